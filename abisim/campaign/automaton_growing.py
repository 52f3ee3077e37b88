"""A System V call as it grows: arguments that take registers, and those strewn in between."""

from __future__ import annotations

from typing import Final

from abisim.campaign.automaton_choices import (
    NO_REGISTERS,
    NOTHING,
    Choices,
    Edge,
    Node,
    stacked,
)
from abisim.campaign.automaton_sysv import Kind, on_stack
from abisim.campaign.transition import Transition

#: Parameters of a call, that a person can still count.
MOST: Final = 40


class Growing:
    """A call as it grows."""

    def __init__(self, choices: Choices, start: Node) -> None:
        self._choices = choices
        self._node = start
        self._stack = 0
        self._made: set[Transition] = set()
        self.kinds: list[Kind] = []
        self.named: int | None = None

    def follow(self, edge: Edge) -> None:
        """Take registers, or begin the variable arguments, behind a parameter at least."""
        if edge.kind is not None:
            self.kinds.append(edge.kind)
        else:
            if not self.kinds:
                self.kinds.append(NO_REGISTERS)
            self.named = len(self.kinds)
        self._node = edge.to

    def strew(self, room: int) -> None:
        """What is new in this state of the registers and takes none of them."""
        for pattern in self._choices.strewn(self._node)[: max(0, room)]:
            members = self._choices.kinds[self._node.part][pattern]
            new = (kind for kind in members if self._is_new(self._stack, kind))
            self._put(next(new, members[0]))

    def fill(self) -> None:
        """What is new at this end of the stack, or leads to where something is."""
        table = self._choices.kinds[self._node.part]
        kinds = [
            kind
            for pattern in self._choices.taking_none(self._node)
            for kind in table[pattern]
            if pattern != NOTHING.pattern
        ]

        def rest(kind: Kind) -> int:
            after = stacked(self._stack, kind)
            return sum(self._is_new(after, each) for each in kinds)

        while len(self.kinds) < MOST:
            new = [kind for kind in kinds if self._is_new(self._stack, kind)]
            chosen = max(new or table["MEMORY"], key=rest)
            if not new and not rest(chosen):
                return
            self._put(chosen)

    def _put(self, kind: Kind) -> None:
        self.kinds.append(kind)
        if kind.pattern != NOTHING.pattern:
            self._made.add(on_stack(self._node.part, self._stack, kind))
            self._stack = stacked(self._stack, kind)

    def _is_new(self, stack: int, kind: Kind) -> bool:
        transition = on_stack(self._node.part, stack, kind)
        return self._choices.cover.lacks(transition) and transition not in self._made

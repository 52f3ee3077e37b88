"""What a System V call can pass next, and what of it is new.

What each step does is asked of the reference.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from abisim.campaign.automaton_made import Call, Cover, signature_of
from abisim.campaign.automaton_sysv import (
    PARTS,
    PERIOD,
    Kind,
    Part,
    kinds,
    last_state,
    on_stack,
    registers,
)
from abisim.campaign.automaton_types import sysv_type
from abisim.reference import classify
from abisim.reference.eightbytes import EIGHTBYTE
from abisim.reference.sysv_registers import GENERAL, VECTOR

NOTHING: Final = Kind("NO_CLASS", 8, 8)
NO_REGISTERS: Final = Kind("MEMORY", 8, 8)
LONG, DOUBLE = Kind("INTEGER", 1, 8), Kind("SSE", 1, 8)


class Node(NamedTuple):
    part: Part
    general: int
    vector: int


class Edge(NamedTuple):
    """To another node: by an argument, or by the ellipsis."""

    kind: Kind | None
    to: Node


@lru_cache(maxsize=4096)
def taken(node: Node, kind: Kind) -> Node:
    """The registers that are left behind an argument."""
    before = [LONG] * (len(GENERAL) - node.general) + [DOUBLE] * (len(VECTOR) - node.vector)
    if node.part == "variable" and not before:
        before = [NO_REGISTERS]
    named = len(before) if node.part == "variable" else None
    call = Call("void", tuple(sysv_type(each) for each in (*before, kind)), named)
    state = last_state(classify(signature_of(call, "sysv")))
    return Node(node.part, state.general, state.vector)


@lru_cache(maxsize=4096)
def stacked(stack: int, kind: Kind) -> int:
    """Where the stack ends, modulo 64, behind an argument of this size and alignment on it."""
    before = [Kind("MEMORY", stack // EIGHTBYTE, 8)] if stack else []
    types = [*before, kind._replace(pattern="MEMORY")]
    call = Call("void", tuple(sysv_type(each) for each in types))
    return last_state(classify(signature_of(call, "sysv"))).stack % PERIOD


class Choices:
    """The kinds of arguments of types up to a level, and a cover that lacks some of their
    transitions.
    """

    def __init__(self, cover: Cover, level: int) -> None:
        self.cover = cover
        self.level = level
        self.kinds: dict[Part, dict[str, list[Kind]]] = {}
        for part in PARTS:
            table: dict[str, list[Kind]] = {}
            for kind in (*kinds(part), NOTHING):
                if sysv_type(kind).level <= level:
                    table.setdefault(kind.pattern, []).append(kind)
            for members in table.values():
                members.sort(key=lambda each: (sysv_type(each).level, each))
            # What takes most comes first: where nothing new is to be had, the path is short.
            order = sorted(table, key=lambda pattern: -pattern.count(" "))
            self.kinds[part] = {pattern: table[pattern] for pattern in order}

    def edges(self, node: Node) -> Iterator[Edge]:
        for members in self.kinds[node.part].values():
            to = taken(node, members[0])
            if to != node:
                yield Edge(members[0], to)
        if node.part == "named":
            yield Edge(None, node._replace(part="variable"))

    def taking_none(self, node: Node) -> Iterator[str]:
        """The patterns that take no register in this state."""
        for pattern, members in self.kinds[node.part].items():
            if taken(node, members[0]) == node:
                yield pattern

    def strewn(self, node: Node) -> list[str]:
        """Those of them that are new in this state of the registers."""
        return [each for each in self.taking_none(node) if self.is_new(node, each)]

    def is_new(self, node: Node, pattern: str) -> bool:
        return self.cover.lacks(registers(node.part, node.general, node.vector, pattern))

    def new_on_stack(self, part: Part) -> dict[str, int]:
        """How many transitions of each pattern are new on the stack."""
        return {
            pattern: sum(
                self.cover.lacks(on_stack(part, stack, kind))
                for kind in members
                for stack in range(0, PERIOD, EIGHTBYTE)
            )
            for pattern, members in self.kinds[part].items()
        }

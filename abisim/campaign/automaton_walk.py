"""Few long System V calls that make every transition: a greedy cover of the automaton.

A call is a path through the states of the registers, on which something more is taken with
every step, with arguments strewn in that take none.  The reference says what a finished call
covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from abisim.campaign.automaton_choices import DOUBLE, LONG, Choices, Edge, Node
from abisim.campaign.automaton_growing import MOST, Growing
from abisim.campaign.automaton_made import Call, Cover
from abisim.campaign.automaton_sysv import PARTS, PATTERNS, PERIOD, Kind, al, end
from abisim.campaign.automaton_types import LEVELS, sysv_result, sysv_type
from abisim.reference.eightbytes import EIGHTBYTE
from abisim.reference.sysv_registers import GENERAL, STACK_ALIGN, VECTOR

#: Arguments without registers that one state of the registers is given at most.
_STREWN: Final = 8
_RESULT: Final = "MEMORY"


def calls() -> list[Call]:
    """The calls, in the order in which they were found."""
    cover = Cover("sysv")
    for level in range(LEVELS):
        _Walk(cover, level).cover_all()
    for call in _ends(cover):
        cover.add(call)
    return cover.calls()


class _Walk:
    """The calls of types up to a level."""

    def __init__(self, cover: Cover, level: int) -> None:
        self.cover = cover
        self.level = level
        self.choices = Choices(cover, level)

    def cover_all(self) -> None:
        """Add calls until they bring nothing new."""
        for variadic in (False, True):
            if self.cover.lacks_result(_RESULT, variadic=variadic):
                self.cover.add(self._call(_RESULT, variadic=variadic))
        while self.cover.add(self._call()):
            pass

    def _call(self, result: str = "", *, variadic: bool | None = None) -> Call:
        start = Node("named", len(GENERAL) - (result == _RESULT), len(VECTOR))
        path = self._path(start, variadic)
        arguments, named = self._arguments(start, path)
        if not result:
            result = self.cover.result(
                variadic=named is not None,
                among=(
                    each
                    for each in ("void", *PATTERNS)
                    if each not in (_RESULT, "INTEGER, extended")
                    and sysv_result(each).level <= self.level
                ),
            )
        types = tuple(sysv_type(each) for each in arguments)
        return Call(sysv_result(result).name, types, named, sysv_result(result).declaration)

    def _path(self, start: Node, variadic: bool | None) -> list[Edge]:
        """The path with the most that is new, and no longer than it takes."""
        choices = self.choices
        new = {part: choices.new_on_stack(part) for part in PARTS}

        @cache
        def best(node: Node) -> tuple[int, Edge | None]:
            """What there is to find from here, and the first step to it; -1 for no way."""
            here = min(_STREWN, len(choices.strewn(node)))
            found: tuple[int, Edge | None] = (-1, None)
            if variadic is None or variadic == (node.part == "variable"):
                rest = sum(new[node.part][each] for each in choices.taking_none(node))
                found = (here + min(MOST, rest), None)
            for edge in choices.edges(node):
                fresh = edge.kind is not None and choices.is_new(node, edge.kind.pattern)
                onward = best(edge.to)[0]
                if onward >= 0 and (score := here + fresh + onward) > found[0]:
                    found = (score, edge)
            return found

        path = []
        edge = best(start)[1]
        while edge is not None:
            path.append(edge)
            edge = best(edge.to)[1]
        return path

    def _arguments(self, start: Node, path: list[Edge]) -> tuple[list[Kind], int | None]:
        """The path's own, what is strewn in, and at its end whatever else is new."""
        call = Growing(self.choices, start)
        for index, edge in enumerate(path):
            call.strew(MOST - len(call.kinds) - (len(path) - index))
            call.follow(edge)
        call.strew(MOST - len(call.kinds))
        call.fill()
        return call.kinds, call.named


def _ends(cover: Cover) -> Iterator[Call]:
    """Short calls for what a call can leave, and the long ones did not."""
    for align in (STACK_ALIGN, 32, PERIOD):
        for stack in range(0, PERIOD, EIGHTBYTE):
            if cover.lacks(end(stack, align)):
                first = [Kind("MEMORY", 8, align)] if align > STACK_ALIGN else []
                rest = [Kind("MEMORY", stack // EIGHTBYTE, 8)] if stack else []
                yield Call("void", tuple(sysv_type(each) for each in (*first, *rest)))
    for vectors in range(len(VECTOR) + 1):
        if cover.lacks(al(vectors)):
            types = tuple(sysv_type(each) for each in (LONG, *[DOUBLE] * vectors))
            yield Call("void", types, 1)

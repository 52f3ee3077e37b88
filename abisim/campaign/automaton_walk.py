"""Few long System V calls that make every transition: a greedy cover of the automaton.

A call is a path through the states of the registers, on which something more is taken with
every step, with arguments strewn in that take none.  What each step does is asked of the
reference, and so is what a finished call covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from abisim.campaign.automaton_made import Call, Cover, signature_of
from abisim.campaign.automaton_sysv import (
    PARTS,
    PATTERNS,
    PERIOD,
    Kind,
    Part,
    al,
    end,
    kinds,
    last_state,
    on_stack,
    registers,
)
from abisim.campaign.automaton_types import LEVELS, sysv_result, sysv_type
from abisim.campaign.transition import Transition
from abisim.reference import classify
from abisim.reference.eightbytes import EIGHTBYTE
from abisim.reference.sysv_registers import GENERAL, STACK_ALIGN, VECTOR

#: Parameters of a call, that a person can still count.
MOST: Final = 40
#: Arguments without registers that one state of the registers is given at most.
_STREWN: Final = 8
_NOTHING: Final = Kind("NO_CLASS", 8, 8)
_NO_REGISTERS: Final = Kind("MEMORY", 8, 8)
_LONG, _DOUBLE = Kind("INTEGER", 1, 8), Kind("SSE", 1, 8)
_RESULT: Final = "MEMORY"


class _Node(NamedTuple):
    part: Part
    general: int
    vector: int


class _Edge(NamedTuple):
    """To another node: by an argument, or by the ellipsis."""

    kind: Kind | None
    to: _Node


def calls() -> list[Call]:
    """The calls, in the order in which they were found."""
    cover = Cover("sysv")
    for level in range(LEVELS):
        _Walk(cover, level).cover_all()
    for call in _ends(cover):
        cover.add(call)
    return cover.calls()


@lru_cache(maxsize=4096)
def _taken(node: _Node, kind: Kind) -> _Node:
    """The registers that are left behind an argument."""
    before = [_LONG] * (len(GENERAL) - node.general) + [_DOUBLE] * (len(VECTOR) - node.vector)
    if node.part == "variable" and not before:
        before = [_NO_REGISTERS]
    named = len(before) if node.part == "variable" else None
    call = Call("void", tuple(sysv_type(each) for each in (*before, kind)), named)
    state = last_state(classify(signature_of(call, "sysv")))
    return _Node(node.part, state.general, state.vector)


@lru_cache(maxsize=4096)
def _stacked(stack: int, kind: Kind) -> int:
    """Where the stack ends, modulo 64, behind an argument of this size and alignment on it."""
    before = [Kind("MEMORY", stack // EIGHTBYTE, 8)] if stack else []
    types = [*before, kind._replace(pattern="MEMORY")]
    call = Call("void", tuple(sysv_type(each) for each in types))
    return last_state(classify(signature_of(call, "sysv"))).stack % PERIOD


class _Walk:
    """The calls of types up to a level."""

    def __init__(self, cover: Cover, level: int) -> None:
        self.cover = cover
        self.level = level
        self.kinds: dict[Part, dict[str, list[Kind]]] = {}
        for part in PARTS:
            table: dict[str, list[Kind]] = {}
            for kind in (*kinds(part), _NOTHING):
                if sysv_type(kind).level <= level:
                    table.setdefault(kind.pattern, []).append(kind)
            for members in table.values():
                members.sort(key=lambda each: (sysv_type(each).level, each))
            # What takes most comes first: where nothing new is to be had, the path is short.
            order = sorted(table, key=lambda pattern: -pattern.count(" "))
            self.kinds[part] = {pattern: table[pattern] for pattern in order}

    def cover_all(self) -> None:
        """Add calls until they bring nothing new."""
        for variadic in (False, True):
            if self.cover.lacks_result(_RESULT, variadic=variadic):
                self.cover.add(self._call(_RESULT, variadic=variadic))
        while self.cover.add(self._call()):
            pass

    def _call(self, result: str = "", *, variadic: bool | None = None) -> Call:
        start = _Node("named", len(GENERAL) - (result == _RESULT), len(VECTOR))
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

    def _path(self, start: _Node, variadic: bool | None) -> list[_Edge]:
        """The path with the most that is new, and no longer than it takes."""
        new = {part: self._new_on_stack(part) for part in PARTS}

        @cache
        def best(node: _Node) -> tuple[int, _Edge | None]:
            """What there is to find from here, and the first step to it; -1 for no way."""
            here = min(_STREWN, len(self.strewn(node)))
            found: tuple[int, _Edge | None] = (-1, None)
            if variadic is None or variadic == (node.part == "variable"):
                rest = sum(new[node.part][each] for each in self.taking_none(node))
                found = (here + min(MOST, rest), None)
            for edge in self._edges(node):
                fresh = edge.kind is not None and self._is_new(node, edge.kind.pattern)
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

    def _edges(self, node: _Node) -> Iterator[_Edge]:
        for members in self.kinds[node.part].values():
            to = _taken(node, members[0])
            if to != node:
                yield _Edge(members[0], to)
        if node.part == "named":
            yield _Edge(None, node._replace(part="variable"))

    def taking_none(self, node: _Node) -> Iterator[str]:
        """The patterns that take no register in this state."""
        for pattern, members in self.kinds[node.part].items():
            if _taken(node, members[0]) == node:
                yield pattern

    def strewn(self, node: _Node) -> list[str]:
        """Those of them that are new in this state of the registers."""
        return [each for each in self.taking_none(node) if self._is_new(node, each)]

    def _is_new(self, node: _Node, pattern: str) -> bool:
        return self.cover.lacks(registers(node.part, node.general, node.vector, pattern))

    def _new_on_stack(self, part: Part) -> dict[str, int]:
        """How many transitions of each pattern are new on the stack."""
        return {
            pattern: sum(
                self.cover.lacks(on_stack(part, stack, kind))
                for kind in members
                for stack in range(0, PERIOD, EIGHTBYTE)
            )
            for pattern, members in self.kinds[part].items()
        }

    def _arguments(self, start: _Node, path: list[_Edge]) -> tuple[list[Kind], int | None]:
        """The path's own, what is strewn in, and at its end whatever else is new."""
        call = _Growing(self, start)
        for index, edge in enumerate(path):
            call.strew(MOST - len(call.kinds) - (len(path) - index))
            call.follow(edge)
        call.strew(MOST - len(call.kinds))
        call.fill()
        return call.kinds, call.named


class _Growing:
    """A call as it grows."""

    def __init__(self, walk: _Walk, start: _Node) -> None:
        self._walk = walk
        self._node = start
        self._stack = 0
        self._made: set[Transition] = set()
        self.kinds: list[Kind] = []
        self.named: int | None = None

    def follow(self, edge: _Edge) -> None:
        """Take registers, or begin the variable arguments, behind a parameter at least."""
        if edge.kind is not None:
            self.kinds.append(edge.kind)
        else:
            if not self.kinds:
                self.kinds.append(_NO_REGISTERS)
            self.named = len(self.kinds)
        self._node = edge.to

    def strew(self, room: int) -> None:
        """What is new in this state of the registers and takes none of them."""
        for pattern in self._walk.strewn(self._node)[: max(0, room)]:
            members = self._walk.kinds[self._node.part][pattern]
            new = (kind for kind in members if self._is_new(self._stack, kind))
            self._put(next(new, members[0]))

    def fill(self) -> None:
        """What is new at this end of the stack, or leads to where something is."""
        table = self._walk.kinds[self._node.part]
        kinds = [
            kind
            for pattern in self._walk.taking_none(self._node)
            for kind in table[pattern]
            if pattern != _NOTHING.pattern
        ]

        def rest(kind: Kind) -> int:
            after = _stacked(self._stack, kind)
            return sum(self._is_new(after, each) for each in kinds)

        while len(self.kinds) < MOST:
            new = [kind for kind in kinds if self._is_new(self._stack, kind)]
            chosen = max(new or table["MEMORY"], key=rest)
            if not new and not rest(chosen):
                return
            self._put(chosen)

    def _put(self, kind: Kind) -> None:
        self.kinds.append(kind)
        if kind.pattern != _NOTHING.pattern:
            self._made.add(on_stack(self._node.part, self._stack, kind))
            self._stack = _stacked(self._stack, kind)

    def _is_new(self, stack: int, kind: Kind) -> bool:
        transition = on_stack(self._node.part, stack, kind)
        return self._walk.cover.lacks(transition) and transition not in self._made


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
            types = tuple(sysv_type(each) for each in (_LONG, *[_DOUBLE] * vectors))
            yield Call("void", types, 1)

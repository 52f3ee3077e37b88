"""Which members of a value lie in which of its eightbytes, named for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, overload

from abisim.report.wording import visible
from abisim.spelling import declare
from abisim.types import BitInt, Complex, CType, Float, Leaf, Record, Vector, leaves

EIGHTBYTE: Final = 8
#: Values with more scalars are drawn as one thing.
_MOST_LEAVES: Final = 4096
#: Bytes of an element that has a box of its own.
_LEGIBLE: Final = 4
_ELEMENT = re.compile(r"(.*)\[(?:(\d+)\.\.)?(\d+)\]")


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes ``start`` up to ``end`` of a value, and the members that share them."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Eightbyte:
    """Bytes ``start`` up to ``end`` of a value; ``parts`` leave its padding out.

    ``leaves`` are its scalars, each once, with their paths in the value.
    """

    start: int
    end: int
    leaves: tuple[Leaf, ...]
    parts: tuple[Part, ...]


class Eightbytes(Sequence[Eightbyte]):
    """The eightbytes of a value in ascending order, each made when it is asked for."""

    def __init__(self, ctype: CType, name: str) -> None:
        """``name`` is what a scalar is called."""
        self._size, self._name = ctype.size, name
        self._leaves: dict[int, list[Leaf]] = {}
        found = _scalars(ctype)
        self._is_one_thing = found is None
        for leaf in found or ():
            for index in range(_start(leaf) // EIGHTBYTE, -(-_end(leaf) // EIGHTBYTE)):
                self._leaves.setdefault(index, []).append(leaf)

    def __len__(self) -> int:
        return -(-self._size // EIGHTBYTE)

    @overload
    def __getitem__(self, index: int) -> Eightbyte: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Eightbyte]: ...
    def __getitem__(self, index: int | slice) -> Eightbyte | Sequence[Eightbyte]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        start = index * EIGHTBYTE
        return self._eightbyte(start, min(start + EIGHTBYTE, self._size))

    def _eightbyte(self, start: int, end: int) -> Eightbyte:
        if self._is_one_thing:
            return Eightbyte(start, end, (), (Part(start, end, self._name),))
        inside = self._leaves.get(start // EIGHTBYTE, [])
        parts = [
            Part(max(min(map(_start, cluster)), start), min(max(map(_end, cluster)), end),
                 _text(cluster, self._name))
            for cluster in _clusters(inside)
        ]  # fmt: skip
        return Eightbyte(start, end, tuple(inside), tuple(_narrow_together(parts)))


def _narrow_together(parts: Sequence[Part]) -> Iterator[Part]:
    """Elements too narrow for their names, side by side in an array, are one part."""
    last: Part | None = None
    for part in parts:
        if last is not None and part.end - part.start < _LEGIBLE and last.end == part.start:
            joined = runs([last.text, part.text])
            if len(joined) == 1:
                last = Part(last.start, part.end, joined[0])
                continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _scalars(ctype: CType) -> list[Leaf] | None:
    """The leaves, a vector's elements in its place; None when there are too many."""
    if ctype.size > _MOST_LEAVES * EIGHTBYTE:
        return None
    found = list(islice(_with_elements(ctype), _MOST_LEAVES + 1))
    return None if len(found) > _MOST_LEAVES else found


def _with_elements(ctype: CType) -> Iterator[Leaf]:
    for leaf in leaves(ctype):
        if isinstance(leaf.type, Vector):
            bits = leaf.type.element.size * 8
            for index in range(leaf.type.count):
                place = leaf.bit_offset + index * bits
                yield Leaf(f"{leaf.path}[{index}]", leaf.type.element, place, bits)
        else:
            yield leaf


def _start(leaf: Leaf) -> int:
    return leaf.bit_offset // 8


def _end(leaf: Leaf) -> int:
    return -(-(leaf.bit_offset + leaf.bit_width) // 8)


def _clusters(inside: Sequence[Leaf]) -> Iterator[list[Leaf]]:
    """Scalars that share a byte, directly or through others."""
    cluster: list[int] = []
    reach = 0
    for index in sorted(range(len(inside)), key=lambda each: _start(inside[each])):
        if cluster and _start(inside[index]) >= reach:
            yield [inside[each] for each in sorted(cluster)]
            cluster = []
        cluster.append(index)
        reach = max(reach, _end(inside[index]))
    if cluster:
        yield [inside[each] for each in sorted(cluster)]


def _text(cluster: Sequence[Leaf], name: str) -> str:
    """``a:3 b:5`` for bit-fields beside one another, ``c[0..7] | d`` for a union's members."""
    names = runs([_name(leaf, name) for leaf in cluster])
    return (" | " if _overlap(cluster) else " ").join(names)


def _overlap(cluster: Sequence[Leaf]) -> bool:
    reach = -1
    for leaf in sorted(cluster, key=lambda each: each.bit_offset):
        if leaf.bit_offset < reach:
            return True
        reach = max(reach, leaf.bit_offset + leaf.bit_width)
    return False


def _name(leaf: Leaf, name: str) -> str:
    path = visible(leaf.path.removeprefix(".")) or name
    if path.startswith("[") and name.isidentifier():
        path = name + path
    return f"{path}:{leaf.bit_width}" if _is_bit_field(leaf) else path


def _is_bit_field(leaf: Leaf) -> bool:
    return not isinstance(leaf.type, Float | BitInt) and leaf.bit_width != leaf.type.size * 8


def runs(names: Sequence[str]) -> list[str]:
    """The names, with ``x[0]``, ``x[1]``, ``x[2]`` written ``x[0..2]``."""
    answer: list[str] = []
    stem, first, last = "", 0, -1
    for each in names:
        match = _ELEMENT.fullmatch(each)
        if match is None:
            answer.append(each)
            stem, last = "", -1
            continue
        low, high = int(match[2] or match[3]), int(match[3])
        if answer and match[1] == stem and low == last + 1:
            answer[-1] = f"{stem}[{first}..{high}]"
        else:
            answer.append(each)
            stem, first = match[1], low
        last = high
    return answer


def members(ctype: CType, inside: Sequence[Leaf]) -> str:
    """``float x[0..1], int b:3``: the scalars of an eightbyte with their types, as declared."""
    if not isinstance(ctype, Record | Complex | Vector) and len(inside) < 2:
        return ""
    groups: list[tuple[str, list[str]]] = []
    for leaf in inside:
        spelled = visible(declare(leaf.type))
        if not groups or groups[-1][0] != spelled:
            groups.append((spelled, []))
        groups[-1][1].append(_name(leaf, ""))
    return ", ".join(f"{spelled} {name}" for spelled, names in groups for name in runs(names))

"""How gcc classifies a type: of an array its first element, over and over.

Where the elements do not fill eightbytes, the text's Classification 4 comes to another
result; the entry of abisim.dialects is ``array-first-element``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from abisim.stubgen.alignment import Rules
from abisim.stubgen.deviations import FirstKind, eightbytes_of, field_phantoms
from abisim.stubgen.kinds import Kind
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Field,
    Float,
    Integer,
    Leaf,
    Record,
    leaves,
)

#: What a scalar brings to which eightbytes.
LeafKinds: TypeAlias = Callable[[Leaf], Iterator[tuple[int, Kind]]]


def repeated(
    ctype: CType, start: int, rules: Rules, of_leaf: LeafKinds, first_kind: FirstKind
) -> Iterator[tuple[int, Kind]]:
    """What a type that begins ``start`` bits into a value brings to which eightbyte."""
    match ctype:
        case Atomic(value=value):
            yield from repeated(value, start, rules, of_leaf, first_kind)
        case Array(element=element, count=count):
            if count and element.size:
                first = list(repeated(element, start, rules, of_leaf, first_kind))
                yield from _over_and_over(first, ctype, element, start)
        case Record(fields=fields, kind=kind):
            for field in fields:
                yield from field_phantoms(field, kind, start, rules, first_kind)
                at = start + field.bit_offset
                if field.bit_width is None:
                    yield from repeated(field.type, at, rules, of_leaf, first_kind)
                elif not field.is_padding:
                    yield from of_leaf(_bit_field(field, at))
        case _:
            for leaf in leaves(ctype, bit_offset=start):
                yield from of_leaf(leaf)
            if isinstance(ctype, Complex) and _is_half(ctype.element) and start % 64:
                # "complex-half-offset"
                yield start // 64 + 1, Kind.VECTOR


def _is_half(ctype: CType) -> bool:
    return isinstance(ctype, Float) and ctype.size == 2


def _bit_field(field: Field, at: int) -> Leaf:
    assert field.bit_width is not None
    assert isinstance(field.type, Integer | Enum | BitInt)
    return Leaf("", field.type, at, field.bit_width)


def _over_and_over(
    first: list[tuple[int, Kind]], array: Array, element: CType, start: int
) -> Iterator[tuple[int, Kind]]:
    begin, end = eightbytes_of(start, array.size * 8)
    _, element_end = eightbytes_of(start, element.size * 8)
    period = max(element_end, *(index for index, _ in first), begin) - begin + 1
    for index, kind in first:
        for again in range(index, end + 1, period):
            yield again, kind

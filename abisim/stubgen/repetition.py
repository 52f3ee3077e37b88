"""How gcc classifies a type: of an array its first element, over and over, if it has any.

Where the elements do not fill eightbytes, the text's Classification 4 comes to another
result; the entry of abisim.dialects is ``array-first-element``.  What has no bytes has a class
all the same where it does not begin an eightbyte: ``zero-length-array``, ``zero-width-in-union``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from abisim.stubgen.alignment import Rules, has_unaligned_field, without_atomic
from abisim.stubgen.deviations import eightbytes_of
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
    ctype: CType, start: int, rules: Rules, of_leaf: LeafKinds
) -> Iterator[tuple[int, Kind]]:
    """What a type that begins ``start`` bits into a value brings to which eightbyte."""
    if not ctype.size:
        if start % 64:
            yield from _of_nothing(ctype, start, rules, of_leaf)
        return
    match ctype:
        case Atomic(value=value):
            yield from repeated(value, start, rules, of_leaf)
        case Array(element=element):
            first = list(repeated(element, start, rules, of_leaf))
            yield from _over_and_over(first, ctype, element, start)
        case Record(fields=fields):
            for field in fields:
                at = start + field.bit_offset
                yield from unseen(field, ctype.kind, start, rules)
                if field.bit_width is None:
                    yield from repeated(field.type, at, rules, of_leaf)
                elif not field.is_padding:
                    yield from of_leaf(_bit_field(field, at))
        case _:
            for leaf in leaves(ctype, bit_offset=start):
                yield from of_leaf(leaf)
            if isinstance(ctype, Complex) and _is_half(ctype.element) and start % 64:
                # "complex-half-offset"
                yield start // 64 + 1, Kind.VECTOR


def unseen(field: Field, kind: str, start: int, rules: Rules) -> Iterator[tuple[int, Kind]]:
    """What an unnamed bit-field brings, in a struct or union (``kind``) at bit ``start``."""
    if not field.is_padding:
        return
    width = field.bit_width or 0
    named = "unnamed-bit-field" if width else "zero-width-in-union"
    if named in rules and (width or kind == "union"):
        first, last = eightbytes_of(start + field.bit_offset, width)
        for index in range(first, last + 1):
            yield index, Kind.GENERAL


def _of_nothing(
    ctype: CType, start: int, rules: Rules, of_leaf: LeafKinds
) -> Iterator[tuple[int, Kind]]:
    """What a type of no bytes brings to the eightbyte that it is in and does not begin."""
    match ctype:
        case Atomic(value=value):
            yield from _of_nothing(value, start, rules, of_leaf)
        case Record(fields=fields, kind=kind):
            for field in fields:
                yield from unseen(field, kind, start, rules)
                if field.bit_width is None:
                    yield from _of_nothing(field.type, start, rules, of_leaf)
        case Array(element=element, count=count) if count is not None:
            if not element.size:
                yield from _of_nothing(element, start, rules, of_leaf)
            elif "zero-length-array" in rules:
                yield start // 64, _of_element(element, start, rules, of_leaf)


def _of_element(element: CType, start: int, rules: Rules, of_leaf: LeafKinds) -> Kind:
    """What the first element of an array would bring to its eightbyte."""
    first, last = eightbytes_of(start, element.size * 8)
    if last - first > 1 or has_unaligned_field(element, rules, start // 8):
        return Kind.MEMORY
    kinds = [Kind.NOTHING, Kind.NOTHING]
    for index, kind in repeated(element, start, rules, of_leaf):
        kinds[min(index - first, 1)] |= kind
    return Kind.MEMORY if Kind.MEMORY & (kinds[0] | kinds[1]) else kinds[0]


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
    last = max((index for index, _ in first), default=begin)
    if isinstance(without_atomic(element), Record | Array):
        # A scalar has as many eightbytes as gcc gives it, be they too few.
        last = max(last, eightbytes_of(start, element.size * 8)[1])
    period = last - begin + 1
    for index, kind in first:
        for again in range(index, end + 1, period):
            yield again, kind

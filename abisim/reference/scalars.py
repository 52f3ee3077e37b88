"""The scalars that a value consists of; the reference's own walk over a type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Float,
    Function,
    Opaque,
    Record,
    Void,
)


class ScalarAt(NamedTuple):
    """A scalar of a value: its type, and its place in bits."""

    type: CType
    bit_offset: int
    bit_width: int

    @property
    def bit_end(self) -> int:
        return self.bit_offset + self.bit_width


def scalars_of(ctype: CType, bits: int = 0) -> Iterator[ScalarAt]:
    """In declaration order, members of a union over one another; padding is none."""
    match ctype:
        case Record(fields=fields):
            for field in fields:
                if field.bit_width is None:
                    yield from scalars_of(field.type, bits + field.bit_offset)
                elif field.name:
                    yield ScalarAt(field.type, bits + field.bit_offset, field.bit_width)
        case Array(element=element, count=count) if element.size:
            for number in range(count or 0):
                yield from scalars_of(element, bits + 8 * element.size * number)
        case Complex(element=element):
            for part in (0, 1):
                yield from scalars_of(element, bits + 8 * element.size * part)
        case Atomic(value=value):
            yield from scalars_of(value, bits)
        case Void() | Function() | Opaque() | Array():
            return
        case Float():
            yield ScalarAt(ctype, bits, 8 * ctype.value_bytes)
        case BitInt():
            yield ScalarAt(ctype, bits, ctype.bits)
        case _:
            yield ScalarAt(ctype, bits, 8 * ctype.size)

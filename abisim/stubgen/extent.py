"""Which bytes of a value are no padding, and how many of them one instruction moves."""

from __future__ import annotations

from typing import Final

from abisim.stubgen.alignment import EIGHTBYTE
from abisim.types import Array, Atomic, BitInt, Complex, CType, Field, Float, Leaf, Record, leaves

#: Widths that one instruction moves, from and to general and vector registers.
WHOLE: Final = (1, 2, 4, 8)
WHOLE_VECTOR: Final = (4, 8)


def loadable_size(ctype: CType, start: int, whole: tuple[int, ...] = WHOLE) -> int:
    """How many bytes of the eightbyte at ``start`` to move.

    All that hold part of the value, rounded up to a size that one instruction moves
    where the object reaches that far: reading past the object could fault.
    """
    room = min(EIGHTBYTE, ctype.size - start)
    needed = last_significant_byte(ctype, start, start + room) - start
    for size in (0, *whole):
        if needed <= size <= room:
            return size
    return needed


def significant_end(ctype: CType) -> int:
    """One past the last byte of a value that is no padding."""
    match ctype:
        case Record(fields=fields):
            return max((_field_end(field) for field in fields), default=0)
        case Array(element=element, count=count):
            end = significant_end(element)
            return (count - 1) * element.size + end if count and end else 0
        case Complex(element=element):
            return element.size + significant_end(element)
        case Atomic(value=value):
            return significant_end(value)
        case BitInt(bits=bits):
            return -(-bits // 8)
        case Float():
            return ctype.value_bytes
        case _:
            return ctype.size


def _field_end(field: Field) -> int:
    if field.is_padding:
        return 0
    if field.bit_width is not None:
        return -(-(field.bit_offset + field.bit_width) // 8)
    end = significant_end(field.type)
    return field.offset + end if end else 0


def last_significant_byte(ctype: CType, start: int, end: int) -> int:
    """One past the last byte of ``[start, end)`` that holds part of a scalar."""
    return max(
        (min(end, _end(leaf)) for leaf in leaves(ctype) if leaf.bit_offset < end * 8),
        default=start,
    )


def first_significant_byte(ctype: CType, start: int, end: int) -> int:
    """The first byte of ``[start, end)`` that holds part of a scalar, ``end`` if none does."""
    return min(
        (max(start, leaf.bit_offset // 8) for leaf in leaves(ctype) if start < _end(leaf)),
        default=end,
    )


def _end(leaf: Leaf) -> int:
    return -(-(leaf.bit_offset + leaf.bit_width) // 8)

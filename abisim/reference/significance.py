"""Which bits of a value carry it, and which are padding.

psABI 3.1.2: "The contents of any padding is undefined."
"""

from __future__ import annotations

from abisim.reference.errors import UnsupportedType
from abisim.spelling import declare
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
    Pointer,
    Record,
    Vector,
    Void,
)


def defined_bits(ctype: CType) -> bytes:
    """One mask per byte of a value of this type: 1 for the bits that carry it.

    In a union every bit that some member covers counts.  A ``_Bool`` counts with all its
    eight bits ("always 0 or 1", 3.1.2 Fundamental Types), a bit-field with its own bits,
    and so a ``_BitInt(N)``: the bits above N "are unspecified when stored in memory or
    register" (3.1.2, N-bit Integers).
    Raises UnsupportedType.
    """
    match ctype:
        case Void():
            return b""
        case Integer() | Pointer() | Enum() | Vector():
            return b"\xff" * ctype.size
        case BitInt(bits=bits, size=size):
            return ((1 << bits) - 1).to_bytes(size, "little")
        case Atomic(value=value, size=size):
            return defined_bits(value).ljust(size, b"\0")
        case Float():
            # "Although a long double requires 16 bytes of storage, only the first 10 bytes
            # are significant."
            return b"\xff" * ctype.value_bytes + bytes(ctype.size - ctype.value_bytes)
        case Complex(element=element):
            return defined_bits(element) * 2
        case Array(element=element, count=count):
            return defined_bits(element) * (count or 0) if ctype.size else b""
        case Record():
            return _record(ctype)
        case _:
            raise UnsupportedType(f"no rule yet for a value of type {declare(ctype)}")


def _record(record: Record) -> bytes:
    masks = bytearray(record.size)
    for field in record.fields:
        # "Unnamed bit-fields" are padding; zero-width ones have no bits at all.
        if field.is_padding:
            continue
        covered = _bit_field(field) if field.bit_width is not None else defined_bits(field.type)
        place = slice(field.offset, field.offset + len(covered))
        masks[place] = _either(masks[place], covered)
    return bytes(masks)


def _bit_field(field: Field) -> bytes:
    """Masks from the byte the bit-field starts in; "allocated from right to left" (3.1.2)."""
    assert field.bit_width is not None
    skipped = field.bit_offset % 8
    bits = ((1 << field.bit_width) - 1) << skipped
    return bits.to_bytes(-(-(skipped + field.bit_width) // 8), "little")


def _either(left: bytes | bytearray, right: bytes) -> bytes:
    both = int.from_bytes(left, "little") | int.from_bytes(right, "little")
    return both.to_bytes(len(right), "little")

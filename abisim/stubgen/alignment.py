"""Alignments of types, and whether a value has unaligned fields (psABI 3.2.3 Classification 1).

The ids among ``rules`` are those of abisim.dialects.
"""

from __future__ import annotations

from typing import Final, TypeAlias

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
)

#: Ids of the differences that a dialect has.
Rules: TypeAlias = frozenset[str]
PSABI_RULES: Final[Rules] = frozenset()

EIGHTBYTE: Final = 8
_ATOMIC_SIZES: Final = (1, 2, 4, 8, 16)
_WHOLE_WIDTHS: Final = (16, 32, 64, 128)
#: The elements of an array that say everything about the alignment of all.
_ENOUGH: Final = 64


def own_alignment(ctype: CType) -> int:
    """The alignment of a type, in bytes, whatever a typedef says of the scalars in it."""
    match ctype:
        case Record(align=align):
            return align
        case Atomic(value=value, size=size):
            # One access where the processor has one of that size.
            return max(own_alignment(value), size if size in _ATOMIC_SIZES else 1)
        case BitInt(size=size):
            return min(size, EIGHTBYTE)
        case Array(element=element) | Complex(element=element):
            return own_alignment(element)
        case _:
            return max(1, ctype.size)


def stack_alignment(ctype: CType, rules: Rules) -> int:
    """The alignment of an argument on the stack, in bytes."""
    if "int128-stack-8" in rules and is_int128(ctype):
        return EIGHTBYTE
    ctype = _as_aligned(ctype, rules)
    if "typedef-alignment" not in rules:
        return max(EIGHTBYTE, ctype.align, own_alignment(ctype))
    # What a typedef adds to a record goes as well.
    own = ctype.natural or ctype.align if isinstance(ctype, Record) else own_alignment(ctype)
    return max(EIGHTBYTE, own)


def _as_aligned(ctype: CType, rules: Rules) -> CType:
    """The type whose alignment counts: of an _Atomic record or complex number what it holds."""
    inner = without_atomic(ctype)
    held = "atomic-alignment" in rules and isinstance(inner, Record | Complex)
    return inner if held else ctype


def is_int128(ctype: CType) -> bool:
    """Whether it is an __int128, atomic or not, and no record of one."""
    inner = without_atomic(ctype)
    return isinstance(inner, Integer) and inner.size == 2 * EIGHTBYTE


def is_float128(ctype: CType) -> bool:
    return isinstance(ctype, Float) and ctype.format == "binary128"


def without_atomic(ctype: CType) -> CType:
    """What is atomic; the type itself if nothing is."""
    return without_atomic(ctype.value) if isinstance(ctype, Atomic) else ctype


def has_unaligned_field(ctype: CType, rules: Rules, start: int = 0) -> bool:
    """Whether a member lies at an offset that its type's own alignment does not divide."""
    ctype = _as_aligned(ctype, rules)
    match ctype:
        case Record(fields=fields, kind=kind):
            return any(
                _is_unaligned(field, kind == "union", rules, start)
                or ("whole-bit-field" in rules and _is_unaligned_whole(field, ctype, start))
                for field in fields
            )
        case Array(element=element, count=count):
            enough = 1 if "array-first-element" in rules else _ENOUGH
            if "atomic-array" in rules:
                element = without_atomic(element)
            return any(
                has_unaligned_field(element, rules, start + index * element.size)
                for index in range(min(count or 0, enough))
            )
        case Complex(element=element):
            align = ctype.align if "declared-alignment" in rules else element.size
            return start % align != 0
        case Atomic(value=value):
            return start % _field_alignment(ctype, rules) != 0 or has_unaligned_field(
                value, rules, start
            )
        case Integer() | Float() | Pointer() | Enum() | BitInt() | Vector():
            return start % _field_alignment(ctype, rules) != 0
        case _:
            return False


def _is_unaligned(field: Field, in_union: bool, rules: Rules, start: int) -> bool:
    at = start + field.offset
    ctype = _as_aligned(field.type, rules)
    if field.bit_width is not None:
        checked = in_union and "union-bit-field" in rules and field.bit_width
        return bool(checked) and at % _bit_field_size(field.bit_width) != 0
    if is_flexible(ctype) and "flexible-misaligned" in rules:
        return False
    if "atomic-array" in rules and isinstance(ctype, Array):
        return has_unaligned_field(ctype, rules, at)
    if "misaligned-record" in rules and isinstance(ctype, Record):
        return has_unaligned_field(ctype, rules, at)
    return at % _field_alignment(ctype, rules) != 0 or has_unaligned_field(ctype, rules, at)


def _is_unaligned_whole(field: Field, record: Record, start: int) -> bool:
    """A bit-field that gcc takes for a plain member: it fills an integer and is aligned as one."""
    width = field.bit_width
    return (
        not (record.packed or field.packed)
        and width in _WHOLE_WIDTHS
        and field.bit_offset % width == 0
        and (start * 8 + field.bit_offset) % width != 0
    )


def is_flexible(ctype: CType) -> bool:
    return isinstance(ctype, Array) and ctype.count is None


def _field_alignment(ctype: CType, rules: Rules) -> int:
    return ctype.align if "declared-alignment" in rules else own_alignment(ctype)


def _bit_field_size(width: int) -> int:
    """Bytes of the smallest integer that holds this many bits."""
    return next((size for size in _ATOMIC_SIZES if width <= size * 8), EIGHTBYTE)

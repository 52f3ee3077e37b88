"""Bits of a value that a compiler drops on the way: bugs that are entries of dialects.

Such bits carry nothing under that compiler's dialect.
"""

from __future__ import annotations

from collections.abc import Iterator

from abisim.reference.llvm_types import Making, shape_of
from abisim.reference.scalars import scalars_of
from abisim.types import Array, BitInt, Complex, CType, Field, Float, Record

#: clang up to 18 is who has the bug.
_EARLY = Making(runs=True, low=True, discrete=False)


def without_lost(ctype: CType, defined: bytes, quirks: frozenset[str]) -> bytes:
    """The masks of :func:`abisim.reference.significance.defined_bits`, less what is lost."""
    if "complex-half-offset" in quirks and _is_cut_short(ctype):
        return defined[:10] + bytes(len(defined) - 10)
    if "bit-int-in-union" in quirks and (inner := _bit_int_in_union(ctype, quirks)):
        kept = ((1 << inner.bits) - 1) & int.from_bytes(defined[: inner.size], "little")
        return kept.to_bytes(inner.size, "little") + defined[inner.size :]
    return defined


def _is_cut_short(ctype: CType) -> bool:
    """Whether the second eightbyte is of an array of _Complex _Float16 that begins in the first.

    It must not begin at the eightbyte's own start.
    """
    if not isinstance(ctype, Record) or not 8 < ctype.size <= 16:
        return False
    upper = [leaf for leaf in scalars_of(ctype) if leaf.bit_offset >= 64]
    return any(
        start % 8 > 0
        and start < 8
        and len(upper) == sum(8 * start + each.bit_offset >= 64 for each in scalars_of(array))
        for array, start in _complex_half_arrays(ctype, 0)
    )


def _complex_half_arrays(ctype: CType, start: int) -> Iterator[tuple[Array, int]]:
    match ctype:
        case Record(fields=fields):
            for field in fields:
                yield from _complex_half_arrays(field.type, start + field.offset)
        case Array(element=Complex(size=4, element=Float()), count=int(count)) if count > 1:
            yield ctype, start
        case Array(element=element, count=int(count)) if element.size:
            for index in range(count):
                yield from _complex_half_arrays(element, start + index * element.size)
        case _:
            return


def _bit_int_in_union(ctype: CType, quirks: frozenset[str]) -> BitInt | None:
    """The _BitInt that stands for a union: its largest, most aligned member.

    Or in that the only member of a struct.
    """
    inner: CType = ctype
    in_union = False
    while isinstance(inner, Record) and 0 < inner.size <= 16:
        union = inner.kind == "union"
        in_union = in_union or union
        fields = [
            each for each in inner.fields if (each.bit_width != 0 if union else not each.is_padding)
        ]
        if not fields or (inner.kind == "struct" and len(fields) != 1):
            return None
        field = max(fields, key=_rank)
        if field.bit_width is not None and "ms-bit-int-bit-field" not in quirks:
            return None
        if isinstance(field.type, BitInt):
            # Of a larger union clang takes the first eight bytes, if the member has as many.
            near = ctype.size <= 8 or 56 < field.type.bits <= 64
            return field.type if in_union and near else None
        inner = field.type
    return None


def _rank(field: Field) -> tuple[int, int]:
    """LLVM's alignment and size, which no typedef changes; a bit-field has its own width."""
    if field.bit_width is not None:
        size = -(-field.bit_width // 8)
        align = 1 << (size - 1).bit_length()
        return align, -(-size // align) * align
    shape = shape_of(field.type, _EARLY)
    return shape.align, shape.size

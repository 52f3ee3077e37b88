"""Bits of a value that a compiler drops on the way: bugs that are entries of dialects.

Such bits carry nothing under that compiler's dialect.
"""

from __future__ import annotations

from abisim.reference.llvm_types import Making, shape_of
from abisim.types import Array, BitInt, CType, Field, Integer, Record, Vector

#: clang up to 18 is who has the bug.
_EARLY = Making(runs=True, low=True, discrete=False)


def without_lost(ctype: CType, defined: bytes, quirks: frozenset[str]) -> bytes:
    """The masks of :func:`abisim.reference.significance.defined_bits`, less what is lost."""
    if "vector-int128-in-record" in quirks and _is_int128_vector_in_record(ctype):
        return defined[:8] + bytes(len(defined) - 8)
    if "bit-int-in-union" in quirks and (inner := _bit_int_in_union(ctype)):
        kept = ((1 << inner.bits) - 1) & int.from_bytes(defined[: inner.size], "little")
        return kept.to_bytes(inner.size, "little") + defined[inner.size :]
    return defined


def _is_int128_vector_in_record(ctype: CType) -> bool:
    """Whether a record of 16 bytes holds one __int128 as a vector, however deep."""
    if not isinstance(ctype, Record) or ctype.size != 16:
        return False
    inner: CType = ctype
    while True:
        match inner:
            case Record(fields=(field,)):
                inner = field.type
            case Array(element=element, count=1):
                inner = element
            case Vector(element=element, count=1):
                return element.size == 16 and isinstance(element, Integer)
            case _:
                return False


def _bit_int_in_union(ctype: CType) -> BitInt | None:
    """The _BitInt that stands for a union of up to 8 bytes: its largest, most aligned member."""
    inner: CType = ctype
    while isinstance(inner, Record) and 0 < inner.size <= 8:
        fields = [field for field in inner.fields if not field.is_padding]
        if not fields or (inner.kind == "struct" and len(fields) != 1):
            return None
        field = max(fields, key=_rank)
        if field.bit_width is not None:
            return None
        if isinstance(field.type, BitInt):
            return field.type if inner.kind == "union" else None
        inner = field.type
    return None


def _rank(field: Field) -> tuple[int, int]:
    """LLVM's alignment and size, which no typedef changes."""
    shape = shape_of(field.type, _EARLY)
    return shape.align, shape.size

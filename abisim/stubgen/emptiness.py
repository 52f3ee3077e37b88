"""Which types gcc takes for empty though they may have a size, and so neither passes nor returns.

The entries of abisim.dialects that ask are hollow-record, ms-hollow-no-slot and
ms-empty-result; flexible-array-boundary is about records of no bytes that are not empty.
"""

from __future__ import annotations

from abisim.stubgen.alignment import without_atomic
from abisim.types import Array, CType, Field, Record


def is_empty_record(ctype: CType) -> bool:
    """A record, atomic or not, of nothing but unnamed bit-fields and what is empty itself."""
    inner = without_atomic(ctype)
    return isinstance(inner, Record) and all(_is_empty_member(field) for field in inner.fields)


def _is_empty_member(field: Field) -> bool:
    return field.is_padding if field.bit_width is not None else _is_empty(field.type)


def _is_empty(ctype: CType) -> bool:
    """A flexible array, of no known count, is empty only if its elements are."""
    if isinstance(ctype, Array):
        return ctype.count == 0 or _is_empty(ctype.element)
    return is_empty_record(ctype)


def is_boundary(ctype: CType) -> bool:
    """A record of no bytes that is not empty, for a flexible array in it."""
    return isinstance(without_atomic(ctype), Record) and not (ctype.size or is_empty_record(ctype))

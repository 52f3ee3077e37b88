"""What clang puts in a general register though its class is SSE: a slip in pairs of eightbytes.

clang passes two eightbytes as two of LLVM's types.  The second has to begin at offset 8; where
the first is too small or too large for that, clang widens a half or a float to a double, and
takes anything else for an integer (CodeGen/Targets/X86.cpp, GetX86_64ByValArgumentPair).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from abisim.reference.assignment import Class
from abisim.reference.llvm_types import Making, Scalar, Sort, shape_of
from abisim.reference.scalars import scalars_of
from abisim.types import Complex, CType, Float, Record

_LATE: Final = Making(runs=False, low=False, discrete=False)


def is_pair_in_general(ctype: CType, classes: Sequence[Class]) -> bool:
    """Whether the first of two eightbytes is in a general register."""
    if not isinstance(ctype, Record) or len(classes) != 2 or classes[0] != "SSE":
        return False
    scalars = shape_of(ctype, _LATE).scalars
    first = _at(scalars, 0)
    if first is None or classes[1] not in ("INTEGER", "SSE"):
        return False
    if first.sort == "quad":
        return True
    if first.sort != "vector" or first.size != 2 or not _is_small(ctype, scalars):
        return False
    beside = {each.offset for each in scalars if each.sort == "vector"}
    return 4 not in beside and (2 in beside or _is_bfloat(ctype))


def without_tails(ctype: Record, classes: Sequence[Class], defined: bytes) -> bytes:
    """The masks less the bytes of SSE eightbytes that LLVM's types for them have no room for."""
    masks = bytearray(defined)
    for index, klass in enumerate(classes):
        if klass != "SSE" or "SSEUP" in classes:
            continue
        scalars = shape_of(ctype, _LATE).scalars
        if index == 0 and len(classes) == 2 and _is_small(ctype, scalars):
            continue  # widened to a double, or to an integer
        start, end = 8 * index + _room(scalars, 8 * index), 8 * index + 8
        masks[start:end] = bytes(len(masks[start:end]))
    return bytes(masks)


def is_read_past_end(ctype: CType, classes: Sequence[Class]) -> bool:
    """Whether the type for the second eightbyte, alone in a register, is longer than the value.

    After an eightbyte of NO_CLASS clang reads it where it lies.
    """
    if not isinstance(ctype, Record) or tuple(classes) != ("NO_CLASS", "SSE"):
        return False
    return 8 + _room(shape_of(ctype, _LATE).scalars, 8) > ctype.size


def is_short_vector(ctype: CType, start: int) -> bool:
    """Whether the type for the SSE eightbyte at ``start`` is a vector of several numbers.

    On the stack LLVM gives it 16 bytes, as it does an __m128.
    """
    if not isinstance(ctype, Record | Complex):
        return False
    scalars = shape_of(ctype, _LATE).scalars
    first = _at(scalars, start, "vector")
    return first is not None and first.size < _room(scalars, start)


def _room(scalars: Sequence[Scalar], start: int) -> int:
    """How many bytes the type for the eightbyte at ``start`` has: GetSSETypeAtOffset."""
    first = _at(scalars, start, "vector")
    if first is None or first.size > 4:
        return 8
    second = _at(scalars, start + first.size, "vector")
    third = _at(scalars, start + 4, "vector")
    if second is None and (first.size > 2 or third is None):
        return first.size
    halves = second is not None and first.size == second.size == 2
    return 4 if halves and third is None else 8


def _at(scalars: Sequence[Scalar], offset: int, sort: Sort | None = None) -> Scalar | None:
    found = (each for each in scalars if each.offset == offset and sort in (None, each.sort))
    return next(found, None)


def begins_with_int128(record: Record) -> bool:
    """Whether LLVM's type of its 16 bytes begins with an i128, bit-fields' storage included."""
    return record.size == 16 and shape_of(record, _LATE).lead == 16


def _is_bfloat(ctype: CType) -> bool:
    first = [
        leaf.type for leaf in scalars_of(ctype) if not leaf.bit_offset and leaf.bit_width == 16
    ]
    return bool(first) and isinstance(first[0], Float) and first[0].format == "bfloat16"


def _is_small(ctype: CType, scalars: Sequence[Scalar]) -> bool:
    """Whether the type of the second eightbyte is aligned to less than 8."""
    second = _at(scalars, 8)
    if second is not None and second.sort == "vector":
        others = [each for each in scalars if each.sort == "vector" and each.offset > 8]
        near = [each for each in others if each.offset in (8 + second.size, 12)]
        return second.size < 8 and (
            not near or (second.size == 2 and near[0].offset == 10 and len(near) == 1)
        )
    # A bit-field is as long as its type here, and three bytes are in an i32.
    end = max(leaf.bit_offset + 8 * leaf.type.size for leaf in scalars_of(ctype)) - 64
    whole = second is not None and second.size <= 4 and end <= 8 * (second.size + second.size // 3)
    return whole or ctype.size <= 12

"""Pairs of eightbytes whose classes clang loses: sse-pair-general and int128-bit-fields.

LLVM's type for the pair must have its second part at 8.  Where the first is shorter and no
float or half, clang makes a 64-bit integer of it, and so passes it in a general register.
Where LLVM has an i128 for both, clang 22 passes that, whatever the second one's class is.
"""

from __future__ import annotations

from abisim.stubgen.alignment import Rules, is_int128, own_alignment, without_atomic
from abisim.stubgen.extent import last_significant_byte
from abisim.stubgen.kinds import Kind
from abisim.stubgen.llvm import Part, llvm_type
from abisim.types import Array, Atomic, Complex, CType, Field, Float, Record


def is_sse_pair_general(ctype: CType, kinds: tuple[Kind, ...], rules: Rules) -> bool:
    """Whether the first of two eightbytes, a vector register's, goes to a general register."""
    if "sse-pair-general" not in rules or len(kinds) != 2:
        return False
    if kinds[0] is not Kind.VECTOR or kinds[1] not in (Kind.VECTOR, Kind.GENERAL):
        return False
    first = float_at(ctype, 0)
    if first is None or first.size == 4 or first.size == 8:
        return False
    if first.size == 16:
        return True
    # A first part of two or four bytes, of eight with a number in its second half.
    beside = float_at(ctype, 2)
    if float_at(ctype, 4) is not None or (beside is None and first.format == "binary16"):
        return False
    if kinds[1] is Kind.GENERAL:
        return _end_of_integer(ctype) <= 4
    return _second_alignment(ctype) < 8


def is_passed_as_int128(ctype: CType, kinds: tuple[Kind, ...]) -> bool:
    """Whether two registers take what LLVM has in an i128 that bit-fields make up."""
    if len(kinds) != 2 or kinds[0] is not Kind.GENERAL or kinds[1] is Kind.GENERAL:
        return False
    return llvm_type(ctype).parts[:1] == (Part(0, 16),)


def _end_of_integer(ctype: CType) -> int:
    """How many bytes of the second eightbyte hold anything: clang takes no wider integer."""
    return last_significant_byte(ctype, 8, 16) - 8


def _second_alignment(ctype: CType) -> int:
    """The alignment of what LLVM takes the second eightbyte for."""
    first = float_at(ctype, 8)
    if first is None or first.size >= 8:
        return 8
    behind = ctype.size - 8
    if first.size == 4:
        return 8 if behind > 4 and float_at(ctype, 12) is not None else 4
    if behind > 4 and float_at(ctype, 12) is not None:
        return 8
    return 4 if behind > 2 and float_at(ctype, 10) is not None else 2


def float_at(ctype: CType, offset: int) -> Float | None:
    """The floating-point number that begins at a byte."""
    scalar = scalar_at(ctype, offset)
    return scalar if isinstance(scalar, Float) else None


def is_taken_for_int128(ctype: CType, rules: Rules) -> bool:
    """A record that clang's newest versions pass as they do an __int128."""
    if "atomic-memory" not in rules or {"int128-split", "int128-last-register"} & rules:
        return False
    first = scalar_at(ctype, 0)
    return ctype.size == 16 and first is not None and is_int128(first)


def scalar_at(ctype: CType, offset: int) -> CType | None:
    """The scalar that begins at a byte, of a union in the member that LLVM takes."""
    match ctype:
        case Atomic(value=value):
            return scalar_at(value, offset)
        case Array(element=element) | Complex(element=element):
            return scalar_at(element, offset % element.size) if offset < ctype.size else None
        case Record(kind="union", fields=fields):
            member = _storage(fields)
            return None if member is None else scalar_at(member.type, offset)
        case Record(fields=fields):
            for field in fields:
                if field.bit_width is None and 0 <= offset - field.offset < field.type.size:
                    return scalar_at(field.type, offset - field.offset)
            return None
        case _:
            return ctype if offset == 0 else None


def _storage(fields: tuple[Field, ...]) -> Field | None:
    """The member with the greatest alignment, of these the greatest size, of these the first."""
    members = [field for field in fields if not field.is_padding]
    return max(
        members,
        key=lambda field: (llvm_alignment(field.type), field.type.size),
        default=None,
    )


def llvm_alignment(ctype: CType) -> int:
    """The alignment that a type's scalars ask for, in bytes; no attribute counts."""
    match without_atomic(ctype):
        case Record(packed=True):
            return 1
        case Record(fields=fields):
            return max((llvm_alignment(field.type) for field in fields), default=1)
        case Array(element=element) | Complex(element=element):
            return llvm_alignment(element)
        case scalar:
            return own_alignment(scalar)

"""What clang does to eightbytes for the sake of LLVM's type, whatever their classes are.

A pair must have its second part at 8: where the first is shorter and no float or half, clang
makes a 64-bit integer of it, and so passes it in a general register (sse-pair-general).
Where LLVM has an i128 for both, newest clang passes that (int128-bit-fields).  Two floats
or several halves are a vector, which has 16 bytes on the stack.
"""

from __future__ import annotations

from abisim.stubgen.alignment import Rules, is_int128
from abisim.stubgen.extent import last_significant_byte
from abisim.stubgen.kinds import Kind
from abisim.stubgen.llvm import Part, llvm_type
from abisim.types import BitInt, CType, Float


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
    """The binary floating-point number that LLVM's type has at a byte."""
    return next(
        (
            part.scalar
            for part in llvm_type(ctype).parts
            if part.offset == offset
            and isinstance(part.scalar, Float)
            and not part.scalar.format.startswith("decimal")
        ),
        None,
    )


def is_short_vector(ctype: CType, start: int) -> bool:
    """Whether LLVM takes the eightbyte at ``start`` for a vector of floats or halves.

    On the stack by itself it has 16 bytes.
    """
    first = float_at(ctype, start)
    if first is None or first.size > 4:
        return False
    beside = (first.size, 4) if first.size == 2 else (4,)
    return any(float_at(ctype, start + offset) is not None for offset in beside)


def is_taken_for_int128(ctype: CType, rules: Rules) -> bool:
    """A record that clang's newest versions pass as they do an __int128, and a _BitInt(128)."""
    if "atomic-memory" not in rules or {"int128-split", "int128-last-register"} & rules:
        return False
    if ctype.size != 16:
        return False
    if isinstance(ctype, BitInt):
        return ctype.bits == 128
    first = llvm_type(ctype).parts[0]
    return first.size == 16 and (
        first.scalar is None or is_int128(first.scalar) or isinstance(first.scalar, BitInt)
    )

"""What clang passes piecewise under Microsoft's convention: the scalars of LLVM's type.

They include bytes of padding.  clang's front end has no rule for an _Atomic record and hands
it to LLVM as it is, which places each scalar as an argument of its own, and takes each out of
the next register of its sort (dialect entry ms-atomic-piecewise).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from abisim.stubgen.alignment import EIGHTBYTE, Rules, without_atomic
from abisim.stubgen.bit_units import integer_size
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.llvm import Part, Target, llvm_type
from abisim.types import Atomic, BitInt, Complex, CType, Float, Integer, Record, Vector, leaves


@dataclass(frozen=True, slots=True)
class Piece:
    """``size`` bytes at ``offset``; ``scalar`` is None for an integer, of 1, 2, 4 or 8 bytes.

    ``carries`` says whether any byte of the value is in it.
    """

    offset: int
    size: int
    carries: bool
    scalar: Float | Vector | None = None


def is_piecewise(ctype: CType, rules: Rules) -> bool:
    """Whether LLVM takes a value apart; other atomic scalars are as if they were not."""
    if "ms-atomic-piecewise" not in rules or not isinstance(ctype, Atomic):
        return False
    if is_x87(ctype):
        return True
    match without_atomic(ctype):
        case Record() | Complex():
            return True
        case Integer() | BitInt():
            return ctype.size > EIGHTBYTE
        case _:
            return False


def is_x87(ctype: CType) -> bool:
    """Whether it is a long double of 80 bits; its one piece is passed as the text has it."""
    inner = without_atomic(ctype)
    return isinstance(inner, Float) and inner.format == "x87"


def target_of(abi: str, rules: Rules) -> Target:
    """What the type depends on.  Before clang 19 integers are aligned to no more than 8."""
    is_early = "ms-atomic-int128" in rules
    return Target(EIGHTBYTE if is_early else 16, is_early, declares_units=abi != "ms")


def pieces(ctype: CType, target: Target) -> Iterator[Piece]:
    """The scalars in order, integers of more than 8 bytes in several."""
    held = {
        byte
        for leaf in leaves(ctype)
        for byte in range(leaf.bit_offset // 8, -(-(leaf.bit_offset + leaf.bit_width) // 8))
    }
    for part in llvm_type(ctype, target).parts:
        scalar = _number(part)
        step = EIGHTBYTE if scalar is None else part.size
        for start in range(0, part.size, step):
            offset, size = part.offset + start, min(step, part.size - start)
            carries = not held.isdisjoint(range(offset, offset + size))
            # An integer has room for a whole number of bytes.
            whole = size if scalar is not None else integer_size(size)
            yield Piece(offset, whole, carries, scalar)


def _number(part: Part) -> Float | Vector | None:
    """What is no integer to LLVM; vectors of one or of an __int128 are integers."""
    match part.scalar:
        case Vector(element=Integer(size=16)) | Vector(count=1, element=Integer()):
            return None
        case Float(format=form) | Vector(element=Float(format=form)) if form.startswith("decimal"):
            raise UnsupportedTypeError("clang has no decimal floating-point numbers")
        case Float() | Vector() as number:
            return number
        case _:
            return None

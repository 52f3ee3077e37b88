"""Where LLVM returns a value piecewise: each scalar in the first register left of its sort.

The callee has more registers for that than Microsoft's convention: LLVM's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from abisim.stubgen.alignment import Rules
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.llvm import Target
from abisim.stubgen.moves import FromGeneral, FromVector, FromX87, Result
from abisim.stubgen.pieces import pieces
from abisim.types import CType, Float, Vector

_GENERAL: Final = ("rax", "rdx", "rcx")
_VECTORS: Final = ("xmm0", "xmm1", "xmm2", "xmm3")
_HALVES: Final = ("xmm0", "xmm1", "xmm2")
_QUADRUPLES: Final = ("xmm0", "xmm1")
_X87: Final = ("st0", "st1")
_NUMBERS: Final = ("xmm0", "xmm1", *_X87)
#: Bytes that one instruction stores of a vector register, at least.
_SHORTEST: Final = 4


def piecewise_results(ctype: CType, target: Target, rules: Rules) -> tuple[Result, ...] | None:
    """The moves out of the registers, None if these do not suffice: then it is in memory.

    Raises UnsupportedTypeError for a float or double in an x87 register, which changes
    signalling NaNs.
    """
    taken: set[str] = set()
    moves: list[Result] = []
    is_doubtful = False
    for piece in pieces(ctype, target):
        usable = _registers(piece.scalar, rules)
        register = next((each for each in usable if each not in taken), None)
        if register is None:
            return None
        taken.add(register)
        if register in _X87:
            is_doubtful = is_doubtful or usable is _NUMBERS
            moves.append(FromX87(piece.offset))
        elif piece.carries and register in _VECTORS:
            moves.append(FromVector(register, piece.offset, piece.size))
        elif piece.carries:
            moves.append(FromGeneral(register, piece.offset, piece.size))
    if is_doubtful:
        raise UnsupportedTypeError(
            "an _Atomic type that is returned in part as x87 numbers is not followed by the stub "
            "compiler (dialect entry ms-atomic-floats)"
        )
    return _in_order(moves, ctype.size)


def _registers(scalar: Float | Vector | None, rules: Rules) -> tuple[str, ...]:
    """Those that a scalar may be in, in order."""
    match scalar:
        case None:
            return _GENERAL
        case Float(format="x87"):
            return _X87 if "ms-long-double-in-st0" in rules else ()
        case Float(size=2):
            return _HALVES
        case Float(size=16) | Vector(count=1, element=Float(size=16)):
            return _QUADRUPLES
        case Float() | Vector(count=1, element=Float(size=4 | 8)):
            return _NUMBERS
        case _:
            # A vector of a single half stays one, of other single numbers is the number.
            return _VECTORS


def _in_order(moves: Iterable[Result], limit: int) -> tuple[Result, ...]:
    """Rising, so that the end of a wider store is stored over; last what takes rax to store."""
    wide = [_widened(move, limit) for move in moves]
    return tuple(sorted(wide, key=lambda move: isinstance(move, FromVector) and _is_short(move)))


def _widened(move: Result, limit: int) -> Result:
    """Four bytes for fewer of a vector register, where the object has them."""
    if isinstance(move, FromVector) and _is_short(move) and move.offset + _SHORTEST <= limit:
        return replace(move, size=_SHORTEST)
    return move


def _is_short(move: FromVector) -> bool:
    return move.size < _SHORTEST

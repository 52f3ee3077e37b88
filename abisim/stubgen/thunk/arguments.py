"""A thunk's arguments: out of registers into the frame, and each to CPython's function for it."""

from __future__ import annotations

from abisim.pystubs import parameter_carrier
from abisim.stubgen.assembly import Assembly
from abisim.stubgen.moves import HiddenPointer, MovePlan, ToGeneral, ToStack, ToVector
from abisim.stubgen.python.ints import integer_of
from abisim.stubgen.thunk.frame import WORD, Source, ThunkFrame, width
from abisim.thunks import ThunkSymbol
from abisim.types import CType

_FLOAT = 4


def save_arguments(code: Assembly[ThunkSymbol], frame: ThunkFrame, moves: MovePlan) -> None:
    """Put what is in registers where it stays, whole registers, the first bytes first."""
    parts = sorted(
        (move for move in moves.arguments if isinstance(move, ToGeneral | ToVector | ToStack)),
        key=lambda move: (isinstance(move, ToStack), move.argument, move.offset),
    )
    for move in moves.arguments:
        if isinstance(move, HiddenPointer):
            code.store(move.register, "rsp", frame.hidden, WORD)
    for register, at in frame.pointers:
        code.store(register, "rsp", at, WORD)
    for part in parts:
        if part.argument not in frame.gathered:
            continue
        at = frame.gathered[part.argument] + part.offset
        match part:
            case ToGeneral():
                code.store(part.register, "rsp", at, WORD)
            case ToVector():
                code.store_vector(part.register, "rsp", at, width(part))
            case ToStack():
                copy(code, frame.of_caller(part.stack), at, part.size)


def copy(
    code: Assembly[ThunkSymbol], source: int, target: int, size: int, *, base: str = "rsp",
    to: str = "rsp",
) -> None:  # fmt: skip
    """Bytes from one place to another by rcx and xmm0, never more of them."""
    done = 0
    while size - done >= 2 * WORD:
        code.load_vector("xmm0", base, source + done, 2 * WORD, offset=0, scratch="")
        code.store_vector("xmm0", to, target + done, 2 * WORD)
        done += 2 * WORD
    for step in (8, 4, 2, 1):
        while size - done >= step:
            code.load_whole("rcx", base, source + done, step)
            code.store("rcx", to, target + done, step)
            done += step


def make_object(code: Assembly[ThunkSymbol], ctype: CType, source: Source) -> ThunkSymbol:
    """Load what the function is told that makes an argument's object; returns the function."""
    at, size = source.at, ctype.size
    match parameter_carrier(ctype):
        case "int":
            signed = integer_of(ctype).signed
            match size, signed:
                case 8, _:
                    code.load_whole("rdi", "rsp", at, WORD)
                case 4, True:
                    code.emit("movsxd rdi, dword ptr [rsp{}]", at)
                case 1 | 2, True:
                    pointer = "byte" if size == 1 else "word"
                    code.emit(f"movsx rdi, {pointer} ptr [rsp{{}}]", at)
                case _:
                    code.load_whole("rdi", "rsp", at, size, signed=False)
            return "PyLong_FromLongLong" if signed or size < WORD else "PyLong_FromUnsignedLongLong"
        case "pointer":
            code.load_whole("rdi", "rsp", at, WORD)
            return "PyLong_FromUnsignedLongLong"
        case "bool":
            code.load_whole("rdi", "rsp", at, 1, signed=False)
            return "PyBool_FromLong"
        case "float":
            if size == _FLOAT:
                code.emit("cvtss2sd xmm0, dword ptr [rsp{}]", at)
            else:
                code.load_vector("xmm0", "rsp", at, WORD, offset=0, scratch="")
            return "PyFloat_FromDouble"
        case _:
            if source.pointer:
                code.load_whole("rdi", "rsp", at, WORD)
            else:
                code.emit("lea rdi, [rsp{}]", at)
            code.emit("mov esi, {}", size)
            return "PyBytes_FromStringAndSize"

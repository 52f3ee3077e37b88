"""A thunk's result: out of the object into the frame or its caller's storage, and to registers."""

from __future__ import annotations

from typing import Final

from abisim.stubgen.assembly import Assembly
from abisim.stubgen.moves import FromGeneral, FromVector, HiddenPointer, MovePlan, extension
from abisim.stubgen.thunk.arguments import copy
from abisim.stubgen.thunk.frame import WORD, ThunkFrame
from abisim.thunks import ThunkSymbol, given_carrier
from abisim.types import CType

_FLOAT: Final = 4
#: Longer copies, in bytes, are one instruction that repeats itself.
_BY_PARTS: Final = 256


def take_result(
    code: Assembly[ThunkSymbol], frame: ThunkFrame, result: CType, moves: MovePlan, given: str
) -> None:
    """Ask CPython for the value of the object that a register points to, and keep it."""
    hidden = _is_hidden(moves)
    if not (moves.results or hidden):
        return
    carrier = given_carrier(result)
    code.move("rdi", given)
    match carrier:
        case "float":
            code.pooled("call qword ptr [rip{}]", "PyFloat_AsDouble")
            if result.size == _FLOAT:
                code.emit("cvtsd2ss xmm0, xmm0")
            code.store_vector("xmm0", "rsp", frame.result, result.size)
        case "bool":
            code.pooled("call qword ptr [rip{}]", "PyObject_IsTrue")
            code.store("rax", "rsp", frame.result, WORD)
        case "int" | "pointer":
            code.pooled("call qword ptr [rip{}]", "PyLong_AsUnsignedLongLongMask")
            code.store("rax", "rsp", frame.result, WORD)
        case _:
            code.pooled("call qword ptr [rip{}]", "PyBytes_AsString")
            _copy_bytes(code, frame, result.size, hidden=hidden)


def _copy_bytes(code: Assembly[ThunkSymbol], frame: ThunkFrame, size: int, *, hidden: bool) -> None:
    """The bytes that rax points to."""
    if not hidden:
        copy(code, 0, frame.result, size, base="rax")
        return
    code.load_whole("rdi", "rsp", frame.hidden, WORD)
    if size <= _BY_PARTS:
        copy(code, 0, 0, size, base="rax", to="rdi")
        return
    code.move("rsi", "rax")
    code.emit("mov ecx, {}", size // WORD)
    code.emit("rep movsq")
    copy(code, 0, 0, size % WORD, base="rsi", to="rdi")


def clear_result(
    code: Assembly[ThunkSymbol], frame: ThunkFrame, result: CType, moves: MovePlan
) -> None:
    """Zeros instead of a value."""
    if _is_hidden(moves):
        code.load_whole("rdi", "rsp", frame.hidden, WORD)
        code.emit("mov ecx, {}", result.size)
        code.emit("xor eax, eax")
        code.emit("rep stosb")
    elif moves.results:
        code.emit("xor eax, eax")
        for at in range(0, -(-result.size // WORD) * WORD, WORD):
            code.store("rax", "rsp", frame.result + at, WORD)


def load_result(
    code: Assembly[ThunkSymbol], frame: ThunkFrame, result: CType, moves: MovePlan
) -> None:
    """Put the result where the caller looks for it; narrow integers are extended to 32 bits.

    What lies above others is anything.
    """
    if _is_hidden(moves):
        code.load_whole("rax", "rsp", frame.hidden, WORD)
    # The x87 stack's top comes last.
    for move in reversed(moves.results):
        match move:
            case FromGeneral(register=register):
                # The register's first byte is the result's of this number.
                at = frame.result + move.offset - move.skip
                narrow = extension(result)
                size = result.size if narrow is not None else WORD
                code.load_whole(register, "rsp", at, size, signed=narrow)
            case FromVector(register=register, size=size):
                at = frame.result + move.offset - move.skip
                size = max(size, WORD)
                code.load_vector(register, "rsp", at, size, offset=0, scratch="")
            case _:
                code.emit("fld xword ptr [rsp{}]", frame.result + move.offset)


def _is_hidden(moves: MovePlan) -> bool:
    return any(isinstance(move, HiddenPointer) for move in moves.arguments)

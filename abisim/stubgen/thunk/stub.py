"""Signature → a thunk: a C function of that signature that calls a Python object.

It is the move plan of a call read backwards.  Where the plan says that bytes of an argument go,
the thunk finds them: it puts what is in registers into its frame, so that each argument's bytes
lie together there or in its caller's frame, takes the GIL, makes an object of each argument, and
calls.  The result's bytes are in the frame, too, until the GIL is given back.  Nothing else is
written, so calls may be nested to any depth.
"""

from __future__ import annotations

from abisim.dialects import PSABI
from abisim.signature import Signature
from abisim.stubgen.assembly import Assembly
from abisim.stubgen.moves import MovePlan
from abisim.stubgen.plan import plan
from abisim.stubgen.thunk.arguments import make_object, save_arguments
from abisim.stubgen.thunk.frame import WORD, ThunkFrame, thunk_frame
from abisim.stubgen.thunk.results import clear_result, load_result, take_result
from abisim.thunks import CALLED_AT, REPORTED_AT, Thunk, ThunkSymbol

_READY, _RAISED, _LEAVE, _RETURN, _ENDED = "ready", "raised", "leave", "return", "ended"
#: What is called, and what it gives; a System V function keeps both registers.
_CALLED, _GIVEN = "r12", "rbx"


def thunk(signature: Signature, dialect: str = PSABI) -> Thunk:
    """The thunk for callbacks of this signature.

    Raises UsageError for an unknown dialect, UnsupportedTypeError for what a dialect does to a
    type that is not followed.
    """
    moves = plan(signature, dialect=dialect)
    frame = thunk_frame(signature, moves)
    code = Assembly[ThunkSymbol]()
    _enter(code, frame, moves)
    _take_gil(code, frame)
    _call(code, frame, signature)
    _take_apart(code, frame, signature, moves)
    _leave(code, frame, signature, moves)
    _seldom(code, frame, signature, moves)
    return Thunk(*code.link())


def _call_function(code: Assembly[ThunkSymbol], symbol: ThunkSymbol) -> None:
    code.pooled("call qword ptr [rip{}]", symbol)


def _enter(code: Assembly[ThunkSymbol], frame: ThunkFrame, moves: MovePlan) -> None:
    code.emit(f"push {_GIVEN}")
    code.emit(f"push {_CALLED}")
    code.emit("sub rsp, {}", frame.size)
    for register, at in frame.kept:
        if register.startswith("xmm"):
            code.store_vector(register, "rsp", at, 2 * WORD)
        else:
            code.store(register, "rsp", at, WORD)
    save_arguments(code, frame, moves)


def _take_gil(code: Assembly[ThunkSymbol], frame: ThunkFrame) -> None:
    """What is called is found once the GIL is held, and held itself from then on."""
    _call_function(code, "Py_IsInitialized")
    code.emit("test eax, eax")
    code.jump("je", _ENDED)
    code.label(_READY)
    _call_function(code, "PyGILState_Ensure")
    code.emit("mov dword ptr [rsp{}], eax", frame.state)
    code.pooled("mov rax, qword ptr [rip{}]", "cell")
    code.emit(f"mov {_CALLED}, qword ptr [rax{{}}]", CALLED_AT)
    code.emit("mov rax, qword ptr [rax{}]", REPORTED_AT)
    code.store("rax", "rsp", frame.reported, WORD)
    code.move("rdi", _CALLED)
    _call_function(code, "Py_IncRef")


def _call(code: Assembly[ThunkSymbol], frame: ThunkFrame, signature: Signature) -> None:
    """Make the objects, call, release them; the result is NULL where one cannot be made."""
    count = len(signature.parameters)
    if count:
        code.emit("xor ebx, ebx")
    for index, parameter in enumerate(signature.parameters):
        symbol = make_object(code, parameter.type, frame.sources[index])
        _call_function(code, symbol)
        code.emit("test rax, rax")
        code.jump("je", f"release {index}")
        code.store("rax", "rsp", WORD * index, WORD)
    code.move("rdi", _CALLED)
    code.move("rsi", "rsp")
    code.emit("mov edx, {}", count)
    code.emit("xor ecx, ecx")
    _call_function(code, "PyObject_Vectorcall")
    code.move(_GIVEN, "rax")
    for index in reversed(range(count)):
        code.load_whole("rdi", "rsp", WORD * index, WORD)
        _call_function(code, "Py_DecRef")
        code.label(f"release {index}")


def _take_apart(
    code: Assembly[ThunkSymbol], frame: ThunkFrame, signature: Signature, moves: MovePlan
) -> None:
    code.emit(f"test {_GIVEN}, {_GIVEN}")
    code.jump("je", _RAISED)
    take_result(code, frame, signature.result, moves, _GIVEN)
    code.move("rdi", _GIVEN)
    _call_function(code, "Py_DecRef")


def _leave(
    code: Assembly[ThunkSymbol], frame: ThunkFrame, signature: Signature, moves: MovePlan
) -> None:
    code.label(_LEAVE)
    code.move("rdi", _CALLED)
    _call_function(code, "Py_DecRef")
    code.emit("mov edi, dword ptr [rsp{}]", frame.state)
    _call_function(code, "PyGILState_Release")
    code.label(_RETURN)
    load_result(code, frame, signature.result, moves)
    for register, at in frame.kept:
        if register.startswith("xmm"):
            code.load_vector(register, "rsp", at, 2 * WORD, offset=0, scratch="")
        else:
            code.load_whole(register, "rsp", at, WORD)
    code.emit("add rsp, {}", frame.size)
    code.emit(f"pop {_CALLED}")
    code.emit(f"pop {_GIVEN}")
    code.emit("ret")


def _seldom(
    code: Assembly[ThunkSymbol], frame: ThunkFrame, signature: Signature, moves: MovePlan
) -> None:
    """An exception; an interpreter that ends or has ended, which only its own threads may enter."""
    code.label(_RAISED)
    code.load_whole("rdi", "rsp", frame.reported, WORD)
    _call_function(code, "PyErr_WriteUnraisable")
    clear_result(code, frame, signature.result, moves)
    code.jump("jmp", _LEAVE)
    code.label(_ENDED)
    _call_function(code, "PyGILState_GetThisThreadState")
    code.emit("test rax, rax")
    code.jump("jne", _READY)
    clear_result(code, frame, signature.result, moves)
    code.jump("jmp", _RETURN)

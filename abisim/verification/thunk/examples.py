"""For each rule about thunks a thunk that breaks it, and breaks nothing else.

A word of the pool is its symbol in brackets, ``[cell]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ThunkExample:
    """Code in Intel's syntax."""

    declaration: str
    code: str


_NOTHING: Final = "void f(void)"
_ONE: Final = "void f(int a)"
_CHAR: Final = "signed char f(void)"
_ASK: Final = "call [Py_IsInitialized]; test eax, eax; jz ended; "
_TAKE: Final = "there: call [PyGILState_Ensure]; mov [rsp], eax; "
_CELL: Final = "mov rax, [cell]; mov r12, [rax]; mov rbp, [rax + 8]; "
_HOLD: Final = "mov rdi, r12; call [Py_IncRef]; "
_ENTER: Final = "push rbx; push rbp; push r12; sub rsp, 16; "
_BEGIN: Final = f"{_ENTER}{_ASK}{_TAKE}{_CELL}{_HOLD}"
_NO_ARGUMENTS: Final = "mov rdi, r12; xor edx, edx; xor ecx, ecx; call [PyObject_Vectorcall]; "
_GIVEN: Final = "mov rbx, rax; test rbx, rbx; jz raised; "
_FORGET: Final = "mov rdi, rbx; call [Py_DecRef]; "
_LEAVE: Final = "leave: mov rdi, r12; call [Py_DecRef]; mov edi, [rsp]; call [PyGILState_Release]; "
_RETURN: Final = "add rsp, 16; pop r12; pop rbp; pop rbx; ret; "
_RAISED: Final = "raised: mov rdi, rbp; call [PyErr_WriteUnraisable]; xor ebx, ebx; jmp leave; "
_ENDED: Final = (
    "ended: call [PyGILState_GetThisThreadState]; test rax, rax; jnz there; xor ebx, ebx; "
    "jmp return; "
)
_END: Final = f"{_LEAVE}return: {_RETURN}{_RAISED}{_ENDED}"
_UNBOX: Final = "mov rdi, rbx; call [PyLong_AsUnsignedLongLongMask]; mov [rsp + 8], al; "

#: The thunk that each example is but for one passage.
RIGHT: Final = ThunkExample(_NOTHING, f"{_BEGIN}{_NO_ARGUMENTS}{_GIVEN}{_FORGET}{_END}")
RIGHT_CHAR: Final = ThunkExample(
    _CHAR,
    f"{_BEGIN}{_NO_ARGUMENTS}{_GIVEN}{_UNBOX}{_FORGET}"
    f"{_LEAVE}movsx eax, byte ptr [rsp + 8]; return: {_RETURN}"
    "raised: mov rdi, rbp; call [PyErr_WriteUnraisable]; mov byte ptr [rsp + 8], 0; jmp leave; "
    "ended: call [PyGILState_GetThisThreadState]; test rax, rax; jnz there; xor eax, eax; "
    "jmp return; ",
)
#: rbx has the argument's object while the callable runs, then what it gives.
RIGHT_ONE: Final = ThunkExample(
    _ONE,
    f"{_ENTER}mov [rsp + 4], edi; {_ASK}{_TAKE}{_CELL}{_HOLD}"
    "movsxd rdi, dword ptr [rsp + 4]; call [PyLong_FromLongLong]; test rax, rax; jz raised; "
    "mov [rsp + 8], rax; mov rdi, r12; lea rsi, [rsp + 8]; mov edx, 1; xor ecx, ecx; "
    "call [PyObject_Vectorcall]; mov rbx, rax; mov rdi, [rsp + 8]; call [Py_DecRef]; "
    f"test rbx, rbx; jz raised; {_FORGET}{_END}",
)


def _broken(right: ThunkExample, old: str, new: str) -> ThunkExample:
    assert right.code.count(old) == 1, old
    return ThunkExample(right.declaration, right.code.replace(old, new))


THUNK_EXAMPLES: Final[dict[str, ThunkExample]] = {
    "thunk.argument": _broken(RIGHT_ONE, "movsxd rdi, dword ptr", "mov edi,"),
    "thunk.call": _broken(RIGHT, "xor edx, edx", "mov edx, 1"),
    "thunk.count": _broken(RIGHT, _FORGET, ""),
    "thunk.gil": _broken(RIGHT, "mov edi, [rsp]; call", "xor edi, edi; call"),
    "thunk.result": _broken(RIGHT_CHAR, _UNBOX + _FORGET, _FORGET + _UNBOX),
    "thunk.error": _broken(RIGHT, "mov rdi, rbp; call", "mov rdi, r12; call"),
    "thunk.finished": _broken(RIGHT, "jz ended", "jz there"),
    "thunk.extension": _broken(RIGHT_CHAR, "movsx eax, byte ptr [rsp + 8]", "mov al, [rsp + 8]"),
}

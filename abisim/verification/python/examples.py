"""For each rule about python stubs a stub that breaks it, and breaks nothing else.

It is for CPython 3.12's objects.  rdi is the slow callable, rsi the arguments, rdx their number;
a word of the pool is its symbol in brackets, ``[None]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_SLOW: Final = "slow: xor ecx, ecx; jmp [PyObject_Vectorcall]"
_CHECK: Final = "test rdx, rdx; jne slow; "
_NONE: Final = "mov rax, [None]; ret; "
_CALL: Final = "push rcx; call [target]; pop rcx; "
_STRUCT: Final = "void f(struct { long a; } s)"
_BYTES: Final = (
    "cmp rdx, 1; jne slow; mov rax, [rsi]; mov r8, [PyBytes_Type]; cmp [rax + 8], r8; jne slow; "
)
_SIZE: Final = "cmp qword ptr [rax + 16], 8; jne slow; "
_RESTORE: Final = (
    "mov rbx, rax; call [target]; call [__errno_location]; mov esi, [rax]; mov edi, [errno_key]; "
    "call [pthread_setspecific]; mov rdi, rbx; call [PyEval_RestoreThread]; "
)


@dataclass(frozen=True, slots=True)
class PythonExample:
    """Code in Intel's syntax, and how it is judged."""

    declaration: str
    code: str
    release_gil: bool = False
    errno: bool = False
    covered: bool = False
    interpreter: str = "cpython-312"

    @property
    def asks(self) -> str:
        """Everything but the declaration, in words."""
        options = (
            ("the GIL released", self.release_gil), ("errno kept", self.errno),
            ("nothing left that does not run", self.covered),
        )  # fmt: skip
        return ", ".join(("python", self.interpreter, *(text for text, is_ in options if is_)))


PYTHON_EXAMPLES: Final[dict[str, PythonExample]] = {
    "python.accepted": PythonExample(
        _STRUCT, f"{_BYTES}mov rdi, [rax + 32]; {_CALL}{_NONE}{_SLOW}"
    ),
    "python.refused": PythonExample(_STRUCT, _SLOW),
    "python.arity": PythonExample("void f(void)", f"{_CALL}{_NONE}"),
    "python.slow-exit": PythonExample(
        "void f(void)",
        f"{_CHECK}{_CALL}{_NONE}slow: mov edx, 1; xor ecx, ecx; jmp [PyObject_Vectorcall]",
    ),
    "python.early": PythonExample(
        "void f(void)",
        f"{_CHECK}push rcx; mov edi, 5; call [PyLong_FromLong]; call [target]; pop rcx; "
        f"{_NONE}{_SLOW}",
    ),
    "python.boxed": PythonExample("_Bool f(void)", f"{_CHECK}{_CALL}mov rax, [True]; ret; {_SLOW}"),
    "python.small-int": PythonExample(
        "int f(void)",
        f"{_CHECK}{_CALL}movsxd rdi, eax; cmp rdi, 256; ja large; shl rdi, 5; "
        "mov rax, [small_ints]; add rax, rdi; ret; large: jmp [PyLong_FromLong]; "
        f"{_SLOW}",
    ),
    "python.count": PythonExample(
        "void f(void)",
        f"{_CHECK}{_CALL}{_NONE}{_SLOW}",
        interpreter="cpython-311",
    ),
    "python.gil": PythonExample("void f(void)", f"{_CHECK}{_CALL}{_NONE}{_SLOW}", release_gil=True),
    "python.gil-touch": PythonExample(
        _STRUCT,
        f"{_BYTES}{_SIZE}push rbx; push rbp; push rcx; mov rbp, rax; call [PyEval_SaveThread]; "
        f"mov rdi, [rbp + 32]; {_RESTORE}pop rcx; pop rbp; pop rbx; {_NONE}{_SLOW}",
        release_gil=True,
    ),
    "python.errno": PythonExample("void f(void)", f"{_CHECK}{_CALL}{_NONE}{_SLOW}", errno=True),
    "python.text": PythonExample(
        "void f(void)", f"{_CHECK}jmp call; .byte 0xb8; call: {_CALL}{_NONE}{_SLOW}"
    ),
    "python.order": PythonExample(
        "void f(unsigned char c)",
        "cmp rdx, 1; jne slow; mov rax, [rsi]; mov r8, [rax + 8]; cmp r8, [PyBool_Type]; "
        "jne other; exact: cmp qword ptr [rax + 16], 16; jae slow; test byte ptr [rax + 16], 2; "
        "jne slow; mov ecx, [rax + 24]; cmp ecx, 255; ja slow; mov edi, ecx; "
        f"{_CALL}{_NONE}other: test byte ptr [r8 + 171], 1; jne exact; {_SLOW}",
    ),
    "python.unreached": PythonExample(
        "void f(void)", f"{_CHECK}{_CALL}{_NONE}xor eax, eax; ret; {_SLOW}", covered=True
    ),
}

"""Correct stubs written by hand, one instruction a line: what the tests then break."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from abisim.stubs import Entry


@dataclass(frozen=True, slots=True)
class Handwritten:
    """A declaration and a right stub for it under each entry convention."""

    declaration: str
    buffer: str
    avalue: str

    def code(self, entry: Entry) -> str:
        return self.buffer if entry == "buffer" else self.avalue

    def broken(self, entry: Entry, old: str, new: str) -> str:
        """The stub with one passage replaced, which has to be there exactly once."""
        text = self.code(entry)
        assert text.count(old) == 1, f"{old!r} is not once in {text!r}"
        return text.replace(old, new)


#: Two narrow arguments and a narrow result.
NARROW: Final = Handwritten(
    "int f(int a, signed char b)",
    buffer="push rsi; movsx esi, byte ptr [rdi + 4]; mov edi, dword ptr [rdi];"
    "call rdx; pop rcx; mov dword ptr [rcx], eax; ret",
    avalue="push rsi; mov rax, rdi; mov rdi, [rdx]; mov edi, dword ptr [rdi]; mov rsi, [rdx + 8];"
    "movsx esi, byte ptr [rsi]; call rax; pop rcx; mov dword ptr [rcx], eax; ret",
)
#: A struct in two classes of registers.
MIXED: Final = Handwritten(
    "void f(struct P { double x; struct { short y[2]; int z; } q; } p)",
    buffer="movsd xmm0, qword ptr [rdi]; mov rdi, [rdi + 8]; jmp rdx",
    avalue="mov rax, rdi; mov rdi, [rdx]; movsd xmm0, qword ptr [rdi]; mov rdi, [rdi + 8]; jmp rax",
)
#: An argument on the stack, a result on the x87 stack.
X87: Final = Handwritten(
    "long double f(long double a)",
    buffer="push rsi; push [rdi + 8]; push [rdi]; call rdx; add rsp, 16; pop rcx;"
    "fstp xword ptr [rcx]; ret",
    avalue="push rsi; mov rax, [rdx]; push [rax + 8]; push [rax]; call rdi; add rsp, 16; pop rcx;"
    "fstp xword ptr [rcx]; ret",
)
#: A result in memory.
MEMORY: Final = Handwritten(
    "struct S { long a[3]; } f(long n)",
    buffer="xchg rdi, rsi; mov rsi, [rsi]; jmp rdx",
    avalue="mov rax, rdi; mov rdi, rsi; mov rsi, [rdx]; mov rsi, [rsi]; jmp rax",
)
#: A variadic call with a vector register in use.
VARIADIC: Final = Handwritten(
    "void f(const char *s, ..., double d)",
    buffer="movsd xmm0, qword ptr [rdi + 8]; mov rdi, [rdi]; mov eax, 1; jmp rdx",
    avalue="mov r10, rdi; mov rdi, [rdx]; mov rdi, [rdi]; mov rax, [rdx + 8];"
    "movsd xmm0, qword ptr [rax]; mov eax, 1; jmp r10",
)
ALL: Final = (NARROW, MIXED, X87, MEMORY, VARIADIC)

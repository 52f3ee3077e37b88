"""Correct callees written by hand, one instruction a line: what the tests then break.

In their text RECEIVED and RESULT stand for the exchange areas of ``abisim.images``, whose
address r11 is given first: no convention passes anything in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from abisim import images


@dataclass(frozen=True, slots=True)
class HandwrittenCallee:
    """A declaration, the ABIs under which the code is a right callee of it, and the code."""

    what: str
    declaration: str
    abis: tuple[str, ...]
    code: str

    def broken(self, old: str, new: str) -> str:
        """The code with one passage replaced, which has to be there exactly once."""
        assert self.code.count(old) == 1, f"{old!r} is not once in {self.code!r}"
        return self.code.replace(old, new)


def with_addresses(code: str) -> str:
    """The text to assemble: RECEIVED and RESULT as operands relative to r11."""
    code = code.replace("RECEIVED", f"r11 + {images.RECEIVED_AT}")
    code = code.replace("RESULT", f"r11 + {images.RESULT_AT}")
    return f"movabs r11, {images.DATA_BASE:#x}; {code}"


SYSV: Final = ("sysv",)
MS: Final = ("ms",)
#: Every face of Microsoft's convention.
MICROSOFT: Final = ("ms", "win64", "mingw")

INTS: Final = HandwrittenCallee(
    "integers", "long long f(int a, long long b)", SYSV,
    "mov [RECEIVED], edi; mov [RECEIVED + 8], rsi; mov rax, [RESULT]; ret",
)  # fmt: skip
NARROW: Final = HandwrittenCallee(
    "a narrow argument extended by the callee", "int f(int a, signed char b)", SYSV,
    "mov [RECEIVED], edi; mov eax, [RESULT]; movsx esi, sil;"
    "cmp esi, -128; jl over; cmp esi, 127; jg over; mov [RECEIVED + 4], sil; over: ret",
)  # fmt: skip
DOUBLES: Final = HandwrittenCallee(
    "floating-point numbers", "double f(double a, float b, double c)", SYSV,
    "movsd [RECEIVED], xmm0; movss [RECEIVED + 8], xmm1; movsd [RECEIVED + 16], xmm2;"
    "movsd xmm0, qword ptr [RESULT]; ret",
)  # fmt: skip
MIXED: Final = HandwrittenCallee(
    "a struct in two kinds of registers",
    "struct P { double x; struct { short y[2]; int z; } q; } f(struct P p)", SYSV,
    "movsd [RECEIVED], xmm0; mov [RECEIVED + 8], rdi;"
    "movsd xmm0, qword ptr [RESULT]; mov rax, [RESULT + 8]; ret",
)  # fmt: skip
MEMORY: Final = HandwrittenCallee(
    "structs in memory, a result in memory",
    "struct S { long long a[3]; } f(int n, struct S s)", SYSV,
    "mov [RECEIVED], esi;"
    "mov rax, [rsp + 8]; mov [RECEIVED + 8], rax;"
    "mov rax, [rsp + 16]; mov [RECEIVED + 16], rax;"
    "mov rax, [rsp + 24]; mov [RECEIVED + 24], rax;"
    "mov rax, [RESULT]; mov [rdi], rax;"
    "mov rax, [RESULT + 8]; mov [rdi + 8], rax;"
    "mov rax, [RESULT + 16]; mov [rdi + 16], rax;"
    "mov rax, rdi; ret",
)  # fmt: skip
WIDE_MEMORY: Final = HandwrittenCallee(
    "a result in memory by vector registers", "struct S { long long a[4]; } f(void)",
    SYSV,
    "mov rax, rdi; movups xmm0, [RESULT]; movups [rdi], xmm0; movups xmm0, [RESULT + 16];"
    "movups [rdi + 16], xmm0; ret",
)  # fmt: skip
STACK: Final = HandwrittenCallee(
    "integers on the stack", "void f(int a, int b, int c, int d, int e, int g, short h, int i)",
    SYSV,
    "mov [RECEIVED], edi; mov [RECEIVED + 4], esi; mov [RECEIVED + 8], edx;"
    "mov [RECEIVED + 12], ecx; mov [RECEIVED + 16], r8d; mov [RECEIVED + 20], r9d;"
    "movzx eax, word ptr [rsp + 8]; mov [RECEIVED + 24], ax;"
    "mov eax, [rsp + 16]; mov [RECEIVED + 28], eax; ret",
)  # fmt: skip
X87: Final = HandwrittenCallee(
    "a long double", "long double f(long double a)", SYSV,
    "fld xword ptr [rsp + 8]; fstp xword ptr [RECEIVED]; fld xword ptr [RESULT]; ret",
)  # fmt: skip
COMPLEX_X87: Final = HandwrittenCallee(
    "a complex long double", "_Complex long double f(void)", SYSV,
    "fld xword ptr [RESULT + 16]; fld xword ptr [RESULT]; ret",
)  # fmt: skip
VARIADIC: Final = HandwrittenCallee(
    "al looked at", "int f(const char *s, ..., double d)", SYSV,
    "mov [RECEIVED], rdi; test al, al; je over; cmp al, 8; ja over; movsd [RECEIVED + 8], xmm0;"
    "over: mov eax, [RESULT]; ret",
)  # fmt: skip
ALIGNED: Final = HandwrittenCallee(
    "operands that must be aligned", "void f(struct __attribute__((aligned(32))) { long a[4]; } s)",
    SYSV,
    "movaps xmm0, [rsp + 8]; movaps xmm1, [rsp + 24]; sub rsp, 24; movaps [rsp], xmm0;"
    "movaps xmm0, [rsp]; add rsp, 24; movups [RECEIVED], xmm0; movups [RECEIVED + 16], xmm1; ret",
)  # fmt: skip
OWN_AREA: Final = HandwrittenCallee(
    "its argument area overwritten, the red zone used", "void f(struct { long a[3]; } s)", SYSV,
    "mov rax, [rsp + 8]; mov [rsp - 128], rax; mov qword ptr [rsp + 8], 0; mov rax, [rsp - 128];"
    "mov [RECEIVED], rax; mov rax, [rsp + 16]; mov [RECEIVED + 8], rax; mov rax, [rsp + 24];"
    "mov [RECEIVED + 16], rax; mov [rsp + 24], rsp; ret",
)  # fmt: skip
KEEPS_RBX: Final = HandwrittenCallee(
    "a preserved register used and restored", "int f(int a)", SYSV,
    "push rbx; mov ebx, edi; mov [RECEIVED], ebx; mov eax, [RESULT]; pop rbx; ret",
)  # fmt: skip
VOLATILE: Final = HandwrittenCallee(
    "everything volatile clobbered", "void f(void)", SYSV,
    "xor eax, eax; xor ecx, ecx; xor edx, edx; xor esi, esi; xor edi, edi; xor r8d, r8d;"
    "xor r9d, r9d; xor r10d, r10d; xor r11d, r11d; xorps xmm0, xmm0; xorps xmm6, xmm6;"
    "xorps xmm15, xmm15; ret",
)  # fmt: skip

MS_INTS: Final = HandwrittenCallee(
    "a fifth argument", "int f(int a, long long b, short c, int d, long long e, int g)", MICROSOFT,
    "mov [RECEIVED], ecx; mov [RECEIVED + 8], rdx; mov [RECEIVED + 16], r8w;"
    "mov [RECEIVED + 20], r9d; mov rax, [rsp + 40]; mov [RECEIVED + 24], rax;"
    "mov eax, [rsp + 48]; mov [RECEIVED + 32], eax; mov eax, [RESULT]; ret",
)  # fmt: skip
MS_SHADOW: Final = HandwrittenCallee(
    "arguments put into the shadow space", "int f(int a, int b)", MICROSOFT,
    "mov [rsp + 8], rcx; mov [rsp + 16], rdx; mov [rsp + 24], r8; mov [rsp + 32], r9;"
    "mov eax, [rsp + 8]; mov [RECEIVED], eax; mov eax, [rsp + 16]; mov [RECEIVED + 4], eax;"
    "mov eax, [RESULT]; ret",
)  # fmt: skip
MS_POSITIONS: Final = HandwrittenCallee(
    "registers by position", "double f(int a, double b, int c, float d)", MICROSOFT,
    "mov [RECEIVED], ecx; movsd [RECEIVED + 8], xmm1; mov [RECEIVED + 16], r8d;"
    "movss [RECEIVED + 20], xmm3; movsd xmm0, qword ptr [RESULT]; ret",
)  # fmt: skip
MS_REFERENCE: Final = HandwrittenCallee(
    "a struct by reference, its copy overwritten",
    "void f(int n, struct { long long a[2]; } s)", MICROSOFT,
    "mov [RECEIVED], ecx; mov rax, [rdx]; mov [RECEIVED + 8], rax; mov rax, [rdx + 8];"
    "mov [RECEIVED + 16], rax; mov [rdx], rax; mov qword ptr [rdx + 8], 0; ret",
)  # fmt: skip
MS_FIFTH_REFERENCE: Final = HandwrittenCallee(
    "a pointer to a copy on the stack, its alignment relied on",
    "void f(int a, int b, int c, int d, struct { int x[4]; } s)", MICROSOFT,
    "mov [RECEIVED], ecx; mov [RECEIVED + 4], edx; mov [RECEIVED + 8], r8d;"
    "mov [RECEIVED + 12], r9d; mov rax, [rsp + 40]; movaps xmm0, [rax];"
    "movups [RECEIVED + 16], xmm0; ret",
)  # fmt: skip
MS_SMALL_STRUCT: Final = HandwrittenCallee(
    "a struct of eight bytes in a register",
    "struct P { float x; int y; } f(struct P p)", MICROSOFT,
    "mov [RECEIVED], rcx; mov rax, [RESULT]; ret",
)  # fmt: skip
MS_MEMORY: Final = HandwrittenCallee(
    "a result in memory", "struct S { long long a[2]; } f(long long n)", MICROSOFT,
    "mov [RECEIVED], rdx; mov rax, [RESULT]; mov [rcx], rax; mov rax, [RESULT + 8];"
    "mov [rcx + 8], rax; mov rax, rcx; ret",
)  # fmt: skip
MS_KEEPS_XMM6: Final = HandwrittenCallee(
    "xmm6, rdi and rsi used and restored", "void f(double a)", MICROSOFT,
    "push rdi; push rsi; sub rsp, 24; movups [rsp], xmm6; movsd xmm6, xmm0; xor edi, edi;"
    "xor esi, esi; movsd [RECEIVED], xmm6; movups xmm6, [rsp]; add rsp, 24; pop rsi; pop rdi; ret",
)  # fmt: skip
MS_VARIADIC: Final = HandwrittenCallee(
    "a variadic double from the general register", "int f(const char *s, ..., double d)", MICROSOFT,
    "mov [RECEIVED], rcx; mov [RECEIVED + 8], rdx; mov eax, [RESULT]; ret",
)  # fmt: skip
MS_VARIADIC_VECTOR: Final = HandwrittenCallee(
    "a variadic double from the vector register", "int f(const char *s, ..., double d)", MICROSOFT,
    "mov [RECEIVED], rcx; movsd [RECEIVED + 8], xmm1; mov eax, [RESULT]; ret",
)  # fmt: skip
MS_INT128: Final = HandwrittenCallee(
    "__int128 by reference, and in xmm0", "__int128 f(__int128 a)", ("ms", "mingw"),
    "movups xmm0, [rcx]; movups [RECEIVED], xmm0; movups xmm0, [RESULT]; ret",
)  # fmt: skip
MS_LONG_DOUBLE: Final = HandwrittenCallee(
    "a long double of sixteen bytes, in memory", "long double f(long double a)", ("ms", "mingw"),
    "fld xword ptr [rdx]; fstp xword ptr [RECEIVED]; fld xword ptr [RESULT];"
    "fstp xword ptr [rcx]; mov rax, rcx; ret",
)  # fmt: skip
WIN64_LONG_DOUBLE: Final = HandwrittenCallee(
    "a long double of eight bytes", "long double f(long double a)", ("win64",),
    "movsd [RECEIVED], xmm0; movsd xmm0, qword ptr [RESULT]; ret",
)  # fmt: skip
LP64_LONG: Final = HandwrittenCallee(
    "a long of eight bytes", "long f(long a)", MS,
    "mov [RECEIVED], rcx; mov rax, [RESULT]; ret",
)  # fmt: skip
LLP64_LONG: Final = HandwrittenCallee(
    "a long of four bytes", "long f(long a, long b)", ("win64", "mingw"),
    "mov [RECEIVED], ecx; mov [RECEIVED + 4], edx; mov eax, [RESULT]; ret",
)  # fmt: skip

ALL: Final = (
    INTS, NARROW, DOUBLES, MIXED, MEMORY, WIDE_MEMORY, STACK, X87, COMPLEX_X87, VARIADIC, ALIGNED,
    OWN_AREA,
    KEEPS_RBX, VOLATILE, MS_INTS, MS_SHADOW, MS_POSITIONS, MS_REFERENCE, MS_FIFTH_REFERENCE,
    MS_SMALL_STRUCT, MS_MEMORY, MS_KEEPS_XMM6, MS_VARIADIC, MS_VARIADIC_VECTOR, MS_INT128,
    MS_LONG_DOUBLE, WIN64_LONG_DOUBLE, LP64_LONG, LLP64_LONG,
)  # fmt: skip

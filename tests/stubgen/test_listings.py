"""Whole stubs: C declaration → the instructions under each entry convention."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from tests.stubgen.listings import require_counts, require_listing

#: Declaration, buffer, avalue.
LISTINGS = [
    (
        "void f(void)",
        "jmp rdx",
        "jmp rdi",
    ),
    (
        "int f(void)",
        "push rsi; call rdx; pop rcx; mov dword ptr [rcx], eax; ret",
        "push rsi; call rdi; pop rcx; mov dword ptr [rcx], eax; ret",
    ),
    (
        "_Bool f(void)",
        "push rsi; call rdx; pop rcx; mov byte ptr [rcx], al; ret",
        "push rsi; call rdi; pop rcx; mov byte ptr [rcx], al; ret",
    ),
    (
        "float f(void)",
        "push rsi; call rdx; pop rcx; movss dword ptr [rcx], xmm0; ret",
        "push rsi; call rdi; pop rcx; movss dword ptr [rcx], xmm0; ret",
    ),
    (
        "long double f(void)",
        "push rsi; call rdx; pop rcx; fstp xword ptr [rcx]; ret",
        "push rsi; call rdi; pop rcx; fstp xword ptr [rcx]; ret",
    ),
    (
        "_Complex long double f(void)",
        "push rsi; call rdx; pop rcx; fstp xword ptr [rcx]; fstp xword ptr [rcx + 0x10]; ret",
        "push rsi; call rdi; pop rcx; fstp xword ptr [rcx]; fstp xword ptr [rcx + 0x10]; ret",
    ),
    (
        "__int128 f(void)",
        "push rsi; call rdx; pop rcx; mov qword ptr [rcx], rax; mov qword ptr [rcx + 8], rdx; ret",
        "push rsi; call rdi; pop rcx; mov qword ptr [rcx], rax; mov qword ptr [rcx + 8], rdx; ret",
    ),
    (
        "struct L { long a[3]; } f(void)",
        "mov rdi, rsi; jmp rdx",
        "mov rax, rdi; mov rdi, rsi; jmp rax",
    ),
    (
        "void f(int)",
        "mov edi, dword ptr [rdi]; jmp rdx",
        "mov rax, rdi; mov rdi, qword ptr [rdx]; mov edi, dword ptr [rdi]; jmp rax",
    ),
    (
        "void f(_Bool, signed char, unsigned short, short)",
        "mov rax, rdx; movsx esi, byte ptr [rdi + 1]; movzx edx, word ptr [rdi + 2]; "
        "movsx ecx, word ptr [rdi + 4]; movzx edi, byte ptr [rdi]; jmp rax",
        "mov rax, rdi; mov rdi, qword ptr [rdx]; movzx edi, byte ptr [rdi]; "
        "mov rsi, qword ptr [rdx + 8]; movsx esi, byte ptr [rsi]; "
        "mov rcx, qword ptr [rdx + 0x18]; movsx ecx, word ptr [rcx]; "
        "mov rdx, qword ptr [rdx + 0x10]; movzx edx, word ptr [rdx]; jmp rax",
    ),
    (
        "void f(double, float)",
        "movsd xmm0, qword ptr [rdi]; movss xmm1, dword ptr [rdi + 8]; jmp rdx",
        "mov rax, qword ptr [rdx]; movsd xmm0, qword ptr [rax]; "
        "mov rax, qword ptr [rdx + 8]; movss xmm1, dword ptr [rax]; jmp rdi",
    ),
    (
        "void f(__int128)",
        "mov rsi, qword ptr [rdi + 8]; mov rdi, qword ptr [rdi]; jmp rdx",
        "mov rax, rdi; mov rsi, qword ptr [rdx]; mov rdi, qword ptr [rsi]; "
        "mov rsi, qword ptr [rsi + 8]; jmp rax",
    ),
    (
        "void f(long double)",
        "sub rsp, 8; push qword ptr [rdi + 8]; push qword ptr [rdi]; call rdx; add rsp, 0x18; ret",
        "sub rsp, 8; mov rax, qword ptr [rdx]; push qword ptr [rax + 8]; "
        "push qword ptr [rax]; call rdi; add rsp, 0x18; ret",
    ),
    (
        "void f(struct { float x; int n; })",
        "mov rdi, qword ptr [rdi]; jmp rdx",
        "mov rax, rdi; mov rdi, qword ptr [rdx]; mov rdi, qword ptr [rdi]; jmp rax",
    ),
    (
        "void f(struct { double x; long n; })",
        "movsd xmm0, qword ptr [rdi]; mov rdi, qword ptr [rdi + 8]; jmp rdx",
        "mov rax, rdi; mov rdi, qword ptr [rdx]; movsd xmm0, qword ptr [rdi]; "
        "mov rdi, qword ptr [rdi + 8]; jmp rax",
    ),
    (
        "void f(struct { char c[3]; })",
        "movzx eax, byte ptr [rdi]; movzx edi, word ptr [rdi + 1]; shl edi, 8; "
        "or edi, eax; jmp rdx",
        "mov rax, rdi; mov r10, qword ptr [rdx]; movzx edi, word ptr [r10 + 1]; "
        "shl edi, 8; mov dil, byte ptr [r10]; jmp rax",
    ),
    (
        "void f(struct { char c[7]; })",
        "mov eax, dword ptr [rdi]; mov edi, dword ptr [rdi + 3]; shl rdi, 0x18; "
        "or rdi, rax; jmp rdx",
        "mov rax, rdi; mov r10, qword ptr [rdx]; mov r11d, dword ptr [r10]; "
        "mov edi, dword ptr [r10 + 3]; shl rdi, 0x18; or rdi, r11; jmp rax",
    ),
    (
        "void f(struct { char c[13]; })",
        "mov rsi, qword ptr [rdi + 5]; shr rsi, 0x18; mov rdi, qword ptr [rdi]; jmp rdx",
        "mov rax, rdi; mov rsi, qword ptr [rdx]; mov rdi, qword ptr [rsi]; "
        "mov rsi, qword ptr [rsi + 5]; shr rsi, 0x18; jmp rax",
    ),
    (
        "struct { char c[3]; } f(void)",
        "push rsi; call rdx; pop rcx; mov word ptr [rcx], ax; shr eax, 0x10; "
        "mov byte ptr [rcx + 2], al; ret",
        "push rsi; call rdi; pop rcx; mov word ptr [rcx], ax; shr eax, 0x10; "
        "mov byte ptr [rcx + 2], al; ret",
    ),
    (
        "struct { char c[15]; } f(void)",
        "push rsi; call rdx; pop rcx; mov qword ptr [rcx], rax; shrd rax, rdx, 0x38; "
        "mov qword ptr [rcx + 7], rax; ret",
        "push rsi; call rdi; pop rcx; mov qword ptr [rcx], rax; shrd rax, rdx, 0x38; "
        "mov qword ptr [rcx + 7], rax; ret",
    ),
    (
        "struct { double x; char n; } f(void)",
        "push rsi; call rdx; pop rcx; movsd qword ptr [rcx], xmm0; mov byte ptr [rcx + 8], al; ret",
        "push rsi; call rdi; pop rcx; movsd qword ptr [rcx], xmm0; mov byte ptr [rcx + 8], al; ret",
    ),
    (
        "void f(struct { long a[3]; })",
        "push qword ptr [rdi + 0x10]; push qword ptr [rdi + 8]; push qword ptr [rdi]; "
        "call rdx; add rsp, 0x18; ret",
        "mov rax, qword ptr [rdx]; push qword ptr [rax + 0x10]; push qword ptr [rax + 8]; "
        "push qword ptr [rax]; call rdi; add rsp, 0x18; ret",
    ),
    (
        "void f(struct { char c[20]; })",
        "mov ecx, dword ptr [rdi + 0x10]; push rcx; push qword ptr [rdi + 8]; "
        "push qword ptr [rdi]; call rdx; add rsp, 0x18; ret",
        "mov rax, qword ptr [rdx]; mov ecx, dword ptr [rax + 0x10]; push rcx; "
        "push qword ptr [rax + 8]; push qword ptr [rax]; call rdi; add rsp, 0x18; ret",
    ),
    (
        "void f(struct { char c[300]; })",
        "sub rsp, 0x138; mov rsi, rdi; mov rdi, rsp; mov ecx, 0x12c; rep movsb; "
        "call rdx; add rsp, 0x138; ret",
        "mov r10, rdi; sub rsp, 0x138; mov rsi, qword ptr [rdx]; mov rdi, rsp; "
        "mov ecx, 0x12c; rep movsb; call r10; add rsp, 0x138; ret",
    ),
    (
        "void f(struct __attribute__((aligned(32))) { int a; })",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; sub rsp, 0x18; "
        "push qword ptr [rdi]; call rdx; leave; ret",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; sub rsp, 0x18; "
        "mov rax, qword ptr [rdx]; push qword ptr [rax]; call rdi; leave; ret",
    ),
    (
        "int f(struct __attribute__((aligned(64))) { long a[8]; })",
        "push rbp; mov rbp, rsp; push rsi; and rsp, 0xffffffffffffffc0; "
        "push qword ptr [rdi + 0x38]; push qword ptr [rdi + 0x30]; "
        "push qword ptr [rdi + 0x28]; push qword ptr [rdi + 0x20]; "
        "push qword ptr [rdi + 0x18]; push qword ptr [rdi + 0x10]; "
        "push qword ptr [rdi + 8]; push qword ptr [rdi]; call rdx; "
        "mov rcx, qword ptr [rbp - 8]; mov dword ptr [rcx], eax; leave; ret",
        "push rbp; mov rbp, rsp; push rsi; and rsp, 0xffffffffffffffc0; "
        "mov rax, qword ptr [rdx]; push qword ptr [rax + 0x38]; "
        "push qword ptr [rax + 0x30]; push qword ptr [rax + 0x28]; "
        "push qword ptr [rax + 0x20]; push qword ptr [rax + 0x18]; "
        "push qword ptr [rax + 0x10]; push qword ptr [rax + 8]; push qword ptr [rax]; "
        "call rdi; mov rcx, qword ptr [rbp - 8]; mov dword ptr [rcx], eax; leave; ret",
    ),
    (
        "int f(const char *, ...)",
        "push rsi; mov rdi, qword ptr [rdi]; xor eax, eax; call rdx; pop rcx; "
        "mov dword ptr [rcx], eax; ret",
        "push rsi; mov r10, rdi; mov rdi, qword ptr [rdx]; mov rdi, qword ptr [rdi]; "
        "xor eax, eax; call r10; pop rcx; mov dword ptr [rcx], eax; ret",
    ),
    (
        "int f(const char *, ..., int, double)",
        "push rsi; movsd xmm0, qword ptr [rdi + 0x10]; mov esi, dword ptr [rdi + 8]; "
        "mov rdi, qword ptr [rdi]; mov eax, 1; call rdx; pop rcx; "
        "mov dword ptr [rcx], eax; ret",
        "push rsi; mov rax, qword ptr [rdx + 0x10]; movsd xmm0, qword ptr [rax]; "
        "mov r10, rdi; mov rdi, qword ptr [rdx]; mov rdi, qword ptr [rdi]; "
        "mov rsi, qword ptr [rdx + 8]; mov esi, dword ptr [rsi]; mov eax, 1; call r10; "
        "pop rcx; mov dword ptr [rcx], eax; ret",
    ),
    (
        "struct L { long a[3]; } f(int)",
        "xchg rdi, rsi; mov esi, dword ptr [rsi]; jmp rdx",
        "mov rax, rdi; mov rdi, rsi; mov rsi, qword ptr [rdx]; mov esi, dword ptr [rsi]; jmp rax",
    ),
    (
        "void f(struct __attribute__((aligned(32))) { int : 1; })",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; sub rsp, 0x20; call rdx; leave; ret",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; sub rsp, 0x20; call rdi; leave; ret",
    ),
    (
        "struct __attribute__((packed)) { long : 64; int : 32; _Bool b; } f(void)",
        "push rsi; call rdx; pop rcx; shr rax, 0x20; mov byte ptr [rcx + 0xc], al; ret",
        "push rsi; call rdi; pop rcx; shr rax, 0x20; mov byte ptr [rcx + 0xc], al; ret",
    ),
    (
        "void f(struct { })",
        "jmp rdx",
        "jmp rdi",
    ),
    (
        "void f(long, long, long, long, long, long, short)",
        "movsx ecx, word ptr [rdi + 0x30]; push rcx; mov rax, rdx; "
        "mov rsi, qword ptr [rdi + 8]; mov rdx, qword ptr [rdi + 0x10]; "
        "mov rcx, qword ptr [rdi + 0x18]; mov r8, qword ptr [rdi + 0x20]; "
        "mov r9, qword ptr [rdi + 0x28]; mov rdi, qword ptr [rdi]; call rax; add rsp, 8; "
        "ret",
        "mov rax, qword ptr [rdx + 0x30]; movsx ecx, word ptr [rax]; push rcx; "
        "mov rax, rdi; mov rdi, qword ptr [rdx]; mov rdi, qword ptr [rdi]; "
        "mov rsi, qword ptr [rdx + 8]; mov rsi, qword ptr [rsi]; "
        "mov rcx, qword ptr [rdx + 0x18]; mov rcx, qword ptr [rcx]; "
        "mov r8, qword ptr [rdx + 0x20]; mov r8, qword ptr [r8]; "
        "mov r9, qword ptr [rdx + 0x28]; mov r9, qword ptr [r9]; "
        "mov rdx, qword ptr [rdx + 0x10]; mov rdx, qword ptr [rdx]; call rax; "
        "add rsp, 8; ret",
    ),
]

#: DESIGN.md, Numbers to beat: declaration, ours for buffer and avalue, gcc -O2 for avalue.
NUMBERS_TO_BEAT = [
    ("void f(void)", 1, 1, 1),
    ("int f(int, int, int)", 9, 12, 15),
    ("long f(long, long, long)", 9, 12, 14),
    ("double f(double, int, double)", 8, 12, 13),
    ("double f(struct { double x, y; })", 7, 8, 9),
    ("struct { long a, b, c; } f(long, long, long)", 6, 9, 20),
    ("long double f(long double)", 8, 9, 11),
    ("int f(char, int, double, long, float, int, long, long, int, long)", 18, 28, 31),
]


@pytest.mark.parametrize(
    ("declaration", "buffer", "avalue"), LISTINGS, ids=[row[0] for row in LISTINGS]
)
def test_listing(declaration: str, buffer: str, avalue: str) -> None:
    require_listing(parse(declaration), buffer, avalue)


@pytest.mark.parametrize(
    ("declaration", "buffer", "avalue", "gcc"), NUMBERS_TO_BEAT, ids=[r[0] for r in NUMBERS_TO_BEAT]
)
def test_numbers_to_beat(declaration: str, buffer: int, avalue: int, gcc: int) -> None:
    require_counts(parse(declaration), (buffer, avalue), (gcc, gcc))

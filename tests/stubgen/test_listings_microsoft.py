"""Whole stubs under Microsoft's convention: C declaration → instructions."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.compiler import stub
from tests.stubgen.listings import instructions, require_counts, require_listing

#: ABI, declaration, buffer, avalue.
LISTINGS = [
    (
        "ms",
        "void f(void)",
        "sub rsp, 0x28; call rdx; add rsp, 0x28; ret",
        "sub rsp, 0x28; call rdi; add rsp, 0x28; ret",
    ),
    (
        "ms",
        "int f(int, int, int)",
        "sub rsp, 0x28; mov rax, rdx; mov ecx, dword ptr [rdi]; "
        "mov edx, dword ptr [rdi + 4]; mov r8d, dword ptr [rdi + 8]; call rax; "
        "add rsp, 0x28; mov dword ptr [rsi], eax; ret",
        "sub rsp, 0x28; mov rcx, qword ptr [rdx]; mov ecx, dword ptr [rcx]; "
        "mov r8, qword ptr [rdx + 0x10]; mov r8d, dword ptr [r8]; "
        "mov rdx, qword ptr [rdx + 8]; mov edx, dword ptr [rdx]; call rdi; add rsp, 0x28; "
        "mov dword ptr [rsi], eax; ret",
    ),
    (
        "ms",
        "double f(double, int, double)",
        "sub rsp, 0x28; movsd xmm0, qword ptr [rdi]; movsd xmm2, qword ptr [rdi + 0x10]; "
        "mov rax, rdx; mov edx, dword ptr [rdi + 8]; call rax; add rsp, 0x28; "
        "movsd qword ptr [rsi], xmm0; ret",
        "sub rsp, 0x28; mov rax, qword ptr [rdx]; movsd xmm0, qword ptr [rax]; "
        "mov rax, qword ptr [rdx + 0x10]; movsd xmm2, qword ptr [rax]; "
        "mov rdx, qword ptr [rdx + 8]; mov edx, dword ptr [rdx]; call rdi; add rsp, 0x28; "
        "movsd qword ptr [rsi], xmm0; ret",
    ),
    (
        "ms",
        "struct L { long a[3]; } f(int)",
        "sub rsp, 0x28; mov rcx, rsi; mov rax, rdx; mov edx, dword ptr [rdi]; call rax; "
        "add rsp, 0x28; ret",
        "sub rsp, 0x28; mov rcx, rsi; mov rdx, qword ptr [rdx]; mov edx, dword ptr [rdx]; "
        "call rdi; add rsp, 0x28; ret",
    ),
    (
        "ms",
        "struct { int a, b; } f(struct { float a, b; })",
        "sub rsp, 0x28; mov rcx, qword ptr [rdi]; call rdx; add rsp, 0x28; "
        "mov qword ptr [rsi], rax; ret",
        "sub rsp, 0x28; mov rcx, qword ptr [rdx]; mov rcx, qword ptr [rcx]; call rdi; "
        "add rsp, 0x28; mov qword ptr [rsi], rax; ret",
    ),
    (
        "ms",
        "void f(struct { long a, b; })",
        "sub rsp, 0x38; movups xmm0, xmmword ptr [rdi]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; lea rcx, [rsp + 0x20]; call rdx; "
        "add rsp, 0x38; ret",
        "sub rsp, 0x38; mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; lea rcx, [rsp + 0x20]; call rdi; "
        "add rsp, 0x38; ret",
    ),
    (
        "ms",
        "void f(struct { char c[3]; })",
        "sub rsp, 0x28; movzx ecx, word ptr [rdi]; mov word ptr [rsp + 0x20], cx; "
        "movzx ecx, byte ptr [rdi + 2]; mov byte ptr [rsp + 0x22], cl; "
        "lea rcx, [rsp + 0x20]; call rdx; add rsp, 0x28; ret",
        "sub rsp, 0x28; mov rax, qword ptr [rdx]; movzx ecx, word ptr [rax]; "
        "mov word ptr [rsp + 0x20], cx; movzx ecx, byte ptr [rax + 2]; "
        "mov byte ptr [rsp + 0x22], cl; lea rcx, [rsp + 0x20]; call rdi; add rsp, 0x28; ret",
    ),
    (
        "ms",
        "void f(struct { char c[20]; }, struct { char c[31]; })",
        "sub rsp, 0x68; movups xmm0, xmmword ptr [rdi + 0x14]; "
        "movups xmmword ptr [rsp + 0x40], xmm0; movups xmm0, xmmword ptr [rdi + 0x23]; "
        "movups xmmword ptr [rsp + 0x4f], xmm0; movups xmm0, xmmword ptr [rdi]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; mov ecx, dword ptr [rdi + 0x10]; "
        "mov dword ptr [rsp + 0x30], ecx; mov rax, rdx; lea rcx, [rsp + 0x20]; "
        "lea rdx, [rsp + 0x40]; call rax; add rsp, 0x68; ret",
        "sub rsp, 0x68; mov rax, qword ptr [rdx + 8]; movups xmm0, xmmword ptr [rax]; "
        "movups xmmword ptr [rsp + 0x40], xmm0; movups xmm0, xmmword ptr [rax + 0xf]; "
        "movups xmmword ptr [rsp + 0x4f], xmm0; mov rax, qword ptr [rdx]; "
        "movups xmm0, xmmword ptr [rax]; movups xmmword ptr [rsp + 0x20], xmm0; "
        "mov ecx, dword ptr [rax + 0x10]; mov dword ptr [rsp + 0x30], ecx; "
        "lea rcx, [rsp + 0x20]; lea rdx, [rsp + 0x40]; call rdi; add rsp, 0x68; ret",
    ),
    (
        "ms",
        "int f(int, int, int, int, struct { long a, b; }, short)",
        "sub rsp, 0x18; movups xmm0, xmmword ptr [rdi + 0x10]; "
        "movups xmmword ptr [rsp], xmm0; movsx ecx, word ptr [rdi + 0x20]; push rcx; "
        "lea rcx, [rsp + 8]; push rcx; sub rsp, 0x20; mov rax, rdx; "
        "mov ecx, dword ptr [rdi]; mov edx, dword ptr [rdi + 4]; "
        "mov r8d, dword ptr [rdi + 8]; mov r9d, dword ptr [rdi + 0xc]; call rax; "
        "add rsp, 0x48; mov dword ptr [rsi], eax; ret",
        "sub rsp, 0x18; mov rax, qword ptr [rdx + 0x20]; movups xmm0, xmmword ptr [rax]; "
        "movups xmmword ptr [rsp], xmm0; mov rax, qword ptr [rdx + 0x28]; "
        "movsx ecx, word ptr [rax]; push rcx; lea rcx, [rsp + 8]; push rcx; sub rsp, 0x20; "
        "mov rcx, qword ptr [rdx]; mov ecx, dword ptr [rcx]; mov r8, qword ptr [rdx + 0x10]; "
        "mov r8d, dword ptr [r8]; mov r9, qword ptr [rdx + 0x18]; mov r9d, dword ptr [r9]; "
        "mov rdx, qword ptr [rdx + 8]; mov edx, dword ptr [rdx]; call rdi; add rsp, 0x48; "
        "mov dword ptr [rsi], eax; ret",
    ),
    (
        "ms",
        "int f(const char *, ..., double)",
        "sub rsp, 0x28; movsd xmm1, qword ptr [rdi + 8]; mov rax, rdx; "
        "mov rcx, qword ptr [rdi]; mov rdx, qword ptr [rdi + 8]; call rax; add rsp, 0x28; "
        "mov dword ptr [rsi], eax; ret",
        "sub rsp, 0x28; mov rcx, qword ptr [rdx]; mov rcx, qword ptr [rcx]; "
        "mov rdx, qword ptr [rdx + 8]; movsd xmm1, qword ptr [rdx]; "
        "mov rdx, qword ptr [rdx]; call rdi; add rsp, 0x28; mov dword ptr [rsi], eax; ret",
    ),
    (
        "ms",
        "void f(float, ..., _Float16)",
        "sub rsp, 0x28; movss xmm0, dword ptr [rdi]; pinsrw xmm1, word ptr [rdi + 4], 0; "
        "mov rax, rdx; mov ecx, dword ptr [rdi]; movzx edx, word ptr [rdi + 4]; call rax; "
        "add rsp, 0x28; ret",
        "sub rsp, 0x28; mov rcx, qword ptr [rdx]; movss xmm0, dword ptr [rcx]; "
        "mov ecx, dword ptr [rcx]; mov rdx, qword ptr [rdx + 8]; "
        "pinsrw xmm1, word ptr [rdx], 0; movzx edx, word ptr [rdx]; call rdi; add rsp, 0x28; "
        "ret",
    ),
    (
        "ms",
        "typedef float V __attribute__((vector_size(16))); V f(V)",
        "sub rsp, 0x38; movups xmm0, xmmword ptr [rdi]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; lea rcx, [rsp + 0x20]; call rdx; "
        "add rsp, 0x38; movups xmmword ptr [rsi], xmm0; ret",
        "sub rsp, 0x38; mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; lea rcx, [rsp + 0x20]; call rdi; "
        "add rsp, 0x38; movups xmmword ptr [rsi], xmm0; ret",
    ),
    (
        "ms",
        "typedef float V __attribute__((vector_size(8))); V f(V)",
        "sub rsp, 0x28; mov rcx, qword ptr [rdi]; call rdx; add rsp, 0x28; "
        "mov qword ptr [rsi], rax; ret",
        "sub rsp, 0x28; mov rcx, qword ptr [rdx]; mov rcx, qword ptr [rcx]; call rdi; "
        "add rsp, 0x28; mov qword ptr [rsi], rax; ret",
    ),
    (
        "ms",
        "typedef float V __attribute__((vector_size(32))); int f(V)",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; sub rsp, 0x40; "
        "movups xmm0, xmmword ptr [rdi]; movups xmmword ptr [rsp + 0x20], xmm0; "
        "movups xmm0, xmmword ptr [rdi + 0x10]; movups xmmword ptr [rsp + 0x30], xmm0; "
        "lea rcx, [rsp + 0x20]; call rdx; mov dword ptr [rsi], eax; leave; ret",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; sub rsp, 0x40; "
        "mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; movups xmm0, xmmword ptr [rax + 0x10]; "
        "movups xmmword ptr [rsp + 0x30], xmm0; lea rcx, [rsp + 0x20]; call rdi; "
        "mov dword ptr [rsi], eax; leave; ret",
    ),
    (
        "ms",
        "void f(struct { long a[3]; }, struct { long a[3]; })",
        "push qword ptr [rdi + 0x28]; push qword ptr [rdi + 0x20]; "
        "push qword ptr [rdi + 0x18]; sub rsp, 8; push qword ptr [rdi + 0x10]; "
        "push qword ptr [rdi + 8]; push qword ptr [rdi]; sub rsp, 0x20; mov rax, rdx; "
        "lea rcx, [rsp + 0x20]; lea rdx, [rsp + 0x40]; call rax; add rsp, 0x58; ret",
        "mov rax, qword ptr [rdx + 8]; push qword ptr [rax + 0x10]; "
        "push qword ptr [rax + 8]; push qword ptr [rax]; sub rsp, 8; "
        "mov rax, qword ptr [rdx]; push qword ptr [rax + 0x10]; push qword ptr [rax + 8]; "
        "push qword ptr [rax]; sub rsp, 0x20; lea rcx, [rsp + 0x20]; lea rdx, [rsp + 0x40]; "
        "call rdi; add rsp, 0x58; ret",
    ),
    (
        "ms",
        "int f(struct { char c[300]; })",
        "mov r10, rsi; sub rsp, 0x158; mov rsi, rdi; lea rdi, [rsp + 0x20]; mov ecx, 0x12c; "
        "rep movsb; mov rsi, r10; lea rcx, [rsp + 0x20]; call rdx; add rsp, 0x158; "
        "mov dword ptr [rsi], eax; ret",
        "mov r10, rdi; mov r11, rsi; sub rsp, 0x158; mov rsi, qword ptr [rdx]; "
        "lea rdi, [rsp + 0x20]; mov ecx, 0x12c; rep movsb; mov rsi, r11; "
        "lea rcx, [rsp + 0x20]; call r10; add rsp, 0x158; mov dword ptr [rsi], eax; ret",
    ),
    (
        "ms",
        "__int128 f(__int128)",
        "sub rsp, 0x38; movups xmm0, xmmword ptr [rdi]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; lea rcx, [rsp + 0x20]; call rdx; "
        "add rsp, 0x38; movups xmmword ptr [rsi], xmm0; ret",
        "sub rsp, 0x38; mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; lea rcx, [rsp + 0x20]; call rdi; "
        "add rsp, 0x38; movups xmmword ptr [rsi], xmm0; ret",
    ),
    (
        "ms",
        "__float128 f(_Decimal64)",
        "sub rsp, 0x28; mov rcx, rsi; mov rax, rdx; mov rdx, qword ptr [rdi]; call rax; "
        "add rsp, 0x28; ret",
        "sub rsp, 0x28; mov rcx, rsi; mov rdx, qword ptr [rdx]; mov rdx, qword ptr [rdx]; "
        "call rdi; add rsp, 0x28; ret",
    ),
    (
        "ms",
        "struct { } f(struct { })",
        "sub rsp, 0x28; mov rcx, rsi; mov rax, rdx; lea rdx, [rsp + 0x20]; call rax; "
        "add rsp, 0x28; ret",
        "sub rsp, 0x28; mov rcx, rsi; lea rdx, [rsp + 0x20]; call rdi; add rsp, 0x28; ret",
    ),
    (
        "win64",
        "long double f(long double, long)",
        "sub rsp, 0x28; movsd xmm0, qword ptr [rdi]; mov rax, rdx; "
        "mov edx, dword ptr [rdi + 8]; call rax; add rsp, 0x28; movsd qword ptr [rsi], xmm0; "
        "ret",
        "sub rsp, 0x28; mov rax, qword ptr [rdx]; movsd xmm0, qword ptr [rax]; "
        "mov rdx, qword ptr [rdx + 8]; mov edx, dword ptr [rdx]; call rdi; add rsp, 0x28; "
        "movsd qword ptr [rsi], xmm0; ret",
    ),
    (
        "win64",
        "void f(struct { int : 7; }, char, char, char, struct { int : 7; })",
        "sub rsp, 0x28; mov rax, rdx; movsx edx, byte ptr [rdi + 4]; "
        "movsx r8d, byte ptr [rdi + 5]; movsx r9d, byte ptr [rdi + 6]; call rax; "
        "add rsp, 0x28; ret",
        "sub rsp, 0x28; mov r8, qword ptr [rdx + 0x10]; movsx r8d, byte ptr [r8]; "
        "mov r9, qword ptr [rdx + 0x18]; movsx r9d, byte ptr [r9]; "
        "mov rdx, qword ptr [rdx + 8]; movsx edx, byte ptr [rdx]; call rdi; add rsp, 0x28; "
        "ret",
    ),
    (
        "mingw",
        "long double f(long double, long)",
        "sub rsp, 0x38; movups xmm0, xmmword ptr [rdi]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; mov rcx, rsi; mov rax, rdx; "
        "mov r8d, dword ptr [rdi + 0x10]; lea rdx, [rsp + 0x20]; call rax; add rsp, 0x38; ret",
        "sub rsp, 0x38; mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; "
        "movups xmmword ptr [rsp + 0x20], xmm0; mov rcx, rsi; mov r8, qword ptr [rdx + 8]; "
        "mov r8d, dword ptr [r8]; lea rdx, [rsp + 0x20]; call rdi; add rsp, 0x38; ret",
    ),
]

#: Under ms.  Declaration, ours for buffer and avalue, gcc 12 -O2 for both.
NUMBERS_TO_BEAT = [
    ("void f(void)", 4, 4, 4, 4),
    ("int f(int, int, int)", 9, 11, 12, 15),
    ("double f(double, int, double)", 9, 11, 12, 15),
    ("double f(struct { double x, y; })", 8, 9, 12, 13),
    ("struct { long a, b, c; } f(long, long, long)", 9, 11, 17, 19),
    ("__int128 f(__int128)", 8, 9, 12, 13),
    ("long double f(long double)", 9, 9, 15, 15),
    ("_Complex long f(_Complex int)", 7, 7, 22, 23),
    ("void f(struct { char c[3]; })", 9, 10, 10, 11),
    ("void f(struct { char c[20]; }, struct { long a[5]; })", 17, 18, 18, 19),
    ("int f(int, int, int, int, int, struct { long a, b; }, double)", 18, 24, 21, 28),
    ("int f(const char *, ..., int, double)", 10, 12, 13, 16),
    ("int f(char, int, double, long, float, int, long, long, int, long)", 20, 29, 22, 32),
    ("void f(struct { char c[300]; })", 9, 10, 12, 13),
]


@pytest.mark.parametrize(
    ("abi", "declaration", "buffer", "avalue"), LISTINGS, ids=[row[1] for row in LISTINGS]
)
def test_listing(abi: str, declaration: str, buffer: str, avalue: str) -> None:
    require_listing(parse(declaration, abi), buffer, avalue)


@pytest.mark.parametrize(
    ("declaration", "buffer", "avalue", "gcc_buffer", "gcc_avalue"),
    NUMBERS_TO_BEAT,
    ids=[row[0] for row in NUMBERS_TO_BEAT],
)
def test_numbers_to_beat(
    declaration: str, buffer: int, avalue: int, gcc_buffer: int, gcc_avalue: int
) -> None:
    require_counts(parse(declaration, "ms"), (buffer, avalue), (gcc_buffer, gcc_avalue))


def test_nothing_is_saved_that_the_callee_preserves() -> None:
    """The result pointer stays in rsi over the call; System V has to save it."""
    listing = instructions(stub(parse("int f(void)", "ms")).listing)
    assert listing == [
        "sub rsp, 0x28",
        "call rdx",
        "add rsp, 0x28",
        "mov dword ptr [rsi], eax",
        "ret",
    ]

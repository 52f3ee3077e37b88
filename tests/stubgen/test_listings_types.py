"""Whole stubs for the types beyond the common ones: C declaration → instructions, System V."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from tests.stubgen.listings import require_counts, require_listing

#: ABI, declaration, buffer, avalue.
LISTINGS = [
    (
        "sysv",
        "void f(_Float16)",
        "pinsrw xmm0, word ptr [rdi], 0; jmp rdx",
        "mov rax, qword ptr [rdx]; pinsrw xmm0, word ptr [rax], 0; jmp rdi",
    ),
    (
        "sysv",
        "_Float16 f(void)",
        "push rsi; call rdx; pop rcx; movd eax, xmm0; mov word ptr [rcx], ax; ret",
        "push rsi; call rdi; pop rcx; movd eax, xmm0; mov word ptr [rcx], ax; ret",
    ),
    (
        "sysv",
        "void f(struct { _Float16 a, b, c; })",
        "movss xmm0, dword ptr [rdi]; pinsrw xmm0, word ptr [rdi + 4], 2; jmp rdx",
        "mov rax, qword ptr [rdx]; movss xmm0, dword ptr [rax]; "
        "pinsrw xmm0, word ptr [rax + 4], 2; jmp rdi",
    ),
    (
        "sysv",
        "struct { _Float16 a, b, c; } f(void)",
        "push rsi; call rdx; pop rcx; movss dword ptr [rcx], xmm0; pextrw eax, xmm0, 2; "
        "mov word ptr [rcx + 4], ax; ret",
        "push rsi; call rdi; pop rcx; movss dword ptr [rcx], xmm0; pextrw eax, xmm0, 2; "
        "mov word ptr [rcx + 4], ax; ret",
    ),
    (
        "sysv",
        "struct { _Float16 a[7]; } f(struct { _Float16 a[7]; })",
        "push rsi; movsd xmm0, qword ptr [rdi]; movsd xmm1, qword ptr [rdi + 6]; "
        "psrlq xmm1, 0x10; call rdx; pop rcx; psllq xmm1, 0x10; "
        "movsd qword ptr [rcx + 6], xmm1; movsd qword ptr [rcx], xmm0; ret",
        "push rsi; mov rax, qword ptr [rdx]; movsd xmm0, qword ptr [rax]; "
        "movsd xmm1, qword ptr [rax + 6]; psrlq xmm1, 0x10; call rdi; pop rcx; "
        "psllq xmm1, 0x10; movsd qword ptr [rcx + 6], xmm1; movsd qword ptr [rcx], xmm0; ret",
    ),
    (
        "sysv",
        "typedef char C __attribute__((vector_size(1))); C f(C)",
        "push rsi; movzx edi, byte ptr [rdi]; call rdx; pop rcx; mov byte ptr [rcx], al; ret",
        "push rsi; mov rax, rdi; mov rdi, qword ptr [rdx]; movzx edi, byte ptr [rdi]; "
        "call rax; pop rcx; mov byte ptr [rcx], al; ret",
    ),
    (
        "sysv",
        "typedef char C __attribute__((vector_size(4))); void f(C, C)",
        "mov esi, dword ptr [rdi + 4]; mov edi, dword ptr [rdi]; jmp rdx",
        "mov rax, rdi; mov rdi, qword ptr [rdx]; mov edi, dword ptr [rdi]; "
        "mov rsi, qword ptr [rdx + 8]; mov esi, dword ptr [rsi]; jmp rax",
    ),
    (
        "sysv",
        "typedef float V __attribute__((vector_size(8))); V f(V)",
        "push rsi; movsd xmm0, qword ptr [rdi]; call rdx; pop rcx; "
        "movsd qword ptr [rcx], xmm0; ret",
        "push rsi; mov rax, qword ptr [rdx]; movsd xmm0, qword ptr [rax]; call rdi; pop rcx; "
        "movsd qword ptr [rcx], xmm0; ret",
    ),
    (
        "sysv",
        "typedef float V __attribute__((vector_size(16))); V f(V)",
        "push rsi; movups xmm0, xmmword ptr [rdi]; call rdx; pop rcx; "
        "movups xmmword ptr [rcx], xmm0; ret",
        "push rsi; mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; call rdi; "
        "pop rcx; movups xmmword ptr [rcx], xmm0; ret",
    ),
    (
        "sysv",
        "typedef float V __attribute__((vector_size(32))); V f(V, V)",
        "push rsi; vmovups ymm0, ymmword ptr [rdi]; vmovups ymm1, ymmword ptr [rdi + 0x20]; "
        "call rdx; pop rcx; vmovups ymmword ptr [rcx], ymm0; ret",
        "push rsi; mov rax, qword ptr [rdx]; vmovups ymm0, ymmword ptr [rax]; "
        "mov rax, qword ptr [rdx + 8]; vmovups ymm1, ymmword ptr [rax]; call rdi; pop rcx; "
        "vmovups ymmword ptr [rcx], ymm0; ret",
    ),
    (
        "sysv",
        "typedef float V __attribute__((vector_size(64))); V f(V, V)",
        "push rsi; vmovups zmm0, zmmword ptr [rdi]; vmovups zmm1, zmmword ptr [rdi + 0x40]; "
        "call rdx; pop rcx; vmovups zmmword ptr [rcx], zmm0; ret",
        "push rsi; mov rax, qword ptr [rdx]; vmovups zmm0, zmmword ptr [rax]; "
        "mov rax, qword ptr [rdx + 8]; vmovups zmm1, zmmword ptr [rax]; call rdi; pop rcx; "
        "vmovups zmmword ptr [rcx], zmm0; ret",
    ),
    (
        "sysv",
        "typedef float V __attribute__((vector_size(32))); struct { V v; } f(union { V v; "
        "float a[8]; })",
        "push rbp; mov rbp, rsp; push rsi; and rsp, 0xffffffffffffffe0; "
        "push qword ptr [rdi + 0x18]; push qword ptr [rdi + 0x10]; push qword ptr [rdi + 8]; "
        "push qword ptr [rdi]; call rdx; mov rcx, qword ptr [rbp - 8]; "
        "vmovups ymmword ptr [rcx], ymm0; leave; ret",
        "push rbp; mov rbp, rsp; push rsi; and rsp, 0xffffffffffffffe0; "
        "mov rax, qword ptr [rdx]; push qword ptr [rax + 0x18]; push qword ptr [rax + 0x10]; "
        "push qword ptr [rax + 8]; push qword ptr [rax]; call rdi; "
        "mov rcx, qword ptr [rbp - 8]; vmovups ymmword ptr [rcx], ymm0; leave; ret",
    ),
    (
        "sysv",
        "typedef float V __attribute__((vector_size(32))); void f(int, ..., V)",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; push qword ptr [rdi + 0x38]; "
        "push qword ptr [rdi + 0x30]; push qword ptr [rdi + 0x28]; "
        "push qword ptr [rdi + 0x20]; mov edi, dword ptr [rdi]; xor eax, eax; call rdx; "
        "leave; ret",
        "push rbp; mov rbp, rsp; and rsp, 0xffffffffffffffe0; mov rax, qword ptr [rdx + 8]; "
        "push qword ptr [rax + 0x18]; push qword ptr [rax + 0x10]; push qword ptr [rax + 8]; "
        "push qword ptr [rax]; mov r10, rdi; mov rdi, qword ptr [rdx]; "
        "mov edi, dword ptr [rdi]; xor eax, eax; call r10; leave; ret",
    ),
    (
        "sysv",
        "void f(struct { __float128 a; })",
        "movups xmm0, xmmword ptr [rdi]; jmp rdx",
        "mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; jmp rdi",
    ),
    (
        "sysv",
        "void f(struct { __float128 a, b; })",
        "sub rsp, 8; push qword ptr [rdi + 0x18]; push qword ptr [rdi + 0x10]; "
        "push qword ptr [rdi + 8]; push qword ptr [rdi]; call rdx; add rsp, 0x28; ret",
        "sub rsp, 8; mov rax, qword ptr [rdx]; push qword ptr [rax + 0x18]; "
        "push qword ptr [rax + 0x10]; push qword ptr [rax + 8]; push qword ptr [rax]; "
        "call rdi; add rsp, 0x28; ret",
    ),
    (
        "sysv",
        "_BitInt(65) f(_BitInt(65))",
        "push rsi; movzx esi, byte ptr [rdi + 8]; mov rdi, qword ptr [rdi]; call rdx; "
        "pop rcx; mov qword ptr [rcx], rax; mov byte ptr [rcx + 8], dl; ret",
        "push rsi; mov rax, rdi; mov rsi, qword ptr [rdx]; mov rdi, qword ptr [rsi]; "
        "movzx esi, byte ptr [rsi + 8]; call rax; pop rcx; mov qword ptr [rcx], rax; "
        "mov byte ptr [rcx + 8], dl; ret",
    ),
    (
        "sysv",
        "void f(unsigned _BitInt(130))",
        "push qword ptr [rdi + 0x10]; push qword ptr [rdi + 8]; push qword ptr [rdi]; "
        "call rdx; add rsp, 0x18; ret",
        "mov rax, qword ptr [rdx]; push qword ptr [rax + 0x10]; push qword ptr [rax + 8]; "
        "push qword ptr [rax]; call rdi; add rsp, 0x18; ret",
    ),
    (
        "sysv",
        "__float128 f(_Decimal128)",
        "push rsi; movups xmm0, xmmword ptr [rdi]; call rdx; pop rcx; "
        "movups xmmword ptr [rcx], xmm0; ret",
        "push rsi; mov rax, qword ptr [rdx]; movups xmm0, xmmword ptr [rax]; call rdi; "
        "pop rcx; movups xmmword ptr [rcx], xmm0; ret",
    ),
    (
        "sysv",
        "_Complex short f(_Complex long)",
        "push rsi; mov rsi, qword ptr [rdi + 8]; mov rdi, qword ptr [rdi]; call rdx; "
        "pop rcx; mov dword ptr [rcx], eax; ret",
        "push rsi; mov rax, rdi; mov rsi, qword ptr [rdx]; mov rdi, qword ptr [rsi]; "
        "mov rsi, qword ptr [rsi + 8]; call rax; pop rcx; mov dword ptr [rcx], eax; ret",
    ),
    (
        "sysv",
        "void f(_Atomic(_Complex double))",
        "movsd xmm0, qword ptr [rdi]; movsd xmm1, qword ptr [rdi + 8]; jmp rdx",
        "mov rax, qword ptr [rdx]; movsd xmm0, qword ptr [rax]; "
        "movsd xmm1, qword ptr [rax + 8]; jmp rdi",
    ),
]

#: Declaration, ours for buffer and avalue, gcc 12 -O2 for both.
NUMBERS_TO_BEAT = [
    ("_Float16 f(_Float16)", 7, 8, 8, 9),
    ("__float128 f(__float128)", 6, 7, 7, 8),
    ("struct { _Float16 a, b, c; } f(struct { _Float16 a, b, c; })", 9, 10, 21, 21),
    ("typedef float V __attribute__((vector_size(8))); V f(V)", 6, 7, 7, 8),
    ("typedef float V __attribute__((vector_size(16))); V f(V)", 6, 7, 7, 8),
    ("typedef float V __attribute__((vector_size(32))); V f(V)", 6, 7, 16, 17),
    ("typedef float V __attribute__((vector_size(64))); V f(V)", 6, 7, 18, 19),
    (
        "typedef float V __attribute__((vector_size(32))); int f(int, ..., double, V)",
        16, 20, 24, 27,
    ),
    ("__int128 f(__int128)", 8, 10, 10, 11),
    ("_Complex long long f(_Complex int)", 7, 9, 16, 17),
    ("void f(struct { char c[20]; }, struct { long long a[5]; })", 13, 15, 14, 16),
]  # fmt: skip


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
    require_counts(parse(declaration), (buffer, avalue), (gcc_buffer, gcc_avalue))

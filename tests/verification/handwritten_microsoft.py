"""Correct stubs for Microsoft's convention: entered as System V functions, 32 bytes of shadow
space below what they keep themselves.
"""

from __future__ import annotations

from typing import Final

from tests.verification.handwritten import Handwritten

#: Two arguments and a result in registers.
NARROW: Final = Handwritten(
    "int f(int a, signed char b)",
    buffer="push rsi; sub rsp, 32; mov rax, rdx; mov ecx, dword ptr [rdi];"
    "movsx edx, byte ptr [rdi + 4]; call rax; add rsp, 32; pop rcx; mov dword ptr [rcx], eax; ret",
    avalue="push rsi; sub rsp, 32; mov rcx, [rdx]; mov ecx, dword ptr [rcx]; mov rdx, [rdx + 8];"
    "movsx edx, byte ptr [rdx]; call rdi; add rsp, 32; pop rcx; mov dword ptr [rcx], eax; ret",
)
#: Registers by position, the fifth argument behind the shadow space.
POSITIONS: Final = Handwritten(
    "double f(int a, double b, int c, float d, int e, double g)",
    buffer="push rsi; sub rsp, 48; mov rax, rdx; mov ecx, dword ptr [rdi];"
    "movsd xmm1, qword ptr [rdi + 8]; mov r8d, dword ptr [rdi + 16];"
    "movss xmm3, dword ptr [rdi + 20]; mov edx, dword ptr [rdi + 24]; mov [rsp + 32], edx;"
    "mov rdx, [rdi + 32]; mov [rsp + 40], rdx; call rax; add rsp, 48; pop rcx;"
    "movsd qword ptr [rcx], xmm0; ret",
    avalue="push rsi; sub rsp, 48; mov rcx, [rdx]; mov ecx, dword ptr [rcx]; mov rax, [rdx + 8];"
    "movsd xmm1, qword ptr [rax]; mov r8, [rdx + 16]; mov r8d, dword ptr [r8];"
    "mov rax, [rdx + 24]; movss xmm3, dword ptr [rax]; mov rax, [rdx + 32]; mov eax, [rax];"
    "mov [rsp + 32], eax; mov rax, [rdx + 40]; mov rax, [rax]; mov [rsp + 40], rax; call rdi;"
    "add rsp, 48; pop rcx; movsd qword ptr [rcx], xmm0; ret",
)
#: Two structs by reference, their copies above the shadow space.
REFERENCE: Final = Handwritten(
    "void f(struct P { long long a[2]; } s, struct P t)",
    buffer="sub rsp, 72; mov rax, rdx; movups xmm0, [rdi]; movups [rsp + 32], xmm0;"
    "movups xmm0, [rdi + 16]; movups [rsp + 48], xmm0; lea rcx, [rsp + 32]; lea rdx, [rsp + 48];"
    "call rax; add rsp, 72; ret",
    avalue="sub rsp, 72; mov rcx, [rdx]; movups xmm0, [rcx]; movups [rsp + 32], xmm0;"
    "mov rcx, [rdx + 8]; movups xmm0, [rcx]; movups [rsp + 48], xmm0; lea rcx, [rsp + 32];"
    "lea rdx, [rsp + 48]; call rdi; add rsp, 72; ret",
)
#: A pointer to a copy in the argument area, behind the shadow space; the copy is above both.
FIFTH_REFERENCE: Final = Handwritten(
    "void f(int a, int b, int c, int d, struct { long long a[2]; } s)",
    buffer="sub rsp, 72; mov rax, rdx; mov ecx, [rdi]; mov edx, [rdi + 4]; mov r8d, [rdi + 8];"
    "mov r9d, [rdi + 12]; movups xmm0, [rdi + 16]; movups [rsp + 48], xmm0;"
    "lea rdi, [rsp + 48]; mov [rsp + 32], rdi; call rax; add rsp, 72; ret",
    avalue="sub rsp, 72; mov rax, [rdx + 32]; movups xmm0, [rax]; movups [rsp + 48], xmm0;"
    "lea rax, [rsp + 48]; mov [rsp + 32], rax; mov rcx, [rdx]; mov ecx, [rcx];"
    "mov r8, [rdx + 16]; mov r8d, [r8]; mov r9, [rdx + 24]; mov r9d, [r9];"
    "mov rdx, [rdx + 8]; mov edx, [rdx]; call rdi; add rsp, 72; ret",
)
#: A result in memory, its pointer before the argument.
MEMORY: Final = Handwritten(
    "struct S { long long a[2]; } f(long long n)",
    buffer="sub rsp, 40; mov rax, rdx; mov rcx, rsi; mov rdx, [rdi]; call rax; add rsp, 40; ret",
    avalue="sub rsp, 40; mov rcx, rsi; mov rdx, [rdx]; mov rdx, [rdx]; call rdi; add rsp, 40; ret",
)
#: A variadic double, in both registers of its position.
VARIADIC: Final = Handwritten(
    "int f(const char *s, ..., double d)",
    buffer="push rsi; sub rsp, 32; mov rax, rdx; mov rcx, [rdi]; movsd xmm1, qword ptr [rdi + 8];"
    "mov rdx, [rdi + 8]; call rax; add rsp, 32; pop rcx; mov dword ptr [rcx], eax; ret",
    avalue="push rsi; sub rsp, 32; mov rcx, [rdx]; mov rcx, [rcx]; mov rdx, [rdx + 8];"
    "movsd xmm1, qword ptr [rdx]; mov rdx, [rdx]; call rdi; add rsp, 32; pop rcx;"
    "mov dword ptr [rcx], eax; ret",
)
ALL: Final = (NARROW, POSITIONS, REFERENCE, FIFTH_REFERENCE, MEMORY, VARIADIC)

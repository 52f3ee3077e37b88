"""The proof: right codes are proven, wrong ones are not, and it says why."""

from __future__ import annotations

import pytest

from abisim.campaign.engine import corpus_functions, group_by_shape
from abisim.declarations import parse
from abisim.mutation.proof import unproven
from abisim.reference import classify
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, Entry
from tests.cli.conftest import ROOT
from tests.conftest import Assembler

INTS = "int f(int a, signed char b)"
RIGHT = "push rsi; mov rax, rdx; movsx esi, byte ptr [rdi + 4]; mov edi, [rdi]; call rax; pop rcx; "
RIGHT += "mov [rcx], eax; ret"
DOUBLE = "double f(double x, ..., double y)"
PADDED = "struct { long a; char b; } f(void)"
WIDE = "void f(struct __attribute__((aligned(32))) { long a[4]; } s)"
COPIED = "void f(struct { long long a[2]; } s)"
X87 = "long double f(void)"
#: Nothing is written through the hidden pointer to no bytes; it points to one that has some.
EMPTY = "struct __attribute__((packed)) { __int128 : 0; } f(void)"
HIDDEN = "struct { long long a[2]; } f(void)"
LEADING = "sub rsp, 40; lea rcx, [rsi - 1]; call rdx; add rsp, 40; ret"

#: Declaration, ABI, entry, code.
PROVEN = [
    (INTS, "sysv", "buffer", RIGHT),
    (INTS, "sysv", "buffer", RIGHT.replace("movsx esi", "movsx rsi")),
    (INTS, "sysv", "buffer", RIGHT.replace("push rsi", "push rsi; xor r9d, r9d; nop")),
    (INTS, "sysv", "buffer", RIGHT.replace("mov edi, [rdi]", "mov edi, [rdi]; add r8, r9")),
    (INTS, "sysv", "buffer", "push rbx; mov rbx, rsi; mov rax, rdx; movsx esi, byte ptr [rdi + 4];"
     "mov edi, [rdi]; call rax; mov [rbx], eax; pop rbx; ret"),
    (INTS, "sysv", "buffer", RIGHT.replace("mov edi, [rdi]", "mov edi, [rdi]; addps xmm0, xmm1")),
    (INTS, "sysv", "avalue", "push rsi; mov rax, rdi; mov rcx, [rdx + 8]; movsx esi, byte ptr "
     "[rcx]; mov rdi, [rdx]; mov edi, [rdi]; call rax; pop rcx; mov [rcx], eax; ret"),
    (INTS, "ms", "buffer", "sub rsp, 40; mov rax, rdx; mov edx, [rdi + 4]; mov ecx, [rdi]; "
     "call rax; mov [rsi], eax; add rsp, 40; ret"),
    (DOUBLE, "sysv", "buffer", "push rsi; movsd xmm0, [rdi]; movsd xmm1, [rdi + 8]; mov eax, 2; "
     "call rdx; pop rcx; movsd [rcx], xmm0; ret"),
    # The padding of a result may be written.
    (PADDED, "sysv", "buffer", "push rsi; call rdx; pop rcx; mov [rcx], rax; mov [rcx + 8], rdx; "
     "ret"),
    (WIDE, "sysv", "buffer", "push rbp; mov rbp, rsp; and rsp, -32; push [rdi + 24]; "
     "push [rdi + 16]; push [rdi + 8]; push [rdi]; call rdx; leave; ret"),
    (WIDE, "sysv", "buffer", "push rbp; mov rbp, rsp; sub rsp, 32; and rsp, -64; mov rcx, [rdi]; "
     "mov [rsp], rcx; movups xmm0, [rdi + 8]; movups [rsp + 8], xmm0; mov rcx, [rdi + 24]; "
     "mov [rsp + 24], rcx; call rdx; leave; ret"),
    (COPIED, "ms", "buffer", "sub rsp, 56; movups xmm0, [rdi]; movups [rsp + 32], xmm0; "
     "lea rcx, [rsp + 32]; call rdx; add rsp, 56; ret"),
    (X87, "sysv", "buffer", "push rsi; call rdx; pop rcx; fstp tbyte ptr [rcx]; ret"),
    # Whatever the flags are.
    (INTS, "sysv", "buffer", RIGHT.replace("push rsi", "push rsi; jp on; mov rax, rdx; on:")),
    (INTS, "sysv", "buffer", RIGHT.replace("push rsi", "push rsi; loop on; mov rax, rdx; on:")),
    (INTS, "sysv", "buffer", RIGHT.replace("push rsi", "push rsi; sub rsp, 8; loope on; add rsp, 8;"
     "wait; jmp to; on: ud2; to:")),
    (INTS, "sysv", "buffer", RIGHT.replace("mov rax, rdx", "mov rax, rdx; cmovp rax, rdx")),
    (INTS, "sysv", "buffer", RIGHT.replace("mov rax", "xor r9d, r9d; adc rdx, 0; mov rax")),
    (INTS, "sysv", "buffer", RIGHT.replace("; ret", "; mov rdi, rcx; mov rsi, rcx; cmpsd; ret")),
    (DOUBLE, "sysv", "buffer", "push rsi; movsd xmm0, [rdi]; movsd xmm1, [rdi + 8]; mov eax, 2; "
     "rcl rax, 1; call rdx; pop rcx; movsd [rcx], xmm0; ret"),
    (DOUBLE, "sysv", "buffer", "push rsi; movsd xmm0, [rdi]; movsd xmm1, [rdi + 8]; mov eax, 2; "
     "adc rax, 0; call rdx; pop rcx; movsd [rcx], xmm0; ret"),
    (EMPTY, "mingw", "buffer", LEADING),
]  # fmt: skip

#: The same, and why it is not proven.
UNPROVEN = [
    (INTS, "sysv", "buffer", RIGHT.replace("rdi + 4", "rdi + 3"), "argument 2"),
    (INTS, "sysv", "buffer", RIGHT.replace("movsx esi", "movzx esi"), "argument 2"),
    (INTS, "sysv", "buffer", RIGHT.replace("mov edi, [rdi]", "mov di, [rdi]"), "argument 1"),
    (INTS, "sysv", "buffer", RIGHT.replace("mov edi, [rdi]", "mov edi, [rdi]; add edi, 0x1000000"),
     "argument 1"),
    (INTS, "sysv", "buffer", RIGHT.replace("rdi + 4", "rdi + 8"), "it reads arguments+8"),
    (INTS, "sysv", "buffer", RIGHT.replace("pop rcx; mov [rcx], eax", "mov [rsp], eax; pop rcx"),
     "byte 0 of the result"),
    (INTS, "sysv", "buffer", RIGHT.replace("[rcx], eax", "[rcx], rax"), "it writes output+0"),
    (INTS, "sysv", "buffer", RIGHT.replace("push rsi", "mov r12, rsi").replace("pop rcx",
     "mov rcx, r12"), "rsp is not aligned"),
    (INTS, "sysv", "buffer", RIGHT.replace("push rsi", "push rsi; mov r12, rsi"),
     "r12 is not preserved"),
    (INTS, "sysv", "buffer", RIGHT.replace("pop rcx", "pop rcx; push rcx"), "goes nobody knows"),
    (INTS, "sysv", "buffer", RIGHT.replace("pop rcx", "mov rcx, rsi; add rsp, 8"), "no address"),
    (INTS, "sysv", "buffer", RIGHT.replace("call rax", "call rax; call rax"), "nobody knows where"),
    (INTS, "sysv", "buffer", RIGHT.replace("pop rcx", "mov rcx, [rsp - 8]; pop rcx; mov rdx, "
     "[rsp - 200]; test rdx, rdx; jz 0"), "through what is no address"),
    (INTS, "sysv", "buffer", RIGHT.replace("push rsi", "push rsi; jp on; mov rdi, rdx; on:"),
     "it reads"),
    (INTS, "sysv", "buffer", "loop on; ud2; on: " + RIGHT, "not followed"),
    (INTS, "sysv", "buffer", "jrcxz on; " + RIGHT + "; on: ud2", "not followed"),
    (DOUBLE, "sysv", "buffer", "push rsi; movsd xmm0, [rdi]; movsd xmm1, [rdi + 8]; mov eax, 8; "
     "adc rax, 0; call rdx; pop rcx; movsd [rcx], xmm0; ret", "al is out of its bounds"),
    (INTS, "sysv", "buffer", RIGHT.replace("mov rax, rdx", "mov rax, rdx; std"), "not followed"),
    (INTS, "sysv", "buffer", RIGHT.replace("mov rax, rdx", "mov rax, rdx; fninit"), "not followed"),
    (INTS, "sysv", "buffer", RIGHT.replace("mov edi, [rdi]", "mov edi, [rdi]; imul rsi"),
     "not followed"),
    (INTS, "sysv", "buffer", RIGHT.replace("movsx", "addps xmm0, [rdi]; movsx"), "aligned to 16"),
    (INTS, "sysv", "buffer", "ret", "the function is not called"),
    (INTS, "sysv", "buffer", "l: jmp l", "it does not end"),
    (INTS, "sysv", "buffer", RIGHT.removesuffix("; ret"), "it runs out of the code"),
    (DOUBLE, "sysv", "buffer", "push rsi; movsd xmm0, [rdi]; movsd xmm1, [rdi + 8]; mov eax, 9; "
     "call rdx; pop rcx; movsd [rcx], xmm0; ret", "al is out of its bounds"),
    (WIDE, "sysv", "buffer", "push rbp; mov rbp, rsp; and rsp, -16; push [rdi + 24]; "
     "push [rdi + 16]; push [rdi + 8]; push [rdi]; call rdx; leave; ret", "not aligned to 32"),
    (COPIED, "ms", "buffer", "sub rsp, 40; mov rcx, rdi; call rdx; add rsp, 40; ret",
     "does not lead to a copy"),
    (HIDDEN, "mingw", "buffer", LEADING, "not the result's address"),
    (COPIED, "ms", "buffer", "sub rsp, 56; movups xmm0, [rdi]; movups [rsp + 24], xmm0; "
     "lea rcx, [rsp + 24]; call rdx; add rsp, 56; ret", "a copy is not"),
    (INTS, "ms", "buffer", "sub rsp, 24; mov rax, rdx; mov edx, [rdi + 4]; mov ecx, [rdi]; "
     "call rax; mov [rsi], eax; add rsp, 24; ret", "not the stub's own"),
    (X87, "sysv", "buffer", "push rsi; call rdx; pop rcx; fstp tbyte ptr [rcx]; fld1; ret",
     "not followed"),
    (X87, "sysv", "buffer", "push rsi; call rdx; pop rcx; ret", "x87 stack is not empty"),
    # Below the red zone nothing lasts.
    (INTS, "sysv", "buffer", RIGHT.replace("mov edi, [rdi]", "mov edi, [rdi]; mov [rsp - 144], rdi;"
     "mov rdi, [rsp - 144]"), "argument 1"),
]  # fmt: skip


@pytest.mark.parametrize(("declaration", "abi", "entry", "code"), PROVEN)
def test_right_codes_are_proven(
    declaration: str, abi: str, entry: Entry, code: str, assemble: Assembler
) -> None:
    signature = parse(declaration, abi=abi)
    assert unproven(classify(signature), entry, assemble(code)) == ""


@pytest.mark.parametrize(("declaration", "abi", "entry", "code", "why"), UNPROVEN)
def test_wrong_codes_are_not_proven(
    declaration: str, abi: str, entry: Entry, code: str, why: str, assemble: Assembler
) -> None:
    signature = parse(declaration, abi=abi)
    assert why in unproven(classify(signature), entry, assemble(code))


@pytest.mark.parametrize("abi", ["sysv", "ms", "win64", "mingw"])
def test_our_own_stubs_of_the_edge_cases_are_proven(abi: str) -> None:
    shapes = group_by_shape(corpus_functions([ROOT / "corpus" / "edge-cases.h"], abi))
    for shape in shapes:
        assignment = classify(shape.signature)
        for entry in ENTRIES:
            why = unproven(assignment, entry, stub(shape.signature, entry).code)
            assert why == "", (shape.text, entry)

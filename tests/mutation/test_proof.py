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

#: Six bytes, read as four and two.
SIX = "void f(unsigned _BitInt(48) a)"
SIX_CODE = "push rcx; movzx eax, word ptr [rdi]; mov edi, [rdi + 2]; shl rdi, 16; {} mov di, ax; "
SIX_CODE += "call rdx; pop rcx; ret; out: ud2"
VARIADIC = "void f(int a, ...)"
VARIADIC_CODE = "push rcx; mov edi, [rdi]; mov eax, 0; {} call rdx; pop rcx; ret"
FLAGGED = "push rsi; mov rax, rdx; movsx esi, byte ptr [rdi + 4]; mov edi, [rdi]; {} call rax; "
FLAGGED += "pop rcx; mov [rcx], eax; ret; out: ud2"
AFTER = "push rsi; sub rsp, 16; mov rax, rdx; movsx esi, byte ptr [rdi + 4]; mov edi, [rdi]; "
AFTER += "call rax; add rsp, 16; {} mov [rcx], eax; ret; out: ud2"

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
    # Flags that are known: of rsp, of what is shifted out, of a part of a word.
    (INTS, "sysv", "buffer", AFTER.format("pop rcx; jmp on; back: jg to; jmp out; on: jmp back; "
     "to: cmc;")),
    (SIX, "sysv", "buffer", SIX_CODE.format("jnp out;")),
    (SIX, "sysv", "buffer", SIX_CODE.format("adc rdx, 0;")),
    (SIX, "sysv", "buffer", SIX_CODE.format("js out;")),
    (SIX, "sysv", "buffer", SIX_CODE.format("cmovb rdx, rsi;")),
    (VARIADIC, "sysv", "buffer", VARIADIC_CODE.format("xor eax, eax; setb al; shl al, 4;")),
    (INTS, "sysv", "buffer", FLAGGED.replace("mov edi, [rdi]", "mov r9, rdi").format(
     "mov edi, [r9]; sub rsp, 16; cmovl edi, [r9 + 4]; add rsp, 16;")),
    (INTS, "sysv", "buffer", FLAGGED.format("sub rsp, -8; jae out; sub rsp, 8;")),
    (INTS, "sysv", "buffer", FLAGGED.format("mov r9d, 3; cmp r9d, 4; jge out; jae out; je out;")),
    (INTS, "sysv", "buffer", FLAGGED.format("movzx r9d, dil; cmp r9d, 256; jae out; jo out;")),
    # What is decided stays so.
    (INTS, "sysv", "buffer", FLAGGED.format("js on; mov r9, r8; js out; on:")),
    (INTS, "sysv", "buffer", FLAGGED.format("cmp rdi, r9; jbe on; je out; jb out; on:")),
    # A flag that is not defined decides about nothing that matters.
    (INTS, "sysv", "buffer", FLAGGED.format("shl r8, 8; seto r9b; cmovo r10, r8;")),
    # VEX instructions on registers; prefixes that mean nothing.
    (INTS, "sysv", "buffer", AFTER.format("vpunpckldq ymm8, ymm3, ymm5; pop rcx;")),
    (VARIADIC, "sysv", "buffer",
     VARIADIC_CODE.format(".byte 0x3e, 0x3e, 0x67, 0xf2, 0xb8, 0, 0, 0, 0;")),
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
    # The twins of those whose flags are known.
    (INTS, "sysv", "buffer", AFTER.format("pop rcx; jmp on; back: jle to; jmp out; on: jmp back; "
     "to: cmc;"), "not followed"),
    (SIX, "sysv", "buffer", SIX_CODE.format("jp out;"), "not followed"),
    (SIX, "sysv", "buffer", SIX_CODE.replace("16", "15").format("jnp out;"), "argument 1"),
    (SIX, "sysv", "buffer", SIX_CODE.format("cmc; adc rdx, 0;"), "nobody knows where"),
    (SIX, "sysv", "buffer", SIX_CODE.format("mov r9, rdi; shl r9, 16; js out;"),
     "not followed"),
    (SIX, "sysv", "buffer", SIX_CODE.format("cmovae rdx, rsi;"), "nobody knows where"),
    (SIX, "sysv", "buffer", SIX_CODE.format("mov r9, rdi; shl r9, 17; cmovb rdx, rsi;"),
     "nobody knows where"),
    (SIX, "sysv", "buffer", SIX_CODE.format("jo out;"), "a flag that shl leaves undefined"),
    (SIX, "sysv", "buffer", SIX_CODE.format("shl r8b, 8; jc out;"), "flag that shl leaves"),
    (SIX, "sysv", "buffer", SIX_CODE.format("rcr r8, 2; jo out;"), "flag that rcr leaves"),
    (SIX, "sysv", "buffer", SIX_CODE.format("rol r8, 2; jo out;"), "flag that rol leaves"),
    (SIX, "sysv", "buffer", SIX_CODE.format("shld r8, r9, 2; jo out;"), "flag that shld leaves"),
    (VARIADIC, "sysv", "buffer", VARIADIC_CODE.format("xor eax, eax; setae al; shl al, 4;"),
     "al is out"),
    (VARIADIC, "sysv", "buffer", VARIADIC_CODE.format("shl r8, 8; seto al;"), "al is out"),
    (VARIADIC, "sysv", "buffer", VARIADIC_CODE.format("setb al; shl al, 4;"), "al is out"),
    (INTS, "sysv", "buffer", FLAGGED.format("sub rsp, 16; cmovge edi, [rsp]; add rsp, 16;"),
     "argument 1"),
    (INTS, "sysv", "buffer", FLAGGED.format("sub rsp, 16; cmovl edi, [rsi]; add rsp, 16;"),
     "no address"),
    (INTS, "sysv", "buffer", FLAGGED.format("xor r9d, r9d; cmovb eax, r8d;"), "nobody knows where"),
    (INTS, "sysv", "buffer", FLAGGED.format("sub rsp, -8; jb out; sub rsp, 8;"), "not followed"),
    (INTS, "sysv", "buffer", FLAGGED.format("movzx r9d, dil; cmp r9d, 255; jae out;"),
     "not followed"),
    (INTS, "sysv", "buffer", FLAGGED.format("js on; dec r9; js out; on:"), "not followed"),
    (INTS, "sysv", "buffer", FLAGGED.format("imul r8, r9; jz out;"), "flag that imul leaves"),
    (INTS, "sysv", "buffer", AFTER.format("pop rcx; xor r9d, r9d; ").replace("call rax;",
     "cmp eax, eax; call rax; jne out;"), "not followed"),
    (INTS, "sysv", "buffer", AFTER.format("vpunpckldq ymm8, ymm3, [rsp]; pop rcx;"),
     "not followed"),
    (DOUBLE, "sysv", "buffer", "push rsi; movsd xmm0, [rdi]; movsd xmm1, [rdi + 8]; mov eax, 2; "
     "call rdx; pop rcx; vaddpd ymm0, ymm0, ymm1; movsd [rcx], xmm0; ret", "byte 0 of the result"),
    (INTS, "sysv", "buffer", FLAGGED.format("vptest xmm0, xmm1;"), "not followed"),
    (INTS, "sysv", "buffer", FLAGGED.format("vmaskmovdqu xmm0, xmm1;"), "not followed"),
    (VARIADIC, "sysv", "buffer",
     VARIADIC_CODE.format(".byte 0x3e, 0x3e, 0x67, 0xf2, 0xb8, 9, 0, 0, 0;"), "al is out"),
    (INTS, "sysv", "buffer", FLAGGED.format("mov ecx, 1; .byte 0x67; loop out;"), "not followed"),
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

"""Instructions that only move bytes, and those beside them that do not."""

from __future__ import annotations

import pytest

from abisim.machine.copying import sets_al
from abisim.machine.decode import instruction_facts
from tests.conftest import Assembler

COPIES = [
    "mov rax, [rdi]", "mov [rsp + 8], al", "movzx eax, byte ptr [rdi]", "movsx rax, cx",
    "movsxd rax, ecx", "movaps xmm0, xmm1", "movups xmm0, [rdi]", "movq xmm0, rax",
    "movd eax, xmm0", "movsd xmm0, qword ptr [rdi]", "push rax", "pop rax", "push qword ptr [rdi]",
    "fld tbyte ptr [rdi]", "fstp tbyte ptr [rdi]", "nop", "ret", "xchg rax, rcx",
    "call rdx", "jmp rdx", "call [rdi]", "xor eax, eax", "pxor xmm0, xmm0", "xorps xmm1, xmm1",
    "pinsrw xmm0, ecx, 3", "pextrw ecx, xmm0, 3", "shl rax, 8", "shr rax, 56", "psrlq xmm0, 16",
    "shrd rax, rcx, 24", ".byte 0x8b, 0x04, 0x67", "add rsp, 9", "sub rsp, 8", "and rsp, -16",
    "mov rbp, rsp", ".byte 0x4a, 0x89, 0xe5", "leave", ".byte 0x48, 0xc9",
]  # fmt: skip
OTHERS = [
    # addresses
    "mov rax, [0x1000]", "mov rax, [rip]", "mov eax, [rdi + rsi]", "mov rax, [rsi * 2]",
    "lea rax, [rdi]", "call 0x100", "jmp 0x100", "push [rsi + rdi]", "shl dword ptr [rip], 8",
    "movabs rax, [0x123456789abc]", ".byte 0x8b, 0x04, 0x25, 0, 0x10, 0, 0",
    ".byte 0x67, 0x8b, 0x05, 0, 0, 0, 0", "pinsrw xmm0, [rip], 1",
    # constants
    "mov eax, 1", "mov byte ptr [rdi], 1", "push 1", "movabs rax, 0x123456789abcdef",
    # the stack's pointer, segments, and what belongs to the system
    "mov rax, rsp", "mov rsp, rax", "mov sp, ax", "push rsp", "pop rsp", "xchg rsp, rax",
    "mov ebp, esp", ".byte 0x66, 0xc9",
    "xor esp, esp", "xor sp, sp", "shl rsp, 8", "mov eax, ds", "mov ds, eax", "mov rax, cr0",
    "add esp, 8", "add rax, 8", "add rsp, rax", "add rsp, [rdi]", "add [rsp], rsp", "sub rdi, rsi",
    # arithmetic
    "fld dword ptr [rdi]", "fld qword ptr [rdi]", "fstp qword ptr [rdi]", "fstp dword ptr [rdi]",
    "xor eax, ecx", "xor eax, [rdi]", "xor eax, 1", "xor eax, 19", "pxor xmm0, xmm1",
    "pxor xmm0, [rdi]", "shl rax, 7", "shl rax, cl", "shrd rax, rcx, cl", "psllq xmm0, xmm1",
    "psllq xmm0, xmm6", "psllq xmm0, [rdi]", "psllq xmm0, 12",
    "not eax", "bswap eax", "lea rax, [rsp]",
    # strings, and moves that choose
    "movsq", ".byte 0xa5", "rep movsb", "cmove rax, rcx", "je 0x100",
]  # fmt: skip


@pytest.mark.parametrize("code", COPIES)
def test_it_copies(assemble: Assembler, code: str) -> None:
    assert instruction_facts(assemble(code)).copies


@pytest.mark.parametrize("code", OTHERS)
def test_it_does_more(assemble: Assembler, code: str) -> None:
    assert not instruction_facts(assemble(code)).copies


@pytest.mark.parametrize(
    ("code", "sets"),
    [("b800000000", True), ("b808000000", True), ("b809000000", False), ("b800000001", False),
     ("b901000000", False), ("66b80100", False), ("48b80100000000000000", False)],
)  # fmt: skip
def test_a_constant_that_al_may_be(code: str, sets: bool) -> None:
    assert sets_al(bytes.fromhex(code)) is sets

"""What code is told to be like, by which it is decided where else it runs."""

from __future__ import annotations

import pytest

from abisim.machine.decode import MOST_ALIGN, Nature, block_facts
from abisim.machine.vector import emulated_exactly
from tests.conftest import Assembler

FRAME = "push rbp; mov rbp, rsp; sub rsp, 32; "

#: Code, and whether it could work out an address by fewer bits than it has.
NARROW = [
    (FRAME + "movzx eax, ax; leave; ret", False),
    ("mov rax, rsp; mov rcx, rsp", False),
    (FRAME + "mov rax, rsp; mov cx, ax", True),
    (FRAME + "push rsp; mov [rsp], ax", True),
    ("lea rax, [rsp - 16]; mov rcx, rax", False),
    ("lea rax, [rsp - 16]; mov cx, ax", True),
    ("lea ax, [rsp - 16]", True),
    ("lea eax, [rsp - 16]", False),
    ("lea rax, [rsp - 16]; add dword ptr [rax], 8", True),
    ("lea rax, [rsp - 16]; cmp dword ptr [rax], 8", False),
    ("lea rax, [rsp - 16]; mov [rax], ecx", True),
    ("lea rax, [rsp - 16]; mov ecx, [rax]", False),
    ("lea rax, [rsp - 16]; xchg ecx, [rax]", True),
    ("lea rax, [rsp - 16]; add qword ptr [rax], 8", False),
    ("add rax, 8; shl rax, 48", True),
    ("add rax, 8; bswap rax", True),
    ("or rax, rcx; movzx eax, ax", False),
    ("sub rax, rcx; and rax, rdx", True),
    ("paddw xmm0, xmm1", True),
    ("mov ecx, 16; movzx eax, ax", False),
]


@pytest.mark.parametrize(("text", "narrow"), NARROW)
def test_code_that_works_out_addresses_by_fewer_bits(
    assemble: Assembler, text: str, narrow: bool
) -> None:
    assert block_facts(assemble(text)).nature.narrow is narrow


def test_rsp_that_is_read_once_in_every_run_is_one_address(assemble: Assembler) -> None:
    nature = block_facts(assemble(FRAME + "movzx eax, ax; leave; ret")).nature
    assert not Nature.of_runs([nature, nature]).narrow
    assert nature.plus(nature).narrow


ALIGNING = [
    ("and rsp, -16", 0),
    ("and rsp, -32", 32),
    ("and rsp, -64", 64),
    ("and rsp, -32; and rsp, -128", 128),
    ("and rsp, -4096", 4096),
    ("and rsp, -8192", MOST_ALIGN),
    ("and rsp, -80", 1024),
    ("and rsp, rax", 1024),
    ("and spl, 0xc0", 64),
    ("and sp, 0xffc0", 64),
    ("and rax, -64", 64),
    ("and r12b, 0xe0", 32),
    ("and qword ptr [rbp - 8], -64", 64),
    ("and byte ptr [rbp - 8], 0xc0", 64),
    ("and rax, -80", 0),
    ("and rax, rcx", 0),
    ("and rax, 0x40", 0),
    ("and eax, -64", 0),
]


@pytest.mark.parametrize(("text", "align"), ALIGNING)
def test_to_how_many_bytes_rsp_is_aligned(assemble: Assembler, text: str, align: int) -> None:
    assert block_facts(assemble(text)).nature.aligns == align


VECTORS = [
    ("vmovups ymm0, [rdi]", True),
    ("vmovdqu [rsi], xmm0", True),
    ("vzeroupper", True),
    ("vmovups ymm0, [rip + 8]", False),
    ("vpaddq ymm0, ymm0, ymm1", False),
]


@pytest.mark.parametrize(("text", "copies"), VECTORS)
def test_what_only_copies_of_vector_instructions(
    assemble: Assembler, text: str, copies: bool
) -> None:
    instruction = emulated_exactly(assemble(text))
    assert instruction is not None
    assert instruction.facts.nature.copies_only is copies

"""What a block consists of: instructions, loads, stores, refusals, by kind of instruction."""

from __future__ import annotations

import pytest

from abisim.machine.decode import (
    AlignedOperand,
    BlockFacts,
    Nature,
    block_facts,
    instruction_facts,
)
from tests.conftest import Assembler

#: Instruction → (loads, stores).
ACCESSES = [
    ("mov rax, rcx", 0, 0),
    ("mov rax, qword ptr [rdi]", 1, 0),
    ("mov qword ptr [rsi], rax", 0, 1),
    ("mov byte ptr [rsi + 8], 5", 0, 1),
    ("movzx eax, byte ptr [rdi]", 1, 0),
    ("movsx eax, word ptr [rdi]", 1, 0),
    ("movsxd rax, dword ptr [rdi]", 1, 0),
    ("add rax, qword ptr [rdi]", 1, 0),
    ("add qword ptr [rsi], rax", 1, 1),
    ("inc dword ptr [rsi]", 1, 1),
    ("cmp qword ptr [rsi], rax", 1, 0),
    ("test byte ptr [rsi], 1", 1, 0),
    ("xchg rax, qword ptr [rsi]", 1, 1),
    ("lea rax, [rdi + 8]", 0, 0),
    ("nop dword ptr [rax]", 0, 0),
    ("prefetcht0 [rax]", 0, 0),
    ("push rax", 0, 1),
    ("push 5", 0, 1),
    ("push qword ptr [rdi]", 1, 1),
    ("pop rax", 1, 0),
    ("pop qword ptr [rsi]", 1, 1),
    ("call rdx", 0, 1),
    ("call qword ptr [rdi]", 1, 1),
    ("jmp rdx", 0, 0),
    ("jmp qword ptr [rdi]", 1, 0),
    ("ret", 1, 0),
    ("leave", 1, 0),
    ("movsd xmm0, qword ptr [rdi]", 1, 0),
    ("movss dword ptr [rsi], xmm0", 0, 1),
    ("movaps xmm0, xmm1", 0, 0),
    ("movups xmmword ptr [rsi], xmm0", 0, 1),
    ("movups xmm0, xmmword ptr [rdi]", 1, 0),
    ("movaps xmmword ptr [rsi], xmm0", 0, 1),
    ("movq qword ptr [rsi], xmm0", 0, 1),
    ("movhps qword ptr [rsi], xmm0", 0, 1),
    ("movlpd qword ptr [rsi], xmm0", 0, 1),
    ("movnti dword ptr [rsi], eax", 0, 1),
    ("pextrq qword ptr [rsi], xmm0, 1", 0, 1),
    ("rol dword ptr [rsi], 3", 1, 1),
    ("shl dword ptr [rsi], 3", 1, 1),
    ("sar dword ptr [rsi], 3", 1, 1),
    ("cmpxchg qword ptr [rsi], rcx", 1, 1),
    ("xadd qword ptr [rsi], rcx", 1, 1),
    ("sete byte ptr [rsi]", 0, 1),
    ("bts qword ptr [rsi], 1", 1, 1),
    ("bt qword ptr [rsi], 1", 1, 0),
    ("cmovne rax, qword ptr [rdi]", 1, 0),
    ("imul rax, qword ptr [rdi]", 1, 0),
    ("palignr xmm0, xmmword ptr [rdi], 3", 1, 0),
    ("cmpsb", 2, 0),
    ("scasb", 1, 0),
    ("xlatb", 1, 0),
    ("enter 8, 0", 0, 1),
    ("fild qword ptr [rdi]", 1, 0),
    ("fisttp dword ptr [rsi]", 0, 1),
    ("fnsave [rsi]", 0, 1),
    ("frstor [rsi]", 1, 0),
    ("fxsave [rsi]", 0, 1),
    ("fxrstor [rsi]", 1, 0),
    ("movq rax, xmm0", 0, 0),
    ("cvtsi2sd xmm0, dword ptr [rdi]", 1, 0),
    ("fld xword ptr [rdi]", 1, 0),
    ("fstp xword ptr [rsi]", 0, 1),
    ("fnstcw word ptr [rsi]", 0, 1),
    ("fldcw word ptr [rsi]", 1, 0),
    ("stmxcsr dword ptr [rsi]", 0, 1),
    ("ldmxcsr dword ptr [rsi]", 1, 0),
    ("movsq", 1, 1),
    ("rep movsq", 1, 1),
    ("rep stosb", 0, 1),
    ("lodsb", 1, 0),
    ("pushfq", 0, 1),
    ("popfq", 1, 0),
]

REFUSED = [  # bytes, text, is a system instruction
    ("0f05", "syscall", True),
    ("f4", "hlt", True),
    ("cc", "int3", True),
    ("cd80", "int 0x80", True),
    ("0f30", "wrmsr", True),
    ("0f01d0", "xgetbv", False),  # tells processors apart
    ("0f31", "rdtsc", False),
    ("0f01f9", "rdtscp", False),
    ("0fa2", "cpuid", False),
    ("d907", "fld dword ptr [rdi]", False),  # signalling NaNs become quiet
    ("dd07", "fld qword ptr [rdi]", False),
    ("dd0510000000", None, None),  # fld qword ptr [rip + 16]
    ("db2f", None, None),  # fld tbyte ptr [rdi]
    ("d9c1", None, None),  # fld st(1)
    ("0f0b", None, None),  # ud2 faults on its own
    ("f30f1efa", None, None),  # endbr64
    ("0f20c0", "mov rax, cr0", True),
    ("0f22d8", "mov cr3, rax", True),
    ("0f22e0", "mov cr4, rax", True),
    ("440f22c0", "mov cr8, rax", True),
    ("0f23f8", "mov dr7, rax", True),
    ("8ee0", "mov fs, eax", True),
    ("0fa1", "pop fs", True),
    ("0fb406", "lfs eax, ptr [rsi]", True),
    ("8cd8", "mov eax, ds", False),  # and tells kernels apart
    ("f3480faed0", "wrfsbase rax", True),
    ("0f01cb", "stac", True),
    ("0f0106", "sgdt [rsi]", True),
    ("cb", "retf", True),
    ("ee", "out dx, al", True),
    ("6c", "insb byte ptr [rdi], dx", True),
    ("f36d", "rep insd dword ptr [rdi], dx", True),
    ("c5f058d0", "vaddps xmm2, xmm1, xmm0", False),
    ("c4e27918c0", "vbroadcastss xmm0, xmm0", False),
    ("62f17c4858c0", "vaddps zmm0, zmm0, zmm0", False),
    ("2ec5f058d0", None, False),  # a prefix before VEX hides nothing
    ("66f20f1000", "movsd xmm0, qword ptr [rax]", False),  # the emulator has movupd
    ("f3f20f1000", "movsd xmm0, qword ptr [rax]", False),
    ("66f30fb8c7", None, None),
    ("f266480f38f1c7", None, None),
    ("06", ".byte 0x06", False),
    ("c4", ".byte 0xc4", False),
]


@pytest.mark.parametrize(("text", "loads", "stores"), ACCESSES, ids=[row[0] for row in ACCESSES])
def test_accesses(assemble: Assembler, text: str, loads: int, stores: int) -> None:
    facts = block_facts(assemble(text))
    assert (facts.instructions, facts.loads, facts.stores) == (1, loads, stores)
    assert facts.refusal is None
    assert facts.repeats == text.startswith("rep")


def test_instructions_that_differ_in_numbers_alone_have_the_same_facts(
    assemble: Assembler,
) -> None:
    """What is taken from another instruction is what decoding this one gives."""
    for text, _, _ in ACCESSES:
        for displacement in ("0", "1", "0x12", "0x1234"):
            code = assemble(text.replace("]", f" + {displacement}]"))
            facts, own = block_facts(code), instruction_facts(code)
            assert (facts.loads, facts.stores) == (own.loads, own.stores)
            assert facts.reads_overflow == own.reads_overflow
            assert (facts.refusal is None) == (own.unsupported is None)
            assert tuple(operand for _, operand in facts.aligned) == (
                () if own.aligned is None else (own.aligned,)
            )


@pytest.mark.parametrize("code", ["59", "4159", "5a", "ffd2", "8b07", "8b4708", "ab"])
@pytest.mark.parametrize("prefix", ["64", "65", "4f64", "4065", "404064", "2e65", "6664"])
def test_a_prefix_that_the_text_does_not_show_is_seen(code: str, prefix: str) -> None:
    assert block_facts(bytes.fromhex(code)).refusal is None
    refusal = block_facts(bytes.fromhex(prefix + code)).refusal
    assert refusal is not None
    assert refusal[2] is False


@pytest.mark.parametrize(("code", "text", "system"), REFUSED, ids=[row[0] for row in REFUSED])
def test_refusals(code: str, text: str | None, system: bool | None) -> None:
    refusal = block_facts(bytes.fromhex(code)).refusal
    if system is None:
        assert refusal is None
        return
    assert refusal is not None
    assert refusal[0] == 0
    assert refusal[2] == system
    if text is not None:
        assert refusal[1] == text


def test_a_block_is_the_sum_of_its_instructions(assemble: Assembler) -> None:
    code = assemble("push rsi; mov eax, dword ptr [rdi]; call rdx; pop rcx; mov [rcx], eax; ret")
    assert block_facts(code) == BlockFacts(
        instructions=6, loads=3, stores=3, last=len(code) - 1, repeats=False, refusal=None,
        aligned=(), reads_overflow=False, nature=Nature(splits=True),
    )  # fmt: skip


def test_the_first_refusal_counts_and_says_where(assemble: Assembler) -> None:
    code = assemble("nop; nop; syscall; hlt")
    assert block_facts(code).refusal == (2, "syscall", True)


def test_bytes_that_do_not_decode_are_a_refusal_behind_what_does(assemble: Assembler) -> None:
    facts = block_facts(assemble("nop; nop") + b"\x06\x90")
    assert (facts.instructions, facts.refusal) == (2, (2, ".byte 0x06, 0x90", False))


def test_no_bytes_are_no_instructions() -> None:
    assert block_facts(b"") == BlockFacts(0, 0, 0, 0, False, None, (), False, Nature())


@pytest.mark.parametrize(
    ("instruction", "aligned"),
    [
        ("movaps xmm0, [rdi]", True),
        ("movdqa [rsp + rcx*8 + 16], xmm1", True),
        ("addps xmm0, [rip + 16]", True),
        ("pshufd xmm0, [rdi], 0", True),
        ("cmpxchg16b [rdi]", True),
        ("fxsave [rdi]", True),
        ("movups xmm0, [rdi]", False),
        ("movdqu [rdi], xmm0", False),
        ("lddqu xmm0, [rdi]", False),
        ("pcmpistri xmm0, [rdi], 0", False),
        ("movsd xmm0, qword ptr [rdi]", False),
        ("movaps xmm0, xmm1", False),
        ("fld xword ptr [rdi]", False),
    ],
)
def test_operands_that_the_processor_wants_aligned(
    instruction: str, aligned: bool, assemble: Assembler
) -> None:
    assert bool(block_facts(assemble(instruction)).aligned) == aligned


def test_an_aligned_operand_is_an_address_to_compute(assemble: Assembler) -> None:
    code = assemble("nop; movdqa [rsp + rcx*8 + 16], xmm1")
    assert block_facts(code).aligned == (
        (1, AlignedOperand("rsp", "rcx", 8, 16, len(code) - 1)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("instruction", "care"),
    [
        ("jl 0", True), ("jo 0", True), ("setge al", True), ("cmovle eax, ecx", True),
        ("movaps xmm0, [rdi]", True), ("jb 0", False), ("adc eax, ecx", False),
        ("fld xword ptr [rdi]", False), ("add eax, ecx", False),
    ],
)  # fmt: skip
def test_what_needs_care(instruction: str, care: bool, assemble: Assembler) -> None:
    facts = block_facts(assemble(instruction))
    assert (facts.reads_overflow or bool(facts.aligned)) == care


@pytest.mark.parametrize(
    ("instruction", "conditional"),
    [
        ("jl 0", True), ("jo 0", True), ("jp 0", True), ("jb 0", True), ("je 0", True),
        ("setge al", True), ("cmovs eax, ecx", True), ("adc eax, ecx", True), ("sbb eax, 1", True),
        ("rcl eax, 1", True), ("loop 0", True), ("loopne 0", True), ("jrcxz 0", True),
        ("jmp 0", False), ("add eax, ecx", False), ("push rax", False), ("movsb", False),
        ("rep movsb", False), ("fld xword ptr [rdi]", False), ("and eax, 1", False),
        ("fcmovu st(0), st(1)", True),
    ],
)  # fmt: skip
def test_what_is_conditional(instruction: str, conditional: bool, assemble: Assembler) -> None:
    code = assemble(instruction)
    assert (
        block_facts(code).nature.conditional
        == instruction_facts(code).nature.conditional
        == conditional
    )


@pytest.mark.parametrize("code", ["64488b3f", "65488b3f", "64890424"])
def test_thread_local_memory_is_not_run(code: str) -> None:
    refusal = block_facts(bytes.fromhex(code)).refusal
    assert refusal is not None
    assert refusal[2] is False

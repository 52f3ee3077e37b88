"""Operands that must be aligned: where they lie, told before a block runs, and what comes of it."""

from __future__ import annotations

import random
from functools import partial
from itertools import product

import pytest

from abisim.machine import memory
from abisim.machine.alignment import aligned_addresses, places
from abisim.machine.decode import block_facts, instruction_sizes
from abisim.machine.machine import Machine
from abisim.machine.state import get, put
from abisim.registers import GPR
from tests.conftest import Assembler
from tests.machine.conftest import TOP, Runner, fresh_registers

#: What a stub's rsp is, modulo 16, is 8: these are aligned.
TOLD = [
    "sub rsp, 56; movaps [rsp + 16], xmm6; movdqa [rsp + 32], xmm7; add rsp, 56; jmp rdx",
    "push rbx; movapd [rsp - 32], xmm6; jmp rdx",
    "push rbp; mov rbp, rsp; push rbx; movaps [rbp - 32], xmm6; movaps xmm7, [rbp - 32]; jmp rdx",
    "lea rax, [rsp + 8]; and rsp, -64; movntps [rsp - 16], xmm0; mov rsp, rax; jmp rdx",
    "mov [rsp - 8], rax; fld1; fstp tbyte ptr [rsp - 40]; cmp eax, 5; addps xmm0, [rsp - 24];"
    "jmp rdx",
    "mov eax, 2; push rax; movaps [rsp - 16], xmm0; pop rax; movaps xmm0, [rsp - 24]; jmp rdx",
    "call l; jmp rdx; l: movaps [rsp - 16], xmm0; ret",
]

UNTOLD = [
    "push rsp; pop rax; movaps xmm0, [rax - 8]; jmp rdx",
    "mov ecx, 8; movaps xmm0, [rsp + rcx]; jmp rdx",
    "lea rax, [rsp + rcx*2 + 8]; movaps xmm0, [rax]; jmp rdx",
    "mov eax, esp; movaps xmm0, [rax + 8]; jmp rdx",
    "xchg rax, rsp; movaps xmm0, [rax + 8]; jmp rdx",
    "pcmpestri xmm0, xmm1, 0; movaps xmm0, [rsp + rcx]; jmp rdx",
    "movq rax, xmm0; movaps xmm0, [rsp + rax]; jmp rdx",
    "mul rsi; movaps xmm0, [rdi + rdx]; jmp rcx",
]


@pytest.mark.parametrize("code", TOLD)
def test_aligned_operands_on_the_stack_need_no_care(run: Runner, code: str) -> None:
    stop = run(code).stop
    assert (stop.reason, stop.aligned_objects) == ("callee", frozenset())


@pytest.mark.parametrize("code", UNTOLD)
def test_what_is_not_told_needs_care(run: Runner, code: str) -> None:
    assert run(code).stop.reason == "care"


@pytest.mark.parametrize("code", TOLD)
def test_misaligned_ones_need_care_and_then_fault(assemble: Assembler, code: str) -> None:
    reasons = []
    for careful in (False, True):
        machine = Machine(careful=careful)
        registers = fresh_registers()
        put(registers, "rsp", TOP)
        stop = machine.start(machine.load(assemble(code)), registers)
        reasons.append(stop.reason)
        if careful and "and rsp" not in code:
            assert "aligned to 16" in stop.detail
            assert stop.address % 16 == 8
    assert reasons == (["callee", "callee"] if "and rsp" in code else ["care", "fault"])


@pytest.mark.parametrize("careful", [False, True])
def test_objects_are_told_from_the_stack(assemble: Assembler, careful: bool) -> None:
    machine = Machine(careful=careful)
    code = (
        "movaps xmm0, [rdi + 32]; movaps [rsi], xmm0; movaps xmm1, [rsp + 8]; movaps xmm2, [rip];"
        "jmp rdx; .zero 16"
    )
    assembled = assemble(code)
    movaps = sum(list(instruction_sizes(assembled))[:4])
    shift = -movaps % 16
    registers = fresh_registers()
    put(registers, "rsi", memory.OUTPUT.base + 64)
    stop = machine.start(machine.load(b"\x90" * shift + assembled), registers)
    assert stop.reason == "callee"
    assert stop.aligned_objects == {memory.INPUT.base + 32, memory.OUTPUT.base + 64}


#: Instructions that change registers in every way, among which addresses are told.
_STEPS = [
    "push rcx", "pop rbx", "sub rsp, 0x48", "add rsp, 24", "and rsp, -32", "lea rax, [rsp + 8]",
    "lea rcx, [rax - 24]", "mov rbp, rsp", "mov rbx, rax", "mov ecx, eax", "xor ebx, ebx",
    "inc rax", "movzx ebp, cl", "sub rax, rcx", "add rcx, 0x1000", "and rax, -16", "mov bl, 3",
    "mov ah, 1", "mul rcx", "imul rcx, rax, 3", "cqo", "cmovc rax, rbx", "setne cl", "bswap rbx",
    "xadd rax, rcx", "xchg rbx, rcx", "movq rax, xmm0", "mov rax, [rsp]", "mov [rsp], rax",
    "push word ptr [rsp]", "pop ax", "cdqe", "cmp rax, rcx", "fnstsw ax", "popcnt rcx, rax",
    "pmovmskb ecx, xmm0", "pextrq rcx, xmm0, 1", "pcmpestri xmm0, xmm0, 0", "leave", "nop",
    "lea rbx, [rip + 9]", "neg rax", "shl rcx, 2", "cvttsd2si rax, xmm0", "lodsb", "cpuid",
]  # fmt: skip
_BASES = ("rsp", "rax", "rbx", "rcx", "rbp", "rsi")


def test_what_is_told_is_what_the_registers_come_to(machine: Machine, assemble: Assembler) -> None:
    dice = random.Random(11)
    told = dict.fromkeys(_BASES, 0)
    parts = {step: assemble(step) for step in _STEPS}
    loads = {base: assemble(f"movaps xmm0, [{base} + 16]") for base in _BASES}
    machine.stack.write(TOP - 0x1000, bytes(0x2000))
    for _, base in product(range(500), _BASES):
        before = b"".join(parts[step] for step in dice.choices(_STEPS, k=dice.randrange(1, 6)))
        addresses = aligned_addresses(before + loads[base])
        if addresses is None:
            continue
        registers = fresh_registers()
        put(registers, "rsp", TOP)
        put(registers, "rbp", TOP + 64)
        (place,) = places(addresses, 0, partial(get, bytes(registers)))
        slot = machine.load(before + b"\xff\xe2")
        stop = machine.start(slot, registers)
        if stop.reason != "callee":
            continue
        told[base] += 1
        if any(value == "rip" for value in _roots(addresses)):
            place += slot
        assert place == get(stop.registers, base) + 16 & (1 << 64) - 1, before.hex()
    assert all(count > 30 for count in told.values()), told


def _roots(addresses: object) -> list[str]:
    assert isinstance(addresses, tuple)
    return [value.register for each in addresses for value in (each.base, each.index) if value]


def test_every_register_may_be_a_base(assemble: Assembler) -> None:
    for name in GPR:
        code = assemble(f"movaps xmm0, [{name} + 32]")
        assert block_facts(code).aligned
        addresses = aligned_addresses(code)
        assert addresses is not None
        assert list(places(addresses, 0, {name: 64}.__getitem__)) == [96]

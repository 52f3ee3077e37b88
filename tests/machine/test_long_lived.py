"""One machine for many stubs: no stale translation, no trace of a fault in the next run."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from abisim.machine import memory
from abisim.machine.machine import Machine
from abisim.machine.state import SLOTS, get
from tests.conftest import Assembler
from tests.machine.conftest import TOP, Runner, fresh_registers


def constant_stub(number: int) -> bytes:
    """mov eax, number; add eax, [rdi]; jmp rdx"""
    return b"\xb8" + number.to_bytes(4, "little") + b"\x03\x07" + b"\xff\xe2"


def test_five_thousand_stubs_give_their_own_results(machine: Machine, run: Runner) -> None:
    source = random.Random(5)
    machine.input.write(memory.INPUT.base, (1000).to_bytes(4, "little"))
    for _ in range(5000):
        number = source.getrandbits(31)
        # Of varying length, so that the same addresses hold different code after the wrap.
        padding = b"\x90" * source.randrange(40)
        result = run(padding + constant_stub(number))
        assert result.stop.reason == "callee"
        assert get(result.stop.registers, "rax") == (number + 1000) & 0xFFFFFFFF
        assert result.counts.instructions == len(padding) + 3


def test_the_ring_wraps_and_the_code_that_was_there_is_forgotten() -> None:
    """Large stubs fill the region several times over."""
    machine = Machine()
    registers_of = _runner(machine)
    filler = b"\x90" * (memory.CODE.size // 7)
    slots = []
    for number in range(24):
        slot, registers = registers_of(constant_stub(number) + filler)
        slots.append(slot)
        assert get(registers, "rax") == number
    assert len(set(slots)) < len(slots), "no address came twice"


@pytest.mark.parametrize("distance", [16, 32, 48])
def test_a_jump_ahead_does_not_spoil_the_stub_that_comes_there(
    machine: Machine, run: Runner, distance: int
) -> None:
    """What lay there before is translated when it is jumped to, though it never runs."""
    machine.input.write(memory.INPUT.base, (1000).to_bytes(4, "little"))
    here = run("jmp rdx").slot + 16
    assert run("jmp rcx", rcx=here + distance).stop.detail == "a jump out of the stub"
    slots = []
    for number in range(4):
        result = run(constant_stub(number))
        assert get(result.stop.registers, "rax") == number + 1000
        slots.append(result.slot)
    assert here + distance in slots


def _runner(machine: Machine) -> Callable[[bytes], tuple[int, bytes]]:
    """Runs code on this machine: code → its address, the registers where it stopped."""

    def start(code: bytes) -> tuple[int, bytes]:
        machine.input.write(memory.INPUT.base, bytes(4))
        machine.stack.write(TOP - 8, memory.END.to_bytes(8, "little"))
        slot = machine.load(code)
        return slot, machine.start(slot, fresh_registers()).registers

    return start


FAULTY = [
    "mov rax, qword ptr [0]; jmp rdx",
    "mov byte ptr [rdi], al; jmp rdx",
    "ud2",
    "xor ecx, ecx; div ecx; jmp rdx",
    "syscall; jmp rdx",
    "hlt",
    "mov cr4, rax; jmp rdx",
    "vaddps ymm0, ymm0, ymm0; jmp rdx",
    "jmp rcx",
    "l: jmp l",
    "std; push 0x1f00; ldmxcsr [rsp]; push 0x27f; fldcw [rsp]; fld1; fld1; jmp 0",
    "mov ecx, 50; rep movsb; ud2",
    "pushfq; or dword ptr [rsp], 0x40100; popfq; nop; nop; jmp rdx",
    "add rsp, 0x100000; push rax; jmp rdx",
    "movd mm0, eax; ret",
]
CANARY = (
    "movups xmm2, xmmword ptr [rdi]; addps xmm2, xmm2; fild qword ptr [rdi]; fstp qword ptr [rsi];"
    "mov rax, rsp; mov ecx, 3; rep lodsb; jmp rdx"
)


@pytest.mark.parametrize("code", FAULTY)
def test_a_fault_leaves_no_trace_in_the_next_run(machine: Machine, run: Runner, code: str) -> None:
    machine.input.write(memory.INPUT.base, bytes(64))
    expected = run(CANARY)
    assert expected.stop.reason == "callee"
    for _ in range(3):
        run(code, rcx=0xDEAD0000)
        found = run(CANARY)
        assert found.stop.reason == "callee"
        assert (found.stop.detail, found.stop.address) == ("", 0)
        assert found.counts == expected.counts
        different = [
            name
            for name in SLOTS
            if get(found.stop.registers, name) != get(expected.stop.registers, name)
        ]
        assert different == []


@pytest.mark.parametrize("code", FAULTY)
def test_a_fault_leaves_no_trace_in_the_next_fault(run: Runner, code: str) -> None:
    expected = [(run(each).stop.reason, run(each).stop.detail[:9]) for each in FAULTY]
    for _ in range(3):
        run(code, rcx=0xDEAD0000)
    found = [(run(each).stop.reason, run(each).stop.detail[:9]) for each in FAULTY]
    assert found == expected
    assert found[2][0] == found[3][0] == "fault"


def test_two_machines_do_not_share_anything(assemble: Assembler) -> None:
    one, two = Machine(), Machine()
    one.output.write(memory.OUTPUT.base, b"one!")
    assert two.output.read(memory.OUTPUT.base, 4) == bytes(4)
    first, second = _runner(one), _runner(two)
    for number in range(50):
        assert get(first(constant_stub(number))[1], "rax") == number
        assert get(second(constant_stub(number + 1000))[1], "rax") == number + 1000

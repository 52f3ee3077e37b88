"""Regions: what the guest may do there, and what lies around them."""

from __future__ import annotations

import itertools

import pytest

from abisim.machine import memory
from abisim.machine.machine import Machine
from tests.conftest import Assembler
from tests.machine.conftest import Runner

WINDOWS = {
    "code": memory.CODE,
    "callee": memory.CALLEE,
    "input": memory.INPUT,
    "cell 0": memory.CELLS[0],
    "cell 31": memory.CELLS[31],
    "output": memory.OUTPUT,
    "stack": memory.STACK,
}
WRITABLE = {"output", "stack"}
CODES = {"code", "callee"}

READ = "mov al, byte ptr [rcx]; jmp rdx"
WRITE = "mov byte ptr [rcx], al; jmp rdx"


@pytest.mark.parametrize("name", WINDOWS)
def test_first_and_last_byte_can_be_read_but_of_code(run: Runner, name: str) -> None:
    window = WINDOWS[name]
    for address in (window.base, window.base + window.size - 1):
        stop = run(READ, rcx=address).stop
        # What is called may run, and is no business of its caller's, nor is other code.
        assert stop.reason == ("fault" if name in CODES else "callee")
        assert name not in CODES or (stop.address, stop.detail) == (address, "read of 1 bytes")


def test_code_can_read_itself_to_its_last_byte(run: Runner, assemble: Assembler) -> None:
    reading = "lea rax, [rip]; mov al, byte ptr [rax + {}]; jmp rdx"
    size = len(assemble(reading.format(-7)))
    behind = size - 7  # what rip is there
    assert run(reading.format(-7)).stop.reason == "callee"
    assert run(reading.format(behind - 1)).stop.reason == "callee"
    for beside in (-8, behind, 64):
        stop = run(reading.format(beside)).stop
        assert (stop.reason, stop.detail) == ("fault", "read of 1 bytes")


@pytest.mark.parametrize("name", WINDOWS)
def test_only_result_and_stack_can_be_written(run: Runner, name: str) -> None:
    for address in (WINDOWS[name].base, WINDOWS[name].base + WINDOWS[name].size - 1):
        stop = run(WRITE, rcx=address).stop
        if name in WRITABLE:
            assert stop.reason == "callee"
        else:
            assert (stop.reason, stop.address, stop.detail) == (
                "fault",
                address,
                "write of 1 bytes",
            )


@pytest.mark.parametrize("name", WINDOWS)
def test_nothing_lies_right_before_or_behind(run: Runner, name: str) -> None:
    for address in (WINDOWS[name].base - 1, WINDOWS[name].base + WINDOWS[name].size):
        stop = run(READ, rcx=address).stop
        assert (stop.reason, stop.address, stop.detail) == ("fault", address, "read of 1 bytes")


def test_an_access_across_the_end_faults(run: Runner) -> None:
    end = memory.OUTPUT.base + memory.OUTPUT.size
    assert run("mov qword ptr [rcx], rax; jmp rdx", rcx=end - 8).stop.reason == "callee"
    assert run("mov qword ptr [rcx], rax; jmp rdx", rcx=end - 7).stop.reason == "fault"


def test_windows_are_disjoint_above_4_gib_and_apart_from_end() -> None:
    windows = sorted(
        [memory.CODE, memory.CALLEE, memory.INPUT, *memory.CELLS, memory.OUTPUT, memory.STACK],
        key=lambda window: window.base,
    )
    assert windows[0].base > 1 << 32
    for before, after in itertools.pairwise(windows):
        assert before.base + before.size + memory.PAGE <= after.base
    assert not any(w.base - memory.PAGE <= memory.END < w.base + w.size for w in windows)
    # An address cut to 32 bits points nowhere.
    assert not any(w.base <= w2.base & 0xFFFFFFFF < w.base + w.size
                   for w in windows for w2 in windows)  # fmt: skip


def test_no_address_is_another_one_with_bits_added() -> None:
    windows = [memory.CODE, memory.CALLEE, memory.INPUT, memory.OUTPUT, memory.STACK,
               *memory.CELLS]  # fmt: skip
    pages = [window.base // memory.PAGE for window in windows]
    for one, other in itertools.permutations(pages, 2):
        assert one & other != one


def test_region_reads_what_the_guest_wrote_and_the_guest_what_the_host_wrote(
    machine: Machine, run: Runner
) -> None:
    machine.input.write(memory.INPUT.base + 5, b"\x7b")
    assert run("mov al, byte ptr [rdi + 5]; mov byte ptr [rsi + 9], al; jmp rdx").stop.reason == (
        "callee"
    )
    assert machine.output.read(memory.OUTPUT.base + 9, 1) == b"\x7b"


@pytest.mark.parametrize("offset", [-1, memory.OUTPUT.size - 3])
def test_host_writes_outside_a_region_are_refused(machine: Machine, offset: int) -> None:
    with pytest.raises(ValueError, match="outside the region"):
        machine.output.write(memory.OUTPUT.base + offset, b"1234")


def test_host_reads_give_the_part_that_is_in_the_region(machine: Machine) -> None:
    machine.output.write(memory.OUTPUT.base, b"abcd")
    machine.output.write(machine.output.end - 2, b"yz")
    assert machine.output.read(memory.OUTPUT.base - 2, 4) == b"ab"
    assert machine.output.read(machine.output.end - 2, 9) == b"yz"
    assert machine.output.read(0, 8) == b""
    assert machine.output.read(memory.OUTPUT.base, 0) == b""


def test_membership() -> None:
    region = Machine().output
    assert memory.OUTPUT.base in region
    assert region.end - 1 in region
    assert region.end not in region
    assert memory.OUTPUT.base - 1 not in region

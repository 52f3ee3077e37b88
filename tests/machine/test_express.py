"""The machine without hooks: what it runs, where, and what faults on it."""

from __future__ import annotations

import pytest

from abisim.machine.express import AREA_BYTES, MOST_CODE, SLOTS, Express
from tests.conftest import Assembler


@pytest.fixture(scope="module")
def machine() -> Express:
    return Express()


def run(machine: Express, code: bytes, **values: int) -> dict[str, int] | None:
    """Registers after code that is entered with these, rsp at the middle of the stack."""
    machine.registers[:] = bytes(len(machine.registers))
    put(machine, "rflags", 0x202)
    put(machine, "rsp", machine.stack.base + AREA_BYTES // 2)
    for name, value in values.items():
        put(machine, name, value)
    got = machine.run(machine.load(code))
    if got is None:
        return None
    return {
        name: int.from_bytes(got[at : at + size], "little") for name, (at, size) in SLOTS.items()
    }


def put(machine: Express, name: str, value: int) -> None:
    at, size = SLOTS[name]
    machine.registers[at : at + size] = value.to_bytes(size, "little")


def test_a_jump_to_the_callee_stops_there(machine: Express, assemble: Assembler) -> None:
    found = run(machine, assemble("mov rax, rcx; jmp rdx"), rcx=7, rdx=machine.callee_address)
    assert found is not None
    assert found["rax"] == 7
    assert found["rip"] == machine.callee_address


def test_a_jump_to_the_end_stops_there(machine: Express, assemble: Assembler) -> None:
    found = run(machine, assemble("jmp rdx"), rdx=machine.end_address)
    assert found is not None
    assert found["rip"] == machine.end_address


def test_code_ends_with_itself(assemble: Assembler) -> None:
    """What lay behind it before does not run."""
    machine = Express()
    code = assemble("mov rax, rcx")
    machine.load(b"\x90" * 64)
    machine._next = 0
    found = run(machine, code, rcx=5, rax=1)
    assert found is not None
    assert found["rip"] == machine._code.base + len(code) + 1


@pytest.mark.parametrize("area", ["input", "output", "stack"])
def test_what_may_be_written_to(machine: Express, assemble: Assembler, area: str) -> None:
    region = getattr(machine, area)
    write, read = assemble("mov [rcx], al; jmp rdx"), assemble("mov al, [rcx]; jmp rdx")
    target = machine.callee_address
    for address in (region.base, region.base + AREA_BYTES - 1):
        assert run(machine, read, rcx=address, rdx=target) is not None
        assert (run(machine, write, rcx=address, rdx=target) is None) is (area == "input")
    for address in (region.base - 1, region.base + AREA_BYTES):
        assert run(machine, read, rcx=address, rdx=target) is None
        assert run(machine, write, rcx=address, rdx=target) is None


def test_code_is_never_that_of_before(assemble: Assembler) -> None:
    """Addresses come again; translations do not."""
    machine = Express()
    target = machine.callee_address
    codes = [assemble(f"mov eax, {number}; jmp rdx") for number in range(9)]
    padding = b"\xf4" * (MOST_CODE // 2)
    seen = set()
    for number in range(400):
        code = codes[number % 9]
        seen.add(address := machine.load(code + padding))
        assert machine._code.base <= address <= machine._code.end - MOST_CODE
        found = run(machine, code + padding, rdx=target)
        assert found is not None
        assert found["rax"] == number % 9
    assert len(seen) < 400


def test_where_code_lies_is_drawn_anew() -> None:
    assert len({Express().load(b"\xc3") >> 24 for _ in range(4)}) > 1

"""Register blocks: every register is read and written where its slot says."""

from __future__ import annotations

import itertools
import random

import pytest

from abisim.machine import memory
from abisim.machine.machine import Machine
from abisim.machine.state import (
    BLOCK_SIZE,
    SLOTS,
    X87_EMPTY_TAGS,
    RegisterFile,
    get,
    initial_block,
    put,
)
from abisim.registers import GPR, XMM
from tests.conftest import Assembler
from tests.machine.conftest import Runner, fresh_registers

#: Bits that the processor keeps or computes itself.
_FREE_BITS = {"rflags": 0x8D5, "mxcsr": 0xFFBF, "fpcw": 0xF3F, "fpsw": 0x4700}


def test_slots_neither_overlap_nor_leave_the_block() -> None:
    whole = [name for name in SLOTS if name[:3] not in ("xmm", "ymm")]
    places = sorted(SLOTS[name] for name in whole)
    assert all(a + size <= b for (a, size), (b, _) in itertools.pairwise(places))
    assert places[-1][0] + places[-1][1] == BLOCK_SIZE
    assert set(GPR) | set(XMM) <= SLOTS.keys()


def test_xmm_and_ymm_are_the_low_bytes_of_zmm() -> None:
    for number in range(32):
        at, size = SLOTS[f"zmm{number}"]
        assert size == 64
        assert SLOTS[f"ymm{number}"] == (at, 32)
        assert SLOTS[f"xmm{number}"] == (at, 16)


@pytest.mark.parametrize("name", [name for name in SLOTS if name not in ("rip", "fptag")])
def test_written_and_read_back_alone(machine: Machine, name: str) -> None:
    file = RegisterFile(machine._engine)
    source = random.Random(name)
    for _ in range(4):
        block = fresh_registers()
        bits = _FREE_BITS.get(
            name, (1 << (80 if name.startswith("fp") else 8 * SLOTS[name][1])) - 1
        )
        value = get(block, name) & ~bits | source.getrandbits(bits.bit_length()) & bits
        put(block, name, value)
        file.write(bytes(block))
        found = file.read()
        assert get(found, name) == value
        assert found[: SLOTS["rip"][0]] == block[: SLOTS["rip"][0]]
        assert found[SLOTS["rflags"][0] :] == block[SLOTS["rflags"][0] :]


@pytest.mark.parametrize("name", [name for name in GPR if name != "rsp"])
def test_the_guest_sees_a_general_register(run: Runner, name: str) -> None:
    value = int.from_bytes(name.ljust(8, "!").encode(), "little")
    if name in ("rdx", "rsi"):
        other = "rcx" if name == "rdx" else "rdi"
        target = memory.CALLEE_ENTRY if name == "rdx" else memory.OUTPUT.base
        code = f"mov rax, {name}; mov {name}, {other}; mov qword ptr [rsi], rax; jmp rdx"
        stop = run(code, **{name: value, other: target}).stop
    else:
        stop = run(f"mov qword ptr [rsi], {name}; jmp rdx", **{name: value}).stop
    assert stop.reason == "callee"
    if name not in ("rdx", "rsi"):
        assert get(stop.registers, name) == value


@pytest.mark.parametrize("number", range(16))
def test_the_guest_sees_a_vector_register_at_full_width(
    machine: Machine, run: Runner, number: int
) -> None:
    value = random.Random(number).getrandbits(128)
    run(f"movups xmmword ptr [rsi], xmm{number}; jmp rdx", **{f"xmm{number}": value})
    assert machine.output.read(memory.OUTPUT.base, 16) == value.to_bytes(16, "little")


def test_x87_registers_are_ten_bytes_and_start_empty(machine: Machine, run: Runner) -> None:
    machine.input.write(memory.INPUT.base, bytes(range(1, 11)))
    stop = run("fld xword ptr [rdi]; jmp rdx").stop
    # Pushed on an empty stack: TOP becomes 7.
    assert get(stop.registers, "fpsw") >> 11 & 7 == 7
    assert get(stop.registers, "fp7").to_bytes(16, "little") == bytes(range(1, 11)) + bytes(6)
    assert get(stop.registers, "fptag") != X87_EMPTY_TAGS


def test_the_initial_block_is_the_abis_state_whatever_the_garbage() -> None:
    for garbage in (b"\0" * BLOCK_SIZE, b"\xff" * BLOCK_SIZE, random.Random(2).randbytes(9999)):
        block = initial_block(garbage)
        state = {name: get(block, name) for name in ("rflags", "mxcsr", "fpcw", "fpsw", "fptag")}
        assert state == {
            "rflags": 2, "mxcsr": 0x1F80, "fpcw": 0x37F, "fpsw": 0, "fptag": 0xFFFF,
        }  # fmt: skip
        assert len(block) == BLOCK_SIZE
        assert get(block, "rbx").to_bytes(8, "little") == garbage[24:32]


@pytest.mark.parametrize(
    ("code", "name", "value"),
    [
        ("std; jmp rdx", "rflags", 0x402),
        ("stc; jmp rdx", "rflags", 0x3),
        ("push 0x1f00; ldmxcsr dword ptr [rsp]; pop rax; jmp rdx", "mxcsr", 0x1F00),
        ("push 0x27f; fldcw word ptr [rsp]; pop rax; jmp rdx", "fpcw", 0x27F),
    ],
)
def test_control_state_is_seen_and_does_not_last(
    run: Runner, assemble: Assembler, code: str, name: str, value: int
) -> None:
    assert get(run(code).stop.registers, name) == value
    assert get(run("jmp rdx").stop.registers, name) == get(fresh_registers(), name)

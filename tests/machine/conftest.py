"""A machine, an assembler, and one call that runs a few instructions."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from abisim.machine import memory
from abisim.machine.machine import Counts, Machine, Stop
from abisim.machine.state import BLOCK_SIZE, get, initial_block, put
from tests.conftest import Assembler

#: Where a test's stack begins: room above it, so that reading a caller's frame is no fault.
TOP = memory.STACK.base + memory.STACK.size - 0x1000


@dataclass(frozen=True, slots=True)
class Run:
    """A stop, where the code lay, and what was counted."""

    stop: Stop
    slot: int
    counts: Counts

    @property
    def offset(self) -> int:
        """Where in the code it stopped."""
        return get(self.stop.registers, "rip") - self.slot


Runner = Callable[..., Run]


@pytest.fixture(scope="module")
def machine() -> Machine:
    return Machine()


@pytest.fixture
def run(machine: Machine, assemble: Assembler) -> Runner:
    """Run assembler text or bytes as a buffer stub: (code, register=value…) → Run."""

    def start(code: str | bytes, **values: int) -> Run:
        registers = fresh_registers()
        for name, value in values.items():
            put(registers, name, value)
        machine.stack.write(TOP - 8, memory.END.to_bytes(8, "little"))
        slot = machine.load(assemble(code) if isinstance(code, str) else code)
        stop = machine.start(slot, registers)
        return Run(stop, slot, machine.counts())

    return start


def fresh_registers(seed: int = 1) -> bytearray:
    """Garbage in the ABI's initial state; rdi, rsi and rdx as a buffer stub has them."""
    registers = initial_block(random.Random(seed).randbytes(BLOCK_SIZE))
    put(registers, "rsp", TOP - 8)
    put(registers, "rdi", memory.INPUT.base)
    put(registers, "rsi", memory.OUTPUT.base)
    put(registers, "rdx", memory.CALLEE_ENTRY)
    return registers

"""Loads and stores of 1 to 8 bytes at all offsets, run natively and in the simulator.

A fragment between ``load`` and ``store`` is a function (source, target); what it moved is
compared with Python's own slices.
"""

from __future__ import annotations

import ctypes
import mmap
import platform
import sys
from collections.abc import Callable

import pytest

from abisim.machine import memory
from abisim.machine.machine import Machine
from abisim.machine.state import BLOCK_SIZE, get, initial_block, put
from abisim.stubgen.code import Code

SIZES = range(1, 9)
SOURCE = bytes(range(0x81, 0x81 + 64))
RETURN = b"\xc3"

needs_x86_64 = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64",
    reason="runs machine code of x86-64 Linux",
)


def fragment(size: int, at: int, offset: int, base: str = "rdi") -> bytes:
    """Load ``size`` bytes at ``source + at`` into rax or the base, store them at ``target``."""
    code = Code()
    register = base if base == "rcx" else "rax"
    if base != "rdi":
        code.move(base, "rdi")
    code.load(register, base, at, size, offset=offset, scratch="r11")
    code.move("r10", register)
    code.store(register, "rsi", 0, size)
    # The register's whole value follows, so that its upper bytes are seen as well.
    code.store("r10", "rsi", 16, 8)
    return code.finish() + RETURN


def vector_fragment(size: int, at: int, offset: int) -> bytes:
    """Load ``size`` bytes at ``source + at`` into xmm3, store them at ``target``."""
    code = Code()
    code.load_vector("xmm3", "rdi", at, size, offset=offset, scratch="r11")
    code.store_vector("xmm3", "rsi", 0, size)
    return code.finish() + RETURN


VECTOR_CASES = [
    (size, at, offset)
    for size in (*SIZES, 16)
    for at in (0, 1, 8, 9, 40)
    for offset in range(min(at, 8) + 1)
]


def expected(size: int, at: int) -> bytes:
    """The stored bytes with what was there behind them, then the register."""
    value = SOURCE[at : at + size]
    return value.ljust(16, b"\xee") + value.ljust(8, b"\0")


CASES = [
    (size, at, offset, base)
    for size in SIZES
    for at in (0, 1, 8, 9, 120 // 8, 40)
    for offset in range(min(at, 8) + 1)
    for base in ("rdi", "rcx")
]


def run_in_machine(machine: Machine, code: bytes) -> bytes:
    """What a fragment leaves at its target, the source ending where memory ends."""
    source = memory.INPUT.base + memory.INPUT.size - len(SOURCE)
    stack = memory.STACK.base + memory.STACK.size - 0x1000 - 8
    machine.input.write(source, SOURCE)
    machine.output.write(memory.OUTPUT.base, b"\xee" * 24)
    machine.stack.write(stack, memory.END.to_bytes(8, "little"))
    registers = initial_block(b"\xcc" * BLOCK_SIZE)
    put(registers, "rsp", stack)
    put(registers, "rdi", source)
    put(registers, "rsi", memory.OUTPUT.base)
    stop = machine.start(machine.load(code), registers)
    assert stop.reason == "exit", stop
    assert get(stop.registers, "rsp") == stack + 8
    return machine.output.read(memory.OUTPUT.base, 24)


@pytest.fixture(scope="module")
def machine() -> Machine:
    return Machine()


@pytest.mark.parametrize("size", SIZES)
def test_bytes_move_in_the_simulator(machine: Machine, size: int) -> None:
    for case in (case for case in CASES if case[0] == size):
        _, at, offset, base = case
        assert run_in_machine(machine, fragment(*case)) == expected(size, at), (at, offset, base)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("offset", range(9))
def test_nothing_beyond_the_last_byte_is_read(machine: Machine, size: int, offset: int) -> None:
    """The source ends where memory ends: one byte too many is a fault."""
    at = len(SOURCE) - size
    for base in ("rdi", "rcx"):
        stored = run_in_machine(machine, fragment(size, at, offset, base))
        assert stored[:16] == SOURCE[-size:].ljust(16, b"\xee")


@pytest.mark.parametrize("case", VECTOR_CASES)
def test_vectors_move_in_the_simulator(machine: Machine, case: tuple[int, int, int]) -> None:
    size, at, _ = case
    stored = run_in_machine(machine, vector_fragment(*case))
    assert stored == SOURCE[at : at + size].ljust(24, b"\xee")


@pytest.mark.parametrize("size", [*SIZES, 16])
@pytest.mark.parametrize("offset", range(9))
def test_nothing_beyond_a_vector_s_last_byte_is_read(
    machine: Machine, size: int, offset: int
) -> None:
    stored = run_in_machine(machine, vector_fragment(size, len(SOURCE) - size, offset))
    assert stored == SOURCE[-size:].ljust(24, b"\xee")


@needs_x86_64
@pytest.mark.parametrize("case", VECTOR_CASES)
def test_vectors_move_on_the_processor(
    native: Callable[[bytes, bytes, int], bytes], case: tuple[int, int, int]
) -> None:
    size, at, _ = case
    stored = native(vector_fragment(*case), SOURCE, 24)
    assert stored == SOURCE[at : at + size].ljust(24, b"\xee")


@needs_x86_64
@pytest.mark.parametrize("size", SIZES)
def test_bytes_move_on_the_processor(
    native: Callable[[bytes, bytes, int], bytes], size: int
) -> None:
    for case in (case for case in CASES if case[0] == size):
        _, at, offset, base = case
        assert native(fragment(*case), SOURCE, 24) == expected(size, at), (at, offset, base)


@pytest.fixture(scope="module")
def native() -> Callable[[bytes, bytes, int], bytes]:
    """Runs a fragment on this processor: (code, source, bytes of target) → target."""
    pages = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE)
    address = ctypes.addressof(ctypes.c_char.from_buffer(pages))
    mprotect = ctypes.CDLL(None, use_errno=True).mprotect
    mprotect.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    function = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(address)

    def protect(bits: int) -> None:
        if mprotect(address, mmap.PAGESIZE, bits):
            pytest.skip("this system does not allow code to be written and then run")

    def run(code: bytes, source: bytes, size: int) -> bytes:
        protect(mmap.PROT_READ | mmap.PROT_WRITE)
        pages[: len(code)] = code
        protect(mmap.PROT_READ | mmap.PROT_EXEC)
        given = ctypes.create_string_buffer(source, len(source))
        target = ctypes.create_string_buffer(b"\xee" * size, size)
        function(ctypes.addressof(given), ctypes.addressof(target))
        return target.raw

    return run

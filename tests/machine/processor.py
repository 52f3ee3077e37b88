"""Pieces of code on the processor itself, for comparison: ``processor.c`` and its driver."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from abisim.machine import memory
from abisim.machine.state import MASKS, MXCSR_DEFAULT, SLOTS, get, put
from abisim.registers import GPR

WINDOW = 512
CODE = 64
_VECTORS = SLOTS["zmm0"][0]
_STATE = 128 + 2048 + 8 + 64
#: What the table of operations needs beyond AVX2, all of which AVX-512 processors have.
AVX512 = frozenset({"avx512f", "avx512vl", "avx512bw", "avx512dq"})


@dataclass(frozen=True, slots=True)
class Trial:
    """Code that ends in a return, the registers it runs with, and bytes at ``window``.

    With a ``stack``, which rsp then is, the code ends at ``memory.END`` instead.
    """

    code: bytes
    registers: bytes
    window: int
    memory: bytes
    stack: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a trial.  With a ``signal``, the registers are those it began with."""

    signal: int
    flags: int
    general: tuple[int, ...]
    vectors: bytes
    mxcsr: int
    masks: tuple[int, ...]
    memory: bytes


class Processor:
    """This machine's processor."""

    def __init__(self, program: Path, features: frozenset[str]) -> None:
        self._program = program
        self.features = features

    @property
    def wide(self) -> bool:
        """Whether it has AVX-512 with the extensions that compilers use."""
        return features_missing(self.features, AVX512) == ""

    def run(self, trials: Sequence[Trial]) -> list[Result]:
        assert all(len(each.code) <= CODE for each in trials)
        window = memory.OUTPUT
        given = b"".join(
            each.code.ljust(CODE, b"\xcc")
            + struct.pack("<3Q", each.window, each.stack, get(each.registers, "rflags"))
            + state_bytes(each.registers)
            + each.memory
            for each in trials
        )
        done = subprocess.run(
            [self._program, str(window.base), str(window.size), str(memory.END)],
            input=given, capture_output=True, check=True, timeout=300,
        )  # fmt: skip
        size = 16 + _STATE + WINDOW
        assert len(done.stdout) == size * len(trials)
        return [_result(done.stdout[at : at + size]) for at in range(0, len(done.stdout), size)]


def state_bytes(registers: bytes) -> bytes:
    """A register block as the program has it."""
    general = b"".join(struct.pack("<Q", get(registers, name)) for name in GPR)
    vectors = registers[_VECTORS : _VECTORS + 2048]
    masks = b"".join(struct.pack("<Q", get(registers, name)) for name in MASKS)
    return general + vectors + struct.pack("<Q", get(registers, "mxcsr")) + masks


def _result(data: bytes) -> Result:
    signal, flags, *general = struct.unpack_from("<q17Q", data)
    vectors = data[144 : 144 + 2048]
    mxcsr, *masks = struct.unpack_from("<9Q", data, 144 + 2048)
    return Result(signal, flags, tuple(general), vectors, mxcsr, tuple(masks), data[-WINDOW:])


def random_trial(code: bytes, source_bytes: bytes, spots: Sequence[int], window: int) -> Trial:
    """Random vector registers and memory; ``spots`` are the general registers but rsp."""
    registers = bytearray(len(source_bytes) - WINDOW)
    registers[:] = source_bytes[WINDOW:]
    for name, value in zip((name for name in GPR if name != "rsp"), spots, strict=True):
        put(registers, name, value)
    put(registers, "mxcsr", MXCSR_DEFAULT)
    put(registers, "rflags", 2)
    return Trial(code, bytes(registers), window, source_bytes[:WINDOW])


def features_missing(features: frozenset[str], wanted: frozenset[str]) -> str:
    """The names of what is wanted and is not there."""
    return ", ".join(sorted(wanted - features))


def lacking(why: str) -> None:
    """Skip, or fail where witnesses are required."""
    if os.environ.get("ABISIM_REQUIRE_WITNESSES"):
        pytest.fail(why)
    pytest.skip(why)


def build(directory: Path) -> Processor:
    """Compile the program.  Skips without gcc or without AVX2, saying so."""
    information = Path("/proc/cpuinfo")
    text = information.read_text() if information.exists() else ""
    features = frozenset(
        next((line.split() for line in text.splitlines() if line.startswith("flags")), ())
    )
    missing = features_missing(features, frozenset({"avx", "avx2"}))
    if missing:
        lacking(f"the processor has no {missing}")
    if shutil.which("gcc") is None or shutil.which("as") is None:
        lacking("no gcc to compile the native side with")
    wide = features_missing(features, AVX512) == ""
    program = directory / "processor"
    sizes = ("-DVECTORS=32", "-DWIDTH=64") if wide else ("-DVECTORS=16", "-DWIDTH=32")
    source = Path(__file__).with_name("processor.c")
    subprocess.run(["gcc", "-O1", *sizes, source, "-o", program], check=True, timeout=60)
    return Processor(program, features)


def assemble_all(lines: Sequence[str], directory: Path) -> list[bytes]:
    """GNU as on each line of Intel syntax, a return behind it; at most 16 bytes each."""
    listing = directory / "all.s"
    listing.write_text(
        ".intel_syntax noprefix\n.text\n"
        + "".join(f".p2align 4, 0xcc\n{line}\nret\n" for line in lines)
    )
    parts = directory / "all.o", directory / "all.bin"
    subprocess.run(["as", listing, "-o", parts[0]], check=True, timeout=60)
    subprocess.run(
        ["objcopy", "-O", "binary", "-j", ".text", parts[0], parts[1]], check=True, timeout=60
    )
    code = parts[1].read_bytes()
    pieces = [code[at : at + 16] for at in range(0, len(code), 16)]
    assert len(pieces) == len(lines)
    return pieces

"""Emulated vector instructions against the processor, on random data, bit by bit."""

from __future__ import annotations

import random
import re
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from abisim.disassembly import listing
from abisim.machine import memory
from abisim.machine.machine import Machine, Stop
from abisim.machine.state import BLOCK_SIZE, MASKS, SLOTS, get, put
from abisim.machine.vector import emulated
from abisim.registers import GPR
from tests.machine import processor, vector_forms
from tests.machine.conftest import TOP
from tests.machine.processor import WINDOW, Processor, Result, Trial

_MIDDLE = memory.OUTPUT.base + 0x2000
#: Registers that the native side needs for itself: "rsp" and its parts, "rip".
_WORDS = re.compile(r"\b[re]?spl?\b|\brip\b")
_VECTORS = SLOTS["zmm0"][0]


@pytest.fixture(scope="module")
def native(tmp_path_factory: pytest.TempPathFactory) -> Processor:
    return processor.build(tmp_path_factory.mktemp("processor"))


@pytest.fixture
def machine() -> Machine:
    """A new one, whose memory is as blank as the native side's."""
    return Machine()


def trials(
    codes: Sequence[bytes], source: random.Random, window: int = _MIDDLE, step: int = 1
) -> list[Trial]:
    """One trial a code; addresses are multiples of ``step`` in the middle of the window."""
    made = []
    for code in codes:
        spots = [window + 160 + source.randrange(0, 128, step) for _ in range(15)]
        spots[1] = source.randrange(0, 32, step)  # rcx and r9 are indices
        spots[8] = source.randrange(0, 8, max(step // 8, 1))
        made.append(
            processor.random_trial(code, source.randbytes(WINDOW + BLOCK_SIZE), spots, window)
        )
    return made


def run(machine: Machine, trial: Trial) -> Stop:
    registers = bytearray(trial.registers)
    put(registers, "rsp", TOP - 8)
    machine.stack.write(TOP - 8, memory.END.to_bytes(8, "little"))
    machine.output.write(trial.window, trial.memory)
    return machine.start(machine.load(trial.code), registers)


def difference(machine: Machine, trial: Trial, expected: Result) -> str:
    """What the machine does otherwise than the processor; empty when nothing."""
    stop = run(machine, trial)
    if expected.signal or stop.reason == "fault":
        faulted = expected.signal == signal.SIGSEGV
        unchanged = machine.output.read(trial.window, WINDOW) == trial.memory
        same = faulted == (stop.reason == "fault") and unchanged and stop.reason != "exit"
        return "" if same else f"signal {expected.signal}, but {stop.reason} {stop.detail}"
    if stop.reason != "exit":
        return f"{stop.reason} {stop.detail}"
    for number in range(32):
        at = 64 * number
        found = stop.registers[_VECTORS + at : _VECTORS + at + 64]
        if found != expected.vectors[at : at + 64]:
            return f"zmm{number} {found.hex()} not {expected.vectors[at : at + 64].hex()}"
    for name, value in zip(GPR, expected.general, strict=True):
        if name != "rsp" and get(stop.registers, name) != value:
            return f"{name} {get(stop.registers, name):#x} not {value:#x}"
    masks = tuple(get(stop.registers, name) for name in MASKS)
    if masks != expected.masks:
        return f"masks {masks} not {expected.masks}"
    if get(stop.registers, "mxcsr") != expected.mxcsr:
        return f"mxcsr {get(stop.registers, 'mxcsr'):#x} not {expected.mxcsr:#x}"
    if machine.output.read(trial.window, WINDOW) != expected.memory:
        return "memory"
    return ""


@pytest.mark.parametrize("step", [1, 64], ids=["misaligned", "aligned"])
@pytest.mark.parametrize("encoding", ["VEX", "EVEX"])
def test_every_form_does_what_the_processor_does(
    native: Processor, machine: Machine, tmp_path: Path, encoding: str, step: int
) -> None:
    if encoding == "EVEX" and not native.wide:
        missing = processor.features_missing(native.features, processor.AVX512)
        pytest.skip(f"the processor has no {missing}")
    source = random.Random(f"{encoding} {step}")
    wrong = []
    ran = 0
    for _ in range(3):
        lines = list(vector_forms.lines(source, evex=encoding == "EVEX"))
        codes = processor.assemble_all(lines, tmp_path)
        made = trials(codes, source, step=step)
        results = native.run(made)
        for line, trial, result in zip(lines, made, results, strict=True):
            assert result.signal in (0, signal.SIGSEGV), line
            ran += not result.signal
            problem = difference(machine, trial, result)
            if problem:
                wrong.append(f"{line}: {problem}")
    assert not wrong, "\n".join(wrong)
    assert ran > (1000 if step == 64 else 700)


def _mutated(codes: Sequence[bytes], source: random.Random) -> bytes:
    """An encoding with some of its first bytes changed, and random bytes behind it."""
    whole = source.choice(codes).rstrip(b"\xcc")[:-1]
    changed = bytearray(whole + source.randbytes(9))
    for _ in range(source.choice((1, 1, 1, 2, 3))):
        at = source.randrange(min(len(whole), 7))
        bits = 1 << source.randrange(8) if source.random() < 0.7 else source.randrange(1, 256)
        changed[at] ^= bits
    return bytes(changed)


@pytest.mark.parametrize("step", [1, 16, 64])
def test_whatever_encoding_is_emulated_does_what_the_processor_does(
    native: Processor, machine: Machine, tmp_path: Path, step: int
) -> None:
    """What the decoder takes for an instruction has to be one, and that one."""
    source = random.Random(step)
    lines = list(vector_forms.lines(source, evex=False))
    if native.wide:
        lines += vector_forms.lines(source, evex=True)
    known = processor.assemble_all(lines, tmp_path)
    codes: list[bytes] = []
    while len(codes) < 2000:
        code = _mutated(known, source)
        instruction = emulated(code)
        if instruction is None:
            continue
        code = code[: instruction.length]
        text = listing(code)
        if (code[0] == 0x62 or "kmov" in text) and not native.wide:
            continue
        if not _WORDS.search(text):
            codes.append(code + b"\xc3")
    made = trials(codes, source, step=step)
    results = native.run(made)
    wrong = []
    for trial, result in zip(made, results, strict=True):
        problem = difference(machine, trial, result)
        if problem:
            wrong.append(f"{listing(trial.code)}: {problem}")
    assert not wrong, "\n".join(wrong)
    assert sum(not result.signal for result in results) > 500


#: Bit patterns of floats: zeros, denormal and normal numbers, infinities, both kinds of NaN.
_FLOATS = [
    0x0, 0x1, 0x7FFFFF, 0x400001, 0x800000, 0x3F800000, 0x7F7FFFFF, 0x7F800000, 0x7F800001,
    0x7FBFFFFF, 0x7FC00000, 0x7FFFFFFF,
]  # fmt: skip


@pytest.mark.parametrize("control", [0x1F80, 0x1FC0, 0x7F80, 0x9FBF, 0x1F81])
def test_floats_are_widened_with_the_processors_flags(
    native: Processor, machine: Machine, control: int
) -> None:
    source = random.Random(control)
    code = bytes.fromhex("c5f25ad0c3")  # vcvtss2sd xmm2, xmm1, xmm0; ret
    made = []
    for bits in (*_FLOATS, *(source.getrandbits(32) for _ in range(200))):
        for sign in (0, 1 << 31):
            (trial,) = trials([code], source)
            registers = bytearray(trial.registers)
            put(registers, "xmm0", get(registers, "xmm0") >> 32 << 32 | bits ^ sign)
            put(registers, "mxcsr", control)
            made.append(Trial(code, bytes(registers), trial.window, trial.memory))
    for trial, result in zip(made, native.run(made), strict=True):
        assert difference(machine, trial, result) == ""


def test_unmasked_exceptions_are_not_emulated(machine: Machine) -> None:
    (trial,) = trials([bytes.fromhex("c5f25ad0c3")], random.Random(1))
    registers = bytearray(trial.registers)
    put(registers, "mxcsr", 0x1F00)
    stop = run(machine, Trial(trial.code, bytes(registers), trial.window, trial.memory))
    assert (stop.reason, stop.detail, stop.forbidden) == ("refused", "an unmasked exception", False)

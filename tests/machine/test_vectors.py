"""Emulated vector instructions against the processor, on random data, bit by bit."""

from __future__ import annotations

import random
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from abisim.machine import memory
from abisim.machine.machine import Machine, Stop
from abisim.machine.state import BLOCK_SIZE, SLOTS, get, put
from abisim.registers import GPR
from tests.machine import processor, vector_forms
from tests.machine.conftest import TOP
from tests.machine.processor import WINDOW, Processor, Result, Trial

_MIDDLE = memory.OUTPUT.base + 0x2000
_VECTORS = SLOTS["zmm0"][0]


@pytest.fixture(scope="module")
def native(tmp_path_factory: pytest.TempPathFactory) -> Processor:
    return processor.build(tmp_path_factory.mktemp("processor"))


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

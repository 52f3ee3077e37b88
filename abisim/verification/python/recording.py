"""What a python stub passes in a call, recorded in the simulator, and held against another
recording of the same call.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from abisim.interrupts import uninterrupted
from abisim.layout import struct_offsets
from abisim.machine.state import BLOCK_SIZE, DIRECTION_FLAG, SLOTS, get
from abisim.pystubs import PythonStub
from abisim.reference import Assignment, Piece
from abisim.verification.callee import control_state
from abisim.verification.expectation import expect, place
from abisim.verification.provenance import argument_name, hex_bytes
from abisim.verification.python.judge import Judge, judge_of
from abisim.verification.python.maker import Maker, Thing
from abisim.verification.python.results import Returned
from abisim.verification.python.samples import Call, Sample
from abisim.verification.python.trial import Trial
from abisim.verification.python.world import World
from abisim.verification.setting import LOCK
from abisim.verification.values import Values

_WORD: Final = 8


@dataclass(frozen=True, slots=True)
class Recording:
    """A callee's registers at its entry, its argument area, and the copies of arguments that
    are passed by reference, in order.  ``depth`` is how far below the stub's return address
    the callee's lay.
    """

    registers: bytes
    area: bytes
    copies: tuple[bytes, ...]
    depth: int


class NotRecordedError(Exception):
    """A call that the stub does not make, and why."""


def record(
    assignment: Assignment, stub: PythonStub, calls: tuple[Call, ...]
) -> tuple[Recording, ...]:
    """The calls in the simulator.  Raises NotRecordedError for one that is wrong."""
    with LOCK, uninterrupted():
        judge = judge_of(assignment, stub)
        judge.get_ready()
        return tuple(_recorded(judge, each) for each in calls)


def _recorded(judge: Judge, call: Call) -> Recording:
    world = judge.world
    things = tuple(_thing(world, each) for each in call.arguments)
    run = judge.run(Trial(things, len(things), "takes", _returned(world, call.result), 0))
    if run.finding is not None:
        raise NotRecordedError(str(run.finding))
    registers, area = run.seen[:BLOCK_SIZE], run.seen[BLOCK_SIZE:]
    return Recording(registers, area, tuple(each.data for each in run.copies), run.stack_bytes)


def _thing(world: World, sample: Sample) -> Thing:
    """The object of a value."""
    make = Maker(world, thorough=False)
    match sample.carrier, sample.value:
        case "pointer", bytes() as content:
            made = make.string(content, "takes")
            return Thing(made.label, "takes", made.data, offset=world.interpreter.bytes_at)
        case _, None | bool() as single:
            return make.singleton(str(single), "takes", sample.data)
        case _, int() as number:
            if number in world.interpreter.small_ints:
                return make.small(number, "takes", sample.data)
            return make.integer(number, "takes", sample.data)
        case "float", float() as number:
            return make.floating(struct.pack("<d", number), "takes", sample.data)
        case _:
            return make.string(sample.data, "takes")


def _returned(world: World, sample: Sample) -> Returned:
    """What the function returns."""
    value, address = sample.value, 0
    if sample.carrier == "bool":
        address = world.symbols[str(bool(value))]
    elif value is None:
        address = world.symbols["None"]
    elif isinstance(value, int) and value in world.interpreter.small_ints:
        address = world.small_int(value)
    return Returned(repr(value), sample.data, address)


def differences(
    assignment: Assignment, call: Call, simulated: Recording, other: Recording
) -> Iterator[str]:
    """Where the other recording is not the simulated one; bytes that mean nothing aside."""
    offsets, size = struct_offsets([each.type for each in assignment.signature.parameters])
    image = bytearray(size)
    for offset, sample in zip(offsets, call.arguments, strict=True):
        image[offset : offset + len(sample.data)] = sample.data
    values = Values(
        1, offsets, (bytes(image),), tuple(each.defined for each in assignment.args),
        (call.result.data,), assignment.ret.defined,
    )  # fmt: skip
    expected = expect(_compared(assignment, call), values)
    mask = (expected.mask | expected.extensions).to_bytes(
        BLOCK_SIZE + len(simulated.area), "little"
    )
    yield from _bytes(mask, simulated.registers + simulated.area, other.registers + other.area)
    indirect = [each for each in enumerate(assignment.args) if each[1].mode == "indirect"]
    for (index, placement), first, second in zip(
        indirect, simulated.copies, other.copies, strict=True
    ):
        if _masked(first, placement.defined) != _masked(second, placement.defined):
            name = argument_name(index, assignment.signature.parameters[index].name)
            yield f"the copy of {name}: {hex_bytes(first)}, and natively {hex_bytes(second)}"
    yield from _state(assignment, simulated.registers, other.registers)


def _compared(assignment: Assignment, call: Call) -> Assignment:
    """The assignment, of which nothing means anything that is not the same thing in both."""
    arguments = [
        replace(placement, defined=bytes(len(placement.defined))) if sample.is_place else placement
        for placement, sample in zip(assignment.args, call.arguments, strict=True)
    ]
    return assignment._replace(args=tuple(arguments))


def word_of(recording: Recording, piece: Piece) -> int:
    """The eightbyte that begins where a piece does."""
    at = place(piece)
    return int.from_bytes((recording.registers + recording.area)[at : at + _WORD], "little")


def _bytes(mask: bytes, simulated: bytes, other: bytes) -> Iterator[str]:
    """A line for each word that differs."""
    if _masked(simulated, mask) == _masked(other, mask):
        return
    names = {at: name for name, (at, size) in SLOTS.items() if size == _WORD or name[0] == "x"}
    for at in range(0, len(mask), _WORD):
        span = slice(at, at + _WORD)
        if _masked(simulated[span], mask[span]) != _masked(other[span], mask[span]):
            name = names.get(at) or f"{names.get(at & -16, 'a vector register')}, upper half"
            if at >= BLOCK_SIZE:
                name = f"the argument area at {at - BLOCK_SIZE}"
            yield f"{name}: {hex_bytes(simulated[span])}, and natively {hex_bytes(other[span])}"


def _state(assignment: Assignment, simulated: bytes, other: bytes) -> Iterator[str]:
    if assignment.al is not None and get(simulated, "rax") & 0xFF != get(other, "rax") & 0xFF:
        first, second = get(simulated, "rax") & 0xFF, get(other, "rax") & 0xFF
        yield f"al: {first}, and natively {second}"
    if (get(other, "rsp") + _WORD) % assignment.stack_align:
        yield f"rsp: aligned to {assignment.stack_align}, and natively {get(other, 'rsp'):#x}"
    if get(other, "rflags") & DIRECTION_FLAG:
        yield "the direction flag: clear, and natively set"
    if control_state(simulated) != control_state(other):
        yield f"mxcsr and fpcw: {control_state(simulated)}, and natively {control_state(other)}"


def _masked(data: bytes, mask: bytes) -> int:
    return int.from_bytes(data, "little") & int.from_bytes(mask[: len(data)], "little")

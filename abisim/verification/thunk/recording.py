"""What a thunk passes to Python and returns to C, recorded in the simulator, and held against
another recording of the same call.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from abisim.interrupts import uninterrupted
from abisim.machine.machine import DoesNotFitError
from abisim.machine.state import SLOTS
from abisim.reference import Assignment
from abisim.thunks import Thunk
from abisim.types import Integer
from abisim.verification.provenance import argument_name, hex_bytes, place_name
from abisim.verification.python.recording import NotRecordedError
from abisim.verification.python.things import stripped
from abisim.verification.setting import LOCK
from abisim.verification.thunk.judge import Hall
from abisim.verification.thunk.objects import Made
from abisim.verification.thunk.run import physical
from abisim.verification.thunk.samples import ThunkCall, given, values_of
from abisim.verification.thunk.trial import Trial

_INT_BYTES: Final = 4


@dataclass(frozen=True, slots=True)
class ThunkRecording:
    """``arguments`` are what the callable was called with.  ``result`` has the result's bytes and
    behind them, of an integer narrower than int, what makes it one.
    """

    arguments: tuple[Made, ...]
    result: bytes


def record(
    assignment: Assignment, thunk: Thunk, calls: tuple[ThunkCall, ...]
) -> tuple[ThunkRecording, ...]:
    """The calls in the simulator.  Raises NotRecordedError for one that is wrong.

    ``assignment`` is the callee's.
    """
    found = []
    with LOCK, uninterrupted():
        try:
            hall = Hall(assignment, thunk, values_of(assignment, calls))
        except DoesNotFitError as error:
            raise NotRecordedError(str(error)) from None
        for number, call in enumerate(calls):
            run = hall.run(Trial(number, number, given(call)))
            if run.unsupported:
                raise NotRecordedError(f"it does not run {run.unsupported}")
            if run.finding is not None:
                raise NotRecordedError(str(run.finding))
            image = result_image(assignment, run.left, run.storage)
            found.append(ThunkRecording(tuple(run.functions.passed), image))
    return tuple(found)


def result_image(assignment: Assignment, registers: bytes, storage: bytes) -> bytes:
    """The result that a caller finds, by the registers on return and the storage that it gave."""
    ret = assignment.ret
    if ret.mode == "sret":
        return storage
    got = bytearray(assignment.signature.result.size)
    for piece in ret.pieces:
        at = SLOTS[physical(piece.at, registers)][0]
        got[piece.start : piece.end] = registers[at : at + piece.end - piece.start]
    plain = stripped(assignment.signature.result)
    if isinstance(plain, Integer) and plain.size < _INT_BYTES:
        # Nothing says that it is extended, and callers have been written to rely on it.
        at = SLOTS[ret.pieces[0].at][0]
        got += registers[at + plain.size : at + _INT_BYTES]
    return bytes(got)


def differences(
    assignment: Assignment, simulated: ThunkRecording, other: ThunkRecording
) -> Iterator[str]:
    """Where the other recording is not the simulated one; bits that mean nothing aside."""
    first, second = simulated.arguments, other.arguments
    if len(first) != len(second):
        yield f"{len(first)} arguments, and natively {len(second)}"
        return
    for index, (wanted, found) in enumerate(zip(first, second, strict=True)):
        mask = assignment.args[index].defined if wanted.carrier == "bytes" else b""
        if not _alike(wanted, found, mask):
            name = argument_name(index, assignment.signature.parameters[index].name)
            yield f"{name}: {_shown(wanted)}, and natively {_shown(found)}"
    ret = assignment.ret
    mask = ret.defined.ljust(len(simulated.result), b"\xff")
    if _masked(simulated.result, mask) != _masked(other.result, mask):
        where = ", ".join(map(place_name, ret.pieces)) or "nowhere"
        yield (
            f"the result in {where}: {hex_bytes(simulated.result)}, and natively "
            f"{hex_bytes(other.result)}"
        )


def _alike(wanted: Made, found: Made, mask: bytes) -> bool:
    if wanted.carrier != found.carrier or len(wanted.data) != len(found.data):
        return False
    mask = mask or b"\xff" * len(wanted.data)
    return _masked(wanted.data, mask) == _masked(found.data, mask)


def _masked(data: bytes, mask: bytes) -> int:
    return int.from_bytes(data, "little") & int.from_bytes(mask, "little")


def _shown(made: Made) -> str:
    match made.carrier:
        case "int":
            return str(int.from_bytes(made.data, "little", signed=True))
        case "bool":
            return str(bool(made.data[0]))
        case "float":
            return str(struct.unpack("<d", made.data)[0])
        case "bytes":
            return hex_bytes(made.data)
        case other:
            return other

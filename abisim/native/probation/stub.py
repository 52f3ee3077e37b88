"""Probation: the first native run of a new shape, in a forked child, with a recording callee.

What the callee recorded is held against what the simulator recorded in the same call, and the
objects that came back against what the callee returned.  A stub that differs, or whose child
ends by a signal or not at all, is not promoted.  Later calls cost nothing: they go to the
function itself.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from abisim.native.probation.child import objected, prepare, started
from abisim.native.probation.first_run import Answer, Answers, assemble, calls_of, get_ready, run
from abisim.native.probation.recorder import ERRNO
from abisim.pystubs import PythonStub
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.signature import Signature
from abisim.verification.python.recording import (
    NotRecordedError,
    Recording,
    differences,
    record,
    word_of,
)
from abisim.verification.python.samples import Call

#: Bytes that a native frame may be larger by: what aligns it differs from call to call.
_ROOM: Final = 256
#: Differences that are told.
_MOST: Final = 8
#: Bytes that the frame of a stub has beside its arguments and result, mostly.
_FRAME: Final = 1024


def expect(signature: Signature, dialect: str) -> None:
    """Let whoever runs a stub natively get ready for this signature, while it is verified."""
    # What is unsupported, the verdict says.
    with suppress(UnsupportedType):
        prepare(assemble, signature, dialect, _depth(classify(signature, dialect=dialect)))


def objection(signature: Signature, stub: PythonStub, dialect: str) -> str:
    """Why a stub that passed is not to be promoted all the same; empty for nothing.

    ``stub`` is for this interpreter.
    """
    get_ready()
    return objected(lambda: _objection(signature, stub, dialect))


def _objection(signature: Signature, stub: PythonStub, dialect: str) -> str:
    assignment = classify(signature, dialect=dialect)
    depth = _depth(assignment)
    child = started(run, signature, stub, dialect, depth)
    made = calls_of(signature)
    try:
        # While the child is at it.
        simulated = record(assignment, stub, made)
    except NotRecordedError as error:
        child.end()
        return f"in the simulator: {error}"
    found: Answers | str = child.answer()
    deepest = max(each.depth for each in simulated) + _ROOM
    if deepest > depth:
        found = started(run, signature, stub, dialect, deepest).answer()
    if isinstance(found, str):
        return found
    captures = stub.errno or stub.release_gil
    for call, first, answer in zip(made, simulated, found, strict=True):
        wrong = [*_wrong(assignment, call, first, answer)]
        if not wrong and captures and answer.errno != ERRNO:
            wrong = [f"errno: {ERRNO}, and natively {answer.errno}"]
        if wrong:
            passed = ", ".join(repr(each.value) for each in call.arguments)
            return f"called with ({passed}), {'; '.join(wrong[:_MOST])}"
    return ""


def _depth(assignment: Assignment) -> int:
    """How many bytes the frame of a stub has, about: arguments, and what goes with them."""
    values = (*assignment.args, assignment.ret)
    return _FRAME + assignment.stack_bytes + sum(each.size + each.copy_align for each in values)


def _wrong(
    assignment: Assignment, call: Call, simulated: Recording, answer: Answer
) -> Iterator[str]:
    if not answer.times:
        yield "the target: called, and natively not"
    else:
        if answer.times > 1:
            yield f"the target: called once, and natively {answer.times} times"
        yield from differences(assignment, call, simulated, answer.recording)
        yield from _pointers(assignment, call, answer)
    yield from _result(assignment, call, answer.value)
    yield from answer.changes


def _pointers(assignment: Assignment, call: Call, answer: Answer) -> Iterator[str]:
    """What is wrong with pointers whose values only the child knows."""
    found = answer.recording
    for sample, placement, wanted in zip(
        call.arguments, assignment.args, answer.places, strict=True
    ):
        piece = placement.pieces[0] if placement.pieces else None
        if sample.is_place and piece is not None:
            word = word_of(found, piece)
            if word != wanted:
                yield f"{piece.at}: {wanted:#x}, where the bytes are, and natively {word:#x}"
    hidden = [each for each in assignment.args if each.mode == "indirect"]
    if assignment.ret.mode == "sret":
        hidden.append(assignment.ret)
    for placement in hidden:
        piece = placement.pieces[0]
        word = word_of(found, piece)
        if word % (placement.copy_align or 1):
            yield f"{piece.at}: aligned to {placement.copy_align}, and natively {word:#x}"


def _result(assignment: Assignment, call: Call, found: object) -> Iterator[str]:
    """What is wrong with the object that came back."""
    wanted = call.result.value
    if isinstance(wanted, bytes) and isinstance(found, bytes) and len(wanted) == len(found):
        mask = assignment.ret.defined if call.result.carrier == "bytes" else b"\xff" * len(wanted)
        triples = zip(wanted, found, mask, strict=True)
        right = not any((first ^ second) & bits for first, second, bits in triples)
    elif isinstance(wanted, float) and isinstance(found, float):
        # Zeros have signs.
        right = struct.pack("<d", wanted) == struct.pack("<d", found)
    else:
        right = type(wanted) is type(found) and wanted == found
    if not right:
        yield f"the result: {wanted!r}, and natively {found!r}"

"""Probation: the first native run of a new shape, in a forked child, with a recording callee.

What the callee recorded is held against what the simulator recorded in the same call, and the
objects that came back against what the callee returned.  A stub that differs, or whose child
ends by a signal or not at all, is not promoted.  Later calls cost nothing: they go to the
function itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import os
import signal
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Pipe
from types import NoneType
from typing import Final, TypeAlias

from abisim.errors import AbisimError
from abisim.native import pages
from abisim.native.builtin import METH_FASTCALL, MethodDef
from abisim.native.lasterror import errno, keep
from abisim.native.probe import probe
from abisim.native.recorder import ERRNO, Recorder
from abisim.native.seal import issue
from abisim.native.symbols import process_symbols
from abisim.pystubs import PythonStub, Symbol
from abisim.reference import Assignment, classify
from abisim.signature import Signature
from abisim.verification.python.recording import (
    NotRecordedError,
    Recording,
    differences,
    record,
)
from abisim.verification.python.samples import Call, calls

_SECONDS: Final = 10.0
#: Bytes that a native frame may be larger by: what aligns it differs from call to call.
_ROOM: Final = 256
#: Differences that are told.
_MOST: Final = 8
#: A C string that stays, and is empty.
_TEXT: Final = ctypes.create_string_buffer(1)

#: Of each call: what the callee recorded, what came back, errno as it was kept.
_Answers: TypeAlias = list[tuple[Recording | None, object, int]]


def objection(signature: Signature, stub: PythonStub, dialect: str) -> str:
    """Why a stub that passed is not to be promoted all the same; empty for nothing.

    ``stub`` is for this interpreter.
    """
    assignment = classify(signature, dialect=dialect)
    made = calls(signature, ctypes.addressof(_TEXT))
    try:
        simulated = record(assignment, stub, made)
    except NotRecordedError as error:
        return f"in the simulator: {error}"
    depth = max(each.depth for each in simulated) + _ROOM
    recorders = [Recorder(assignment, each.result.data, depth) for each in made]
    found = _in_child(stub, made, recorders)
    if isinstance(found, str):
        return found
    for call, first, (second, value, kept) in zip(made, simulated, found, strict=True):
        wrong = [*_differences(assignment, call, first, second), *_result(assignment, call, value)]
        if not wrong and (stub.errno or stub.release_gil) and kept != ERRNO:
            wrong = [f"errno: {ERRNO}, and natively {kept}"]
        if wrong:
            passed = ", ".join(repr(each.value) for each in call.arguments)
            return f"called with ({passed}), {'; '.join(wrong[:_MOST])}"
    return ""


def _differences(
    assignment: Assignment, call: Call, simulated: Recording, native: Recording | None
) -> Iterator[str]:
    if native is None:
        yield "the target: called, and natively not"
    else:
        yield from differences(assignment, call, simulated, native)


def _result(assignment: Assignment, call: Call, found: object) -> Iterator[str]:
    """What is wrong with the object that came back."""
    wanted = call.result.value
    if isinstance(wanted, bytes) and isinstance(found, bytes) and len(wanted) == len(found):
        mask = assignment.ret.defined if call.result.carrier == "bytes" else b"\xff" * len(wanted)
        triples = zip(wanted, found, mask, strict=True)
        right = not any((first ^ second) & bits for first, second, bits in triples)
    else:
        right = type(wanted) is type(found) and wanted == found
    if not right:
        yield f"the result: {wanted!r}, and natively {found!r}"


def _in_child(
    stub: PythonStub, made: Sequence[Call], recorders: Sequence[Recorder]
) -> _Answers | str:
    """What a forked child answers, or why there is nothing."""
    # Found out here once, and not by every child.
    probe(), process_symbols()
    receiving, sending = Pipe(duplex=False)
    child = os.fork()
    if not child:
        # It never returns: nobody is to be answered twice.
        with contextlib.suppress(BaseException):
            # A crash is told by who began it.
            faulthandler.disable()
            sending.send(_run(stub, made, recorders))
        os._exit(0)
    sending.close()
    answered: _Answers | str = f"natively, no answer after {_SECONDS:g} s"
    status = None
    try:
        with receiving:
            if receiving.poll(_SECONDS):
                answered = receiving.recv()
    except EOFError:
        status = os.waitpid(child, 0)[1]
        how = f"status {os.waitstatus_to_exitcode(status)}"
        if os.WIFSIGNALED(status):
            how = signal.Signals(os.WTERMSIG(status)).name
        answered = f"natively, the process ended with {how}"
    finally:
        if status is None:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    return answered


def _run(stub: PythonStub, made: Sequence[Call], recorders: Sequence[Recorder]) -> _Answers | str:
    """The calls, in this process."""
    seal = issue("probation", stub, "probation")
    answers: _Answers = []
    for call, recorder in zip(made, recorders, strict=True):
        try:
            own: dict[Symbol, int] = {"target": recorder.place(), "slow": id(_left)}
            placed = pages.place(seal, stub, {**process_symbols(), **own})
        except (AbisimError, OSError) as error:
            return f"natively, {error}"
        function = MethodDef("probation", "", placed.address, METH_FASTCALL).function(_left, None)
        keep(0)
        value = function(*(each.value for each in call.arguments))
        kept = errno()
        recording = recorder.recording() if recorder.was_called else None
        answers.append((recording, _plain(value), kept))
    return answers


def _left(*_: object) -> str:
    """What the stub leaves a call to that it does not take."""
    return "it was left to the slow callable"


def _plain(value: object) -> object:
    """A result that can be sent."""
    return value if type(value) in (int, bool, float, bytes, str, NoneType) else repr(value)

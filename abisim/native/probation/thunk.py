"""Probation of thunks: the first native calls of one, in a forked child, by a recording caller.

What the callable is called with and what the caller gets back are held against what the simulator
recorded in the same calls.  A thunk that differs, or whose child ends by a signal or not at all,
is not promoted.
"""

from __future__ import annotations

from typing import Final

from abisim.native.probation.child import objected, started
from abisim.native.probation.thunk_caller import ThunkCaller
from abisim.native.probation.thunk_run import Python
from abisim.native.symbols import thunk_symbols
from abisim.reference import classify
from abisim.signature import Signature
from abisim.thunks import Thunk
from abisim.verification.python.recording import NotRecordedError
from abisim.verification.thunk.recording import ThunkRecording, differences, record
from abisim.verification.thunk.samples import ThunkCall, thunk_calls, values_of

#: Differences that are told.
_MOST: Final = 8
_HOW: Final = {
    "returns": "", "raises": " by C, the callable raising", "released": " by C without the GIL",
}  # fmt: skip


def objection(signature: Signature, thunk: Thunk, dialect: str) -> str:
    """Why a thunk that passed is not to be promoted all the same; empty for nothing."""
    assignment = classify(signature, dialect=dialect, party="callee")
    calls = thunk_calls(signature)
    try:
        simulated = record(assignment, thunk, calls)
    except NotRecordedError as error:
        return f"in the simulator: {error}"
    thunk_symbols()  # found out here once, and not by every child
    return objected(lambda: started(_run, signature, thunk, dialect, simulated).answer())


def _run(
    signature: Signature, thunk: Thunk, dialect: str, simulated: tuple[ThunkRecording, ...]
) -> str:
    """What is wrong with the native calls; for a process that ends soon."""
    assignment = classify(signature, dialect=dialect, party="callee")
    calls = thunk_calls(signature)
    values = values_of(assignment, calls)
    callers = [ThunkCaller(assignment, values, number) for number in range(len(calls))]
    python = Python(thunk)
    for call, first, caller in zip(calls, simulated, callers, strict=True):
        entry = python.enter(call, caller)
        wrong = [
            *entry.wrong,
            *differences(assignment, first, ThunkRecording(entry.arguments, caller.result())),
            *caller.changes(),
        ]
        if wrong:
            return f"{_called(call)}, {'; '.join(wrong[:_MOST])}"
    return ""


def _called(call: ThunkCall) -> str:
    passed = ", ".join(repr(each.value) for each in call.arguments)
    return f"called with ({passed}){_HOW[call.event]}"

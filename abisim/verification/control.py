"""Rules about the flow of control: to the callee once, and back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from abisim.machine import memory
from abisim.machine.machine import BLOCK_LIMIT, Stop
from abisim.machine.state import get
from abisim.verification.call import Recording
from abisim.verification.case import Case
from abisim.verification.findings import Finding
from abisim.verification.provenance import place_name


def reach_callee(case: Case, recording: Recording) -> Iterator[Finding]:
    stop = recording.entry
    if stop.reason == "exit":
        yield Finding("call.target", "the stub", "one call of the target", "a return without one")
    elif stop.reason != "callee":
        yield _interrupted(case, stop, "before the call")
    if recording.shadow:
        yield Finding(
            "stack.argument-area",
            "the argument area at the call",
            f"{case.assignment.stack_bytes} bytes of the stub's own frame",
            recording.shadow,
            f"{case.assignment.shadow_bytes} of them shadow space",
        )
    if recording.hidden:
        yield Finding(
            "result.hidden-pointer",
            place_name(case.assignment.ret.pieces[0]),
            "the address of the result's storage",
            recording.hidden,
        )


def come_back(case: Case, recording: Recording, stop: Stop) -> Iterator[Finding]:
    if stop.reason == "callee":
        yield Finding("call.target", "the stub", "one call of the target", "a second call")
    elif stop.reason != "exit":
        yield _interrupted(case, stop, "after the call")
    if recording.frame != recording.frame_before:
        offset = _first_difference(recording.frame, recording.frame_before)
        yield Finding(
            "stack.caller-frame",
            f"{offset} bytes above the stub's return address",
            f"the caller's {recording.frame_before[offset]:#04x}",
            f"{recording.frame[offset]:#04x}",
            "what lies above the return address is the caller's",
        )


def _interrupted(case: Case, stop: Stop, when: str) -> Finding:
    """A run that ended neither at the callee nor with a return."""
    at = stop.address if stop.reason == "refused" else get(stop.registers, "rip")
    offset = at - case.slot
    where = f"offset {offset:#x}" if 0 <= offset <= len(case.stub.code) else "outside the stub"
    match stop.reason:
        case "limit":
            actual = f"more than {BLOCK_LIMIT} jumps and calls, or iterations than bytes"
            where = f"{where}, {when}"
            return Finding("code.limit", where, "the stub to end", actual, "an endless loop?")
        case "refused" | "halt":
            return Finding(
                "code.forbidden", f"{where}, {when}", "an ordinary instruction", stop.detail
            )
        case _:
            return Finding(
                "code.fault",
                f"{where}, {when}",
                "an access to the stub's own memory",
                f"{stop.detail} at {stop.address:#x}",
                _region_name(stop.address),
            )


_REGIONS: Final = (
    (memory.INPUT, "the argument objects"),
    *((cell, f"argument {index}") for index, cell in enumerate(memory.CELLS, 1)),
    (memory.OUTPUT, "the result buffer"),
    (memory.STACK, "the stack"),
    (memory.CODE, "the code"),
    (memory.CALLEE, "the callee"),
)


def _region_name(address: int) -> str:
    for window, name in _REGIONS:
        if window.base <= address < window.base + window.size:
            return f"in {name}, which cannot be used so"
        if window.base + window.size <= address < window.base + window.size + memory.PAGE:
            return f"past the end of {name}"
        if window.base - memory.PAGE <= address < window.base:
            return f"before the beginning of {name}"
    return "nothing is there"


def _first_difference(left: bytes, right: bytes) -> int:
    return next(index for index in range(len(left)) if left[index] != right[index])

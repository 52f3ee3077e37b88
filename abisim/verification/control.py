"""Rules about the flow of control: to the callee once, and back."""

from __future__ import annotations

from collections.abc import Iterator

from abisim.machine import memory
from abisim.machine.machine import Stop
from abisim.machine.state import get
from abisim.machine.stops import JUMPED_OUT
from abisim.verification.call import Recording
from abisim.verification.case import Case
from abisim.verification.faults import Site, interrupted
from abisim.verification.findings import Finding
from abisim.verification.provenance import place_name
from abisim.verification.result import overrun


def reach_callee(case: Case, recording: Recording) -> Iterator[Finding]:
    stop = recording.entry
    if stop.reason == "exit":
        yield Finding("call.target", "the stub", "one call of the target", "a return without one")
    elif stop.reason != "callee":
        yield _interrupted(case, stop, "before the call", recording)
    if recording.is_early:
        yield Finding(
            "memory.write",
            "the result's buffer, before the call",
            "what the caller has there, which the callee may look at and change",
            "something else",
        )
    if recording.shadow:
        yield Finding(
            recording.shadow.rule,
            "the argument area at the call",
            f"{case.assignment.stack_bytes} bytes of the stub's own frame",
            recording.shadow.what,
            f"{case.assignment.shadow_bytes} of them shadow space",
        )
    if recording.hidden:
        yield Finding(
            recording.hidden.rule,
            place_name(case.assignment.ret.pieces[0]),
            "the address of the result's storage",
            recording.hidden.what,
        )


def come_back(case: Case, recording: Recording, stop: Stop) -> Iterator[Finding]:
    if stop.reason == "callee":
        yield Finding("call.repeated", "the stub", "one call of the target", "a second call")
    elif stop.reason != "exit":
        yield _interrupted(case, stop, "after the call", recording)
    yield from frame(recording)


def frame(recording: Recording) -> Iterator[Finding]:
    """The caller's frame, which is there in every other pass, is as it was."""
    if recording.frame != recording.frame_before:
        offset = _first_difference(recording.frame, recording.frame_before)
        yield Finding(
            "stack.caller-frame",
            f"{offset} bytes above the stub's return address",
            f"the caller's {recording.frame_before[offset]:#04x}",
            f"{recording.frame[offset]:#04x}",
            "what lies above the return address is the caller's",
        )


def precisely(case: Case, finding: Finding) -> Finding:
    """Of an access that faulted in one pass, what it did in another, where that is to be seen.

    The emulator tells some byte of an access that reaches beyond a page, not the first.
    """
    match finding.rule:
        case "result.overrun":
            seen = [*overrun(case)]
        case "stack.caller-frame":
            seen = [found for each in case.recordings for found in frame(each)]
        case _:
            seen = []
    return seen[0] if seen else finding


def _interrupted(case: Case, stop: Stop, when: str, recording: Recording) -> Finding:
    """A run that ended neither at the callee nor with a return."""
    at = stop.address if stop.reason == "refused" else get(stop.registers, "rip")
    offset = at - case.slot
    inside = 0 <= offset <= len(case.stub.code)
    where = f"{f'offset {offset:#x}' if inside else 'outside the stub'}, {when}"
    output = (get(recording.initial, "rsi"), case.signature.result.size)
    site = Site("stub", where, output, case.slot)
    if stop is recording.entry and not inside and _was_a_call(case, stop, recording):
        return Finding("call.target", where, "a call of the target", f"a call of {site.place(at)}")
    return interrupted(stop, site)


def _was_a_call(case: Case, stop: Stop, recording: Recording) -> bool:
    """Whether what was run outside the stub would return into it, or to its caller."""
    went = stop.detail == JUMPED_OUT or stop.detail.startswith("fetch")
    back = recording.top == memory.END or 0 < recording.top - case.slot <= len(case.stub.code)
    return went and back


def _first_difference(left: bytes, right: bytes) -> int:
    return next(index for index in range(len(left)) if left[index] != right[index])

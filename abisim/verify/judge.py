"""The judge: runs a stub and holds what was recorded against the reference.

Each rule looks at the recordings of all passes and yields findings.  Comparing is cheap
when everything is right; only a mismatch is looked at byte by byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from abisim.machine import memory
from abisim.machine.machine import Machine, Stop
from abisim.machine.state import DIRECTION_FLAG, X87_EMPTY_TAGS, get
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.reference.budget import budget
from abisim.signature import Signature
from abisim.stub import Stub
from abisim.verify.call import (
    CALLER_FRAME,
    GUARD,
    INITIAL_CONTROL_STATE,
    Call,
    Recording,
    control_state,
)
from abisim.verify.expectation import Expectation, expect, place
from abisim.verify.findings import Finding, Metrics, Verdict
from abisim.verify.provenance import Provenance, argument_name, byte_names, place_name
from abisim.verify.values import Values, values_for


@lru_cache(maxsize=1)
def shared_machine() -> Machine:
    """The one machine of this process."""
    return Machine()


def verify(signature: Signature, stub: Stub, dialect: str = "psabi") -> Verdict:
    """Run a stub for a call of this signature and judge it.

    Never raises for anything that the stub does.
    """
    try:
        assignment = classify(signature, dialect=dialect)
    except UnsupportedType as error:
        return Verdict("unsupported", reason=str(error))
    values = values_for(signature)
    call = Call(shared_machine(), signature, assignment, values, stub)
    recordings = []
    for number in range(values.passes):
        recording = call.run(number)
        recordings.append(recording)
        unsupported = _unsupported(recording, call.slot)
        if unsupported:
            return Verdict("unsupported", reason=unsupported)
    case = _Case(signature, assignment, values, stub, call, tuple(recordings))
    findings = tuple(_judge(case))
    metrics = _metrics(case)
    if not findings and metrics is not None:
        findings = tuple(_budget(metrics))
    return Verdict("fail" if findings else "pass", findings, metrics)


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything there is to judge."""

    signature: Signature
    assignment: Assignment
    values: Values
    stub: Stub
    call: Call
    recordings: tuple[Recording, ...]


def _unsupported(recording: Recording, slot: int) -> str:
    for stop in (recording.entry, recording.leave):
        if stop is not None and stop.reason == "refused" and not stop.forbidden:
            return f"the simulator does not run {stop.detail!r} at offset {stop.address - slot:#x}"
    return ""


def _judge(case: _Case) -> Iterator[Finding]:
    """All findings; of those that several passes give, the first pass's."""
    yield from _layout(case)
    for recording in case.recordings:
        findings = [*_reach_callee(case, recording)]
        if recording.leave is not None:
            findings += [*_come_back(case, recording, recording.leave)]
        if findings:
            yield from findings
            break
    if all(recording.entry.reason == "callee" for recording in case.recordings):
        yield from _arguments(case)
        yield from _call_state(case)
    if all(_returned(recording) for recording in case.recordings):
        yield from _result(case)
        yield from _return_state(case)


def _returned(recording: Recording) -> bool:
    return recording.leave is not None and recording.leave.reason == "exit"


# Reaching the callee and coming back


def _reach_callee(case: _Case, recording: Recording) -> Iterator[Finding]:
    stop = recording.entry
    if stop.reason == "exit":
        yield Finding("call.target", "the stub", "one call of the target", "a return without one")
    elif stop.reason != "callee":
        yield _interrupted(case, stop, "before the call")
    if recording.hidden:
        yield Finding(
            "result.hidden-pointer",
            place_name(case.assignment.ret.pieces[0]),
            "the address of the result's storage",
            recording.hidden,
        )


def _come_back(case: _Case, recording: Recording, stop: Stop) -> Iterator[Finding]:
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
            f"the {CALLER_FRAME} bytes above the return address are the caller's",
        )


def _interrupted(case: _Case, stop: Stop, when: str) -> Finding:
    """A run that ended neither at the callee nor with a return."""
    offset = get(stop.registers, "rip") - case.call.slot
    where = f"offset {offset:#x}" if 0 <= offset < len(case.stub.code) else "outside the stub"
    match stop.reason:
        case "limit":
            return Finding("code.limit", f"{where}, {when}", "the stub to end", "an endless loop")
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
    (memory.INPUT, "argument objects"),
    (memory.OUTPUT, "result buffer"),
    (memory.STACK, "stack"),
    (memory.CODE, "code"),
    (memory.CALLEE, "callee"),
)


def _region_name(address: int) -> str:
    for window, name in _REGIONS:
        if window.base <= address < window.base + window.size:
            return f"in the {name}, which cannot be used so"
        if window.base + window.size <= address < window.base + window.size + memory.PAGE:
            return f"past the end of the {name}"
        if window.base - memory.PAGE <= address < window.base:
            return f"before the beginning of the {name}"
    return "nothing is there"


# What the callee saw


def _arguments(case: _Case) -> Iterator[Finding]:
    expectation = expect(case.assignment, case.values)
    images = [
        recording.entry.registers + recording.stack.ljust(case.assignment.stack_bytes, b"\0")
        for recording in case.recordings
    ]
    mask = expectation.mask | expectation.extensions
    if all(
        not (int.from_bytes(image, "little") ^ number) & mask
        for image, number in zip(images, expectation.numbers, strict=True)
    ):
        return
    provenance = Provenance(case.signature, case.values)
    for index, placement in enumerate(case.assignment.args):
        for piece in placement.pieces:
            at, size = place(piece), piece.end - piece.start
            names = byte_names(case.signature.parameters[index].type)
            argument = argument_name(index, case.signature.parameters[index].name)
            wrong = _first_wrong(images, expectation, at, at + size, expectation.mask)
            if wrong is not None:
                path = names.get(piece.start + wrong - at, "")
                yield _wrong_bytes(
                    "argument.value",
                    f"{argument}{path} in {place_name(piece)}",
                    images, expectation, (at, at + size), wrong, provenance,
                )  # fmt: skip
            elif piece.extend is not None:
                end = at + piece.extend.bytes
                wrong = _first_wrong(images, expectation, at + size, end, expectation.extensions)
                if wrong is not None:
                    yield _wrong_bytes(
                        "argument.extension",
                        f"{argument} in {place_name(piece)}, {piece.extend.kind}-extended to "
                        f"{piece.extend.bytes} bytes",
                        images, expectation, (at, end), wrong, provenance,
                    )  # fmt: skip


def _first_wrong(
    images: Sequence[bytes], expectation: Expectation, start: int, end: int, mask: int
) -> int | None:
    """The first offset in ``[start, end)`` that is wrong in any pass."""
    for offset in range(start, end):
        bits = mask >> 8 * offset & 0xFF
        for image, right in zip(images, expectation.images, strict=True):
            if (image[offset] ^ right[offset]) & bits:
                return offset
    return None


def _wrong_bytes(
    rule: str,
    where: str,
    images: Sequence[bytes],
    expectation: Expectation,
    span: tuple[int, int],
    wrong: int,
    provenance: Provenance,
) -> Finding:
    start, end = span
    number = next(
        number
        for number, image in enumerate(images)
        if image[start:end] != expectation.images[number][start:end]
    )
    source = provenance.of([image[wrong] for image in images])
    return Finding(
        rule,
        where,
        _hex(expectation.images[number][start:end]),
        _hex(images[number][start:end]),
        f"byte {wrong - start} is wrong: {source}",
    )


def _hex(data: bytes) -> str:
    return data.hex(" ") if len(data) <= 32 else f"{data[:32].hex(' ')} …"


def _call_state(case: _Case) -> Iterator[Finding]:
    """What must hold at the callee's entry beside the arguments."""
    assignment = case.assignment
    for recording in case.recordings:
        registers = recording.entry.registers
        findings = [*_common_state(registers, "at the call")]
        area = get(registers, "rsp") + 8
        if area % assignment.stack_align:
            findings.append(
                Finding(
                    "stack.alignment",
                    "rsp at the call",
                    f"a multiple of {assignment.stack_align}",
                    f"{area:#x}, which is {area % assignment.stack_align} past one",
                )
            )
        al = get(registers, "rax") & 0xFF
        if assignment.al is not None and not assignment.al <= al <= (assignment.al_bound or 0):
            findings.append(
                Finding(
                    "call.al",
                    "al at the call",
                    f"{assignment.al} to {assignment.al_bound}",
                    str(al),
                    f"{assignment.al} vector registers carry arguments",
                )
            )
        if findings:
            yield from findings
            return


def _common_state(registers: bytes, when: str) -> Iterator[Finding]:
    """Processor state that is the same at every boundary between functions."""
    if get(registers, "rflags") & DIRECTION_FLAG:
        yield Finding("state.direction-flag", f"DF {when}", "clear", "set")
    mxcsr, x87_control = control_state(registers)
    if mxcsr != INITIAL_CONTROL_STATE[0]:
        yield Finding(
            "state.mxcsr", f"MXCSR {when}", f"{INITIAL_CONTROL_STATE[0]:#x}", f"{mxcsr:#x}"
        )
    if x87_control != INITIAL_CONTROL_STATE[1]:
        yield Finding(
            "state.x87-control",
            f"the x87 control word {when}",
            f"{INITIAL_CONTROL_STATE[1]:#x}",
            f"{x87_control:#x}",
        )
    tags = get(registers, "fptag")
    if tags != X87_EMPTY_TAGS:
        full = sum((tags >> 2 * number & 3) != 3 for number in range(8))
        yield Finding("state.x87-stack", f"the x87 stack {when}", "empty", f"{full} in use")


# What the caller got back


def _result(case: _Case) -> Iterator[Finding]:
    mask = case.values.result_mask
    size = len(mask)
    bits = int.from_bytes(mask, "little")
    for recording, value in zip(case.recordings, case.values.result, strict=True):
        got = recording.output[GUARD : GUARD + size]
        number = int.from_bytes(got, "little") ^ int.from_bytes(value, "little")
        if number & bits:
            wrong = (number & bits & -(number & bits)).bit_length() - 1 >> 3
            path = byte_names(case.signature.result).get(wrong, "")
            yield Finding(
                "result.value",
                f"the result{path}, byte {wrong} of {size}",
                _hex(value),
                _hex(got),
                f"from {', '.join(place_name(piece) for piece in case.assignment.ret.pieces)}",
            )
            break
    for recording in case.recordings:
        before, after = recording.output_before, recording.output
        if before[:GUARD] != after[:GUARD] or before[GUARD + size :] != after[GUARD + size :]:
            outside = [*range(-GUARD, 0), *range(size, size + GUARD)]
            wrong = next(at for at in outside if before[GUARD + at] != after[GUARD + at])
            yield Finding(
                "result.overrun",
                f"byte {wrong} of the result's buffer of {size} bytes",
                f"{before[GUARD + wrong]:#04x}, as it was",
                f"{after[GUARD + wrong]:#04x}",
            )
            break


def _return_state(case: _Case) -> Iterator[Finding]:
    for recording in case.recordings:
        assert recording.leave is not None
        registers, initial = recording.leave.registers, recording.initial
        findings = [*_common_state(registers, "on return")]
        expected = get(initial, "rsp") + 8
        if get(registers, "rsp") != expected:
            off = get(registers, "rsp") - expected
            findings.append(
                Finding("stack.balance", "rsp on return", f"{expected:#x}", f"{off:+d} bytes off")
            )
        findings += [
            Finding(
                "register.preserved",
                f"{name} on return",
                f"{get(initial, name):#x}",
                f"{get(registers, name):#x}",
            )
            for name in case.assignment.preserved
            if get(registers, name) != get(initial, name)
        ]
        if findings:
            yield from findings
            return


# The reference against the layout, and the counts


def _layout(case: _Case) -> Iterator[Finding]:
    placements = [*case.assignment.args, case.assignment.ret]
    masks = [*case.values.masks, case.values.result_mask]
    for index, (placement, mask) in enumerate(zip(placements, masks, strict=True)):
        if placement.defined != mask:
            parameters = case.signature.parameters
            result = index == len(parameters)
            name = "the result" if result else argument_name(index, parameters[index].name)
            yield Finding(
                "reference.layout", f"the bits of {name}", _hex(mask), _hex(placement.defined)
            )


def _metrics(case: _Case) -> Metrics | None:
    if not all(_returned(recording) for recording in case.recordings):
        return None
    first = max(case.recordings, key=lambda run: run.before.instructions + run.after.instructions)
    limits = budget(case.assignment, case.stub.entry)
    return Metrics(
        before=first.before.instructions,
        after=first.after.instructions,
        code_bytes=len(case.stub.code),
        loads=first.before.loads + first.after.loads,
        stores=first.before.stores + first.after.stores,
        stack_bytes=get(first.initial, "rsp") - get(first.entry.registers, "rsp"),
        least=limits.least,
        most=limits.most,
    )


def _budget(metrics: Metrics) -> Iterator[Finding]:
    count = f"{metrics.instructions} instructions"
    where = "one call, the callee excluded"
    if metrics.instructions > metrics.most:
        yield Finding("budget.over", where, f"at most {metrics.most}", count)
    if metrics.instructions < metrics.least:
        yield Finding("budget.under", where, f"at least {metrics.least}", count)


def _first_difference(left: bytes, right: bytes) -> int:
    return next(index for index in range(len(left)) if left[index] != right[index])

"""The judge: runs a stub and holds what was recorded against the reference.

Each rule looks at the recordings of all passes and yields findings.  Comparing is cheap
when everything is right; only a mismatch is looked at byte by byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from abisim.dialects import PSABI
from abisim.interrupts import uninterrupted
from abisim.machine.decode import SOME_ALIGN, Nature
from abisim.machine.flow import Breach
from abisim.machine.joining import could_join
from abisim.machine.machine import DoesNotFitError, Machine
from abisim.pystubs import PythonStub
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.reference.doubt import NO_DOUBT, Doubt, doubted
from abisim.signature import Signature
from abisim.stubs import Stub
from abisim.thunks import Thunk
from abisim.verification.arguments import arguments
from abisim.verification.boundary import call_state, return_state
from abisim.verification.call import Call, Recording
from abisim.verification.case import Case
from abisim.verification.cet import EXTRA, Watched, control_flow
from abisim.verification.control import come_back, precisely, reach_callee
from abisim.verification.costs import metrics_of, over_or_under
from abisim.verification.courtesy import CalleeMaker
from abisim.verification.diagnosis import diagnose
from abisim.verification.doubtful import beyond
from abisim.verification.findings import Finding, Verdict
from abisim.verification.judge_callee import verify_callee
from abisim.verification.provenance import argument_name, hex_bytes
from abisim.verification.result import result
from abisim.verification.screen import shared_screen
from abisim.verification.setting import (
    LOCK,
    USUAL,
    Setting,
    others,
    shared_machine,
    watchful_machine,
)
from abisim.verification.values import Values, values_for

__all__ = ["shared_machine", "verify", "verify_all", "verify_assigned", "verify_callee"]


def verify(
    signature: Signature,
    stub: Stub | PythonStub | Thunk,
    dialect: str = "psabi",
    *,
    frugal: bool = True,
    doubt: Doubt = NO_DOUBT,
    cet: bool = False,
) -> Verdict:
    """Run a stub for a call of this signature and judge it, but for what is in doubt.

    See :func:`verify_assigned`; ``verification.python_judge`` for python stubs and
    ``verification.thunk_judge`` for thunks, of which nothing may be in doubt, and which have a
    budget of their own or none.
    """
    if isinstance(stub, Thunk):
        from abisim.verification.thunk.judge import verify_thunk  # few need it

        return verify_thunk(signature, stub, dialect=dialect)
    if isinstance(stub, PythonStub):
        from abisim.verification.python.judge import verify_python  # few need it

        return verify_python(signature, stub, dialect=dialect)
    try:
        assignment = doubted(classify(signature, dialect=dialect), doubt, "caller")
    except UnsupportedType as error:
        return Verdict("unsupported", reason=str(error))
    return verify_assigned(assignment, stub, frugal=frugal, doubt=doubt, cet=cet)


def verify_all(
    signatures: Sequence[Signature], stubs: Sequence[Stub], dialect: str = "psabi"
) -> list[Verdict]:
    """The verdicts of :func:`verify` on each stub, in order.

    Everything is classified, then everything is given values, then run: one stage at a time
    stays in the processor's caches, which makes a fifth.
    """
    assignments: list[Assignment | Verdict] = []
    values: list[Values] = []
    before: Signature | None = None
    for signature in signatures:
        # Stubs of one signature come one after another.
        if signature is before:
            assignments.append(assignments[-1])
            continue
        before = signature
        try:
            assignments.append(classify(signature, dialect=dialect))
        except UnsupportedType as error:
            assignments.append(Verdict("unsupported", reason=str(error)))
    before = None
    for signature in signatures:
        values.append(values[-1] if signature is before else values_for(signature))
        before = signature
    with LOCK:
        screen = shared_screen()
        quick = [
            assignment
            if isinstance(assignment, Verdict)
            else screen.passed(assignment, given, stub)
            for assignment, given, stub in zip(assignments, values, stubs, strict=True)
        ]
    verdicts: list[Verdict] = []
    for assignment, stub, verdict in zip(assignments, stubs, quick, strict=True):
        if verdict is not None:
            verdicts.append(verdict)
        elif not isinstance(assignment, Verdict):
            verdicts.append(_verify_slowly(assignment, stub, _Demands()))
    return verdicts


def verify_assigned(
    assignment: Assignment,
    stub: Stub,
    *,
    frugal: bool = True,
    doubt: Doubt = NO_DOUBT,
    cet: bool = False,
    causes: bool = True,
) -> Verdict:
    """Run a stub for a call whose values have these places and judge it.

    Code that is not ``frugal`` may take as many instructions as it likes.  With ``cet`` its
    indirect branches and returns have to be what Control-flow Enforcement Technology asks for.
    What is right and does nothing but copy passes quickly (``verification.screen``).  Without
    ``causes`` what fails is not run again to learn why.  Never raises for anything that the stub
    does.  Threads take turns.
    """
    signature = assignment.signature
    if not doubt and not cet:
        with LOCK:
            passed = shared_screen().passed(assignment, values_for(signature), stub)
        if passed is not None:
            return passed
    return _verify_slowly(assignment, stub, _Demands(frugal, doubt, cet, causes))


class _Demands(NamedTuple):
    """What is asked of a stub, and of its verdict; see :func:`verify_assigned`."""

    frugal: bool = True
    doubt: Doubt = NO_DOUBT
    cet: bool = False
    causes: bool = True


def _verify_slowly(assignment: Assignment, stub: Stub, demands: _Demands) -> Verdict:
    """The verdict on what did not pass quickly."""
    verdict, cases = _verify(assignment, stub, USUAL, demands)
    if verdict.ok:
        # It may have looked at what is the same in every run.  What only copies cannot look; it
        # may have put an address together from bytes that are always there.
        nature = Nature.of_runs(case.nature for case in cases)
        if not nature.aligns and any(case.is_depth_by_place for case in cases):
            nature = nature._replace(aligns=SOME_ALIGN)
        if nature.divides:
            return Verdict("unsupported", reason="a division faults by what its operands hold")
        if sum(each.size for each in (*assignment.args, assignment.ret)) > _MANY_BYTES:
            # At all places of 4,096 it would take minutes.
            nature = nature._replace(aligns=min(nature.aligns, _FEWER_PLACES))
        joins = stub.image is not None or not nature.copies_only or could_join(stub.code)
        seen = nature
        for setting in others(nature, joins=joins):
            elsewhere, cases = _verify(assignment, stub, setting, demands._replace(causes=False))
            if not elsewhere.ok:
                return Verdict("fail", (_WORLD,), verdict.metrics)
            seen = seen.plus(Nature.of_runs(case.nature for case in cases))
        if demands.cet:
            objections = _watched(assignment, stub)
            if objections:
                return Verdict("fail", objections, verdict.metrics)
        # What is in doubt is a compiler's, no adversary's.
        reason = "" if demands.doubt else _beyond_what_was_seen(seen, stub)
        if reason:
            return Verdict("unsupported", reason=reason)
    return verdict


def _beyond_what_was_seen(nature: Nature, stub: Stub) -> str:
    """Why nothing that was run says what a stub of this nature does natively, if so.

    A compiler's memcpy, beside the stub in its image, goes by sizes.
    """
    if nature.untrusted:
        return f"{nature.untrusted!r} may do something else on a processor than in the simulator"
    if nature.chooses:
        return f"what {nature.chooses!r} does goes by values, of which only some were tried"
    for end, on in sorted(nature.ways):
        is_own = 0 < end - stub.at <= len(stub.code)
        if is_own and (end, not on) not in nature.ways:
            way = "elsewhere" if on else "on behind it"
            jump = f"the jump that ends at offset {end - stub.at:#x}"
            return f"{jump} never went {way}: nobody saw what is there"
    return ""


def _watched(assignment: Assignment, stub: Stub) -> tuple[Finding, ...]:
    """What a processor with CET would object to, of a stub that passes."""
    signature, breaches = assignment.signature, list[Breach]()
    with LOCK, uninterrupted():
        machine = watchful_machine()
        call = Call(machine, signature, assignment, values_for(signature), stub)
        for number in range(call.values.passes):
            call.run(number)
            breaches += machine.flow.breaches
        return tuple(control_flow(Watched(machine, call.slot, stub.code, "stub"), breaches))


#: Bytes of values from which on rsp is at fewer places: within so many bytes.
_MANY_BYTES: Final = 1 << 12
_FEWER_PLACES: Final = 256
_WORLD: Final = Finding(
    "code.world",
    "the stub, run at other addresses with other values and garbage",
    "a pass, as in the usual world",
    "a failure",
    "it looks at what is no business of a stub's, or is right by chance",
)


def _verify(
    assignment: Assignment, stub: Stub, setting: Setting, demands: _Demands
) -> tuple[Verdict, tuple[Case, ...]]:
    """The verdict in one setting, and of a pass what was judged."""
    signature, doubt = assignment.signature, demands.doubt
    with LOCK, uninterrupted():
        try:
            cases = _cases(assignment, setting.values(signature), stub, setting)
        except DoesNotFitError as error:
            return Verdict("error", reason=str(error)), ()
    for case in cases:
        unsupported = _unsupported(case)
        if unsupported:
            return Verdict("unsupported", reason=unsupported), ()
        findings = beyond(doubt, _judge(case))
        if findings and demands.causes:
            findings = diagnose(
                case, findings, again=_again, judge=lambda each: beyond(doubt, _judge(each))
            )
        metrics = metrics_of(case, EXTRA if demands.cet else 0)
        if not findings and metrics is not None:
            findings = tuple(over_or_under(metrics, frugal=demands.frugal))
        if findings:
            return Verdict("fail", findings, metrics), ()
    return Verdict("pass", (), metrics), cases


def _cases(
    assignment: Assignment, values: Values, stub: Stub, setting: Setting
) -> tuple[Case, ...]:
    """One case, or two for code that needs care or that wants objects aligned: as they come,
    and displaced.
    """

    def call_by(machine: Callable[[], Machine], *, displaced: bool = False) -> Call:
        return Call(
            machine(), assignment.signature, assignment, values, stub,
            displaced=displaced, setting=setting,
        )  # fmt: skip

    call = call_by(setting.machine)
    case = _run(call, stub)
    careful = _needs_care(case)
    if careful:
        case = _run(call_by(setting.careful), stub)
    elif not any(map(call.wants_more, case.stops)):
        return (case,)
    else:
        call = call_by(setting.machine, displaced=True)
        displaced = _run(call, stub)
        careful = _needs_care(displaced)
    if careful:
        call = call_by(setting.careful, displaced=True)
        displaced = _run(call, stub)
    return (case, displaced)


def _needs_care(case: Case) -> bool:
    return any(stop.reason == "care" for stop in case.stops)


def _run(call: Call, stub: Stub) -> Case:
    recordings: list[Recording] = []
    for number in range(call.values.passes):
        recordings.append(call.run(number))
        if any(stop.reason in ("care", "refused", "limit") for stop in recordings[-1].stops):
            break  # the other passes would stop there as well
    return Case(
        call.signature, call.assignment, call.values, stub, call.slot, tuple(recordings),
        call.displaced,
    )  # fmt: skip


def _again(case: Case, make_callee: CalleeMaker) -> Case | None:
    """The same case before another callee; None if the simulator does not run it."""
    with LOCK, uninterrupted():
        for machine in (USUAL.machine, USUAL.careful):
            call = Call(
                machine(), case.signature, case.assignment, case.values, case.stub,
                displaced=case.displaced, make_callee=make_callee,
            )  # fmt: skip
            found = _run(call, case.stub)
            if not _needs_care(found):
                break
    return None if _unsupported(found) else found


def _unsupported(case: Case) -> str:
    for stop in case.stops:
        if stop.reason == "refused" and not stop.forbidden:
            offset = stop.address - case.slot
            return f"the simulator does not run {stop.detail!r} at offset {offset:#x}"
    return ""


def _judge(case: Case) -> Iterator[Finding]:
    """All findings; of those that several passes give, the first pass's.

    What comes of a wrong hidden pointer, by which the callee cannot write, is none.
    """
    yield from _layout(case)
    for recording in case.recordings:
        findings = [*reach_callee(case, recording)]
        if recording.leave is not None and recording.hidden is None:
            findings += [*come_back(case, recording, recording.leave)]
        if findings:
            yield from (precisely(case, each) for each in findings)
            break
    if case.entered:
        yield from arguments(case)
        yield from call_state(case)
    if case.returned:
        if not any(recording.hidden for recording in case.recordings):
            yield from result(case)
        yield from return_state(case)


def _layout(case: Case) -> Iterator[Finding]:
    parameters = case.signature.parameters
    names = [argument_name(index, each.name) for index, each in enumerate(parameters)]
    placements = (*case.assignment.args, case.assignment.ret)
    masks = (*case.values.masks, case.values.result_mask)
    for name, placement, mask in zip((*names, "the result"), placements, masks, strict=True):
        claimed = placement.defined
        if case.assignment.dialect != PSABI:  # under which a compiler may lose bits
            claimed = bytes(ours | theirs for ours, theirs in zip(claimed, mask, strict=True))
        if claimed != mask:
            expected, actual = hex_bytes(mask), hex_bytes(placement.defined)
            yield Finding("reference.layout", f"the bits of {name}", expected, actual)

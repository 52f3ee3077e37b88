"""The judge of compiled callees: they are called, and what they received is held against the
reference.
"""

from __future__ import annotations

from abisim.interrupts import uninterrupted
from abisim.machine.flow import Breach
from abisim.machine.machine import DoesNotFitError
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.reference.doubt import NO_DOUBT, Doubt, doubted
from abisim.signature import Signature
from abisim.stubs import CalleeCode
from abisim.verification.cet import Watched, control_flow
from abisim.verification.doubtful import beyond
from abisim.verification.findings import Finding, Verdict
from abisim.verification.placing import Placing
from abisim.verification.received import judge_callee
from abisim.verification.setting import (
    LOCK,
    callee_machine,
    careful_callee_machine,
    watchful_callee_machine,
)
from abisim.verification.values import Values, values_for


def verify_callee(
    signature: Signature,
    callee: CalleeCode,
    dialect: str = "psabi",
    *,
    doubt: Doubt = NO_DOUBT,
    cet: bool = False,
) -> Verdict:
    """Call a compiled callee as the reference places the values, and judge what it received,
    what it returned and what it left behind, but for what is in doubt.  ``cet``: see verify.

    Never raises for anything that the callee does.  Threads take turns.
    """
    try:
        placed = classify(signature, dialect=dialect, party="callee")
    except UnsupportedType as error:
        return Verdict("unsupported", reason=str(error))
    assignment = doubted(placed, doubt, "callee")
    values = values_for(signature)
    with LOCK, uninterrupted():
        try:
            verdict = _judge_callee(assignment, values, callee, doubt, extended=True)
            narrow = any(piece.extend for each in assignment.args for piece in each.pieces)
            if verdict.ok and cet:
                objections = _watched_callee(assignment, values, callee)
                if objections:
                    return Verdict("fail", objections)
            if verdict.ok and narrow:
                bare = _judge_callee(assignment, values, callee, doubt, extended=False)
                if not bare.ok:
                    return Verdict("pass", relies_on=("argument.extension",))
        except DoesNotFitError as error:
            return Verdict("error", reason=str(error))
    return verdict


def _watched_callee(
    assignment: Assignment, values: Values, callee: CalleeCode
) -> tuple[Finding, ...]:
    machine, breaches = watchful_callee_machine(), list[Breach]()
    calls = Placing(machine, assignment.signature, assignment, values, callee, extended=True)
    for number in range(values.passes):
        calls.run(number)
        breaches += machine.flow.breaches
    return tuple(control_flow(Watched(machine, calls.start, callee.code, "callee"), breaches))


def _judge_callee(
    assignment: Assignment, values: Values, callee: CalleeCode, doubt: Doubt, *, extended: bool
) -> Verdict:
    signature = assignment.signature
    for machine in (callee_machine, careful_callee_machine):
        calls = Placing(machine(), signature, assignment, values, callee, extended=extended)
        passes = [calls.run(number) for number in range(values.passes)]
        if all(each.leave.reason != "care" for each in passes):
            break
    for each in passes:
        stop = each.leave
        if stop.reason == "refused" and not stop.forbidden:
            where = f"at offset {stop.address - calls.start:#x}"
            return Verdict(
                "unsupported", reason=f"the simulator does not run {stop.detail!r} {where}"
            )
    found = beyond(doubt, judge_callee(signature, assignment, values, callee, calls.start, passes))
    return Verdict("fail", found) if found else Verdict("pass")

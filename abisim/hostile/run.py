"""Hostile code judged, in processes that are watched, and what it leaves behind."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from abisim.hostile.attempt import Attempt, Target
from abisim.hostile.draw import Drawer
from abisim.hostile.explain import explain
from abisim.hostile.outcomes import Outcomes, Trouble, WrongPass
from abisim.hostile.plan import Plan, Result, carry_out
from abisim.stubs import Stub
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify_assigned
from abisim.verification.setting import SEED_VARIABLE

#: So many attempts: then the target's own stub has to pass, and the attempt is judged again.
_SOUND: Final = 16
_AGAIN: Final = 50
_ORIGIN: Final = "hostile"


@dataclass(frozen=True, slots=True)
class Hostile:
    """The work of a process."""

    plan: Plan

    def start(self) -> Callable[[range, frozenset[int], Callable[[int], None]], Outcomes]:
        # The other world is the seed's, so that verdicts are.
        os.environ[SEED_VARIABLE] = f"hostile {self.plan.seed}"
        drawer = Drawer(self.plan.seed)

        def batch(numbers: range, without: frozenset[int], at: Callable[[int], None]) -> Outcomes:
            return judge_batch(drawer, numbers, without, at)

        return batch


def run(
    plan: Plan, *, jobs: int = 1, on_batch: Callable[[int], None] = lambda _: None
) -> Result[Outcomes]:
    """Carry out a plan.  ``on_batch`` is told how many attempts are done each time."""
    return carry_out(plan, Hostile(plan), Outcomes(), jobs, on_batch)


def judge_batch(
    drawer: Drawer, numbers: range, without: frozenset[int], at: Callable[[int], None]
) -> Outcomes:
    """Draw and judge attempts; some of them once more at the end."""
    outcomes = Outcomes()
    again: list[tuple[Attempt, Target, Verdict]] = []
    for number in numbers:
        if number in without:
            continue
        at(number)
        attempt, target = drawer.draw(number)
        outcomes.done += 1
        verdict = _judge(attempt, target, outcomes)
        if verdict is None:
            continue
        _note(attempt, target, verdict, outcomes)
        if number % _SOUND == 0:
            outcomes.sound += 1
            sound = verify_assigned(target.assignment, Stub(target.code, target.entry, _ORIGIN))
            if not sound.ok:
                text = "; ".join(map(str, sound.findings)) or sound.reason
                outcomes.troubles.append(Trouble(number, "spoilt machine", text))
        if number % _AGAIN == 0:
            again.append((attempt, target, verdict))
    for attempt, target, verdict in again:
        at(attempt.number)
        outcomes.again += 1
        second = _judge(attempt, target, outcomes)
        # Code lies at a fresh address each time; what is made of that is found in other words.
        if second is not None and _gist(second) != _gist(verdict):
            text = f"first {_short(verdict)}, then {_short(second)}"
            outcomes.troubles.append(Trouble(attempt.number, "another verdict", text))
    return outcomes


def _judge(attempt: Attempt, target: Target, outcomes: Outcomes) -> Verdict | None:
    began = time.perf_counter()
    try:
        stub = Stub(attempt.code, attempt.entry, _ORIGIN)
        verdict = verify_assigned(target.assignment, stub, causes=False)
    except Exception:  # which verify never raises
        text = traceback.format_exc(limit=-3)
        outcomes.troubles.append(Trouble(attempt.number, "exception", text))
        return None
    outcomes.slowest = max(outcomes.slowest, (time.perf_counter() - began, attempt.number))
    return verdict


def _note(attempt: Attempt, target: Target, verdict: Verdict, outcomes: Outcomes) -> None:
    if not verdict.ok:
        assert verdict.status != "pass"
        outcomes.fates[attempt.family, verdict.status] += 1
        if verdict.findings:
            outcomes.rules[verdict.findings[0].rule] += 1
        return
    reason, why = explain(attempt, target)
    outcomes.fates[attempt.family, reason or "wrong pass"] += 1
    if reason is None:
        outcomes.wrong.append(
            WrongPass(
                attempt.number,
                attempt.family,
                attempt.signature.abi,
                attempt.signature.shape,
                attempt.entry,
                attempt.code,
                target.code,
                why,
            )
        )


def _gist(verdict: Verdict) -> tuple[str, tuple[str, ...]]:
    return verdict.status, tuple(finding.rule for finding in verdict.findings)


def _short(verdict: Verdict) -> str:
    return f"{verdict.status} {'; '.join(map(str, verdict.findings)) or verdict.reason}".strip()

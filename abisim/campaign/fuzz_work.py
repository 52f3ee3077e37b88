"""A campaign's batches, in this process or in one of several."""

from __future__ import annotations

from abisim.campaign.automaton import transitions
from abisim.campaign.census import count
from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz_subject import Subject, accepting, open_subject
from abisim.campaign.outcomes import Outcomes
from abisim.campaign.plan import Plan
from abisim.reference import classify
from abisim.types import CType


def judge_batch(subject: Subject, drawer: Drawer, numbers: range) -> Outcomes:
    """Draw the signatures of these numbers and judge them."""
    outcomes = Outcomes()
    signatures = [drawer.draw(number) for number in numbers]
    judged = subject.judge(signatures)
    for number, signature, verdicts in zip(numbers, signatures, judged, strict=True):
        assignment = classify(signature)
        count(outcomes.census, signature, assignment)
        outcomes.exercised.update(transitions(assignment))
        outcomes.add(number, signature, assignment, verdicts)
        outcomes.signatures += 1
    return outcomes


class _Process:
    """What one process works with."""

    subject: Subject
    drawer: Drawer


def prepare(plan: Plan, left_out: frozenset[CType]) -> None:
    """Make this process ready for batches of the plan."""
    _Process.subject = open_subject(plan.command, plan.abi, plan.dialect)
    _Process.drawer = Drawer(plan.abi, plan.seed, accepts=accepting(left_out))


def work(numbers: range) -> Outcomes:
    """The outcomes of a batch."""
    return judge_batch(_Process.subject, _Process.drawer, numbers)

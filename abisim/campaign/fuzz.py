"""A campaign of random signatures: drawn, compiled and judged, in as many processes as asked.

Results do not depend on the number of processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz_subject import Subject, Tried, accepting, open_subject, try_menu
from abisim.campaign.fuzz_work import judge_batch, prepare, work
from abisim.campaign.outcomes import Outcomes
from abisim.campaign.plan import Plan
from abisim.campaign.processes import together
from abisim.types import CType


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign's outcome.  ``complete`` is false when it was interrupted.

    ``tried`` is what came of the menu, and so what was not drawn.
    """

    plan: Plan
    label: str
    dialect: str
    tried: Tried
    outcomes: Outcomes
    complete: bool


def run(
    plan: Plan,
    *,
    subject: Subject | None = None,
    jobs: int = 1,
    on_batch: Callable[[int], None] = lambda _: None,
) -> Campaign:
    """Carry out a plan.  ``on_batch`` is told how many signatures are done each time.

    With one job everything happens in this process, and ``subject`` may be anything; more
    open the plan's own.  Ctrl-C ends the campaign early and keeps what is done.
    Raises UsageError for a compiler that is not there.
    """
    chosen = subject or open_subject(plan.command, plan.abi, plan.dialect)
    outcomes = Outcomes()
    tried = Tried(frozenset(), ())
    complete = True
    try:
        tried = try_menu(chosen, plan.abi)
        for signature, verdicts in tried.misfits:
            outcomes.add_misfit(signature, verdicts)
        results = (
            _alone(plan, chosen, tried.left_out)
            if jobs == 1
            else together(work, plan.batches(), jobs, prepare, (plan, tried.left_out))
        )
        for result in results:
            outcomes.merge(result)
            on_batch(result.signatures)
    except KeyboardInterrupt:
        complete = False
    complete = complete and outcomes.signatures == plan.count
    return Campaign(plan, chosen.label, chosen.dialect, tried, outcomes, complete)


def _alone(plan: Plan, subject: Subject, left_out: frozenset[CType]) -> Iterator[Outcomes]:
    drawer = Drawer(plan.abi, plan.seed, accepts=accepting(left_out))
    for numbers in plan.batches():
        yield judge_batch(subject, drawer, numbers)

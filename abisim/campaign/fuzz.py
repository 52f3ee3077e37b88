"""A campaign of random signatures: drawn, compiled and judged, in as many processes as asked.

Results do not depend on the number of processes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Final

from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz_subject import Subject, Tried, accepting, open_subject, try_menu
from abisim.campaign.fuzz_work import (
    begin,
    interrupt_children,
    interruption_blocked,
    judge_batch,
    work,
)
from abisim.campaign.outcomes import Outcomes
from abisim.campaign.plan import Plan
from abisim.types import CType

#: Seconds after which processes are told once more to stop.
_AGAIN: Final = 0.5


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
            else _together(plan, tried.left_out, jobs)
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


def _together(plan: Plan, left_out: frozenset[CType], jobs: int) -> Iterator[Outcomes]:
    """Batches in order; after Ctrl-C those that are finished, and no more."""
    context = get_context("spawn")
    stop = context.Event()
    running: deque[Future[Outcomes | None]] = deque()
    batches = plan.batches()
    whole = True
    with ProcessPoolExecutor(
        jobs, mp_context=context, initializer=begin, initargs=(plan, left_out, stop)
    ) as pool:
        try:
            while True:
                try:
                    while not stop.is_set() and len(running) < 2 * jobs:
                        numbers = next(batches, None)
                        if numbers is None:
                            break
                        with interruption_blocked():
                            running.append(pool.submit(work, numbers))
                    if not running:
                        return
                    wait((running[0],), _AGAIN if stop.is_set() else None)
                except KeyboardInterrupt:
                    stop.set()
                if stop.is_set():
                    interrupt_children()
                while running and running[0].done():
                    outcomes = running.popleft().result()
                    # What lies behind a batch that is dropped is dropped as well: no gaps.
                    whole = whole and outcomes is not None
                    if whole and outcomes is not None:
                        yield outcomes
        finally:
            if running:
                stop.set()
                interrupt_children()

"""A campaign of random signatures: drawn, compiled and judged, in as many processes as asked.

Results do not depend on the number of processes.  Unicorn survives no fork, so processes
are spawned.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Final

from abisim.campaign.census import count
from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz_subject import Subject, Tried, accepting, open_subject, try_menu
from abisim.campaign.outcomes import Outcomes
from abisim.campaign.witness import AUTO
from abisim.reference import classify
from abisim.types import CType

#: Signatures to a batch, which one compilation takes.
BATCH: Final = 600


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: signatures ``start`` to ``start + count`` of a seed, put to a subject.

    ``command`` is a C compiler's, or ``stub`` for our own.
    """

    command: str
    abi: str = "sysv"
    seed: int = 1
    count: int = 1000
    start: int = 0
    dialect: str = AUTO

    def batches(self) -> Iterator[range]:
        """The numbers of each batch's signatures; batches begin at multiples of BATCH."""
        end = self.start + self.count
        first = self.start
        while first < end:
            last = min(end, (first // BATCH + 1) * BATCH)
            yield range(first, last)
            first = last


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


def judge_batch(subject: Subject, drawer: Drawer, numbers: range) -> Outcomes:
    """Draw the signatures of these numbers and judge them."""
    outcomes = Outcomes()
    signatures = [drawer.draw(number) for number in numbers]
    judged = subject.judge(signatures)
    for number, signature, verdicts in zip(numbers, signatures, judged, strict=True):
        assignment = classify(signature)
        count(outcomes.census, signature, assignment)
        outcomes.add(number, signature, assignment, verdicts)
        outcomes.signatures += 1
    return outcomes


def _alone(plan: Plan, subject: Subject, left_out: frozenset[CType]) -> Iterator[Outcomes]:
    drawer = Drawer(plan.abi, plan.seed, accepts=accepting(left_out))
    for numbers in plan.batches():
        yield judge_batch(subject, drawer, numbers)


def _together(plan: Plan, left_out: frozenset[CType], jobs: int) -> Iterator[Outcomes]:
    """Batches as processes finish them; after Ctrl-C, those that had begun, and no more."""
    with ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(plan, left_out)
    ) as pool:
        batches = plan.batches()
        running: set[Future[Outcomes]] = set()
        stopped = False
        while True:
            try:
                while not stopped and len(running) < 2 * jobs:
                    numbers = next(batches, None)
                    if numbers is None:
                        stopped = True
                    else:
                        running.add(pool.submit(_work, numbers))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
            except KeyboardInterrupt:
                if stopped:
                    raise
                stopped = True
                running = {each for each in running if not each.cancel()}
                continue
            for future in done:
                yield future.result()


class _Process:
    """What one process works with."""

    subject: Subject
    drawer: Drawer


def _begin(plan: Plan, left_out: frozenset[CType]) -> None:
    # The terminal sends Ctrl-C to every process; the first one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Process.subject = open_subject(plan.command, plan.abi, plan.dialect)
    _Process.drawer = Drawer(plan.abi, plan.seed, accepts=accepting(left_out))


def _work(numbers: range) -> Outcomes:
    return judge_batch(_Process.subject, _Process.drawer, numbers)

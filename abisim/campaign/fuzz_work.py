"""A campaign's batches, in this process or in one of several.

Unicorn survives no fork, so processes are spawned.  Ctrl-C, which the terminal sends to every
process, ends the batch that one is at; its outcomes are dropped.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import active_children
from multiprocessing.synchronize import Event

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
    """What one process works with.  ``at_work``: Ctrl-C has something to end."""

    subject: Subject
    drawer: Drawer
    stop: Event
    at_work = False


def begin(plan: Plan, left_out: frozenset[CType], stop: Event) -> None:
    """Make this process ready.  No batch is begun any more when ``stop`` is set."""
    signal.signal(signal.SIGINT, _interrupted)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _Process.subject = open_subject(plan.command, plan.abi, plan.dialect)
    _Process.drawer = Drawer(plan.abi, plan.seed, accepts=accepting(left_out))
    _Process.stop = stop


def work(numbers: range) -> Outcomes | None:
    """The outcomes of a batch; None when it was interrupted."""
    try:
        _Process.at_work = True
        if _Process.stop.is_set():
            return None
        return judge_batch(_Process.subject, _Process.drawer, numbers)
    except KeyboardInterrupt:
        return None
    finally:
        _Process.at_work = False


def _interrupted(*_: object) -> None:
    """End the batch, once; between batches there is nothing to end."""
    if _Process.at_work:
        _Process.at_work = False
        raise KeyboardInterrupt


@contextmanager
def interruption_blocked() -> Iterator[None]:
    """A process that is spawned here is not interrupted before it is ready."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def interrupt_children() -> None:
    """Ctrl-C for the processes, which need not have a terminal, or may have lost it."""
    for child in active_children():
        if child.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(child.pid, signal.SIGINT)

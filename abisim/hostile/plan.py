"""A run of hostile things in watched processes: what is to do, what came of it, doing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Self, TypeVar

from abisim.campaign.watched import Lost, Work, watched

#: Seconds after which a process is taken to hang.  Nothing takes one.
WATCHDOG: Final = 60.0

_Fate = TypeVar("_Fate", bound=str)
_Trouble = TypeVar("_Trouble")
_Outcomes = TypeVar("_Outcomes", bound="Counts[Any, Any]")


@dataclass(frozen=True, slots=True)
class Plan:
    """Numbers ``start`` up to ``start + count`` of a seed."""

    seed: int
    count: int
    start: int = 0

    @property
    def numbers(self) -> range:
        return range(self.start, self.start + self.count)


@dataclass
class Counts(Generic[_Fate, _Trouble]):
    """How many are done, counts of (family, fate), and all that is not as it should be."""

    done: int = 0
    fates: Counter[tuple[str, _Fate]] = field(default_factory=Counter)
    troubles: list[_Trouble] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.troubles

    def merge(self, other: Self) -> None:
        """Add another's."""
        self.done += other.done
        self.fates.update(other.fates)
        self.troubles += other.troubles

    def lose(self, lost: Lost) -> None:
        """Count what ended its process, or took too long, as a trouble."""
        self.done += 1
        self.troubles.append(self.loss(lost))

    def loss(self, lost: Lost) -> _Trouble:
        """What that is called."""
        raise NotImplementedError

    def count(self, *fates: _Fate) -> int:
        """How many are of these fates."""
        return sum(number for (_, fate), number in self.fates.items() if fate in fates)


@dataclass
class Result(Generic[_Outcomes]):
    """A plan's outcome.  ``memory`` is MiB of the largest process after so many."""

    plan: Plan
    outcomes: _Outcomes
    memory: list[tuple[int, float]] = field(default_factory=list)
    complete: bool = False

    @property
    def ok(self) -> bool:
        """Whether everything was done, and nothing was wrong."""
        return self.complete and self.outcomes.ok


def carry_out(
    plan: Plan,
    work: Work[_Outcomes],
    outcomes: _Outcomes,
    jobs: int,
    on_batch: Callable[[int], None],
) -> Result[_Outcomes]:
    """Do a plan's work, and add it to ``outcomes``.  ``on_batch`` is told how many are done
    each time.

    Ctrl-C ends the run early and keeps what is done.
    """
    result = Result(plan, outcomes)
    with suppress(KeyboardInterrupt):
        for done in watched(work, plan.numbers, jobs, WATCHDOG):
            outcomes.merge(done.outcome)
            for lost in done.lost:
                outcomes.lose(lost)
            result.memory.append((outcomes.done, done.memory))
            on_batch(len(done.numbers))
        result.complete = True
    return result

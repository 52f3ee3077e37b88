"""A run of mutants over a corpus: planned, spread over processes, added up.

The result does not depend on the number of processes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from abisim.campaign.engine import Shape
from abisim.campaign.processes import together
from abisim.mutation.outcomes import Outcomes
from abisim.mutation.reference_tables import Planted, plant
from abisim.mutation.work import Task, judge_batch
from abisim.stubs import ENTRIES

#: Stubs that are handed to a process at once.
_BATCH: Final = 32


@dataclass(frozen=True, slots=True)
class Plan:
    """How many mutants of each kind, spread evenly over every shape and entry convention."""

    abi: str
    semantic: int
    flips: int
    seed: int


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a plan.  ``complete`` is false when it was interrupted."""

    plan: Plan
    shapes: int
    outcomes: Outcomes
    planted: tuple[Planted, ...]
    complete: bool

    @property
    def ok(self) -> bool:
        """Whether nothing survived that is not proven to be right."""
        return (
            self.complete
            and not self.outcomes.count("survivor")
            and all(each.found for each in self.planted)
        )


def tasks_of(plan: Plan, shapes: Sequence[Shape]) -> list[Task]:
    """One for each stub that gets any mutants."""
    stubs = [(shape.signature, entry) for shape in shapes for entry in ENTRIES]
    tasks = []
    for number, (signature, entry) in enumerate(stubs):
        semantic, flips = (
            total * (number + 1) // len(stubs) - total * number // len(stubs)
            for total in (plan.semantic, plan.flips)
        )
        if semantic or flips:
            seed = f"{plan.seed} {signature.id} {entry}"
            tasks.append(Task(signature, entry, semantic, flips, seed))
    return tasks


def run(
    plan: Plan,
    shapes: Sequence[Shape],
    *,
    jobs: int = 1,
    on_batch: Callable[[int], None] = lambda _: None,
) -> Result:
    """Carry out a plan.  ``on_batch`` is told how many mutants are done each time.

    The reference's tables are damaged last.  Ctrl-C ends the run early and keeps what is done.
    """
    outcomes = Outcomes()
    planted: list[Planted] = []
    tasks = tasks_of(plan, shapes)
    batches = [tasks[start : start + _BATCH] for start in range(0, len(tasks), _BATCH)]
    complete = True
    done = 0
    try:
        results = map(judge_batch, batches) if jobs == 1 else together(judge_batch, batches, jobs)
        for result in results:
            outcomes.merge(result)
            done += 1
            on_batch(result.count())
        if done == len(batches):
            planted.extend(plant(plan.abi, shapes))
    except KeyboardInterrupt:
        complete = False
    complete = complete and done == len(batches)
    return Result(plan, len(shapes), outcomes, tuple(planted), complete)

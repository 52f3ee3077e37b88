"""Hostile texts read, in processes that are watched."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from abisim.hostile.plan import Plan, Result, carry_out
from abisim.hostile.reading import Command, Explain, Reader
from abisim.hostile.text_outcomes import Outcomes
from abisim.hostile.texts import TextDrawer


@dataclass(frozen=True, slots=True)
class Reading:
    """The work of a process."""

    plan: Plan
    explain: Explain
    command: Command
    directory: Path

    def start(self) -> Callable[[range, frozenset[int], Callable[[int], None]], Outcomes]:
        drawer = TextDrawer(self.plan.seed)
        directory = self.directory / str(os.getpid())
        directory.mkdir()
        # Command lines find nothing there, and write there.
        os.chdir(directory)
        reader = Reader(self.explain, self.command, directory)
        # What a text leaves hardly ever is garbage, and what is remembered never is.
        gc.freeze()
        gc.set_threshold(20_000, 50, 50)

        def batch(numbers: range, without: frozenset[int], at: Callable[[int], None]) -> Outcomes:
            outcomes = Outcomes()
            for number in numbers:
                if number not in without:
                    at(number)
                    reader.read(drawer.draw(number), outcomes)
            return outcomes

        return batch


def run(
    plan: Plan,
    explain: Explain,
    command: Command,
    *,
    jobs: int = 1,
    on_batch: Callable[[int], None] = lambda _: None,
) -> Result[Outcomes]:
    """Carry out a plan.  ``on_batch`` is told how many texts are done each time."""
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        work = Reading(plan, explain, command, Path(name))
        return carry_out(plan, work, Outcomes(), jobs, on_batch)

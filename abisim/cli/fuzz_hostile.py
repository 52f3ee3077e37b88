"""``abisim fuzz --hostile``: code of every bad kind, handed in as stubs."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from abisim.cli.shared import INTERRUPTED, joined, progress, require_self_test, wrote

if TYPE_CHECKING:
    from abisim.hostile.outcomes import Outcomes
    from abisim.hostile.plan import Result


def hostile(count: int, seed: int, start: int, jobs: int, report: Path | None) -> None:
    """Run, print and report; ends with the exit status."""
    from abisim.hostile.plan import Plan
    from abisim.hostile.run import run
    from abisim.report.hostile import page
    from abisim.report.measured import Measured

    require_self_test()
    began = time.perf_counter()
    with progress(Console(stderr=True), "judging", count) as advance:

        def on_batch(done: int) -> None:
            for _ in range(done):
                advance()

        result = run(Plan(seed, count, start), jobs=jobs, on_batch=on_batch)
    measured = Measured(time.perf_counter() - began, jobs)
    if report is not None:
        wrote(report, page(result, _command(result, report), measured))
    _print(result, measured.seconds)
    if not result.complete:
        click.echo("abisim: interrupted; what was done is above", err=True)
        sys.exit(INTERRUPTED)
    sys.exit(0 if result.ok else 1)


def _command(result: Result[Outcomes], report: Path) -> str:
    """The command that makes the same report; how many processes makes no difference."""
    plan = result.plan
    words = ["abisim", "fuzz", "--hostile", "--count", str(plan.count), "--seed", str(plan.seed)]
    if plan.start:
        words += ["--start", str(plan.start)]
    return joined([*words, "--report", str(report)])


def _print(result: Result[Outcomes], seconds: float) -> None:
    from abisim.hostile.explain import REASONS
    from abisim.report.hostile import wrong_pass
    from abisim.report.measured import memory
    from abisim.report.wording import counted, visible

    outcomes = result.outcomes
    for wrong in outcomes.wrong:
        click.echo("wrong pass:")
        click.echo("\n".join(wrong_pass(wrong)))
    for each in outcomes.troubles:
        click.echo(visible(f"attempt {each.number:,}: {each.kind}: {each.text}"))
    click.echo(
        f"{counted(outcomes.done, 'attempt')}: {outcomes.count('fail'):,} failed, "
        f"{outcomes.count('unsupported', 'error'):,} not supported, "
        f"{outcomes.count(*REASONS):,} are right stubs; "
        f"{len(outcomes.wrong):,} passed wrongly, {len(outcomes.troubles):,} other troubles"
    )
    slowest, number = outcomes.slowest
    click.echo(
        f"{seconds:.1f} s, {outcomes.done / seconds:,.0f} attempts a second; "
        f"the slowest, {number:,}, took {slowest:.2f} s",
        err=True,
    )
    click.echo(memory(result.memory, "attempt"), err=True)

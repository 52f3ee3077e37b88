"""``abisim fuzz --hostile``: code of every bad kind, handed in as stubs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from abisim.cli.runs import joined, leave, numbers, timed, wrote
from abisim.cli.shared import require_self_test

if TYPE_CHECKING:
    from abisim.hostile.outcomes import Outcomes
    from abisim.hostile.plan import Result


def hostile(count: int, seed: int, start: int, jobs: int, report: Path | None) -> None:
    """Run, print and report; ends with the exit status."""
    from abisim.hostile.plan import Plan
    from abisim.hostile.run import run
    from abisim.report.hostile import page

    require_self_test()
    plan = Plan(seed, count, start)
    result, measured = timed(
        "judging", count, jobs, lambda advance: run(plan, jobs=jobs, on_batch=advance)
    )
    if report is not None:
        wrote(report, page(result, _command(result, report), measured))
    _print(result, measured.seconds)
    leave(ok=result.ok, complete=result.complete)


def _command(result: Result[Outcomes], report: Path) -> str:
    """The command that makes the same report; how many processes makes no difference."""
    words = ["abisim", "fuzz", "--hostile", *numbers(result.plan)]
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

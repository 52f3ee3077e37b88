"""Damage stubs, move plans and tables, and see whether the judge notices."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from abisim.cli.runs import joined, leave, require_directory, timed, wrote
from abisim.cli.shared import (
    abi_option,
    default_sources,
    functions,
    jobs_option,
    report_option,
    require_self_test,
    seed_option,
)

if TYPE_CHECKING:
    from abisim.mutation.run import Plan, Result

_MOST: Final = 100_000_000


@click.command()
@click.argument("sources", nargs=-1)
@abi_option
@click.option(
    "--mutants", type=click.IntRange(0, _MOST), default=110_000, show_default=True,
    help="How many mutants the operators make.",
)  # fmt: skip
@click.option(
    "--flips", type=click.IntRange(0, _MOST), default=22_000, show_default=True,
    help="How many bits are flipped, each in a stub of its own.",
)  # fmt: skip
@seed_option
@jobs_option("How many processes share the work.")
@report_option
def mutate(
    sources: tuple[str, ...],
    abi: str,
    mutants: int,
    flips: int,
    seed: int,
    jobs: int,
    report: Path | None,
) -> None:
    """Damage the stubs of SOURCES, and see whether the judge notices.

    Mutants are spread evenly over every shape and entry convention; fewer of them are a
    sample.  One that passes has to be proven right, by following its code with symbols, or it
    is a survivor, and the exit status is 1.  The same seed gives the same mutants.
    """
    from abisim.campaign.engine import group_by_shape
    from abisim.mutation.run import Plan, run
    from abisim.report.mutation import page
    from abisim.verification.setting import SEED_VARIABLE

    require_directory(report)
    named = sources or default_sources()
    shapes = group_by_shape(functions(named, abi))
    # The other world is the run's, in every process: its verdicts can be had again.
    os.environ.setdefault(SEED_VARIABLE, f"mutants {seed}")
    require_self_test()
    plan = Plan(abi, mutants, flips, seed)
    result, measured = timed(
        "judging mutants",
        mutants + flips,
        jobs,
        lambda advance: run(plan, shapes, jobs=jobs, on_batch=advance),
    )
    if report is not None:
        wrote(report, page(result, _command(plan, sources, report), measured))
    _print(result, measured.seconds)
    leave(ok=result.ok, complete=result.complete)


def _command(plan: Plan, sources: tuple[str, ...], report: Path) -> str:
    """The command that makes the same report; how many processes makes no difference."""
    words = ["abisim", "mutate", *sources, "--abi", plan.abi, "--mutants", str(plan.semantic)]
    words += ["--flips", str(plan.flips), "--seed", str(plan.seed), "--report", str(report)]
    return joined(words)


def _print(result: Result, seconds: float) -> None:
    from abisim.mutation.fates import EQUIVALENT, KILLED, texts
    from abisim.report.mutation import difference, share
    from abisim.report.wording import counted, visible

    outcomes = result.outcomes
    for case in outcomes.survivors:
        click.echo(visible(f"survivor, {case.operator}, {case.entry}: {case.shape}"))
        click.echo(f"  not proven: {case.why}")
        for line in difference(texts(case.before), texts(case.after)):
            click.echo(f"    {line}".rstrip())
    for each in result.planted:
        if not each.found:
            click.echo(f"not noticed: {each.damage.module}.{each.damage.table}, {each.damage.what}")
    for what, flips in (("mutant", False), ("flipped bit", True)):
        killed, survivors = (
            outcomes.count(*KILLED, flips=flips),
            outcomes.count("survivor", flips=flips),
        )
        click.echo(
            f"{counted(outcomes.count(flips=flips), what)}: {killed:,} killed, "
            f"{outcomes.count(*EQUIVALENT, flips=flips):,} proven equivalent, "
            f"{counted(survivors, 'survivor')}; of those that are not equivalent "
            f"{share(killed, killed + survivors)} killed"
        )
    noticed = sum(bool(each.found) for each in result.planted)
    click.echo(f"{counted(len(result.planted), 'damage')} to the reference's tables: "
               f"{noticed:,} noticed")  # fmt: skip
    click.echo(f"{seconds:.1f} s, {outcomes.count() / seconds:,.0f} mutants a second", err=True)

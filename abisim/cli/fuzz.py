"""Put random signatures to a compiler, and report where it is not as the ABI has it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from rich.console import Console

from abisim.cli.runs import joined, leave, numbers, progress, require_directory, timed, wrote
from abisim.cli.shared import (
    Dialect,
    abi_option,
    is_given,
    jobs_option,
    pythons_option,
    report_option,
    require_self_test,
    seed_option,
    subject_or_command,
)
from abisim.errors import UsageError

if TYPE_CHECKING:
    from abisim.campaign.fuzz import Campaign
    from abisim.campaign.plan import Plan
    from abisim.campaign.shrink import Cause

_MOST: Final = 100_000_000
_AUTO: Final = "auto"


class _AutoDialect(Dialect):
    """A dialect's name, or ``auto``."""

    def convert(self, value: str, parameter: object, context: object) -> str:
        return value if value == _AUTO else super().convert(value, parameter, context)


@click.command()
@abi_option
@click.option(
    "--subject",
    default="stub",
    show_default=True,
    help="Who is tried: stub, our own compiler; or the C compiler gcc, clang, clang-14, tcc, …",
)
@click.option("--cc", metavar="COMMAND", help="Try this C compiler; it takes gcc's options.")
@click.option(
    "--count", type=click.IntRange(1, _MOST), default=1000, show_default=True,
    help="How many signatures.",
)  # fmt: skip
@seed_option
@click.option(
    "--start", type=click.IntRange(0, _MOST), default=0, show_default=True,
    help="The number of the first signature: where an earlier run ended.",
)  # fmt: skip
@jobs_option("How many processes share the work.")
@click.option(
    "--dialect",
    type=_AutoDialect(),
    default=_AUTO,
    show_default=True,
    help="auto: the ABI's text, and where that fails the compiler's own dialect.",
)
@click.option("--shrink/--no-shrink", default=True, help="Find a smallest signature each.")
@click.option("--hostile", is_flag=True, help="Hand in code of every bad kind as stubs instead.")
@click.option("--declarations", is_flag=True, help="Read bad texts of every kind instead.")
@click.option("--native", is_flag=True, help="Call functions from Python instead.")
@pythons_option("With --native, an interpreter")
@report_option
def fuzz(
    abi: str,
    subject: str,
    cc: str | None,
    count: int,
    seed: int,
    start: int,
    jobs: int,
    dialect: str,
    shrink: bool,
    hostile: bool,
    declarations: bool,
    native: bool,
    pythons: tuple[Path, ...],
    report: Path | None,
) -> None:
    """Put random signatures to a compiler: the code that calls, and the code that is called.

    Signatures are spread over every type that the compiler takes and every state of the
    registers.  The same seed gives the same signatures.  What neither the ABI's text nor the
    compiler's dialect explains is shrunk to a smallest signature, and the exit status is 1.

    --hostile puts bad code to the judge, and --declarations bad texts to all that reads any,
    under all ABIs (docs/hostile.md).  --native calls compiled functions through abisim.bind,
    --count times on each interpreter, beside a C extension (docs/native.md).
    """
    require_directory(report)
    if hostile + declarations + native > 1:
        raise UsageError("give one of --hostile, --declarations and --native, not more")
    if pythons and not native:
        raise UsageError("--python means nothing without --native")
    if native:
        from abisim.cli.fuzz_native import native as run_native

        _refuse_options("--native")
        if is_given("start"):
            raise UsageError("--start means nothing with --native")
        run_native(count, seed, jobs, pythons, report)
    if hostile:
        from abisim.cli.fuzz_hostile import hostile as run_hostile

        _refuse_options("--hostile")
        run_hostile(count, seed, start, jobs, report)
    if declarations:
        from abisim.cli.fuzz_declarations import declarations as run_declarations

        _refuse_options("--declarations")
        run_declarations(count, seed, start, jobs, report)
    from abisim.campaign.fuzz import run
    from abisim.campaign.plan import Plan
    from abisim.report.fuzz import page

    command = subject_or_command(subject, cc)
    require_self_test()
    plan = Plan(command, abi, seed, count, start, dialect)
    campaign, measured = timed(
        "judging", count, jobs, lambda advance: run(plan, jobs=jobs, on_batch=advance)
    )
    found, complete = _causes(campaign, shrink=shrink)
    text = page(campaign, found, _command(plan, report), measured)
    if report is not None:
        wrote(report, text)
    _print(campaign, found, measured.seconds)
    leave(ok=not found, complete=campaign.complete and complete)


def _refuse_options(flag: str) -> None:
    """Options about compilers mean nothing where there is none."""
    for name in ("abi", "subject", "cc", "dialect", "shrink"):
        if is_given(name):
            raise UsageError(f"--{name} means nothing with {flag}")


def _causes(campaign: Campaign, *, shrink: bool) -> tuple[tuple[Cause, ...], bool]:
    """The causes of the disagreements, and whether Ctrl-C let them be shrunk."""
    from abisim.campaign.fuzz_subject import open_subject
    from abisim.campaign.shrink import causes, settled, unshrunk

    outcomes, plan = campaign.outcomes, campaign.plan
    if not outcomes.symptoms or not campaign.complete:
        return unshrunk(outcomes), True
    try:
        with progress(Console(stderr=True), "shrinking") as advance:
            subject = open_subject(plan.command, plan.abi, plan.dialect)
            if shrink:
                return causes(outcomes, subject, advance), True
            return settled(unshrunk(outcomes), subject), True
    except KeyboardInterrupt:
        return unshrunk(outcomes), False


def _command(plan: Plan, report: Path | None) -> str:
    """The command that makes the same report; how many processes makes no difference."""
    words = ["abisim", "fuzz", "--abi", plan.abi]
    # A command line of several words was given with --cc.
    words += ["--cc" if " " in plan.command else "--subject", plan.command]
    words += numbers(plan)
    if plan.dialect != _AUTO:
        words += ["--dialect", plan.dialect]
    if report is not None:
        words += ["--report", str(report)]
    return joined(words)


def _print(campaign: Campaign, causes: tuple[Cause, ...], seconds: float) -> None:
    from abisim.campaign.outcomes import GROUPS
    from abisim.report.automaton import automaton_line, automaton_row
    from abisim.report.wording import counted, visible

    outcomes = campaign.outcomes
    for cause in causes:
        click.echo(visible(f"{cause.count:,} of {cause.side}: {cause.signature.shape}"))
        click.echo(visible(f"    {cause.finding}"))
    groups = ", ".join(f"{outcomes.total(group):,} {group}" for group in GROUPS)
    click.echo(automaton_line(automaton_row(campaign.plan.abi, outcomes.exercised)))
    click.echo(f"{counted(outcomes.signatures, 'signature')} to {campaign.label}: {groups}")
    rate = outcomes.signatures / seconds
    click.echo(f"{seconds:.1f} s, {rate:,.0f} signatures a second", err=True)

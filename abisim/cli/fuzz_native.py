"""``abisim fuzz --native``: random calls from Python, beside a C extension's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from abisim.cli.runs import joined, leave, numbers, timed, wrote
from abisim.cli.shared import require_self_test
from abisim.errors import UsageError

#: Findings that are printed, and the characters of each.
_SHOWN: Final = 20
_TEXT: Final = 600

if TYPE_CHECKING:
    from abisim.campaign.native.calls.plan import Result


def native(
    count: int, seed: int, jobs: int, pythons: tuple[Path, ...], report: Path | None
) -> None:
    """Run, print and report; ends with the exit status."""
    from abisim.campaign.native.build import built, directory
    from abisim.campaign.native.calls.plan import Plan
    from abisim.campaign.native.calls.run import run
    from abisim.campaign.native.pythons import installed, interpreter_of
    from abisim.report.native_calls import page
    from abisim.subjects.compiler import find_compiler

    require_self_test()
    # What is asked for comes before what this machine has.
    interpreters = tuple(map(interpreter_of, pythons)) or installed()
    compiler = find_compiler("gcc", "sysv")
    if compiler is None:
        raise UsageError("native calls are put to an extension that gcc compiles: there is no gcc")
    for each in interpreters:
        if not (each.include / "Python.h").exists():
            raise UsageError(f"{each.label} has no Python.h; is its -dev package installed?")
    place = directory()
    environments = [
        built(each, place, peers=False, say=lambda text: click.echo(text, err=True))
        for each in interpreters
    ]
    plan = Plan(seed, count)
    total = count * len(environments)
    result, measured = timed(
        "calling", total, jobs,
        lambda advance: run(plan, compiler, environments, jobs=jobs, advance=advance),
    )  # fmt: skip
    if report is not None:
        wrote(report, page(result, _command(result, pythons, report), measured))
    _print(result, measured.seconds)
    leave(ok=result.ok, complete=result.complete)


def _command(result: Result, pythons: tuple[Path, ...], report: Path) -> str:
    """The command that makes the same report; how many processes makes no difference."""
    words = ["abisim", "fuzz", "--native", *numbers(result.plan)]
    for each in pythons:
        words += ["--python", str(each)]
    return joined([*words, "--report", str(report)])


def _print(result: Result, seconds: float) -> None:
    from abisim.report.native_calls import summary, told, total
    from abisim.report.wording import shortened, visible

    for each in result.tallies:
        for text in told(each)[:_SHOWN]:
            click.echo(visible(f"{each.label}: {shortened(' '.join(text.split()), _TEXT)}"))
    for line in summary(result):
        click.echo(line)
    click.echo(f"{seconds:.1f} s, {total(result) / seconds:,.0f} calls a second", err=True)

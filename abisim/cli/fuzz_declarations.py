"""``abisim fuzz --declarations``: texts, files and command lines of every bad kind."""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from abisim.cli.runs import joined, leave, numbers, timed, wrote
from abisim.signature import Signature

#: Troubles that are printed, and the characters of each.
_SHOWN: Final = 20
_TEXT: Final = 400

if TYPE_CHECKING:
    from abisim.hostile.plan import Result
    from abisim.hostile.text_outcomes import Outcomes


def declarations(count: int, seed: int, start: int, jobs: int, report: Path | None) -> None:
    """Run, print and report; ends with the exit status."""
    from abisim.hostile.plan import Plan
    from abisim.hostile.text_run import run
    from abisim.report.texts import page

    plan = Plan(seed, count, start)
    result, measured = timed(
        "reading",
        count,
        jobs,
        lambda advance: run(plan, explain, command, jobs=jobs, on_batch=advance),
    )
    if report is not None:
        wrote(report, page(result, _command(result, report), measured))
    _print(result, measured.seconds)
    leave(ok=result.ok, complete=result.complete)


def explain(signature: Signature, text: str) -> object:
    """What ``abisim explain`` does with a signature."""
    from abisim.reference import classify
    from abisim.report.explain import explain as explained
    from abisim.report.explain import lines
    from abisim.report.picture_text import glyphs_for

    explanation = explained(signature, classify(signature), text)
    return tuple(lines(explanation, glyphs_for("utf-8"), 100)), explanation.to_dict()


def command(words: tuple[str, ...]) -> tuple[object, str]:
    """The exit status of a command line, and what it writes, in this process."""
    from abisim.cli import main

    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8", "replace"), io.StringIO()
    status: object = None
    stdin = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(b"int f(int);"), "utf-8")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main.main(list(words), "abisim")
    except SystemExit as done:
        status = done.code
    finally:
        sys.stdin = stdin
    out.flush()
    written = out.buffer.getvalue().decode("utf-8", "replace")
    return status or 0, written + err.getvalue()


def _command(result: Result[Outcomes], report: Path) -> str:
    """The command that makes the same report; how many processes makes no difference."""
    words = ["abisim", "fuzz", "--declarations", *numbers(result.plan)]
    return joined([*words, "--report", str(report)])


def _print(result: Result[Outcomes], seconds: float) -> None:
    from abisim.report.measured import memory
    from abisim.report.wording import counted, shortened, visible

    outcomes = result.outcomes
    for each in outcomes.troubles[:_SHOWN]:
        text = shortened(f"{each.kind}: {each.text}", _TEXT)
        click.echo(visible(f"text {each.number:,}, {each.family}, {each.abi}: {text}"))
    click.echo(
        f"{counted(outcomes.done, 'text')}: {outcomes.count('result'):,} read, "
        f"{outcomes.count('message'):,} refused with a message, "
        f"{len(outcomes.troubles):,} troubles"
    )
    slowest, number = max(outcomes.slowest.values(), default=(0.0, 0))
    click.echo(
        f"{seconds:.1f} s, {outcomes.done / seconds:,.0f} texts a second; "
        f"the slowest, {number:,}, took {slowest:.2f} s of the processor",
        err=True,
    )
    click.echo(memory(result.memory, "text"), err=True)

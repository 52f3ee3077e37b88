"""Check many functions, and write reports."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from abisim.cli.runs import leave, progress
from abisim.cli.shared import (
    abi_option,
    cet_option,
    default_sources,
    dialect_option,
    entries,
    entry_option,
    functions,
    is_given,
    require_self_test,
    shown,
    subject_or_command,
)
from abisim.collector import collect_seldom
from abisim.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from abisim.campaign.engine import RunResult, Shape
    from abisim.stubs import Entry
    from abisim.subjects.compiler import Compiler


#: So many shapes take as long as a process to begin.
_SHAPES_EACH: Final = 1000


@click.command()
@click.argument("sources", nargs=-1)
@abi_option
@dialect_option
@entry_option("both")
@cet_option
@click.option(
    "--subject",
    default="stub",
    show_default=True,
    help="What is checked: stub, our own; or the C compiler gcc, clang, clang-14, tcc, …",
)
@click.option("--cc", metavar="COMMAND", help="Check this C compiler; it takes gcc's options.")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "junit", "markdown"]),
    default="text",
    show_default=True,
)
@click.option("--brief", is_flag=True, help="No table by library.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    help="Processes that judge our own stubs; by default as many as pay.",
)
@click.option(
    "--reports",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write check.json, check.md, check.xml and counts.lock into this directory.",
)
def check(
    sources: tuple[str, ...],
    abi: str,
    dialect: str,
    entry: str,
    cet: bool,
    subject: str,
    cc: str | None,
    output_format: str,
    brief: bool,
    jobs: int | None,
    reports: Path | None,
) -> None:
    """Check every function of SOURCES: corpus files, directories, or C text.

    Directories are searched with all below for *.h.  Functions of one signature shape are
    checked once.  Of a C compiler, callers and callees are checked; where they differ from the
    ABI's text, an entry of that compiler's dialect may explain it.

    With - the C text is read from the standard input; without SOURCES, ./corpus is checked.
    """
    if output_format == "text":
        # At once: there may be seconds of reading before anything else is known.
        click.echo(f"checking {' '.join(map(shown, sources)) or 'corpus'} ({abi})")
        sys.stdout.flush()
    from rich.console import Console

    from abisim.campaign.engine import group_by_shape

    compiler = _compiler(subject, cc, abi, cet=cet)
    layout = dialect
    if compiler is not None and not is_given("dialect"):
        from abisim.campaign.witness import AUTO

        dialect = AUTO
    if compiler is not None and not is_given("entry"):
        entry = "buffer"
    console = Console(stderr=True)
    with progress(console, "reading"):
        shapes = group_by_shape(functions(sources or default_sources(), abi, layout))
    collect_seldom()
    require_self_test()
    jobs = jobs or max(1, min(os.cpu_count() or 1, len(shapes) // _SHAPES_EACH))
    result, seconds = _judge(console, shapes, entries(entry), dialect, compiler, abi, jobs, cet=cet)
    _print(result, output_format, seconds, brief=brief)
    if reports is not None:
        _write(result, reports)
    if result.complete and not result.judged:
        click.echo("abisim: nothing was judged", err=True)
    leave(ok=result.ok, complete=result.complete)


def _compiler(subject: str, cc: str | None, abi: str, *, cet: bool) -> Compiler | None:
    """The compiler to check, None for our own stubs.  Raises UsageError."""
    from abisim.subjects.compiler import find_compiler

    command = subject_or_command(subject, cc)
    if command == "stub":
        return None
    compiler = find_compiler(command, abi)
    if compiler is None:
        raise UsageError(f"no C compiler {command!r} for --abi {abi}; is it on the path?")
    return replace(compiler, cet=cet)


def _judge(
    console: Console,
    shapes: list[Shape],
    chosen: tuple[Entry, ...],
    dialect: str,
    compiler: Compiler | None,
    abi: str,
    jobs: int,
    *,
    cet: bool,
) -> tuple[RunResult, float]:
    """The run, and the seconds that it took."""
    from abisim.campaign.engine import run

    with progress(console, "checking", len(shapes)) as advance:
        began = time.perf_counter()
        result = run(
            shapes,
            entries=chosen,
            dialect=dialect,
            compiler=compiler,
            abi=abi,
            cet=cet,
            jobs=jobs,
            on_result=lambda _: advance(),
        )
        return result, time.perf_counter() - began


def _print(result: RunResult, output_format: str, seconds: float, *, brief: bool) -> None:
    from rich.console import Console

    from abisim.report.formats import FORMATS, document
    from abisim.report.text import show

    made = document(result)
    if output_format != "text":
        click.echo(FORMATS[output_format](made), nl=False)
        return
    show(made, Console(), brief=brief)
    count = sum(len(each.verdicts) for each in result.results)
    click.echo(f"{count:,} stubs judged in {seconds:.1f} s", err=True)


def _write(result: RunResult, reports: Path) -> None:
    """The reports; those of an interrupted run go into a directory of their own."""
    from abisim.report.formats import write_reports

    directory = reports if result.complete else reports / "interrupted"
    changed = write_reports(result, directory)
    for path in changed:
        click.echo(f"wrote {path}", err=True)
    if not changed:
        click.echo(f"{directory} is up to date", err=True)

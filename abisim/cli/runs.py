"""What commands with long runs share: a bar, the clock, reports, the exit status."""

from __future__ import annotations

import shlex
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, Protocol, TypeVar

import click

from abisim.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from abisim.report.measured import Measured

INTERRUPTED: Final = 130
_Result = TypeVar("_Result")


class Numbered(Protocol):
    """A plan of things that a seed numbers."""

    @property
    def seed(self) -> int: ...
    @property
    def count(self) -> int: ...
    @property
    def start(self) -> int: ...


def numbers(plan: Numbered) -> list[str]:
    """The options of a plan's numbers."""
    words = ["--count", str(plan.count), "--seed", str(plan.seed)]
    return [*words, "--start", str(plan.start)] if plan.start else words


def joined(words: Sequence[str]) -> str:
    """A command line to be read and repeated."""
    return shlex.join(words)


def wrote(path: Path, content: str) -> None:
    """Write a report, and say so."""
    from abisim.files import write_whole

    write_whole(path, content)
    click.echo(f"wrote {path}", err=True)


def require_directory(report: Path | None) -> None:
    """A report that cannot be written is told before hours of work."""
    if report is not None and not report.parent.is_dir():
        raise UsageError(f"cannot write {report}: there is no directory {report.parent}")


def leave(*, ok: bool, complete: bool) -> NoReturn:
    """End with the exit status of a run that was reported."""
    if not complete:
        click.echo("abisim: interrupted; what was done is above", err=True)
        sys.exit(INTERRUPTED)
    sys.exit(0 if ok else 1)


class Advance(Protocol):
    """Moves a bar on."""

    def __call__(self, number: int = 1) -> None: ...


def timed(
    title: str, total: int, jobs: int, run: Callable[[Advance], _Result]
) -> tuple[_Result, Measured]:
    """What a run gives, under a bar, and what the clock said of it."""
    from rich.console import Console

    from abisim.report.measured import Measured

    began = time.perf_counter()
    with progress(Console(stderr=True), title, total) as advance:
        result = run(advance)
    return result, Measured(time.perf_counter() - began, jobs)


@contextmanager
def progress(console: Console, title: str, total: int | None = None) -> Iterator[Advance]:
    """A bar on a terminal, nothing elsewhere; yields a function that advances it.

    Without a total the bar only shows that something is going on.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        *([] if total is None else [MofNCompleteColumn()]),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task(title, total=total)

        def advance(number: int = 1) -> None:
            bar.advance(task, number)

        yield advance

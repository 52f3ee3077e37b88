"""Check many functions, and write reports."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Literal

import click
from rich.console import Console

from abisim.cli.shared import (
    INTERRUPTED,
    abi_option,
    default_sources,
    dialect_option,
    entries,
    entry_option,
    functions,
    progress,
    require_self_test,
)


@click.command()
@click.argument("sources", nargs=-1)
@abi_option
@dialect_option
@entry_option("both")
@click.option("--subject", type=click.Choice(["stub"]), default="stub", show_default=True)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "junit", "markdown"]),
    default="text",
    show_default=True,
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
    subject: Literal["stub"],
    output_format: str,
    reports: Path | None,
) -> None:
    """Check every function of SOURCES: corpus files, directories of them, or C text.

    Functions of one signature shape are checked once.  Without SOURCES, ./corpus is
    checked.
    """
    from abisim.campaign.engine import group_by_shape, run
    from abisim.report import FORMATS, document, write_reports
    from abisim.report.text import show

    console = Console(stderr=True)
    with progress(console, "reading"):
        shapes = group_by_shape(functions(sources or default_sources(), abi))
    require_self_test()
    chosen = entries(entry)
    with progress(console, "checking", len(shapes)) as advance:
        began = time.perf_counter()
        result = run(
            shapes,
            entries=chosen,
            dialect=dialect,
            subject=subject,
            abi=abi,
            on_result=lambda _: advance(),
        )
        seconds = time.perf_counter() - began
    made = document(result)
    if output_format == "text":
        show(made, Console())
        count = len(result.results) * len(chosen)
        click.echo(f"{count:,} stubs judged in {seconds:.1f} s", err=True)
    else:
        click.echo(FORMATS[output_format](made), nl=False)
    if reports is not None:
        directory = reports if result.complete else reports / "interrupted"
        changed = write_reports(result, directory)
        for path in changed:
            click.echo(f"wrote {path}", err=True)
        if not changed:
            click.echo(f"{directory} is up to date", err=True)
    if not result.complete:
        click.echo("abisim: interrupted; what was done is above", err=True)
        sys.exit(INTERRUPTED)
    sys.exit(0 if result.ok else 1)

"""``abisim bench native``: native calls beside other ways to make them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from abisim.cli.runs import joined, progress, require_directory, wrote
from abisim.cli.shared import pythons_option, require_self_test

if TYPE_CHECKING:
    from abisim.campaign.native.bench import Plan


@click.command()
@pythons_option("An interpreter")
@click.option("--rounds", type=click.IntRange(1, 1000), default=9, show_default=True)
@click.option("--laps", type=click.IntRange(1, 10_000), default=25, show_default=True)
@click.option(
    "--times",
    type=click.IntRange(1, 1_000_000),
    default=100,
    show_default=True,
    help="A loop's turns, of ten calls.",
)
@click.option(
    "--peers/--no-peers",
    default=True,
    help="Build and time what a compiler and PyPI are needed for.",
)
@click.option(
    "--cache",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where things are built; a directory for temporary files otherwise.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the page there, as Markdown, instead of printing it.",
)
def native(
    pythons: tuple[Path, ...],
    rounds: int,
    laps: int,
    times: int,
    peers: bool,
    cache: Path | None,
    output: Path | None,
) -> None:
    """Time native calls beside ctypes, cffi, pybind11, nanobind and a C extension.

    Peers are compiled with gcc, their packages installed into environments of their own.
    """
    from abisim.campaign.native.bench import Plan

    require_directory(output)
    require_self_test()
    plan = Plan(rounds, laps, times)
    words = ["abisim", "bench", "native"]
    words += ["--rounds", str(rounds), "--laps", str(laps), "--times", str(times)]
    words += [] if peers else ["--no-peers"]
    content = _page(pythons, plan, cache, joined(words), peers=peers)
    if output is None:
        click.echo(content, nl=False)
    else:
        wrote(output, content)


def _page(
    pythons: tuple[Path, ...], plan: Plan, cache: Path | None, command: str, *, peers: bool
) -> str:
    from rich.console import Console

    from abisim.campaign.native.bench import measure
    from abisim.campaign.native.build import built, directory
    from abisim.campaign.native.counts import read_handle, rows
    from abisim.campaign.native.pythons import installed, interpreter_of
    from abisim.campaign.native.starts import measure_starts
    from abisim.report.native import page

    console = Console(stderr=True)
    interpreters = tuple(map(interpreter_of, pythons)) or installed()
    place = directory(cache)
    made = [
        built(each, place, peers=peers, say=lambda text: click.echo(text, err=True))
        for each in interpreters
    ]
    with progress(console, "counting"):
        counted = [list(rows(release_gil=release)) for release in (False, True)]
        read = read_handle()
    with progress(console, "starting", plan.rounds * len(made)) as advance:
        starts = measure_starts(made, plan.rounds, advance)
    with progress(console, "timing", plan.rounds * len(made)) as advance:
        timings = measure(made, plan, advance)
    return page(timings, starts, plan, counted[0], counted[1], read, command)

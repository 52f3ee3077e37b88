"""Measure the rate of checking, and our stubs beside a compiler's."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from abisim.cli.shared import abi_option, default_sources, functions, progress, require_self_test
from abisim.errors import UsageError


@click.command()
@click.argument("sources", nargs=-1)
@abi_option
@click.option("--against", metavar="COMPILER", help="Count this compiler's -O2 stubs as well.")
@click.option("--rounds", default=1, show_default=True, help="Measure the rate this often.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the comparison, every shape in it, as Markdown.",
)
def bench(
    sources: tuple[str, ...],
    abi: str,
    against: str | None,
    rounds: int,
    output: Path | None,
) -> None:
    """Measure shapes checked a second, and our stubs beside a compiler's."""
    from abisim.campaign.bench import Comparison, compare, figures, measure_rate
    from abisim.campaign.engine import group_by_shape
    from abisim.files import write_whole
    from abisim.report.comparison import comparison_table, every_shape, figures_table
    from abisim.stubs import ENTRIES
    from abisim.subjects.compiler import find_compiler
    from abisim.verification.judge import shared_machine

    compiler = None
    if against is not None:
        compiler = find_compiler(against)
        if compiler is None:
            raise UsageError(f"there is no {against!r} on the path")
    console = Console(stderr=True)
    with progress(console, "reading"):
        shapes = group_by_shape(functions(sources or default_sources(), abi))
    require_self_test()
    for entry in ENTRIES:
        rate = measure_rate(shapes, shared_machine(), entry, rounds)
        click.echo(
            f"{entry}: {rate.per_second:,.0f} distinct shapes a second "
            f"({rate.shapes:,} in {rate.seconds:.2f} s), "
            f"{rate.ratio:.2f} of the bare simulator's {rate.bare:,.0f}"
        )
    if compiler is None:
        return
    numbers = figures()
    labelled = [(shape.functions[0].label, shape.signature) for shape in shapes]
    rows: list[Comparison] = []
    with progress(console, f"comparing with {against}", len(labelled) * len(ENTRIES)) as advance:
        for entry in ENTRIES:
            rows += compare(compiler, labelled, entry, on_result=lambda _: advance())
    named = [(figure.name, signature) for figure, signature in numbers]
    buffer, avalue = (list(compare(compiler, named, entry)) for entry in ENTRIES)
    figures_rows = [
        (figure, left, right)
        for (figure, _), left, right in zip(numbers, buffer, avalue, strict=True)
    ]
    head = figures_table(figures_rows, compiler.label) + "\n" + comparison_table(rows)
    click.echo("\n" + head, nl=False)
    if output is not None:
        write_whole(
            output,
            f"# Our stubs beside a compiler's\n\n{head}\n## Every shape\n\n{every_shape(rows)}",
        )
        click.echo(f"wrote {output}", err=True)

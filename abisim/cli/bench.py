"""Measure the rate of checking, and our stubs beside a compiler's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from rich.console import Console

from abisim.cli.runs import progress
from abisim.cli.shared import (
    abi_option,
    default_sources,
    functions,
    jobs_option,
    require_self_test,
)
from abisim.collector import collect_seldom
from abisim.errors import UsageError
from abisim.stubs import ENTRIES

if TYPE_CHECKING:
    from abisim.campaign.bench import Comparison
    from abisim.campaign.engine import FunctionRef, Shape
    from abisim.report.comparison import FigureRow
    from abisim.subjects.compiler import Compiler

#: Signatures that the caches are warmed with, and that a C compiler checks: each in a program of
#: its own, and many in one.
_WARM: Final = 4000
_ALONE: Final = 20
_TOGETHER: Final = 300


class _Bench(click.Command):
    """Everything but ``native``, a command of its own, is the name of a source."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        if args[:1] != ["native"]:
            return super().make_context(info_name, args, parent, **extra)
        from abisim.cli.bench_native import native

        return native.make_context(f"{info_name} native", args[1:], parent, **extra)


@click.command(cls=_Bench)
@click.argument("sources", nargs=-1)
@abi_option
@click.option("--against", metavar="COMPILER", help="Count this compiler's -O2 stubs as well.")
@click.option(
    "--rounds",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Measure the rate this often.",
)
@click.option(
    "--fresh",
    type=click.IntRange(0, 100_000_000),
    default=20_000,
    show_default=True,
    help="So many random signatures, of types as the sources have them; 0 for none.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Theirs.")
@jobs_option("Then as many again in so many processes.")
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
    fresh: int,
    seed: int,
    jobs: int,
    output: Path | None,
) -> None:
    """Measure shapes and fresh signatures checked a second, and our stubs beside a compiler's.

    `abisim bench native` times calls from Python instead; it has options of its own.
    """
    from abisim.campaign.engine import group_by_shape
    from abisim.files import write_whole
    from abisim.report.comparison import page, summary

    if output is not None and against is None:
        raise UsageError("--output takes the comparison of --against COMPILER")
    compiler = None if against is None else _compiler(against)
    console = Console(stderr=True)
    with progress(console, "reading"):
        found = functions(sources or default_sources(), abi)
        shapes = group_by_shape(found)
    require_self_test()
    _print_rates(shapes, rounds)
    if fresh:
        _print_fresh_rates(console, found, compiler, fresh, seed, jobs)
    if compiler is None:
        return
    rows = _comparisons(console, compiler, shapes)
    figures = _figure_rows(compiler)
    click.echo("\n" + summary(figures, rows, compiler.label), nl=False)
    if output is not None:
        write_whole(output, page(figures, rows, compiler.label))
        click.echo(f"wrote {output}", err=True)


def _compiler(name: str) -> Compiler:
    from abisim.subjects.compiler import find_compiler

    compiler = find_compiler(name)
    if compiler is None:
        raise UsageError(f"there is no {name!r} on the path")
    return compiler


def _print_rates(shapes: list[Shape], rounds: int) -> None:
    from abisim.campaign.bench import measure_rate
    from abisim.verification.judge import shared_machine

    for entry in ENTRIES:
        rate = measure_rate(shapes, shared_machine(), entry, rounds)
        click.echo(
            f"{entry}: {rate.per_second:,.0f} distinct shapes a second "
            f"({rate.shapes:,} in {rate.seconds:.2f} s), "
            f"{rate.ratio:.2f} of the bare simulator's {rate.bare:,.0f}"
        )


def _print_fresh_rates(
    console: Console,
    found: list[FunctionRef],
    compiler: Compiler | None,
    count: int,
    seed: int,
    jobs: int,
) -> None:
    from abisim.campaign.fresh import FreshDrawer, of_libraries
    from abisim.campaign.rates import CHUNK, Rates, against, measure, measure_together
    from abisim.report.rates import beside, one_core, several

    libraries = of_libraries(found)
    drawer = FreshDrawer(libraries, seed)
    click.echo(f"\nfresh signatures of the types of {len(libraries):,} functions, seed {seed}")
    warm, rates = Rates(), Rates()
    chunks = -(-count // CHUNK)
    with progress(console, "fresh signatures", chunks) as advance:
        measure(drawer, range(-_WARM, 0), warm)
        collect_seldom()
        measure(drawer, range(count), rates, on_chunk=lambda _: advance())
    click.echo(one_core(rates))
    if jobs > 1:
        with progress(console, f"in {jobs} processes"):
            parts = measure_together(libraries, seed, range(count), jobs)
        click.echo(several(parts, rates))
    if compiler is not None:
        alone = list(drawer.span(range(_ALONE)))
        many = list(drawer.span(range(_TOGETHER)))
        with progress(console, f"the same with {compiler.label}"):
            measured = {1: against(compiler, alone, 1)}
            measured |= {size: against(compiler, many, size) for size in (20, _TOGETHER)}
        click.echo(beside(compiler.label, measured, rates))


def _comparisons(console: Console, compiler: Compiler, shapes: list[Shape]) -> list[Comparison]:
    """Every shape under every entry convention, beside the compiler's stub."""
    from abisim.campaign.bench import compare

    labelled = [(shape.functions[0].label, shape.signature) for shape in shapes]
    count = len(labelled) * len(ENTRIES)
    with progress(console, f"comparing with {compiler.label}", count) as advance:
        return [
            row
            for entry in ENTRIES
            for row in compare(compiler, labelled, entry, on_result=lambda _: advance())
        ]


def _figure_rows(compiler: Compiler) -> list[FigureRow]:
    """The numbers to beat, each with its comparison for ``buffer`` and ``avalue``."""
    from abisim.campaign.bench import compare, figures

    numbers = figures()
    named = [(figure.name, signature) for figure, signature in numbers]
    buffer, avalue = (list(compare(compiler, named, entry)) for entry in ENTRIES)
    return [
        (figure, left, right)
        for (figure, _), left, right in zip(numbers, buffer, avalue, strict=True)
    ]

"""The command line.  Exit status: 0 all pass, 1 findings, 2 bad usage or input."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from abisim.errors import AbisimError, UsageError

_INTERRUPTED: Final = 130
_ABIS: Final = ("sysv",)
_DIALECTS: Final = ("psabi",)
_ENTRIES: Final = ("buffer", "avalue", "both")
_FORMATS: Final = ("text", "json", "junit", "markdown")
_CORPUS: Final = Path("corpus")
_Command = TypeVar("_Command", bound=Callable[..., Any])


class _Commands(click.Group):
    """Turns what a user can cause into one message and exit status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except AbisimError as error:
            text = str(error)
            click.echo(text if ": error: " in text else f"abisim: error: {text}", err=True)
            ctx.exit(2)
        except RecursionError:
            click.echo("abisim: error: the input is nested too deeply", err=True)
            ctx.exit(2)
        except KeyboardInterrupt:
            click.echo("abisim: interrupted", err=True)
            ctx.exit(_INTERRUPTED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="abisim")
def main() -> None:
    """A wind tunnel for calling conventions.

    Call stubs run in a simulated x86-64 against a fake C callee; where each byte had to
    be is said by a reference written from the ABI's text.
    """


_abi_option = click.option("--abi", type=click.Choice(_ABIS), default="sysv", show_default=True)
_dialect_option = click.option(
    "--dialect", type=click.Choice(_DIALECTS), default="psabi", show_default=True
)


def _entry_option(default: str) -> Callable[[_Command], _Command]:
    return click.option(
        "--entry",
        type=click.Choice(_ENTRIES),
        default=default,
        show_default=True,
        help="How the stub itself is called.",
    )


@main.command()
@click.argument("sources", nargs=-1)
@_abi_option
@_dialect_option
@_entry_option("both")
@click.option("--subject", type=click.Choice(["stub"]), default="stub", show_default=True)
@click.option("--output-format", type=click.Choice(_FORMATS), default="text", show_default=True)
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
    from abisim.report.text import render

    console = Console(stderr=True)
    functions = _functions(sources or _default_sources(), abi)
    shapes = group_by_shape(functions)
    _require_self_test()
    entries = _entries(entry)
    with _progress(console, "checking", len(shapes)) as advance:
        began = time.perf_counter()
        result = run(
            shapes,
            entries=entries,
            dialect=dialect,
            subject=subject,
            abi=abi,
            on_result=lambda _: advance(),
        )
        seconds = time.perf_counter() - began
    made = document(result)
    if output_format == "text":
        Console().print(render(made))
        count = len(result.results) * len(entries)
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
        sys.exit(_INTERRUPTED)
    sys.exit(0 if result.ok else 1)


@main.command()
@click.argument("declaration")
@_abi_option
@_dialect_option
@click.option(
    "--format",
    "--output-format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
)
def explain(declaration: str, abi: str, dialect: str, output_format: str) -> None:
    """Say where each byte of a call goes, and the clause of the ABI that decides it.

    DECLARATION is C; of several functions the last is explained.  The arguments of a
    variadic call may be listed after the ellipsis.
    """
    from abisim.declarations import parse
    from abisim.reference import classify
    from abisim.reference.budget import budget
    from abisim.stub import ENTRIES

    signature = parse(_text(declaration), abi=abi, filename="<declaration>")
    assignment = classify(signature, dialect=dialect)
    if output_format == "json":
        click.echo(json.dumps(assignment.to_dict(), indent=2))
        return
    click.echo(assignment.dump().rstrip())
    for entry in ENTRIES:
        limits = budget(assignment, entry)
        click.echo(f"budget, {entry}: {limits.least} to {limits.most} instructions")
    click.echo(f"signature: {signature.id}  {signature.shape}")


@main.command()
@click.argument("declaration", required=False)
@_abi_option
@_dialect_option
@_entry_option("buffer")
@click.option(
    "--raw",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the machine code into this file instead.",
)
@click.option(
    "--pages",
    nargs=2,
    type=(click.Path(path_type=Path), click.Path(file_okay=False, path_type=Path)),
    metavar="CORPUS-FILE DIRECTORY",
    help="Write a page for every shape of a corpus file; pages of no shape are removed.",
)
def stub(
    declaration: str | None,
    abi: str,
    dialect: str,
    entry: str,
    raw: Path | None,
    pages: tuple[Path, Path] | None,
) -> None:
    """Show the call stub for DECLARATION: placement, verdict, counts, disassembly."""
    from abisim.campaign.pages import write_pages
    from abisim.declarations import parse
    from abisim.report.listing import page
    from abisim.stubgen.compiler import stub as compile_stub
    from abisim.verify.judge import verify

    _require_self_test()
    if pages is not None:
        for path in write_pages(*pages, abi=abi):
            click.echo(f"wrote {path}", err=True)
        return
    if declaration is None:
        raise UsageError("give a declaration, or --pages CORPUS-FILE DIRECTORY")
    signature = parse(_text(declaration), abi=abi, filename="<declaration>")
    stubs = [compile_stub(signature, each) for each in _entries(entry)]
    verdicts = [verify(signature, each, dialect) for each in stubs]
    if raw is None:
        click.echo(page(signature, list(zip(stubs, verdicts, strict=True)), dialect), nl=False)
    else:
        if len(stubs) != 1:
            raise UsageError("--raw takes one entry convention, not both")
        _write_bytes(raw, stubs[0].code)
    sys.exit(0 if all(verdict.ok for verdict in verdicts) else 1)


@main.command()
@click.argument("headers", nargs=-1, required=True)
@click.option("--name", required=True, help="The library's name.")
@click.option("--version", required=True, help="The library's version.")
@click.option("-I", "include", multiple=True, metavar="DIR", help="Search headers there.")
@click.option("-D", "define", multiple=True, metavar="NAME[=VALUE]", help="Define a macro.")
@click.option("--only", multiple=True, metavar="PREFIX", help="Headers to take functions from.")
@click.option("--skip", default="", metavar="REGEX", help="Functions not to take.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
def scan(
    headers: tuple[str, ...],
    name: str,
    version: str,
    include: tuple[str, ...],
    define: tuple[str, ...],
    only: tuple[str, ...],
    skip: str,
    output: Path | None,
) -> None:
    """Turn C headers into a corpus file (needs libclang: pip install 'abisim[scan]')."""
    from abisim.campaign.files import write_whole
    from abisim.campaign.scan import scan as scan_headers

    text = scan_headers(
        headers,
        name=name,
        version=version,
        include=include,
        define=define,
        only=only or None,
        skip=skip,
    )
    if output is None:
        click.echo(text, nl=False)
    else:
        write_whole(output, text)
        click.echo(f"wrote {output}", err=True)


@main.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--accept",
    multiple=True,
    type=click.Choice(["status", "more", "code", "fewer", "added", "removed", "all"]),
    help="A kind of change that is all right; may be given several times.",
)
def diff(old: Path, new: Path, accept: tuple[str, ...]) -> None:
    """Compare two reports (check.json or counts.lock).

    Exit status 1 when anything changed whose kind is not accepted.
    """
    from abisim.report import compare, read_counts

    changes = compare(read_counts(old), read_counts(new))
    refused = 0
    for change in changes:
        accepted = change.kind in accept or "all" in accept
        refused += not accepted
        click.echo(f"{'  ' if accepted else '! '}{change.kind:8} {change.text}")
    if not changes:
        click.echo("no change")
    elif refused:
        kinds = sorted({change.kind for change in changes} - set(accept))
        words = " ".join(f"--accept {kind}" for kind in kinds)
        click.echo(f"{refused} of {len(changes)} changes are not accepted ({words})", err=True)
    sys.exit(1 if refused else 0)


@main.command()
def doctor() -> None:
    """Say what is installed, and try everything that verdicts rely on."""
    from abisim.campaign.doctor import installed
    from abisim.verify.selftest import self_test

    console = Console(highlight=False)
    for name, version in installed():
        console.print(f"{name:16} {version}", markup=False)
    checks = self_test()
    console.print()
    for each in checks:
        console.print(
            f"[green]ok  [/]  {each.name}"
            if each.ok
            else f"[bold red]FAIL[/]  {each.name}: {each.detail}"
        )
    failed = sum(not each.ok for each in checks)
    console.print(
        f"\n{failed} of {len(checks)} self-tests failed: nothing can be passed here"
        if failed
        else f"\nall {len(checks)} self-tests passed"
    )
    sys.exit(1 if failed else 0)


@main.command()
@click.argument("sources", nargs=-1)
@_abi_option
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
    from abisim.campaign.files import write_whole
    from abisim.report.comparison import comparison_table, every_shape, figures_table
    from abisim.stub import ENTRIES
    from abisim.subjects.compiler import find_compiler
    from abisim.verify.judge import shared_machine

    compiler = None
    if against is not None:
        compiler = find_compiler(against)
        if compiler is None:
            raise UsageError(f"there is no {against!r} on the path")
    console = Console(stderr=True)
    shapes = group_by_shape(_functions(sources or _default_sources(), abi))
    _require_self_test()
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
    with _progress(console, f"comparing with {against}", len(labelled) * len(ENTRIES)) as advance:
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


# What the commands share


def _entries(entry: str) -> tuple[Any, ...]:
    return ("buffer", "avalue") if entry == "both" else (entry,)


def _default_sources() -> tuple[str, ...]:
    if not _CORPUS.is_dir():
        raise UsageError("there is no ./corpus here; name corpus files, directories or C text")
    return (str(_CORPUS),)


def _functions(sources: Sequence[str], abi: str) -> list[Any]:
    """The functions of corpus files and directories, and of C text given as it is."""
    from abisim.campaign.engine import corpus_functions, text_functions

    functions: list[Any] = []
    for source in sources:
        if "(" in source and not Path(source).exists():
            functions += text_functions(source, abi)
        else:
            functions += corpus_functions([Path(source)], abi)
    if not functions:
        raise UsageError(f"no function is declared in {', '.join(sources)}")
    return functions


def _text(declaration: str) -> str:
    """A declaration, or with ``-`` the standard input."""
    if declaration != "-":
        return declaration
    try:
        return sys.stdin.read()
    except UnicodeDecodeError:
        raise UsageError("the standard input is not UTF-8 text") from None


def _require_self_test() -> None:
    """Nothing is passed by an emulator that fails its self-test."""
    from abisim.verify.selftest import self_test

    failed = [each for each in self_test() if not each.ok]
    if failed:
        names = "; ".join(f"{each.name}: {each.detail}" for each in failed)
        raise UsageError(f"the self-test fails, so nothing can be passed ({names})")


def _write_bytes(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None


@contextmanager
def _progress(console: Console, title: str, total: int) -> Iterator[Any]:
    """A bar on a terminal, nothing elsewhere; yields a function that advances it."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task(title, total=total)
        yield lambda: bar.advance(task)

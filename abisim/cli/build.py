"""Write verified stubs as a shared object, and a C header for it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from abisim import __version__
from abisim.cli.runs import progress, require_directory
from abisim.cli.shared import cet_option, dialect_option, functions, require_self_test
from abisim.errors import UsageError
from abisim.stubs import ENTRIES, Entry

if TYPE_CHECKING:
    from abisim.campaign.engine import Shape as Found
    from abisim.native.ahead import Judged, Shape
    from abisim.signature import Signature

_FILE: Final = click.Path(dir_okay=False, path_type=Path)
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("-o", "--output", type=_FILE, required=True, help="The shared object.")
@click.option("--header", type=_FILE, help="Write a C header for it, too.")
@click.option(
    "--entry",
    type=click.Choice(ENTRIES),
    default="avalue",
    show_default=True,
    help="How the stubs are called.",
)
@click.option(
    "--abi",
    # A shared object is for Linux.
    type=click.Choice(["sysv", "ms"]),
    default="sysv",
    show_default=True,
    help="The convention of the functions that are called.",
)
@dialect_option
@cet_option
@click.option("--soname", help="The name that programs linked with it ask for.")
def build(
    sources: tuple[str, ...],
    output: Path,
    header: Path | None,
    entry: Entry,
    abi: str,
    dialect: str,
    cet: bool,
    soname: str | None,
) -> None:
    """Write a shared object with verified stubs for the functions of SOURCES.

    SOURCES are corpus files, directories, or C text, or - for the standard input.  The stub for
    f is abisim_f; functions of one signature shape share one, which is also abisim_shape_ with
    the shape's id.  No compiler and no linker is needed.  Unless every stub passes, nothing is
    written.
    """
    from rich.console import Console

    from abisim.campaign.engine import group_by_shape
    from abisim.files import write_each
    from abisim.native.ahead import build as build_library
    from abisim.native.ahead import judge
    from abisim.native.c_header import header as write_header

    if soname is not None and (not soname or _CONTROL.search(soname)):
        raise UsageError(f"{soname!r} is no name of a shared object")
    require_directory(output)
    require_directory(header)
    console = Console(stderr=True)
    with progress(console, "reading"):
        declared = functions(sources, abi, dialect)
        found = group_by_shape(declared)
    _require_apart([*sources, *dict.fromkeys(each.path for each in declared)], output, header)
    shapes = [_shape(each) for each in found]
    require_self_test()
    with progress(console, "verifying", len(shapes)) as advance:
        judged = judge(shapes, entry, dialect, cet=cet, advance=advance)
    if not all(each.verdict.ok for each in judged):
        _report(found, judged, entry, abi, dialect, cet=cet)
        click.echo(f"abisim: {output} is not written: not every stub passed", err=True)
        sys.exit(1)
    maker = f"abisim {__version__}"
    library = build_library(judged, maker=maker, dialect=dialect, soname=soname or "", cet=cet)
    files: dict[Path, str | bytes] = {output: library.content}
    if header is not None:
        files[header] = write_header(
            shapes, entry, abi=abi, dialect=dialect, build_id=library.build_id, maker=maker
        )
    write_each(files)
    for path in files:
        click.echo(f"wrote {path}", err=True)


def _require_apart(read: Sequence[str], output: Path, header: Path | None) -> None:
    """Raise UsageError where one file would be written over another."""
    if header is not None and os.path.realpath(header) == os.path.realpath(output):
        raise UsageError(f"{output} cannot be the shared object and its header")
    written = {os.path.realpath(path) for path in (output, header) if path is not None}
    for source in read:
        if os.path.realpath(source) in written:
            raise UsageError(f"{source} is read; write to another file")


def _shape(found: Found) -> Shape:
    """A shape with each of its functions once, however often it is declared."""
    from abisim.native.ahead import Shape

    named: dict[str, Signature] = {}
    for each in found.functions:
        named.setdefault(each.signature.name, each.signature)
    return Shape(found.id, found.text, tuple(named.values()))


def _report(
    found: Sequence[Found],
    judged: Sequence[Judged],
    entry: Entry,
    abi: str,
    dialect: str,
    *,
    cet: bool,
) -> None:
    """Show what did not pass, as ``check`` does."""
    from rich.console import Console

    from abisim.campaign.engine import CET_SUBJECT, OWN_SUBJECT, RunResult, ShapeResult
    from abisim.report.formats import document
    from abisim.report.text import show

    results = tuple(
        ShapeResult(shape, ((entry, each.verdict),))
        for shape, each in zip(found, judged, strict=True)
    )
    subject = CET_SUBJECT if cet else OWN_SUBJECT
    show(document(RunResult(abi, dialect, subject, results)), Console(), brief=True)

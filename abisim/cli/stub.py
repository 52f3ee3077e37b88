"""Show stubs, or write the pages of stubs/."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from abisim.cli.shared import (
    abi_option,
    cet_option,
    dialect_option,
    entries,
    entry_option,
    is_given,
    require_self_test,
    text,
)
from abisim.errors import UsageError
from abisim.interpreters import INTERPRETERS, interpreter, running
from abisim.signature import Signature

#: What is about python stubs alone.
_OF_PYTHON = ("layout", "release_gil", "errno")


@click.command()
@click.argument("declaration", required=False)
@abi_option
@dialect_option
@entry_option("buffer", "python")
@click.option(
    "--layout",
    type=click.Choice([each.name for each in INTERPRETERS]),
    help="With --entry python: whose objects it takes.  [default: the running interpreter's]",
)
@click.option("--release-gil", is_flag=True, help="With --entry python: as bind has it.")
@click.option("--errno", is_flag=True, help="With --entry python: as bind has it.")
@cet_option
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
    layout: str | None,
    release_gil: bool,
    errno: bool,
    cet: bool,
    raw: Path | None,
    pages: tuple[Path, Path] | None,
) -> None:
    """Show the call stub for DECLARATION: placement, verdict, counts, disassembly.

    With --entry python it is the stub behind abisim.bind, and its pool of addresses is shown too.
    """
    from abisim.declarations import parse
    from abisim.files import write_whole
    from abisim.report.listing import page
    from abisim.report.pages import write_pages
    from abisim.stubgen.compiler import stub as compile_stub
    from abisim.verification.judge import verify

    _require_sense(entry, cet=cet, pages=pages is not None)
    require_self_test()
    if pages is not None:
        if cet:
            raise UsageError("give --cet or --pages, not both")
        for path in write_pages(*pages, abi=abi):
            click.echo(f"wrote {path}", err=True)
        return
    if declaration is None:
        raise UsageError("give a declaration, or --pages CORPUS-FILE DIRECTORY")
    signature = parse(text(declaration), abi=abi, filename="<declaration>")
    if entry == "python":
        sys.exit(_python(signature, dialect, layout, raw, release_gil=release_gil, errno=errno))
    stubs = [compile_stub(signature, each, dialect, cet=cet) for each in entries(entry)]
    verdicts = [verify(signature, each, dialect, cet=cet) for each in stubs]
    if raw is None:
        click.echo(page(signature, list(zip(stubs, verdicts, strict=True)), dialect), nl=False)
    else:
        if len(stubs) != 1:
            raise UsageError("--raw takes one entry convention, not both")
        write_whole(raw, stubs[0].code)
    sys.exit(0 if all(verdict.ok for verdict in verdicts) else 1)


def _require_sense(entry: str, *, cet: bool, pages: bool) -> None:
    """Raise UsageError for options that mean nothing together."""
    if entry == "python":
        for name, given in (("--cet", cet), ("--pages", pages)):
            if given:
                raise UsageError(f"{name} is not for --entry python")
        return
    for name in _OF_PYTHON:
        if is_given(name):
            raise UsageError(f"--{name.replace('_', '-')} is for --entry python alone")


def _python(
    signature: Signature,
    dialect: str,
    layout: str | None,
    raw: Path | None,
    *,
    release_gil: bool,
    errno: bool,
) -> int:
    """Show a python stub; the exit status."""
    from abisim.files import write_whole
    from abisim.report.listing import python_page
    from abisim.stubgen.python.stub import python_stub
    from abisim.verification.python.judge import verify_python

    family = running() if layout is None else interpreter(layout)
    made = python_stub(signature, family, dialect=dialect, release_gil=release_gil, errno=errno)
    verdict = verify_python(signature, made, dialect=dialect)
    if raw is None:
        click.echo(python_page(signature, made, verdict, dialect), nl=False)
    else:
        write_whole(raw, made.code)
    return 0 if verdict.ok else 1

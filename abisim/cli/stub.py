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
    require_self_test,
    text,
)
from abisim.errors import UsageError


@click.command()
@click.argument("declaration", required=False)
@abi_option
@dialect_option
@entry_option("buffer")
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
    cet: bool,
    raw: Path | None,
    pages: tuple[Path, Path] | None,
) -> None:
    """Show the call stub for DECLARATION: placement, verdict, counts, disassembly."""
    from abisim.declarations import parse
    from abisim.files import write_whole
    from abisim.report.listing import page
    from abisim.report.pages import write_pages
    from abisim.stubgen.compiler import stub as compile_stub
    from abisim.verification.judge import verify

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
    stubs = [compile_stub(signature, each, dialect, cet=cet) for each in entries(entry)]
    verdicts = [verify(signature, each, dialect, cet=cet) for each in stubs]
    if raw is None:
        click.echo(page(signature, list(zip(stubs, verdicts, strict=True)), dialect), nl=False)
    else:
        if len(stubs) != 1:
            raise UsageError("--raw takes one entry convention, not both")
        write_whole(raw, stubs[0].code)
    sys.exit(0 if all(verdict.ok for verdict in verdicts) else 1)

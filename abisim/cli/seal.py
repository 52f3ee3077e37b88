"""Verify the code behind bound functions beforehand, and keep it for programs that bind them."""

from __future__ import annotations

import sys
from collections import Counter

import click

from abisim.cli.runs import progress
from abisim.cli.shared import abi_option, dialect_option, functions


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--release-gil", is_flag=True, help="For bind(..., release_gil=True).")
@click.option("--errno", is_flag=True, help="For bind(..., errno=True).")
@abi_option
@dialect_option
def seal(sources: tuple[str, ...], release_gil: bool, errno: bool, abi: str, dialect: str) -> None:
    """Put what binding the functions of SOURCES takes into the trusted store.

    SOURCES are corpus files, directories, or C text, or - for the standard input.  For each
    signature shape the stub is compiled and verified that abisim.bind gives this Python, and for
    each parameter that points to a function the code of a callback.  Programs of this user that
    bind such functions then verify nothing, and need no memory that is writable and executable,
    in any process.  The options are those of bind.
    """
    from rich.console import Console

    from abisim.native import store
    from abisim.native.beforehand import needs
    from abisim.native.beforehand import seal as keep
    from abisim.native.options import Options

    root = store.require()
    options = Options(dialect, release_gil, errno or release_gil)
    console = Console(stderr=True)
    with progress(console, "reading"):
        found = functions(sources, abi, dialect)
        every = {need.key: need for each in found for need in needs(each.signature, options)}
    counts: Counter[str] = Counter()
    with progress(console, "verifying", len(every)) as advance:
        for need in every.values():
            outcome, reason = keep(need)
            counts[outcome] += 1
            if reason:
                said = " ".join(reason.split())
                click.echo(f"abisim: refused: {need.signature.prototype}: {said}", err=True)
            advance()
    kinds = ", ".join(f"{counts[each]:,} {each}" for each in ("new", "known", "refused"))
    click.echo(f"{len(every):,} shape{'s' * (len(every) != 1)} in {root}: {kinds}")
    sys.exit(1 if counts["refused"] else 0)

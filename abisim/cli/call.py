"""Call a C function."""

from __future__ import annotations

import os
import sys

import click

from abisim.cli.shared import abi_option, dialect_option


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("library")
@click.argument("declaration")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[ARG]…")
@abi_option
@dialect_option
def call(
    library: str, declaration: str, arguments: tuple[str, ...], abi: str, dialect: str
) -> None:
    """Call the function that DECLARATION declares, and print its result.

    LIBRARY is a library's name or path, or - for the process itself.  Each ARG is what its
    parameter's type makes of it: a number; text, for char *; None for a null pointer; else a
    Python literal, bytes for a struct.  Arguments behind an ellipsis are
    literals or text.  The function runs in a process of its own.
    """
    from abisim.cli.apart import run
    from abisim.cli.call_values import values
    from abisim.native.binding import bind

    function = bind(None if library == "-" else library, declaration, abi=abi, dialect=dialect)
    given = values(declaration, arguments, abi, dialect)
    sys.stdout.flush()

    def result() -> str:
        found = function(*given)
        return "" if found is None else f"{found!r}\n"

    status = run(result)
    if status != os.EX_OK:
        sys.exit(status)

"""Say where each byte of a call goes."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import click

from abisim.cli.shared import abi_option, dialect_option, text

if TYPE_CHECKING:
    from abisim.report.explain import Explanation
    from abisim.report.picture_text import Line

_WIDTH: Final = 100


@click.command()
@click.argument("declaration")
@abi_option
@dialect_option
@click.option(
    "--format",
    "--output-format",
    "output_format",
    type=click.Choice(["text", "json", "svg"]),
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
    from abisim.report import explain as report

    source = text(declaration)
    signature = parse(source, abi=abi, filename="<declaration>", dialect=dialect)
    explanation = report.explain(signature, classify(signature, dialect=dialect), source)
    match output_format:
        case "json":
            click.echo(json.dumps(explanation.to_dict(), indent=2))
        case "svg":
            from abisim.report.picture_svg import svg

            sys.stdout.flush()
            click.echo(svg(explanation).encode("utf-8"), nl=False)
        case _:
            _show(explanation)


def _show(explanation: Explanation) -> None:
    from abisim.report.explain import lines
    from abisim.report.picture_text import GRID, glyphs_for

    glyphs = glyphs_for(sys.stdout.encoding)
    # Of the terminal, or of COLUMNS; the picture is as wide as it is.
    columns = shutil.get_terminal_size((_WIDTH, 24)).columns
    found = lines(explanation, glyphs, min(max(columns, GRID), _WIDTH))
    if sys.stdout.isatty():
        _coloured(found)
    else:
        click.echo("\n".join("".join(words for words, _ in line).rstrip() for line in found))


def _coloured(found: Iterable[Line]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console()
    for line in found:
        console.print(Text.assemble(*line), soft_wrap=True, highlight=False)

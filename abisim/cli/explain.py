"""Say where each byte of a call goes."""

from __future__ import annotations

import json

import click

from abisim.cli.shared import abi_option, dialect_option, text


@click.command()
@click.argument("declaration")
@abi_option
@dialect_option
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
    from abisim.stubs import ENTRIES

    signature = parse(text(declaration), abi=abi, filename="<declaration>")
    assignment = classify(signature, dialect=dialect)
    if output_format == "json":
        click.echo(json.dumps(assignment.to_dict(), indent=2))
        return
    click.echo(assignment.dump().rstrip())
    for entry in ENTRIES:
        limits = budget(assignment, entry)
        click.echo(f"budget, {entry}: {limits.least} to {limits.most} instructions")
    click.echo(f"signature: {signature.id}  {signature.shape}")

"""Compare two reports."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
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
    from abisim.report.formats import compare, read_counts

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

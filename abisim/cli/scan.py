"""Turn headers into a corpus file."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
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
    from abisim.campaign.scan import scan as scan_headers
    from abisim.files import write_whole

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

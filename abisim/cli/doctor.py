"""Say what is installed, and run the self-test."""

from __future__ import annotations

import sys

import click
from rich.console import Console


@click.command()
def doctor() -> None:
    """Say what is installed, and try everything that verdicts rely on."""
    from abisim.campaign.doctor import installed
    from abisim.verification.selftest import self_test

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

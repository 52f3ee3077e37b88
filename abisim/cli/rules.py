"""List the rules that code is held to."""

from __future__ import annotations

import click

from abisim.errors import UsageError


@click.command()
@click.argument("ids", metavar="[RULE]...", nargs=-1)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
def rules(ids: tuple[str, ...], output_format: str) -> None:
    """List the rules that code is held to: clause, severity, an example that breaks it.

    RULE is an id, or the first part of several: stack is all that begin with stack.  As text,
    all rules are listed in a line each, and those that are named in full.
    """
    from abisim.report.rules import rules_json, rules_markdown, rules_text
    from abisim.verification.rules import RULES

    for each in ids:
        if not any(_is_meant(rule, each) for rule in RULES):
            raise UsageError(f"unknown rule {each!r}; abisim rules lists them")
    chosen = [
        rule for rule in RULES.values() if not ids or any(_is_meant(rule.id, each) for each in ids)
    ]
    match output_format:
        case "json":
            text = rules_json(chosen)
        case "markdown":
            text = rules_markdown(chosen)
        case _:
            text = rules_text(chosen, full=bool(ids))
    click.echo(text, nl=False)


def _is_meant(rule: str, given: str) -> bool:
    return rule == given or rule.partition(".")[0] == given

"""A run of hostile texts as Markdown.

The same run gives the same bytes but for the lines marked ``measured``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from abisim.hostile.reading import FATES, Outcomes, Result
from abisim.hostile.texts import FAMILIES
from abisim.report.fuzz import Measured
from abisim.report.tables import cell, table
from abisim.report.watched import memory, spent
from abisim.report.wording import counted, shortened

_SHOWN: Final = 200
_TEXT: Final = 800


def page(result: Result, command: str, measured: Measured) -> str:
    """The whole report, with a newline at its end."""
    outcomes = result.outcomes
    sections = (_head(result, command, measured), _outcome(outcomes), _troubles(outcomes))
    return "\n\n".join("\n".join(lines) for lines in map(list, sections)) + "\n"


def _head(result: Result, command: str, measured: Measured) -> Iterator[str]:
    plan, outcomes = result.plan, result.outcomes
    done = outcomes.texts
    yield "# Hostile texts"
    yield ""
    yield f"    {command}"
    yield ""
    yield (
        f"{counted(done, 'text')}, seed {plan.seed}, numbers {plan.start:,} to "
        f"{plan.start + max(done, 1) - 1:,}. In those that were read there are "
        f"{outcomes.functions:,} functions, counted under each ABI. docs/hostile.md says what is "
        "tried."
    )
    if not result.complete:
        yield ""
        yield "**Interrupted: what follows is a part of the run.**"
    slowest = ", ".join(
        f"{name} {outcomes.slowest[name][0]:.2f}" for name in FAMILIES if name in outcomes.slowest
    )
    yield ""
    yield f"<!-- measured --> {spent(measured, done, 'text')}"
    yield f"<!-- measured --> The slowest of each family, in seconds of the processor: {slowest}."
    yield f"<!-- measured --> {memory(result.memory, 'text')}"


def _outcome(outcomes: Outcomes) -> Iterator[str]:
    yield "## Outcome"
    yield ""
    rows = [
        (cell(family), *(f"{outcomes.fates[family, fate]:,}" for fate in FATES))
        for family in FAMILIES
    ]
    rows.append(("**together**", *(f"{outcomes.count(fate):,}" for fate in FATES)))
    yield from table(("", *FATES), rows)


def _troubles(outcomes: Outcomes) -> Iterator[str]:
    yield "## Troubles"
    yield ""
    if not outcomes.troubles:
        yield "None."
        return
    for each in sorted(outcomes.troubles, key=lambda each: each.number)[:_SHOWN]:
        text = shortened(" ".join(each.text.split()), _TEXT)
        yield f"- text {each.number:,}, {each.family}, {each.abi}: {cell(text)}"

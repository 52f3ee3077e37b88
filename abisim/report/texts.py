"""A run of hostile texts as Markdown.

The same run gives the same bytes but for the lines marked ``measured``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from abisim.hostile.plan import Result
from abisim.hostile.text_outcomes import FATES, Outcomes
from abisim.hostile.texts import FAMILIES
from abisim.report.measured import Measured, measurements, memory, spent
from abisim.report.tables import cell, joined, listed, outcome
from abisim.report.wording import counted, shortened

_SHOWN: Final = 200
_TEXT: Final = 800


def page(result: Result[Outcomes], command: str, measured: Measured) -> str:
    """The whole report, with a newline at its end."""
    outcomes = result.outcomes
    sections = (
        _head(result, command, measured),
        outcome(FAMILIES, FATES, outcomes.fates),
        listed("Troubles", _troubles(outcomes)),
    )
    return joined(sections)


def _head(result: Result[Outcomes], command: str, measured: Measured) -> Iterator[str]:
    plan, outcomes = result.plan, result.outcomes
    done = outcomes.done
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
    slowest = ", ".join(
        f"{name} {outcomes.slowest[name][0]:.2f}" for name in FAMILIES if name in outcomes.slowest
    )
    yield from measurements(
        spent(measured, done, "text"),
        f"The slowest of each family, in seconds of the processor: {slowest}.",
        memory(result.memory, "text"),
        complete=result.complete,
    )


def _troubles(outcomes: Outcomes) -> Iterator[str]:
    for each in sorted(outcomes.troubles, key=lambda each: each.number)[:_SHOWN]:
        text = shortened(" ".join(each.text.split()), _TEXT)
        yield f"- text {each.number:,}, {each.family}, {each.abi}: {cell(text)}"

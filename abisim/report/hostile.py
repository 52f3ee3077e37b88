"""A run of hostile code as Markdown.

The same run gives the same bytes but for the lines marked ``measured``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from abisim.disassembly import listing
from abisim.hostile.draw import FAMILIES
from abisim.hostile.outcomes import FATES, Outcomes, WrongPass
from abisim.hostile.plan import Result
from abisim.report.measured import Measured, measurements, memory, spent
from abisim.report.tables import cell, code, joined, listed, outcome, table
from abisim.report.wording import counted, shortened, visible

_SHOWN: Final = 200
_SHAPE: Final = 400
_TEXT: Final = 600


def page(result: Result[Outcomes], command: str, measured: Measured) -> str:
    """The whole report, with a newline at its end."""
    outcomes = result.outcomes
    sections = (
        _head(result, command, measured),
        outcome(FAMILIES, FATES, outcomes.fates),
        _wrong(outcomes),
        listed("Crashes, hangs and what else may not be", _troubles(outcomes)),
        _rules(outcomes),
    )
    return joined(sections)


def _head(result: Result[Outcomes], command: str, measured: Measured) -> Iterator[str]:
    plan, outcomes = result.plan, result.outcomes
    done = outcomes.done
    yield "# Hostile code"
    yield ""
    yield f"    {command}"
    yield ""
    yield (
        f"{counted(done, 'attempt')}, seed {plan.seed}, numbers {plan.start:,} to "
        f"{plan.start + max(done, 1) - 1:,}, under all four ABIs and both entry conventions. "
        f"After {outcomes.sound:,} of them a right stub was judged on the same machine; "
        f"{outcomes.again:,} were judged again at the end of their batch, and the verdicts "
        "compared. docs/hostile.md says what is tried and how a pass is explained."
    )
    yield from measurements(
        spent(measured, done, "attempt"),
        f"The slowest took {outcomes.slowest[0]:.2f} s.",
        memory(result.memory, "attempt"),
        complete=result.complete,
    )


def _wrong(outcomes: Outcomes) -> Iterator[str]:
    yield "## Wrong passes"
    yield ""
    if not outcomes.wrong:
        yield "None."
        return
    wrong = sorted(outcomes.wrong, key=lambda each: each.number)
    yield f"{len(wrong):,}" + (f", of which {_SHOWN} are shown." if len(wrong) > _SHOWN else ".")
    for each in wrong[:_SHOWN]:
        yield ""
        yield from wrong_pass(each)


def wrong_pass(each: WrongPass) -> Iterator[str]:
    """One of them: where it is from, why it is not known to be right, its code."""
    yield (
        f"- attempt {each.number:,}, {each.family}, {each.abi}, {each.entry}: "
        f"{code(shortened(each.shape, _SHAPE))}; {cell(each.why)}"
    )
    yield ""
    yield "  ```"
    for line in listing(each.code).splitlines():
        yield f"  {visible(line)}"
    yield "  ```"


def _troubles(outcomes: Outcomes) -> Iterator[str]:
    for each in sorted(outcomes.troubles, key=lambda each: each.number)[:_SHOWN]:
        text = shortened(" ".join(each.text.split()), _TEXT)
        yield f"- attempt {each.number:,}, {each.kind}: {cell(text)}"


def _rules(outcomes: Outcomes) -> Iterator[str]:
    yield "## Rules that were broken first"
    yield ""
    ranked = sorted(outcomes.rules.items(), key=lambda each: (-each[1], each[0]))
    yield from table(("rule", "attempts"), ((code(rule), f"{n:,}") for rule, n in ranked))

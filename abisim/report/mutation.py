"""A run of mutants as Markdown.

The same run gives the same bytes but for one line, marked ``measured``, which holds what the
clock said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from abisim.mutation.fates import EQUIVALENT, FATES, KILLED, texts
from abisim.mutation.outcomes import Case, Outcomes
from abisim.mutation.run import Result
from abisim.report.measured import Measured, measurements, spent
from abisim.report.tables import code, joined, table
from abisim.report.wording import counted, shortened

#: Groups of equivalent mutants that are shown one by one; the rest is added up.
_GROUPS: Final = 60
#: Mutants found by their counts alone that are shown.
_SHOWN: Final = 20
_SHAPE: Final = 300
_CHANGE: Final = 110
_METHODS: Final = {
    "same text": "same instructions",
    "proven": "proof",
    "budget": "proof; over its budget",
}


def page(result: Result, command: str, measured: Measured) -> str:
    """The whole report, with a newline at its end."""
    sections = (
        _head(result, command, measured),
        _outcome(result.outcomes),
        _survivors(result.outcomes),
        _operators(result.outcomes),
        _rules(result.outcomes),
        _planted(result),
        _counted_only(result.outcomes),
        _equivalent(result.outcomes),
    )
    return joined(sections)


def _head(result: Result, command: str, measured: Measured) -> Iterator[str]:
    done, plan = result.outcomes.count(), result.plan
    yield f"# Mutants: {plan.abi}"
    yield ""
    yield f"    {command}"
    yield ""
    yield (
        f"{done:,} mutants of {counted(result.outcomes.stubs, 'stub')}, of "
        f"{counted(result.shapes, 'shape')} under both entry conventions, seed {plan.seed}. "
        "docs/mutation.md has the operators and the methods of proof."
    )
    yield from measurements(spent(measured, done, "mutant"), complete=result.complete)


def _outcome(outcomes: Outcomes) -> Iterator[str]:
    yield "## Outcome"
    yield ""
    yield (
        "Found: by a rule of the judge. Refused: the simulator does not run it, so it is never "
        "passed. Count alone: found by its number of instructions and nothing else, and not "
        "proven to be right. Equivalent: every one is proven to be right, or has the same "
        "instructions. Survivors: passed, and not proven."
    )
    yield ""
    heads = ("", "mutants", "found", "refused", "count alone", "equivalent", "survivors", "killed")
    rows = [
        (name, *_figures(outcomes, flips))
        for name, flips in (("operators", False), ("flipped bits", True), ("**together**", None))
    ]
    yield from table(heads, rows)


def _figures(outcomes: Outcomes, flips: bool | None) -> Iterator[str]:
    yield f"{outcomes.count(flips=flips):,}"
    for fate in KILLED:
        yield f"{outcomes.count(fate, flips=flips):,}"
    yield f"{outcomes.count(*EQUIVALENT, flips=flips):,}"
    survivors = outcomes.count("survivor", flips=flips)
    yield f"{survivors:,}"
    killed = outcomes.count(*KILLED, flips=flips)
    yield share(killed, killed + survivors)


def share(part: int, whole: int) -> str:
    """A percentage that is 100 % only if nothing is missing."""
    if part == whole:
        return "100 %"
    return f"{min(part * 100 / whole, 99.999):.3f} %"


def _survivors(outcomes: Outcomes) -> Iterator[str]:
    yield "## Survivors"
    yield ""
    survivors = outcomes.count("survivor")
    if not survivors:
        yield "None."
        return
    yield f"{survivors:,}, the first {len(outcomes.survivors):,} of them:"
    for number, case in enumerate(outcomes.survivors, 1):
        yield ""
        yield from _case(number, case)


def _case(number: int, case: Case) -> Iterator[str]:
    yield f"{number}. {code(shortened(case.shape, _SHAPE))}, {case.entry}, {case.operator}: " + (
        f"{case.why}."
    )
    yield ""
    yield "   ```diff"
    for line in difference(texts(case.before), texts(case.after)):
        yield f"   {line}".rstrip()
    yield "   ```"


def difference(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Two listings as one: what only the first has, what only the second has, what both."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        if what == "equal":
            yield from (f"  {line}" for line in before[start:end])
        else:
            yield from (f"- {line}" for line in before[start:end])
            yield from (f"+ {line}" for line in after[first:last])


def _operators(outcomes: Outcomes) -> Iterator[str]:
    yield "## By operator"
    yield ""
    names = sorted({operator for operator, _ in outcomes.fates})
    rows = [
        (
            name,
            f"{sum(outcomes.fates[name, fate] for fate in FATES):,}",
            *tuple(
                f"{outcomes.fates[name, fate]:,}" for fate in (*KILLED, *EQUIVALENT, "survivor")
            ),
        )
        for name in names
    ]
    heads = ("operator", "mutants", "found", "refused", "count alone", "over budget, proven",
             "same instructions", "proven", "survivors")  # fmt: skip
    yield from table(heads, rows)


def _rules(outcomes: Outcomes) -> Iterator[str]:
    if not outcomes.rules:
        return
    yield "## What found them"
    yield ""
    found = sorted(outcomes.rules.items(), key=lambda item: (-item[1], item[0]))
    yield from table(("rule", "mutants"), [(code(rule), f"{count:,}") for rule, count in found])


def _planted(result: Result) -> Iterator[str]:
    if not result.planted:
        return
    yield "## The reference's tables"
    yield ""
    yield (
        "Each damage is planted in the reference, and a right stub has to fail or a wrong one to "
        f"pass: of {result.planted[0].of:,} so many do."
    )
    yield ""
    rows = [
        (code(f"{each.damage.module}.{each.damage.table}"), each.damage.what, f"{each.found:,}")
        for each in result.planted
    ]
    yield from table(("table", "damage", "noticed by"), rows, left=(0, 1))


def _counted_only(outcomes: Outcomes) -> Iterator[str]:
    count = outcomes.count("budget alone")
    if not count:
        return
    yield "## Found by their count alone"
    yield ""
    yield (
        f"{counted(count, 'mutant')} that no rule about what code does objects to, and no proof "
        "either says to be right. Their number of instructions is a finding."
    )
    for number, case in enumerate(outcomes.counted_only[:_SHOWN], 1):
        yield ""
        yield from _case(number, case)


def _equivalent(outcomes: Outcomes) -> Iterator[str]:
    if not outcomes.changes:
        return
    groups = sorted(outcomes.changes.items(), key=lambda item: (-item[1], item[0]))
    yield "## Equivalent mutants"
    yield ""
    yield (
        f"{sum(outcomes.changes.values()):,} mutants, each with a proof of its own, in "
        f"{counted(len(groups), 'group')} by what was changed (r32, r64, xmm: registers; n: "
        "numbers; ·: nothing)."
    )
    yield ""
    rows = [
        (code(shortened(text, _CHANGE)), _METHODS[fate], f"{count:,}")
        for (fate, text), count in groups[:_GROUPS]
    ]
    rest = sum(count for _, count in groups[_GROUPS:])
    if rest:
        rows.append((f"{len(groups) - _GROUPS:,} more", "", f"{rest:,}"))
    yield from table(("change", "method", "mutants"), rows, left=(0, 1))

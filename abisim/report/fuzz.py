"""A campaign of random signatures as Markdown.

The same campaign gives the same bytes but for one line, marked ``measured``, which holds
what the clock said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from abisim.campaign.fuzz import Campaign
from abisim.campaign.menu import representatives
from abisim.campaign.outcomes import GROUPS, MENU, Outcomes
from abisim.campaign.shrink import Cause
from abisim.dialects import ENTRIES
from abisim.layout import DATA_MODELS
from abisim.report.fuzz_census import census_sections
from abisim.report.measured import Measured, measurements, spent
from abisim.report.tables import cell, code, joined, table
from abisim.report.wording import shortened
from abisim.stubs import SIDES
from abisim.verification.rules import LAYOUT

_SHAPE: Final = 400
_VALUE: Final = 160


def page(campaign: Campaign, causes: Sequence[Cause], command: str, measured: Measured) -> str:
    """The whole report, with a newline at its end."""
    sections = (
        _head(campaign, command, measured),
        _outcome(campaign.outcomes),
        _causes(causes),
        _explained(campaign.outcomes),
        _relied_on(campaign.outcomes),
        _unsupported(campaign.outcomes),
        _refused(campaign),
        *census_sections(campaign),
    )
    return joined(sections)


def _head(campaign: Campaign, command: str, measured: Measured) -> Iterator[str]:
    plan = campaign.plan
    done = campaign.outcomes.signatures
    yield f"# Random signatures: {plan.abi}, {campaign.label}"
    yield ""
    yield f"    {command}"
    yield ""
    yield (
        f"{done:,} signatures, seed {plan.seed}, numbers {plan.start:,} to "
        f"{plan.start + max(done, 1) - 1:,}; of each the code that calls such a function and "
        f"the code of one, judged by the ABI's text and where that fails by the dialect "
        f"{code(campaign.dialect)}."
    )
    yield from measurements(
        spent(measured, done, "signature"), complete=campaign.complete, what="campaign"
    )


def _outcome(outcomes: Outcomes) -> Iterator[str]:
    yield "## Outcome"
    yield ""
    yield (
        "Explained: the code is not as the ABI's text has it, and is as an entry of the "
        "compiler's dialect has it. Unsupported: the simulator does not run an instruction. "
        "Refused: the compiler made no code."
    )
    yield ""
    rows = [
        (_side(side), *(f"{outcomes.groups[side, group]:,}" for group in GROUPS))
        for side in SIDES
        if any(outcomes.groups[side, group] for group in GROUPS)
    ]
    rows.append(("**together**", *(f"{outcomes.total(group):,}" for group in GROUPS)))
    yield from table(("", *GROUPS), rows)


def _side(side: str) -> str:
    return "callee" if side == "callee" else f"caller, {side}"


def _causes(causes: Sequence[Cause]) -> Iterator[str]:
    yield "## Disagreements"
    yield ""
    if not causes:
        yield "None."
        return
    groups: dict[str, list[Cause]] = {}
    for cause in causes:
        # A shape has integers in place of enums, which may be what is laid out otherwise.
        layout = cause.rule == LAYOUT
        text = cause.signature.prototype if layout else cause.signature.shape
        groups.setdefault(text, []).append(cause)
    yield (
        f"{len(groups):,} smallest signatures that show them. A count is of callers or callees "
        "with that symptom; a symptom that comes down to several signatures counts for each."
    )
    for number, (shape, members) in enumerate(groups.items(), 1):
        yield ""
        yield f"{number}. {code(shortened(shape, _SHAPE))}"
        for cause in members:
            yield ""
            yield from _cause(cause)


def _cause(cause: Cause) -> Iterator[str]:
    finding = cause.finding
    source = "the menu" if cause.number == MENU else f"signature {cause.number:,}"
    yield f"   {_where(cause)}, {cause.count:,} times, {code(cause.rule)}, from {source}:"
    yield f"   - {_prose(finding.where)}"
    yield f"   - expected: {_prose(finding.expected)}"
    yield f"   - found: {_prose(finding.actual)}"
    if finding.detail:
        yield f"   - {_prose(finding.detail)}"


def _where(cause: Cause) -> str:
    return "callers and callees" if cause.side == "both" else _side(cause.side)


def _prose(text: str) -> str:
    return cell(shortened(text, _VALUE))


def _explained(outcomes: Outcomes) -> Iterator[str]:
    yield "## Explained by the dialect"
    yield ""
    names = sorted({name for name, _ in outcomes.entries})
    if not names:
        yield "Nothing."
        return
    summaries = {entry.id: entry.summary for entry in ENTRIES}
    rows = []
    for name in names:
        callees = outcomes.entries[name, "callee"]
        total = sum(number for (entry, _), number in outcomes.entries.items() if entry == name)
        rows.append((code(name), f"{total - callees:,}", f"{callees:,}", summaries.get(name, "")))
    yield from table(("entry", "callers", "callees", "what the compiler does"), rows, left=(0, 3))


def _relied_on(outcomes: Outcomes) -> Iterator[str]:
    if not outcomes.relies_on:
        return
    yield "## Relied upon, and not in the ABI's text"
    yield ""
    rows = [(code(rule), f"{number:,}") for rule, number in _ordered(outcomes.relies_on.items())]
    yield from table(("de facto rule", "callees that rely on it"), rows)


def _unsupported(outcomes: Outcomes) -> Iterator[str]:
    if not outcomes.instructions:
        return
    yield "## Instructions that the simulator does not run"
    yield ""
    found = _ordered(outcomes.instructions.items())
    rows = [(code(name), f"{number:,}") for name, number in found]
    yield from table(("instruction", "callers and callees"), rows)


def _refused(campaign: Campaign) -> Iterator[str]:
    kinds = [
        name
        for name, ctype in representatives(DATA_MODELS[campaign.plan.abi])
        if ctype in campaign.tried.refused
    ]
    refusals = campaign.outcomes.refusals
    if not kinds and not refusals:
        return
    yield "## Refused by the compiler"
    if kinds:
        yield ""
        yield f"Tried once, refused, and so not drawn: {', '.join(kinds)}."
    if refusals:
        yield ""
        rows = [(cell(why), f"{number:,}") for why, number in _ordered(refusals.items())]
        yield from table(("reason", "callers and callees"), rows)


def _ordered(items: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(items, key=lambda item: (-item[1], item[0]))

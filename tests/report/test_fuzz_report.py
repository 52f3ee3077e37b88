"""The report of a campaign: what it says, and that it says it the same way each time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from abisim.campaign.fuzz import Campaign, run
from abisim.campaign.plan import Plan
from abisim.campaign.shrink import causes
from abisim.dialects import ENTRIES
from abisim.report.fuzz import page
from abisim.report.measured import Measured
from tests.campaign.faulty import Faulty

MEASURED = Measured(10.0, 2)
COMMAND = "abisim fuzz --subject faulty"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return run(Plan("faulty", seed=1, count=40), subject=Faulty())


@pytest.fixture(scope="module")
def text(campaign: Campaign) -> str:
    return page(campaign, causes(campaign.outcomes, Faulty()), COMMAND, MEASURED)


def test_the_clock_is_in_one_line(campaign: Campaign, text: str) -> None:
    other = page(campaign, causes(campaign.outcomes, Faulty()), COMMAND, Measured(7.0, 1))
    pairs = zip(text.splitlines(), other.splitlines(), strict=True)
    different = [one for one, two in pairs if one != two]
    assert different == ["<!-- measured --> 10.0 s with 2 processes: 4 signatures a second."]


def test_a_cause_has_its_signature_finding_and_count(campaign: Campaign, text: str) -> None:
    start = text.index("`void f(signed char, signed char)`")
    block = text[start : text.index("\n\n", start + 60)]
    assert "caller, buffer, " in block
    assert "`argument.value`" in block
    assert "- argument 2 in rsi" in block
    assert "- found: something that changes from run to run" in block


def test_the_head_says_how_to_make_it_again(text: str) -> None:
    assert text.startswith(
        "# Random signatures: sysv, faulty\n\n    abisim fuzz --subject faulty\n"
    )
    assert "40 signatures, seed 1, numbers 0 to 39;" in text


def test_counts_add_up(campaign: Campaign, text: str) -> None:
    row = next(line for line in text.splitlines() if line.startswith("| caller, buffer |"))
    assert sum(int(cell) for cell in row.split("|")[2:-1]) == 40


def test_the_census_names_what_never_occurred(text: str) -> None:
    assert "Never occurred (" in text
    states = text[text.index("### Register states") :]
    rows = [line for line in states.splitlines() if line[:4] in {f"| {n} " for n in range(7)}]
    assert len(rows) == 7
    assert all(len(row.split("|")) == 12 for row in rows)


def test_entries_are_explained_by_their_summary(campaign: Campaign) -> None:
    entry = next(each for each in ENTRIES if "sysv" in each.abis)
    outcomes = replace(campaign.outcomes, entries=type(campaign.outcomes.entries)())
    outcomes.entries[entry.id, "callee"] = 3
    outcomes.entries[entry.id, "buffer"] = 4
    shown = page(replace(campaign, outcomes=outcomes), (), COMMAND, MEASURED)
    assert f"| `{entry.id}` | 4 | 3 | {entry.summary} |" in shown
    assert "## Disagreements\n\nNone." in shown


def test_an_interrupted_campaign_says_so(campaign: Campaign) -> None:
    shown = page(replace(campaign, complete=False), (), COMMAND, MEASURED)
    assert "**Interrupted: what follows is a part of the campaign.**" in shown


def test_positions_under_microsoft_s_convention() -> None:
    campaign = run(Plan("faulty", "ms", seed=1, count=40), subject=Faulty(None))
    shown = page(campaign, (), COMMAND, MEASURED)
    assert "### Positions" in shown
    assert "| position 1 |" in shown
    assert "| on the stack |" in shown

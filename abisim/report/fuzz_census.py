"""The census of a campaign as Markdown: what was drawn, how often, and what never was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from abisim.campaign.census import COMING, Table, Tally, expected, missing, slot, state
from abisim.campaign.fuzz import Campaign
from abisim.campaign.fuzz_subject import accepting
from abisim.campaign.menu import menu
from abisim.layout import DATA_MODELS
from abisim.report.automaton import automaton_row, automaton_section
from abisim.report.tables import cell, table

_GENERAL: Final = 6
_VECTOR: Final = 8
_SLOTS: Final = 4
_MISSING: Final = 60
#: Rows of the tables that are lists are laid side by side.
_ABREAST: Final = 3


def census_sections(campaign: Campaign) -> Iterator[Iterable[str]]:
    """The sections, each as its lines."""
    tally = campaign.outcomes.census
    abi = campaign.plan.abi
    yield _never(campaign)
    yield automaton_section(automaton_row(abi, campaign.outcomes.exercised), "###")
    yield _listed(tally, "types", "Types", "Each time that it occurs in a parameter or result.")
    yield _listed(tally, "classes", "Classes and modes", "Classes are counted per eightbyte.")
    yield _listed(tally, "results", "Results", "Where the result is.")
    yield _listed(tally, "parameters", "Parameters", "How many a signature has.")
    yield _sysv_states(tally) if abi == "sysv" else _microsoft_states(tally)
    yield _listed(
        tally,
        "stack",
        "On the stack" if abi == "sysv" else "Copies",
        "Arguments in memory." if abi == "sysv" else "Arguments passed by reference.",
    )


def _never(campaign: Campaign) -> Iterator[str]:
    drawn = menu(DATA_MODELS[campaign.plan.abi], accepting(campaign.tried.left_out))
    absent = missing(campaign.outcomes.census, expected(drawn, campaign.plan.abi))
    yield "## What was drawn"
    yield ""
    if not absent:
        yield (
            "Every type on the menu, every class and every state of the registers, with every "
            "class next, occurred."
        )
        return
    shown = "; ".join(cell(row) for _, row in absent[:_MISSING])
    more = f" and {len(absent) - _MISSING:,} more" if len(absent) > _MISSING else ""
    yield f"Never occurred ({len(absent):,}): {shown}{more}."


def _listed(tally: Tally, wanted: Table, title: str, sentence: str) -> Iterator[str]:
    """A table with several rows side by side, the most frequent first."""
    items = sorted(
        ((row, number) for (name, row), number in tally.items() if name == wanted),
        key=_by_number if wanted == "parameters" else _by_count,
    )
    if not items:
        return
    yield f"### {title}"
    yield ""
    yield sentence
    yield ""
    height = -(-len(items) // _ABREAST)
    columns = [items[start : start + height] for start in range(0, len(items), height)]
    rows = []
    for index in range(height):
        row = []
        for column in columns:
            name, number = column[index] if index < len(column) else ("", 0)
            row += [cell(name), f"{number:,}" if name else ""]
        rows.append(row)
    heads = ["", "count"] * len(columns)
    yield from table(heads, rows, left=range(0, len(heads), 2))


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return (-item[1], item[0])


def _by_number(item: tuple[str, int]) -> tuple[int, str]:
    return (int(item[0].split()[0]) if item[0][0].isdigit() else 1000, item[0])


def _sysv_states(tally: Tally) -> Iterator[str]:
    yield "### Register states"
    yield ""
    yield ("Registers left when an argument comes: general ones (rows) and vector ones (columns).")
    yield ""
    heads = ["general", *(str(vector) for vector in range(_VECTOR + 1))]
    yield from table(
        heads,
        (
            [str(general)]
            + [f"{tally['states', state(general, vector)]:,}" for vector in range(_VECTOR + 1)]
            for general in range(_GENERAL + 1)
        ),
    )
    yield ""
    yield "What came next in these states, the least and the most frequent of the 63:"
    yield ""
    rows = []
    for coming in COMING:
        numbers = [
            tally["state and class", f"{state(general, vector)}: {coming}"]
            for general in range(_GENERAL + 1)
            for vector in range(_VECTOR + 1)
        ]
        rows.append((coming, f"{min(numbers):,}", f"{max(numbers):,}", f"{sum(numbers):,}"))
    yield from table(("class", "least", "most", "together"), rows)


def _microsoft_states(tally: Tally) -> Iterator[str]:
    yield "### Positions"
    yield ""
    yield "What each position held; a hidden result pointer takes the first."
    yield ""
    prefix = [slot(position) for position in range(_SLOTS + 1)]
    kinds = sorted({row.split(": ")[1] for name, row in tally if name == "state and class"})
    rows = [
        (where, *(f"{tally['state and class', f'{where}: {kind}']:,}" for kind in kinds))
        for where in prefix
    ]
    yield from table(("", *kinds), rows)

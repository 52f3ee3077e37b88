"""The coverage of the placement automaton, as data and as Markdown, for each report."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, TypedDict

from abisim.campaign.coverage import by_kind
from abisim.campaign.transition import TABLES, Transition
from abisim.report.tables import cell, table

#: Transitions that are named, of those that are missing.
_NAMED: Final = 20


class KindRow(TypedDict):
    """A :class:`abisim.campaign.coverage.KindCount`."""

    table: str
    kind: str
    exercised: int
    transitions: int


class AutomatonRow(TypedDict):
    """What signatures exercise of the placement automaton.

    ``missing`` names the first twenty transitions that none exercises.
    """

    exercised: int
    transitions: int
    kinds: list[KindRow]
    missing: list[str]


def automaton_row(abi: str, exercised: Collection[Transition]) -> AutomatonRow:
    """The figures of an ABI's automaton."""
    counts = by_kind(abi, exercised)
    missing = (f"{each.table}, {each.kind}: {state}" for each in counts for state in each.missing)
    return AutomatonRow(
        exercised=sum(each.exercised for each in counts),
        transitions=sum(each.transitions for each in counts),
        kinds=[
            KindRow(
                table=each.table,
                kind=each.kind,
                exercised=each.exercised,
                transitions=each.transitions,
            )
            for each in counts
        ],
        missing=[name for _, name in zip(range(_NAMED), missing, strict=False)],
    )


def automaton_line(row: AutomatonRow) -> str:
    """``automaton: 3,746 of 3,746 transitions``."""
    return f"automaton: {row['exercised']:,} of {row['transitions']:,} transitions"


def automaton_section(row: AutomatonRow, heading: str = "##") -> Iterator[str]:
    """A ``heading``, the figure, a table by kind of argument and result, and what is missing."""
    yield f"{heading} The placement automaton"
    yield ""
    yield f"{row['exercised']:,} of {row['transitions']:,} transitions are exercised."
    yield ""
    tables = [name for name in TABLES if any(each["table"] == name for each in row["kinds"])]
    cells = {
        (each["kind"], each["table"]): f"{each['exercised']:,} of {each['transitions']:,}"
        for each in row["kinds"]
    }
    kinds = dict.fromkeys(each["kind"] for each in row["kinds"])
    yield from table(
        ("kind", *tables),
        ((cell(kind), *(cells.get((kind, name), "") for name in tables)) for kind in kinds),
    )
    yield ""
    if not row["missing"]:
        yield "None is missing."
        return
    yield "Missing:"
    yield ""
    yield from (f"- {cell(name)}" for name in row["missing"])
    more = row["transitions"] - row["exercised"] - len(row["missing"])
    if more:
        yield f"- and {more:,} more"

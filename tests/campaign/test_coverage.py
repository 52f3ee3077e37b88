"""Which transitions signatures exercise: the tally, and what runs and campaigns say of it."""

from __future__ import annotations

from itertools import islice

import pytest

from abisim.campaign import engine, fuzz
from abisim.campaign.automaton import transitions, universe
from abisim.campaign.coverage import Coverage, KindCount, by_kind
from abisim.campaign.draw import Drawer
from abisim.campaign.engine import FunctionRef, group_by_shape
from abisim.campaign.plan import Plan
from abisim.campaign.transition import Transition
from abisim.declarations import parse
from abisim.reference import classify
from abisim.report.automaton import automaton_line, automaton_row, automaton_section
from abisim.report.document import document
from abisim.stubgen.classes import UnsupportedTypeError
from tests.campaign.faulty import Faulty

#: void f(long, double), by hand.
SMALL = {
    Transition("result", "void", "fixed"),
    Transition("registers", "INTEGER", "named, 6 general and 8 vector left"),
    Transition("registers", "SSE", "named, 5 general and 8 vector left"),
    Transition("end", "stack", "ends at 0, aligned to 16"),
}


def test_a_tally_is_what_was_added() -> None:
    coverage = Coverage("sysv")
    assert coverage.exercised == set()
    coverage.add(parse("void f(long, double)"))
    coverage.add(parse("void f(char *, double)"))
    assert coverage.exercised == SMALL


def test_counts_by_kind_and_what_is_missing() -> None:
    counts = {(each.table, each.kind): each for each in by_kind("sysv", SMALL)}
    assert counts["result", "void"] == KindCount("result", "void", 2, ("variadic",))
    assert counts["registers", "INTEGER"].exercised == 1
    assert counts["registers", "INTEGER"].transitions == 126
    assert "named, 6 general and 7 vector left" in counts["registers", "INTEGER"].missing
    assert "named, 6 general and 8 vector left" not in counts["registers", "INTEGER"].missing
    assert sum(each.exercised for each in counts.values()) == len(SMALL)
    assert sum(each.transitions for each in counts.values()) == len(universe("sysv"))


def test_a_run_tells_what_the_judged_shapes_exercise() -> None:
    declared = ("void f(long, double)", "void g(char *, double)")
    shapes = group_by_shape([FunctionRef("lib", "1", "lib.h", 1, parse(text)) for text in declared])
    done = engine.run(shapes, entries=("buffer",))
    assert done.exercised == SMALL
    row = document(done)["automaton"]
    assert (row["exercised"], row["transitions"]) == (4, 3746)
    assert automaton_line(row) == "automaton: 4 of 3,746 transitions"


def test_what_was_not_judged_is_not_exercised(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UnsupportedTypeError("not today")

    shapes = group_by_shape([FunctionRef("lib", "1", "lib.h", 1, parse("void f(long, double)"))])
    monkeypatch.setattr(engine, "compile_stubs", refuse)
    done = engine.run(shapes, entries=("buffer",))
    assert {each.status for each in done.results} == {"unsupported"}
    assert done.exercised == set()


@pytest.mark.parametrize("abi", ["sysv", "mingw"])
def test_a_campaign_tells_what_was_drawn(abi: str) -> None:
    done = fuzz.run(Plan("faulty", abi=abi, seed=3, count=40), subject=Faulty())
    drawn: set[Transition] = set()
    for signature in islice(Drawer(abi, 3), 40):
        drawn.update(transitions(classify(signature)))
    assert done.outcomes.exercised == drawn


def test_the_section_has_a_row_for_each_kind_and_names_what_is_missing() -> None:
    lines = list(automaton_section(automaton_row("sysv", SMALL)))
    assert lines[:3] == [
        "## The placement automaton", "", "4 of 3,746 transitions are exercised.",
    ]  # fmt: skip
    assert "| void | 1 of 2 |  |  |  |" in lines
    assert "| INTEGER | 0 of 2 | 1 of 126 | 0 of 64 |  |" in lines
    assert "- result, void: variadic" in lines
    assert lines[-1] == f"- and {3746 - len(SMALL) - 20:,} more"


def test_the_section_of_everything_says_so() -> None:
    row = automaton_row("ms", set(universe("ms")))
    assert list(automaton_section(row))[-1] == "None is missing."
    assert row["missing"] == []
    assert row["exercised"] == row["transitions"] == 434

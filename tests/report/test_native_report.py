"""The page of native calls: its tables, and that nothing measured is outside the marked lines."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import pytest

from abisim.campaign.native.bench import TARGETS, Plan, Timings
from abisim.campaign.native.cases import CASES
from abisim.campaign.native.contenders import (
    CDLL,
    CONTENDERS,
    EXTENSION,
    FLOOR,
    ODD,
    OURS,
    PYDLL,
    RELEASED_FLOOR,
)
from abisim.campaign.native.counts import Count, Row
from abisim.campaign.native.starting import NEW, of_shapes
from abisim.campaign.native.starts import FIRST, LIMITS, Starts
from abisim.interpreters import INTERPRETERS
from abisim.report.native import page
from abisim.report.native_starts import until_result

ROOT = Path(__file__).parents[2]
MARK = "<!-- measured -->"
NAMES = tuple(each.name for each in CONTENDERS)
PASSES = Count(8, 40, 64)
ROW = Row("bench_nothing", "void bench_nothing(void)", (PASSES,) * len(INTERPRETERS))


def timings(
    factor: float, names: tuple[str, ...] = NAMES, label: str = "CPython 3.12.1"
) -> Timings:
    """Contenders take the longer, by that factor, the further behind they are."""
    figures = {
        case.label: {
            name: 10 + 7 * factor * number
            for number, name in enumerate(names)
            if name != ODD or case.odd is not None
        }
        for case in CASES
    }
    return Timings(label, ("gcc 12",), names, (figures, figures))


def started(label: str, factor: float = 1.0) -> Starts:
    """A shape takes the longer, by that factor, the later it comes."""
    shapes: dict[str, dict[str, tuple[float, ...]]] = {
        kind: {
            case.label: (0.0, limit / 30 * factor * number, 2 * limit)
            for number, case in enumerate(of_shapes()[1:])
        }
        for kind, limit in LIMITS.items()
    }
    return Starts(label, (10.0, 149.0 * factor, 200.0), {True: (300.0,), False: (50.0,)}, shapes)


def made(*each: Timings, row: Row = ROW, read: Count = PASSES) -> str:
    starts = [started(one.label) for one in each]
    return page(each, starts, Plan(2, 3, 4), [row], [row], read, "abisim bench native")


def lines_of(text: str) -> list[str]:
    return text.splitlines()


def test_only_marked_lines_hold_what_was_measured() -> None:
    one, other = (lines_of(made(timings(factor))) for factor in (1.0, 0.9))
    assert len(one) == len(other)
    differ = [left for left, right in zip(one, other, strict=True) if left != right]
    assert differ
    assert all(MARK in line for line in differ)


def test_every_table_is_a_rectangle() -> None:
    text = made(timings(1.0), timings(2.0, label="CPython 3.13.0"))
    tables = [
        list(group)
        for is_table, group in groupby(lines_of(text), key=lambda line: line.startswith("|"))
        if is_table
    ]
    assert len(tables) == 4 + 2 * 5
    for each in tables:
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in each}) == 1, each[0]
    of_cases = [each for each in tables if each[0].startswith("| signature")]
    assert {len(each) for each in of_cases} == {2 + len(CASES), 1 + len(of_shapes())}


def test_there_is_a_section_for_each_interpreter() -> None:
    text = made(timings(1.0), timings(2.0, label="CPython 3.13.0"))
    assert [line for line in lines_of(text) if line.startswith("## CPython")] == [
        "## CPython 3.12", "## CPython 3.13",
    ]  # fmt: skip


def test_columns_that_were_left_out_are_named() -> None:
    alone = tuple(each.name for each in CONTENDERS if each.needs == "nothing")
    text = made(timings(1.0, alone))
    assert (
        "Left out, as no compiler was there or wanted: no-op builtin; no-op, GIL released; " in text
    )
    assert f"| every signature: at or under the C extension {MARK} | not measured |" in text
    assert "Left out" not in made(timings(1.0))


@pytest.mark.parametrize(("ratio", "outcome"), [(1.0, "met"), (0.994, "**not met**")])
def test_a_target_is_met_or_not_as_it_is_printed(ratio: float, outcome: str) -> None:
    found = timings(1.0)
    for figures in found.rounds[0].values():
        figures[OURS], figures[EXTENSION] = 10.0, 10.0 * ratio
    text = made(found)
    cells = [line for line in lines_of(text) if f" {ratio:.2f} {outcome} |" in line]
    assert len(cells) == len(CASES)
    assert ("**met**; least 1.00" in text) == (outcome == "met")


def test_a_stub_that_does_not_pass_has_a_reason_and_no_count() -> None:
    failed = Count(None, 40, 64, "python.boxed: another result")
    row = Row("bench_nothing", "void bench_nothing(void)", (failed, *ROW.counts[1:]))
    text = made(timings(1.0), row=row, read=Count(12, 145, 145))
    assert "| - (40, 64) |" in text
    assert "- `void bench_nothing(void)`, cpython-311: `python.boxed: another result`" in text
    assert "a prototype had 8; not met for cpython-311." in text
    assert "At most 144 bytes: not met." in text


def test_what_is_committed_is_of_a_whole_run() -> None:
    text = (ROOT / "reports" / "native.md").read_text()
    versions = re.findall(r"^## CPython (3\.\d+)$", text, re.M)
    assert {"3.11", "3.12", "3.13"} <= set(versions)
    assert "Left out" not in text
    assert text.count("not measured") == 0
    for case in CASES:
        tables = 4 + (case in of_shapes()[1:])
        assert text.count(f"| `{case.label}` {MARK} |") == tables * len(versions)
    for target in TARGETS:
        assert f"| {target.text} {MARK} |" in text
    for kind in LIMITS:
        (row,) = re.findall(rf"^\| {kind}, under .* {MARK} \|(.*)\|$", text, re.M)
        assert len(row.split(" | ")) == len(versions)
    assert PYDLL in text


def test_where_no_builtin_can_meet_a_target_is_said() -> None:
    found = timings(1.0)
    for figures in found.rounds:
        for name, figure in ((FLOOR, 10.0), (RELEASED_FLOOR, 10.0), (PYDLL, 200.0), (CDLL, 60.0)):
            for case in figures.values():
                case[name] = figure
        figures[CASES[0].label][PYDLL] = 79.0
        figures[CASES[3].label][CDLL] = 59.0
    text = made(found)
    shown = [line for line in lines_of(text) if line.startswith("- CPython 3.12.1, ")]
    assert [line.partition(": ")[2].partition(MARK)[0] for line in shown] == [
        "16 times ctypes.PyDLL: nowhere. ",
        "8 times ctypes.PyDLL: `void(void)` 7.9. ",
        "6 times ctypes.CDLL: `long(long, long, long)` 5.9. ",
    ]


def test_a_start_is_the_median_of_the_rounds_and_the_slowest_shape_decides() -> None:
    last = of_shapes()[-1].label
    for factor, imports, outcome in (
        (1.0, "**met**; 149", f"**met**; at most 2.00, `{last}`"),
        (2.5, "**not met**; 200", f"**not met**; at most 5.00, `{last}`"),
    ):
        text = list(until_result([started("CPython 3.12.1", factor)], 3))
        assert f"| import abisim, under 150 {MARK} | {imports} |" in text
        assert f"| {FIRST}, `void(void)` {MARK} | 300 |" in text
        assert f"| {FIRST}, `void(void)`, `wait=False` {MARK} | 50 |" in text
        assert f"| {NEW}, under 5 {MARK} | {outcome} |" in text
        assert sum(MARK in line for line in text) == 3 + len(LIMITS) + len(of_shapes()) - 1

"""The report of a run of mutants: what it says, and that it says it the same way each time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from abisim.campaign.engine import group_by_shape, text_functions
from abisim.mutation.fates import Judged
from abisim.mutation.mutants import Mutant
from abisim.mutation.run import Plan, Result, run
from abisim.report.measured import Measured
from abisim.report.mutation import page, share

COMMAND = "abisim mutate somewhere"
CODE = bytes.fromhex("4889d0ffe0")  # mov rax, rdx; jmp rax


@pytest.fixture(scope="module")
def result() -> Result:
    shapes = group_by_shape(text_functions("int f(int, char); double g(double);"))
    return run(Plan("sysv", 200, 40, 1), shapes)


def test_the_clock_is_in_one_line(result: Result) -> None:
    texts = [page(result, COMMAND, Measured(*each)) for each in ((10.0, 2), (7.0, 1))]
    pairs = zip(*(text.splitlines() for text in texts), strict=True)
    assert [one for one, two in pairs if one != two] == [
        "<!-- measured --> 10.0 s with 2 processes: 24 mutants a second."
    ]


def test_counts_add_up(result: Result) -> None:
    text = page(result, COMMAND, Measured(1.0, 1))
    rows = re.findall(r"^\| (operators|flipped bits|\*\*together\*\*) \| (.*) \|$", text, re.M)
    for name, total in (("operators", 200), ("flipped bits", 40), ("**together**", 240)):
        cells = next(row for each, row in rows if each == name).split(" | ")
        assert int(cells[0]) == total == sum(map(int, cells[1:6]))
        assert cells[6] == "100 %"
    assert "## Survivors\n\nNone." in text
    assert f"# Mutants: sysv\n\n    {COMMAND}\n" in text


def test_a_survivor_is_listed_with_both_codes(result: Result) -> None:
    outcomes = replace(result.outcomes, survivors=[], fates=result.outcomes.fates.copy())
    mutant = Mutant("drop", CODE[3:])
    outcomes.add("int f(int)", "buffer", CODE, mutant, Judged("survivor", why="it is wrong"))
    text = page(replace(result, outcomes=outcomes), COMMAND, Measured(1.0, 1))
    assert (
        "1. `int f(int)`, buffer, drop: it is wrong.\n\n"
        "   ```diff\n   - mov rax, rdx\n     jmp rax\n   ```"
    ) in text
    assert "| 100 % |" not in text.split("**together**")[1].splitlines()[0]


def test_an_interrupted_run_says_so(result: Result) -> None:
    text = page(replace(result, complete=False), COMMAND, Measured(1.0, 1))
    assert "**Interrupted: what follows is a part of the run.**" in text


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(5, 5, "100 %"), (0, 0, "100 %"), (999_999, 1_000_000, "99.999 %"), (1, 2, "50.000 %"),
     (9_999_999, 10_000_000, "99.999 %")],
)  # fmt: skip
def test_100_percent_is_all(part: int, whole: int, expected: str) -> None:
    assert share(part, whole) == expected

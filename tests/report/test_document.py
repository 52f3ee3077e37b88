"""The document: counting, grouping, ordering, and what must not be in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from abisim import __version__
from abisim.campaign.engine import FunctionRef, RunResult
from abisim.declarations import parse
from abisim.report import markdown
from abisim.report.document import Document, document, split_label
from abisim.report.json import dumps
from abisim.verification.findings import Metrics, Verdict

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.mark.parametrize(
    ("declaration", "expected"),
    [
        ("int f(int)", False),
        ("void f(void)", False),
        ("void f(struct s { int a; } *)", False),
        ("void f(int a[3])", False),
        ("void f(int, struct s { int a; })", True),
        ("struct s { int a; } f(void)", True),
        ("void f(union { int a; float b; })", True),
        ("_Complex float f(void)", True),
        ("int f(int, ..., _Complex double)", True),
    ],
)
def test_by_value(declaration: str, expected: bool) -> None:
    assert parse(declaration).by_value is expected


def test_libraries_in_order_with_the_worst_verdict_of_each_function(made: Document) -> None:
    columns = ("name", "file", "functions", "shapes", "by_value",
               "pass", "fail", "unsupported", "error")  # fmt: skip
    assert [tuple(row.get(column) for column in columns) for row in made["libraries"]] == [
        ("c|", "c.h", 4, 4, 2, 2, 0, 1, 1),
        ("m", "m.h", 6, 1, 6, 0, 6, 0, 0),
        ("zlib", "zlib.h", 2, 1, 0, 2, 0, 0, 0),
    ]


def test_totals(made: Document) -> None:
    assert made["totals"] == {
        "libraries": 3, "functions": 12, "shapes": 6, "by_value": 8,
        "pass": 4, "fail": 6, "unsupported": 1, "error": 1,
    }  # fmt: skip


def test_a_shape_of_two_libraries_counts_once_in_the_totals(real_run: RunResult) -> None:
    first = real_run.results[0]
    members = (first.shape.functions[0], replace(first.shape.functions[0], library="other"))
    result = replace(first, shape=replace(first.shape, functions=members))
    made = document(replace(real_run, results=(result,)))
    assert [(row["name"], row["shapes"]) for row in made["libraries"]] == [
        ("other", 1),
        ("zlib", 1),
    ]
    assert (made["totals"]["libraries"], made["totals"]["shapes"]) == (2, 1)


def test_a_library_of_two_files_is_one_library_with_two_rows(real_run: RunResult) -> None:
    first = real_run.results[0]
    members = (first.shape.functions[0], replace(first.shape.functions[0], path="more.h"))
    made = document(
        replace(real_run, results=(replace(first, shape=replace(first.shape, functions=members)),))
    )
    assert [(row["name"], row["file"]) for row in made["libraries"]] == [
        ("zlib", "more.h"),
        ("zlib", "zlib.h"),
    ]
    assert (made["totals"]["libraries"], made["totals"]["functions"]) == (1, 2)
    assert made["shapes"][0]["functions"] == ["zlib:crc32", "zlib:crc32"]
    assert markdown.dumps(made).count("| `zlib:crc32` |") == 2  # once for each entry


def test_only_broken_rules_are_listed(made: Document) -> None:
    assert [rule["id"] for rule in made["rules"]] == [
        "argument.extension",
        "argument.value",
        "result.value",
    ]
    assert made["rules"][1]["source"] == "psABI 3.2.3 Passing; Microsoft x64, Parameter passing"


def test_shapes_by_id_and_functions_by_label(made: Document) -> None:
    identities = [shape["id"] for shape in made["shapes"]]
    assert identities == sorted(identities)
    assert len(set(identities)) == 6
    complex_shape = next(row for row in made["shapes"] if len(row["functions"]) == 6)
    assert complex_shape["functions"] == [
        "m:ccos", "m:cexp", "m:clog", "m:csin", "m:csqrt", "m:ctan",
    ]  # fmt: skip


def test_any_order_of_the_run_gives_the_same_document(made_run: RunResult) -> None:
    backwards = tuple(
        replace(
            result,
            shape=replace(result.shape, functions=result.shape.functions[::-1]),
            verdicts=result.verdicts[::-1],
        )
        for result in reversed(made_run.results)
    )
    assert dumps(document(replace(made_run, results=backwards))) == dumps(document(made_run))


def test_a_directory_is_not_in_it(made: Document) -> None:
    assert "somewhere" not in dumps(made)


def test_metrics_are_the_verdicts(one_shape: Callable[[Verdict], RunResult]) -> None:
    verdict = Verdict("pass", metrics=Metrics(1, 2, 3, 4, 5, 6, 7, 8))
    row = document(one_shape(verdict))["shapes"][0]["entries"]["avalue"]
    assert (row["status"], row["reason"], row["findings"]) == ("pass", "", [])
    assert row["metrics"] == {
        "before": 1, "after": 2, "instructions": 3, "code_bytes": 3, "loads": 4,
        "stores": 5, "stack_bytes": 6, "least": 7, "most": 8,
    }  # fmt: skip


def test_nothing_run() -> None:
    made = document(RunResult("sysv", "psabi", "stub", (), complete=False))
    assert (made["entries"], made["shapes"], made["complete"]) == ([], [], False)
    assert made["totals"]["functions"] == 0


@pytest.mark.parametrize(
    ("label", "expected"),
    [("zlib:crc32", ("zlib", "crc32")), ("c++:5:f", ("c++:5", "f"))],
)
def test_split_label(label: str, expected: tuple[str, str]) -> None:
    assert split_label(label) == expected


def test_split_label_undoes_label() -> None:
    reference = FunctionRef("c++:5", "", "c.h", 1, parse("int g(int)"))
    assert split_label(reference.label) == ("c++:5", "g")


def test_version_is_the_projects() -> None:
    found = re.search(r'^version = "(.+)"$', PYPROJECT.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    assert found[1] == __version__

"""What the golden files do not show: big runs, wide and narrow consoles, hard characters."""

from __future__ import annotations

import copy
import io
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pytest
from rich.console import Console

from abisim.campaign.engine import FunctionRef, RunResult, Shape, ShapeResult
from abisim.declarations import parse
from abisim.report import json, junit, markdown, text
from abisim.report.document import Document
from abisim.report.formats import document
from abisim.report.wording import counted, first_few, percentile, shortened, visible
from abisim.verification.findings import Finding, Metrics, Verdict
from abisim.verification.rules import RULES


def every_character() -> str:
    return "".join(map(chr, range(0x3000))) + "\ud800 \udfff\ufffe\uffff\U0001f600"


def failing(rules: int, findings: int = 1) -> Verdict:
    return Verdict(
        "fail",
        tuple(
            Finding(rule, f"place {number}", "1", "2")
            for rule in list(RULES)[:rules]
            for number in range(findings)
        ),
    )


@pytest.fixture(scope="session")
def big_run() -> RunResult:
    """500 shapes of a library each, every one of them breaking every rule."""
    signature = parse("int f(int)")
    verdict = failing(len(RULES), 3)
    results = []
    for number in range(500):
        functions = tuple(
            FunctionRef(f"lib{number:03}", "1", "f.h", line, replace(signature, name=f"f{line}"))
            for line in range(20)
        )
        shape = Shape(f"{number:012x}", "int f(int" + ", int" * number + ")", signature, functions)
        results.append(ShapeResult(shape, (("buffer", verdict), ("avalue", verdict))))
    return RunResult("sysv", "psabi", "stub", tuple(results))


def rendered(made: Document, width: int, color: Literal["truecolor"] | None = None) -> str:
    file = io.StringIO()
    console = Console(
        file=file, width=width, color_system=color, force_terminal=True, legacy_windows=False
    )
    text.show(made, console)
    return file.getvalue()


def test_markdown_of_a_big_run_is_short(big_run: RunResult) -> None:
    made = markdown.dumps(document(big_run))
    assert made.count("\n") < 17 * len(RULES)
    assert len(made) < 60_000  # a comment on GitHub may have 65,536 characters
    assert made.count("and 498 more shapes") == len(RULES)
    assert "| and 440 more |" in made


def test_of_too_many_libraries_those_with_failures_are_shown(big_run: RunResult) -> None:
    passing = Verdict("pass", metrics=Metrics(1, 1, 1, 1, 1, 1, 1, 2))
    good = tuple(replace(result, verdicts=(("buffer", passing),)) for result in big_run.results)
    made = markdown.dumps(document(replace(big_run, results=(*good[:-1], big_run.results[-1]))))
    assert "| lib499 | 1 | 20 | 1 | 0 | 0 | 20 |" in made
    assert "| lib000 | 1 | 20 | 1 | 0 | 20 | 0 |" in made
    assert "| lib450 |" not in made


def test_terminal_of_a_big_run_is_cut(big_run: RunResult) -> None:
    made = text.dumps(document(replace(big_run, results=big_run.results[:30])))
    assert "and 10 more shapes; --output-format json has all of them" in made
    assert f"and {3 * len(RULES) - 10} more findings" in made
    assert made.count("expected  1") == 20 * 2 * 10
    assert "lib000:f0, lib000:f1, lib000:f10, lib000:f11, lib000:f12 and 15 more" in made


def test_terminal_decides_about_colours(made: Document) -> None:
    assert "\x1b" not in rendered(made, 100)
    assert "\x1b[1;31m" in rendered(made, 100, "truecolor")


def test_errors_come_before_failures_and_these_before_what_is_unsupported(
    big_run: RunResult,
) -> None:
    verdicts = (Verdict("unsupported"), failing(1), Verdict("pass"), Verdict("error"), failing(1))
    results = tuple(
        replace(result, verdicts=(("buffer", verdict),))
        for result, verdict in zip(big_run.results, verdicts, strict=False)
    )
    made = text.dumps(document(replace(big_run, results=results)))
    shown = [line.split()[-1] for line in made.splitlines() if line.startswith("int f(int")]
    assert [int(identity, 16) for identity in shown] == [3, 1, 4, 0]


def test_commands_are_not_broken_into_lines(made: Document) -> None:
    narrow = rendered(made, 30)
    assert "  see abisim explain 'void *f(void *, union { int a; float b; })'\n" in narrow
    assert "\n12 functions, 6 shapes: 4 pass, 6 fail, 1 unsupported, 1 error\n" in narrow


def test_a_narrow_terminal_drops_no_digit(made: Document) -> None:
    other = copy.deepcopy(made)
    other["totals"]["shapes"] = 77_777_777
    table = rendered(other, 40).partition("void *f")[0]
    assert table.count("7") == 8


def test_an_interrupted_run_says_so(made_run: RunResult) -> None:
    made = document(replace(made_run, complete=False))
    assert text.dumps(made).endswith("1 error (interrupted)\n")
    assert "**Interrupted: what follows is a part of the run.**" in markdown.dumps(made)
    root = ET.fromstring(junit.dumps(made))
    assert root.attrib["errors"] == "2"
    assert root.find("testsuite[@name='abisim check']/testcase/error") is not None


def test_a_run_of_nothing() -> None:
    made = document(RunResult("sysv", "psabi", "stub", ()))
    assert text.dumps(made).endswith("0 functions, 0 shapes: nothing to check\n")
    assert "entries none" in markdown.dumps(made)
    assert ET.fromstring(junit.dumps(made)).attrib["tests"] == "0"


def test_junit_counts_what_it_has(made: Document) -> None:
    root = ET.fromstring(junit.dumps(made))
    cases = root.findall("testsuite/testcase")
    names = Counter((case.get("classname"), case.get("name")) for case in cases)
    assert (len(cases), set(names.values())) == (24, {1})
    tags = Counter(child.tag for case in cases for child in case)
    for element in (root,):
        assert element.attrib["tests"] == "24"
        assert element.attrib["failures"] == str(tags["failure"]) == "13"
        assert element.attrib["errors"] == str(tags["error"]) == "1"
        assert element.attrib["skipped"] == str(tags["skipped"]) == "1"
    assert {case.get("time") for case in cases} == {"0"}


@pytest.mark.parametrize("status", ["fail", "unsupported", "error"])
def test_every_character_survives_every_format(
    status: str, one_shape: Callable[[Verdict], RunResult]
) -> None:
    words = every_character()
    verdict = {
        "fail": Verdict("fail", (Finding("call.al", words, words, words, words),)),
        "unsupported": Verdict("unsupported", reason=words),
        "error": Verdict("error", reason=words),
    }[status]
    made = document(one_shape(verdict))
    case = ET.fromstring(junit.dumps(made).encode("utf-8")).find("testsuite/testcase")
    assert case is not None
    told = case[0].text if status == "fail" else case[0].get("message")
    assert visible(words) in (told or "")
    assert json.loads(json.dumps(made), "x") == made
    unsafe = set("\x00\x07\r\x1b\x7f\x85\u2028")
    for written in (markdown.dumps(made), text.dumps(made)):
        assert not unsafe & set(written.encode("utf-8").decode("utf-8"))


def test_findings_of_a_single_verdict() -> None:
    finding = Finding("argument.value", "xmm0", "1", "2", "from .x")
    assert text.findings_text([finding, replace(finding, detail="")]).plain == (
        "  argument.value  xmm0\n    expected  1\n    actual    2\n    detail    from .x\n"
        "  argument.value  xmm0\n    expected  1\n    actual    2"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("plain ü →", "plain ü →"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("\ud800\u202e\ufffe", "\\ud800\\u202e\\ufffe"),
    ],
)
def test_visible(words: str, expected: str) -> None:
    assert visible(words) == expected


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("int f(int)", "`int f(int)`"),
        ("a`b", "``a`b``"),
        ("``a", "``` ``a ```"),
        ("", ""),
    ],
)
def test_code_spans(words: str, span: str, one_shape: Callable[[Verdict], RunResult]) -> None:
    made = markdown.dumps(document(one_shape(Verdict("error", reason=words))))
    assert f"| error | {span} | 1 | `lib:f` |" in made


@pytest.mark.parametrize(
    ("numbers", "percent", "expected"),
    [
        ([7], 50, 7),
        ([1, 2], 50, 1),
        ([1, 2, 3], 50, 2),
        (range(1, 11), 90, 9),
        (range(1, 12), 90, 10),
        (range(1, 101), 90, 90),
        ([1, 2, 3], 100, 3),
        ([1, 2, 3], 0, 1),
    ],
)
def test_percentile(numbers: list[int], percent: int, expected: int) -> None:
    assert percentile(numbers, percent) == expected


def test_words() -> None:
    assert counted(1, "shape") == "1 shape"
    assert counted(2500, "shape") == "2,500 shapes"
    assert first_few(["a", "b"], 2) == "a, b"
    assert first_few(["a", "b", "c"], 2) == "a, b and 1 more"
    assert shortened("abcd", 4) == "abcd"
    assert shortened("abcde", 4) == "abc…"

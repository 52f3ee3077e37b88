"""Each rule's example breaks that rule and no other."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

from abisim.declarations import parse
from abisim.interpreters import interpreter
from abisim.machine import memory
from abisim.report.rules import rules_markdown
from abisim.verification.examples import EXAMPLES, WITHOUT_CODE, Example
from abisim.verification.findings import Verdict
from abisim.verification.python.examples import PYTHON_EXAMPLES
from abisim.verification.python.judge import verify_python
from abisim.verification.rules import RULES
from abisim.verification.thunk.examples import (
    RIGHT,
    RIGHT_CHAR,
    RIGHT_ONE,
    THUNK_EXAMPLES,
    ThunkExample,
)
from abisim.verification.thunk.judge import verify_thunk
from tests.conftest import Assembler
from tests.verification.conftest import CalleeJudge, Judge
from tests.verification.python_stubs import build
from tests.verification.thunks import build_thunk

PAGE: Final = Path(__file__).parents[2] / "docs" / "rules.md"


def judged(example: Example, judge: Judge, judge_callee: CalleeJudge) -> Verdict:
    code = example.code.replace("STATIC", f"{memory.IMAGE_DATA_BEGIN:#x}")
    code = code.replace("ENDBR64", ".byte 0xf3, 0x0f, 0x1e, 0xfa")
    if example.side == "callee":
        return judge_callee(example.declaration, code, example.abi)
    return judge(example.declaration, code, example.side, example.abi, cet=example.cet)


def test_every_rule_has_an_example_or_says_what_breaks_it() -> None:
    everywhere = [*EXAMPLES, *PYTHON_EXAMPLES, *THUNK_EXAMPLES, *WITHOUT_CODE]
    assert len(everywhere) == len({*everywhere})
    assert {*everywhere} == RULES.keys()
    for examples in (EXAMPLES, PYTHON_EXAMPLES, THUNK_EXAMPLES):
        assert [each for each in RULES if each in examples] == [*examples]


@pytest.mark.parametrize("rule", EXAMPLES)
def test_an_example_breaks_its_rule_alone(
    judge: Judge, judge_callee: CalleeJudge, rule: str
) -> None:
    verdict = judged(EXAMPLES[rule], judge, judge_callee)
    assert verdict.status == "fail", verdict
    assert {each.rule for each in verdict.findings} == {rule}, [*map(str, verdict.findings)]
    assert {each.severity for each in verdict.findings} == {RULES[rule].severity}


@pytest.mark.parametrize("rule", PYTHON_EXAMPLES)
def test_an_example_of_a_python_stub_breaks_its_rule_alone(assemble: Assembler, rule: str) -> None:
    example = PYTHON_EXAMPLES[rule]
    stub = build(
        assemble, example.code, interpreter(example.interpreter),
        release_gil=example.release_gil, errno=example.errno,
    )  # fmt: skip
    verdict = verify_python(parse(example.declaration), stub, covered=example.covered)
    assert verdict.status == "fail", verdict
    assert {each.rule for each in verdict.findings} == {rule}, [*map(str, verdict.findings)]


@pytest.mark.parametrize("rule", THUNK_EXAMPLES)
def test_an_example_of_a_thunk_breaks_its_rule_alone(assemble: Assembler, rule: str) -> None:
    example = THUNK_EXAMPLES[rule]
    verdict = verify_thunk(parse(example.declaration), build_thunk(assemble, example.code))
    assert verdict.status == "fail", verdict
    assert {each.rule for each in verdict.findings} == {rule}, [*map(str, verdict.findings)]


@pytest.mark.parametrize("right", [RIGHT, RIGHT_CHAR, RIGHT_ONE], ids=["none", "char", "one"])
def test_what_the_examples_of_thunks_are_made_of_is_right(
    assemble: Assembler, right: ThunkExample
) -> None:
    thunk = build_thunk(assemble, right.code)
    verdict = verify_thunk(parse(right.declaration), thunk, thorough=True)
    assert verdict.ok, [*map(str, verdict.findings)]


def test_the_page_has_the_catalogue() -> None:
    """``ABISIM_WRITE_DOCS=1`` writes it."""
    before, _, rest = PAGE.read_text().partition("<!-- rules -->\n")
    found, end, after = rest.partition("<!-- end -->")
    expected = rules_markdown([*RULES.values()])
    if os.environ.get("ABISIM_WRITE_DOCS"):
        PAGE.write_text(f"{before}<!-- rules -->\n{expected}{end}{after}")
    else:
        assert found == expected

"""``abisim rules`` lists the catalogue."""

from __future__ import annotations

import json

from abisim.verification.examples import WITHOUT_CODE
from abisim.verification.rules import RULES
from tests.cli.conftest import Run


def test_a_line_for_each_rule(abisim: Run) -> None:
    done = abisim("rules")
    assert done.status == 0
    assert [line.split()[0] for line in done.out.splitlines()] == [*RULES]


def test_one_rule_in_full(abisim: Run) -> None:
    done = abisim("rules", "stack.balance")
    assert done.out.splitlines() == [
        "stack.balance",
        "    rsp is back where it was, one return address higher",
        "    severity: error; source: psABI 3.2.1",
        "    broken by: void f(void)  (sysv, buffer)",
        "        sub rsp, 8",
        "        call rdx",
        "        add rsp, 8",
        "        ret 8",
    ]
    assert "broken by: A compiler" in abisim("rules", "layout").out


def test_the_first_part_of_ids(abisim: Run) -> None:
    rows = json.loads(abisim("rules", "budget", "call.al", "--output-format", "json").out)
    assert [row["id"] for row in rows] == ["call.al", "budget.over", "budget.under"]
    assert [row["severity"] for row in rows] == ["error", "advice", "error"]
    assert [row["example"] is None for row in rows] == [False, False, True]
    assert rows[0]["example"]["declaration"] == "void f(int n, ..., double x)"


def test_all_rules_as_json(abisim: Run) -> None:
    rows = json.loads(abisim("rules", "--output-format", "json").out)
    assert [row["id"] for row in rows if row["example"] is None] == [*WITHOUT_CODE]


def test_an_unknown_rule(abisim: Run) -> None:
    done = abisim("rules", "stack.nope")
    assert (done.status, done.out) == (2, "")
    assert "unknown rule 'stack.nope'" in done.err

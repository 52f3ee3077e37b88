"""Mistakes planted in either side's tables of Microsoft's convention: every one is found.

The same for compiled callees, which only the reference's tables can wrong.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from abisim.campaign.engine import check
from abisim.declarations import parse
from abisim.reference import microsoft
from abisim.stubgen import compiler
from abisim.stubgen.microsoft import MICROSOFT as TABLES
from abisim.stubgen.microsoft import PositionTables
from abisim.stubgen.plan import plan
from abisim.stubs import ENTRIES, Entry
from tests.verification import callees
from tests.verification.callees import MICROSOFT, HandwrittenCallee
from tests.verification.conftest import CalleeJudge, Judge
from tests.verification.test_planted_mistakes import found, swapped

LONGS = "long long f(long long a, long long b, long long c, long long d, long long e)"
DOUBLES = "double f(double a, double b, double c, double d, double e)"
POSITIONS = "void f(long long a, double b, long long c, double d)"
PRINTF = "int f(const char *s, ..., long long n, double x)"
REFERENCES = "void f(int n, struct P { long long a[2]; } p, struct P q)"
MEMORY = "struct { long long a[3]; } f(long long n)"
ALL = (LONGS, DOUBLES, POSITIONS, PRINTF, REFERENCES, MEMORY)


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("declaration", ALL)
def test_unplanted_all_pass(declaration: str, entry: Entry, abi: str) -> None:
    [verdict] = check([parse(declaration, abi=abi)], entry=entry)
    assert verdict.ok, (verdict.reason, [*map(str, verdict.findings)])


#: Declaration, the planner's table with a mistake, rule, place, detail.
PLANNER = [
    (LONGS, replace(TABLES, general=swapped(TABLES.general, 0, 1)),
     "argument.value", "argument 1 (a) in rcx", "argument 2 (b), byte 0"),
    (LONGS, replace(TABLES, general=swapped(TABLES.general, 2, 3)),
     "argument.value", "argument 3 (c) in r8", "argument 4 (d), byte 0"),
    (DOUBLES, replace(TABLES, vector=swapped(TABLES.vector, 1, 2)),
     "argument.value", "argument 2 (b) in xmm1", "argument 3 (c), byte 0"),
    (DOUBLES, replace(TABLES, vector=swapped(TABLES.vector, 0, 3)),
     "argument.value", "argument 1 (a) in xmm0", "argument 4 (d), byte 0"),
    (POSITIONS, replace(TABLES, vector=swapped(TABLES.vector, 0, 1)),
     "argument.value", "argument 2 (b) in xmm1", "no byte of any argument"),
    (PRINTF, replace(TABLES, general=swapped(TABLES.general, 1, 2)),
     "argument.value", "argument 2 (n) in rdx", "argument 3 (x), byte 0"),
    (LONGS, replace(TABLES, general_result="rdx"),
     "result.register", "bytes 0 to 7 of the result", "result.value: the result, byte 0 of 8"),
    (DOUBLES, replace(TABLES, vector_result="xmm1"),
     "result.register", "bytes 0 to 7 of the result", "result.value: the result, byte 0 of 8"),
    (REFERENCES, replace(TABLES, general=swapped(TABLES.general, 1, 2)),
     "argument.value", "argument 2 (p).a[0] in the copy that its pointer leads to",
     "argument 3 (q).a[0], byte 0"),
    (MEMORY, replace(TABLES, general=swapped(TABLES.general, 0, 1)),
     "result.hidden-pointer", "rcx", ""),
]  # fmt: skip


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("declaration", "tables", "rule", "where", "detail"), PLANNER)
def test_a_mistake_in_the_planner_s_tables(
    monkeypatch: pytest.MonkeyPatch,
    declaration: str,
    tables: PositionTables,
    rule: str,
    where: str,
    detail: str,
    entry: Entry,
    abi: str,
) -> None:
    monkeypatch.setattr(compiler, "plan", lambda signature: plan(signature, tables))
    [verdict] = check([parse(declaration, abi=abi)], entry=entry)
    finding = found(verdict, rule)
    assert finding.where == where
    assert detail in finding.detail


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_planner_that_takes_a_volatile_register_for_preserved(
    monkeypatch: pytest.MonkeyPatch, entry: Entry
) -> None:
    tables = replace(TABLES, preserved=("r10", "r11"))
    monkeypatch.setattr(compiler, "plan", lambda signature: plan(signature, tables))
    [verdict] = check([parse(LONGS, abi="ms")], entry=entry)
    assert not verdict.ok


#: Declaration, table of the reference, the two registers' indexes, rule, place.
REFERENCE = [
    (LONGS, "GENERAL", 0, 1, "argument.value", "argument 1 (a) in rdx"),
    (LONGS, "GENERAL", 2, 3, "argument.value", "argument 3 (c) in r9"),
    (DOUBLES, "VECTOR", 0, 2, "argument.value", "argument 1 (a) in xmm2"),
    (DOUBLES, "VECTOR", 2, 3, "argument.value", "argument 3 (c) in xmm3"),
    (POSITIONS, "VECTOR", 0, 1, "argument.value", "argument 2 (b) in xmm0"),
    (PRINTF, "GENERAL", 1, 2, "argument.value", "argument 2 (n) in r8"),
    (MEMORY, "GENERAL", 0, 1, "result.hidden-pointer", "rdx"),
    (REFERENCES, "GENERAL", 1, 2, "argument.value",
     "argument 2 (p).a[0] in the copy that its pointer leads to"),
]  # fmt: skip


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("declaration", "table", "first", "second", "rule", "where"), REFERENCE)
def test_two_registers_swapped_in_the_reference(
    monkeypatch: pytest.MonkeyPatch,
    declaration: str,
    table: str,
    first: int,
    second: int,
    rule: str,
    where: str,
    entry: Entry,
    abi: str,
) -> None:
    monkeypatch.setattr(microsoft, table, swapped(getattr(microsoft, table), first, second))
    [verdict] = check([parse(declaration, abi=abi)], entry=entry)
    assert found(verdict, rule).where == where


#: Callee, table of the reference, the two registers' indexes, the place.
CALLEES = [
    (callees.MS_INTS, "GENERAL", 0, 1, "argument 1 (a)"),
    (callees.MS_INTS, "GENERAL", 2, 3, "argument 3 (c)"),
    (callees.MS_POSITIONS, "VECTOR", 1, 3, "argument 2 (b)"),
    (callees.MS_VARIADIC, "GENERAL", 0, 1, "argument 1 (s)"),
]


@pytest.mark.parametrize(("right", "table", "first", "second", "where"), CALLEES)
def test_two_registers_swapped_wrong_a_right_callee(
    monkeypatch: pytest.MonkeyPatch,
    judge_callee: CalleeJudge,
    right: HandwrittenCallee,
    table: str,
    first: int,
    second: int,
    where: str,
) -> None:
    monkeypatch.setattr(microsoft, table, swapped(getattr(microsoft, table), first, second))
    for abi in right.abis:
        finding = found(judge_callee(right.declaration, right.code, abi), "callee.argument")
        assert finding.where.startswith(where)


def test_a_stack_alignment_of_the_reference_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microsoft, "STACK_ALIGN", 32)
    for entry in ENTRIES:
        [verdict] = check([parse(LONGS, abi="ms")], entry=entry)
        assert found(verdict, "stack.alignment").where == "rsp at the call"


@pytest.mark.parametrize("name", ["rdi", "rsi", "xmm6", "xmm15"])
def test_a_preserved_register_missing_from_the_reference(
    monkeypatch: pytest.MonkeyPatch, judge: Judge, name: str
) -> None:
    """Right stubs that keep something there across the call then fail."""
    left = tuple(each for each in microsoft.PRESERVED if each != name)
    monkeypatch.setattr(microsoft, "PRESERVED", left)
    move = "movq" if name.startswith("xmm") else "mov"
    code = (
        f"sub rsp, 40; {move} {name}, rsi; call rdx; {move} rcx, {name}; mov [rcx], eax;"
        "add rsp, 40; ret"
    )
    assert found(judge("int f(void)", code, "buffer", "ms"), "register.volatile")

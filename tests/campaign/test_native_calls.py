"""Native calls put to a C extension: a small run, and mistakes that it has to notice."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

import abisim
from abisim.campaign.dice import Dice
from abisim.campaign.native.build import Built
from abisim.campaign.native.calls import leaks, run
from abisim.campaign.native.calls.bench import Seen
from abisim.campaign.native.calls.case import Case
from abisim.campaign.native.calls.compare import difference
from abisim.campaign.native.calls.objects import Value, bounds, odd, payload, right
from abisim.campaign.native.calls.plan import Plan, Result, Tally
from abisim.campaign.native.calls.signatures import text_of
from abisim.campaign.native.pythons import interpreter_of
from abisim.report.measured import Measured
from abisim.report.native_calls import page
from abisim.signature import Signature
from abisim.subjects.compiler import Compiler
from abisim.types import Integer
from tests.witnesses import witness

HERE = Path(sys.executable)
MEASURED = Measured(1.0, 1)


@pytest.fixture(scope="module")
def compiler() -> Compiler:
    found = witness("gcc")
    if not (interpreter_of(HERE).include / "Python.h").exists():
        pytest.skip("no headers of CPython here")
    return found


@pytest.fixture
def signatures(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts one signature in place of those that are drawn."""

    def put(text: str) -> None:
        source = SimpleNamespace(take=lambda count: [abisim.parse(text)] * count)
        monkeypatch.setattr(run, "Source", lambda *_: source)
        monkeypatch.setattr(Plan, "batches", [[70, 10, 10, 10]])
        monkeypatch.setattr(Plan, "leaks", 0)

    return put


def called(compiler: Compiler, seed: int = 5, count: int = 300) -> Result:
    here = Built(interpreter_of(HERE), HERE, Path(), (), ())
    return run.run(Plan(seed, count), compiler, [here], jobs=1)


def test_a_small_run_finds_nothing(compiler: Compiler) -> None:
    result = called(compiler)
    (tally,) = result.tallies
    assert (tally.findings, tally.crashes, tally.leaked) == ([], [], [])
    assert result.ok
    assert (tally.calls, tally.signatures) == (300, 38)
    assert tally.leaks >= 1500
    assert tally.outcomes.total() == 300
    assert tally.outcomes["result"] > 150
    assert {"TypeError", "OverflowError", "ValueError"} <= set(tally.outcomes)


def test_the_same_seed_makes_the_same_report(
    compiler: Compiler, signatures: Callable[[str], None]
) -> None:
    signatures("double f(int, double, const char *)")
    pages = [
        [line for line in page(called(compiler, seed), "abisim", MEASURED).splitlines()
         if "measured" not in line]
        for seed in (1, 1, 2)
    ]  # fmt: skip
    assert pages[0] == pages[1] != pages[2]


@pytest.mark.parametrize(
    ("text", "lie", "what"),
    [
        ("int f(int x)", "int callee_0(long x);", "does not fit|not OverflowError|has a result"),
        ("int f(float x)", "int callee_0(double x);", "received"),
        ("int f(int a, short b)", "int callee_0(short a, int b);", "OverflowError"),
        ("unsigned f(void)", "int callee_0(void);", "gave -"),
        ("_Bool f(void)", "char callee_0(void);", "gave [0-9-]+, not (True|False)"),
    ],
)
def test_a_function_that_is_declared_as_another_is_found(
    compiler: Compiler, signatures: Callable[[str], None], monkeypatch: pytest.MonkeyPatch,
    text: str, lie: str, what: str,
) -> None:  # fmt: skip
    signatures(text)
    monkeypatch.setattr(run, "text_of", lambda _, name: lie.replace("callee_0", name))
    (tally,) = called(compiler).tallies
    assert tally.found
    assert any(re.search(what, finding) for finding in tally.findings), tally.findings


def test_a_crash_is_a_finding_and_the_run_goes_on(
    compiler: Compiler, signatures: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    signatures("const char *f(long x)")

    def lie(_: Signature, name: str) -> str:
        kind = "long " if name == "callee_2" else "const char *"
        return f"{kind}{name}(long x);"

    monkeypatch.setattr(run, "text_of", lie)
    result = called(compiler)
    (tally,) = result.tallies
    (crash,) = tally.crashes
    assert crash.startswith("SIGSEGV at long callee_2(long x); ")
    assert "[" in crash
    assert (tally.calls, result.complete, result.ok) == (90, True, False)
    assert "crash: SIGSEGV" in page(result, "abisim", MEASURED)


def seen(result: Any = None, error: Exception | None = None, received: int = 0) -> Seen:
    return Seen(result, error, received, (), 0 if error else 1)


F = abisim.parse("int f(int a, int)")


@pytest.mark.parametrize(
    ("wanted", "found", "what"),
    [
        (seen(1), seen(True), "gave True, not 1"),
        (seen(1), seen(2), "gave 2, not 1"),
        (seen(1, received=0x100), seen(1, received=0x200), "received 0x02 for 0x01 at byte 1"),
        (seen(1), replace(seen(1), reached=2), "called 2 times"),
        (seen(1), replace(seen(1), texts=(b"x",)), "received the texts"),
        (seen(1), seen(error=TypeError("no")), "TypeError: no, where the oracle has a result"),
        (seen(error=TypeError("argument 1")), seen(1), "gave 1, not TypeError"),
        (seen(error=TypeError("argument 1")), seen(error=ValueError("x")), "not TypeError"),
        (
            seen(error=TypeError("argument 2")), seen(error=TypeError("f() argument 1 (a): no")),
            "not of argument 2",
        ),
        (
            seen(error=TypeError("argument 1")), seen(error=TypeError("f() argument 1: no")),
            "not of argument 1",
        ),
        (
            seen(error=TypeError("argument 1")),
            replace(seen(error=TypeError("f() argument 1 (a): no")), reached=1),
            "after the function was called",
        ),
        (
            seen(error=TypeError("f() takes exactly 2 arguments (1 given)")),
            seen(error=TypeError("f() takes exactly 1 argument (1 given)")),
            "takes exactly 2",
        ),
    ],
)  # fmt: skip
def test_every_difference_is_one(wanted: Seen, found: Seen, what: str) -> None:
    assert what in difference(F, wanted, found, 0xFFFF)
    assert difference(F, wanted, replace(wanted, error=None), 0xFFFF) == "" or wanted.error


def test_what_is_alike_is_no_difference() -> None:
    right_error = seen(error=TypeError("f() argument 1 (a): expected int, got str"))
    assert difference(F, seen(error=TypeError("argument 1")), right_error, 0) == ""
    assert difference(F, seen(1, received=0x1FF), seen(1, received=0xFF), 0xFF) == ""
    double = abisim.parse("double f(void)")
    assert difference(double, seen(0.0), seen(-0.0), 0)
    assert difference(double, seen(float("nan")), seen(-float("nan")), 0)
    wide = abisim.parse("long double f(void)")
    assert difference(wide, seen(float("nan")), seen(-float("nan")), 0) == ""


def test_padding_of_a_result_may_differ() -> None:
    record = abisim.parse("struct { char c; int i; } f(void)")
    assert difference(record, seen(b"a...1234"), seen(b"a***1234"), 0) == ""
    assert difference(record, seen(b"a...1234"), seen(b"b...1234"), 0)


def leaking(function: Callable[..., Any], arguments: list[Any]) -> list[str]:
    case = SimpleNamespace(
        ours=function, text="f", options={}, prepare=lambda *_: None,
        draw=lambda _: (Dice("1"), [Value(each, each) for each in arguments]),
    )  # fmt: skip
    found: list[str] = leaks.measured([cast("Case", case)], 2000)["findings"]
    return found


def test_what_is_left_of_calls_is_found() -> None:
    kept: list[Any] = []
    assert "blocks are left" in leaking(lambda: kept.append(object()), [])[0]
    value = ("an", "argument")
    assert "references" in leaking(lambda given: kept.extend([given]), [list(value)])[0]
    assert leaking(lambda _: 1 / 0, [list(value)]) == []


def test_objects_are_in_range_or_beside_it() -> None:
    short = abisim.parse("int f(short)").parameters[0].type
    assert isinstance(short, Integer)
    least, most = bounds(short)
    dice = Dice("objects")
    numbers = [right(short, dice).given for _ in range(500)]
    whole = [each for each in numbers if isinstance(each, int)]
    assert all(least <= each <= most for each in whole)
    assert {least, most, 0, -1} <= set(whole)
    strange = [odd(short, dice).given for _ in range(500)]
    assert {least - 1, most + 1} <= {each for each in strange if type(each) is int}
    assert any(each is None for each in strange)


def test_bits_of_a_nan_are_compared_where_no_format_changes() -> None:
    signature = abisim.parse("int f(double, long double)")
    double, wide = (each.type for each in signature.parameters)
    assert payload(double, 1.5) == payload(wide, 1.5) == 0
    assert payload(wide, float("nan")) == (1 << 128) - 1 ^ 0x7FFF << 64


def test_enums_of_unnamed_bit_fields_are_declared() -> None:
    record = abisim.parse("enum E : short { A }; int f(struct { int x; enum E : 0; char y; });")
    text = text_of(record, "g")
    assert text.startswith("enum E : short { E_0 }; int g(struct {")
    assert abisim.parse(text).shape == record.shape


def test_as_many_calls_are_planned_as_are_asked_for() -> None:
    for count in (1, 39, 300, 8000, 8001, 200_000):
        batches = Plan(1, count).batches
        assert sum(map(sum, batches)) == count
        assert max(map(len, batches)) <= 40
    assert Plan(1, 200_000).leaks == 1_000_000
    assert not Result(Plan(1, 1), "gcc", [Tally("x")]).ok

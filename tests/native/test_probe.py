"""The probe knows this interpreter, and no other, by its objects."""

from __future__ import annotations

import sys
from dataclasses import fields, replace

import pytest

from abisim.interpreters import INTERPRETERS, Digits, Interpreter
from abisim.native import probe as probing
from tests.native.stubs import running

#: A wrong value for each fact that is held against objects.
WRONG = {
    "type_at": 0, "flags_at": 160, "digit_count_at": 8, "digits_at": 28,
    "small_ints": range(-5, 256), "float_at": 8, "item_count_at": 24, "bytes_at": 33,
    "bytearray_start_at": 32, "count_at": 8,
}  # fmt: skip


def test_this_interpreter_s_layout_is_known() -> None:
    layout = running()
    assert layout.versions[0] <= sys.version_info[:2] <= layout.versions[1]


@pytest.mark.parametrize("layout", INTERPRETERS, ids=lambda layout: layout.name)
def test_no_other_layout_fits(layout: Interpreter) -> None:
    """But one that differs in nothing that a stub reads."""
    same = replace(layout, name="", versions=running().versions)
    assert bool(probing.doubt(layout)) == (same != replace(running(), name=""))


@pytest.mark.parametrize("name", WRONG)
def test_each_fact_is_held_against_objects(name: str) -> None:
    damaged = replace(running(), **{name: WRONG[name]})  # type: ignore[arg-type]
    assert probing.doubt(damaged).startswith(running().name)


def test_small_ints_are_looked_for_on_both_sides_of_the_range() -> None:
    small = running().small_ints
    for wrong in (range(small.start - 1, small.stop), range(small.start, small.stop + 1)):
        assert probing.doubt(replace(running(), small_ints=wrong))
    for fewer in (range(small.start + 1, small.stop), range(small.start, small.stop - 1)):
        assert "small int" in probing.doubt(replace(running(), small_ints=fewer))


def test_how_digits_are_counted_and_whether_anything_is_immortal() -> None:
    layout = running()
    other: Digits = "tag" if layout.digits == "size" else "size"
    assert "digit count" in probing.doubt(replace(layout, digits=other))
    assert "not counted" in probing.doubt(replace(layout, immortal=not layout.immortal))


def test_every_fact_has_a_wrong_value_here() -> None:
    elsewhere = {"name", "versions", "digits", "immortal", "free_threaded"}
    assert {each.name for each in fields(Interpreter)} == set(WRONG) | elsewhere


def test_an_unknown_version_has_no_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "INTERPRETERS", ())
    found = probing.probe.__wrapped__()
    assert found.interpreter is None
    assert found.reason.startswith("no layout is known of CPython 3.")


@pytest.mark.parametrize(
    ("where", "name", "value", "reason"),
    [
        ("sys.implementation", "name", "pypy", "pypy is not CPython"),
        ("sysconfig", "get_platform", lambda: "linux-aarch64", "linux-aarch64 is not linux-x86_64"),
        ("sysconfig", "get_config_var", lambda _: 1, "free-threaded"),
    ],
)
def test_what_is_foreign_is_not_looked_into(
    monkeypatch: pytest.MonkeyPatch, where: str, name: str, value: object, reason: str
) -> None:
    monkeypatch.setattr(f"{where}.{name}", value)
    found = probing.probe.__wrapped__()
    assert found.interpreter is None
    assert reason in found.reason

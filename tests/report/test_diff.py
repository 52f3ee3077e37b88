"""Differences: old and new on the left, the line that is shown on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeAlias

import pytest

from abisim.errors import AbisimError
from abisim.report.counts import Counts, NotPassed, Outcome, Passed
from abisim.report.formats import KINDS, compare

A, B = "0a0000000000", "0b0000000000"
SHAPES = {A: "int f(int)", B: "void f(void)"}
BASE = Passed(before=6, after=6, code_bytes=22, loads=5, stores=4, stack_bytes=16)
FAIL = NotPassed("fail", ("argument.value",))


Outcomes: TypeAlias = dict[tuple[str, str], Outcome]


def counts(outcomes: Outcomes, entries: tuple[str, ...] = ("buffer",)) -> Counts:
    shapes = {identity: SHAPES[identity] for identity, _ in outcomes}
    return Counts("a report", "sysv", "psabi", "stub", entries, shapes, outcomes)


def one(outcome: Outcome) -> Counts:
    return counts({(A, "buffer"): outcome})


@pytest.mark.parametrize(
    ("new", "kind", "what"),
    [
        (replace(BASE, after=7), "more", "12 → 13 instructions"),
        (replace(BASE, before=2), "fewer", "12 → 8 instructions"),
        (
            replace(BASE, after=7, code_bytes=25, loads=6),
            "more",
            "12 → 13 instructions, 22 → 25 code bytes, 5 → 6 loads",
        ),
        (replace(BASE, before=2, code_bytes=99), "fewer",
         "12 → 8 instructions, 22 → 99 code bytes"),
        (replace(BASE, code_bytes=21), "code", "22 → 21 code bytes"),
        (replace(BASE, stores=0, stack_bytes=0), "code", "4 → 0 stores, 16 → 0 stack bytes"),
        (
            replace(BASE, before=7, after=5),
            "code",
            "6 → 7 before the callee, 6 → 5 after the callee",
        ),
        (FAIL, "status", "pass (12 instructions) → fail (argument.value)"),
        (NotPassed("fail"), "status", "pass (12 instructions) → fail"),
        (NotPassed("unsupported", ()), "status", "pass (12 instructions) → unsupported"),
    ],
)  # fmt: skip
def test_from_a_pass(new: Outcome, kind: str, what: str) -> None:
    (change,) = compare(one(BASE), one(new))
    assert (change.kind, change.what) == (kind, what)
    assert change.text == f"0a0000000000 buffer: {what}  int f(int)"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FAIL, BASE, "fail (argument.value) → pass (12 instructions)"),
        (FAIL, FAIL, None),
        (FAIL, NotPassed("fail"), None),
        (NotPassed("fail"), FAIL, None),
        (FAIL, NotPassed("fail", ("call.al",)), "fail (argument.value) → fail (call.al)"),
        (NotPassed("fail"), NotPassed("error"), "fail → error"),
        (NotPassed("unsupported", ()), NotPassed("error", ()), "unsupported → error"),
    ],
)
def test_from_no_pass(old: Outcome, new: Outcome, expected: str | None) -> None:
    changes = compare(one(old), one(new))
    assert [(change.kind, change.what) for change in changes] == (
        [("status", expected)] if expected else []
    )


def test_the_same_twice() -> None:
    assert compare(one(BASE), one(BASE)) == ()


def test_added_and_removed_are_whole_shapes() -> None:
    entries = ("buffer", "avalue")
    old = counts({(A, "buffer"): BASE, (A, "avalue"): BASE}, entries)
    new = counts({(B, "buffer"): BASE, (B, "avalue"): FAIL}, entries)
    assert [(change.kind, change.text) for change in compare(old, new)] == [
        (
            "added",
            "0b0000000000: added, buffer pass (12 instructions), avalue fail (argument.value)"
            "  void f(void)",
        ),
        ("removed", "0a0000000000: removed  int f(int)"),
    ]


def test_what_needs_attention_comes_first() -> None:
    entries = ("buffer", "avalue")
    old = counts({(A, "buffer"): BASE, (A, "avalue"): BASE,
                  (B, "buffer"): BASE, (B, "avalue"): BASE}, entries)  # fmt: skip
    new = counts({(B, "avalue"): FAIL, (A, "buffer"): replace(BASE, loads=9),
                  (A, "avalue"): replace(BASE, after=1), (B, "buffer"): replace(BASE, after=9)},
                 entries)  # fmt: skip
    found = compare(old, new)
    assert [(change.kind, change.id, change.entry) for change in found] == [
        ("status", B, "avalue"),
        ("more", B, "buffer"),
        ("code", A, "buffer"),
        ("fewer", A, "avalue"),
    ]


def test_every_kind_is_one_of_the_six() -> None:
    assert sorted(KINDS) == ["added", "code", "fewer", "more", "removed", "status"]


@pytest.mark.parametrize(
    ("different", "message"),
    [
        ({"abi": "ms"}, "ABI sysv and ms"),
        ({"dialect": "clang"}, "dialect psabi and clang"),
        ({"subject": "libffi"}, "subject stub and libffi"),
        ({"entries": ("avalue",)}, "entries buffer and avalue"),
        ({"entries": ()}, "entries buffer and none"),
    ],
)
def test_other_settings_are_an_error(different: dict[str, Any], message: str) -> None:
    other = replace(one(BASE), name="b", **different)
    with pytest.raises(AbisimError) as caught:
        compare(one(BASE), other)
    assert str(caught.value) == f"a report and b cannot be compared: {message}"


def test_the_order_of_the_entries_is_no_difference() -> None:
    old = counts({(A, "buffer"): BASE, (A, "avalue"): BASE}, ("buffer", "avalue"))
    assert compare(old, replace(old, entries=("avalue", "buffer"))) == ()

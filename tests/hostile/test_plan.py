"""A run of hostile things: what ends or holds up its process is a trouble, and counted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from abisim.hostile import outcomes as code
from abisim.hostile import plan as planned
from abisim.hostile import text_outcomes as texts
from abisim.hostile.plan import Plan, carry_out


@dataclass(frozen=True)
class Counting:
    """Counts numbers; some end the process, some hold it up."""

    ends: int = -1
    holds: int = -1

    def start(self) -> Callable[[range, frozenset[int], Callable[[int], None]], code.Outcomes]:
        return self._batch

    def _batch(
        self, numbers: range, without: frozenset[int], at: Callable[[int], None]
    ) -> code.Outcomes:
        outcomes = code.Outcomes()
        for number in numbers:
            if number not in without:
                at(number)
                if number == self.ends:
                    os._exit(7)
                if number == self.holds:
                    time.sleep(600)
                outcomes.done += 1
                outcomes.fates["a family", "fail"] += 1
        return outcomes


def test_what_is_lost_is_a_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planned, "WATCHDOG", 1.0)
    told: list[int] = []
    plan = Plan(1, 300, 20)
    result = carry_out(plan, Counting(ends=23, holds=290), code.Outcomes(), 2, told.append)
    assert [(each.number, each.kind) for each in result.outcomes.troubles] == [
        (23, "crash"),
        (290, "hang"),
    ]
    assert (result.outcomes.done, result.outcomes.count("fail")) == (300, 298)
    assert sum(told) == 300
    assert [done for done, _ in result.memory] == [250, 300]
    assert result.complete
    assert not result.ok


def test_a_run_without_troubles_is_right() -> None:
    assert carry_out(Plan(1, 3), Counting(), code.Outcomes(), 1, lambda _: None).ok


def test_what_was_done_before_ctrl_c_is_kept() -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    result = carry_out(Plan(1, 600), Counting(), code.Outcomes(), 1, interrupt)
    assert (result.outcomes.done, result.complete, result.ok) == (250, False, False)


def test_outcomes_are_added_up() -> None:
    wrong = code.WrongPass(1, "a family", "ms", "void f(void)", "buffer", b"\xc3", b"\xc3", "")
    first = code.Outcomes(done=2, again=1, slowest=(0.5, 3))
    assert first.ok
    first.merge(code.Outcomes(done=3, sound=4, wrong=[wrong], slowest=(0.2, 9)))
    assert (first.done, first.again, first.sound, first.slowest) == (5, 1, 4, (0.5, 3))
    assert not first.ok
    read = texts.Outcomes(done=1, functions=2, slowest={"cut": (0.1, 1)})
    read.merge(texts.Outcomes(done=1, functions=5, slowest={"cut": (0.3, 2), "long": (0.2, 4)}))
    assert (read.done, read.functions) == (2, 7)
    assert read.slowest == {"cut": (0.3, 2), "long": (0.2, 4)}
    assert read.ok

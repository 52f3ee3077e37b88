"""Hostile code: no pass without a reason, and what is wrong is seen."""

from __future__ import annotations

import os
import random

import pytest

from abisim.campaign.dice import Dice
from abisim.declarations import parse
from abisim.hostile import run as running
from abisim.hostile.assembling import assemble
from abisim.hostile.attempt import AGE, Attempt, Target, Targets
from abisim.hostile.draw import FAMILIES, Drawer
from abisim.hostile.explain import explain
from abisim.hostile.instructions import PIVOTS
from abisim.hostile.mixed import mixed
from abisim.hostile.outcomes import Outcomes
from abisim.hostile.prefixes import plain
from abisim.hostile.run import judge_batch
from abisim.identity import by_identity, forget
from abisim.reference import classify
from abisim.stubs import Stub
from abisim.verification.judge import verify_assigned

COUNT = 400


def _judged(drawer: Drawer, numbers: range, without: frozenset[int] = frozenset()) -> Outcomes:
    return judge_batch(drawer, numbers, without, lambda _: None)


def test_nothing_passes_without_a_reason() -> None:
    """ABISIM_SEED repeats a run."""
    seed = int(os.environ.get("ABISIM_SEED", "0")) or random.randrange(1, 1 << 32)
    print(f"ABISIM_SEED={seed}")
    outcomes = _judged(Drawer(seed), range(COUNT))
    assert not outcomes.wrong
    assert not outcomes.troubles
    assert outcomes.done == COUNT == sum(outcomes.fates.values())
    assert outcomes.count("fail") > COUNT // 2


def test_an_attempt_depends_on_seed_and_number_alone() -> None:
    drawer, again = Drawer(3), Drawer(3)
    attempts = [drawer.draw(number)[0] for number in range(150)]
    assert [again.draw(number)[0] for number in reversed(range(150))] == attempts[::-1]
    assert {each.family for each in attempts} <= {*FAMILIES}


def test_an_age_has_signatures_of_its_own() -> None:
    targets, again = Targets(3), Targets(3)
    first, second = (
        {targets.of(at)(Dice(f"{number}")).signature.shape for number in range(40)}
        for at in (AGE - 1, AGE)
    )
    assert len(first & second) < len(first) // 2
    assert {again.of(AGE + 1)(Dice(f"{number}")).signature.shape for number in range(40)} == second


def test_what_is_remembered_can_be_forgotten() -> None:
    made: list[object] = []

    def make(key: tuple[str]) -> object:
        made.append(key)
        return key

    remembered = by_identity(make)
    key = ("a",)
    remembered(key)
    remembered(key)
    assert len(made) == 1
    forget()
    remembered(key)
    assert len(made) == 2


#: rsp led somewhere and back, with no access in between.
BACK = [each for each in PIVOTS if each.count("rsp") > 1 and ";" in each and "enter" not in each]


@pytest.mark.parametrize("text", [each for each in BACK if "push rsp" not in each])
def test_a_stack_that_is_left_and_taken_again(text: str) -> None:
    target = Targets(3).of(0)(Dice("x"))
    verdict = verify_assigned(
        target.assignment, Stub(assemble(text) + target.code, target.entry, "test"), causes=False
    )
    assert [each.rule for each in verdict.findings] in (["stack.pivot"], ["stack.depth"])


def test_without_causes_a_symptom_is_all() -> None:
    """The result pointer kept in the red zone."""
    code = "mov [rsp - 32], rsi; sub rsp, 8; call rdx; add rsp, 8; mov rcx, [rsp - 32];"
    stub = Stub(assemble(f"{code} mov [rcx], eax; ret"), "buffer", "test")
    assignment = classify(parse("int f(void)"))
    rules = [
        [each.rule for each in verify_assigned(assignment, stub, causes=causes).findings]
        for causes in (True, False)
    ]
    assert rules == [["stack.red-zone"], ["memory.write"]]


@pytest.mark.parametrize("seed", range(3))
def test_pointers_that_are_mixed(seed: int) -> None:
    draw, outcomes = Targets(seed).of(0), Outcomes()
    for number in range(150):
        dice = Dice(f"{seed} mixed {number}")
        target = draw(dice)
        code = mixed(dice, target)
        attempt = Attempt(number, "mixed pointers", target.signature, target.entry, code)
        verdict = running._judge(attempt, target, outcomes)
        assert verdict is not None
        running._note(attempt, target, verdict, outcomes)
    assert not outcomes.wrong
    assert outcomes.count("fail") > 100
    assert outcomes.count("proven") > 5


def test_what_was_lost_is_left_out() -> None:
    assert _judged(Drawer(3), range(10), frozenset({2, 5})).done == 8


def test_a_pass_without_a_reason_is_a_wrong_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "explain", lambda *_: (None, "not known"))
    outcomes = _judged(Drawer(1), range(120))
    assert outcomes.wrong
    assert outcomes.count("wrong pass") == len(outcomes.wrong)


def test_an_exception_of_the_judge_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(running, "verify_assigned", fail)
    outcomes = Outcomes()
    running._judge(*Drawer(1).draw(1), outcomes)
    assert [each.kind for each in outcomes.troubles] == ["exception"]


def _explained(drawer: Drawer, change: bytes, at: int) -> str | None:
    attempt, target = drawer.draw(0)
    code = target.code[:at] + change + target.code[at:]
    made = Attempt(0, "test", attempt.signature, attempt.entry, code)
    return explain(made, Target(target.signature, target.assignment, target.entry, target.code))[0]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (b"", "same code"),
        (b"\x90", "proven"),  # nop
        (b"\x0f\x77", "proven"),  # emms
        (b"\x0f\x0b", None),  # ud2
        (b"\xe3\x00", "proven"),  # jrcxz to where it goes on
        (b"\xe3\x01", None),  # jrcxz into the middle
        (b"\xeb\xfe", None),  # for ever
    ],
)
def test_reasons(change: bytes, reason: str | None) -> None:
    assert _explained(Drawer(1), change, 0) == reason


PLAIN = [
    ("4883c438", "4883c438"),
    ("26674883c438", "4883c438"),
    ("2ef240674883c428", "4883c428"),
    ("f2f33e4067c3", "c3"),
    ("66c3", "66c3"),
    ("64488d4c2410", "488d4c2410"),
    ("f231c0", "31c0"),
    ("678b07", "678b07"),
    ("f30f1000", "f30f1000"),
    ("404883c438", "4883c438"),
    ("668b07", "668b07"),
    ("66488b07", "488b07"),
]


@pytest.mark.parametrize(("code", "expected"), PLAIN)
def test_prefixes_that_mean_nothing(code: str, expected: str) -> None:
    assert plain(bytes.fromhex(code)).hex() == expected

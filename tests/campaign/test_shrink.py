"""Disagreements are shrunk to a smallest signature that still shows them."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

import pytest

from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz import Campaign, run
from abisim.campaign.plan import Plan
from abisim.campaign.shrink import Cause, causes, unshrunk
from abisim.campaign.simplify import fewer_values, simpler_values, weight
from abisim.declarations import parse
from abisim.layout import DATA_MODELS
from abisim.signature import Signature
from tests.campaign.faulty import Faulty


@pytest.fixture(scope="module")
def swapped() -> Campaign:
    return run(Plan("faulty", "sysv", seed=1, count=40), subject=Faulty())


class Shrunk(NamedTuple):
    found: tuple[Cause, ...]
    subject: Faulty
    generations: int


@pytest.fixture(scope="module")
def shrunk(swapped: Campaign) -> Shrunk:
    subject = Faulty()
    generations: list[int] = []
    found = causes(swapped.outcomes, subject, lambda: generations.append(1))
    return Shrunk(found, subject, len(generations))


def test_two_swapped_registers_come_down_to_two_parameters(shrunk: Shrunk) -> None:
    found = [cause for cause in shrunk.found if cause.rule == "argument.value"]
    assert "void f(signed char, signed char)" in {cause.signature.shape for cause in found}
    smallest = next(c for c in found if c.signature.shape == "void f(signed char, signed char)")
    assert smallest.finding.where == "argument 2 in rsi"
    assert smallest.count > 10
    # rdx held the target, whose address is another one each time.
    assert smallest.finding.actual == "something that changes from run to run"


def test_whole_generations_are_judged_at_once(shrunk: Shrunk) -> None:
    subject = shrunk.subject
    assert subject.asked == shrunk.generations + 2 < 60  # and twice to settle the findings
    assert subject.judged > 10 * subject.asked


def test_shrinking_comes_to_the_same_each_time(swapped: Campaign, shrunk: Shrunk) -> None:
    assert causes(swapped.outcomes, Faulty()) == shrunk.found


def test_a_fault_that_is_gone_leaves_the_signatures_as_they_were(swapped: Campaign) -> None:
    found = causes(swapped.outcomes, Faulty(change=None))
    drawn = {each.signature.shape for group in swapped.outcomes.examples.values() for each in group}
    assert found
    assert {cause.signature.shape for cause in found} <= drawn


def test_without_shrinking_there_is_an_example_of_each_symptom(swapped: Campaign) -> None:
    found = unshrunk(swapped.outcomes)
    assert sum(cause.count for cause in found) == swapped.outcomes.total("disagreement")


@pytest.mark.parametrize("abi", tuple(DATA_MODELS))
def test_every_step_is_lighter_or_left_out_and_can_be_written(abi: str) -> None:
    lighter = 0
    for signature in islice(Drawer(abi, 11), 60):
        for simpler in (*fewer_values(signature), *simpler_values(signature)):
            assert simpler.shape
            assert simpler.named is None or 1 <= simpler.named <= len(simpler.parameters)
            lighter += weight(simpler) < weight(signature)
    assert lighter > 500


def texts(signature: Signature) -> set[str]:
    steps = (*fewer_values(signature), *simpler_values(signature))
    return {each.shape for each in steps if weight(each) < weight(signature)}


def test_steps_from_a_small_signature() -> None:
    found = texts(parse("int f(struct { float x; char c[2]; } __attribute__((packed)) s, ...)"))
    assert found >= {
        "void f(struct __attribute__((packed)) { float a; signed char b[2]; }, ...)",
        "int f(struct __attribute__((packed)) { float a; signed char b[2]; })",
        "int f(struct { float a; signed char b[2]; }, ...)",
        "int f(struct __attribute__((packed)) { float a; }, ...)",
        "int f(struct __attribute__((packed)) { signed char a[2]; }, ...)",
        "int f(struct __attribute__((packed)) { float a; signed char b[1]; }, ...)",
        "int f(struct __attribute__((packed)) { float a; signed char b; }, ...)",
        "int f(float, ...)",
    }

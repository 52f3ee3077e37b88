"""Operators, what becomes of mutants, damaged tables: samples of what ``abisim mutate`` does."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from abisim.campaign.engine import corpus_functions, group_by_shape
from abisim.declarations import parse
from abisim.mutation.fates import EQUIVALENT, judge, texts
from abisim.mutation.lines import Line, join, split
from abisim.mutation.mutants import CODE_OPERATORS, FLIP, TABLE, Mutant, flips, semantic
from abisim.mutation.outcomes import change
from abisim.mutation.proof import unproven
from abisim.mutation.reference_tables import plant
from abisim.mutation.run import Plan, run, tasks_of
from abisim.mutation.tables import planted, reference_damages
from abisim.mutation.work import Task, judge_batch
from abisim.reference import classify
from abisim.signature import Signature
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, OWN, Stub
from abisim.verification.judge import verify
from tests.cli.conftest import ROOT
from tests.mutation.declarations import CALLS

#: Bits that must be cleared, and a copy that is aligned: what mutants of the plan want.
MORE = [
    ("sysv", "void f(_BitInt(17), struct { int a : 5; int b : 20; })"),
    ("ms", "void f(struct __attribute__((aligned(64))) { long a[3]; }, __int128)"),
]
SIGNATURES = [parse(text, abi=abi) for abi, text in (*CALLS, *MORE)]
BOTH = [(signature, entry) for signature in SIGNATURES for entry in ENTRIES]

CODE = "push rsi; mov rax, rdx; movsx esi, byte ptr [rdi + 4]; movss xmm0, dword ptr [rdi]; "
CODE += "mov eax, 1; call rdx; pop rcx; mov dword ptr [rcx], eax; ret"

#: Operator, and mutants of the code above that it makes, as the lines that differ.
MADE = [
    ("drop", "mov r64, r64 → ·"),
    ("duplicate", "· → pop r64"),
    ("late store", "· → ret, ret → ·"),
    ("off by 1", "movsx r32, byte ptr [r64 + n] → movsx r32, byte ptr [r64 + n]"),
    ("narrow", "mov dword ptr [r64], r32 → mov word ptr [r64], ax"),
    ("widen", "movss xmm, dword ptr [r64] → movsd xmm, qword ptr [r64]"),
    ("wrong extension", "movsx r32, byte ptr [r64 + n] → movzx r32, byte ptr [r64 + n]"),
    ("wrong register", "pop r64 → pop r64"),
    ("clobbered register", "· → fldz"),
    ("missing al", "mov r32, n → ·"),
    ("wrong al", "mov r32, n → xor r32, r32"),
    ("wrong alignment", "· → sub r64, n, · → add r64, n"),
    ("wrong operation", "call r64 → jmp r64"),
]  # fmt: skip


def lines(text: str) -> tuple[Line, ...]:
    code = join([Line(each) for each in text.split("; ")])
    assert code is not None
    return split(code)


@pytest.mark.parametrize(("name", "expected"), MADE, ids=[row[0] for row in MADE])
def test_operators_make_mutants(name: str, expected: str) -> None:
    code = lines(CODE)
    before = b"".join(line.code or b"" for line in code)
    made = [
        after
        for operator in CODE_OPERATORS
        for edit in operator(code)
        if edit.operator == name and (after := edit.apply(code)) is not None
    ]
    assert expected in {change(before, after) for after in made}


def test_swaps_and_early_pops_have_the_same_instructions_in_another_order() -> None:
    code = lines(CODE)
    before = b"".join(line.code or b"" for line in code)
    for operator in CODE_OPERATORS:
        for edit in operator(code):
            if edit.operator in ("swap", "early pop", "late store"):
                after = edit.apply(code)
                assert after is not None
                assert sorted(texts(after)) == sorted(texts(before))


def test_every_operator_is_drawn() -> None:
    names = set()
    for signature, entry in BOTH:
        code = stub(signature, entry).code
        made = list(semantic(signature, entry, code, 120, random.Random(1)))
        assert len({each.code for each in made} | {code}) == len(made) + 1
        names |= {each.operator for each in made}
    assert {"drop", "swap", "late store", "early pop", "missing al", "wrong alignment"} <= names
    assert {"off by 1", "off by 4", "off by 8", "off by 16", "narrow", "widen"} <= names
    assert {name for name in names if name.startswith("plan: ")} >= {
        "plan: dropped move", "plan: exchanged places", "plan: wrong register", "plan: wrong frame",
        "plan: wrong number", "plan: wrong extension", "plan: wrong kind", "plan: wrong argument",
    }  # fmt: skip
    assert TABLE in names


@pytest.mark.parametrize(("signature", "entry"), BOTH)
def test_no_mutant_survives(signature: Signature, entry: str) -> None:
    """Some of the operators' mutants, and some flipped bits."""
    [convention] = [each for each in ENTRIES if each == entry]
    outcomes = judge_batch([Task(signature, convention, 60, 40, "1")])
    assert [(case.operator, case.why, texts(case.after)) for case in outcomes.survivors] == []
    assert outcomes.count("found") > 30


def test_what_a_rule_finds_is_not_proven() -> None:
    """The proof and the judge know nothing of each other, and agree."""
    source = random.Random(7)
    disagreements = []
    for signature, entry in BOTH:
        assignment, code = classify(signature), stub(signature, entry).code
        mutants: list[Mutant] = [*semantic(signature, entry, code, 30, source)]
        mutants += flips(code, 20, source)
        for mutant in mutants:
            verdict = verify(signature, Stub(mutant.code, entry, OWN), frugal=False)
            if verdict.findings and not unproven(assignment, entry, mutant.code):
                disagreements.append((signature.shape, str(verdict.findings[0]), mutant))
    assert disagreements == []


def test_a_flipped_bit_is_one_bit() -> None:
    code = stub(SIGNATURES[1]).code
    made = list(flips(code, 1000, random.Random(1)))
    assert len({each.code for each in made}) == len(made) == 8 * len(code)
    for each in made:
        assert each.operator == FLIP
        assert sum((a ^ b).bit_count() for a, b in zip(code, each.code, strict=True)) == 1


def test_what_is_right_and_too_long_is_equivalent_and_counted() -> None:
    signature = parse("int f(int, int, int)")
    assignment, code = classify(signature), stub(signature).code
    fate = judge(assignment, "buffer", code, b"\x90" + code)
    assert (fate.fate, fate.by) == ("budget", "budget.over")
    assert fate.fate in EQUIVALENT


def test_a_run_is_the_same_whatever_its_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    # Tables are damaged in the first process alone.
    monkeypatch.setattr("abisim.mutation.run.plant", lambda *given: islice(plant(*given), 5))
    shapes = group_by_shape(corpus_functions([ROOT / "corpus" / "cjson.h"]))
    plan = Plan("sysv", 100, 20, 3)
    alone, together = (run(plan, shapes, jobs=jobs) for jobs in (1, 2))
    assert alone == together
    assert alone.ok
    assert (alone.outcomes.count(flips=False), alone.outcomes.count(flips=True)) == (100, 20)
    assert len(alone.planted) == 5
    assert run(Plan("sysv", 100, 20, 4), shapes).outcomes != alone.outcomes


def test_mutants_are_spread_over_every_stub() -> None:
    shapes = group_by_shape(corpus_functions([ROOT / "corpus" / "cjson.h"]))
    tasks = tasks_of(Plan("sysv", 7 * len(shapes), len(shapes), 1), shapes)
    assert {(each.signature, each.entry) for each in tasks} == {
        (shape.signature, entry) for shape in shapes for entry in ENTRIES
    }
    assert sum(each.semantic for each in tasks) == 7 * len(shapes)
    assert sum(each.flips for each in tasks) == len(shapes)
    assert {each.semantic for each in tasks} <= {3, 4}


@pytest.mark.parametrize("abi", ["sysv", "ms"])
def test_every_damage_to_the_reference_is_noticed(abi: str) -> None:
    shapes = group_by_shape(corpus_functions([ROOT / "corpus" / "edge-cases.h"], abi))[::60]
    found = list(plant(abi, shapes))
    assert len(found) == len(list(reference_damages(abi))) > 40
    assert [each.damage for each in found if not each.found] == []


def test_a_planted_damage_does_not_last() -> None:
    signature = parse("long f(long, long)")
    before = classify(signature)
    for damage in reference_damages("sysv"):
        with planted(damage):
            damaged = classify(signature)
        if damage.what == "rdi and rsi exchanged":
            assert damaged != before
    assert classify(signature) == before

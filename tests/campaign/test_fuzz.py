"""Campaigns of random signatures: what is counted, resumed, interrupted, and by whom judged."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from abisim.campaign.census import expected, missing
from abisim.campaign.fuzz import Campaign, run
from abisim.campaign.fuzz_subject import OwnSubject, Verdicts, open_subject
from abisim.campaign.menu import label
from abisim.campaign.outcomes import GROUPS, Outcomes, finding_of, group_of, refusal
from abisim.campaign.plan import BATCH, Plan
from abisim.errors import UsageError
from abisim.signature import Signature
from abisim.subjects.compiler import find_compiler
from abisim.types import Enum, Integer, Vector
from abisim.verification.findings import Finding, Verdict
from tests.campaign.faulty import Faulty


class Scripted:
    """Gives the verdicts it was told to, in turn."""

    label = "scripted"
    dialect = "psabi"

    def __init__(self, *verdicts: Verdict, interrupted_at: int | None = None) -> None:
        self.verdicts = verdicts
        self.interrupted_at = interrupted_at
        self.seen: list[Signature] = []

    def judge(self, signatures: Sequence[Signature]) -> Iterator[Verdicts]:
        for signature in signatures:
            if len(self.seen) == self.interrupted_at:
                raise KeyboardInterrupt
            self.seen.append(signature)
            yield (("callee", self.verdicts[len(self.seen) % len(self.verdicts)]),)


PASS = Verdict("pass")
FAIL = Verdict("fail", (Finding("callee.argument", "rsp", "1", "2"),))


@pytest.mark.parametrize(
    ("verdict", "group"),
    [
        (PASS, "agree"),
        (replace(PASS, explained_by=("x",)), "explained"),
        (FAIL, "disagreement"),
        (Verdict("unsupported", reason="the simulator does not run 'vdpps x' at offset 0x3"),
         "unsupported"),
        (Verdict("unsupported", reason="gcc refuses it: no such type"), "refused"),
        (Verdict("unsupported", reason="gcc aligns struct { int a; } to 2, not 4"), "disagreement"),
        (Verdict("unsupported", reason="gcc lays out t as 2 bytes, not 4"), "disagreement"),
        (Verdict("error", reason="too large"), "disagreement"),
    ],
)  # fmt: skip
def test_verdicts_are_grouped(verdict: Verdict, group: str) -> None:
    assert group_of(verdict) == group


def test_a_layout_is_a_finding_of_its_own() -> None:
    found = finding_of(Verdict("unsupported", reason="gcc lays out t as 2 bytes, not 4"))
    assert found.rule == "layout"
    assert found.actual == "gcc lays out t as 2 bytes, not 4"


def test_like_reasons_are_one() -> None:
    reasons = {
        refusal(Verdict("unsupported", reason=f"gcc refuses it: t{n} is not 'x{n}' of {n}"))
        for n in range(5)
    }
    assert len(reasons) == 1


def test_every_signature_is_counted_once() -> None:
    unknown = Verdict("unsupported", reason="the simulator does not run 'vdpps xmm0' at offset 0x3")
    campaign = run(Plan("-", count=1000), subject=Scripted(PASS, FAIL, unknown, PASS))
    outcomes = campaign.outcomes
    assert campaign.complete
    assert outcomes.signatures == sum(outcomes.total(group) for group in GROUPS) == 1000
    assert outcomes.total("disagreement") == sum(outcomes.symptoms.values()) == 250
    assert outcomes.instructions == {"vdpps": 250}
    assert sum(n for (table, _), n in outcomes.census.items() if table == "results") == 1000


def test_memory_stays_flat_however_many_disagree() -> None:
    campaign = run(Plan("-", count=1500), subject=Scripted(FAIL))
    assert all(len(each) <= 3 for each in campaign.outcomes.examples.values())
    assert campaign.outcomes.total("disagreement") == 1500


def facts(outcomes: Outcomes) -> Outcomes:
    """All but what was found in place of a value, which may be an address."""
    examples = {
        symptom: tuple(
            replace(each, finding=replace(each.finding, actual="", detail="")) for each in group
        )
        for symptom, group in outcomes.examples.items()
    }
    return replace(outcomes, examples=examples)


def test_a_campaign_can_be_taken_up_again_anywhere() -> None:
    first = BATCH - 100
    whole = run(Plan("-", start=first, count=150), subject=Faulty())
    parts = Outcomes()
    for start, count in ((first + 70, 80), (first, 70)):
        parts.merge(run(Plan("-", start=start, count=count), subject=Faulty()).outcomes)
    assert facts(parts) == facts(whole.outcomes)
    assert whole.outcomes.total("disagreement") > 75


def test_batches_cover_the_plan() -> None:
    plan = Plan("-", start=BATCH - 7, count=2 * BATCH)
    assert [number for batch in plan.batches() for number in batch] == [
        *range(BATCH - 7, 3 * BATCH - 7)
    ]


def test_ctrl_c_keeps_what_is_done() -> None:
    probes = Scripted(PASS)
    run(Plan("-", count=1), subject=probes)
    subject = Scripted(PASS, interrupted_at=len(probes.seen) - 1 + 2 * BATCH + 5)
    campaign = run(Plan("-", count=5 * BATCH), subject=subject)
    assert not campaign.complete
    assert campaign.outcomes.signatures == 2 * BATCH


def test_processes_make_no_difference() -> None:
    plan = Plan("stub", start=BATCH - 60, count=100, seed=4)
    progress: list[int] = []
    together = run(plan, jobs=2, on_batch=progress.append)
    assert sorted(progress) == [40, 60]
    alone = run(plan)
    assert facts(together.outcomes) == facts(alone.outcomes)
    assert replace(together, outcomes=alone.outcomes) == alone


def test_what_a_subject_refuses_is_not_put_to_it() -> None:
    class NoVectors(Scripted):
        def judge(self, signatures: Sequence[Signature]) -> Iterator[Verdicts]:
            for signature in signatures:
                types = (signature.result, *(each.type for each in signature.parameters))
                refused = any(isinstance(ctype, Vector) for ctype in types)
                verdict = Verdict("unsupported", reason="no vectors") if refused else PASS
                yield (("callee", verdict),)

    campaign = run(Plan("-", count=500), subject=NoVectors())
    assert campaign.outcomes.total("refused") == 0
    assert {label(ctype) for ctype in campaign.tried.refused} >= {
        "float vector of 16",
        "int vector of 4",
    }
    assert not any(isinstance(ctype, Integer) for ctype in campaign.tried.refused)
    assert ("types", "vector of 16 bytes") not in campaign.outcomes.census


def test_a_type_of_the_menu_that_is_laid_out_otherwise_is_a_disagreement_and_not_drawn() -> None:
    class NarrowEnums(Scripted):
        def judge(self, signatures: Sequence[Signature]) -> Iterator[Verdicts]:
            for signature in signatures:
                types = (signature.result, *(each.type for each in signature.parameters))
                narrow = any(isinstance(each, Enum) and each.size < 4 for each in types)
                reason = "cc lays out enum E as 4 bytes, not 1"
                yield (("callee", Verdict("unsupported", reason=reason) if narrow else PASS),)

    campaign = run(Plan("-", count=900), subject=NarrowEnums())
    assert {label(signature.result) for signature, _ in campaign.tried.misfits} == {
        f"enum of {name}" for name in ("unsigned char", "signed char", "short", "unsigned short")
    }
    (symptom,) = [each for each in campaign.outcomes.symptoms if "enum" in each.kind]
    assert (symptom.rule, campaign.outcomes.symptoms[symptom]) == ("layout", 4)
    assert ("types", "enum of short") not in campaign.outcomes.census
    assert campaign.outcomes.census["types", "enum of int"] > 0


def test_a_compiler_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="no C compiler 'no-such-compiler' for --abi sysv"):
        run(Plan("no-such-compiler"))


def test_our_own_compiler_is_asked_for_both_entry_conventions() -> None:
    subject = open_subject("stub", "sysv")
    assert isinstance(subject, OwnSubject)
    campaign = run(Plan("stub", count=20))
    sides = {side for side, _ in campaign.outcomes.groups}
    assert sides == {"buffer", "avalue"}


def campaign_with(command: str, abi: str, count: int) -> Campaign:
    try:
        found = find_compiler(command, abi)
    except UsageError:
        found = None
    if found is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
            pytest.fail(f"no {command} for {abi} here, and ABISIM_REQUIRE_WITNESSES=1")
        pytest.skip(f"no {command} for {abi} here")
    return run(Plan(command, abi, seed=3, count=count))


PAIRS = [
    *((abi, command) for abi in ("sysv", "ms", "mingw") for command in ("gcc", "clang")),
    *((abi, "clang-14") for abi in ("sysv", "ms", "win64", "mingw")),
    ("win64", "clang"),
]


@pytest.mark.parametrize(("abi", "command"), PAIRS)
def test_signatures_of_which_nothing_is_left_unexplained(abi: str, command: str) -> None:
    nothing_is_left_unexplained(abi, command, 30)


@pytest.mark.long
@pytest.mark.parametrize("command", ["gcc", "clang", "clang-14"])
def test_more_signatures_of_which_nothing_is_left_unexplained(command: str) -> None:
    for abi in (abi for abi, each in PAIRS if each == command):
        nothing_is_left_unexplained(abi, command, 150)


def nothing_is_left_unexplained(abi: str, command: str, count: int) -> None:
    campaign = campaign_with(command, abi, count)
    outcomes = campaign.outcomes
    assert campaign.complete
    assert outcomes.examples == {}
    assert outcomes.total("agree") + outcomes.total("explained") > 1.8 * count
    sides = {side: 0 for side, _ in outcomes.groups}
    assert set(sides) == {"buffer", "callee"}


DIALECTS = [
    *(("sysv", dialect) for dialect in ("gcc", "clang", "clang:14", "clang:19")),
    *((abi, dialect) for abi in ("ms", "mingw") for dialect in ("gcc", "clang", "clang:14")),
    *(("win64", dialect) for dialect in ("clang", "clang:14")),
]


@pytest.mark.parametrize(("abi", "dialect"), DIALECTS)
def test_our_own_stubs_follow_every_dialect(abi: str, dialect: str) -> None:
    our_own_stubs_follow(abi, dialect, 40)


@pytest.mark.long
def test_more_of_our_own_stubs_follow_every_dialect() -> None:
    for abi, dialect in DIALECTS:
        our_own_stubs_follow(abi, dialect, 200)


def our_own_stubs_follow(abi: str, dialect: str, count: int) -> None:
    outcomes = run(Plan("stub", abi, seed=9, count=count, dialect=dialect)).outcomes
    assert outcomes.total("agree") == 2 * count - outcomes.total("refused")
    assert outcomes.total("refused") < 0.2 * count


def test_tcc_is_found_to_differ() -> None:
    campaign = campaign_with("tcc", "sysv", 100)
    outcomes = campaign.outcomes
    assert outcomes.total("disagreement") > 10
    # What tcc has not, it was asked for once.
    assert outcomes.total("refused") < 30
    assert "_BitInt up to 64" in {label(ctype) for ctype in campaign.tried.refused}


def test_the_census_of_a_campaign_is_complete_for_its_menu() -> None:
    campaign = run(Plan("-", count=9_000), subject=Scripted(PASS))
    from abisim.campaign.draw import Drawer

    rows = expected(Drawer("sysv", 1).menu, "sysv")
    wanted = [row for row in rows if row[0] in ("types", "states", "parameters")]
    assert [row for row in missing(campaign.outcomes.census, wanted) if row[1] != "14"] == []

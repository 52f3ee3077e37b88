"""Why a stub failed: it runs again, with one thing changed, until what helps is known.

A stub that keeps its result pointer in the red zone faults when it stores the result.  The
fault is a symptom; that the same stub passes before a callee which spares the red zone tells
the cause.  Nothing of this costs a stub that passes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from abisim.verification.case import Case
from abisim.verification.courtesy import CalleeMaker, Courtesy, courteous, volatile
from abisim.verification.findings import Finding
from abisim.verification.returned import misread

_WORD: Final = 8
#: psABI 3.2.2: the 128 bytes beyond rsp, which a call's return address is the first of.
_RED_ZONE: Final = 128 - _WORD
#: What a stub may have below the red zone.
_DEEP: Final = 1 << 15

#: Rules about what the callee was given: what it then spares has nothing to do with them.
_BEFORE: Final = ("argument.", "call.al", "stack.alignment", "reference.")

Again: TypeAlias = Callable[[Case, CalleeMaker], Case | None]
Judge: TypeAlias = Callable[[Case], tuple[Finding, ...]]
_Kind: TypeAlias = Literal["below", "area", "register", "copies"]
#: Argument areas that are not made for the call are not the stub's to keep anything in.
_AREA: Final = frozenset({"stack.argument-area", "stack.shadow-space"})


@dataclass(frozen=True, slots=True)
class _Unit:
    """The least that is spared by itself: a word, a register, all copies."""

    kind: _Kind
    start: int = 0
    end: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """A run before a courteous callee, and what was found then."""

    courtesy: Courtesy
    case: Case
    findings: tuple[Finding, ...]

    @property
    def rules(self) -> frozenset[tuple[str, str]]:
        return frozenset((each.rule, each.where) for each in self.findings)


def diagnose(
    case: Case, findings: tuple[Finding, ...], *, again: Again, judge: Judge
) -> tuple[Finding, ...]:
    """The findings, with a cause instead of each symptom whose cause comes to light.

    ``again`` runs the case's stub before another callee, ``judge`` finds what is wrong.
    """
    if all(each.leave is None for each in case.recordings) or _is_endless(findings):
        return findings
    if all(each.rule.startswith(_BEFORE) for each in findings):
        return findings

    def attempt(courtesy: Courtesy) -> Trial | None:
        repeated = again(case, courteous(courtesy))
        return None if repeated is None else Trial(courtesy, repeated, judge(repeated))

    trial = Trial(Courtesy(), case, findings)
    units = _units(case)
    spared = attempt(_courtesy(units))
    causes: list[Finding] = []
    if spared is not None and _is_better(spared, trial):
        needed = _needed(units, spared, attempt)
        causes = _causes(needed, trial, spared)
        last = attempt(_courtesy(needed))
        trial = spared if last is None else last
    if any(each.rule == "result.value" for each in trial.findings):
        for cause, courtesy in misread(trial.case, trial.courtesy):
            better = attempt(courtesy)
            if better is not None and better.rules < trial.rules:
                causes.append(_with_symptom(cause, trial, better))
                trial = better
                break
    rest = [each for each in trial.findings if each.rule not in {cause.rule for cause in causes}]
    return (*causes, *rest)


def _is_endless(findings: Sequence[Finding]) -> bool:
    """Whether each run takes as long as one may."""
    return any(each.rule == "code.limit" for each in findings)


def _is_better(spared: Trial, trial: Trial) -> bool:
    """Whether a fault is gone, or some findings are and none is new."""
    if spared.case.returned and not trial.case.returned:
        return True
    return spared.rules < trial.rules


def _units(case: Case) -> list[_Unit]:
    area = case.assignment.stack_bytes
    return [
        *(_Unit("register", name=name) for name in volatile(case.assignment)),
        _Unit("copies"),
        *(_Unit("area", at, at + _WORD) for at in range(_WORD, _WORD + area, _WORD)),
        *(_Unit("below", at, at + _WORD) for at in range(-_RED_ZONE, 0, _WORD)),
        _Unit("below", -_DEEP, -_RED_ZONE),
    ]


def _courtesy(units: Sequence[_Unit]) -> Courtesy:
    return Courtesy(
        stack=tuple((each.start, each.end) for each in units if each.end > each.start),
        registers=tuple(each.name for each in units if each.kind == "register"),
        copies=any(each.kind == "copies" for each in units),
    )


def _needed(
    units: Sequence[_Unit], spared: Trial, attempt: Callable[[Courtesy], Trial | None]
) -> list[_Unit]:
    """The units without which the run is worse: others are left out, by ever smaller parts."""
    kept = list(units)
    size = len(kept)
    while size:
        size //= 2
        at = 0
        while size and at < len(kept):
            fewer = kept[:at] + kept[at + size :]
            trial = attempt(_courtesy(fewer))
            if trial is not None and trial.rules <= spared.rules:
                kept = fewer
            else:
                at += size
    return kept


_NEEDED: Final = "nothing that is needed after the call"


def _causes(needed: Sequence[_Unit], before: Trial, after: Trial) -> list[Finding]:
    """A finding for each kind of thing that was relied on."""
    found = []
    said = {each.rule for each in before.findings}
    for kind in ("below", "area", "register", "copies"):
        units = [each for each in needed if each.kind == kind]
        if not units or (kind == "area" and said & _AREA):
            continue
        match kind:
            case "below":
                rule, where = "stack.red-zone", _places(units)
            case "area":
                rule, where = "stack.argument-area-live", _places(units)
            case "register":
                rule, where = "register.volatile", ", ".join(each.name for each in units)
            case _:
                rule, where = "argument.copy", "a copy that an argument's pointer leads to"
        cause = Finding(rule, f"{where}, across the call", _NEEDED, "what the stub goes on with")
        found.append(_with_symptom(cause, before, after))
    return found


def _places(units: Sequence[_Unit]) -> str:
    """Stretches of words, as the stub sees them at its call."""
    stretches: list[tuple[int, int]] = []
    for unit in sorted(units, key=lambda each: each.start):
        start, end = unit.start - _WORD, unit.end - _WORD
        if stretches and stretches[-1][1] == start:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return ", ".join(
        f"below rsp{end:+d}" if start < -_DEEP else f"{end - start} bytes at rsp{start:+d}"
        for start, end in stretches
    )


def _with_symptom(cause: Finding, before: Trial, after: Trial) -> Finding:
    gone = [each for each in before.findings if (each.rule, each.where) not in after.rules]
    return replace(cause, detail=f"it shows as {gone[0]}") if gone else cause

"""Disagreements shrunk to a smallest signature each, and grouped by cause.

Whole generations of candidates, of all disagreements together, go into one compilation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from abisim.campaign.fuzz_subject import Subject, Verdicts
from abisim.campaign.outcomes import (
    Example,
    Outcomes,
    Symptom,
    finding_of,
    group_of,
)
from abisim.campaign.simplify import fewer_values, simpler_values, weight
from abisim.signature import Signature
from abisim.verification.findings import Finding
from abisim.verification.rules import LAYOUT

#: Generations at the most; a signature rarely takes thirty.
_GENERATIONS: Final = 80
#: Candidates of one disagreement in one generation.
_CANDIDATES: Final = 60
#: Symptoms that are shrunk, the most frequent first, and examples of each.
_SYMPTOMS: Final = 150
_EXAMPLES: Final = 2
_CHANGING: Final = "something that changes from run to run"


@dataclass(frozen=True, slots=True)
class Cause:
    """Disagreements that come down to one signature.

    ``count`` is how many callers or callees had its symptoms; a symptom that comes down to
    several signatures counts for each.  ``number`` is the drawn signature that was shrunk.
    """

    side: str
    rule: str
    signature: Signature
    finding: Finding
    count: int
    number: int


@dataclass
class _Case:
    symptom: Symptom
    number: int
    signature: Signature
    finding: Finding
    #: Whether parameters can still go; then their types get simpler.
    few: bool = False
    done: bool = False
    tried: set[Signature] = field(default_factory=set)

    def candidates(self) -> list[Signature]:
        """The next simpler signatures to try; none when everything was tried."""
        steps = simpler_values if self.few else fewer_values
        bound = weight(self.signature)
        found: dict[Signature, None] = {}
        for signature in steps(self.signature):
            if signature not in self.tried and weight(signature) < bound:
                found[signature] = None
        # The lightest first: they save most generations.
        chosen = sorted(found, key=weight)[:_CANDIDATES]
        self.tried.update(chosen)
        if not chosen:
            if self.few:
                self.done = True
            else:
                self.few = True
                return self.candidates()
        return chosen

    def take(self, judged: Iterable[tuple[Signature, Verdicts]]) -> None:
        """The lightest candidate that still shows the symptom becomes the signature."""
        for signature, verdicts in judged:
            finding = _shows(verdicts, self.symptom)
            if finding is not None:
                self.signature, self.finding, self.few = signature, finding, False
                return


def causes(
    outcomes: Outcomes,
    subject: Subject,
    on_generation: Callable[[], None] = lambda: None,
) -> tuple[Cause, ...]:
    """The causes of all disagreements, the most frequent first."""
    cases = [
        _Case(symptom, example.number, example.signature, example.finding)
        for symptom, _ in _frequent(outcomes)
        for example in outcomes.examples[symptom][:_EXAMPLES]
    ]
    for _ in range(_GENERATIONS):
        if not _generation(cases, subject):
            break
        on_generation()
    return settled(_grouped(cases, outcomes), subject)


def settled(causes: Sequence[Cause], subject: Subject) -> tuple[Cause, ...]:
    """The causes, with what differs from run to run taken out of their findings.

    What is found in place of a value may be an address, which depends on what ran before
    and on what was compiled along with it; so each is judged in two more surroundings.
    """
    signatures = [cause.signature for cause in causes]
    once = list(subject.judge(signatures))
    again = list(subject.judge(signatures[::-1]))[::-1]
    return tuple(
        replace(cause, finding=_steady(cause, (first, second)))
        for cause, first, second in zip(causes, once, again, strict=True)
    )


def _steady(cause: Cause, runs: Sequence[Verdicts]) -> Finding:
    findings = [cause.finding]
    for verdicts in runs:
        findings += [
            finding_of(verdict)
            for side, verdict in verdicts
            if cause.side in (side, "both") and group_of(verdict) == "disagreement"
        ]
    first, *others = [each for each in findings if each.rule == cause.rule]
    return replace(
        first,
        where=_same([first.where, *(each.where for each in others)]),
        expected=_same([first.expected, *(each.expected for each in others)]),
        actual=_same([first.actual, *(each.actual for each in others)]),
        detail=_same([first.detail, *(each.detail for each in others)]),
    )


def _same(texts: Sequence[str]) -> str:
    return texts[0] if len(set(texts)) == 1 else _CHANGING


def unshrunk(outcomes: Outcomes) -> tuple[Cause, ...]:
    """The smallest example of each symptom as it was drawn."""
    firsts = [(symptom, outcomes.examples[symptom][0]) for symptom, _ in _frequent(outcomes)]
    return _grouped([_case(symptom, example) for symptom, example in firsts], outcomes)


def _case(symptom: Symptom, example: Example) -> _Case:
    return _Case(symptom, example.number, example.signature, example.finding)


def _frequent(outcomes: Outcomes) -> list[tuple[Symptom, int]]:
    ordered = sorted(
        outcomes.symptoms.items(),
        key=lambda item: (-item[1], item[0].side, item[0].rule, item[0].kind),
    )
    return ordered[:_SYMPTOMS]


def _generation(cases: list[_Case], subject: Subject) -> bool:
    """Try the candidates of every open case; False when there are none."""
    asked = [(case, case.candidates()) for case in cases if not case.done]
    signatures = list(dict.fromkeys(each for _, found in asked for each in found))
    if not signatures:
        return False
    verdicts = dict(zip(signatures, subject.judge(signatures), strict=True))
    for case, found in asked:
        case.take((signature, verdicts[signature]) for signature in found)
    return True


def _shows(verdicts: Verdicts, symptom: Symptom) -> Finding | None:
    """The finding by which a signature shows the symptom's side and rule."""
    for side, verdict in verdicts:
        if side == symptom.side and group_of(verdict) == "disagreement":
            finding = finding_of(verdict)
            if finding.rule == symptom.rule:
                return finding
    return None


def _grouped(cases: list[_Case], outcomes: Outcomes) -> tuple[Cause, ...]:
    groups: dict[tuple[str, str, str], list[_Case]] = {}
    for case in cases:
        rule = case.symptom.rule
        side = "both" if rule == LAYOUT else case.symptom.side
        groups.setdefault((side, rule, case.signature.shape), []).append(case)
    found = [
        Cause(
            side,
            rule,
            members[0].signature,
            members[0].finding,
            sum(outcomes.symptoms[each] for each in _distinct(members)),
            min(member.number for member in members),
        )
        for (side, rule, _), members in groups.items()
    ]
    return tuple(
        sorted(found, key=lambda each: (-each.count, each.side, each.rule, each.signature.shape))
    )


def _distinct(members: list[_Case]) -> Iterator[Symptom]:
    yield from dict.fromkeys(member.symptom for member in members)

"""What came of random signatures: counts, and the disagreements with a few examples each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from abisim.campaign.census import Tally
from abisim.campaign.fuzz_subject import (
    Verdicts,
    is_other_layout,
    is_refusal,
    is_unknown_instruction,
)
from abisim.campaign.menu import label
from abisim.campaign.transition import Transition
from abisim.reference.assignment import Assignment
from abisim.signature import Signature
from abisim.stubs import Side
from abisim.types import Atomic, Complex, CType, Record, Vector
from abisim.verification.findings import Finding, Verdict
from abisim.verification.rules import LAYOUT

#: agree: as the ABI's text has it.  explained: an entry of the compiler's dialect says
#: otherwise, and it does that.  unsupported: the simulator cannot run an instruction.
#: refused: there is no code.  disagreement: neither the text nor the dialect.
Group: TypeAlias = Literal["agree", "explained", "unsupported", "refused", "disagreement"]
GROUPS: Final[tuple[Group, ...]] = (
    "agree", "explained", "unsupported", "refused", "disagreement",
)  # fmt: skip
#: The number of a signature that was not drawn, but is on the menu.
MENU: Final = -1
#: Examples kept of each cause.
_KEPT: Final = 3
_INSTRUCTION: Final = re.compile(r"does not run '([^' ]*)")
_NAMES: Final = re.compile(
    r"\b(?:stub_|callee_|t|args)\d+\b|\b\d+\b|'[^']*'" "|\u2018[^\u2019]*\u2019"
)
_ARGUMENT: Final = re.compile(r"\bargument (\d+)")
_REASON: Final = 110


@dataclass(frozen=True, slots=True)
class Symptom:
    """What disagreements of one sort have in common before anything is shrunk.

    ``kind`` is the class and sort of the value in question, empty when it is about none.
    """

    side: Side
    rule: str
    kind: str


@dataclass(frozen=True, slots=True)
class Example:
    """A signature that shows a symptom, the number that it was drawn as, and the finding."""

    number: int
    signature: Signature
    finding: Finding

    @property
    def order(self) -> tuple[int, int]:
        """Few and small types first."""
        sizes = sum(parameter.type.size for parameter in self.signature.parameters)
        return (
            sizes + self.signature.result.size + 8 * len(self.signature.parameters),
            self.number,
        )


@dataclass
class Outcomes:
    """Counts of (side, group), of entries, instructions, reasons and de facto rules.

    ``exercised`` is what the signatures exercise of the placement automaton.
    """

    signatures: int = 0
    census: Tally = field(default_factory=Counter)
    exercised: set[Transition] = field(default_factory=set)
    groups: Counter[tuple[Side, Group]] = field(default_factory=Counter)
    entries: Counter[tuple[str, Side]] = field(default_factory=Counter)
    instructions: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    relies_on: Counter[str] = field(default_factory=Counter)
    symptoms: Counter[Symptom] = field(default_factory=Counter)
    examples: dict[Symptom, tuple[Example, ...]] = field(default_factory=dict)

    def add(
        self, number: int, signature: Signature, assignment: Assignment, verdicts: Verdicts
    ) -> None:
        """One signature's verdicts."""
        for side, verdict in verdicts:
            group = group_of(verdict)
            self.groups[side, group] += 1
            self.entries.update((entry, side) for entry in verdict.explained_by)
            self.relies_on.update(verdict.relies_on)
            if group == "unsupported":
                self.instructions[_instruction(verdict)] += 1
            elif group == "refused":
                self.refusals[refusal(verdict)] += 1
            elif group == "disagreement":
                finding = finding_of(verdict)
                symptom = Symptom(side, finding.rule, _kind(finding, signature, assignment))
                self.symptoms[symptom] += 1
                self._keep(symptom, (Example(number, signature, finding),))

    def add_misfit(self, signature: Signature, verdicts: Verdicts) -> None:
        """A type of the menu that the subject lays out otherwise; it is not drawn."""
        for side, verdict in verdicts[:1]:
            finding = finding_of(verdict)
            ctype = signature.result
            sort = f"{_sort(ctype)}" if isinstance(ctype, Record) else label(ctype).split()[0]
            symptom = Symptom(side, LAYOUT, f"{finding.actual.split()[1]} {sort}")
            self.symptoms[symptom] += 1
            self._keep(symptom, (Example(MENU, signature, finding),))

    def merge(self, other: Outcomes) -> None:
        """Add another's counts; the order of merging makes no difference."""
        self.signatures += other.signatures
        self.census.update(other.census)
        self.exercised |= other.exercised
        self.groups.update(other.groups)
        self.entries.update(other.entries)
        self.instructions.update(other.instructions)
        self.refusals.update(other.refusals)
        self.relies_on.update(other.relies_on)
        self.symptoms.update(other.symptoms)
        for symptom, examples in other.examples.items():
            self._keep(symptom, examples)

    def _keep(self, symptom: Symptom, examples: tuple[Example, ...]) -> None:
        known = (*self.examples.get(symptom, ()), *examples)
        self.examples[symptom] = tuple(sorted(known, key=lambda each: each.order)[:_KEPT])

    def total(self, group: Group) -> int:
        """Callers and callees of a group."""
        return sum(number for (_, name), number in self.groups.items() if name == group)


def group_of(verdict: Verdict) -> Group:
    if verdict.status == "pass":
        return "explained" if verdict.explained_by else "agree"
    if is_unknown_instruction(verdict):
        return "unsupported"
    return "refused" if is_refusal(verdict) else "disagreement"


def finding_of(verdict: Verdict) -> Finding:
    """The first finding of a disagreement; for another layout and for errors, one is made."""
    if verdict.findings:
        return verdict.findings[0]
    rule = LAYOUT if is_other_layout(verdict) else verdict.status
    return Finding(rule, "the type", "as the data model has it", verdict.reason)


def refusal(verdict: Verdict) -> str:
    """Why there is no code, numbers and names taken out so that like reasons are one."""
    text = _NAMES.sub("…", verdict.reason)
    return text if len(text) <= _REASON else text[: _REASON - 1] + "…"


def _instruction(verdict: Verdict) -> str:
    match = _INSTRUCTION.search(verdict.reason)
    return match[1] if match else verdict.reason


def _kind(finding: Finding, signature: Signature, assignment: Assignment) -> str:
    if finding.rule == LAYOUT:
        return finding.actual.split()[1]
    match = _ARGUMENT.search(finding.where)
    if match is not None:
        index = int(match[1]) - 1
        placement, ctype = assignment.args[index], signature.parameters[index].type
        how = " ".join(placement.classes) or placement.mode
        return f"{how} {_sort(ctype)}"
    if "result" in f"{finding.where} {finding.rule}":
        return f"result {_sort(signature.result)}"
    return ""


def _sort(ctype: CType) -> str:
    """What a disagreement may be about: one sort of type."""
    match ctype:
        case Record(kind=kind):
            return kind
        case Vector(size=size):
            return f"vector of {size}"
        case Atomic(value=value):
            return f"_Atomic {_sort(value)}"
        case Complex():
            return "complex"
        case _:
            return label(ctype)

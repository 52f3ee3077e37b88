"""What became of a mutant: found by the judge, proven to be no mistake, or neither."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.disassembly import listing
from abisim.mutation.proof import unproven
from abisim.reference.assignment import Assignment
from abisim.stubs import OWN, Entry, Stub
from abisim.verification.judge import verify

#: found: by a rule.  refused: not run, so never passed.  budget: right, and found by its count.
#: budget alone: not proven to be right, and found by nothing but its count.  same text: the same
#: instructions, otherwise encoded.  proven: right for all values.  survivor: none of these.
Fate: TypeAlias = Literal[
    "found", "refused", "budget", "budget alone", "same text", "proven", "survivor"
]
FATES: Final[tuple[Fate, ...]] = (
    "found", "refused", "budget alone", "budget", "same text", "proven", "survivor"
)  # fmt: skip
KILLED: Final[tuple[Fate, ...]] = ("found", "refused", "budget alone")
EQUIVALENT: Final[tuple[Fate, ...]] = ("budget", "same text", "proven")
_REFUSED: Final = "not run"


@dataclass(frozen=True, slots=True)
class Judged:
    """``by`` is the rule that found it; ``why`` is why it is not proven to be right."""

    fate: Fate
    by: str = ""
    why: str = ""


def judge(assignment: Assignment, entry: Entry, code: bytes, mutant: bytes) -> Judged:
    """Put a mutant of a stub's code to the judge and, where that finds nothing, to the proof.

    A budget that is exceeded says nothing about what the code does, so that is not left to it.
    """
    made = Stub(mutant, entry, OWN)
    verdict = verify(assignment.signature, made)
    rules = [each.rule for each in verdict.findings]
    if rules == ["budget.over"]:
        verdict = verify(assignment.signature, made, frugal=False)
        rules += [each.rule for each in verdict.findings]
    wrong = next((rule for rule in rules if not rule.startswith("budget.")), None)
    if wrong is not None:
        return Judged("found", wrong)
    if verdict.status in ("unsupported", "error"):
        return Judged("refused", _REFUSED)
    if not rules and texts(code) == texts(mutant):
        return Judged("same text")
    why = unproven(assignment, entry, mutant)
    if rules:
        return Judged("budget alone" if why else "budget", rules[0], why)
    return Judged("survivor", why=why) if why else Judged("proven")


def texts(code: bytes) -> list[str]:
    """The instructions of a listing, without offsets and encodings."""
    return [line.split(None, 2)[2] for line in listing(code).splitlines()]

"""What a run of mutants came to: counts that can be added up, examples, survivors."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from abisim.mutation.fates import EQUIVALENT, FATES, KILLED, Fate, Judged, texts
from abisim.mutation.mutants import FLIP, Mutant
from abisim.stubs import Entry

#: Survivors that are kept with their code; all of them are counted.
MOST_KEPT: Final = 200
_GENERAL: Final = re.compile(
    r"\b(?:r(?:[abcd]x|[sd]i|[sb]p)|r\d+)\b|\b(?:e(?:[abcd]x|[sd]i|[sb]p)|r\d+d)\b"
)


@dataclass(frozen=True, slots=True)
class Case:
    """One mutant beside the stub that it was made of; ``why`` as in fates.Judged."""

    shape: str
    entry: Entry
    operator: str
    why: str
    before: bytes
    after: bytes


@dataclass(slots=True)
class Outcomes:
    """``changes`` counts what equivalent mutants changed, by fate and text, registers and numbers
    left out; ``examples`` has the first of each.  ``survivors`` and ``counted_only`` (found by
    their counts alone) are the first of them.
    """

    stubs: int = 0
    fates: Counter[tuple[str, Fate]] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    changes: Counter[tuple[Fate, str]] = field(default_factory=Counter)
    examples: dict[tuple[Fate, str], Case] = field(default_factory=dict)
    survivors: list[Case] = field(default_factory=list)
    counted_only: list[Case] = field(default_factory=list)

    def add(self, shape: str, entry: Entry, code: bytes, mutant: Mutant, judged: Judged) -> None:
        self.fates[mutant.operator, judged.fate] += 1
        case = Case(shape, entry, mutant.operator, judged.why, code, mutant.code)
        if judged.fate in KILLED:
            self.rules[judged.by] += 1
        if judged.fate in EQUIVALENT:
            key = judged.fate, change(code, mutant.code)
            self.changes[key] += 1
            self.examples.setdefault(key, case)
        for fate, kept in (("survivor", self.survivors), ("budget alone", self.counted_only)):
            if judged.fate == fate and len(kept) < MOST_KEPT:
                kept.append(case)

    def merge(self, other: Outcomes) -> None:
        """Add what came after."""
        self.stubs += other.stubs
        self.fates.update(other.fates)
        self.rules.update(other.rules)
        self.changes.update(other.changes)
        self.examples = other.examples | self.examples
        self.survivors = (self.survivors + other.survivors)[:MOST_KEPT]
        self.counted_only = (self.counted_only + other.counted_only)[:MOST_KEPT]

    def count(self, *fates: Fate, flips: bool | None = None) -> int:
        """Mutants of these fates, or all: of flipped bits, of the operators, or of both."""
        return sum(
            number
            for (operator, fate), number in self.fates.items()
            if fate in (fates or FATES) and flips in (None, operator == FLIP)
        )


def change(before: bytes, after: bytes) -> str:
    """The instructions that differ, as ``old → new``; without numbers and registers."""
    old, new = texts(before), texts(after)
    parts = []
    for what, start, end, first, last in SequenceMatcher(None, old, new, False).get_opcodes():
        if what != "equal":
            left, right = "; ".join(old[start:end]), "; ".join(new[first:last])
            parts.append(f"{_general(left) or '·'} → {_general(right) or '·'}")
    return ", ".join(parts) or "the encoding"


def _general(text: str) -> str:
    text = re.sub(r"\b0x[0-9a-f]+\b|\b(?<![a-z*])\d+\b", "n", text)
    text = re.sub(r"\b([xyz]mm)\d+\b", r"\1", text)
    return _GENERAL.sub(lambda found: "r64" if _is_wide(found[0]) else "r32", text)


def _is_wide(name: str) -> bool:
    return name.startswith("r") and not name.endswith("d")

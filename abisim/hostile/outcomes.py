"""What came of hostile runs: counts, and every run that is not as it should be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from abisim.hostile.explain import REASONS, Reason
from abisim.stubs import Entry

#: A verdict that is no pass, a pass and its reason, or a pass for which there is none.
Fate: TypeAlias = Literal["fail", "unsupported", "error"] | Reason | Literal["wrong pass"]
FATES: Final[tuple[Fate, ...]] = ("fail", "unsupported", "error", *REASONS, "wrong pass")


@dataclass(frozen=True, slots=True)
class WrongPass:
    """Code that passed and is not known to be right; ``right`` is the signature's own stub."""

    number: int
    family: str
    abi: str
    shape: str
    entry: Entry
    code: bytes
    right: bytes
    why: str


Kind: TypeAlias = Literal["exception", "spoilt machine", "another verdict", "crash", "hang"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A run that the judge did not survive as it should: what it was, and a few words."""

    number: int
    kind: Kind
    text: str


@dataclass
class Outcomes:
    """Counts of (family, fate), and of the rule of each first finding."""

    attempts: int = 0
    again: int = 0
    sound: int = 0
    fates: Counter[tuple[str, Fate]] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    wrong: list[WrongPass] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, 0)

    def merge(self, other: Outcomes) -> None:
        """Add another's."""
        self.attempts += other.attempts
        self.again += other.again
        self.sound += other.sound
        self.fates.update(other.fates)
        self.rules.update(other.rules)
        self.wrong += other.wrong
        self.troubles += other.troubles
        self.slowest = max(self.slowest, other.slowest)

    def count(self, *fates: Fate) -> int:
        """Attempts of these fates."""
        return sum(number for (_, fate), number in self.fates.items() if fate in fates)

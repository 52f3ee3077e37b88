"""What came of hostile code: counts, and every run that is not as it should be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Literal, Self, TypeAlias

from abisim.campaign.watched import Lost
from abisim.hostile.explain import REASONS, Reason
from abisim.hostile.plan import Counts
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
class Outcomes(Counts[Fate, Trouble]):
    """Counts of attempts, too of the rule of each first finding; passes that are wrong."""

    again: int = 0
    sound: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    wrong: list[WrongPass] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, 0)

    @property
    def ok(self) -> bool:
        return super().ok and not self.wrong

    def merge(self, other: Self) -> None:
        super().merge(other)
        self.again += other.again
        self.sound += other.sound
        self.rules.update(other.rules)
        self.wrong += other.wrong
        self.slowest = max(self.slowest, other.slowest)

    def loss(self, lost: Lost) -> Trouble:
        return Trouble(lost.number, "hang" if lost.how.startswith("more") else "crash", lost.how)

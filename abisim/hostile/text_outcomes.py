"""What came of hostile texts: counts, and every text that is neither read nor refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, Self, TypeAlias

from abisim.campaign.watched import Lost
from abisim.hostile.plan import Counts

Fate: TypeAlias = Literal["result", "message", "trouble"]
FATES: Final[tuple[Fate, ...]] = ("result", "message", "trouble")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A text that was neither read nor refused properly."""

    number: int
    family: str
    abi: str
    kind: str
    text: str


@dataclass
class Outcomes(Counts[Fate, Trouble]):
    """Counts of texts and of functions in them, and the seconds of the slowest text of each
    family.
    """

    functions: int = 0
    slowest: dict[str, tuple[float, int]] = field(default_factory=dict)

    def merge(self, other: Self) -> None:
        super().merge(other)
        self.functions += other.functions
        for family, slowest in other.slowest.items():
            self.slowest[family] = max(self.slowest.get(family, slowest), slowest)

    def loss(self, lost: Lost) -> Trouble:
        return Trouble(lost.number, "", "", "crash or hang", lost.how)

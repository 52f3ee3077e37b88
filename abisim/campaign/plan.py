"""What a campaign of random signatures is to do, and its batches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from abisim.campaign.witness import AUTO

#: Signatures to a batch, which one compilation takes.
BATCH: Final = 600


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: signatures ``start`` to ``start + count`` of a seed, put to a subject.

    ``command`` is a C compiler's, or ``stub`` for our own.
    """

    command: str
    abi: str = "sysv"
    seed: int = 1
    count: int = 1000
    start: int = 0
    dialect: str = AUTO

    def batches(self) -> Iterator[range]:
        """The numbers of each batch's signatures; batches begin at multiples of BATCH."""
        end = self.start + self.count
        first = self.start
        while first < end:
            last = min(end, (first // BATCH + 1) * BATCH)
            yield range(first, last)
            first = last

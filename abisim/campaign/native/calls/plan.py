"""A campaign of native calls: how many, and what came of them on each interpreter."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

#: Signatures whose functions are compiled together, and most calls of each.
_BATCH: Final = 40
_CALLS: Final = 200
#: Calls of the search for leaks to each call that is compared.
_LEAKS: Final = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """So many calls on each interpreter, of the signatures and values of a seed."""

    seed: int
    count: int
    start: int = 0

    @property
    def batches(self) -> list[list[int]]:
        """How many calls are made of each signature, a batch at a time."""
        each = min(_CALLS, -(-self.count // _BATCH))
        whole, rest = divmod(self.count, each)
        calls = [each] * whole + [rest] * bool(rest)
        return [calls[at : at + _BATCH] for at in range(0, len(calls), _BATCH)]

    @property
    def leaks(self) -> int:
        """Calls of the search for leaks."""
        return _LEAKS * self.count


@dataclass(slots=True)
class Tally:
    """What came of the calls on one interpreter.

    ``outcomes`` counts results, and errors by their type; ``found`` counts differences, of which
    ``findings`` are told; ``crashes`` are what processes were at when they ended.  ``leaks`` are
    the calls of the search for leaks, ``blocks`` and ``grown`` (MiB) what they left.
    """

    label: str
    calls: int = 0
    signatures: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    found: int = 0
    findings: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    leaks: int = 0
    leaked: list[str] = field(default_factory=list)
    blocks: int = 0
    grown: float = 0.0

    @property
    def ok(self) -> bool:
        return not (self.found or self.crashes or self.leaked)

    def add(self, signature: dict[str, Any]) -> None:
        """Add what a child says of a signature."""
        self.calls += signature["calls"]
        self.signatures += 1
        self.outcomes.update(signature["tally"])
        self.found += signature["found"]
        self.findings += signature["findings"]

    def add_leaks(self, said: dict[str, Any]) -> None:
        """Add what a child says of the search for leaks."""
        self.leaks += said["calls"]
        self.leaked += said["findings"]
        self.blocks, self.grown = said["blocks"], said["grown"]


@dataclass(slots=True)
class Result:
    """A plan's outcome.  ``compiler`` is the version of whose functions are called."""

    plan: Plan
    compiler: str
    tallies: list[Tally]
    complete: bool = False

    @property
    def ok(self) -> bool:
        return self.complete and all(each.ok for each in self.tallies)

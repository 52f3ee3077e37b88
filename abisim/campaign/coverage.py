"""Which transitions of the placement automaton signatures exercise, and which none did."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from abisim.campaign.automaton import transitions, universe
from abisim.campaign.transition import Table, Transition
from abisim.reference import classify
from abisim.reference.assignment import Assignment
from abisim.signature import Signature


class Coverage:
    """Signatures of one ABI, tallied."""

    def __init__(self, abi: str) -> None:
        self.abi = abi
        self._missing = set(universe(abi))

    def add(self, signature: Signature) -> None:
        """Tally a signature by the ABI's text.  When nothing is missing this costs nothing.

        Raises UnsupportedType for what is no value.
        """
        if self._missing:
            self.add_assignment(classify(signature))

    def add_assignment(self, assignment: Assignment) -> None:
        """The same where the reference has been asked already, without a dialect."""
        if self._missing:
            self._missing.difference_update(transitions(assignment))

    def add_all(self, exercised: Iterable[Transition]) -> None:
        """What was tallied elsewhere."""
        self._missing.difference_update(exercised)

    @property
    def exercised(self) -> frozenset[Transition]:
        return frozenset(universe(self.abi)) - self._missing


@dataclass(frozen=True, slots=True)
class KindCount:
    """Of one kind in one table: how many transitions there are, and the states of those missing."""

    table: Table
    kind: str
    transitions: int
    missing: tuple[str, ...]

    @property
    def exercised(self) -> int:
        return self.transitions - len(self.missing)


def by_kind(abi: str, exercised: Collection[Transition]) -> tuple[KindCount, ...]:
    """A count for each kind, in the automaton's order."""
    groups: dict[tuple[Table, str], list[Transition]] = {}
    for transition in universe(abi):
        groups.setdefault((transition.table, transition.kind), []).append(transition)
    return tuple(
        KindCount(
            table,
            kind,
            len(members),
            tuple(each.state for each in members if each not in exercised),
        )
        for (table, kind), members in groups.items()
    )

"""One hostile run: what is drawn, and how much chance has to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from abisim.campaign.dice import Dice
from abisim.campaign.draw import Drawer
from abisim.identity import forget
from abisim.layout import DATA_MODELS
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, Entry

#: So many attempts attack the same signatures, so many of each ABI: what a signature needs is
#: made once for several attempts, and what is kept of them does not grow.
AGE: Final = 4000
POOL: Final = 64
_ABIS: Final = tuple(DATA_MODELS)


@dataclass(frozen=True, slots=True)
class Attempt:
    """Code of a family, handed in as a stub for ``signature``."""

    number: int
    family: str
    signature: Signature
    entry: Entry
    code: bytes


@dataclass(frozen=True, slots=True)
class Target:
    """A signature, its assignment and its right stub."""

    signature: Signature
    assignment: Assignment
    entry: Entry
    code: bytes


Draw: TypeAlias = Callable[[Dice], Target]


class Targets:
    """The signatures that one seed attacks."""

    def __init__(self, seed: int) -> None:
        self._age = 0
        self._drawers = {abi: Drawer(abi, seed) for abi in _ABIS}
        self._known = lru_cache(maxsize=2 * POOL * len(_ABIS))(self._classified)
        self._target = lru_cache(maxsize=2 * POOL * len(_ABIS) * len(ENTRIES))(self._make)

    def of(self, attempt: int) -> Draw:
        """What draws the targets of an attempt: a signature of any ABI under any entry
        convention that has a stub.
        """
        age = attempt // AGE
        if age != self._age:
            self._age = age
            forget()
        first = age * POOL

        def draw(dice: Dice) -> Target:
            while True:
                number = first + dice.below(POOL)
                found = self._target(dice.pick(_ABIS), number, dice.pick(ENTRIES))
                if found is not None:
                    return found

        return draw

    def _classified(self, abi: str, number: int) -> tuple[Signature, Assignment]:
        signature = self._drawers[abi].draw(number)
        return signature, classify(signature)

    def _make(self, abi: str, number: int, entry: Entry) -> Target | None:
        try:
            signature, assignment = self._known(abi, number)
            return Target(signature, assignment, entry, stub(signature, entry).code)
        except (UnsupportedType, UnsupportedTypeError):
            return None

"""One hostile run: what is drawn, and how much chance has to say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from abisim.campaign.dice import Dice
from abisim.campaign.draw import Drawer
from abisim.layout import DATA_MODELS
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, Entry

#: How many signatures per ABI there are to be attacked; each has its stubs compiled once.
POOL: Final = 1500
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


class Targets:
    """The signatures that one seed attacks."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._drawers = {abi: Drawer(abi, seed) for abi in _ABIS}
        self._target = lru_cache(maxsize=2 * POOL * len(_ABIS))(self._make)

    def draw(self, dice: Dice) -> Target:
        """A signature of any ABI under any entry convention that has a stub."""
        while True:
            found = self._target(dice.pick(_ABIS), dice.below(POOL), dice.pick(ENTRIES))
            if found is not None:
                return found

    def _make(self, abi: str, number: int, entry: Entry) -> Target | None:
        signature = self._drawers[abi].draw(number)
        try:
            assignment = classify(signature)
            return Target(signature, assignment, entry, stub(signature, entry).code)
        except (UnsupportedType, UnsupportedTypeError):
            return None

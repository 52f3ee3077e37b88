"""Fresh signatures for measuring: types as real headers use them, put together at random.

Signature number n depends on the headers, the seed and n alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from abisim.campaign.dice import Dice
from abisim.campaign.engine import FunctionRef
from abisim.errors import UsageError
from abisim.signature import Parameter, Signature
from abisim.types import CType

#: Files of the corpus that were written for it: what is rare is frequent there.
_MADE: Final = frozenset({"edge-cases", "gnu-types", "types", "libffi-suite", "libffi-suite-mingw"})
#: The directories of such files.
_MADE_FOR: Final = frozenset({"automaton", "dialects"})


def of_libraries(functions: Sequence[FunctionRef]) -> list[FunctionRef]:
    """The functions of real headers; all of them if there are none."""
    real = [
        each
        for each in functions
        if Path(each.path).stem not in _MADE and Path(each.path).parent.name not in _MADE_FOR
    ]
    return real or [*functions]


class FreshDrawer:
    """Results, numbers of parameters and their types, each as often as functions have them.

    Equal types are one object, as in a program that reads each header once.  Raises UsageError
    without functions.
    """

    def __init__(self, functions: Sequence[FunctionRef], seed: int) -> None:
        if not functions:
            raise UsageError("there are no functions to take types from")
        signatures = [each.signature for each in functions]
        one: dict[CType, CType] = {}
        self._abi = signatures[0].abi
        self._seed = seed
        self._results = [one.setdefault(each.result, each.result) for each in signatures]
        self._counts = [len(each.parameters) for each in signatures]
        self._types = [
            one.setdefault(parameter.type, parameter.type)
            for each in signatures
            for parameter in each.parameters
        ]

    def draw(self, number: int) -> Signature:
        """Signature ``number`` of the seed."""
        dice = Dice(f"{self._seed} fresh {self._abi} {number}")
        count = dice.pick(self._counts) if self._types else 0
        parameters = tuple([Parameter("", dice.pick(self._types)) for _ in range(count)])
        return Signature("f", dice.pick(self._results), parameters, None, self._abi)

    def span(self, numbers: range) -> Iterator[Signature]:
        """The signatures of these numbers."""
        return map(self.draw, numbers)

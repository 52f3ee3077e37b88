"""How deep the x87 stack is: of one that is empty or full the emulator makes something else.

A processor gives a NaN for a register that is empty, and for a ninth value (SDM volume 1, 8.5.1.1);
the emulator has what was there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

#: Registers of the stack.
_DEEPEST: Final = 8
_MOVES: Final = {"fld": 1, "fld1": 1, "fldz": 1, "fstp": -1, "fxch": 0}
#: What ``fxch`` without operand is about.
_SECOND: Final = 1
_REGISTER: Final = re.compile(r"st\((\d)\)")
_EMPTY: Final = 3


class Depth(NamedTuple):
    """By how much instructions change the depth, how many values they want there at first, and by
    how many it is greater for a while.
    """

    change: int = 0
    wanted: int = 0
    most: int = 0

    def then(self, other: Depth) -> Depth:
        """Of these instructions and others behind them."""
        return Depth(
            self.change + other.change,
            max(self.wanted, other.wanted - self.change),
            max(self.most, other.most + self.change),
        )

    def fits(self, depth: int) -> bool:
        """Whether they never find an empty register, nor a full stack, beginning with so many."""
        return self.wanted <= depth <= _DEEPEST - self.most


LEVEL: Final = Depth()


def depth_of(mnemonic: str, operands: str) -> Depth:
    """What an instruction, as Capstone spells it, does; of others than moves nothing is told."""
    change = _MOVES.get(mnemonic)
    if change is None:
        return LEVEL
    named = _REGISTER.search(operands)
    if named is not None:
        wanted = int(named[1]) + 1
    elif mnemonic == "fxch":
        wanted = _SECOND + 1
    else:
        wanted = int(change < 0)
    return Depth(change, wanted, max(change, 0))


def depth_in(tags: int) -> int:
    """How many registers are not empty, by the tag word, two bits for each."""
    return sum(tags >> 2 * number & _EMPTY != _EMPTY for number in range(_DEEPEST))


def whole(parts: Iterable[Depth]) -> Depth:
    """Of one after the other."""
    found = LEVEL
    for part in parts:
        if part is not LEVEL:
            found = found.then(part)
    return found

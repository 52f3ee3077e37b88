"""A signature's two functions, and the calls that are drawn for them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, Final, TypedDict

import abisim
from abisim.campaign.dice import Dice
from abisim.campaign.native.calls.bench import Area, Bench, area_of
from abisim.campaign.native.calls.objects import Value, odd, payload, right, value_bytes
from abisim.campaign.native.calls.oracle import is_open, is_text
from abisim.signature import Signature
from abisim.types import Pointer

_ODD: Final = 0.3
_TWICE: Final = 0.1
_COUNT: Final = 0.02
_TEXT: Final = ctypes.create_string_buffer(b"returned")


class Options(TypedDict, total=False):
    """What ``bind`` is told."""

    errno: bool
    release_gil: bool


_OPTIONS: Final[tuple[Options, ...]] = ({}, {}, {}, {"errno": True}, {"release_gil": True})


class Case:
    """A signature's two functions, and calls that are drawn for them."""

    def __init__(self, bench: Bench, question: dict[str, Any], index: int) -> None:
        text = question["texts"][index]
        dice = Dice(f"{question['seed']} {text}")
        self.bench, self.text, self.options = bench, text, dice.pick(_OPTIONS)
        self.signature: Signature = abisim.parse(text)
        self.area: Area = area_of(self.signature)
        self.oracle = bench.oracle(index)
        self.ours: Callable[..., Any] = abisim.bind(question["library"], text, **self.options)
        self.seed = f"{question['seed']} {text}"

    def draw(self, number: int) -> tuple[Dice, list[Value]]:
        """The arguments of a call."""
        dice = Dice(f"{self.seed} {number}")
        parameters = self.signature.parameters
        wrong = set()
        if parameters and dice.chance(_ODD):
            wrong = {dice.below(len(parameters)) for _ in range(1 + dice.chance(_TWICE))}
        values = [
            (odd if i in wrong else right)(each.type, dice) for i, each in enumerate(parameters)
        ]
        if dice.chance(_COUNT):
            fewer = dice.chance(0.5) or is_open(self.signature)
            values = values[1:] if values and fewer else [*values, Value(1, 1)]
        return dice, values

    def result(self, dice: Dice) -> bytes:
        """What the function returns."""
        ctype = self.signature.result
        if isinstance(ctype, Pointer) and ctype.const and is_text(ctype):
            return dice.pick((0, ctypes.addressof(_TEXT))).to_bytes(8, "little")
        return value_bytes(ctype, dice)

    def prepare(self, dice: Dice, values: list[Value]) -> int:
        """Make ready for a call; the bits that are to be compared."""
        places = enumerate(values[: len(self.area.offsets)])
        copied = [i for i, each in places if each.copied]
        self.bench.follow([self.area.offsets[i] for i in copied])
        self.bench.returns(self.result(dice))
        self.bench.errno.value = dice.below(1 << 30)
        mask = self.area.mask
        for i in copied:
            mask &= ~self.area.without(i)
        for i, (each, value) in enumerate(zip(self.signature.parameters, values, strict=False)):
            mask &= ~(payload(each.type, value.given) << 8 * self.area.offsets[i])
        return mask

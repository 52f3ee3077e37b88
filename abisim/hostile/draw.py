"""Hostile code, drawn: attempt n of a seed depends on the seed and n alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from abisim.campaign.dice import Dice
from abisim.disassembly import instruction_sizes
from abisim.hostile.assembling import assemble
from abisim.hostile.attempt import Attempt, Draw, Target, Targets
from abisim.hostile.instructions import (
    INTO,
    LOOPS,
    ORDINARY,
    PIVOTS,
    PREFIXES,
    REPEATS,
    SELF_MODIFYING,
    SYSTEM,
)
from abisim.hostile.mixed import mixed
from abisim.hostile.spies import spy

_BYTE: Final = 256


class Drawer:
    """Draws the attempts of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.targets = Targets(seed)

    def draw(self, number: int) -> tuple[Attempt, Target]:
        """Attempt ``number``, and the target that it attacks."""
        dice = Dice(f"{self._seed} hostile {number}")
        family = dice.weighted(_NAMES, _CUMULATIVE)
        draw = self.targets.of(number)
        target = draw(dice)
        code = _FAMILIES[family][1](dice, target, draw)
        return Attempt(number, family, target.signature, target.entry, code), target


def _random_bytes(dice: Dice, _: Target, __: Draw) -> bytes:
    return _bytes(dice, 1 + dice.below(40))


def _random_instructions(dice: Dice, _: Target, __: Draw) -> bytes:
    return b"".join(_instruction(dice) for _ in range(1 + dice.below(16)))


def _other_stub(dice: Dice, target: Target, draw: Draw) -> bytes:
    """The right stub of another signature, of the same entry convention if need be."""
    while True:
        other = draw(dice)
        if other is not target:
            return other.code


def _mutated(dice: Dice, target: Target, __: Draw) -> bytes:
    """One to four bytes or instructions changed, taken out, put in or exchanged."""
    code = bytearray(target.code)
    for _ in range(1 + min(dice.below(4), dice.below(4))):
        at = dice.below(len(code))
        match dice.below(6):
            case 0 | 1:
                code[at] ^= 1 << dice.below(8)
            case 2:
                code[at] = dice.below(_BYTE)
            case 3 if len(code) > 1:
                del code[at]
            case 4:
                code[at:at] = _bytes(dice, 1)
            case _:
                other = dice.below(len(code))
                code[at], code[other] = code[other], code[at]
    return bytes(code)


def _spliced(dice: Dice, target: Target, draw: Draw) -> bytes:
    """The first instructions of one stub, the last of another."""
    first, second = target.code, draw(dice).code
    if dice.chance(0.5):
        first, second = second, first
    return first[: _boundary(dice, first)] + second[_boundary(dice, second) :]


def _with_insertion(dice: Dice, target: Target, _: Draw) -> bytes:
    """The right stub with an instruction put in somewhere."""
    at = _boundary(dice, target.code)
    return target.code[:at] + _instruction(dice) + target.code[at:]


def _from(texts: tuple[str, ...]) -> Callable[[Dice, Target, Draw], bytes]:
    """One of the texts, alone, before the right stub, or somewhere in it."""

    def make(dice: Dice, target: Target, _: Draw) -> bytes:
        register = "rdx" if target.entry == "buffer" else "rdi"
        code = assemble(dice.pick(texts).replace("@", register))
        match dice.below(3):
            case 0:
                return code
            case 1:
                return code + target.code
        at = _boundary(dice, target.code)
        return target.code[:at] + code + target.code[at:]

    return make


def _spy(dice: Dice, target: Target, _: Draw) -> bytes:
    return spy(dice, target)


def _mixed(dice: Dice, target: Target, _: Draw) -> bytes:
    return mixed(dice, target)


def _prefixed(dice: Dice, target: Target, _: Draw) -> bytes:
    """Prefixes, up to all 15 bytes of an instruction, in front of one of the stub's."""
    at = _boundary(dice, target.code)
    prefixes = bytes(dice.pick(PREFIXES) for _ in range(1 + dice.below(15)))
    return target.code[:at] + prefixes + target.code[at:]


def _broken_off(dice: Dice, target: Target, _: Draw) -> bytes:
    """The stub's beginning, and random bytes instead of the rest."""
    return target.code[: dice.below(len(target.code))] + _bytes(dice, dice.below(24))


def _into_the_middle(dice: Dice, target: Target, _: Draw) -> bytes:
    """A jump to any byte of the stub."""
    return b"\xeb" + bytes((dice.below(min(len(target.code), 127)),)) + target.code


def _bytes(dice: Dice, count: int) -> bytes:
    return bytes(dice.below(_BYTE) for _ in range(count))


def _instruction(dice: Dice) -> bytes:
    if dice.chance(0.1):  # a short jump, forwards or backwards
        opcode = dice.pick((0xEB, 0x70 + dice.below(16), 0xE2, 0xE3))
        return bytes((opcode, dice.below(24) if dice.chance(0.7) else 256 - dice.below(24) - 1))
    return assemble(dice.pick(ORDINARY))


def _boundary(dice: Dice, code: bytes) -> int:
    return dice.pick(_boundaries(code))


@lru_cache(maxsize=1 << 10)
def _boundaries(code: bytes) -> tuple[int, ...]:
    """Where instructions begin, and the end."""
    places = [0]
    for size in instruction_sizes(code):
        places.append(places[-1] + size)
    return tuple(places)


_Make = Callable[[Dice, Target, Draw], bytes]
#: Family → (how often, how it is made).
_FAMILIES: Final[Mapping[str, tuple[int, _Make]]] = {
    "random bytes": (150, _random_bytes),
    "random instructions": (140, _random_instructions),
    "another signature's stub": (100, _other_stub),
    "mutated stub": (180, _mutated),
    "spliced stubs": (120, _spliced),
    "stub with an insertion": (60, _with_insertion),
    "stub broken off": (40, _broken_off),
    "jump into the stub": (30, _into_the_middle),
    "spy": (80, _spy),
    "mixed pointers": (60, _mixed),
    "loop": (12, _from(LOOPS)),
    "self-modification": (30, _from(SELF_MODIFYING)),
    "system": (30, _from(SYSTEM)),
    "stack pivot": (30, _from(PIVOTS)),
    "jump anywhere": (30, _from(INTO)),
    "prefixes": (30, _prefixed),
    "repetition": (4, _from(REPEATS)),
}
_NAMES: Final = tuple(_FAMILIES)
FAMILIES: Final = _NAMES
_CUMULATIVE: Final = tuple(
    sum(weight for weight, _ in list(_FAMILIES.values())[: index + 1])
    for index in range(len(_FAMILIES))
)

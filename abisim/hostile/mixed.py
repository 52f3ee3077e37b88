"""Right stubs in which a part of one pointer comes from another one.

Wherever objects are near each other, parts of their addresses are the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from abisim.campaign.dice import Dice
from abisim.disassembly import listing
from abisim.hostile.assembling import assemble
from abisim.hostile.attempt import Target
from abisim.registers import gpr_name

#: A line of a listing that loads an argument's address: where it begins, its bytes, the register.
_LOAD: Final = re.compile(r" *([0-9a-f]+):  ([0-9a-f]+) +mov (r\w+), qword ptr \[rdx(?: \+ \w+)?\]")
#: What code is entered with; the callee's, the array's or the struct's, the result's.
_FIRST: Final = ("rdi", "rdx", "rsi")
_WORD: Final = 8
_WIDTHS: Final = (1, 2, 4)
#: Bytes of an address that differ from one to the other.
_MOST: Final = 6


def mixed(dice: Dice, target: Target) -> bytes:
    """A target's stub, with a part of another pointer in one of those that it is given."""
    loads = _loads(target.code) if target.entry == "avalue" else ()
    count = len(target.signature.parameters)
    if count > 1 and loads and dice.chance(0.8):
        at, register = dice.pick(loads)
        source = f"[rdx + {_WORD * dice.below(count)}]"
    else:
        at, register = 0, dice.pick(_FIRST)
        source = dice.pick(tuple(each for each in _FIRST if each != register))
    return target.code[:at] + assemble(_joined(dice, register, source)) + target.code[at:]


def _joined(dice: Dice, register: str, source: str) -> str:
    """Puts a part of ``source`` into a register, directly or on the stack."""
    width = dice.pick(_WIDTHS)
    if width < 4 and dice.chance(0.3):
        part = source if source.startswith("[") else gpr_name(source, width)
        return f"mov {gpr_name(register, width)}, {part}"
    place = dice.below(_MOST // width) * width
    part = gpr_name("rbx", width)
    return (
        f"push {source}; push {register}; push rbx; mov {part}, [rsp + {2 * _WORD + place}];"
        f"mov [rsp + {_WORD + place}], {part}; pop rbx; pop {register}; add rsp, {_WORD}"
    )


@lru_cache(maxsize=1 << 10)
def _loads(code: bytes) -> tuple[tuple[int, str], ...]:
    """Where addresses of arguments have been loaded, and into which registers."""
    return tuple(
        (int(found[1], 16) + len(found[2]) // 2, found[3])
        for line in listing(code).splitlines()
        if (found := _LOAD.fullmatch(line))
    )

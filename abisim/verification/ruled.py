"""Flags and control registers as one number: what of them every boundary has rules about.

They lie side by side in each machine's block of registers, eight bytes each.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from abisim.machine.state import (
    DIRECTION_FLAG,
    MXCSR_DEFAULT,
    SYSTEM_FLAGS,
    X87_DEFAULT_CONTROL,
    X87_EMPTY_TAGS,
)
from abisim.verification.callee import MXCSR_STATUS

REGISTERS: Final = ("rflags", "mxcsr", "fpcw", "fpsw", "fptag")
_WORD: Final = 8
_WHOLE: Final = (1 << 8 * _WORD) - 1
#: Which x87 register is st0, in the status word.
TOP: Final = 7
TOP_AT: Final = 11


def span(slots: dict[str, tuple[int, int]]) -> slice:
    """Where they are in a block."""
    first = slots[REGISTERS[0]][0]
    places = [(first + _WORD * place, _WORD) for place in range(len(REGISTERS))]
    assert [slots[name] for name in REGISTERS] == places
    return slice(first, first + _WORD * len(REGISTERS))


def _number(**values: int) -> int:
    return sum(value << 8 * _WORD * REGISTERS.index(name) for name, value in values.items())


#: The bits that there are rules about.
MASK: Final = _number(
    rflags=DIRECTION_FLAG | SYSTEM_FLAGS,
    mxcsr=_WHOLE & ~MXCSR_STATUS,
    fpcw=_WHOLE,
    fpsw=TOP << TOP_AT,
    fptag=_WHOLE,
)


@lru_cache(maxsize=8)
def right(mxcsr: int, x87_control: int) -> int:
    """What they have to be for a caller that has set these, with nothing on the x87 stack."""
    return _number(mxcsr=mxcsr, fpcw=x87_control, fptag=X87_EMPTY_TAGS)


#: What they have to be for most callers.
USUAL: Final = right(MXCSR_DEFAULT, X87_DEFAULT_CONTROL)


def are_right(found: bytes, right: int = USUAL) -> bool:
    """Whether that part of a block is as it has to be."""
    return not (int.from_bytes(found, "little") ^ right) & MASK

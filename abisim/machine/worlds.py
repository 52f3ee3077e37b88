"""Worlds that nobody knows beforehand: the same windows at other addresses.

Whatever addresses have in common can be put into them by code that should copy them.  There are
two for each seed.  In the one nothing has a byte of its address in common with anything else,
nor one that is so small that al could be it, and every bit that all addresses have in the usual
world is the other way round.  The second one has the opposite of the first's uppermost bytes, and
regions reach across multiples of 4 GiB: code that adds to a part of an address goes wrong there.
"""

from __future__ import annotations

from random import Random
from typing import Final

from unicorn import UC_PROT_READ

from abisim.machine.memory import (
    CALLEE,
    CALLEE_CODE,
    CELLS,
    CODE,
    END,
    INPUT,
    OUTPUT,
    PAGE,
    STACK,
    Window,
    World,
)

#: What the callee may begin with: instructions that do nothing.
_BEFORE_CALLEES: Final = (b"\x90", b"\x66\x90", b"\x0f\x1f\x00", b"\xf3\x0f\x1e\xfa")
#: What lies elsewhere, beside the cells.
_REGIONS: Final = 6
#: Objects may lie anywhere in these, on either side of a multiple of 64 KiB.
_CELL_BYTES: Final = 1 << 17
#: al is at most 8; neither a byte nor its opposite is as small.
_LEAST: Final = 10
#: User addresses have 47 bits.
_TOPS: Final = range(_LEAST, 0x80 - _LEAST)
_BYTES: Final = range(_LEAST, 0x100 - _LEAST)
#: A region may go on in what would be the next one's.
_EVEN: Final = range(_LEAST, 0x100 - _LEAST, 2)
#: Bits below 16 MiB that are clear in the base of every usual region.
_UPPER: Final = 3 << 22
_TO_THE_END: Final = (1 << 24) - 1
#: Of rsp, 64 KiB below the end of the stack: see ``verification.setting``.
_BELOW_END: Final = 1 << 16


def elsewhere(seed: str, *, opposite: bool = False) -> World:
    """One of the two worlds of a seed, which it alone decides about."""
    random = Random(seed)
    count = len(CELLS) + _REGIONS
    tops = sorted(random.sample(_TOPS, count))
    middles = random.sample(_BYTES, count)
    lows = random.sample(_EVEN, count)
    if opposite:
        tops = [0x7F - top for top in tops]
        middles = [0xFF - middle for middle in middles]
    bases = [top << 40 | middle << 32 for top, middle in zip(tops, middles, strict=True)]
    if not opposite:
        bases = [base | low << 24 for base, low in zip(bases, lows, strict=True)]
    # One hook has all cells, so they lie together.
    first = random.randrange(_REGIONS + 1)
    cells = bases[first : first + len(CELLS)]
    del bases[first : first + len(CELLS)]
    random.shuffle(bases)
    code, callee, input_, output, stack, end = bases
    # Nothing of its page may be read (``machine.machine``), so it may begin anywhere there.
    callee += random.choice(_BYTES) << 16 | random.randrange(16) << 12
    entry = callee + (random.randrange(_LEAST, PAGE // 2) if opposite else 1)
    moved = _across if opposite else _above
    if opposite:
        cells = [base - _CELL_BYTES // 2 for base in cells]
        stack += _BELOW_END - STACK.size
        end += int.from_bytes(random.choices(_BYTES, k=3), "big")
    else:
        parts = random.sample(_EVEN, len(CELLS))
        cells = [base | part << 16 for base, part in zip(cells, parts, strict=True)]
        stack |= _UPPER
        end |= ~END & _TO_THE_END
    return World(
        moved(CODE, code),
        Window(callee, CALLEE.size, CALLEE.protection),
        entry,
        random.choice(_BEFORE_CALLEES) + CALLEE_CODE,
        moved(INPUT, input_),
        tuple(Window(base, _CELL_BYTES, UC_PROT_READ) for base in cells),
        moved(OUTPUT, output),
        Window(stack, STACK.size, STACK.protection),
        end,
    )


def _above(window: Window, base: int) -> Window:
    return Window(base | _UPPER, window.size, window.protection)


def _across(window: Window, base: int) -> Window:
    return Window(base - window.size // 2, window.size, window.protection)

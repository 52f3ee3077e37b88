"""Where objects lie when they lie anywhere: no part of one's address is the same part of another's.

Every bit of an object's place is set in one of two passes, as far as its alignment and its
window leave any.  Objects are told apart by an index, which all bytes of their places depend on.
"""

from __future__ import annotations

from random import Random
from typing import Final

#: The caller's struct of parameters or array of pointers, the result's buffer, and the first of
#: the arguments that lie apart; there are at most 126 of these.
BUFFER: Final = 0
OUTPUT: Final = 1
FIRST_ARGUMENT: Final = 2
#: In so many passes objects lie astride at other places.
_MOST_PARTS: Final = 32
_MOST_BETWEEN: Final = (1 << 12) - 1
_ODD: Final = 0x9E3779B97F4A7C15
_WHOLE: Final = (1 << 64) - 1


def scatter(seed: str, variant: int) -> int:
    """A number to scatter by."""
    return Random(f"places {seed} {variant}").getrandbits(32)


def scattered(
    by: int, index: int, number: int, window: tuple[int, int], size: int, align: int
) -> int:
    """The address of object ``index``, so many bytes large, in pass ``number``."""
    start, end = window
    first = -(-start // align) * align
    places = (1 << max(1, (end - size - first) // align + 1).bit_length() - 1) - 1
    # Both places with what even passes have, and with what odd ones do.
    place = by ^ _apart(index) ^ (-1 if number % 2 != number // 2 % 2 else 0)
    if number > 1:
        # Each bit for itself, once no byte is another's.
        place ^= _mixed(by, index, number // 2)
    return first + (place & places * align)


def astride(number: int, window: tuple[int, int], size: int, align: int) -> int:
    """The address of an object across the middle of its window: another part of it in each pass."""
    start, end = window
    middle = (start + end) // 2
    parts = -(-size // align) - 1
    if parts < 1:
        return middle
    here = number % parts if parts <= _MOST_PARTS else number * parts // _MOST_PARTS % parts
    return min(middle - align * (here + 1), (end - size) // align * align)


def gap(by: int, index: int, number: int) -> int:
    """Bytes between an object that has no window of its own and the one before."""
    return _mixed(by, index, number) & _MOST_BETWEEN


def _apart(index: int) -> int:
    """What differs from one index to another in each of three bytes.

    In the lowest its upper bits differ first: alignments leave those.
    """
    lowest = int(f"{index:08b}"[::-1], 2)
    # What an object leaves of its window are fewer bits than that has.
    return lowest >> 3 << 16 | lowest >> 1 << 8 | lowest


def _mixed(by: int, index: int, number: int) -> int:
    """32 bits of all three."""
    mixed = (by + _ODD * (index + 1)) * (_ODD + 2 * number) & _WHOLE
    return (mixed ^ mixed >> 29) * _ODD >> 24 & 0xFFFFFFFF

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
    return first + (place & places * align)


def _apart(index: int) -> int:
    """What differs from one index to another in each of three bytes.

    In the lowest its upper bits differ first: alignments leave those.
    """
    lowest = int(f"{index:08b}"[::-1], 2)
    return index << 16 | index << 8 | lowest

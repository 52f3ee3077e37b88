"""Which bytes of a region are free: taken first where they fit first, joined when given back."""

from __future__ import annotations

from bisect import bisect
from typing import Final

#: Where a stub may begin: what processors fetch instructions by.
GRANULE: Final = 16


def rounded(size: int, unit: int) -> int:
    """The next multiple of a unit."""
    return -(-size // unit) * unit


class Slots:
    """Free ranges, as (offset, size) in order; both are multiples of 16."""

    def __init__(self, size: int) -> None:
        self._free = [(0, size)]
        self._size = size

    @property
    def is_unused(self) -> bool:
        return self._free == [(0, self._size)]

    def take(self, size: int) -> int | None:
        """The offset of a range of at least ``size`` bytes, None where there is none."""
        size = rounded(size, GRANULE)
        for index, (offset, room) in enumerate(self._free):
            if room >= size:
                self._free[index : index + 1] = [(offset + size, room - size)] * (room > size)
                return offset
        return None

    def give_back(self, offset: int, size: int) -> None:
        """Free a range that was taken."""
        size = rounded(size, GRANULE)
        at = bisect(self._free, (offset, 0))
        end = offset + size
        if at < len(self._free) and self._free[at][0] == end:
            end += self._free.pop(at)[1]
        if at and sum(self._free[at - 1]) == offset:
            at -= 1
            offset = self._free.pop(at)[0]
        self._free.insert(at, (offset, end - offset))

"""Guest memory as an emulated instruction sees it: what is mapped, and what it may do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from unicorn import UC_PROT_WRITE

from abisim.machine.memory import Region


class AccessError(Exception):
    """A fault: the first address that may not be accessed so, and what was tried."""

    def __init__(self, address: int, detail: str) -> None:
        super().__init__(f"{detail} at {address:#x}")
        self.address = address
        self.detail = detail


class Confined:
    """A region of which only the bytes from ``start`` up to ``end`` may be accessed."""

    def __init__(self, region: Region) -> None:
        self._region: Final = region
        self.start, self.end = region.base, region.end

    def forbids(self, address: int, size: int) -> bool:
        """Whether an access is to the region, and not to what may be accessed."""
        return address in self._region and not self.start <= address <= self.end - size


class Objects:
    """What lies in regions that hold nothing else: only that may be read there, if there is any."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self.regions: Final = tuple(regions)
        #: The objects by where they begin, sorted when they are first looked for.
        self._starts: list[int] = []
        self._lent: list[tuple[int, int, Region]] = []

    def lend(self, region: Region, address: int, data: bytes) -> None:
        """Write an object."""
        region.write(address, data)
        self._lent.append((address, address + len(data), region))
        self._starts.clear()

    def take_back(self) -> None:
        """Make zeros of all objects."""
        for start, end, region in self._lent:
            region.write(start, bytes(end - start))
        self._lent.clear()
        self._starts.clear()

    def forbids(self, address: int, size: int) -> bool:
        """Whether a read of one of the regions is not of one object."""
        if not self._lent:
            return False
        if not self._starts:
            self._lent.sort(key=lambda lent: lent[:2])
            self._starts = [start for start, _, _ in self._lent]
        place = bisect_right(self._starts, address) - 1
        return place < 0 or address + size > self._lent[place][1]


class GuestMemory:
    """Loads and stores that fault as the guest's own do.  No two regions are adjacent."""

    def __init__(self, regions: Iterable[Region], confined: Confined, objects: Objects) -> None:
        self._confined: Final = confined
        self._objects: Final = objects
        self._regions: Final = sorted(regions, key=lambda region: region.base)
        self._bases: Final = [region.base for region in self._regions]

    def load(self, address: int, size: int) -> bytes:
        """``size`` bytes.  Raises AccessError."""
        region = self._region(address, size, "read")
        if self._confined.forbids(address, size) or (
            region in self._objects.regions and self._objects.forbids(address, size)
        ):
            raise AccessError(address, f"read of {size} bytes")
        start = address - region.base
        return bytes(region.bytes[start : start + size])

    def store(self, address: int, data: bytes) -> None:
        """Write all of the data, or nothing.  Raises AccessError."""
        region = self._region(address, len(data), "write")
        if not region.protection & UC_PROT_WRITE or self._confined.forbids(address, len(data)):
            raise AccessError(address, f"write of {len(data)} bytes")
        start = address - region.base
        region.bytes[start : start + len(data)] = data

    def _region(self, address: int, size: int, access: str) -> Region:
        index = bisect_right(self._bases, address) - 1
        if index >= 0:
            region = self._regions[index]
            if address + size <= region.end:
                return region
            if address < region.end:
                address = region.end
        # An access may reach a region from below.
        raise AccessError(address, f"{access} of {size} bytes")

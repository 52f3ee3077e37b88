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
    """A region of which only the bytes from ``start`` up to ``end`` may be written to."""

    def __init__(self, region: Region) -> None:
        self._region: Final = region
        self.start, self.end = region.base, region.end

    def forbids(self, address: int, size: int) -> bool:
        """Whether a write is to the region, and not to what may be written to."""
        return address in self._region and not self.start <= address <= self.end - size


class GuestMemory:
    """Loads and stores that fault as the guest's own do.  No two regions are adjacent."""

    def __init__(self, regions: Iterable[Region], confined: Confined) -> None:
        self._confined: Final = confined
        self._regions: Final = sorted(regions, key=lambda region: region.base)
        self._bases: Final = [region.base for region in self._regions]

    def load(self, address: int, size: int) -> bytes:
        """``size`` bytes.  Raises AccessError."""
        region = self._region(address, size, "read")
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

"""Memory whose addresses are a region and an offset, and whose bytes are symbols."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from abisim.mutation.symbols import Atom, Byte, Word, as_address, unknown

#: psABI 3.2.2: what lies further below rsp may be overwritten at any time, by a signal handler.
RED_ZONE: Final = 128
STACK: Final = "stack"


class UnprovenError(Exception):
    """Why nothing is known of what code does from here on."""


@dataclass(frozen=True, slots=True)
class Region:
    """Bytes ``start`` up to ``end`` of memory, those below ``writable`` to be written too.

    The address of offset 0 is ``residue`` above a multiple of ``align``.  ``content`` has the
    bytes that are known, by offset.
    """

    start: int
    end: int
    writable: int
    align: int
    residue: int
    content: Mapping[int, Byte]


class Memory:
    """Every region of a call.  Accesses raise UnprovenError outside them."""

    def __init__(self, regions: Mapping[str, Region]) -> None:
        self._regions = dict(regions)
        self._written: dict[tuple[str, int], Byte] = {}
        #: Ends of what was spoilt of the stack, from its bottom, and by what, the last first.
        self._spoilt: list[tuple[int, str]] = []
        self._spoilings = 0

    def region(self, name: str) -> Region | None:
        return self._regions.get(name)

    def residue(self, region: str, offset: int, align: int) -> int | None:
        """An address modulo a power of two, None if that is not known."""
        known = self._regions.get(region)
        if known is None or known.align % align:
            return None
        return (known.residue + offset) % align

    def read(self, address: Word, size: int) -> Word:
        name, offset, region = self._place(address)
        if not region.start <= offset <= offset + size <= region.end:
            raise UnprovenError(f"it reads {name}{offset:+d}, {size} bytes")
        return tuple(self._byte(name, region, at) for at in range(offset, offset + size))

    def write(self, address: Word, data: Word, *, lowest: int) -> None:
        """Write; of the stack what is below offset ``lowest`` does not last."""
        name, offset, region = self._place(address)
        if not region.start <= offset <= offset + len(data) <= region.writable:
            raise UnprovenError(f"it writes {name}{offset:+d}, {len(data)} bytes")
        if name == STACK and offset < lowest:
            data = unknown(len(data))
        for at, byte in enumerate(data, offset):
            self._written[name, at] = byte

    def spoil_stack(self, end: int, by: str) -> None:
        """Everything below offset ``end`` of the stack holds something else from now on."""
        self._spoilings += 1
        for key in [key for key in self._written if key[0] == STACK and key[1] < end]:
            del self._written[key]
        self._spoilt.insert(0, (end, f"{by} {self._spoilings}"))

    def spoil(self, name: str, start: int, end: int, by: str) -> None:
        self._spoilings += 1
        for at in range(start, end):
            self._written[name, at] = Atom(f"{by} {self._spoilings}", at)

    def _place(self, address: Word) -> tuple[str, int, Region]:
        place = as_address(address)
        if place is None:
            raise UnprovenError("it accesses memory through what is no address")
        name, offset = place
        region = self._regions.get(name)
        if region is None:
            raise UnprovenError(f"it accesses {name}{offset:+d}")
        return name, offset, region

    def _byte(self, name: str, region: Region, at: int) -> Byte:
        written = self._written.get((name, at))
        if written is not None:
            return written
        if name == STACK:
            for end, by in self._spoilt:
                if at < end:
                    return Atom(by, at)
        found = region.content.get(at)
        return Atom(f"what is in {name}", at) if found is None else found

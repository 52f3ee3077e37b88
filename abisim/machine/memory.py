"""Guest memory: regions of the simulated address space, backed by memory of this process.

Every region lies above 4 GiB, so that code which truncates an address to 32 bits
faults, and between regions nothing is mapped.  In the usual world the tops of their addresses
all have three bits set, so that no address is another one with bits added: code that merges two
addresses where it should replace one by the other faults as well.
"""

from __future__ import annotations

import ctypes
import mmap
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from unicorn import UC_PROT_EXEC, UC_PROT_READ, UC_PROT_WRITE, Uc

from abisim import images

PAGE = 0x1000
#: Elsewhere each has an uppermost byte of its own (``machine.worlds``).
_MOST_CELLS = 100
_NINE_BITS = tuple(1 << bit for bit in range(9))


@dataclass(frozen=True, slots=True)
class Window:
    """Where a region lies and what the guest may do there."""

    base: int
    size: int
    protection: int


#: Stubs, one after the other.
CODE = Window(0x13_0000_0000, 4 << 20, UC_PROT_READ | UC_PROT_EXEC)
#: The fake callee, ``hlt; ret``.
CALLEE = Window(0x25_4000_0000, PAGE, UC_PROT_READ | UC_PROT_EXEC)
CALLEE_CODE = b"\xf4\xc3"  # hlt; ret
#: Where the callee begins: at its page's end, so that nothing but it can be read there, and
#: at an address whose low byte al could not be (more than 8).
CALLEE_ENTRY = CALLEE.base + PAGE - len(CALLEE_CODE)
#: What the caller passes in: argument objects.  The guest may not write here.
INPUT = Window(0x46_8000_0000, 4 << 20, UC_PROT_READ)
#: Four of nine bits for a cell's page, and the lowest of its number clear: a gap of one.
_CELLS = (0x49_C000_0000 + 2 * PAGE * sum(bits) for bits in combinations(_NINE_BITS, 4))
#: The same for argument objects that each have a page, with nothing mapped around it.  No address
#: there has the byte that tells the callee's.
CELLS = tuple(
    Window(base, PAGE, UC_PROT_READ)
    for base in _CELLS
    if CALLEE_ENTRY >> 32 not in base.to_bytes(8, "little")
)[:_MOST_CELLS]
#: Where the caller wants the result.
OUTPUT = Window(0x52_2000_0000, 4 << 20, UC_PROT_READ | UC_PROT_WRITE)
STACK = Window(0x64_6000_0000, 16 << 20, UC_PROT_READ | UC_PROT_WRITE)
#: What compilers made of a source, and the areas that it exchanges values in.
IMAGE_CODE = Window(images.CODE_BASE, images.AREA_BYTES, UC_PROT_READ | UC_PROT_EXEC)
IMAGE_CONSTANTS = Window(images.CONSTANTS_BASE, images.AREA_BYTES, UC_PROT_READ)
IMAGE_DATA_BEGIN = images.DATA_BASE + 2 * images.EXCHANGE_BYTES
IMAGE_DATA = Window(
    images.DATA_BASE,
    2 * images.EXCHANGE_BYTES + images.AREA_BYTES,
    UC_PROT_READ | UC_PROT_WRITE,
)
#: The address that a stub returns to.  Nothing is mapped here, so nothing ever runs here.
#: None of its bytes is 0 where a store of a small number could put a 0 unseen.
END = 0x2A_5061_7283


@dataclass(frozen=True, slots=True)
class World:
    """Where everything lies that an image's addresses do not fix."""

    code: Window
    callee: Window
    callee_entry: int
    callee_code: bytes
    input: Window
    cells: tuple[Window, ...]
    output: Window
    stack: Window
    end: int


#: Where everything lies as a rule; findings speak of it.
USUAL: Final = World(CODE, CALLEE, CALLEE_ENTRY, CALLEE_CODE, INPUT, CELLS, OUTPUT, STACK, END)


class Region:
    """A window of guest memory and the host memory behind it."""

    def __init__(self, engine: Uc, window: Window) -> None:
        self.base = window.base
        self.end = window.base + window.size
        self.protection = window.protection
        #: The same memory twice: slices of the mapping are copies, of ``bytes`` views.
        #: It is private: a forked process goes on with memory of its own.
        self.mapping = mmap.mmap(-1, window.size, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        self.bytes = memoryview(self.mapping)
        backing = (ctypes.c_char * window.size).from_buffer(self.mapping)
        engine.mem_map_ptr(window.base, window.size, window.protection, ctypes.addressof(backing))

    def __contains__(self, address: int) -> bool:
        return self.base <= address < self.end

    def read(self, address: int, size: int) -> bytes:
        """``size`` bytes at a guest address; the part of them that is in the region."""
        start = address - self.base
        return bytes(self.bytes[max(start, 0) : max(start + size, 0)])

    def write(self, address: int, data: bytes) -> None:
        """Write at a guest address, whatever the guest itself may do there."""
        start = address - self.base
        if start < 0 or start + len(data) > len(self.bytes):
            raise ValueError(f"{len(data)} bytes at {address:#x} are outside the region")
        self.bytes[start : start + len(data)] = data

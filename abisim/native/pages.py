"""The one way into executable memory: a sealed stub, placed with its pool filled.

What cannot be mapped is refused before anything is mapped.  After it is mapped, what lies
there is compared with what was verified.

After a fork parent and child have the same arenas before them, and what one writes the other
runs.  So neither writes there again; functions that are bound later go to new ones.
"""

from __future__ import annotations

import ctypes
import errno
import os
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from abisim.errors import AbisimError
from abisim.native.arena import Arena, Page, Region
from abisim.native.probe import probe
from abisim.native.seal import Seal, SealError, digest_of
from abisim.native.symbols import process_symbols
from abisim.pystubs import PythonStub
from abisim.thunks import Thunk

_WORD: Final = 8
#: ``xor ecx, ecx; jmp [rip+0]``: a stub that leaves everything to the slow callable.
_LAZY_CODE: Final = bytes.fromhex("31c9 ff2500000000") + bytes(_WORD)


class MemoryRefusedError(AbisimError):
    """No memory can be made executable here, and why."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Code in executable memory, ``size`` bytes from ``address`` on."""

    address: int
    size: int
    region: Region


class _Pages:
    """All regions, what is to be given back, and the lock of both."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._inside = False
        self._regions: list[Region] = []
        #: Where finalizers leave what they free, since they may run at any moment.
        self._freed: deque[Placed] = deque()

    def place(self, code: bytes) -> Placed:
        with self.lock:
            if self._inside:
                raise SealError("code is being placed already, by what this interrupts")
            self._inside = True
            try:
                self._give_back()
                region, address = self._room(code)
                return Placed(address, len(code), region)
            finally:
                self._inside = False

    def release(self, placed: Placed) -> None:
        self._freed.append(placed)
        # Who holds the lock gives it back, at the latest before it places something.
        if self.lock.acquire(blocking=False):
            try:
                if not self._inside:
                    self._inside = True
                    try:
                        self._give_back()
                    finally:
                        self._inside = False
            finally:
                self.lock.release()

    def retire(self) -> None:
        """Write no more into what another process runs."""
        for region in self._regions:
            region.retire()

    def _room(self, code: bytes) -> tuple[Region, int]:
        for region in self._regions:
            address = region.place(code)
            if address is not None:
                return region, address
        try:
            arena = Arena(len(code))
        except OSError as refused:
            return self._page(code, refused)
        self._regions.append(arena)
        address = arena.place(code)
        if address is None:
            return self._page(code, OSError(errno.EIO, "a file in memory is not written"))
        return arena, address

    def _page(self, code: bytes, first: OSError) -> tuple[Region, int]:
        try:
            page = Page(code)
        except OSError as second:
            reasons = f"{first.strerror}; {second.strerror}"
            raise MemoryRefusedError(f"no memory can be made executable: {reasons}") from None
        self._regions.append(page)
        return page, page.base

    def _give_back(self) -> None:
        while self._freed:
            placed = self._freed.popleft()
            placed.region.release(placed.address, placed.size)
            if placed.region.close():
                self._regions.remove(placed.region)


_PAGES: Final = _Pages()


def place(seal: Seal, stub: PythonStub | Thunk, addresses: Mapping[Any, int]) -> Placed:
    """Map a stub or a thunk, its pool filled with these addresses.

    Raises SealError, and maps nothing, for a seal that this process did not make, a stub that
    is not what was sealed, another interpreter's layout, a pool that cannot be filled; and
    MemoryRefusedError where no memory can be made executable.
    """
    # No subclass, whose attributes may be anything at each look.
    if type(seal) is not Seal or not seal.is_genuine:
        raise SealError("this is no seal of this process: the code was not verified here")
    if type(stub) not in (PythonStub, Thunk) or digest_of(stub) != seal.digest:
        raise SealError("the code is not what was verified: its hash is not the seal's")
    if isinstance(stub, PythonStub) and stub.interpreter != probe().interpreter:
        raise SealError(f"the code is for {seal.layout}, which this interpreter is not")
    return _placed(_filled(stub, addresses))


def place_lazy() -> Placed:
    """Map the slow exit alone, which is the same for all functions and not compiled.

    Raises MemoryRefusedError.
    """
    vectorcall = process_symbols()["PyObject_Vectorcall"]
    return _placed(_LAZY_CODE[:-_WORD] + vectorcall.to_bytes(_WORD, "little"))


def release(placed: Placed) -> None:
    """Give back what nobody will call again; at any moment, from any thread."""
    _PAGES.release(placed)


def _filled(stub: PythonStub | Thunk, addresses: Mapping[Any, int]) -> bytes:
    code = bytearray(stub.code)
    end = 0
    for offset, symbol in stub.relocations:
        # In order, aligned, behind one another, each within the code.
        if offset % _WORD or not end <= offset <= len(code) - _WORD:
            raise SealError(f"the pool has no word at {offset:#x}")
        if any(code[offset : offset + _WORD]):
            raise SealError(f"the pool's word at {offset:#x} is filled already")
        if symbol not in addresses:
            raise SealError(f"the pool asks for {symbol}, which is not known here")
        end = offset + _WORD
        code[offset:end] = addresses[symbol].to_bytes(_WORD, "little")
    return bytes(code)


def _placed(code: bytes) -> Placed:
    placed = _PAGES.place(code)
    if ctypes.string_at(placed.address, placed.size) != code:
        release(placed)
        raise SealError("what was mapped is not what was verified")
    return placed


def _before_fork() -> None:
    _PAGES.lock.acquire()


def _after_fork() -> None:
    _PAGES.retire()
    _PAGES.lock.release()


os.register_at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork)

__all__ = ["MemoryRefusedError", "Placed", "place", "place_lazy", "release"]

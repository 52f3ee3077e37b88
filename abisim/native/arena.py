"""Regions of executable memory, none of them ever writable where it is executable.

An :class:`Arena` is a file in memory, mapped executable for good, and written as files are: it
is never mapped writable.  Where the kernel refuses such files, a :class:`Page` is anonymous
memory: written, then made executable, and then the same until it is given back.
"""

from __future__ import annotations

import ctypes
import errno
import os
from typing import Final, Protocol

from abisim.native import kernel
from abisim.native.kernel import (
    MAP_ANONYMOUS,
    MAP_PRIVATE,
    MAP_SHARED,
    PAGE,
    PROT_EXEC,
    PROT_READ,
    PROT_WRITE,
)
from abisim.native.slots import Slots, rounded

#: Only pages that are used take memory.
_ARENA_BYTES: Final = 1 << 18
#: int3, which runs into a trap.
TRAP: Final = 0xCC


class Region(Protocol):
    """Executable memory with room for code."""

    def place(self, code: bytes) -> int | None:
        """The address that the code has now, None where there is no room for it."""

    def release(self, address: int, size: int) -> None:
        """Forget code that nobody will run again."""

    def retire(self) -> None:
        """Write no more: another process may run what is here."""

    def close(self) -> bool:
        """Whether nothing is here any more, and the memory was given back."""


class Arena:
    """A file in memory, packed with code.  Raises OSError where there can be none."""

    def __init__(self, least: int) -> None:
        self._size = rounded(max(least, _ARENA_BYTES), PAGE)
        self._file: int | None = kernel.executable_file(self._size)
        try:
            self._identity = _identity(self._file)
            self._base = kernel.mmap(self._size, PROT_READ | PROT_EXEC, MAP_SHARED, self._file)
        except BaseException:
            os.close(self._file)
            raise
        self._sealed = kernel.mseal(self._base, self._size)
        self._slots = Slots(self._size)
        #: What lies behind was never written.
        self._filled = 0

    def place(self, code: bytes) -> int | None:
        if not self._is_writable():
            return None
        offset = self._slots.take(len(code))
        if offset is None:
            return None
        try:
            self._write(offset, code)
        except OSError:
            # A limit came, of files' sizes for one.  Other memory may still be had.
            self._slots.give_back(offset, len(code))
            self.retire()
            return None
        return self._base + offset

    def release(self, address: int, size: int) -> None:
        offset = address - self._base
        if self._is_writable():
            try:
                self._write(offset, bytes([TRAP]) * size)
            except OSError:
                self.retire()
        self._slots.give_back(offset, size)

    def retire(self) -> None:
        if self._file is not None and _identity(self._file) == self._identity:
            os.close(self._file)
        self._file = None

    def close(self) -> bool:
        if self._sealed or not self._slots.is_unused:
            return False
        self.retire()
        kernel.munmap(self._base, self._size)
        return True

    def _is_writable(self) -> bool:
        """Whether the file is still open, and still ours.

        A program that closes what it did not open may have another file under the number.
        """
        if self._file is not None and _identity(self._file) != self._identity:
            self._file = None
        return self._file is not None

    def _write(self, offset: int, content: bytes) -> None:
        assert self._file is not None
        end = rounded(offset + len(content), PAGE)
        if end > self._filled:
            _write(self._file, bytes([TRAP]) * (end - self._filled), self._filled)
            self._filled = end
        _write(self._file, content, offset)
        kernel.synchronize_cores()


class Page:
    """Anonymous memory for one stub.  Raises OSError where it cannot be made executable."""

    def __init__(self, code: bytes) -> None:
        self._size = rounded(len(code), PAGE)
        self._used = True
        self._base = kernel.mmap(self._size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS)
        try:
            ctypes.memset(self._base, TRAP, self._size)
            ctypes.memmove(self._base, code, len(code))
            kernel.mprotect(self._base, self._size, PROT_READ | PROT_EXEC)
        except BaseException:
            kernel.munmap(self._base, self._size)
            raise

    @property
    def base(self) -> int:
        return self._base

    def place(self, code: bytes) -> int | None:  # noqa: ARG002 - a page is for one stub
        return None

    def release(self, address: int, size: int) -> None:  # noqa: ARG002
        self._used = False

    def retire(self) -> None:
        """Nothing is to be done: a child process has a copy of its own."""

    def close(self) -> bool:
        if self._used:
            return False
        kernel.munmap(self._base, self._size)
        return True


def _write(file: int, content: bytes, offset: int) -> None:
    if os.pwrite(file, content, offset) < len(content):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _identity(file: int) -> tuple[int, int] | None:
    """Which file a descriptor stands for."""
    try:
        status = os.fstat(file)
    except OSError:
        return None
    return status.st_dev, status.st_ino

"""The system calls that executable memory takes, each raising OSError with what failed."""

from __future__ import annotations

import ctypes
import os
from typing import Final

PAGE: Final = 4096

PROT_READ: Final = 1
PROT_WRITE: Final = 2
PROT_EXEC: Final = 4
MAP_SHARED: Final = 1
MAP_PRIVATE: Final = 2
MAP_ANONYMOUS: Final = 0x20

#: mmap's result for a failure.
_FAILED: Final = (1 << 64) - 1
_MFD_CLOEXEC: Final = 1
_MFD_ALLOW_SEALING: Final = 2
#: Since Linux 6.3: the file is meant to be executed.
_MFD_EXEC: Final = 0x10
_F_ADD_SEALS: Final = 1033
_F_SEAL_SHRINK_GROW: Final = 2 | 4

# System calls that libc has no function for, as x86-64 numbers them.
_MSEAL: Final = 462
_MEMBARRIER: Final = 324
_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE: Final = 1 << 6
_PRIVATE_EXPEDITED_SYNC_CORE: Final = 1 << 5

_libc: Final = ctypes.CDLL(None, use_errno=True)
_mmap = _libc["mmap"]
_mmap.restype = ctypes.c_uint64
_mmap.argtypes = (
    ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long,
)  # fmt: skip
_munmap = _libc["munmap"]
_munmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t)
_mprotect = _libc["mprotect"]
_mprotect.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
_syscall = _libc["syscall"]
_syscall.restype = ctypes.c_long


def mmap(size: int, protection: int, flags: int, file: int = -1) -> int:
    """The address of a new mapping of ``size`` bytes, wherever the kernel wants it."""
    address: int = _mmap(None, size, protection, flags, file, 0)
    if address == _FAILED:
        raise _error("mmap")
    return address


def munmap(address: int, size: int) -> None:
    if _munmap(address, size):
        raise _error("munmap")


def mprotect(address: int, size: int, protection: int) -> None:
    if _mprotect(address, size, protection):
        raise _error("mprotect")


def executable_file(size: int) -> int:
    """A file in memory of a size that cannot change any more; its descriptor."""
    file = _memfd(_MFD_CLOEXEC | _MFD_ALLOW_SEALING | _MFD_EXEC)
    try:
        os.ftruncate(file, size)
        _libc["fcntl"](file, _F_ADD_SEALS, _F_SEAL_SHRINK_GROW)
    except BaseException:
        os.close(file)
        raise
    return file


def _memfd(flags: int) -> int:
    try:
        return os.memfd_create("abisim", flags)
    except OSError:
        # A kernel that does not know the flag makes files executable without it.
        return os.memfd_create("abisim", flags & ~_MFD_EXEC)


def mseal(address: int, size: int) -> bool:
    """Whether the mapping can from now on neither change nor go away."""
    done: int = _syscall(_MSEAL, ctypes.c_void_p(address), ctypes.c_size_t(size), ctypes.c_ulong(0))
    return done == 0


def synchronize_cores() -> None:
    """Have every thread's processor fetch anew what it runs next (Intel SDM 3A, 9.1.3).

    Where the kernel does not do it, the interrupts that unmapping a page takes come near it.
    """
    if _syscall(_MEMBARRIER, _PRIVATE_EXPEDITED_SYNC_CORE, 0, 0):
        _syscall(_MEMBARRIER, _REGISTER_PRIVATE_EXPEDITED_SYNC_CORE, 0, 0)
        if _syscall(_MEMBARRIER, _PRIVATE_EXPEDITED_SYNC_CORE, 0, 0):
            page = mmap(PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS)
            ctypes.memset(page, 0, 1)
            munmap(page, PAGE)


def _error(what: str) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, f"{what}: {os.strerror(number)}")

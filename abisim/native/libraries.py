"""Libraries and the addresses of their functions."""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.errors import AbisimError, UsageError
from abisim.native.whole import is_cut_short

#: A name or path, a library that is open, None for the process itself.
Library: TypeAlias = "str | os.PathLike[str] | ctypes.CDLL | None"
_ADDRESSES: Final = range(1, 1 << 64)

_process: Final = ctypes.CDLL(None)
_dlopen = _process["dlopen"]
_dlopen.argtypes = (ctypes.c_char_p, ctypes.c_int)
_dlopen.restype = ctypes.c_void_p
_dlsym = _process["dlsym"]
_dlsym.argtypes = (ctypes.c_void_p, ctypes.c_char_p)
_dlsym.restype = ctypes.c_void_p
_dlerror = _process["dlerror"]
_dlerror.restype = ctypes.c_char_p


class LibraryError(AbisimError, OSError):
    """A library that cannot be opened; str() is the dynamic linker's message."""


class SymbolError(AbisimError, AttributeError):
    """A function that is not in its library."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open library: the dynamic linker's handle, and what messages call it."""

    handle: int
    name: str

    def address(self, symbol: str) -> int:
        """Where a function is.  Raises SymbolError where it is not."""
        address: int | None = _dlsym(self.handle, symbol.encode())
        if address is None:
            raise SymbolError(f"there is no function {symbol} in {self.name}")
        return address


def opened(library: Library) -> Opened:
    """Open a library, or once more one that is open: it stays, whoever closes theirs.

    Raises LibraryError for one that cannot be opened, UsageError for what is no library.
    """
    if library is None:
        return Opened(_open(None), "the process")
    if isinstance(library, ctypes.CDLL):
        return _again(library)
    if not isinstance(library, str | os.PathLike):
        raise UsageError(
            "a library is a name, a path, a ctypes.CDLL, None or a function's address; "
            f"not {type(library).__name__}"
        )
    name = os.fspath(library)
    if not isinstance(name, str) or not name or "\0" in name:
        raise UsageError(f"{name!r} is no library's name")
    return Opened(_open(name), name.rpartition("/")[2])


def _open(name: str | None, mode: int = os.RTLD_NOW) -> int:
    # ctypes.CDLL would do the same, and make a class each time.
    try:
        path = None if name is None else os.fsencode(name)
    except UnicodeEncodeError:
        raise UsageError(f"{name!r} is no library's name") from None
    # With a slash it is a path, and not looked for.
    if path is not None and b"/" in path and not mode & os.RTLD_NOLOAD and is_cut_short(path):
        raise LibraryError(f"cannot open the library {name}: the file is cut short")
    handle: int | None = _dlopen(path, mode)
    if handle is None:
        said = (_dlerror() or b"").decode("utf-8", "replace")
        raise LibraryError(f"cannot open the library {said or name}")
    return handle


def _again(library: ctypes.CDLL) -> Opened:
    name = library._name
    try:
        handle = _open(name, os.RTLD_NOW | os.RTLD_NOLOAD)
    except LibraryError:
        raise LibraryError(f"the library {name} is not open any more") from None
    if handle != library._handle:
        # Made with a handle of its own; whether that is still good, nobody can tell.
        raise LibraryError(f"{library!r} is another library than {name or 'the process'}")
    return Opened(handle, name or "the process")


def function_address(number: int) -> int:
    """An address that was given as a number.  Raises UsageError for what can be none."""
    if isinstance(number, bool) or number not in _ADDRESSES:
        raise UsageError(f"{number!r} is no address of a function")
    return number

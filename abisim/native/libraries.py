"""Libraries and the addresses of their functions."""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from abisim.errors import AbisimError, UsageError
from abisim.native.symbols import address_of

#: A name or path, a library that is open, None for the process itself.
Library: TypeAlias = "str | os.PathLike[str] | ctypes.CDLL | None"
_ADDRESSES: Final = range(1, 1 << 64)
#: Do not open what is not open.
_RTLD_NOLOAD: Final = 4


class LibraryError(AbisimError, OSError):
    """A library that cannot be opened; str() is the dynamic linker's message."""


class SymbolError(AbisimError, AttributeError):
    """A function that is not in its library."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open library, and what messages call it."""

    handle: ctypes.CDLL
    name: str

    def address(self, symbol: str) -> int:
        """Where a function is.  Raises SymbolError where it is not."""
        try:
            return address_of(self.handle, symbol)
        except ValueError:
            raise SymbolError(f"there is no function {symbol} in {self.name}") from None


def opened(library: Library) -> Opened:
    """Open a library, or once more one that is open: it stays, whoever closes theirs.

    Raises LibraryError for one that cannot be opened, UsageError for what is no library.
    """
    if library is None:
        return Opened(ctypes.CDLL(None), "the process")
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
    return Opened(_open(name), Path(name).name)


def _open(name: str, mode: int = 0) -> ctypes.CDLL:
    try:
        return ctypes.CDLL(name, mode=mode or ctypes.DEFAULT_MODE)
    except OSError as error:
        raise LibraryError(f"cannot open the library {name}: {error}") from None


def _again(library: ctypes.CDLL) -> Opened:
    name = library._name
    if not name:
        return Opened(library, "the process")
    try:
        return Opened(_open(name, ctypes.DEFAULT_MODE | _RTLD_NOLOAD | os.RTLD_LAZY), name)
    except LibraryError:
        raise LibraryError(f"the library {name} is not open any more") from None


def function_address(number: int) -> int:
    """An address that was given as a number.  Raises UsageError for what can be none."""
    if isinstance(number, bool) or number not in _ADDRESSES:
        raise UsageError(f"{number!r} is no address of a function")
    return number

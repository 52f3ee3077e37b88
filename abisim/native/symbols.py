"""Where the symbols of a stub's pool are in this process."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, cast, get_args

from abisim.native.lasterror import errno_key
from abisim.pystubs import Symbol
from abisim.thunks import ThunkSymbol

_OBJECTS: Final[Mapping[str, object]] = {
    "PyLong_Type": int,
    "PyFloat_Type": float,
    "PyBytes_Type": bytes,
    "PyByteArray_Type": bytearray,
    "PyBool_Type": bool,
    "None": None,
    "True": True,
    "False": False,
    "small_ints": 0,
}
#: Those that each function has its own of.
_OWN: Final = ("target", "slow")


def address_of(library: ctypes.CDLL, name: str) -> int:
    """A symbol's address.  Raises ValueError, which says what the dynamic linker says."""
    return ctypes.addressof(ctypes.c_char.in_dll(library, name))


@lru_cache(maxsize=1)
def process_symbols() -> Mapping[Symbol, int]:
    """All that the functions of this process share: everything but ``target`` and ``slow``."""
    found: dict[Symbol, int] = {}
    for symbol in cast("tuple[Symbol, ...]", get_args(Symbol)):
        if symbol in _OBJECTS:
            found[symbol] = id(_OBJECTS[symbol])
        elif symbol == "errno_key":
            found[symbol] = errno_key()
        elif symbol not in _OWN:
            found[symbol] = address_of(ctypes.pythonapi, symbol)
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def thunk_symbols() -> Mapping[ThunkSymbol, int]:
    """The same for thunks: everything but ``cell``."""
    names = cast("tuple[ThunkSymbol, ...]", get_args(ThunkSymbol))
    found: dict[ThunkSymbol, int] = {
        name: address_of(ctypes.pythonapi, name) for name in names if name != "cell"
    }
    return MappingProxyType(found)

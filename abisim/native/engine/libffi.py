"""libffi itself, for a result that ctypes has no type for: two x87 registers.

The library is the one that ctypes is linked to; its structures are those of ffi.h and of
src/x86/ffitarget.h, which are part of its binary interface.
"""

from __future__ import annotations

import _ctypes
import ctypes
from _ctypes import CFuncPtr
from collections.abc import Sequence
from ctypes import Structure, addressof, byref, c_int, c_size_t, c_uint, c_ushort, c_void_p
from functools import lru_cache
from typing import Any, Final

from abisim.native.engine.parts import address_of
from abisim.stubgen.classes import UnsupportedTypeError

#: FFI_UNIX64, FFI_OK and FFI_TYPE_STRUCT.
_UNIX64: Final = 2
_OK: Final = 0
_STRUCT: Final = 13


class _Type(Structure):
    """``ffi_type``: a size of 0 is worked out from the elements."""

    _fields_ = (
        ("size", c_size_t), ("alignment", c_ushort), ("type", c_ushort), ("elements", c_void_p),
    )  # fmt: skip


class _Interface(Structure):
    """``ffi_cif``, with room to spare."""

    _fields_ = (
        ("abi", c_int), ("count", c_uint), ("types", c_void_p), ("result", c_void_p),
        ("bytes", c_uint), ("flags", c_uint), ("room", c_void_p * 4),
    )  # fmt: skip


class X87PairCall:
    """Called with the values of ctypes types, it gives the 32 bytes of a complex number.

    ``kind`` is the class of functions that says what becomes of the GIL and of errno.
    Raises UnsupportedTypeError where libffi cannot be reached.
    """

    def __init__(self, kind: type[CFuncPtr], address: int, types: Sequence[Any]) -> None:
        library = _library()
        self._types = types
        self._address = c_void_p(address)
        # libffi looks at them in every call.
        self._descriptions = (c_void_p * len(types))(*[_type_of(each) for each in types])
        self._interface = _Interface()
        result = addressof(_Type.in_dll(library, "ffi_type_complex_longdouble"))
        status: int = library["ffi_prep_cif"](
            byref(self._interface), _UNIX64, len(types), c_void_p(result), self._descriptions
        )
        if status != _OK:
            raise UnsupportedTypeError("a result in two x87 registers, which libffi does not take")
        self._ffi_call = kind(ctypes.cast(library["ffi_call"], c_void_p).value or 0)
        self._pointers = c_void_p * len(types)

    def __call__(self, *values: Any) -> bytes:
        held = [
            value if isinstance(value, each) else each(_plain(value))
            for each, value in zip(self._types, values, strict=True)
        ]
        returned = _Room()
        pointers = self._pointers(*map(addressof, held))
        self._ffi_call(byref(self._interface), self._address, returned, pointers)
        return bytes(returned)


_Room: Final = ctypes.c_char * 32


def _plain(value: Any) -> Any:
    """A number; the bytes that a pointer leads to are held by whoever calls."""
    return address_of(value) if isinstance(value, bytes | bytearray) else value


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(getattr(_ctypes, "__file__", None))
    if not hasattr(library, "ffi_type_complex_longdouble"):
        raise UnsupportedTypeError("a result in two x87 registers, and libffi cannot be reached")
    return library


#: What describes structs, kept for as long as libffi may look at it.
_structs: Final[dict[int, tuple[_Type, Any]]] = {}


def _type_of(ctype: Any) -> int:
    """The address of libffi's description of a type."""
    if issubclass(ctype, Structure):
        words = ctypes.sizeof(ctype) // 8
        if words not in _structs:
            elements = (c_void_p * (words + 1))(*[_type_of(ctypes.c_int64)] * words, None)
            _structs[words] = _Type(0, 0, _STRUCT, addressof(elements)), elements
        return addressof(_structs[words][0])
    names: dict[Any, str] = {
        ctypes.c_int64: "sint64", c_void_p: "pointer", ctypes.c_float: "float",
        ctypes.c_double: "double",
    }  # fmt: skip
    return addressof(_Type.in_dll(_library(), f"ffi_type_{names[ctype]}"))

"""Python objects to pointers, and what has to live as long as the pointer is used.

Each function gives the carrier, an int or bytes, and an object to hold over the call.
"""

from __future__ import annotations

import ctypes
import sys
from _ctypes import CFuncPtr
from ctypes import addressof, c_void_p
from typing import Any, Final

from abisim.native.function_pointers import function_type
from abisim.native.slow.errors import Where
from abisim.native.slow.hooks import Addressed, make_callback
from abisim.types import Atomic, CType, Function, Integer, Pointer

LEAST: Final = -(1 << 63)
MOST: Final = (1 << 64) - 1

_exact_int = int.__index__
#: What is a buffer of its own, at an address that ctypes knows.
_Memory: Final = (ctypes.Array, ctypes.Structure, ctypes.Union)
_CPointer: Final = (ctypes._Pointer, CFuncPtr)
_Simple: Final = ctypes._SimpleCData
_Reference: Final = type(ctypes.byref(ctypes.c_int()))
#: c_char_p, c_wchar_p and c_void_p are pointers; other simple objects are memory.
_POINTER_CODES: Final = frozenset("zZP")
_Nothing: Final = ctypes.c_char * 0

#: Enough room for a Py_buffer, whose first word is the address, and PyBUF_FULL_RO.
_View: Final = c_void_p * 16
_ANY_LAYOUT: Final = 0x011C
_get_buffer = ctypes.pythonapi["PyObject_GetBuffer"]
_get_buffer.argtypes = (ctypes.py_object, c_void_p, ctypes.c_int)
_release_buffer = ctypes.pythonapi["PyBuffer_Release"]
_release_buffer.argtypes = (c_void_p,)
_release_buffer.restype = None


def hold(value: Any, where: Where) -> tuple[int | None, object]:
    """For any pointer parameter.

    Raises TypeError for what has no address, OverflowError for an int that is none,
    ValueError for a buffer that does not lie in one piece.
    """
    if isinstance(value, int):
        number = _exact_int(value)
        if not LEAST <= number <= MOST:
            raise where.outside(number, LEAST, MOST)
        return number, None
    if isinstance(value, _Memory):
        return addressof(value), value
    if isinstance(value, _CPointer):
        return _pointed(value), value
    if isinstance(value, Addressed):
        return value.address, value
    if isinstance(value, _Reference):
        return ctypes.cast(value, c_void_p).value, value
    if isinstance(value, _Simple):
        is_pointer = value._type_ in _POINTER_CODES  # type: ignore[attr-defined]
        return _pointed(value) if is_pointer else addressof(value), value
    return _other(value, where)


def hold_text(value: Any, where: Where) -> tuple[int | bytes | None, object]:
    """For a ``char *``: str too, in UTF-8.  Raises ValueError for a null character in it."""
    if not isinstance(value, str):
        return hold(value, where)
    if "\0" in value:
        raise where.bad("the string has a null character")
    try:
        return value.encode(), None
    except UnicodeEncodeError as error:
        code = ord(value[error.start])
        raise where.bad(f"the string has U+{code:04X}, which UTF-8 has no bytes for") from None


def hold_function(value: Any, where: Where) -> tuple[int | None, object]:
    """For a pointer to a function: a Python callable too, which a callback is made of."""
    if callable(value) and not isinstance(value, (*_CPointer, Addressed)):
        wanted = function_type(where.ctype)
        assert wanted is not None
        made = make_callback(wanted, value, probation=where.probation)
        return made.address, made
    return hold(value, where)


def holder(ctype: CType) -> str:
    """The name of the function above that is for this type of pointer."""
    match ctype:
        case Atomic(value=value):
            return holder(value)
        case Pointer(target=Integer(name="char")):
            return "hold_text"
        case Pointer(target=Function()):
            return "hold_function"
        case _:
            return "hold"


def _pointed(value: Any) -> int | None:
    """The pointer that a ctypes object is."""
    return c_void_p.from_buffer(value).value


def _other(value: Any, where: Where) -> tuple[int | None, object]:
    """Objects of cffi, and whatever has a buffer."""
    backend = sys.modules.get("_cffi_backend")
    if backend is not None and isinstance(value, backend.FFI.CData):
        return _of_cffi(backend, value, where), value
    try:
        held = _Nothing.from_buffer(value)
        return addressof(held), held
    except (TypeError, ValueError, BufferError):
        return _read_only(value, where)


def _of_cffi(backend: Any, value: Any, where: Where) -> int:
    """Pointers, arrays and functions; raises TypeError for other cdata."""
    if backend.typeof(value).kind not in ("pointer", "array", "function"):
        raise where.expected(value)
    return int(backend.cast(backend.new_primitive_type("uintptr_t"), value))


def _read_only(value: Any, where: Where) -> tuple[int | None, object]:
    try:
        view = memoryview(value)
    except TypeError:
        raise where.expected(value) from None
    if not view.contiguous:
        raise where.bad("the buffer does not lie in one piece")
    room = _View()
    _get_buffer(view, room, _ANY_LAYOUT)
    address: int | None = room[0]
    # The view itself keeps the buffer where it is.
    _release_buffer(room)
    return address, view

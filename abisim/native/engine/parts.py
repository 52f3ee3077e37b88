"""What the compiled functions of engines call: values to words and back."""

from __future__ import annotations

import ctypes
from functools import lru_cache
from struct import Struct
from typing import Any, Final

_DOUBLE: Final = Struct("<d")
_QUAD: Final = Struct("<Q")
_ONES: Final = (1 << 64) - 1


def bits_of_float(value: float) -> int:
    """The four bytes of a number as float, rounded as C does it."""
    return int.from_bytes(bytes(ctypes.c_float(value)), "little")


def bits_of_double(value: float) -> int:
    return int(_QUAD.unpack(_DOUBLE.pack(value))[0])


def address_of(pointer: Any) -> int:
    """The address that a pointer's carrier stands for; whoever calls keeps the object."""
    if isinstance(pointer, bytearray):
        return ctypes.addressof((ctypes.c_char * 0).from_buffer(pointer))
    if isinstance(pointer, bytes):
        return ctypes.cast(ctypes.c_char_p(pointer), ctypes.c_void_p).value or 0
    return int(pointer or 0) & _ONES


class Room:
    """Memory of a call: ``address`` is aligned."""

    __slots__ = ("_memory", "address")

    def __init__(self, size: int, align: int, content: bytes = b"") -> None:
        self._memory = _bytes(size + align)()
        self.address = -(-ctypes.addressof(self._memory) // align) * align
        ctypes.memmove(self.address, content, len(content))


@lru_cache(maxsize=256)
def _bytes(count: int) -> type[ctypes.Array[ctypes.c_char]]:
    return ctypes.c_char * count


@lru_cache(maxsize=256)
def block(words: int) -> type[ctypes.Structure]:
    """A struct that libffi puts on the stack as it is, for its size: three words at least."""
    fields: list[tuple[str, Any]] = [(f"w{index}", ctypes.c_uint64) for index in range(words)]
    if words > _MOST_FIELDS:
        fields = [("w", ctypes.c_uint64 * words)]
    return type(f"Block{words}", (ctypes.Structure,), {"_fields_": fields})


#: Above 32 bytes libffi does not look at the fields.
_MOST_FIELDS: Final = 4

SUPPORT: Final[dict[str, object]] = {
    "word": int.from_bytes,
    "bits_of_float": bits_of_float,
    "bits_of_double": bits_of_double,
    "address_of": address_of,
    "double_at": _DOUBLE.unpack_from,
    "quad_at": _QUAD.unpack_from,
    "Room": Room,
    "bytes_at": ctypes.string_at,
    "pack_double": _DOUBLE.pack,
    "pack_quad": _QUAD.pack,
}

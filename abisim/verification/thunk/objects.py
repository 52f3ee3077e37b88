"""What a thunk makes objects of, and what it has to."""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

from abisim.machine.state import SLOTS, get
from abisim.pystubs import parameter_carrier
from abisim.types import CType, Float, Integer
from abisim.verification.python.things import stripped
from abisim.verification.thunk.world import ThunkWorld

_WORD: Final = 8
_XMM0: Final = SLOTS["xmm0"][0]
_SIGN: Final = 1 << 63
#: Functions that make objects.
MAKING: Final = frozenset(
    {
        "PyLong_FromLongLong", "PyLong_FromUnsignedLongLong", "PyBool_FromLong",
        "PyFloat_FromDouble", "PyBytes_FromStringAndSize",
    }
)  # fmt: skip


class Made(NamedTuple):
    """An object that was made: of which carrier, and of what."""

    carrier: str
    data: bytes


def made_of(world: ThunkWorld, name: str, registers: bytes) -> Made | None:
    """What a function that is entered with these registers makes an object of.

    None for bytes that are neither in the stack nor a copy that the caller made.
    """
    rdi = get(registers, "rdi")
    match name:
        case "PyLong_FromLongLong":
            return Made("int", (rdi - ((rdi & _SIGN) << 1)).to_bytes(9, "little", signed=True))
        case "PyLong_FromUnsignedLongLong":
            return Made("int", rdi.to_bytes(9, "little"))
        case "PyBool_FromLong":
            return Made("bool", bytes([rdi != 0]))
        case "PyFloat_FromDouble":
            return Made("float", registers[_XMM0 : _XMM0 + _WORD])
    size = get(registers, "rsi")
    if not size:
        return Made("bytes", b"")
    for region in (world.stack, world.copies):
        if region.base <= rdi and rdi + size <= region.end:
            return Made("bytes", region.read(rdi, size))
    return None


def boxed(ctype: CType, value: bytes) -> Made:
    """What an argument has to become."""
    plain = stripped(ctype)
    match parameter_carrier(ctype):
        case "int" | "pointer":
            signed = isinstance(plain, Integer) and plain.signed
            number = int.from_bytes(value, "little", signed=signed)
            return Made("int", number.to_bytes(9, "little", signed=True))
        case "bool":
            return Made("bool", bytes([value[0] & 1]))
        case "float":
            if isinstance(plain, Float) and plain.format == "binary32":
                return Made("float", _double(value))
            return Made("float", value)
        case _:
            return Made("bytes", value)


def _double(data: bytes) -> bytes:
    """The double that a float is; no number becomes quiet (Intel SDM volume 1, 4.8.3.5)."""
    number = int.from_bytes(data, "little")
    rest = number & 0x7FFF_FFFF
    if rest <= 0x7F80_0000:
        return struct.pack("<d", *struct.unpack("<f", data))
    bits = (number >> 31) << 63 | 0x7FF8 << 48 | (rest & 0x3F_FFFF) << 29
    return bits.to_bytes(_WORD, "little")

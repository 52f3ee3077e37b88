"""float to double, as compilers convert the arguments of a variadic call."""

from __future__ import annotations

import struct
from typing import Final

from abisim.machine.state import get, put

_INVALID, _DENORMAL = 0x01, 0x02
_MASKS: Final = 0x1F80
_DENORMALS_ARE_ZEROS: Final = 0x40
_QUIET: Final = 1 << 51


class UnmaskedError(Exception):
    """Floating-point exceptions that are not masked are not emulated."""


def widen_float(block: bytearray, data: bytes) -> bytes:
    """A double's eight bytes from a float's four; sets flags in MXCSR.

    Exact but for signalling NaNs, which become quiet (Intel SDM volume 1, 4.8.3.5).
    Raises UnmaskedError.
    """
    control = get(block, "mxcsr")
    if control & _MASKS != _MASKS:
        raise UnmaskedError
    bits = int.from_bytes(data, "little")
    sign, exponent, fraction = bits >> 31, bits >> 23 & 0xFF, bits & 0x7FFFFF
    flags = 0
    if exponent == 0xFF:
        wide = 0x7FF << 52 | fraction << 29
        if fraction and not fraction >> 22:
            flags = _INVALID
            wide |= _QUIET
    elif exponent == 0 and fraction and control & _DENORMALS_ARE_ZEROS:
        wide = 0
    else:
        if exponent == 0 and fraction:
            flags = _DENORMAL
        value: float = struct.unpack("<f", (bits & 0x7FFFFFFF).to_bytes(4, "little"))[0]
        wide = int.from_bytes(struct.pack("<d", value), "little")
    put(block, "mxcsr", control | flags)
    return (sign << 63 | wide).to_bytes(8, "little")

"""Objects that calls are made with: edges of every width, and what no parameter takes."""

from __future__ import annotations

import ctypes
import math
import struct
from dataclasses import dataclass
from typing import Any, Final

from abisim.campaign.dice import Dice
from abisim.campaign.native.calls.kinds import (
    Floating,
    Index,
    Pair,
    Raises,
    Real,
    Two,
    Whole,
)
from abisim.campaign.native.calls.oracle import bare, is_text
from abisim.types import Complex, CType, Float, Integer, Pointer, leaves
from abisim.verification.values import filled_with, value_mask


@dataclass(frozen=True, slots=True)
class Value:
    """What abisim is given, what the oracle is given, and whether the callee receives the address
    of a copy, which is compared by what lies there.
    """

    given: Any
    oracle: Any
    copied: bool = False


_NOT: Final = object()
_WIDTHS: Final = (7, 8, 15, 16, 30, 31, 32, 53, 60, 62, 63, 64, 127, 128)
_DOUBLES: Final = (
    0.0, -0.0, 1.5, -1.0, 0.1, math.pi, math.inf, -math.inf, math.nan, 5e-324, -5e-324,
    2.2250738585072014e-308, 1.7976931348623157e308, -1e300, 3.4028234663852886e38,
    3.4028235677973366e38, 3.5e38, 1e-45, 7e-46, 65504.0, 65520.0, 6e-8, 2.0**53, 2.0**63,
)  # fmt: skip
_NUMBERS: Final = (
    0, 1, -1, 255, 1 << 29, (1 << 30) - 1, 1 << 30, -(1 << 30), (1 << 53) + 1, (1 << 60) + 1,
    -(1 << 63), (1 << 64) - 1, (1 << 64) + (1 << 11), 1 << 100, (1 << 1000) + 1, True, False,
)  # fmt: skip
#: Where the exponent of a format is that an object of Python's is not of already, and its bits.
_EXPONENTS: Final = {
    "binary16": (10, 5),
    "bfloat16": (7, 8),
    "x87": (64, 15),
    "binary128": (112, 15),
}
_TEXTS: Final = ("", "text", "ä€𝄞", "long " * 8)


def right(ctype: CType, dice: Dice) -> Value:
    """An object that the parameter takes."""
    found = bare(ctype)
    match found:
        case Integer():
            return _integer(ctype, found, dice)
        case Float() if not found.name.startswith("_Decimal"):
            narrow = found.format in ("binary32", "binary64")
            return _both(
                value_bytes(ctype, dice) if not narrow and dice.chance(0.2) else _real(dice)
            )
        case Complex(element=Float()):
            return _both(_complex(ctype, dice))
        case Pointer():
            return _pointer(found, dice)
    data = value_bytes(ctype, dice)
    return _both(data if dice.chance(0.6) else _as_buffer(data, dice))


def odd(ctype: CType, dice: Dice) -> Value:
    """An object that the parameter refuses, more often than not."""
    found = bare(ctype)
    kind = dice.below(4)
    if kind == 0 and isinstance(found, Integer):
        least, most = bounds(found)
        edges = (least - 1, most + 1, least - (1 << 64), most + (1 << 70), 1 << 300, -(1 << 300))
        number = dice.pick(edges)
        return _both(dice.pick((number, number, Whole(number), Index(number))))
    if kind == 0 and isinstance(found, Float):
        return _both(dice.pick((1 << 1024, -(1 << 1100), Index(1 << 2000), Whole(1 << 1024))))
    if kind == 0 and isinstance(found, Pointer):
        return _both(
            dice.pick((1 << 64, -(1 << 63) - 1, Whole(1 << 64), 1 << 90, "a\0b", "\ud800"))
        )
    if kind == 1 and not isinstance(found, Pointer) and not _is_scalar(found):
        length = max(0, ctype.size + dice.pick((-1, 1, 7, -ctype.size)))
        return _both(dice.pick((bytes, bytes, bytearray))(length))
    strange = _strange(dice)
    return Value(strange, strange, isinstance(strange, str) and is_text(found))


def bounds(integer: Integer) -> tuple[int, int]:
    """The least and the greatest value."""
    bits = 1 if integer.is_bool else integer.size * 8
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if integer.signed else (0, (1 << bits) - 1)


def _is_scalar(found: CType) -> bool:
    if isinstance(found, Integer):
        return found.size <= 8
    return isinstance(found, Float) and found.format in ("binary32", "binary64")


def _strange(dice: Dice) -> Any:
    kind = dice.below(14)
    if kind == 0:
        return memoryview(bytearray(16))[:: 1 + dice.below(2)]
    strange: tuple[Any, ...] = (
        None, "text", b"", b"x", b"xy", bytearray(b"xyz"), 1.5, math.nan, 1j, [], (1,), {},
        _NOT, Index("no"), Index(1.0), Floating("no"), Floating(2.5), Raises(), Two(), Real(2.5),
        1, 0, True, Index(7), ctypes.c_int(5), Pair(1.0, 2), int, len, range(3), ...,
    )  # fmt: skip
    return dice.pick(strange)


def _both(given: Any) -> Value:
    return Value(given, given)


def number_of(least: int, most: int, dice: Dice) -> int:
    """An int of the range; its edges, and those of every width, more often."""
    kind = dice.below(4)
    if kind == 0:
        found = dice.below(600) - 300
    elif kind == 1:
        found = least + dice.below(1 << 52) * (most - least + 1 >> 52) + dice.below(1 << 52)
    elif kind == 2:
        found = dice.pick((least, least + 1, most - 1, most, 0, 1, -1))
    else:
        found = dice.pick((1, -1)) * (1 << dice.pick(_WIDTHS)) + dice.below(3) - 1
    return min(max(found, least), most)


def _integer(ctype: CType, found: Integer, dice: Dice) -> Value:
    if found.size > 8 and dice.chance(0.2):
        return _both(value_bytes(ctype, dice))
    number = number_of(*bounds(found), dice)
    kind = dice.below(12)
    if kind == 0:
        return _both(Whole(number))
    if kind == 1:
        return _both(Index(number))
    if kind == 2 and number in (0, 1):
        return _both(bool(number))
    if kind == 3 and isinstance(ctype, Integer) and ctype.name == "char":
        return _both(bytes([dice.below(256)]))
    return _both(number)


def _real(dice: Dice) -> Any:
    kind = dice.below(10)
    if kind < 4:
        return dice.pick(_DOUBLES)
    if kind < 6:
        data = b"".join(dice.below(1 << 32).to_bytes(4, "little") for _ in range(2))
        if kind == 5:  # a NaN with a payload, quiet or not
            data = data[:6] + dice.pick((b"\xf8\x7f", b"\xf4\x7f", b"\xf1\xff"))
        return struct.unpack("<d", data)[0]
    if kind < 8:
        return dice.pick(_NUMBERS)
    return dice.pick(
        (Real(2.5), Floating(0.25), Floating(-0.0), Index(12), Index(1 << 70), Whole(3))
    )


def _complex(ctype: CType, dice: Dice) -> Any:
    kind = dice.below(4)
    if kind == 0:
        return value_bytes(ctype, dice)
    if kind == 1:
        return dice.pick((Two(), 3, True, 0.5, Floating(0.5), Index(5), Real(1.0)))
    return complex(dice.pick(_DOUBLES), dice.pick(_DOUBLES))


def _pointer(found: Pointer, dice: Dice) -> Value:
    kind = dice.below(12)
    if kind == 0:
        return _both(None)
    if kind < 4:
        number = number_of(-(1 << 63), (1 << 64) - 1, dice)
        return _both(Whole(number) if kind == 3 else number)
    if kind == 4 and is_text(found):
        text = dice.pick(_TEXTS)
        return Value(text, text, copied=True)
    if kind == 5:
        whole = ctypes.c_int(dice.below(1 << 20))
        offset = dice.below(3)
        return Value(ctypes.byref(whole, offset), ctypes.addressof(whole) + offset)
    if kind == 6:
        pointers: tuple[Any, ...] = (
            ctypes.c_void_p(dice.below(1 << 40)), ctypes.c_void_p(None), ctypes.c_char_p(b"chars"),
            ctypes.pointer(Pair(1.0, 2)), ctypes.cast(0, ctypes.POINTER(ctypes.c_int)),
            ctypes.pythonapi.PyLong_FromLong, ctypes.c_wchar_p("wide"),
        )  # fmt: skip
        return _both(dice.pick(pointers))
    data = bytes(dice.below(256) for _ in range(dice.pick((0, 1, 8, 33))))
    if kind < 9:
        return _both(data)
    return _both(_as_buffer(data or b"x", dice))


def value_bytes(ctype: CType, dice: Dice) -> bytes:
    """A value's bytes; what is no part of it is 0, and so is what a _Bool has beyond its bit."""
    usable = zip(value_mask(ctype), filled_with(b"\xff", ctype.size, [(0, ctype)]), strict=True)
    data = bytearray(dice.below(256) & mask & bits for mask, bits in usable)
    for leaf in leaves(ctype):
        if isinstance(leaf.type, Float) and leaf.type.format == "x87":
            _normalise(data, leaf.bit_offset // 8)
    return bytes(data)


def _normalise(data: bytearray, at: int) -> None:
    """x87 has numbers with an integer bit that does not go with the exponent; C has not."""
    exponent = int.from_bytes(data[at + 8 : at + 10], "little") & 0x7FFF
    data[at + 7] = data[at + 7] & 0x7F | (0x80 if exponent else 0)


def _as_buffer(data: bytes, dice: Dice) -> Any:
    kind = dice.below(6)
    if kind == 0:
        return memoryview(data)
    if kind == 1:
        return (ctypes.c_ubyte * len(data))(*data)
    if kind == 2:
        shifted = bytearray(b"front") + data
        del shifted[:5]
        return shifted
    if kind == 3 and len(data) == ctypes.sizeof(Pair):
        return Pair.from_buffer_copy(data)
    if kind == 4:
        return memoryview(bytearray(data))
    return bytearray(data)


def payload(ctype: CType, given: Any) -> int:
    """The bits that no rule gives where a NaN becomes a number of another format: all but the
    exponents.
    """
    found = bare(ctype)
    if not isinstance(given, float | complex) or given == given:
        return 0
    if isinstance(found, Complex) and isinstance(found.element, Float):
        element = found.element
        return _payload(element) | _payload(element) << 8 * element.size
    return _payload(found) if isinstance(found, Float) else 0


def _payload(number: Float) -> int:
    start, bits = _EXPONENTS.get(number.format, (0, 8 * number.size))
    return (1 << 8 * number.size) - 1 ^ ((1 << bits) - 1) << start

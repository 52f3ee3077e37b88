"""Values for calls: their bytes, their carriers, and other Python objects that stand for them."""

from __future__ import annotations

import array
import ctypes
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from abisim.campaign.dice import Dice
from abisim.pystubs import parameter_carrier
from abisim.types import Atomic, BitInt, Complex, CType, Enum, Float, Integer, Vector

_EDGES: tuple[float, ...] = (
    0.0, -0.0, 1.5, -1e-45, 5e-324, 1e300, -1e39, float("inf"), float("nan"), 2.0**64, 3.4028236e38,
)  # fmt: skip


@dataclass(frozen=True)
class Value:
    """``given`` is passed; ``bytes`` is what has to arrive; ``keep`` has to live until then."""

    given: Any
    bytes: bytes
    keep: object = None


class Number:
    """An object with a number's methods, and of no class that anybody knows."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __index__(self) -> int:
        return int(self.value)


class Real:
    def __init__(self, value: float) -> None:
        self.value = value

    def __float__(self) -> float:
        return self.value


class Sub(int):
    """An int that lies about itself."""

    def __int__(self) -> int:
        return 77

    def __lt__(self, other: object) -> bool:
        raise AssertionError("a subclass's comparison was asked")

    __le__ = __gt__ = __ge__ = __lt__


def plain(ctype: CType) -> CType:
    """What a scalar is made of."""
    match ctype:
        case Atomic(value=value) if value.size == ctype.size:
            return plain(value)
        case Enum(underlying=underlying):
            return underlying
        case _:
            return ctype


def carried(ctype: CType, image: bytes, dice: Dice) -> Value:
    """A value in its carrier, made of the image's bytes or of an edge of its type."""
    bare = plain(ctype)
    match parameter_carrier(ctype):
        case "int":
            assert isinstance(bare, Integer)
            ends = (bytes(bare.size), b"\xff" * bare.size, b"\xff" * (bare.size - 1) + b"\x7f")
            data = dice.pick(ends) if dice.chance(0.3) else image
            return Value(int.from_bytes(data, "little", signed=bare.signed), data)
        case "bool":
            return Value(bool(image[0] & 1), bytes((image[0] & 1,)))
        case "float":
            form = "<f" if ctype.size == 4 else "<d"
            value = dice.pick(_EDGES) if dice.chance(0.3) else struct.unpack(form, image)[0]
            kind = ctypes.c_float if ctype.size == 4 else ctypes.c_double
            return Value(value, bytes(kind(value)))
        case "pointer":
            return _pointer(image, dice)
        case _:
            return Value(image, image)


def _pointer(image: bytes, dice: Dice) -> Value:
    number = int.from_bytes(image, "little")
    match dice.below(4):
        case 0:
            return Value(None, bytes(8))
        case 1:
            return Value(number - (1 << 64) if number >> 63 else number, image)
        case 2:
            text = b"text" + image
            address = ctypes.cast(ctypes.c_char_p(text), ctypes.c_void_p).value or 0
            return Value(text, address.to_bytes(8, "little"))
        case _:
            return Value(number, image)


def any_object(ctype: CType, image: bytes, dice: Dice) -> Value:
    """The same value, or another one, as any object that a call takes for it."""
    value = carried(ctype, image, dice)
    bare = plain(ctype)
    match parameter_carrier(ctype):
        case "int" | "bool":
            wraps: tuple[Callable[[Any], Any], ...] = (int, Number, Sub)
            return Value(dice.pick(wraps)(value.given), value.bytes)
        case "float":
            return Value(dice.pick((float, Real))(value.given), value.bytes)
        case "pointer":
            return _address(dice)
    if dice.chance(0.5) and (number := _number(bare, image, dice)):
        return number
    if isinstance(bare, Integer | BitInt | Float | Complex | Vector):
        return Value(dice.pick((bytes, bytearray, memoryview))(image), image)
    makers: tuple[Callable[[bytes], Any], ...] = (
        bytes, bytearray, memoryview, lambda data: array.array("B", data),
        lambda data: (ctypes.c_ubyte * len(data)).from_buffer_copy(data),
    )  # fmt: skip
    return Value(dice.pick(makers)(image), image)


def _address(dice: Dice) -> Value:
    """Objects with memory of their own; what is held must be held by the call."""
    memory = ctypes.create_string_buffer(b"memory", 32)
    at = ctypes.addressof(memory)
    text = bytearray(b"bytearray")
    inner = ctypes.addressof((ctypes.c_char * 0).from_buffer(text))
    given: tuple[tuple[Any, int], ...] = (
        (memory, at), (ctypes.byref(memory, 3), at + 3), (ctypes.c_void_p(at + 1), at + 1),
        (ctypes.cast(memory, ctypes.POINTER(ctypes.c_int)), at), (ctypes.c_void_p(), 0),
        (memoryview(memory)[2:], at + 2), (text, inner),
        (memoryview(text)[1:].toreadonly(), inner + 1),
        (ctypes.c_char_p(at + 5), at + 5), (Sub(at), at),
    )  # fmt: skip
    value, address = dice.pick(given)
    return Value(value, address.to_bytes(8, "little"), (memory, text))


def _number(bare: CType, image: bytes, dice: Dice) -> Value | None:
    """A number whose bytes can be said without the code that is tested."""
    value = dice.pick(_EDGES)
    match bare:
        case Integer(signed=signed, size=size):
            number = int.from_bytes(image, "little", signed=signed)
            return Value(dice.pick((int, Number, Sub))(number), image)
        case BitInt(bits=bits, signed=signed, size=size):
            number = int.from_bytes(image, "little") & ((1 << bits) - 1)
            if signed and number >> (bits - 1):
                number -= 1 << bits
            return Value(number, number.to_bytes(size, "little", signed=signed))
        case Float(format="x87"):
            return Value(value, bytes(ctypes.c_longdouble(value)))
        case Complex(element=Float(format="binary64")):
            return Value(complex(value, 2.5), struct.pack("<2d", value, 2.5))
        case Complex(element=Float(format="binary32")):
            parts = bytes(ctypes.c_float(value)) + bytes(ctypes.c_float(2.5))
            return Value(complex(value, 2.5), parts)
        case _:
            return None

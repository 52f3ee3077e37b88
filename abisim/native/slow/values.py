"""Values whose carrier is bytes: numbers that are wider or narrower than Python's, records.

An integer complex number, a vector or a decimal number is its bytes, in and out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from struct import Struct
from typing import Any, Final, TypeAlias

from abisim.native.slow.errors import Where
from abisim.native.slow.formats import codec
from abisim.native.slow.numbers import integer, real
from abisim.types import Atomic, BitInt, Complex, CType, Float, Integer

#: A value to the bytes of its type.
Encoder: TypeAlias = Callable[[Any, Where], bytes]
#: The bytes of a result to its value.
Decoder: TypeAlias = Callable[[bytes], Any]

_exact_complex = complex.__complex__
_TWO_DOUBLES: Final = Struct("<2d")


def in_one_piece(value: Any, where: Where) -> bytes:
    """The bytes of a buffer of the type's size.  Raises TypeError for what has none."""
    try:
        data = b"".join((value,))
    except (TypeError, BufferError):
        raise where.expected(value) from None
    if len(data) != where.ctype.size:
        raise where.wrong_size(len(data))
    return data


@lru_cache(maxsize=1024)
def encoder(ctype: CType) -> Encoder | None:
    """How numbers become values of a type; None where they do not."""
    match _plain(ctype):
        case Float(format=name) if not name.startswith("decimal"):
            return _floating(codec(name)[0])
        case Complex(element=Float(format="binary64")):
            return _complex(_TWO_DOUBLES.pack)
        case Complex(element=Float(format=name)):
            part = codec(name)[0]
            return _complex(lambda real, imag: part(real) + part(imag))
        case Integer(size=size, signed=signed):
            return _integral(size, size * 8, signed)
        case BitInt(size=size, bits=bits, signed=signed):
            return _integral(size, bits, signed)
        case _:
            return None


@lru_cache(maxsize=1024)
def decoder(ctype: CType) -> Decoder | None:
    """How values of a type become numbers; None where their bytes are what is wanted."""
    match _plain(ctype):
        case Float(format=name) if not name.startswith("decimal"):
            return codec(name)[1]
        case Complex(element=Float(format="binary64")):
            unpack = _TWO_DOUBLES.unpack
            return lambda data: complex(*unpack(data))
        case Complex(element=Float(format=name, size=size)):
            part = codec(name)[1]
            return lambda data: complex(part(data[:size]), part(data[size:]))
        case Integer(signed=signed):
            return lambda data: int.from_bytes(data, "little", signed=signed)
        case BitInt(bits=bits, signed=signed):
            return _few_bits(bits, signed)
        case _:
            return None


def _plain(ctype: CType) -> CType:
    """The type without an ``_Atomic`` that makes no difference to its bytes."""
    if isinstance(ctype, Atomic) and ctype.value.size == ctype.size:
        return _plain(ctype.value)
    return ctype


def _floating(encode: Callable[[float], bytes]) -> Encoder:
    def convert(value: Any, where: Where) -> bytes:
        if type(value) is float:
            return encode(value)
        if isinstance(value, int):
            # Not by way of a double: the type may have more digits.
            return encode(integer(value, where))
        if _is_raw(value):
            return in_one_piece(value, where)
        return encode(real(value, where))

    return convert


def _complex(pack: Callable[[float, float], bytes]) -> Encoder:
    def convert(value: Any, where: Where) -> bytes:
        if isinstance(value, complex):
            value = _exact_complex(value)
        elif _is_raw(value):
            return in_one_piece(value, where)
        elif hasattr(type(value), "__complex__"):
            value = complex(value)
        else:
            return pack(real(value, where), 0.0)
        return pack(value.real, value.imag)

    return convert


def _integral(size: int, bits: int, signed: bool) -> Encoder:
    least = -(1 << (bits - 1)) if signed else 0
    most = (1 << (bits - signed)) - 1

    def convert(value: Any, where: Where) -> bytes:
        if type(value) is not int:
            if _is_raw(value):
                return in_one_piece(value, where)
            value = integer(value, where)
        if not least <= value <= most:
            raise where.outside(value, least, most)
        number: bytes = value.to_bytes(size, "little", signed=signed)
        return number

    return convert


def _few_bits(bits: int, signed: bool) -> Decoder:
    """The bits above a ``_BitInt``'s own say nothing (psABI 3.1.2)."""
    ones, sign = (1 << bits) - 1, 1 << (bits - 1)
    if not signed:
        return lambda data: int.from_bytes(data, "little") & ones
    return lambda data: ((int.from_bytes(data, "little") & ones) ^ sign) - sign


def _is_raw(value: Any) -> bool:
    """Whether a number is given as its bytes."""
    return isinstance(value, bytes | bytearray | memoryview)

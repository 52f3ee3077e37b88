"""Floating-point formats that Python has none of, to bytes and back, rounded to nearest.

IEEE 754-2019, clauses 3.4 and 4.3.1; x87's from Intel's manual, volume 1, 4.2.2: its
leading bit is stored.  NaN is a quiet one.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from struct import Struct
from typing import Final, NamedTuple

from abisim.types import FloatFormat


@dataclass(frozen=True, slots=True)
class Format:
    """``precision`` counts the leading bit; ``size`` is bytes without padding."""

    size: int
    precision: int
    exponent_bits: int
    #: Whether the leading bit is stored.
    explicit: bool = False

    @property
    def bias(self) -> int:
        return (1 << (self.exponent_bits - 1)) - 1

    @property
    def fraction_bits(self) -> int:
        return self.precision - (not self.explicit)


FORMATS: Final[dict[FloatFormat, Format]] = {
    "binary16": Format(2, 11, 5),
    "bfloat16": Format(2, 8, 8),
    "binary32": Format(4, 24, 8),
    "binary64": Format(8, 53, 11),
    "x87": Format(10, 64, 15, explicit=True),
    "binary128": Format(16, 113, 15),
}

_X87: Final = Struct("<QH")
_X87_BIAS: Final = 16383
#: Exponents of x87 numbers that are normal doubles, whatever they are rounded to.
_PLAIN: Final = range(_X87_BIAS - 1021, _X87_BIAS + 1023)
_TWO_64: Final = 2.0**64
#: What the struct module knows.
_NATIVE: Final[dict[FloatFormat, Struct]] = {
    "binary16": Struct("<e"),
    "binary32": Struct("<f"),
    "binary64": Struct("<d"),
}


class _Exact(NamedTuple):
    """``significand`` times 2 ** ``exponent``, and whether it has a minus sign."""

    negative: bool
    significand: int
    exponent: int


def encode(value: float, form: Format) -> bytes:
    """An int or a float in ``form.size`` bytes; too large a number is infinity."""
    if isinstance(value, float):
        negative = math.copysign(1.0, value) < 0
        if not math.isfinite(value):
            return _special(form, negative, is_nan=value != value)
        mantissa, exponent = math.frexp(abs(value))
        exact = _Exact(negative, int(math.ldexp(mantissa, 53)), exponent - 53)
    else:
        exact = _Exact(value < 0, abs(value), 0)
    return _rounded(exact, form)


def _rounded(exact: _Exact, form: Format) -> bytes:
    negative, number, exponent = exact
    if not number:
        return _packed(form, negative, 0, 0)
    lowest = 2 - form.bias - form.precision
    # What the last bit of the result is worth.
    last = max(exponent + number.bit_length() - form.precision, lowest)
    number = _shifted(number, exponent - last)
    if number.bit_length() > form.precision:
        number, last = number >> 1, last + 1
    if number.bit_length() < form.precision:
        return _packed(form, negative, 0, number)
    biased = last + form.precision - 1 + form.bias
    if biased > 2 * form.bias:
        return _special(form, negative, is_nan=False)
    return _packed(form, negative, biased, number)


def _shifted(number: int, by: int) -> int:
    """``number`` times 2 ** ``by``, to nearest, ties to even."""
    if by >= 0:
        return number << by
    half = 1 << (-by - 1)
    low = number & (2 * half - 1)
    number >>= -by
    return number + (low > half or (low == half and number & 1))


def _special(form: Format, negative: bool, *, is_nan: bool) -> bytes:
    quiet = 1 << (form.precision - 2) if is_nan else 0
    return _packed(form, negative, 2 * form.bias + 1, 1 << (form.precision - 1) | quiet)


def _packed(form: Format, negative: bool, biased: int, number: int) -> bytes:
    fraction = number & ((1 << form.fraction_bits) - 1)
    bits = (negative << form.exponent_bits | biased) << form.fraction_bits | fraction
    return bits.to_bytes(form.size, "little")


def decode(data: bytes, form: Format) -> float:
    """The nearest float to the number in the first ``form.size`` bytes; infinity beyond."""
    bits = int.from_bytes(data[: form.size], "little")
    fraction = bits & ((1 << form.fraction_bits) - 1)
    biased = bits >> form.fraction_bits & ((1 << form.exponent_bits) - 1)
    negative = bits >> (form.size * 8 - 1)
    leading = 1 << (form.precision - 1)
    if not form.explicit and biased:
        fraction |= leading
    if biased and not fraction & leading:
        return math.nan  # x87's unnormal numbers, which no processor takes
    if biased == 2 * form.bias + 1:
        magnitude = math.inf if fraction == leading else math.nan
    else:
        magnitude = _nearest(fraction, max(biased, 1) - form.bias - form.precision + 1)
    return -magnitude if negative else magnitude


def _nearest(number: int, exponent: int) -> float:
    """Int division rounds once, subnormal results too."""
    try:
        return float(number << exponent) if exponent >= 0 else number / (1 << -exponent)
    except OverflowError:
        return math.inf


def encode_x87(value: float) -> bytes:
    """Sixteen bytes, padding zero; quick for a float."""
    if type(value) is float and value - value == 0.0 and value:
        mantissa, exponent = math.frexp(value)
        if mantissa > 0:
            return _X87.pack(int(mantissa * _TWO_64), exponent + 16382) + bytes(6)
        return _X87.pack(int(-mantissa * _TWO_64), exponent + 16382 | 0x8000) + bytes(6)
    return encode(value, FORMATS["x87"]) + bytes(6)


def decode_x87(data: bytes) -> float:
    """The first ten bytes; quick for what a double has room for."""
    significand, top = _X87.unpack_from(data)
    if significand >> 63 and top & 0x7FFF in _PLAIN:
        magnitude = math.ldexp(significand, (top & 0x7FFF) - _X87_BIAS - 63)
        return -magnitude if top >> 15 else magnitude
    return decode(data, FORMATS["x87"])


def codec(name: FloatFormat) -> tuple[Callable[[float], bytes], Callable[[bytes], float]]:
    """How numbers of a format are made and read, of its size in C.

    Raises KeyError for decimal formats.
    """
    form = FORMATS[name]
    if name == "x87":
        return encode_x87, decode_x87
    if name in _NATIVE:
        return _encode_as(_NATIVE[name], form), lambda data: float(_NATIVE[name].unpack(data)[0])
    return lambda value: encode(value, form), lambda data: decode(data, form)


def _encode_as(struct: Struct, form: Format) -> Callable[[float], bytes]:
    """What ``struct`` packs, but for ints and for what it finds too large."""

    def quick(value: float) -> bytes:
        if type(value) is float:
            try:
                return struct.pack(value)
            except OverflowError:
                pass
        return encode(value, form)

    return quick

"""Literals of C: numbers, characters and strings, as values in the types that C gives them.

Floating values are exact fractions, rounded to the format's precision where C rounds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from abisim.declarations.predeclared import predeclared
from abisim.layout import DataModel
from abisim.types import Array, Float, Integer

_ESCAPES = {"n": 10, "t": 9, "r": 13, "a": 7, "b": 8, "f": 12, "v": 11, "e": 27, "E": 27}
_CHARACTER = re.compile(
    r"\\x(?P<hex>[0-9a-fA-F]+)|\\(?:u(?P<u4>[0-9a-fA-F]{4})|U(?P<u8>[0-9a-fA-F]{8}))"
    r"|\\(?P<octal>[0-7]{1,3})|\\(?P<escape>.)|(?P<plain>.)",
    re.DOTALL,
)
_INTEGER = re.compile(r"(?P<digits>0[xX][0-9a-fA-F]+|0[bB][01]+|\d+)(?P<suffix>[a-zA-Z]*)")
_FLOATING = re.compile(
    r"(?:0[xX](?P<hex>[0-9a-fA-F]*)\.?(?P<hexpart>[0-9a-fA-F]*)[pP](?P<binary>[+-]?\d+)"
    r"|(?P<digits>\d*)\.?(?P<part>\d*)(?:[eE](?P<decimal>[+-]?\d+))?)"
    r"(?P<suffix>|[fF]|[lL])"
)
#: pycparser leaves literals apart where one's escape could swallow the next one's digits.
_STRING = re.compile(r'(?P<prefix>u8|[uUL]?)"(?P<body>(?:\\.|[^"\\])*)"', re.DOTALL)
#: The element type of each prefix, as a typedef name where the data model decides.
_ELEMENTS = {"": "char", "u8": "char8_t", "u": "char16_t", "U": "char32_t", "L": "wchar_t"}
_HEADER_NAMES = frozenset({"char8_t", "char16_t", "char32_t", "wchar_t"})
_ENCODINGS = {1: "utf-8", 2: "utf-16-le", 4: "utf-32-le"}
#: Bits of precision of a format.
_PRECISION = {
    "binary16": 11, "bfloat16": 8, "binary32": 24, "binary64": 53, "x87": 64, "binary128": 113,
}  # fmt: skip
#: Of powers of two, the x87 format's; of powers of ten, far more than that.
_MAX_BINARY, _MAX_DECIMAL = 16_384, 20_000


class LiteralError(ValueError):
    """A literal without a value here; the text says why."""


@dataclass(frozen=True, slots=True)
class Number:
    """The value and type of an arithmetic constant expression."""

    value: int | Fraction
    type: Integer | Float


def integer(text: str, model: DataModel) -> Number | None:
    """An integer constant in the first type that holds it (C23 6.4.5.2); None for another one."""
    match = _INTEGER.fullmatch(text.replace("'", ""))
    if match is None:
        return None
    digits, suffix = match["digits"], match["suffix"].lower()
    if "w" in suffix:  # of a bit-precise type
        return None
    value = _digits(digits)
    signs = (True, False) if digits.startswith("0") else (True,)
    for name in ("int", "long", "long long")[suffix.count("l") :]:
        for signed in (False,) if "u" in suffix else signs:
            candidate = model.integer(name if signed else f"unsigned {name}")
            if fits(value, candidate):
                return Number(value, candidate)
    raise LiteralError(f"integer constant {text} is too large")


def _digits(digits: str) -> int:
    if digits[:2] in ("0x", "0X"):
        return int(digits, 16)
    if digits[:2] in ("0b", "0B"):
        return int(digits, 2)
    # Longer numbers fit no type; int() refuses thousands of digits.
    return int(digits[:64], 8 if digits.startswith("0") else 10)


def floating(text: str, model: DataModel) -> Number | None:
    """A floating constant (C23 6.4.5.3); None for another one."""
    match = _FLOATING.fullmatch(text.replace("'", ""))
    if match is None or len(text) > 1000:
        return None
    name = {"f": "float", "l": "long double"}.get(match["suffix"].lower(), "double")
    exponent = int(match["binary"] or match["decimal"] or 0)
    if abs(exponent) > _MAX_DECIMAL:
        raise LiteralError(f"floating constant {text} is out of range")
    if match["binary"]:
        digits = match["hex"] + match["hexpart"]
        value = Fraction(int(digits or "0", 16), 16 ** len(match["hexpart"]))
        value *= Fraction(2) ** exponent
    else:
        digits = match["digits"] + match["part"]
        value = Fraction(int(digits or "0"), 10 ** len(match["part"]))
        value *= Fraction(10) ** exponent
    ctype = model.float(name)
    return Number(rounded(value, ctype), ctype)


def rounded(value: int | Fraction, ctype: Float) -> Fraction:
    """The nearest value of the format, ties to even; the x87 range of exponents for all.

    Raises LiteralError for a value out of that range, and for decimal formats.
    """
    if ctype.format not in _PRECISION:
        raise LiteralError(f"values of {ctype.name} are not computed")
    value = Fraction(value)
    if not value:
        return value
    bits = _PRECISION[ctype.format]
    exponent = abs(value.numerator).bit_length() - value.denominator.bit_length() - bits - 1
    if abs(exponent) > _MAX_BINARY:
        raise LiteralError("floating value out of range")
    unit = Fraction(2) ** exponent
    while abs(value) >= unit * (1 << bits):
        unit *= 2
    return round(value / unit) * unit


def character(text: str, model: DataModel) -> Number:
    """A character constant, prefix and quotes included (C23 6.4.5.5), as gcc reads it.

    Several characters without a prefix make an int, the first one in the highest byte.
    """
    prefix, _, body = text.partition("'")
    element = _element(prefix, model)
    units = _units(body[:-1], element)
    if not prefix:
        value = 0
        for unit in units:
            value = value << 8 | unit
        int_ = model.integer("int")
        return Number(wrapped(value, element if len(units) == 1 else int_), int_)
    if len(units) != 1:
        raise LiteralError(f"{text} is not one character of type {element.name}")
    return Number(wrapped(units[0], element), element)


def string(text: str, model: DataModel) -> Array:
    """The array that a string literal is (C23 6.4.6), its terminating zero included."""
    parts = [(match["prefix"], match["body"]) for match in _STRING.finditer(text)]
    element = _element(max(prefix for prefix, _ in parts), model)
    return model.array(element, 1 + sum(len(_units(body, element)) for _, body in parts))


def _element(prefix: str, model: DataModel) -> Integer:
    name = _ELEMENTS[prefix]
    found = predeclared(model)[name].type if name in _HEADER_NAMES else model.integer(name)
    assert isinstance(found, Integer)
    return found


def _units(body: str, element: Integer) -> list[int]:
    """The code units between the quotes."""
    units: list[int] = []
    for match in _CHARACTER.finditer(body):
        if digits := match["hex"] or match["octal"]:
            unit = int(digits, 16 if match["hex"] else 8)
            if unit >> element.size * 8:
                raise LiteralError(f"escape {match[0]} is out of range")
            units.append(unit)
        elif match["escape"]:
            units.append(_ESCAPES.get(match["escape"], ord(match["escape"])))
        else:
            digits = match["u4"] or match["u8"]
            units += _encoded(int(digits, 16) if digits else ord(match["plain"]), element, match[0])
    return units


def _encoded(code: int, element: Integer, text: str) -> list[int]:
    try:
        data = chr(code).encode(_ENCODINGS[element.size])
    except (UnicodeEncodeError, ValueError, OverflowError):
        raise LiteralError(f"{text!a} is not a character") from None
    size = element.size
    return [int.from_bytes(data[at : at + size], "little") for at in range(0, len(data), size)]


def fits(value: int, ctype: Integer) -> bool:
    """Whether the type holds the value."""
    return wrapped(value, ctype) == value


def wrapped(value: int, ctype: Integer) -> int:
    """The value modulo two to the type's width."""
    bits = ctype.size * 8
    value &= (1 << bits) - 1
    return value - (1 << bits) if ctype.signed and value >> (bits - 1) else value

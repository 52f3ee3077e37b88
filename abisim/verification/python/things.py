"""Objects that a caller may pass for a parameter, and what a python stub has to make of each."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from abisim.pystubs import parameter_carrier
from abisim.types import Atomic, CType, Enum, Float, Integer
from abisim.verification.python.maker import DIGIT, Duty, Maker, Thing
from abisim.verification.python.world import World

_WORD: Final = 8
_SPAN: Final = 1 << 64
_NAN: Final = bytes.fromhex("010000000040f8ff")


def things(ctype: CType, world: World, *, release_gil: bool, thorough: bool) -> tuple[Thing, ...]:
    """What is passed for a parameter of this type, the quickest first."""
    ctype = stripped(ctype)
    match parameter_carrier(ctype), ctype:
        case "int", Integer(size=size, signed=signed):
            return _integers(world, size, signed, thorough)
        case "bool", _:
            return _truths(world, thorough)
        case "float", Float(format=kind):
            return _floats(world, kind == "binary32", thorough)
        case "pointer", _:
            return _pointers(world, release_gil, thorough)
        case _:
            return _strings(world, ctype.size, thorough)


def stripped(ctype: CType) -> CType:
    """A type without what makes no difference to what it carries."""
    match ctype:
        case Enum(underlying=underlying):
            return stripped(underlying)
        case Atomic(value=value) if value.size == ctype.size:
            return stripped(value)
        case _:
            return ctype


@lru_cache(maxsize=128)
def _integers(world: World, size: int, signed: bool, thorough: bool) -> tuple[Thing, ...]:
    make = Maker(world, thorough=thorough)
    bits = 8 * size
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)

    def value(number: int) -> bytes:
        return number.to_bytes(size, "little", signed=signed)

    random = make.random
    middle = random.randrange(high // 2, high) if high < DIGIT else random.randrange(300, DIGIT)
    numbers = [middle, -1, 1, 0, low, high, -DIGIT + 1, DIGIT - 1, DIGIT, -DIGIT,
               DIGIT**2 - 1, DIGIT**2, -(DIGIT**2), DIGIT**2 + DIGIT * 5 + 3]  # fmt: skip
    beyond = [low - 1, high + 1, (1 << bits) + 5, -(1 << bits) - 5, DIGIT**2 + 5,
              -(DIGIT**2) - 5, DIGIT**3 + 5]  # fmt: skip
    if thorough or bits == _WORD * 8:
        beyond += [(1 << 64) + 5, -(1 << 64) - 6, 5 - (1 << 33), (1 << 64) - 1, 1 << 63,
                   -(1 << 63) - 1, DIGIT + 5, 6 - DIGIT**2, -(DIGIT**3) - 7, DIGIT**3 - 1,
                   1 - DIGIT**3]  # fmt: skip
    if thorough:
        numbers += [low + 1, high - 1, *(1 << each for each in range(3, 64, 3))]
        numbers += [-(1 << each) for each in range(4, 64, 3)]
        numbers += [random.randrange(low, high + 1) for _ in range(6)]
        beyond += [DIGIT**4 + 9, -(DIGIT**6), (1 << 62) + 3, -(1 << 62) + 1, 1 << 61, 1 << 90]
        beyond += [1 << each for each in range(bits, 90, 7)]
        beyond += [-(1 << each) - 1 for each in range(bits - 1, 90, 7)]
    takes = _within(numbers, low, high)
    made = [thing for each in takes for thing in make.integers(each, "takes", value(each))]
    made += [make.small(each, "takes", value(each)) for each in (5, -5) if low <= each]
    made += [
        replace(make.singleton(name, "takes", value(name == "True")), seldom=True)
        for name in ("True", "False")
    ]
    made.append(make.integer(77, "takes", value(77), "int subclass"))
    made.append(make.integer(low, "takes", value(low), "bare int subclass"))
    refuses = [each for each in dict.fromkeys(beyond) if not low <= each <= high]
    made += [make.integer(each, "refuses") for each in refuses]
    made += [
        make.integer(each, "refuses", kind="int subclass")
        for each in (high + 1, *((DIGIT**3 + 1,) if thorough else ()))
    ]
    made += [make.integer(7, "refuses", kind=kind) for kind in make.decoys("PyLong_Type")]
    made += [make.integer(1, "refuses", kind="like PyBool_Type")]
    return (*made, *make.others())


@lru_cache(maxsize=32)
def _truths(world: World, thorough: bool) -> tuple[Thing, ...]:
    make = Maker(world, thorough=thorough)
    both = ((1, b"\1"), (0, b"\0"))
    made = [make.singleton(f"{bool(each)}", "takes", value) for each, value in both]
    made += [make.small(each, "takes", value) for each, value in both]
    made += [make.integer(each, "may", value) for each, value in both]
    made += [make.integer(each, "may", value, "int subclass") for each, value in both]
    made += [make.small(each, "refuses") for each in (2, -1, -2, 256)]
    beyond = [3, 257, 1 << 16, DIGIT, DIGIT + 1, (1 << 32) + 1, 1 - DIGIT, -DIGIT,
              DIGIT**2 + 1, DIGIT**3 + 1]  # fmt: skip
    made += [make.integer(each, "refuses") for each in beyond]
    made.append(make.integer(2, "refuses", kind="int subclass"))
    for name in ("PyLong_Type", "PyBool_Type"):
        made += [make.integer(1, "refuses", kind=kind) for kind in make.decoys(name)]
    return (*made, *make.others())


@lru_cache(maxsize=32)
def _floats(world: World, single: bool, thorough: bool) -> tuple[Thing, ...]:
    make = Maker(world, thorough=thorough)
    numbers = [1.5, -2.75, 0.0, -0.0, float("inf"), float("-inf"), 5e-324, 1.7976931348623157e308,
               0.1, 3.4028234663852886e38, 3.4028235677973366e38, 1.401298464324817e-45,
               7.006492321624085e-46, 16777217.0, -1e300]  # fmt: skip
    if not thorough:
        numbers = numbers[: None if single else 6]
    patterns = [struct.pack("<d", each) for each in numbers] + [_NAN]
    count = 12 if thorough else 2
    patterns += [make.random.randbytes(7) + b"\x3f" for _ in range(count)]

    def value(bits: bytes) -> bytes:
        return _rounded(bits) if single else bits

    made = [make.floating(each, "takes", value(each)) for each in patterns]

    def of(number: int) -> bytes:
        return value(struct.pack("<d", number))

    compact = [DIGIT - 1, 1 - DIGIT, 3, -7]
    made += [
        replace(thing, seldom=True)
        for each in compact
        for thing in make.integers(each, "takes", of(each))
    ]
    made += [make.small(each, "takes", of(each)) for each in (0, 1, -5)]
    longer = [DIGIT, -DIGIT, DIGIT**2 + 7, -(DIGIT**2) - 7, (1 << 53) + 1, (1 << 64) + 5]
    made += [make.integer(each, "may", of(each)) for each in (longer if thorough else longer[:4])]
    made += [make.integer(9, "may", of(9), "int subclass")]
    made += [make.singleton(name, "may", of(name == "True")) for name in ("True", "False")]
    bits = struct.pack("<d", 4.5)
    wrong = ("float subclass", *make.decoys("PyFloat_Type"), "PyBytes_Type", "str")
    made += [make.floating(bits, "refuses", kind=kind) for kind in wrong]
    made += [make.integer(3, "refuses", kind=kind) for kind in make.decoys("PyLong_Type")]
    return (*made, *make.others("float"))


@lru_cache(maxsize=32)
def _pointers(world: World, release_gil: bool, thorough: bool) -> tuple[Thing, ...]:
    make = Maker(world, thorough=thorough)
    numbers = [0x1234567, 0x7F12_3456_789A, 0, 1, DIGIT, DIGIT**2, (1 << 63) - 1, 1 << 63,
               _SPAN - 1, -1, -DIGIT, -(DIGIT**2), -(1 << 63)]  # fmt: skip
    beyond = [_SPAN + 5, -(1 << 63) - 1, -_SPAN, DIGIT**3 - 1, DIGIT**3 + 5,
              -(DIGIT**3) - 5]  # fmt: skip
    if thorough:
        numbers += [1 << each for each in range(3, 64, 3)]
        numbers += [-(1 << each) for each in range(4, 64, 3)]
        beyond += [_SPAN, 1 - _SPAN, 1 - DIGIT**3, DIGIT**4 + 9]
        beyond += [1 << each for each in range(64, 91, 3)]
        beyond += [-(1 << each) for each in range(64, 91, 3)]

    def value(number: int) -> bytes:
        return (number % _SPAN).to_bytes(_WORD, "little")

    at = world.interpreter.bytes_at
    sizes = (24, 0, 1, 200) if thorough else (24, 0)
    taken = [make.string(world.objects.garbage(size), "takes") for size in sizes]
    taken.append(make.string(b"abc", "may", "bytes subclass"))
    made = [Thing(each.label, each.duty, each.data, offset=at) for each in taken]
    made += [thing for each in numbers for thing in make.integers(each, "takes", value(each))]
    made += [make.singleton("None", "takes", value(0)), make.small(5, "takes", value(5))]
    arrays: Duty = "refuses" if release_gil else "takes"
    made += [make.array(size, arrays) for size in (1, 33)]
    made.append(make.array(9, "refuses" if release_gil else "may", "bytearray subclass"))
    made += [make.singleton(name, "may", value(name == "True")) for name in ("True", "False")]
    made.append(make.integer(9, "may", value(9), "int subclass"))
    made += [make.integer(each, "refuses") for each in beyond]
    made += [make.integer(7, "refuses", kind=kind) for kind in make.decoys("PyLong_Type")]
    made += [make.string(b"abc", "refuses", kind) for kind in make.decoys("PyBytes_Type")]
    made += [make.array(5, "refuses", kind) for kind in make.decoys("PyByteArray_Type")]
    made.append(make.floating(bytes(8), "refuses"))
    made.append(make.string(b"abcdefg", "refuses", "str"))
    return tuple(made)


@lru_cache(maxsize=128)
def _strings(world: World, size: int, thorough: bool) -> tuple[Thing, ...]:
    make = Maker(world, thorough=thorough)
    garbage = world.objects.garbage
    made = [make.string(garbage(size), "takes") for _ in range(4 if thorough else 2)]
    made += [make.string(b"\xff" * size, "takes"), make.string(bytes(size), "takes")]
    sizes = {size + 1, abs(size - 1), 2 * size, 0, size + 16} - {size}
    made += [make.string(garbage(each), "refuses") for each in sorted(sizes)]
    made.append(make.string(garbage(size), "refuses", size=size + (1 << 32)))
    wrong = ("bytes subclass", *make.decoys("PyBytes_Type"), "str", "PyByteArray_Type")
    made += [make.string(garbage(size), "refuses", kind) for kind in wrong]
    made += [make.array(size, "refuses"), make.small(size % 200, "refuses")]
    made += [make.integer(size, "refuses"), *make.others("bytes")]
    return tuple(made)


def _within(numbers: Iterable[int], low: int, high: int) -> list[int]:
    return [each for each in dict.fromkeys(numbers) if low <= each <= high]


def _rounded(bits: bytes) -> bytes:
    """A double as the nearest float, as cvtsd2ss makes it: too large is infinite, no number is
    quiet (Intel SDM volume 1, 4.8.3.5).
    """
    number = int.from_bytes(bits, "little")
    sign, rest = number >> 63 << 31, number & (1 << 63) - 1
    infinity = 0x7FF << 52
    if rest > infinity:
        return (sign | 0x7FC00000 | rest >> 29 & 0x3FFFFF).to_bytes(4, "little")
    try:
        return struct.pack("<f", *struct.unpack("<d", bits))
    except OverflowError:
        return (sign | 0x7F800000).to_bytes(4, "little")

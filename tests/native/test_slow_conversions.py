"""What each type of parameter is made of, and what its carrier is."""

from __future__ import annotations

import array
import ctypes
import enum
import math
import struct
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from abisim.declarations import parse
from abisim.native.slow.function import slow_callable
from tests.native.objects import Number, Real, Sub

INF = math.inf
#: As a long double.
ONE = bytes.fromhex("00000000000000 80 ff3f") + bytes(6)


class Colour(enum.IntEnum):
    RED = 3


class Half(float):
    def __float__(self) -> float:
        raise AssertionError("a float's own value was not taken")


class Imaginary:
    def __complex__(self) -> complex:
        return 2j


def carriers(declaration: str, *arguments: Any) -> tuple[Any, ...]:
    """What ``fast`` is called with."""
    given: list[tuple[Any, ...]] = []

    def fast(*values: Any) -> None:
        given.append(values)

    assert slow_callable(parse(f"void f({declaration})"), "f", fast)(*arguments) is None
    return given[0]


INTEGERS = [
    ("char a", 5, 5), ("char a", b"A", 65), ("char a", b"\xff", -1), ("char a", -128, -128),
    ("signed char a", 127, 127), ("unsigned char a", 255, 255), ("short a", -32768, -32768),
    ("unsigned short a", 65535, 65535), ("int a", 2**31 - 1, 2**31 - 1),
    ("int a", -(2**31), -(2**31)), ("_Atomic(int) a", 4, 4),
    ("int a", True, 1), ("int a", False, 0), ("int a", Colour.RED, 3), ("int a", Number(-7), -7),
    ("int a", Sub(9), 9), ("unsigned a", 2**32 - 1, 2**32 - 1), ("long a", -(2**63), -(2**63)),
    ("unsigned long long a", 2**64 - 1, 2**64 - 1), ("enum E { A = -1, B } a", -1, -1),
]  # fmt: skip


@pytest.mark.parametrize(("declaration", "given", "carrier"), INTEGERS)
def test_integers_are_exact_ints(declaration: str, given: Any, carrier: int) -> None:
    (value,) = carriers(declaration, given)
    assert type(value) is int
    assert value == carrier


@pytest.mark.parametrize("given", [True, 1, Sub(1), Number(1)])
def test_a_bool_is_true(given: Any) -> None:
    assert carriers("_Bool a, _Bool b", given, 0) == (True, False)
    assert [type(each) for each in carriers("_Bool a, _Bool b", given, 0)] == [bool, bool]


FLOATS = [
    (1.5, 1.5), (3, 3.0), (True, 1.0), (2**100, 2.0**100), (Sub(4), 4.0), (Real(2.5), 2.5),
    (Number(6), 6.0), (Decimal("0.25"), 0.25), (Fraction(1, 8), 0.125), (Half(7.0), 7.0),
    (INF, INF), (-0.0, -0.0),
]  # fmt: skip


@pytest.mark.parametrize("kind", ["float", "double", "_Float32", "_Atomic(double)"])
@pytest.mark.parametrize(("given", "carrier"), FLOATS)
def test_floats_are_exact_floats(kind: str, given: Any, carrier: float) -> None:
    (value,) = carriers(f"{kind} a", given)
    assert type(value) is float
    assert struct.pack("<d", value) == struct.pack("<d", carrier)


def int128(value: int, signed: bool = True) -> bytes:
    return value.to_bytes(16, "little", signed=signed)


WIDE = [
    ("__int128 a", -(2**127), int128(-(2**127))), ("__int128 a", Number(3), int128(3)),
    ("unsigned __int128 a", 2**128 - 1, b"\xff" * 16), ("__int128 a", b"x" * 16, b"x" * 16),
    ("_BitInt(7) a", -64, b"\xc0"), ("unsigned _BitInt(7) a", 127, b"\x7f"),
    ("_BitInt(65) a", -1, b"\xff" * 16), ("unsigned _BitInt(33) a", Sub(5), b"\5" + bytes(7)),
    ("_BitInt(7) a", bytearray(b"\x3f"), b"\x3f"),
    ("_Complex double a", 1 + 2j, struct.pack("<2d", 1, 2)),
    ("_Complex double a", 3, struct.pack("<2d", 3, 0)),
    ("_Complex double a", 2.5, struct.pack("<2d", 2.5, 0)),
    ("_Complex double a", Imaginary(), struct.pack("<2d", 0, 2)),
    ("_Complex float a", 1e300 - 2j, struct.pack("<2f", INF, -2)),
    ("_Complex float a", bytes(8), bytes(8)),
    ("_Complex long double a", 1j, bytes(16) + ONE),
    ("_Float16 a", 65504.0, b"\xff\x7b"), ("_Float16 a", -1e9, b"\x00\xfc"),
    ("_Float16 a", 1, b"\x00\x3c"),
    ("__bf16 a", 1.0, b"\x80\x3f"), ("__float128 a", -1.0, bytes(14) + b"\xff\xbf"),
    ("long double a", 1.0, ONE),
    ("long double a", 2**64 - 1, b"\xff" * 8 + b"\x3e\x40" + bytes(6)),
    ("long double a", memoryview(b"y" * 16), b"y" * 16),
    ("_Decimal64 a", b"decimals", b"decimals"), ("_Complex int a", b"integers", b"integers"),
    ("float a __attribute__((vector_size(16)))", array.array("f", (1, 2, 3, 4)),
     struct.pack("<4f", 1, 2, 3, 4)),
]  # fmt: skip


@pytest.mark.parametrize(("declaration", "given", "carrier"), WIDE)
def test_other_numbers_are_their_bytes(declaration: str, given: Any, carrier: bytes) -> None:
    (value,) = carriers(declaration, given)
    assert type(value) is bytes
    assert value == carrier


class Pair(ctypes.Structure):
    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_double))


class Bytes(bytes):
    pass


PAIR = struct.pack("<2d", 1, 2)


@pytest.mark.parametrize(
    "given",
    [PAIR, Bytes(PAIR), bytearray(PAIR), memoryview(PAIR), array.array("d", (1, 2)), Pair(1, 2),
     (ctypes.c_double * 2)(1, 2)],
)  # fmt: skip
def test_a_struct_is_the_bytes_of_any_buffer(given: Any) -> None:
    (value,) = carriers("struct P { double x, y; } p", given)
    assert type(value) is bytes
    assert value == PAIR


def test_a_struct_of_no_size_is_no_bytes() -> None:
    assert carriers("struct E {} e, struct E e2", b"", bytearray()) == (b"", b"")


def test_a_buffer_that_changes_later_was_copied() -> None:
    data = bytearray(PAIR)

    def fast(value: bytes) -> bytes:
        data[:] = bytes(16)
        return value

    assert slow_callable(parse("void f(struct P { double x, y; } p)"), "f", fast)(data) == PAIR


RESULTS = [
    ("__int128", int128(-5), -5), ("unsigned __int128", b"\xff" * 16, 2**128 - 1),
    ("_BitInt(7)", b"\x7f", -1), ("_BitInt(7)", b"\xbf", 63), ("unsigned _BitInt(7)", b"\xff", 127),
    ("_Complex double", struct.pack("<2d", 1, -2), 1 - 2j),
    ("_Complex float", struct.pack("<2f", 1, -2), 1 - 2j),
    ("long double", bytes.fromhex("00000000000000 c0 0040") + b"dirty!", 3.0),
    ("_Complex long double", (bytes.fromhex("00000000000000 c0 0040") + b"dirty!") * 2, 3 + 3j),
    ("_Float16", b"\x00\x3c", 1.0), ("__bf16", b"\x80\x3f", 1.0),
    ("__float128", bytes(14) + b"\xff\xbf", -1.0), ("_Decimal64", b"decimals", b"decimals"),
    ("_Complex int", b"integers", b"integers"), ("struct { int a, b; }", b"integers", b"integers"),
    ("int", 5, 5), ("const char *", None, None), ("void", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("result", "carrier", "value"), RESULTS)
def test_results(result: str, carrier: Any, value: Any) -> None:
    got = slow_callable(parse(f"{result} f(void)"), "f", lambda: carrier)()
    assert got == value
    assert type(got) is type(value)


def test_arguments_are_converted_from_left_to_right() -> None:
    seen: list[int] = []

    class Noisy:
        def __init__(self, value: int) -> None:
            self.value = value

        def __index__(self) -> int:
            seen.append(self.value)
            return self.value

    assert carriers("int a, __int128 b, _Bool c", Noisy(4), Noisy(2), Noisy(1)) == (
        4, int128(2), True,
    )  # fmt: skip
    assert seen == [4, 2, 1]

"""Formats of floating-point numbers, held against what a compiler makes of the same ones."""

from __future__ import annotations

import ctypes
import math
import random
import struct
from pathlib import Path

import pytest

from abisim.native.slow.formats import FORMATS, codec, decode, encode
from abisim.subjects.running import run
from abisim.types import FloatFormat
from tests.witnesses import witness

TYPES: dict[FloatFormat, str] = {
    "binary16": "_Float16", "binary32": "float", "x87": "long double", "binary128": "__float128",
}  # fmt: skip
EDGES = (
    0.0, -0.0, 1.0, -1.5, math.inf, -math.inf, math.nan, 5e-324, -2.2250738585072014e-308,
    1.7976931348623157e308, 65504.0, 65519.99999999999, 65520.0, 6.103515625e-05, 2.0**-24,
    2.0**-25,
    2.0**-25 * (1 + 2**-52), 3.0 * 2.0**-25, 3.4028234663852886e38, 3.4028235677973366e38,
    1.401298464324817e-45, 7.006492321624085e-46, 1 / 3,
)  # fmt: skip
INTS = (0, 1, -1, 2**64 - 1, -(2**64) + 1, 2**65 + 2, 2**65 + 6, 2**53 + 1, -(2**63) - 1, 2**127)


@pytest.fixture(scope="module")
def converter(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """``to_<format>`` and ``from_<format>``, in C."""
    compiler = witness("gcc")
    directory = tmp_path_factory.mktemp("formats")
    lines = []
    for name, ctype in TYPES.items():
        lines.append(f"void to_{name}(double x, {ctype} *p) {{ *p = x; }}")
        lines.append(f"void from_{name}(double *x, {ctype} *p) {{ *x = *p; }}")
        if name != "binary16":
            lines.append(f"void int_{name}(__int128 *x, {ctype} *p) {{ *p = *x; }}")
    Path(directory, "formats.c").write_text("\n".join(lines))
    words = (*compiler.words, "-O1", "-w", "-shared", "-fPIC", "formats.c", "-o", "formats.so")
    done = run(words, directory, 60)
    assert done.status == 0, done.messages
    return ctypes.CDLL(str(directory / "formats.so"))


def numbers() -> list[float]:
    """Every exponent of each format and half-way cases of it, and any bits at all."""
    dice = random.Random("formats")
    found = list(EDGES)
    for _ in range(3000):
        found.append(struct.unpack("<d", dice.randbytes(8))[0])
        scale = dice.choice((14, 24, 30, 126, 149, 1022))
        found.append(math.ldexp(1 + dice.getrandbits(12) / 4096, dice.randint(-scale - 3, scale)))
        found.append(math.ldexp(1 + dice.getrandbits(25) * 2.0**-25, dice.randint(-scale, scale)))
    return found


@pytest.mark.parametrize("name", TYPES)
def test_numbers_are_made_as_a_compiler_makes_them(
    converter: ctypes.CDLL, name: FloatFormat
) -> None:
    make, read = codec(name)
    size = FORMATS[name].size
    room = ctypes.create_string_buffer(16)
    for value in numbers():
        converter[f"to_{name}"](ctypes.c_double(value), room)
        made = make(value)
        if math.isnan(value):
            assert math.isnan(read(made))
            continue
        assert made[:size] == room.raw[:size], value
        assert encode(value, FORMATS[name]) == room.raw[:size], value
        assert not any(made[size:])


@pytest.mark.parametrize("name", [name for name in TYPES if name != "binary16"])
def test_ints_are_rounded_once(converter: ctypes.CDLL, name: FloatFormat) -> None:
    make = codec(name)[0]
    size = FORMATS[name].size
    room = ctypes.create_string_buffer(16)
    dice = random.Random("ints")
    random_ints = [dice.getrandbits(127) >> dice.randrange(127) for _ in range(1000)]
    for value in (*INTS[:-1], *random_ints):
        converter[f"int_{name}"](value.to_bytes(16, "little", signed=True), room)
        assert make(value)[:size] == room.raw[:size], value


@pytest.mark.parametrize("name", TYPES)
def test_numbers_are_read_as_a_compiler_reads_them(
    converter: ctypes.CDLL, name: FloatFormat
) -> None:
    form = FORMATS[name]
    read = codec(name)[1]
    back = ctypes.c_double()
    dice = random.Random("bits")
    seen = 0
    for number in range(6000):
        data = bytearray(dice.randbytes(form.size))
        if name in ("x87", "binary128") and number % 2:
            # Exponents that a double has, and those around its smallest.
            biased = 16383 + dice.choice((dice.randint(-1080, 1026), dice.randint(-1078, -1020)))
            struct.pack_into("<H", data, form.size - 2, biased | dice.getrandbits(1) << 15)
        if name == "x87" and number % 4:
            data[7] |= 0x80
        converter[f"from_{name}"](ctypes.byref(back), bytes(data).ljust(16, b"\0"))
        for value in (read(bytes(data)), decode(bytes(data), form)):
            assert value == back.value or (math.isnan(value) and math.isnan(back.value)), data.hex()
        if value == value:
            assert math.copysign(1, value) == math.copysign(1, back.value)
            seen += math.isfinite(value)
    assert seen > 1000


BFLOAT16 = [
    (1.0, 0x3F80), (-2.0, 0xC000), (1 + 2**-8, 0x3F80), (1 + 2**-8 + 2**-40, 0x3F81),
    (1 + 3 * 2**-8, 0x3F82), (3.4e38, 0x7F80), (3.38e38, 0x7F7E), (math.inf, 0x7F80),
    (2.0**-133, 0x0001), (2.0**-134, 0x0000), (-(2.0**-134) * 1.5, 0x8001), (0.0, 0),
    (-0.0, 0x8000),
]  # fmt: skip


@pytest.mark.parametrize(("value", "bits"), BFLOAT16)
def test_bfloat16(value: float, bits: int) -> None:
    """gcc 12 has none; a float is rounded to it once, not by way of another format."""
    make, read = codec("bfloat16")
    assert make(value) == bits.to_bytes(2, "little")
    assert read(make(value)) == struct.unpack("<f", bytes(2) + make(value))[0]


def test_a_large_int_is_infinity() -> None:
    for name, form in FORMATS.items():
        for value in (10**6000, -(10**6000)):
            assert codec(name)[1](encode(value, form)) == (math.inf if value > 0 else -math.inf)

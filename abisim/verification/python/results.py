"""What a function returns in C, and the object that a python stub has to make of it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

from abisim.machine.state import SLOTS, get
from abisim.pystubs import Carrier, result_carrier
from abisim.types import CType, Float, Integer
from abisim.verification.findings import Finding
from abisim.verification.provenance import hex_bytes
from abisim.verification.python.things import stripped
from abisim.verification.python.world import World

_WORD: Final = 8
_SIGN: Final = 1 << 63
_BOXING: Final = frozenset(
    {
        "PyLong_FromLong", "PyLong_FromUnsignedLongLong", "PyFloat_FromDouble",
        "PyBytes_FromString", "PyBytes_FromStringAndSize",
    }
)  # fmt: skip


def is_boxing(function: str) -> bool:
    """Whether a function makes objects of C values."""
    return function in _BOXING


@dataclass(frozen=True, slots=True)
class Returned:
    """One result: its bytes in C, the object's address if it is there already, else what a
    boxing function has to be told.
    """

    label: str
    data: bytes
    address: int = 0


@dataclass(frozen=True, slots=True)
class Boxing:
    """How results of a type become objects."""

    carrier: Carrier
    size: int
    signed: bool
    single: bool
    mask: bytes
    results: tuple[Returned, ...]


@lru_cache(maxsize=256)
def boxing(ctype: CType, mask: bytes, world: World, *, thorough: bool) -> Boxing:
    """``mask`` has the bits of the result that carry its value; the quickest result comes first,
    then one that is an object already.
    """
    carrier, plain = result_carrier(ctype), stripped(ctype)
    signed = isinstance(plain, Integer) and plain.signed
    single = isinstance(plain, Float) and plain.format == "binary32"
    random = Random(f"results {thorough}")
    results: list[Returned] = []
    match carrier:
        case "none":
            results.append(Returned("nothing", b"", world.symbols["None"]))
        case "bool":
            results += [
                Returned(str(each), bytes([each]), world.symbols[str(each)])
                for each in (True, False)
            ]
        case "int":
            for number in _integers(world, ctype.size, random, signed=signed, thorough=thorough):
                small = number in world.interpreter.small_ints
                address = world.small_int(number) if small else 0
                data = number.to_bytes(ctype.size, "little", signed=signed)
                results.append(Returned(f"{number}", data, address))
        case "pointer":
            for number in (0x7F12_3456_7890, 0, (1 << 64) - 1, 5, _SIGN, 1 << 32):
                small = number in world.interpreter.small_ints
                address = world.small_int(number) if small else 0
                results.append(Returned(f"{number:#x}", number.to_bytes(_WORD, "little"), address))
        case "string":
            for number in (0x7F12_3456_7890, 0, 1 << 32, 0xFFFF_FFFF):
                address = 0 if number else world.symbols["None"]
                results.append(Returned(f"{number:#x}", number.to_bytes(_WORD, "little"), address))
        case "float":
            for bits in _floats(random, single=single, thorough=thorough):
                results.append(Returned(bits.hex(" "), bits))
        case _:
            for _ in range(3 if thorough else 2):
                data = random.randbytes(ctype.size)
                results.append(Returned(f"{ctype.size} bytes", data))
    return Boxing(carrier, ctype.size, signed, single, mask, tuple(results))


def _integers(
    world: World, size: int, random: Random, *, signed: bool, thorough: bool
) -> list[int]:
    bits = 8 * size
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    small = world.interpreter.small_ints
    first, last = small.start, small.stop - 1
    large = random.randrange(min(max(high // 2, last + 1), high - 1), high)
    numbers = [large, 7, first - 1, first, -1, 0, last, last + 1, low, high,
               low + high // 2 + 1, 1 << 31, (1 << 31) - 1, 1 << 32, -(1 << 31)]  # fmt: skip
    if thorough:
        numbers += [first + 1, 1, -2, last - 1, last + 2, 128, 255, 256, 257, 65535, 1 << 16]
        numbers += [(1 << 32) + each for each in (-5, -1, 5, 256)]
        numbers += [each * (1 << 32) for each in (3, -1)]
        numbers += [random.randrange(low, high + 1) for _ in range(4)]
    return [each for each in dict.fromkeys(numbers) if low <= each <= high]


def _floats(random: Random, *, single: bool, thorough: bool) -> Iterator[bytes]:
    numbers = [1.5, -0.0, float("inf"), 1.401298464324817e-45]
    if thorough:
        numbers += [0.0, float("-inf"), -2.5, 3.4028234663852886e38]
    form = "<f" if single else "<d"
    yield from (struct.pack(form, each) for each in numbers)
    yield bytes.fromhex("0100c0ff" if single else "010000000000f8ff")
    size = struct.calcsize(form)
    for _ in range(4 if thorough else 1):
        yield random.randbytes(size - 1) + b"\x3e"


def boxed_wrongly(
    how: Boxing, returned: Returned, function: str, registers: bytes, memory: bytes | None
) -> Finding | None:
    """What is wrong with the call of a boxing function, if anything.

    ``memory`` is what the address leads to that bytes are made of, None if that is not in the
    stub's frame.
    """
    wanted = f"{_NAMES[how.carrier]}, {returned.label}"
    where = f"the call of {function}"
    match function, how.carrier:
        case "PyLong_FromLong", "int" | "pointer":
            number = get(registers, "rdi")
            number -= (number & _SIGN) << 1
            return _integer(how, returned, where, number)
        case "PyLong_FromUnsignedLongLong", "int" | "pointer":
            return _integer(how, returned, where, get(registers, "rdi"))
        case "PyFloat_FromDouble", "float":
            at = SLOTS["xmm0"][0]
            right, found = _double(how, returned.data), registers[at : at + _WORD]
            if right != found:
                return _wrong(where, f"xmm0 = {hex_bytes(right)}", hex_bytes(found))
        case "PyBytes_FromString", "string" if not returned.address:
            right, found = returned.data, get(registers, "rdi").to_bytes(_WORD, "little")
            if right != found:
                return _wrong(where, f"rdi = {hex_bytes(right)}", hex_bytes(found))
        case "PyBytes_FromStringAndSize", "bytes":
            if get(registers, "rsi") != how.size:
                return _wrong(where, f"rsi = {how.size}", f"{get(registers, 'rsi'):#x}")
            return _bytes(how, returned, where, memory)
        case _:
            return _wrong("the result", wanted, f"a call of {function}")
    return None


_NAMES: Final[dict[Carrier, str]] = {
    "int": "an int", "pointer": "an int", "bool": "a bool", "float": "a float",
    "string": "bytes or None", "bytes": "bytes", "none": "None",
}  # fmt: skip


def _integer(how: Boxing, returned: Returned, where: str, number: int) -> Finding | None:
    right = int.from_bytes(returned.data, "little", signed=how.signed)
    return None if number == right else _wrong(where, f"{right}", f"{number}")


def _bytes(how: Boxing, returned: Returned, where: str, memory: bytes | None) -> Finding | None:
    if not how.size:
        return None
    if memory is None:
        return _wrong(where, f"rdi: {how.size} bytes in the stub's frame", "elsewhere")
    for byte, (right, found, bits) in enumerate(zip(returned.data, memory, how.mask, strict=True)):
        if (right ^ found) & bits:
            expected, actual = hex_bytes(returned.data, byte), hex_bytes(memory, byte)
            return _wrong(where, expected, actual, f"byte {byte} of the result is wrong")
    return None


def _double(how: Boxing, data: bytes) -> bytes:
    """The double that a result is; no number becomes quiet (Intel SDM volume 1, 4.8.3.5)."""
    if not how.single:
        return data
    number = int.from_bytes(data, "little")
    rest = number & 0x7FFF_FFFF
    if rest <= 0x7F80_0000:
        return struct.pack("<d", *struct.unpack("<f", data))
    bits = (number >> 31) << 63 | 0x7FF8 << 48 | (rest & 0x3F_FFFF) << 29
    return bits.to_bytes(_WORD, "little")


def _wrong(where: str, expected: str, actual: str, detail: str = "") -> Finding:
    return Finding("python.boxed", where, expected, actual, detail)

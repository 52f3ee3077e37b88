"""What vector instructions do to the bytes of their operands (Intel SDM volume 2).

Sources are bytes, the lowest first; immediates are numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

Compute: TypeAlias = Callable[..., bytes]

LANE: Final = 16


def copy(source: bytes) -> bytes:
    return source


def merge(first: bytes, second: bytes) -> bytes:
    """The second's bytes, and the first's behind them."""
    return second + first[len(second) :]


def _elements(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


def by_lane(compute: Compute, *sources: Any) -> bytes:
    """Compute each 16 bytes on their own; immediates go to all."""
    parts = [_elements(each, LANE) if isinstance(each, bytes) else each for each in sources]
    lanes = next(len(each) for each in parts if isinstance(each, list))
    return b"".join(
        compute(*(each[lane] if isinstance(each, list) else each for each in parts))
        for lane in range(lanes)
    )


def permute_dwords(lane: bytes, order: int) -> bytes:
    parts = _elements(lane, 4)
    return b"".join(parts[order >> 2 * place & 3] for place in range(4))


def permute_words(low: bool, lane: bytes, order: int) -> bytes:
    half = lane[:8] if low else lane[8:]
    parts = _elements(half, 2)
    mixed = b"".join(parts[order >> 2 * place & 3] for place in range(4))
    return mixed + lane[8:] if low else lane[:8] + mixed


def permute_in_pairs(source: bytes, order: int) -> bytes:
    return shuffle_pairs(source, source, order)


def permute_quadwords(source: bytes, order: int) -> bytes:
    """Of 32 bytes each."""
    result = b""
    for half in _elements(source, 32):
        parts = _elements(half, 8)
        result += b"".join(parts[order >> 2 * place & 3] for place in range(4))
    return result


def permute_lanes(first: bytes, second: bytes, order: int) -> bytes:
    parts = _elements(first + second, LANE)
    result = b""
    for choice in (order, order >> 4):
        result += bytes(LANE) if choice & 8 else parts[choice & 3]
    return result


def shuffle_dwords(first: bytes, second: bytes, order: int) -> bytes:
    one, two = _elements(first, 4), _elements(second, 4)
    return one[order & 3] + one[order >> 2 & 3] + two[order >> 4 & 3] + two[order >> 6 & 3]


def shuffle_pairs(first: bytes, second: bytes, order: int) -> bytes:
    """Even elements of eight bytes from the first, odd ones from the second, a bit each."""
    one, two = _elements(first, 8), _elements(second, 8)
    result = b""
    for place in range(len(one)):
        source = two if place % 2 else one
        result += source[place // 2 * 2 + (order >> place & 1)]
    return result


def interleave(size: int, at: int, first: bytes, second: bytes) -> bytes:
    pairs = zip(
        _elements(first[at : at + 8], size), _elements(second[at : at + 8], size), strict=True
    )
    return b"".join(one + two for one, two in pairs)


def blend(size: int, first: bytes, second: bytes, choice: int) -> bytes:
    pairs = zip(_elements(first, size), _elements(second, size), strict=True)
    return b"".join(two if choice >> place & 1 else one for place, (one, two) in enumerate(pairs))


def align(first: bytes, second: bytes, shift: int) -> bytes:
    return (second + first)[shift : shift + LANE].ljust(LANE, b"\0")


def shift_bytes_right(lane: bytes, shift: int) -> bytes:
    return lane[shift:].ljust(LANE, b"\0")


def shift_bytes_left(lane: bytes, shift: int) -> bytes:
    return (bytes(min(shift, LANE)) + lane)[:LANE]


def shift(size: int, right: bool, source: bytes, by: int | bytes) -> bytes:
    """Logical shifts of each element; the count may be the low half of a register."""
    number = by if isinstance(by, int) else int.from_bytes(by[:8], "little")
    bits = 8 * size
    if number >= bits:
        return bytes(len(source))
    mask = (1 << bits) - 1
    result = b""
    for element in _elements(source, size):
        value = int.from_bytes(element, "little")
        value = value >> number if right else value << number & mask
        result += value.to_bytes(size, "little")
    return result


def extend(narrow: int, wide: int, signed: bool, source: bytes) -> bytes:
    return b"".join(
        int.from_bytes(element, "little", signed=signed).to_bytes(wide, "little", signed=signed)
        for element in _elements(source, narrow)
    )


def repeat(source: bytes) -> bytes:
    """As often as the destination has room."""
    return source * (64 // len(source))


def double(size: int, which: int, source: bytes) -> bytes:
    """Each even (0) or odd (1) element of a pair, twice."""
    elements = _elements(source, size)
    return b"".join(2 * elements[place + which] for place in range(0, len(elements) - 1, 2))


def double_low(source: bytes) -> bytes:
    return 2 * source if len(source) == 8 else double(8, 0, source)


def insert(first: bytes, second: bytes, place: int) -> bytes:
    size = len(second)
    at = place % (len(first) // size) * size
    return first[:at] + second + first[at + size :]


def extract(size: int, source: bytes, place: int) -> bytes:
    at = place % (len(source) // size) * size
    return source[at : at + size]


def insert_float(first: bytes, second: bytes, control: int) -> bytes:
    element = second if len(second) == 4 else extract(4, second, control >> 6)
    parts = _elements(insert(first, element, control >> 4 & 3), 4)
    return b"".join(bytes(4) if control >> place & 1 else each for place, each in enumerate(parts))


def add(size: int, first: bytes, second: bytes) -> bytes:
    mask = (1 << 8 * size) - 1
    pairs = zip(_elements(first, size), _elements(second, size), strict=True)
    return b"".join(
        (int.from_bytes(one, "little") + int.from_bytes(two, "little") & mask).to_bytes(
            size, "little"
        )
        for one, two in pairs
    )


def bitwise(combine: Callable[[int, int], int], first: bytes, second: bytes) -> bytes:
    size = len(first)
    value = combine(int.from_bytes(first, "little"), int.from_bytes(second, "little"))
    return (value & (1 << 8 * size) - 1).to_bytes(size, "little")


def equal(size: int, first: bytes, second: bytes) -> bytes:
    pairs = zip(_elements(first, size), _elements(second, size), strict=True)
    return b"".join((b"\xff" if one == two else b"\0") * size for one, two in pairs)

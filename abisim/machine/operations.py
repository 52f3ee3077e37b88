"""What the emulated vector instructions compute (Intel SDM volume 2), as one table.

An operation takes its source operands as bytes, immediates as numbers, and returns the
bytes of the destination.  A vector register's bytes beyond those become zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeAlias

Compute: TypeAlias = Callable[..., bytes]
#: Bytes of a source operand, from the instruction's vector length in bytes.
Size: TypeAlias = Callable[[int], int]

_LANE: Final = 16


@dataclass(frozen=True, slots=True)
class Operation:
    """How many bytes each source has, in a register and in memory, and what they become.

    ``aligned`` memory operands have to be, to the vector length.
    """

    compute: Compute
    sizes: tuple[Size, ...]
    aligned: bool = False
    in_memory: tuple[Size, ...] | None = None


def _exactly(size: int) -> Size:
    return lambda _: size


def immediate(_: int) -> int:
    """An immediate has no bytes to read."""
    return 0


def count(_: int) -> int:
    """An immediate, or 16 bytes that hold one."""
    return _LANE


def _whole(length: int) -> int:
    return length


def _part(divisor: int) -> Size:
    return lambda length: length // divisor


def _copy(source: bytes) -> bytes:
    return source


def _merge(first: bytes, second: bytes) -> bytes:
    """The second's bytes, and the first's behind them."""
    return second + first[len(second) :]


def _elements(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


def _by_lane(compute: Compute, *sources: Any) -> bytes:
    """Compute each 16 bytes on their own; immediates go to all."""
    parts = [_elements(each, _LANE) if isinstance(each, bytes) else each for each in sources]
    lanes = next(len(each) for each in parts if isinstance(each, list))
    return b"".join(
        compute(*(each[lane] if isinstance(each, list) else each for each in parts))
        for lane in range(lanes)
    )


def _permute_dwords(lane: bytes, order: int) -> bytes:
    parts = _elements(lane, 4)
    return b"".join(parts[order >> 2 * place & 3] for place in range(4))


def _permute_words(low: bool, lane: bytes, order: int) -> bytes:
    half = lane[:8] if low else lane[8:]
    parts = _elements(half, 2)
    mixed = b"".join(parts[order >> 2 * place & 3] for place in range(4))
    return mixed + lane[8:] if low else lane[:8] + mixed


def _permute_in_pairs(source: bytes, order: int) -> bytes:
    return _shuffle_pairs(source, source, order)


def _permute_quadwords(source: bytes, order: int) -> bytes:
    """Of 32 bytes each."""
    result = b""
    for half in _elements(source, 32):
        parts = _elements(half, 8)
        result += b"".join(parts[order >> 2 * place & 3] for place in range(4))
    return result


def _permute_lanes(first: bytes, second: bytes, order: int) -> bytes:
    parts = _elements(first + second, _LANE)
    result = b""
    for choice in (order, order >> 4):
        result += bytes(_LANE) if choice & 8 else parts[choice & 3]
    return result


def _shuffle_dwords(first: bytes, second: bytes, order: int) -> bytes:
    one, two = _elements(first, 4), _elements(second, 4)
    return one[order & 3] + one[order >> 2 & 3] + two[order >> 4 & 3] + two[order >> 6 & 3]


def _shuffle_pairs(first: bytes, second: bytes, order: int) -> bytes:
    """Even elements of eight bytes from the first, odd ones from the second, a bit each."""
    one, two = _elements(first, 8), _elements(second, 8)
    result = b""
    for place in range(len(one)):
        source = two if place % 2 else one
        result += source[place // 2 * 2 + (order >> place & 1)]
    return result


def _interleave(size: int, at: int, first: bytes, second: bytes) -> bytes:
    pairs = zip(
        _elements(first[at : at + 8], size), _elements(second[at : at + 8], size), strict=True
    )
    return b"".join(one + two for one, two in pairs)


def _blend(size: int, first: bytes, second: bytes, choice: int) -> bytes:
    pairs = zip(_elements(first, size), _elements(second, size), strict=True)
    return b"".join(two if choice >> place & 1 else one for place, (one, two) in enumerate(pairs))


def _align(first: bytes, second: bytes, shift: int) -> bytes:
    return (second + first)[shift : shift + _LANE].ljust(_LANE, b"\0")


def _shift_bytes_right(lane: bytes, shift: int) -> bytes:
    return lane[shift:].ljust(_LANE, b"\0")


def _shift_bytes_left(lane: bytes, shift: int) -> bytes:
    return (bytes(min(shift, _LANE)) + lane)[:_LANE]


def _shift(size: int, right: bool, source: bytes, by: int | bytes) -> bytes:
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


def _extend(narrow: int, wide: int, signed: bool, source: bytes) -> bytes:
    return b"".join(
        int.from_bytes(element, "little", signed=signed).to_bytes(wide, "little", signed=signed)
        for element in _elements(source, narrow)
    )


def _repeat(source: bytes) -> bytes:
    """As often as the destination has room."""
    return source * (64 // len(source))


def _double(size: int, which: int, source: bytes) -> bytes:
    """Each even (0) or odd (1) element of a pair, twice."""
    elements = _elements(source, size)
    return b"".join(2 * elements[place + which] for place in range(0, len(elements) - 1, 2))


def _double_low(source: bytes) -> bytes:
    return 2 * source if len(source) == 8 else _double(8, 0, source)


def _insert(first: bytes, second: bytes, place: int) -> bytes:
    size = len(second)
    at = place % (len(first) // size) * size
    return first[:at] + second + first[at + size :]


def _extract(size: int, source: bytes, place: int) -> bytes:
    at = place % (len(source) // size) * size
    return source[at : at + size]


def _insert_float(first: bytes, second: bytes, control: int) -> bytes:
    element = second if len(second) == 4 else _extract(4, second, control >> 6)
    parts = _elements(_insert(first, element, control >> 4 & 3), 4)
    return b"".join(bytes(4) if control >> place & 1 else each for place, each in enumerate(parts))


def _add(size: int, first: bytes, second: bytes) -> bytes:
    mask = (1 << 8 * size) - 1
    pairs = zip(_elements(first, size), _elements(second, size), strict=True)
    return b"".join(
        (int.from_bytes(one, "little") + int.from_bytes(two, "little") & mask).to_bytes(
            size, "little"
        )
        for one, two in pairs
    )


def _bitwise(combine: Callable[[int, int], int], first: bytes, second: bytes) -> bytes:
    size = len(first)
    value = combine(int.from_bytes(first, "little"), int.from_bytes(second, "little"))
    return (value & (1 << 8 * size) - 1).to_bytes(size, "little")


def _equal(size: int, first: bytes, second: bytes) -> bytes:
    pairs = zip(_elements(first, size), _elements(second, size), strict=True)
    return b"".join((b"\xff" if one == two else b"\0") * size for one, two in pairs)


_WIDTHS: Final = {"b": 1, "w": 2, "d": 4, "q": 8}
_ALIGNED: Final = (
    "movaps", "movapd", "movdqa", "movdqa32", "movdqa64", "movntps", "movntpd", "movntdq",
    "movntdqa",
)  # fmt: skip


def _table() -> dict[tuple[str, int], Operation]:
    """Mnemonic and number of operands → operation."""
    table: dict[tuple[str, int], Operation] = {}

    def row(names: str, operands: int, compute: Compute, *sizes: Size) -> None:
        for name in names.split():
            table["v" + name, operands] = Operation(compute, sizes)

    four, eight, lane = _exactly(4), _exactly(8), _exactly(_LANE)
    none = immediate
    # Moves
    row("movups movupd movdqu lddqu movdqu8 movdqu16 movdqu32 movdqu64", 2, _copy, _whole)
    for name in _ALIGNED:
        table["v" + name, 2] = Operation(_copy, (_whole,), aligned=True)
    row("movss movd", 2, _copy, four)
    row("movsd movq movlps movlpd", 2, _copy, eight)
    row("movhps movhpd", 2, lambda source: source[8:], lane)
    row("movss", 3, _merge, lane, four)
    row("movsd movlps movlpd", 3, _merge, lane, eight)
    row("movhps movhpd movlhps", 3, lambda first, second: first[:8] + second, lane, eight)
    row("movhlps", 3, lambda first, second: second[8:] + first[8:], lane, lane)
    table["vmovddup", 2] = Operation(
        _double_low, (lambda length: 8 if length == _LANE else length,)
    )
    row("movsldup", 2, partial(_double, 4, 0), _whole)
    row("movshdup", 2, partial(_double, 4, 1), _whole)
    # One element, or a part
    for letter, size in _WIDTHS.items():
        row("pinsr" + letter, 4, _insert, lane, _exactly(size), none)
        row("pextr" + letter, 3, partial(_extract, size), lane, none)
        row("pbroadcast" + letter, 2, _repeat, _exactly(size))
    row("extractps", 3, partial(_extract, 4), lane, none)
    table["vinsertps", 4] = Operation(
        _insert_float, (lane, lane, none), in_memory=(lane, four, none)
    )
    for size, names in (
        (16, "f128 i128 f32x4 i32x4 f64x2 i64x2"),
        (32, "f32x8 i32x8 f64x4 i64x4"),
    ):
        for name in names.split():
            row("insert" + name, 4, _insert, _whole, _exactly(size), none)
            row("extract" + name, 3, partial(_extract, size), _whole, none)
            row("broadcast" + name, 2, _repeat, _exactly(size))
    row("broadcastss", 2, _repeat, four)
    row("broadcastsd broadcastf32x2 broadcasti32x2", 2, _repeat, eight)
    # Orders
    row("pshufd permilps", 3, partial(_by_lane, _permute_dwords), _whole, none)
    row("pshuflw", 3, partial(_by_lane, partial(_permute_words, True)), _whole, none)
    row("pshufhw", 3, partial(_by_lane, partial(_permute_words, False)), _whole, none)
    row("permilpd", 3, _permute_in_pairs, _whole, none)
    row("permq permpd", 3, _permute_quadwords, _whole, none)
    row("perm2f128 perm2i128", 4, _permute_lanes, _whole, _whole, none)
    row("shufps", 4, partial(_by_lane, _shuffle_dwords), _whole, _whole, none)
    row("shufpd", 4, _shuffle_pairs, _whole, _whole, none)
    for name, size in (
        ("punpck{}bw", 1), ("punpck{}wd", 2), ("punpck{}dq unpck{}ps", 4),
        ("punpck{}qdq unpck{}pd", 8),
    ):  # fmt: skip
        for half, at in (("l", 0), ("h", 8)):
            each = partial(_by_lane, partial(_interleave, size, at))
            row(name.format(half, half), 3, each, _whole, _whole)
    row("pblendw", 4, partial(_by_lane, partial(_blend, 2)), _whole, _whole, none)
    row("blendps pblendd", 4, partial(_blend, 4), _whole, _whole, none)
    row("blendpd", 4, partial(_blend, 8), _whole, _whole, none)
    row("palignr", 4, partial(_by_lane, _align), _whole, _whole, none)
    row("psrldq", 3, partial(_by_lane, _shift_bytes_right), _whole, none)
    row("pslldq", 3, partial(_by_lane, _shift_bytes_left), _whole, none)
    # Bits
    for letter, size in _WIDTHS.items():
        row("pcmpeq" + letter, 3, partial(_equal, size), _whole, _whole)
        row("padd" + letter, 3, partial(_add, size), _whole, _whole)
        if size > 1:
            row("psrl" + letter, 3, partial(_shift, size, True), _whole, count)
            row("psll" + letter, 3, partial(_shift, size, False), _whole, count)
    for name, combine in (
        ("pxor pxord pxorq xorps xorpd", int.__xor__),
        ("por pord porq orps orpd", int.__or__),
        ("pand pandd pandq andps andpd", int.__and__),
        ("pandn pandnd pandnq andnps andnpd", lambda first, second: ~first & second),
    ):
        row(name, 3, partial(_bitwise, combine), _whole, _whole)
    for narrow, wide in ("bw", "bd", "bq", "wd", "wq", "dq"):
        few, many = _WIDTHS[narrow], _WIDTHS[wide]
        for kind, signed in (("z", False), ("s", True)):
            row(
                f"pmov{kind}x{narrow}{wide}", 2, partial(_extend, few, many, signed),
                _part(many // few),
            )  # fmt: skip
    return table


OPERATIONS: Final = _table()

"""What the emulated vector instructions compute (Intel SDM volume 2), as one table.

An operation takes its source operands as bytes, immediates as numbers, and returns the
bytes of the destination.  A vector register's bytes beyond those become zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from abisim.machine import elements
from abisim.machine.elements import Compute

#: Bytes of a source operand, from the instruction's vector length in bytes.
Size: TypeAlias = Callable[[int], int]


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
    return elements.LANE


def _whole(length: int) -> int:
    return length


def _part(divisor: int) -> Size:
    return lambda length: length // divisor


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

    four, eight, lane = _exactly(4), _exactly(8), _exactly(elements.LANE)
    none = immediate
    # Moves
    row("movups movupd movdqu lddqu movdqu8 movdqu16 movdqu32 movdqu64", 2, elements.copy, _whole)
    for name in _ALIGNED:
        table["v" + name, 2] = Operation(elements.copy, (_whole,), aligned=True)
    row("movss movd", 2, elements.copy, four)
    row("movsd movq movlps movlpd", 2, elements.copy, eight)
    row("movhps movhpd", 2, lambda source: source[8:], lane)
    row("movss", 3, elements.merge, lane, four)
    row("movsd movlps movlpd", 3, elements.merge, lane, eight)
    row("movhps movhpd movlhps", 3, lambda first, second: first[:8] + second, lane, eight)
    row("movhlps", 3, lambda first, second: second[8:] + first[8:], lane, lane)
    table["vmovddup", 2] = Operation(
        elements.double_low, (lambda length: 8 if length == elements.LANE else length,)
    )
    row("movsldup", 2, partial(elements.double, 4, 0), _whole)
    row("movshdup", 2, partial(elements.double, 4, 1), _whole)
    # One element, or a part
    for letter, size in _WIDTHS.items():
        row("pinsr" + letter, 4, elements.insert, lane, _exactly(size), none)
        row("pextr" + letter, 3, partial(elements.extract, size), lane, none)
        row("pbroadcast" + letter, 2, elements.repeat, _exactly(size))
    row("extractps", 3, partial(elements.extract, 4), lane, none)
    table["vinsertps", 4] = Operation(
        elements.insert_float, (lane, lane, none), in_memory=(lane, four, none)
    )
    for size, names in (
        (16, "f128 i128 f32x4 i32x4 f64x2 i64x2"),
        (32, "f32x8 i32x8 f64x4 i64x4"),
    ):
        for name in names.split():
            row("insert" + name, 4, elements.insert, _whole, _exactly(size), none)
            row("extract" + name, 3, partial(elements.extract, size), _whole, none)
            row("broadcast" + name, 2, elements.repeat, _exactly(size))
    row("broadcastss", 2, elements.repeat, four)
    row("broadcastsd broadcastf32x2 broadcasti32x2", 2, elements.repeat, eight)
    # Orders
    row("pshufd permilps", 3, partial(elements.by_lane, elements.permute_dwords), _whole, none)
    row(
        "pshuflw", 3, partial(elements.by_lane, partial(elements.permute_words, True)), _whole, none
    )
    row(
        "pshufhw",
        3,
        partial(elements.by_lane, partial(elements.permute_words, False)),
        _whole,
        none,
    )
    row("permilpd", 3, elements.permute_in_pairs, _whole, none)
    row("permq permpd", 3, elements.permute_quadwords, _whole, none)
    row("perm2f128 perm2i128", 4, elements.permute_lanes, _whole, _whole, none)
    row("shufps", 4, partial(elements.by_lane, elements.shuffle_dwords), _whole, _whole, none)
    row("shufpd", 4, elements.shuffle_pairs, _whole, _whole, none)
    for name, size in (
        ("punpck{}bw", 1), ("punpck{}wd", 2), ("punpck{}dq unpck{}ps", 4),
        ("punpck{}qdq unpck{}pd", 8),
    ):  # fmt: skip
        for half, at in (("l", 0), ("h", 8)):
            each = partial(elements.by_lane, partial(elements.interleave, size, at))
            row(name.format(half, half), 3, each, _whole, _whole)
    row("pblendw", 4, partial(elements.by_lane, partial(elements.blend, 2)), _whole, _whole, none)
    row("blendps pblendd", 4, partial(elements.blend, 4), _whole, _whole, none)
    row("blendpd", 4, partial(elements.blend, 8), _whole, _whole, none)
    row("palignr", 4, partial(elements.by_lane, elements.align), _whole, _whole, none)
    row("psrldq", 3, partial(elements.by_lane, elements.shift_bytes_right), _whole, none)
    row("pslldq", 3, partial(elements.by_lane, elements.shift_bytes_left), _whole, none)
    # Bits
    for letter, size in _WIDTHS.items():
        row("pcmpeq" + letter, 3, partial(elements.equal, size), _whole, _whole)
        row("padd" + letter, 3, partial(elements.add, size), _whole, _whole)
        if size > 1:
            row("psrl" + letter, 3, partial(elements.shift, size, True), _whole, count)
            row("psll" + letter, 3, partial(elements.shift, size, False), _whole, count)
    for name, combine in (
        ("pxor pxord pxorq xorps xorpd", int.__xor__),
        ("por pord porq orps orpd", int.__or__),
        ("pand pandd pandq andps andpd", int.__and__),
        ("pandn pandnd pandnq andnps andnpd", lambda first, second: ~first & second),
    ):
        row(name, 3, partial(elements.bitwise, combine), _whole, _whole)
    for narrow, wide in ("bw", "bd", "bq", "wd", "wq", "dq"):
        few, many = _WIDTHS[narrow], _WIDTHS[wide]
        for kind, signed in (("z", False), ("s", True)):
            row(
                f"pmov{kind}x{narrow}{wide}", 2, partial(elements.extend, few, many, signed),
                _part(many // few),
            )  # fmt: skip
    for letter, size in _WIDTHS.items():
        table["kmov" + letter, 2] = Operation(elements.copy, (_exactly(size),))
    return table


OPERATIONS: Final = _table()

"""Values of every magnitude: code that computes may be wrong for those of some size alone.

A number of 8 bytes at random is never small, and a half of it never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import Final, Literal, TypeAlias

from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.types import CType
from abisim.verification.values import Values, narrow_bits, values_for

_Kind: TypeAlias = Literal["positive", "negative", "zeros", "mixed"]
_KINDS: Final[tuple[_Kind, ...]] = ("positive", "negative", "zeros")
#: Passes in turn: numbers of so many bytes, of a magnitude, with zeros or with ones above their own
#: bits; then zeros among any others; then all of that, of as many bytes as it happens.
_TURNS: Final[tuple[tuple[_Kind, tuple[int, ...]], ...]] = (
    ("positive", (8,)), ("negative", (8,)), ("positive", (4,)), ("negative", (4,)),
    ("zeros", (4,)), ("zeros", (4,)), ("zeros", (1, 2)), ("mixed", (1, 2, 4, 8)),
)  # fmt: skip
_MAGNITUDES: Final = 32
#: From one number to the next one of a pass, so that they come in all combinations.
_STRIDE: Final = 11
#: In so many passes there are all magnitudes; in fewer there are some.
ALL_PASSES: Final = len(_TURNS) * _MAGNITUDES


def of_magnitudes(signature: Signature, passes: int, random: Random) -> Values:
    """A call's values over so many passes: numbers of one magnitude after the other, of either
    sign, and mixed with zeros and with any others.  Of bytes that are narrower, as those of _Bool,
    the bits of odd passes are the opposite of those before.
    """
    values = values_for(signature)
    types = [parameter.type for parameter in signature.parameters]
    offsets, end = struct_offsets(types)
    arguments = _Images(end, zip(offsets, types, strict=True))
    result = _Images(signature.result.size, [(0, signature.result)])
    turns = [
        (number * _MAGNITUDES // passes, *_TURNS[number % len(_TURNS)]) for number in range(passes)
    ]
    return values._replace(
        passes=passes,
        arguments=tuple([arguments.draw(*turn, random) for turn in turns]),
        result=tuple([result.draw(*turn, random) for turn in turns]),
    )


class _Images:
    """What one image after another is made of: ``narrow`` are (place, usable bits)."""

    def __init__(self, size: int, placed: Iterable[tuple[int, CType]]) -> None:
        self._size = size
        self._narrow = [
            (offset + place, bits) for offset, ctype in placed for place, bits in narrow_bits(ctype)
        ]
        self._before: list[int] = []

    def draw(self, magnitude: int, kind: _Kind, units: Sequence[int], random: Random) -> bytes:
        size, unit = self._size, random.choice(units)
        image = bytearray(size)
        for index, start in enumerate(range(0, size, unit)):
            place = (magnitude + _STRIDE * index) % _MAGNITUDES
            number = _number(kind, place, 8 * unit, random) % (1 << 8 * unit)
            image[start : start + unit] = number.to_bytes(unit, "little")[: size - start]
        drawn = [~each for each in self._before] or [random.getrandbits(8) for _ in self._narrow]
        for (place, bits), each in zip(self._narrow, drawn, strict=True):
            # A _Bool's byte has no other bits.
            kept = 0 if bits == 1 else image[place] & ~bits
            image[place] = kept | (each & bits)
        self._before = [] if self._before else drawn
        return bytes(image)


def _number(kind: _Kind, place: int, bits: int, random: Random) -> int:
    if kind == "mixed":
        kind, place = random.choice(_KINDS), random.randrange(_MAGNITUDES)
    if kind == "zeros":
        return random.choice((0, random.getrandbits(bits)))
    # Of 8 bytes there are two magnitudes to a place, of one there are four places to one.
    least, most = place * bits // _MAGNITUDES, (place + 1) * bits // _MAGNITUDES
    top = random.randrange(least, max(most, least + 1))
    number = 1 << top | random.getrandbits(top)
    return number if kind == "positive" else ~number

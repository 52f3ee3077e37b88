"""Values of every magnitude: code that computes may be wrong for those of some size alone.

A number of 8 bytes at random is never small, and a half of it never zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.types import CType
from abisim.verification.values import Values, narrow_bits, values_for

#: Passes in turn: numbers of so many bytes, with zeros or with ones above their own bits; then any.
_TURNS: Final = ((8, 0), (8, -1), (4, 0), (4, -1), (0, 0), (0, 0))
_MAGNITUDES: Final = 32
_UNITS: Final = (1, 2, 4, 8)
#: From one number to the next one of a pass, so that they come in all combinations.
_STRIDE: Final = 11
#: In so many passes there are all magnitudes; in fewer there are some.
ALL_PASSES: Final = len(_TURNS) * _MAGNITUDES


def of_magnitudes(signature: Signature, passes: int, random: Random) -> Values:
    """A call's values over so many passes: numbers of one magnitude after the other, of either
    sign; in every third pass such ones of 1, 2, 4 or 8 bytes mixed with zeros and with any others.
    """
    values = values_for(signature)
    types = [parameter.type for parameter in signature.parameters]
    offsets, end = struct_offsets(types)
    placed = list(zip(offsets, types, strict=True))
    size = signature.result.size
    turns = [
        (number * _MAGNITUDES // passes, *_TURNS[number % len(_TURNS)]) for number in range(passes)
    ]
    arguments = tuple([_image(end, placed, each, random) for each in turns])
    result = tuple([_image(size, [(0, signature.result)], each, random) for each in turns])
    return values._replace(passes=passes, arguments=arguments, result=result)


def _image(
    size: int, types: Sequence[tuple[int, CType]], turn: tuple[int, int, int], random: Random
) -> bytes:
    image = bytearray(size)
    magnitude, unit, above = turn
    is_any, unit = not unit, unit or random.choice(_UNITS)
    for index, start in enumerate(range(0, size, unit)):
        place = (magnitude + _STRIDE * index) % _MAGNITUDES
        # Of 8 bytes there are two magnitudes to a place.
        bits = place * unit // 4 + random.randrange(max(1, unit // 4))
        number = (
            _any(8 * unit, random) if is_any else (1 << bits | random.getrandbits(bits)) ^ above
        )
        whole = (number % (1 << 8 * unit)).to_bytes(unit, "little")
        image[start : start + unit] = whole[: size - start]
    for offset, ctype in types:
        for place, bits in narrow_bits(ctype):
            # A _Bool's byte has no other bits.
            kept = 0 if bits == 1 else image[offset + place] & ~bits
            image[offset + place] = kept | (random.getrandbits(8) & bits)
    return bytes(image)


def _any(bits: int, random: Random) -> int:
    drawn = random.getrandbits(bits)
    match random.randrange(4):
        case 0:
            return 0
        case 1:
            return drawn >> random.randrange(bits)
        case 2:
            return ~(drawn >> random.randrange(bits))
        case _:
            return drawn

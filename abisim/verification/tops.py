"""Values whose bytes differ in their top bits as well.

In the usual values every whole byte's top bit is set in even passes and clear in odd ones, so that
a sign that is taken from another byte is right.  Here each byte has a sequence of its own.
"""

from __future__ import annotations

from random import Random
from typing import Final

from abisim.signature import Signature
from abisim.verification.values import Values, whole_bytes

_TOP: Final = 0x80


def passes_for(signature: Signature) -> int:
    """How many passes it takes for every whole byte of a call to have such a sequence."""
    return (sum(whole_bytes(signature)) + 1).bit_length()


def with_tops(signature: Signature, values: Values, random: Random) -> Values:
    """The values with other top bits, each set in a pass and clear in another one.

    No two bytes have the same ones in all passes, if there are :func:`passes_for` that.
    """
    is_whole = whole_bytes(signature)
    codes = _codes(sum(is_whole), values.passes, random)
    end = len(values.arguments[0])
    arguments: list[bytes] = []
    result: list[bytes] = []
    for number, images in enumerate(zip(values.arguments, values.result, strict=True)):
        tops = iter(codes)
        image = bytes(
            byte & ~_TOP | (next(tops) >> number & 1) * _TOP if whole else byte
            for byte, whole in zip(b"".join(images), is_whole, strict=True)
        )
        arguments.append(image[:end])
        result.append(image[end:])
    return values._replace(arguments=tuple(arguments), result=tuple(result))


def _codes(count: int, passes: int, random: Random) -> list[int]:
    """So many numbers of as many bits as there are passes: not all zeros, and not all ones."""
    there_are = (1 << passes) - 2
    drawn: list[int] = []
    while len(drawn) < count:
        drawn += random.sample(range(1, there_are + 1), min(there_are, count - len(drawn)))
    return drawn

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
#: Byte → the top bit as its bit of that number is.
_TOPS: Final = tuple(bytes((byte >> bit & 1) * _TOP for byte in range(256)) for bit in range(8))
#: With more bytes than passes tell apart, some pairs have the same top bits.
_MOST_PASSES: Final = 10
#: Of longer sequences there is no end.
_LONG: Final = 32
#: Even passes, of what is told by a number's bits.
_ALTERNATING: Final = 0x5555_5555
#: Always clear, always set, and what goes with even or with odd passes.
_LEFT_OUT: Final = 4


def passes_for(signature: Signature) -> int:
    """How many passes it takes for every whole byte of a call to have such a sequence; of very
    many bytes fewer.
    """
    count = sum(whole_bytes(signature)) + _LEFT_OUT
    return min(_MOST_PASSES, (count - 1).bit_length())


def with_tops(signature: Signature, values: Values, random: Random) -> Values:
    """The values of four passes or more with other top bits: each is set in a pass and clear in
    another one, and no sequence goes with even passes, or with odd ones.

    No two bytes have the same ones in all passes, if there are :func:`passes_for` that.
    """
    is_whole = whole_bytes(signature)
    drawn = iter(_codes(sum(is_whole), values.passes, random))
    codes = [next(drawn) if whole else 0 for whole in is_whole]
    others = ~int.from_bytes(bytes(_TOP * whole for whole in is_whole), "little")
    end = len(values.arguments[0])
    arguments: list[bytes] = []
    result: list[bytes] = []
    for number, images in enumerate(zip(values.arguments, values.result, strict=True)):
        if not number % 8:
            bits = bytes(code >> number & 0xFF for code in codes)
        tops = int.from_bytes(bits.translate(_TOPS[number % 8]), "little")
        image = int.from_bytes(b"".join(images), "little") & others | tops
        whole = image.to_bytes(len(codes), "little")
        arguments.append(whole[:end])
        result.append(whole[end:])
    return values._replace(arguments=tuple(arguments), result=tuple(result))


def _codes(count: int, passes: int, random: Random) -> list[int]:
    """So many numbers of as many bits as there are passes, different ones while there are any."""
    bits = min(passes, _LONG)
    left_out = {0, -1 % (1 << bits), *(_ALTERNATING << odd & -1 % (1 << bits) for odd in (0, 1))}
    drawn: list[int] = []
    while len(drawn) < count:
        wanted = min((1 << bits) - _LEFT_OUT, count - len(drawn))
        found = random.sample(range(1 << bits), wanted + _LEFT_OUT)
        drawn += [code for code in found if code not in left_out][:wanted]
    if passes > _LONG:
        drawn = [code | random.getrandbits(passes - _LONG) << _LONG for code in drawn]
    return drawn

"""Values that code may look for: zeros, in turn; ones; all bits; and what arithmetic changes.

Code with a branch may leave something out where a value is zero, or count one down to it.  Code
that adds zero to a number, or converts it there and back, changes a zero that is negative or a
signalling NaN.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from abisim.signature import Signature
from abisim.types import CType
from abisim.verification.values import Values, filled_with, values_for

#: What is zero in turn: eightbytes of the call's values, or whole arguments.
Zero: TypeAlias = Literal["eightbytes", "arguments"]
#: Where bytes begin and end.
_Span: TypeAlias = tuple[int, int]
#: Where a type lies.
_Placed: TypeAlias = tuple[int, CType]
_EIGHTBYTE: Final = 8
#: Negative zeros and signalling NaNs in double format and in single format; all bits.
_PATTERNS: Final = (
    *(
        number.to_bytes(_EIGHTBYTE, "little")
        for number in (1 << 63, 0x7FF0_0000_0000_0001, 0x8000_0000 << 32 | 0x8000_0000,
                       0x7F80_0001 << 32 | 0x7F80_0001, 0xFFF0_0000_0000_0001)
    ),
    b"\xff",
)  # fmt: skip


def with_zeros(signature: Signature, which: Zero) -> Values:
    """A call's values over as many passes as it takes: zeros alone; of any two eightbytes, or
    arguments, the one zero and the other not; nothing zero; ones; each of the
    numbers that arithmetic changes; no bit clear that could be set.
    """
    values = values_for(signature)
    types = [parameter.type for parameter in signature.parameters]
    placed = list(zip(values.offsets, types, strict=True))
    spans = _eightbytes(len(values.arguments[0]))
    if which == "arguments":
        spans = [(start, start + ctype.size) for start, ctype in placed]
    of_result = _eightbytes(len(values.result[0]))
    bits = max(1, (max(len(spans), len(of_result)) - 1).bit_length())
    arguments = _passes(values.arguments, spans, bits, placed)
    result = _passes(values.result, of_result, bits, [(0, signature.result)])
    return values._replace(passes=len(arguments), arguments=arguments, result=result)


def _eightbytes(size: int) -> list[_Span]:
    return [(start, start + _EIGHTBYTE) for start in range(0, size, _EIGHTBYTE)]


def _passes(
    images: Sequence[bytes], spans: Sequence[_Span], bits: int, types: Sequence[_Placed]
) -> tuple[bytes, ...]:
    """Two passes for each bit of a span's number: zero is what has it, then what has it not."""
    even, odd = images[:2]
    size = len(even)
    in_turn = [
        _blanked(image, [span for number, span in enumerate(spans) if number >> bit & 1 == has])
        for bit in range(bits)
        for image, has in ((odd, 1), (even, 0))
    ]
    ones = bytearray(size)
    for start, end in spans:
        if start < min(end, size):
            ones[start] = 1
    patterns = [filled_with(pattern, size, types) for pattern in _PATTERNS]
    return bytes(size), *in_turn, odd, bytes(ones), *patterns


def _blanked(image: bytes, spans: Sequence[_Span]) -> bytes:
    """The image with zeros there."""
    blank = bytearray(image)
    for start, end in spans:
        blank[start:end] = bytes(len(blank[start:end]))
    return bytes(blank)

"""Where a byte came from: the names of places, and the reading of wrong bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from abisim.reference.assignment import Piece
from abisim.signature import Signature
from abisim.types import CType, leaves
from abisim.verification.values import Values

#: How many bytes of a value a finding shows.
_SHOWN: Final = 32


class Provenance:
    """Names the source of bytes seen at one place over all passes."""

    def __init__(self, signature: Signature, values: Values) -> None:
        self._sources: dict[tuple[int, ...], str] = {}
        for index, parameter in enumerate(signature.parameters):
            start = values.offsets[index]
            names = byte_names(parameter.type)
            for offset in range(parameter.type.size):
                sequence = tuple(image[start + offset] for image in values.arguments)
                name = f"{argument_name(index, parameter.name)}{names.get(offset, ' padding')}"
                self._sources.setdefault(sequence, f"{name}, byte {offset}")

        names = byte_names(signature.result)
        for offset in range(signature.result.size):
            sequence = tuple(image[offset] for image in values.result)
            source = f"the result{names.get(offset, ' padding')}, byte {offset}"
            self._sources.setdefault(sequence, source)

    def of(self, sequence: Sequence[int]) -> str:
        """What a byte's values over the passes say about where it came from."""
        source = self._sources.get(tuple(sequence))
        if source is not None:
            return f"it is {source}"
        if not any(sequence):
            return "it is zero"
        if all(byte in (0, 0xFF) for byte in sequence):
            return "it is a copy of a sign bit"
        return "it is no byte of any argument or of the result"


def argument_name(index: int, name: str) -> str:
    """Arguments are counted from 1, as in compilers' messages."""
    return f"argument {index + 1} ({name})" if name else f"argument {index + 1}"


def byte_names(ctype: CType) -> dict[int, str]:
    """Byte offset → C path of the scalar there, such as ``.v.x[2]``."""
    names: dict[int, str] = {}
    for leaf in leaves(ctype):
        for offset in range(leaf.bit_offset // 8, -(-(leaf.bit_offset + leaf.bit_width) // 8)):
            names.setdefault(offset, leaf.path)
    return names


def place_name(piece: Piece) -> str:
    if piece.offset is not None:
        return f"stack+{piece.offset}"
    return piece.at


def hex_bytes(data: bytes, around: int = 0) -> str:
    """Bytes as text; of more than 32, the 32 around an offset."""
    if len(data) <= _SHOWN:
        return data.hex(" ")
    start = max(0, min(around - _SHOWN // 2, len(data) - _SHOWN))
    end = start + _SHOWN
    before = f"[{start}:{end}] … " if start else ""
    return f"{before}{data[start:end].hex(' ')}{' …' if end < len(data) else ''}"

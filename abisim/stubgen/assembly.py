"""Code with jumps and with a pool of addresses behind it.

Jumps are as short as where they lead allows.  Words of the pool are 8 bytes, aligned, zero, and
addressed relative to rip.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Final, Generic, TypeVar

from abisim.stubgen.code import Code
from abisim.stubgen.templates import rip_relative

_WORD: Final = 8
_INT3: Final = b"\xcc"
#: Mnemonic → the short form's opcode and the near form's.
_JUMPS: Final = {
    "jmp": (b"\xeb", b"\xe9"),
    "call": (None, b"\xe8"),
    **{
        f"j{condition}": (bytes([0x70 + number]), bytes([0x0F, 0x80 + number]))
        for condition, number in {
            "b": 2, "ae": 3, "e": 4, "ne": 5, "be": 6, "a": 7, "s": 8, "ns": 9,
        }.items()
    },
}  # fmt: skip
_SHORT: Final = range(-128, 128)


#: What the words of the pool are called.
Name = TypeVar("Name", bound=str)


class Assembly(Code, Generic[Name]):
    """Machine code under construction, whose labels are names."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: dict[str, int] = {}
        self._jumps: dict[int, tuple[str, str]] = {}
        self._pooled: list[tuple[int, Name]] = []

    def label(self, name: str) -> None:
        """The next instruction's name."""
        assert name not in self._labels, name
        self._labels[name] = len(self._chunks)

    def jump(self, mnemonic: str, label: str) -> None:
        """A jump, or a call, to a label of this code."""
        self._jumps[len(self._chunks)] = mnemonic, label
        self._chunks.append(b"")

    def jumps_to(self, label: str) -> bool:
        """Whether anything so far leads to a label."""
        return any(each == label for _, each in self._jumps.values())

    def pooled(self, text: str, symbol: Name) -> None:
        """An instruction with one ``[rip{}]``, which addresses the symbol's word."""
        self._pooled.append((len(self._chunks), symbol))
        self._chunks.append(rip_relative(text).code)

    def link(self) -> tuple[bytes, tuple[tuple[int, Name], ...]]:
        """The bytes, pool included, and where each symbol's word is."""
        starts = self._settle()
        pool = -(-starts[-1] // _WORD) * _WORD
        symbols = dict.fromkeys(symbol for _, symbol in self._pooled)
        words = {symbol: pool + _WORD * place for place, symbol in enumerate(symbols)}
        for index, symbol in self._pooled:
            distance = words[symbol] - starts[index + 1]
            self._chunks[index] = self._chunks[index][:-4] + distance.to_bytes(4, "little")
        code = b"".join(self._chunks).ljust(pool, _INT3) + bytes(_WORD * len(words))
        return code, tuple((offset, symbol) for symbol, offset in words.items())

    def _settle(self) -> list[int]:
        """Encode every jump; returns where each instruction begins, and the end."""
        near: set[int] = {index for index, (name, _) in self._jumps.items() if name == "call"}
        while True:
            for index in self._jumps:
                self._chunks[index] = self._encode(index, 0, near=index in near)
            starts = [*accumulate(map(len, self._chunks), initial=0)]
            far = {
                index: starts[self._labels[label]] - starts[index + 1]
                for index, (_, label) in self._jumps.items()
            }
            longer = {index for index in far.keys() - near if far[index] not in _SHORT}
            if not longer:
                break
            near |= longer
        for index, distance in far.items():
            self._chunks[index] = self._encode(index, distance, near=index in near)
        return starts

    def _encode(self, index: int, distance: int, *, near: bool) -> bytes:
        short, long = _JUMPS[self._jumps[index][0]]
        if near or short is None:
            return long + distance.to_bytes(4, "little", signed=True)
        return short + distance.to_bytes(1, "little", signed=True)

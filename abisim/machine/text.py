"""The code that may run: one stub, or an image's code.

Where a vector instruction begins that is emulated, the guest's copy has a ``hlt``.  The
code here is the original, which is what gets decoded.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from abisim.machine.decode import instruction_facts, instruction_sizes
from abisim.machine.vector import Emulated, emulated, emulated_exactly

_LONGEST: Final = 15
#: How far ahead instructions are looked for, in bytes.
_AHEAD: Final = 256


class Text:
    """Code at an address, as it was loaded, and the instructions that are emulated."""

    def __init__(self, base: int, code: bytes) -> None:
        self.base: Final = base
        self.end: Final = base + len(code)
        self.emulated: Final[dict[int, Emulated]] = {}
        self._code: Final = code
        self._places: list[int] = []

    def read(self, address: int, size: int) -> bytes:
        """``size`` bytes at an address within; fewer at the end."""
        start = address - self.base
        return self._code[start : start + size]

    def can_emulate(self, address: int) -> bool:
        """Whether an instruction begins there that is emulated."""
        return emulated(self.read(address, _LONGEST)) is not None

    def find_emulated(self, address: int) -> list[int]:
        """From an instruction straight on: where the emulated ones begin, noted here.

        Straight on leads past calls and branches, to a jump or a return.
        """
        found = []
        for size in instruction_sizes(self.read(address, _AHEAD)):
            code = self.read(address, size)
            instruction = emulated_exactly(code)
            if instruction is not None:
                found.append(address)
                self.emulated[address] = instruction
            else:
                facts = instruction_facts(code)
                if facts.leaves or facts.unsupported:
                    break
            address += size
        self._places = sorted(self.emulated)
        return found

    def overlap(self, address: int, size: int) -> int | None:
        """Where a block has code in common with an emulated instruction.

        Such an instruction may follow a block, of which its first byte is then the last.
        """
        index = bisect_left(self._places, address)
        if index:
            before = self._places[index - 1]
            if before + self.emulated[before].length > address:
                return address
        if index < len(self._places) and self._places[index] < address + size - 1:
            return self._places[index]
        return None

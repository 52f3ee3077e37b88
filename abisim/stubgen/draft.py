"""What a stub under construction has at hand: its code, and where its three inputs are."""

from __future__ import annotations

from typing import Final

from abisim.stubgen.code import Code
from abisim.stubgen.moves import MovePlan
from abisim.stubs import Entry

WORD: Final = 8

#: Entry convention → registers that hold (arguments, result pointer, target function).
_ENTRY_REGISTERS: Final[dict[Entry, tuple[str, str, str]]] = {
    "buffer": ("rdi", "rsi", "rdx"),
    "avalue": ("rdx", "rsi", "rdi"),
}
#: Registers that neither carry arguments nor have to be preserved.
_FREE: Final = ("rax", "r10", "r11")


class Draft:
    """Code so far, and in which registers the inputs are by now.

    ``base`` addresses the buffer of arguments or, if ``indirect``, pointers to them.
    """

    def __init__(self, moves: MovePlan, entry: Entry) -> None:
        self.plan = moves
        self.code = Code()
        self.indirect = entry == "avalue"
        self.base, self.result, self.target = _ENTRY_REGISTERS[entry]
        #: A register that points to an argument's value, which is yet to be loaded in part.
        self.pointed: tuple[str, int] | None = None

    def address(self, argument: int, pointer: str) -> tuple[str, int]:
        """A register and an offset that address an argument's value."""
        if not self.indirect:
            return self.base, self.plan.offsets[argument]
        self.load_pointer(pointer, argument)
        return pointer, 0

    def load_pointer(self, register: str, argument: int) -> None:
        self.code.emit(f"mov {register}, qword ptr [{self.base}{{}}]", argument * WORD)

    def relocate(self, register: str) -> str:
        place = self.scratch("rax")
        self.code.move(place, register)
        return place

    def scratch(self, *excluded: str) -> str:
        """A register that holds nothing which is still needed."""
        taken = {self.base, self.result, self.target, *excluded}
        if self.pointed is not None:
            taken.add(self.pointed[0])
        return next(register for register in _FREE if register not in taken)

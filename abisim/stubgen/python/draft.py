"""What a python stub under construction has at hand: its code, and what its registers hold.

While arguments are taken, rsi points to them, r11 to the object that is looked at, and r10 is
spare.  Code that is seldom reached is put off until the way through the stub is complete.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from abisim.interpreters import DIGIT_BYTES, Interpreter
from abisim.pystubs import Symbol
from abisim.stubgen.assembly import Assembly
from abisim.stubgen.moves import HiddenPointer, MovePlan, PointerToGeneral, ToGeneral
from abisim.stubgen.python.frame import WORD, Frame

ARGUMENTS: Final = "rsi"
OBJECT: Final = "r11"
SPARE: Final = "r10"
#: Where the stub goes with what it does not take, and from a routine of its own.
REFUSE, REFUSE_FROM_ROUTINE = "refuse", "refuse from routine"
#: What may hold a type's address, or anything for a moment, where no argument is put there.
_FREE: Final = ("rax", "rdx", "rcx", "r8", "r9")
_ONCE: Final = 1


class PythonDraft:
    """``release_gil`` decides what is safe to pass a pointer to."""

    def __init__(
        self, moves: MovePlan, interpreter: Interpreter, frame: Frame, *, release_gil: bool
    ) -> None:
        self.code = Assembly[Symbol]()
        self.plan = moves
        self.interpreter = interpreter
        self.frame = frame
        self.release_gil = release_gil
        taken = () if release_gil else moves.arguments
        self._free = [
            register
            for register in _FREE
            if register
            not in {
                move.register
                for move in taken
                if isinstance(move, ToGeneral | PointerToGeneral | HiddenPointer)
            }
        ]
        self._types: dict[Symbol, str] = {}
        self._later: list[Callable[[], None]] = []
        self._routines: dict[str, Callable[[], None]] = {}

    # Registers

    def reserve(self, *registers: str) -> None:
        """Keep types out of registers that are needed for something else."""
        self._free = [register for register in self._free if register not in registers]

    def hold_types(self, symbols: Iterable[Symbol]) -> None:
        """Load the types that are asked for more than once, as far as there are registers."""
        for symbol, times in Counter(symbols).most_common():
            if times > _ONCE and self._free:
                register = self._types[symbol] = self._free.pop(0)
                self.code.pooled(f"mov {register}, qword ptr [rip{{}}]", symbol)

    def restore_types(self) -> None:
        """Load again the type that was in rax."""
        for symbol, register in self._types.items():
            if register == "rax":
                self.code.pooled("mov rax, qword ptr [rip{}]", symbol)

    def scratch(self) -> str | None:
        """A register besides the spare one, if any is left."""
        return self._free[0] if self._free else None

    # Objects

    def memory(self, at: int, size: int = WORD, base: str = OBJECT) -> str:
        """The operand for ``size`` bytes at an offset from a register."""
        pointer = {1: "byte", 2: "word", 4: "dword", 8: "qword"}[size]
        return f"{pointer} ptr [{base}{displacement(at)}]"

    def digit(self, place: int) -> str:
        """The operand for a digit of the int in r11."""
        return self.memory(self.interpreter.digits_at + place * DIGIT_BYTES, DIGIT_BYTES)

    def load_object(self, argument: int) -> None:
        self.code.emit(f"mov {OBJECT}, qword ptr [{ARGUMENTS}{{}}]", argument * WORD)

    def require_type(self, symbol: Symbol, otherwise: str) -> None:
        """Go elsewhere with an object that is not exactly of a type."""
        at = self.memory(self.interpreter.type_at)
        if symbol in self._types:
            self.code.emit(f"cmp {at}, {self._types[symbol]}")
        else:
            self.code.emit(f"mov {SPARE}, {at}")
            self.code.pooled(f"cmp {SPARE}, qword ptr [rip{{}}]", symbol)
        self.code.jump("jne", otherwise)

    # Code that comes behind

    def later(self, emit: Callable[[], None]) -> None:
        self._later.append(emit)

    def call_routine(self, name: str, emit: Callable[[], None]) -> None:
        """Call a routine of the stub's own, which is written once."""
        self._routines[name] = emit
        self.code.jump("call", name)

    def write_rest(self) -> None:
        """Everything that was put off; then the way out for what is refused."""
        for emit in self._later:
            emit()
        routines = list(self._routines.items())
        for name, emit in routines:
            self.code.label(name)
            emit()


def displacement(at: int) -> str:
    """As it is written in a memory operand."""
    return "" if at == 0 else f" + {at}" if at < 10 else f" + {at:#x}"

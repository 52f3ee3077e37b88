"""A processor whose registers hold symbols, and the instructions that stubs are made of.

What an instruction does is written here once more, apart from the emulator and from what the
stub compiler believes.  One that is not here proves nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from abisim.mutation.arithmetic import add, product
from abisim.mutation.decoding import Immediate, Instruction, Operand, Place, Register
from abisim.mutation.flags import Flags
from abisim.mutation.memory import RED_ZONE, STACK, Memory, UnprovenError
from abisim.mutation.symbols import (
    Atom,
    Word,
    address,
    as_address,
    as_number,
    constant,
)
from abisim.registers import GPR

VECTOR_BYTES: Final = 64
WORD: Final = 8


def _refuse() -> bool:
    raise UnprovenError("it depends on what is not known")


class Processor:
    """Registers, flags and memory.  ``x87`` is the register stack, its top last.

    ``decide`` says whether something holds that is not known.
    """

    def __init__(self, memory: Memory, decide: Callable[[], bool] = _refuse) -> None:
        self.memory = memory
        self.flags = Flags()
        self.decide = decide
        self.registers: dict[str, Word] = {name: named(name, "first") for name in GPR}
        self.registers["rsp"] = address(STACK, 0)
        self.x87: list[Word] = []

    def whole(self, name: str) -> Word:
        """A general register's 8 bytes, a vector register's 64."""
        found = self.registers.get(name)
        if found is None:
            found = self.registers[name] = named(name, "first")
        return found

    @property
    def rsp(self) -> int:
        """The stack pointer's offset into the stack."""
        place = as_address(self.registers["rsp"])
        if place is None or place[0] != STACK:
            raise UnprovenError("rsp is no address of the stack")
        return place[1]

    def holds(self, condition: str) -> bool | None:
        """Whether a condition holds, None if that depends on a flag that is undefined.

        What is not known is decided, and stays so until an instruction changes it.
        """
        while (known := self.flags.holds(condition)) is None:
            name, undefined = self.flags.open(condition)
            if undefined is not None:
                return None
            self.flags = replace(self.flags, **{name: self.decide()})
        return known

    def requires(self, condition: str) -> bool:
        """The same, and raises UnprovenError for an undefined flag."""
        known = self.holds(condition)
        if known is None:
            _, undefined = self.flags.open(condition)
            assert undefined is not None
            raise UnprovenError(f"it depends on a flag that {undefined.by} leaves undefined")
        return known

    def where(self, operand: Place) -> Word:
        """The address of an operand in memory."""
        found = constant(operand.displacement, WORD)
        if operand.base is not None:
            found = add(self.whole(operand.base.name), found)
        if operand.index is not None:
            found = add(found, product(self.whole(operand.index.name), operand.scale))
        return found

    def get(self, operand: Operand, size: int | None = None) -> Word:
        """An operand's bytes, ``size`` of them if that is not all."""
        match operand:
            case Register(name=name, start=start, size=whole):
                if name.startswith("st"):
                    raise UnprovenError("it computes with x87 registers")
                return self.whole(name)[start : start + (size or whole)]
            case Immediate(value=value, size=whole):
                return constant(value, size or whole)
            case Place(size=whole):
                return self.memory.read(self.where(operand), size or whole)

    def put(self, operand: Operand, word: Word) -> None:
        """Set an operand, or the low bytes of a vector register.

        Four bytes of a general register clear those above them.
        """
        match operand:
            case Register(name=name, start=start):
                if name.startswith("st"):
                    raise UnprovenError("it sets x87 registers")
                before = self.whole(name)
                if len(word) == 4 and len(before) == WORD:
                    word = word + constant(0, 4)
                self.set(name, before[:start] + word + before[start + len(word) :])
            case Place():
                self.store(self.where(operand), word)
            case Immediate():
                raise UnprovenError("a number is no place")

    def set(self, name: str, word: Word) -> None:
        """Set a whole register.  Stack that a rising rsp leaves behind is lost."""
        if name != "rsp":
            self.registers[name] = word
            return
        before = self.rsp
        self.registers[name] = word
        if self.rsp > before:
            self.memory.spoil_stack(self.rsp - RED_ZONE, "a signal")

    def store(self, place: Word, word: Word) -> None:
        self.memory.write(place, word, lowest=self.rsp - RED_ZONE)

    def push(self, word: Word) -> None:
        self.set("rsp", address(STACK, self.rsp - len(word)))
        self.store(self.registers["rsp"], word)

    def pop(self, size: int = WORD) -> Word:
        word = self.memory.read(self.registers["rsp"], size)
        self.set("rsp", address(STACK, self.rsp + size))
        return word

    def require_aligned(self, operand: Operand, align: int) -> None:
        """Raises UnprovenError where an operand in memory need not be aligned."""
        if isinstance(operand, Place):
            place = as_address(self.where(operand))
            if place is None or self.memory.residue(*place, align) != 0:
                raise UnprovenError(f"an operand that need not be aligned to {align}")

    def number(self, name: str) -> int:
        """The value of a register that has to be known."""
        value = as_number(self.whole(name))
        if value is None:
            raise UnprovenError(f"what {name} holds is not known")
        return value


@lru_cache(maxsize=256)
def named(register: str, when: str) -> Word:
    """A register's bytes, unknown but for where they are from."""
    size = VECTOR_BYTES if register.startswith("zmm") else WORD
    return tuple(Atom(f"{register} at {when}", 0, part) for part in range(size))


def unsupported(instruction: Instruction) -> UnprovenError:
    return UnprovenError(f"{instruction.text!r} is not followed")

"""What operators on code are made of: lines replaced by others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.mutation.lines import Line, instruction, join, written

_MEMORY: Final = re.compile(r"((?:\w+ ptr )?)\[(\w+)(?: ([+-]) (\w+))?\]")
#: By how much numbers are wrong.
STEPS: Final = (1, 4, 8, 16)


@dataclass(frozen=True, slots=True)
class Edit:
    """Lines ``start`` up to ``end`` become ``lines``."""

    operator: str
    start: int
    end: int
    lines: tuple[Line, ...]

    def apply(self, code: Sequence[Line]) -> bytes | None:
        """The changed code, None if there are no such instructions."""
        return join([*code[: self.start], *self.lines, *code[self.end :]])


#: Yields every edit that it can make.
Operator: TypeAlias = Callable[[Sequence[Line]], Iterator[Edit]]


@dataclass(frozen=True, slots=True)
class MemoryOperand:
    """``width`` is ``dword ptr `` or its like, empty for an address."""

    width: str
    base: str
    displacement: int

    def __str__(self) -> str:
        if not self.displacement:
            return f"{self.width}[{self.base}]"
        sign = "-" if self.displacement < 0 else "+"
        return f"{self.width}[{self.base} {sign} {written(abs(self.displacement))}]"


def memory_operand(text: str) -> MemoryOperand | None:
    found = _MEMORY.fullmatch(text)
    if found is None:
        return None
    width, base, sign, number = found.groups()
    displacement = int(number, 0) if number else 0
    return MemoryOperand(width, base, -displacement if sign == "-" else displacement)


def number_operand(text: str) -> int | None:
    return int(text, 0) if re.fullmatch(r"-?(0x[0-9a-f]+|\d+)", text) else None


def with_operand(line: Line, place: int, operand: object) -> Line:
    """The line with another operand."""
    operands = list(line.operands)
    operands[place] = str(operand)
    return instruction(line.mnemonic, *operands)


def replaced(operator: str, at: int, *lines: Line) -> Edit:
    return Edit(operator, at, at + 1, lines)


def is_store(line: Line) -> bool:
    """Whether it writes to memory, pushes included."""
    return line.mnemonic in ("push", "fstp") or (bool(line.operands) and "[" in line.operands[0])


def call_at(code: Sequence[Line]) -> int | None:
    """Where the function is called; None where it is jumped to."""
    return next((at for at, line in enumerate(code) if line.mnemonic == "call"), None)

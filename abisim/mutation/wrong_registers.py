"""Registers that are the wrong ones, or that are spoilt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from abisim.mutation.decoding import REGISTERS
from abisim.mutation.edits import Edit, replaced
from abisim.mutation.lines import Line
from abisim.registers import GPR, gpr_name

_NAME: Final = re.compile(r"\b(?:[re]?[abcd]x|[abcd][lh]|[re]?[sd]il?|[re]?[sb]pl?|r\d+[dwb]?"
                          r"|[xyz]mm\d+)\b")  # fmt: skip
_VECTORS: Final = 16
#: Instructions that spoil what has to be kept, or the state that a function is entered in.
_SPOILERS: Final = (
    *(f"mov {name}, rsp" for name in ("rbx", "rbp", "r12", "r13", "r14", "r15")),
    *(f"xor {name}, {name}" for name in ("ebx", "ebp", "r12d", "r13d", "r14d", "r15d")),
    *(f"mov {gpr_name(name, 1)}, al" for name in ("rbx", "rbp", "r12", "r13", "r14", "r15")),
    *(f"xor {gpr_name(name, 4)}, {gpr_name(name, 4)}" for name in GPR if name != "rsp"),
    "std", "fldz", "fld1", "fninit",
)  # fmt: skip


def wrong_register(code: Sequence[Line]) -> Iterator[Edit]:
    """One mention of a register is of another one of its kind."""
    for at, line in enumerate(code):
        for found in _NAME.finditer(line.text):
            register = REGISTERS.get(found[0])
            if register is None:
                continue
            for other in _others(found[0]):
                text = line.text[: found.start()] + other + line.text[found.end() :]
                yield replaced("wrong register", at, Line(text))


def _others(name: str) -> Iterator[str]:
    register = REGISTERS[name]
    if register.name in GPR:
        if register.start == 0:
            for other in GPR:
                if other != register.name:
                    yield gpr_name(other, register.size)
    else:
        kind = name[:3]
        for number in range(_VECTORS):
            if f"{kind}{number}" != name:
                yield f"{kind}{number}"


def exchanged_registers(code: Sequence[Line]) -> Iterator[Edit]:
    """Two instructions of a kind have each other's first operand."""
    for at, line in enumerate(code):
        for other_at in range(at + 1, len(code)):
            other = code[other_at]
            pair = line.operands, other.operands
            if line.mnemonic != other.mnemonic or not all(len(each) == 2 for each in pair):
                continue
            if pair[0][0] == pair[1][0] or "[" in pair[0][0] + pair[1][0]:
                continue
            first = Line(f"{line.mnemonic} {pair[1][0]}, {pair[0][1]}")
            second = Line(f"{line.mnemonic} {pair[0][0]}, {pair[1][1]}")
            yield Edit(
                "exchanged registers", at, other_at + 1, (first, *code[at + 1 : other_at], second)
            )


def clobber(code: Sequence[Line]) -> Iterator[Edit]:
    """Something is spoilt in front of an instruction."""
    for at in range(len(code)):
        for text in _SPOILERS:
            yield Edit("clobbered register", at, at, (Line(text),))

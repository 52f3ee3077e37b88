"""Numbers and widths that are wrong: displacements, immediates, what is loaded and stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from abisim.mutation.decoding import REGISTERS
from abisim.mutation.edits import (
    STEPS,
    Edit,
    memory_operand,
    number_operand,
    replaced,
    with_operand,
)
from abisim.mutation.lines import Line, instruction, written
from abisim.registers import GPR, gpr_name

_WIDTHS: Final = {1: "byte ptr ", 2: "word ptr ", 4: "dword ptr ", 8: "qword ptr ",
                  16: "xmmword ptr "}  # fmt: skip
_BYTES: Final = {name: size for size, name in _WIDTHS.items()}
_MOVE_VECTOR: Final = {4: "movss", 8: "movsd", 16: "movups"}


def off_by(code: Sequence[Line]) -> Iterator[Edit]:
    """Every number, 1, 4, 8 or 16 too great or too small."""
    for at, line in enumerate(code):
        for place, operand in enumerate(line.operands):
            memory, number = memory_operand(operand), number_operand(operand)
            for step in STEPS:
                for signed in (step, -step):
                    name = f"off by {step}"
                    if memory is not None:
                        moved = replace(memory, displacement=memory.displacement + signed)
                        yield replaced(name, at, with_operand(line, place, moved))
                    elif number is not None and number + signed >= 0:
                        other = written((number + signed) & 0xFFFFFFFFFFFFFFFF)
                        yield replaced(name, at, with_operand(line, place, other))


def widen_or_narrow(code: Sequence[Line]) -> Iterator[Edit]:
    """Twice or half as many bytes moved to or from memory, or between registers."""
    for at, line in enumerate(code):
        for place, operand in enumerate(line.operands):
            memory = memory_operand(operand)
            size = _BYTES.get(memory.width) if memory is not None else None
            if memory is None or size is None:
                continue
            for wanted in (size // 2, size * 2):
                name = "narrow" if wanted < size else "widen"
                if wanted not in _WIDTHS:
                    continue
                other = with_operand(line, place, replace(memory, width=_WIDTHS[wanted]))
                for resized in _resized(other, 1 - place, wanted):
                    yield replaced(name, at, resized)


def _resized(line: Line, place: int, size: int) -> Iterator[Line]:
    """The line with its register as wide as its memory."""
    if line.mnemonic in ("movss", "movsd", "movups"):
        if size in _MOVE_VECTOR:
            yield instruction(_MOVE_VECTOR[size], *line.operands)
        return
    register = REGISTERS.get(line.operands[place]) if len(line.operands) == 2 else None
    if line.mnemonic != "mov" or register is None or register.name not in GPR:
        yield line
        return
    if size in (1, 2, 4, 8):
        yield with_operand(line, place, gpr_name(register.name, size))
        if place == 0 and size < 4:
            loaded = with_operand(line, 0, gpr_name(register.name, 4))
            yield instruction("movzx", *loaded.operands)


def wrong_extension(code: Sequence[Line]) -> Iterator[Edit]:
    """Sign for zero, zero for sign, or whatever is behind the value."""
    for at, line in enumerate(code):
        if line.mnemonic in ("movzx", "movsx"):
            other = "movsx" if line.mnemonic == "movzx" else "movzx"
            yield replaced("wrong extension", at, instruction(other, *line.operands))
            register = REGISTERS[line.operands[0]]
            memory = memory_operand(line.operands[1])
            if memory is not None:
                whole = with_operand(line, 1, replace(memory, width="dword ptr "))
                yield replaced("wrong extension", at, instruction("mov", *whole.operands))
                part = gpr_name(register.name, _BYTES[memory.width])
                merged = with_operand(line, 0, part)
                yield replaced("wrong extension", at, instruction("mov", *merged.operands))
        elif line.mnemonic == "mov" and "dword ptr" in line.operands[1]:
            register = REGISTERS[line.operands[0]]
            wide = with_operand(line, 0, gpr_name(register.name, 8))
            yield replaced("wrong extension", at, instruction("movsxd", *wide.operands))

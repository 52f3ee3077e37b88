"""Where a stub's caller is found at each of its instructions, worked out from the code.

The canonical frame address (CFA) is what rsp was before the call that entered the stub: the
return address lies 8 bytes below it (psABI 3.7).  Following rsp from one instruction to the next
says how far below the CFA it is, and where registers that the caller wants back were pushed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

import capstone

from abisim.errors import AbisimError
from abisim.registers import GPR, gpr_name

Base: TypeAlias = Literal["rsp", "rbp"]
_WORD: Final = 8
#: What a caller wants back (psABI 3.2.1).
_SAVED: Final = ("rbx", "rbp", "r12", "r13", "r14", "r15")
#: The name of each part of these and of rsp → the register.
_WHOLE: Final = {"bh": "rbx"} | {
    gpr_name(register, width): register for register in (*_SAVED, "rsp") for width in (1, 2, 4, 8)
}
_LEAVING: Final = (
    capstone.CS_GRP_JUMP, capstone.CS_GRP_BRANCH_RELATIVE, capstone.CS_GRP_CALL,
    capstone.CS_GRP_RET, capstone.CS_GRP_IRET,
)  # fmt: skip
_PUSHED: Final = re.compile(r"qword ptr .*|-?(0x)?[0-9a-f]+")
_BY_NUMBER: Final = re.compile(r"rsp, ((?:0x)?[0-9a-f]+)")


class UnfollowedError(AbisimError):
    """Code of which it is not known how to unwind it."""


@dataclass(frozen=True, slots=True)
class Row:
    """What holds from the instruction ``at`` on: the CFA is ``distance`` bytes above what the
    ``base`` register says, and ``saved`` registers lie as many bytes below the CFA.
    """

    at: int
    base: Base
    distance: int
    saved: tuple[tuple[str, int], ...] = ()


def rows(code: bytes) -> list[Row]:
    """The rows of straight code that ends with a return or a jump, the first one ``at`` 0.

    Raises UnfollowedError for code that branches, and for what it cannot follow rsp through.
    """
    frame = Frame()
    found = [frame.row(0)]
    end = 0
    for instruction in instructions(code):
        if frame.left:
            raise UnfollowedError(f"code behind its end, at offset {end:#x}")
        if not frame.follow(instruction):
            text = f"{instruction.mnemonic} {instruction.op_str}".strip()
            raise UnfollowedError(f"{text!r} at offset {end:#x} cannot be unwound")
        end = instruction.address + instruction.size
        row = frame.row(end)
        before = found[-1]
        if (row.base, row.distance, row.saved) != (before.base, before.distance, before.saved):
            found.append(row)
    if end != len(code) or not frame.left:
        raise UnfollowedError(f"code that does not end, at offset {end:#x}")
    return found


def instructions(code: bytes) -> Iterator[Any]:
    """Capstone's instructions, with details."""
    disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    disassembler.detail = True
    return iter(disassembler.disasm(code, 0))


class Frame:
    """A frame between two instructions.

    ``depth`` is how many bytes rsp is below the CFA, None once it was rounded down.
    """

    def __init__(self) -> None:
        self.depth: int | None = _WORD
        self.base: Base = "rsp"
        self.distance = _WORD  # of rbp, once that is the base
        self.saved: dict[str, int] = {}
        self.left = False

    def copy(self) -> Frame:
        """Another one that is as this one is now."""
        made = Frame()
        made.depth, made.base, made.distance = self.depth, self.base, self.distance
        made.saved = dict(self.saved)
        return made

    def row(self, at: int) -> Row:
        distance = self.distance if self.base == "rbp" else self.depth
        assert distance is not None
        return Row(at, self.base, distance, tuple(self.saved.items()))

    def follow(self, instruction: Any) -> bool:
        """Whether it is known what the instruction makes of the frame."""
        operands = instruction.op_str
        match instruction.mnemonic:
            case "push":
                return self._push(operands)
            case "pop":
                return self._pop(operands)
            case "sub" | "add" | "and" if operands.startswith("rsp, "):
                return self._arithmetic(instruction.mnemonic, operands)
            case "mov" if operands == "rbp, rsp":
                return self._begin()
            case "leave":
                return self._leave()
            case "call":  # callees of both conventions leave rsp as it was
                return operands in GPR
            case "ret":
                return self._end() and not operands
            case "jmp":
                return self._end() and operands in GPR
            case _:
                return not any(map(instruction.group, _LEAVING)) and self._spares(instruction)

    def _spares(self, instruction: Any) -> bool:
        """Whether it writes to no register but those that lie on the stack by now."""
        _, written = instruction.regs_access()
        touched = {_WHOLE.get(instruction.reg_name(each)) for each in written} - {None}
        return touched <= self.saved.keys() - {self.base}

    def _push(self, operand: str) -> bool:
        if operand not in GPR and not _PUSHED.fullmatch(operand):
            return False
        if self.depth is not None:
            self.depth += _WORD
            if operand in _SAVED and operand not in self.saved:
                self.saved[operand] = self.depth
        return True

    def _pop(self, operand: str) -> bool:
        if operand not in GPR or operand == "rsp" or self.depth is None:
            return False
        if operand in _SAVED and self.saved.pop(operand, None) != self.depth:
            return False
        self.depth -= _WORD
        return self._keeps()

    def _arithmetic(self, mnemonic: str, operands: str) -> bool:
        number = _BY_NUMBER.fullmatch(operands)
        if number is None:
            return False
        if mnemonic == "and":
            self.depth = None
            return self.base == "rbp"
        if self.depth is not None:
            self.depth += int(number[1], 0) * (1 if mnemonic == "sub" else -1)
        return self._keeps()

    def _keeps(self) -> bool:
        """Whether everything that was saved is still above the stack pointer, which is a word's."""
        if self.depth is None:
            return True
        return not self.depth % _WORD and self.depth >= max(self.saved.values(), default=_WORD)

    def _begin(self) -> bool:
        if self.depth is None or "rbp" not in self.saved:
            return False
        self.base, self.distance = "rbp", self.depth
        return True

    def _leave(self) -> bool:
        if self.base != "rbp" or self.saved.pop("rbp") != self.distance:
            return False
        self.base, self.depth = "rsp", self.distance - _WORD
        return self._keeps()

    def _end(self) -> bool:
        self.left = True
        return self.is_gone

    @property
    def is_gone(self) -> bool:
        """Whether everything is as it was at entry."""
        return self.base == "rsp" and self.depth == _WORD and not self.saved

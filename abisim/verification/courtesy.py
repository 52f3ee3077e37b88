"""A callee that spares some of what it may overwrite: what a mistake lives on.

A stub that fails is run again before such a callee.  What it then gets right, it got wrong
because it relied on what was spared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.machine.machine import Machine
from abisim.machine.state import SLOTS, get, put
from abisim.reference.assignment import Assignment
from abisim.verification.callee import Callee
from abisim.verification.copies import Copy
from abisim.verification.garbage import Garbage

#: What makes a callee of one signature.
CalleeMaker: TypeAlias = Callable[[Machine, Assignment, int, Garbage], Callee]
#: Bytes of the stack, as offsets from rsp at the callee's entry; its return address is at 0.
Span: TypeAlias = tuple[int, int]
_NOT_SPARED: Final = ("rsp", "rip", "mxcsr", "fpcw", "fpsw", "fptag")


@dataclass(frozen=True, slots=True)
class Gift:
    """Bytes ``start`` up to ``end`` of the result, left at an offset of the register block too."""

    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Courtesy:
    """What a callee spares: parts of the stack, registers, the copies of arguments; and where
    it leaves parts of its result that are not asked for there.
    """

    stack: tuple[Span, ...] = ()
    registers: tuple[str, ...] = ()
    copies: bool = False
    gifts: tuple[Gift, ...] = ()
    #: What the result's registers hold above it: "zero" or "sign"; empty for anything.
    above: str = ""


class CourteousCallee(Callee):
    """A callee that spares what a :class:`Courtesy` says."""

    def __init__(
        self,
        machine: Machine,
        assignment: Assignment,
        result_size: int,
        filling: Garbage,
        courtesy: Courtesy,
    ) -> None:
        super().__init__(machine, assignment, result_size, filling)
        self._courtesy = courtesy

    def leave(
        self,
        number: int,
        entry: bytes,
        result: bytes,
        copies: tuple[Copy, ...],
        *,
        pointer_is_good: bool,
    ) -> bytearray:
        courtesy, stack, rsp = self._courtesy, self._machine.stack, get(entry, "rsp")
        spans = [(max(rsp + start, stack.base), rsp + end) for start, end in courtesy.stack]
        spared = [(start, stack.read(start, end - start)) for start, end in spans]
        left = () if courtesy.copies else copies
        registers = super().leave(number, entry, result, left, pointer_is_good=pointer_is_good)
        for address, data in spared:
            if data:
                stack.write(address, data)
        pointer = get(registers, "rax") if self._result.mode == "sret" else None
        for name in courtesy.registers:
            at, size = SLOTS[name]
            registers[at : at + size] = entry[at : at + size]
        if pointer is not None:
            put(registers, "rax", pointer)
            return registers
        general = [piece for piece in self._result.pieces if not piece.at.startswith("st")]
        for piece in general if courtesy.above else ():
            at, size = SLOTS[whole(piece.at)]
            negative = courtesy.above == "sign" and result[piece.end - 1] & 0x80
            rest = size - (piece.end - piece.start)
            registers[at + size - rest : at + size] = (b"\xff" if negative else b"\0") * rest
        for gift in courtesy.gifts:
            registers[gift.at : gift.at + gift.end - gift.start] = result[gift.start : gift.end]
        self._leave_pieces(registers, result)
        return registers


def courteous(courtesy: Courtesy) -> CalleeMaker:
    """What makes callees of this courtesy."""
    return lambda machine, assignment, size, filling: CourteousCallee(
        machine, assignment, size, filling, courtesy
    )


def volatile(assignment: Assignment) -> tuple[str, ...]:
    """The registers that a callee need not preserve, all of what it may change of each."""
    return tuple(
        name
        for name in SLOTS
        if name not in assignment.preserved
        and name not in _NOT_SPARED
        and not name.startswith(("xmm", "ymm", "fp"))
    )


def whole(at: str) -> str:
    """The register, as wide as it is, of which a piece takes the low end."""
    return f"zmm{at[3:]}" if at.startswith(("xmm", "ymm")) else at

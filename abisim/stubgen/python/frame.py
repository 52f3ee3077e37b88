"""A python stub's frame: argument area, the result's storage, and what is kept over calls.

Offsets are bytes from the stack pointer at the call of the target.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from abisim.pystubs import Symbol, result_carrier
from abisim.stubgen.alignment import own_alignment
from abisim.stubgen.assembly import Assembly
from abisim.stubgen.moves import (
    STACK_ALIGN,
    HiddenPointer,
    MovePlan,
    ToGeneral,
    ToVector,
)
from abisim.types import CType

WORD: Final = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """``size`` bytes, the lowest aligned to ``align``.

    ``result`` is where the result's bytes are, ``slots`` where the values of registers wait
    while no thread state is held, by their place in the plan, and ``thread`` where that state
    is.  ``early``: the frame is there before any argument is looked at.
    """

    size: int
    align: int
    result: int
    slots: dict[int, int]
    thread: int
    early: bool

    @property
    def realigned(self) -> bool:
        """Whether rbp holds what the stack pointer was."""
        return self.align > STACK_ALIGN

    def enter(self, code: Assembly[Symbol]) -> None:
        if self.realigned:
            code.emit("push rbp")
            code.move("rbp", "rsp")
            code.emit("sub rsp, {}", self.size)
            code.emit(f"and rsp, {-self.align & 0xFFFFFFFFFFFFFFFF:#x}")
        else:
            code.emit("sub rsp, {}", self.size)

    def leave(self, code: Assembly[Symbol]) -> None:
        if self.realigned:
            code.emit("leave")
        else:
            code.emit("add rsp, {}", self.size)


def frame_of(moves: MovePlan, result: CType, *, release_gil: bool, errno: bool) -> Frame:
    """The frame of a call."""
    align = moves.stack_align
    end = moves.stack_bytes
    result_at = 0
    carrier = result_carrier(result)
    if any(isinstance(move, HiddenPointer) for move in moves.arguments):
        own = max(STACK_ALIGN, result.align, own_alignment(result))
        align = max(align, own)
        result_at = -(-end // own) * own
        end = result_at + _words(result.size)
    slots: dict[int, int] = {}
    if release_gil:
        for place, move in enumerate(moves.arguments):
            if isinstance(move, ToGeneral | ToVector):
                slots[place] = end
                end += _words(move.size)
    if moves.results and (carrier == "bytes" or errno or release_gil):
        # Arguments and slots have done their work when the result is there.
        end = max(end, _words(result.size))
    thread = end
    if release_gil:
        end += WORD
    if align > STACK_ALIGN:
        size = -(-end // align) * align
    else:
        # Together with the return address a multiple of 16.
        size = -(-(end + WORD) // STACK_ALIGN) * STACK_ALIGN - WORD
    early = bool(moves.stack_bytes or slots or align > STACK_ALIGN)
    return Frame(size, align, result_at, slots, thread, early)


def _words(size: int) -> int:
    return -(-size // WORD) * WORD

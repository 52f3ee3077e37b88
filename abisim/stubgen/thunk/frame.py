"""A thunk's frame: where each argument's bytes are, the result's, and what is kept meanwhile.

Offsets are bytes from the stack pointer behind the prologue.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.signature import Signature
from abisim.stubgen.moves import (
    STACK_ALIGN,
    Copy,
    FromX87,
    MovePlan,
    PointerToGeneral,
    PointerToStack,
    ToGeneral,
    ToStack,
    ToVector,
)

WORD: Final = 8
#: What the prologue pushes, and the return address.
_ABOVE: Final = 3 * WORD
#: What a Microsoft callee keeps and a System V function does not.
_MICROSOFT_KEPT: Final = ("rdi", "rsi", *(f"xmm{number}" for number in range(6, 16)))

#: Moves that bring bytes of an argument themselves.
Part: TypeAlias = ToGeneral | ToVector | ToStack


@dataclass(frozen=True, slots=True)
class Source:
    """Where an argument's bytes are: ``at`` in the frame or the caller's, or where the pointer
    that is there leads.
    """

    at: int
    pointer: bool = False


@dataclass(frozen=True, slots=True)
class ThunkFrame:
    """``size`` bytes.  The objects for the arguments come first.

    ``state`` is PyGILState_Ensure's, ``reported`` the object that exceptions are reported with,
    ``hidden`` the pointer to the storage of a result in memory, ``result`` where one in registers
    is put together.  ``gathered`` has, for arguments whose bytes are put together in the frame,
    where; ``pointers`` registers and where they are put.  ``kept`` are registers and where.
    """

    size: int
    state: int
    reported: int
    hidden: int
    result: int
    sources: tuple[Source, ...]
    gathered: dict[int, int]
    pointers: tuple[tuple[str, int], ...]
    kept: tuple[tuple[str, int], ...]

    def of_caller(self, stack: int) -> int:
        """What lies so many bytes above the return address."""
        return self.size + _ABOVE + stack


def thunk_frame(signature: Signature, moves: MovePlan) -> ThunkFrame:
    """The frame of a callee."""
    count = len(signature.parameters)
    state = WORD * count
    reported, hidden = state + WORD, state + 2 * WORD
    result = -(-(state + 3 * WORD) // STACK_ALIGN) * STACK_ALIGN
    end = result + _room(signature, moves)
    kept: list[tuple[str, int]] = []
    if signature.abi != "sysv":
        for register in _MICROSOFT_KEPT:
            kept.append((register, end))
            end += 2 * WORD
    parts: dict[int, list[Part]] = defaultdict(list)
    for move in moves.arguments:
        if isinstance(move, ToGeneral | ToVector | ToStack):
            parts[move.argument].append(move)
    gathered: dict[int, int] = {}
    for index, parameter in enumerate(signature.parameters):
        if not _is_whole(parts[index]):
            gathered[index] = end
            reach = [parameter.type.size, *(each.offset + width(each) for each in parts[index])]
            end += -(-max(reach) // WORD) * WORD
    copied = {move.stack: move.argument for move in moves.arguments if isinstance(move, Copy)}
    pointers: list[tuple[str, int]] = []
    indirect: dict[int, int] = {}
    for move in moves.arguments:
        if isinstance(move, PointerToGeneral):
            # The argument's own bytes need no room.
            indirect[copied[move.copy]] = end
            pointers.append((move.register, end))
            end += WORD
    size = -(-(end + WORD) // STACK_ALIGN) * STACK_ALIGN - WORD
    for move in moves.arguments:
        if isinstance(move, PointerToStack):
            indirect[copied[move.copy]] = size + _ABOVE + move.stack
    sources = []
    for index in range(count):
        if index in indirect:
            sources.append(Source(indirect[index], pointer=True))
        elif index in gathered:
            sources.append(Source(gathered[index]))
        else:
            sources.append(Source(size + _ABOVE + parts[index][0].stack))  # type: ignore[union-attr]
    return ThunkFrame(
        size, state, reported, hidden, result, tuple(sources), gathered, tuple(pointers),
        tuple(kept),
    )  # fmt: skip


def _is_whole(parts: list[Part]) -> bool:
    """Whether an argument's bytes lie together in the caller's frame."""
    return len(parts) == 1 and isinstance(parts[0], ToStack) and not parts[0].offset


def _room(signature: Signature, moves: MovePlan) -> int:
    """Bytes for a result in registers, each of which may be loaded whole."""
    if not moves.results:
        return 0
    ends = [
        max(each.size, WORD) + each.offset - each.skip
        for each in moves.results
        if not isinstance(each, FromX87)
    ]
    return -(-max(signature.result.size, *ends, WORD) // STACK_ALIGN) * STACK_ALIGN


def width(move: Part) -> int:
    """Bytes that one store of a move's register takes, or that are copied."""
    if isinstance(move, ToStack):
        return move.size
    if isinstance(move, ToGeneral) or move.size <= WORD:
        return WORD
    return next(size for size in (16, 32, 64) if move.size <= size)

"""What single moves cost: loads into registers, stores of results, pushes of stack words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from abisim.reference.assignment import Assignment, Piece, Placement

#: buffer: stub(args, result, fn).  avalue: stub(fn, result, pointers to the values).
Entry: TypeAlias = Literal["buffer", "avalue"]

#: Instructions to load so many bytes into a register with nothing beside them to lean on.
#: Five take mov, shl, mov al; seven two overlapping loads, shl, or.
LOAD = {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3, 7: 4, 8: 1}
#: Instructions to store them: mov, shr, mov, the two stores overlapping when seven.
STORE = {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3, 7: 3, 8: 1}

#: The same for a vector register: pinsrw and pextrw reach memory, a general register may help.
#: Pieces in vector registers have an even number of bytes.
VECTOR_LEAST = {2: 1, 4: 1, 6: 2, 8: 1}
VECTOR_MOST = {2: 2, 4: 1, 6: 3, 8: 1}

_WIDTHS = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a budget and what it pays for."""

    name: str
    least: int
    most: int


def pieces(assignment: Assignment) -> Iterator[tuple[Placement, Piece]]:
    """The arguments' pieces, each with its argument."""
    for argument in assignment.args:
        for piece in argument.pieces:
            yield argument, piece


def loads(assignment: Assignment, entry: Entry) -> Term:
    """One instruction a register piece; odd sizes take more, unless neighbours help."""
    least = most = 0
    # The base of ``args``: xchg makes it rsi where the hidden result pointer goes to rdi.
    base = "rsi" if assignment.ret.mode == "sret" else "rdi"
    neighbours = _neighbours(assignment, entry)
    for (before, after), argument in zip(neighbours, assignment.args, strict=True):
        for piece in argument.pieces:
            if piece.offset is None and argument.mode != "indirect":
                low, high = before + piece.start, argument.size - piece.start + after
                length = piece.end - piece.start
                smallest, usual = tables(piece, LOAD)
                least += access(smallest, length, low, high)
                cost = access(usual, length, piece.start, argument.size - piece.start)
                # The parts of an odd size are put together elsewhere than in the base.
                most += cost + (cost == 3 and entry == "buffer" and piece.at == base)
    return Term("loads into registers", least, most)


def stores(ret: Placement) -> Term:
    """One instruction a result piece; odd sizes take more.  Only sizeof bytes are writable."""
    least = most = 0
    for piece in ret.pieces:
        if piece.at.startswith("st"):
            least, most = least + 1, most + 1
        else:
            length, after = piece.end - piece.start, ret.size - piece.start
            smallest, usual = tables(piece, STORE)
            least += access(smallest, length, piece.start, after)
            most += access(usual, length, piece.start, after)
    return Term("stores of the result", least, most)


def pushes(argument: Placement, piece: Piece) -> int:
    """Push memory for whole eightbytes, load and push for a part of one."""
    words = -(-piece.end // 8)
    start = 8 * (words - 1)
    after = argument.size - start
    if after >= 8:
        return words
    # Padding at its end may be copied along.
    return words + access(LOAD, after, start, after)


def tables(piece: Piece, general: dict[int, int]) -> tuple[dict[int, int], dict[int, int]]:
    """What a piece's odd sizes take, least and most."""
    if piece.at[1:3] == "mm":
        return VECTOR_LEAST, VECTOR_MOST
    return general, general


def access(table: dict[int, int], length: int, before: int, after: int) -> int:
    """Instructions to load or store ``length`` bytes of a register.

    Accesses may reach ``before`` bytes back from the first and ``after`` on from it.
    """
    if length > 8:
        return 1  # a vector register of 16, 32 or 64 bytes, used whole
    if fitting := [table[width] for width in _WIDTHS if length <= width <= after]:
        return min(fitting)
    # An access that starts earlier and ends with the piece, and a shift.
    if any(0 <= width - length <= before for width in _WIDTHS):
        return 2
    return min(table[width] for width in range(length, min(8, after) + 1) if width in table)


def _neighbours(assignment: Assignment, entry: Entry) -> Iterator[tuple[int, int]]:
    """For each argument, how many bytes of ``args`` lie before and after it.

    A buffer is a C struct, and compilers read its gaps; a value behind a pointer is alone.
    """
    if entry == "avalue":
        yield from ((0, 0) for _ in assignment.args)
        return
    starts: list[int] = []
    end, align = 0, 1
    for argument in assignment.args:
        starts.append(-(-end // argument.align) * argument.align)
        end, align = starts[-1] + argument.size, max(align, argument.align)
    size = -(-end // align) * align
    for start, argument in zip(starts, assignment.args, strict=True):
        yield start, size - start - argument.size

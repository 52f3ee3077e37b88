"""How many instructions a stub may take, derived from what the ABI forces.

``least`` is what no correct stub goes under, ``most`` what straightforward good code
needs.  Counted are the instructions executed outside the callee, from the stub's first to
its last; a repeated string instruction counts once.  docs/budget.md states the formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from abisim.reference.assignment import Assignment, Piece, Placement
from abisim.reference.errors import UnknownConvention

#: buffer: stub(args, result, fn).  avalue: stub(fn, result, pointers to the values).
Entry: TypeAlias = Literal["buffer", "avalue"]

#: The register that ``fn`` arrives in; an argument that goes there pushes it aside.
FUNCTION_IN: dict[Entry, str] = {"buffer": "rdx", "avalue": "rdi"}

#: Instructions to load or store so many bytes with nothing beside them to lean on.
#: Three bytes take mov, shl, mov al; seven two overlapping loads, shl, or.
LEAST_LOAD = {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3, 7: 4, 8: 1}
MOST_LOAD = {1: 1, 2: 1, 3: 4, 4: 1, 5: 4, 6: 4, 7: 4, 8: 1}
LEAST_STORE = {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3, 7: 3, 8: 1}
MOST_STORE = {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3, 7: 5, 8: 1}

#: Registers, stack and clean-up of a block copy: sub rsp; mov rdi; lea rsi; mov ecx; rep movs.
LEAST_BLOCK = 5
#: The same for one argument, with the base pointer kept aside.
MOST_BLOCK = 6
#: Larger stack arguments, in eightbytes, are copied as a block rather than pushed.
PUSHED_EIGHTBYTES = 16

_WIDTHS = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Budget:
    """Instructions: a correct stub takes ``least`` or more, a good one ``most`` or fewer."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a budget and what it pays for."""

    name: str
    least: int
    most: int


def budget(assignment: Assignment, entry: Entry) -> Budget:
    """The budget of a stub with this entry convention.

    Raises UnknownConvention for another entry or for an ABI without a formula.
    """
    terms = tuple(itemize(assignment, entry))
    return Budget(sum(term.least for term in terms), sum(term.most for term in terms))


def itemize(assignment: Assignment, entry: Entry) -> Iterator[Term]:
    """The summands of a budget, in the order in which docs/budget.md explains them."""
    if assignment.abi != "sysv" or entry not in FUNCTION_IN:
        raise UnknownConvention(
            f"no budget for entry {entry!r} under ABI {assignment.abi!r}; "
            f"there is one for {', '.join(FUNCTION_IN)} under sysv"
        )
    registers = {piece.at for _, piece in _pieces(assignment)}
    sret = assignment.ret.mode == "sret"
    if sret:
        registers.add(assignment.ret.pieces[0].at)
    stored = assignment.ret.mode == "direct"
    if entry == "avalue":
        pointers = sum(bool(argument.pieces) for argument in assignment.args)
        yield Term("pointers to the values", pointers, pointers)
    yield _loads(assignment, entry)
    if sret:
        # rsi, which holds the pointer, may be wanted while rdi still holds the arguments.
        swapped = entry == "buffer" and "rsi" in registers
        yield Term("hidden result pointer", 1, 1 + swapped)
    if FUNCTION_IN[entry] in registers:
        yield Term("function kept from the arguments", 1, 1)
    if assignment.variadic:
        yield Term("al", 1, 1)
    if assignment.stack_bytes:
        yield from _stack(assignment, entry, saved=int(stored))
    if stored:
        yield Term("result pointer saved and restored", 2, 2)
        yield _stores(assignment.ret)
    tail = not stored and not assignment.stack_bytes
    yield Term("tail jump", 1, 1) if tail else Term("call and return", 2, 2)


def _pieces(assignment: Assignment) -> Iterator[tuple[Placement, Piece]]:
    for argument in assignment.args:
        for piece in argument.pieces:
            yield argument, piece


def _loads(assignment: Assignment, entry: Entry) -> Term:
    """One instruction a register piece; odd sizes take more, unless neighbours help."""
    least = most = 0
    readable = _readable(assignment, entry)
    for (before, after), argument in zip(readable, assignment.args, strict=True):
        for piece in argument.pieces:
            if piece.offset is None:
                low, high = piece.start + before, argument.size - piece.start + after
                least += _least(LEAST_LOAD, piece.end - piece.start, low, high)
                most += _alone(MOST_LOAD, piece, argument.size)
    return Term("loads into registers", least, most)


def _stores(ret: Placement) -> Term:
    """One instruction a result piece; odd sizes take more.  Only sizeof bytes are writable."""
    least = most = 0
    for piece in ret.pieces:
        if piece.at.startswith("st"):
            cost = (1, 1)
        else:
            length, high = piece.end - piece.start, ret.size - piece.start
            cost = (_least(LEAST_STORE, length, piece.start, high),
                    _alone(MOST_STORE, piece, ret.size))  # fmt: skip
        least, most = least + cost[0], most + cost[1]
    return Term("stores of the result", least, most)


def _stack(assignment: Assignment, entry: Entry, *, saved: int) -> Iterator[Term]:
    """Stack words pushed or copied, gaps and alignment, and the stack given back."""
    least = most = gaps = end = 0
    for argument, piece in _pieces(assignment):
        if piece.offset is None:
            continue
        gaps += piece.offset > end
        words = -(-piece.end // 8)
        end = piece.offset + 8 * words
        least += words
        most += _pushes(argument, piece)
    over_aligned = assignment.stack_align > 16
    # The stack is aligned at the call, so an odd number of words lies above the return address.
    allocated = assignment.stack_bytes // 8
    odd = not over_aligned and (allocated + saved) % 2 == 0
    # One adjustment of rsp serves for all words that nothing is written to.
    adjusted = odd or (not over_aligned and least != allocated)
    block = LEAST_BLOCK - (entry == "avalue") - over_aligned
    yield Term("stack words", min(least + adjusted, block), most + gaps + odd)
    if over_aligned:
        # At least enter and and; otherwise push rbp, mov rbp, and rsp, and a sub that rounds up.
        yield Term("over-aligned stack", 2, 4)
    yield Term("stack given back", 1, 1)


def _pushes(argument: Placement, piece: Piece) -> int:
    """Push memory for whole eightbytes, load and push for a part of one, a block if large."""
    words = -(-piece.end // 8)
    if words > PUSHED_EIGHTBYTES:
        return MOST_BLOCK
    last = Piece("stack", 8 * (words - 1), piece.end)
    cost = _alone(MOST_LOAD, last, argument.size)
    readable = argument.size - last.start >= 8
    return words if readable else words + cost


def _alone(table: dict[int, int], piece: Piece, size: int) -> int:
    """Cost of a piece when only the bytes of its own object from its start on are touched."""
    available = min(8, size - piece.start)
    return min(table[width] for width in range(piece.end - piece.start, available + 1))


def _least(table: dict[int, int], length: int, before: int, after: int) -> int:
    """The same with the bytes ``before`` it and ``after`` its start at its disposal."""
    if any(length <= width <= after for width in _WIDTHS):
        return 1
    # An access that starts earlier and ends with the piece, and a shift.
    if any(0 <= width - length <= before for width in _WIDTHS):
        return 2
    return min(table[width] for width in range(length, min(8, after) + 1))


def _readable(assignment: Assignment, entry: Entry) -> Iterator[tuple[int, int]]:
    """For each argument, how many bytes of other arguments lie right before and after it.

    An ``args`` buffer is laid out as a C struct; between arguments there may be gaps.
    """
    if entry == "avalue":
        yield from ((0, 0) for _ in assignment.args)
        return
    starts: list[int] = []
    end = 0
    for argument in assignment.args:
        starts.append(-(-end // argument.align) * argument.align)
        end = starts[-1] + argument.size
    runs: list[tuple[int, int]] = []  # contiguous runs of argument bytes
    for start, argument in zip(starts, assignment.args, strict=True):
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], start + argument.size)
        else:
            runs.append((start, start + argument.size))
    run = iter(runs)
    low, high = next(run, (0, 0))
    for start, argument in zip(starts, assignment.args, strict=True):
        while start + argument.size > high:
            low, high = next(run)
        yield start - low, high - start - argument.size

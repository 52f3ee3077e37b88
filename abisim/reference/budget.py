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

#: Instructions to load so many bytes into a register with nothing beside them to lean on.
#: Five take mov, shl, mov al; seven two overlapping loads, shl, or.
LOAD = {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3, 7: 4, 8: 1}
#: Instructions to store them: mov, shr, mov, the two stores overlapping when seven.
STORE = {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3, 7: 3, 8: 1}

#: The same for a vector register: pinsrw and pextrw reach memory, a general register may help.
#: Pieces in vector registers have an even number of bytes.
VECTOR_LEAST = {2: 1, 4: 1, 6: 2, 8: 1}
VECTOR_MOST = {2: 2, 4: 1, 6: 3, 8: 1}

#: Registers, stack and clean-up of a block copy: sub rsp; mov rdi; lea rsi; mov ecx; rep movs.
LEAST_BLOCK = 5
#: The same for one argument, with what was in rdi and rsi kept aside; avalue counts rsi's load
#: as a pointer and rdi's copy as the function's.
MOST_BLOCK: dict[Entry, int] = {"buffer": 7, "avalue": 5}
#: Larger stack arguments, in eightbytes, are copied as a block rather than pushed.
PUSHED_EIGHTBYTES = 32

_WIDTHS = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Budget:
    """Instructions: a correct stub takes ``least`` or more, a good one ``most`` or fewer.

    ``tolerated`` is what code that was not written for the purpose keeps to: a compiler's
    typed stub, which saves registers, copies hidden results and takes records apart.
    """

    least: int
    most: int
    tolerated: int


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
    most = sum(term.most for term in terms)
    copied = sum(each.size for each in (*assignment.args, assignment.ret))
    return Budget(sum(term.least for term in terms), most, 4 * most + 24 + copied)


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
        # mov rdi, rsi; xchg where rdi still holds the arguments.
        yield Term("hidden result pointer", 1, 1)
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
    # The base of ``args``: xchg makes it rsi where the hidden result pointer goes to rdi.
    base = "rsi" if assignment.ret.mode == "sret" else "rdi"
    neighbours = _neighbours(assignment, entry)
    for (before, after), argument in zip(neighbours, assignment.args, strict=True):
        for piece in argument.pieces:
            if piece.offset is None:
                low, high = before + piece.start, argument.size - piece.start + after
                length = piece.end - piece.start
                smallest, usual = _tables(piece, LOAD)
                least += _access(smallest, length, low, high)
                cost = _access(usual, length, piece.start, argument.size - piece.start)
                # The parts of an odd size are put together elsewhere than in the base.
                most += cost + (cost == 3 and entry == "buffer" and piece.at == base)
    return Term("loads into registers", least, most)


def _stores(ret: Placement) -> Term:
    """One instruction a result piece; odd sizes take more.  Only sizeof bytes are writable."""
    least = most = 0
    for piece in ret.pieces:
        if piece.at.startswith("st"):
            least, most = least + 1, most + 1
        else:
            length, after = piece.end - piece.start, ret.size - piece.start
            smallest, usual = _tables(piece, STORE)
            least += _access(smallest, length, piece.start, after)
            most += _access(usual, length, piece.start, after)
    return Term("stores of the result", least, most)


def _stack(assignment: Assignment, entry: Entry, *, saved: int) -> Iterator[Term]:
    """Stack words pushed or copied, gaps and alignment, and the stack given back."""
    stacked = [(argument, piece) for argument, piece in _pieces(assignment) if piece.at == "stack"]
    frame = _frame(assignment, saved)
    starts = [piece.offset or 0 for _, piece in stacked]
    aboves = [*starts, frame][1:]
    least = 0
    most = int([*starts, frame][0] > 0)
    for (argument, piece), start, above in zip(stacked, starts, aboves, strict=True):
        words = -(-piece.end // 8)
        least += words
        if words > PUSHED_EIGHTBYTES:
            most += MOST_BLOCK[entry]
        else:
            # Pushes go on where the argument above ends; a gap between them is jumped over.
            most += _pushes(argument, piece) + (start + 8 * words < above)
    over_aligned = assignment.stack_align > 16
    # One adjustment of rsp serves for all words that nothing is written to.
    adjusted = not over_aligned and 8 * least < frame
    block = LEAST_BLOCK - (entry == "avalue") - over_aligned
    yield Term("stack words", min(least + adjusted, block), most)
    if over_aligned:
        # At least enter, which allocates too, and and; otherwise push rbp, mov rbp, and rsp.
        yield Term("over-aligned stack", 2, 3)
    yield Term("stack given back", 1, 1)


def _frame(assignment: Assignment, saved: int) -> int:
    """Bytes between the return address at the callee's entry and what the stub had saved.

    An aligned stack at the call needs an odd number of words above the stub's own return
    address, of which ``saved`` are there already; a stack that was aligned afresh has none.
    """
    align, size = assignment.stack_align, assignment.stack_bytes
    if align > 16:
        return -(-size // align) * align
    return size + 8 * ((size // 8 + saved) % 2 == 0)


def _pushes(argument: Placement, piece: Piece) -> int:
    """Push memory for whole eightbytes, load and push for a part of one."""
    words = -(-piece.end // 8)
    start = 8 * (words - 1)
    after = argument.size - start
    if after >= 8:
        return words
    # Padding at its end may be copied along.
    return words + _access(LOAD, after, start, after)


def _tables(piece: Piece, general: dict[int, int]) -> tuple[dict[int, int], dict[int, int]]:
    """What a piece's odd sizes take, least and most."""
    if piece.at[1:3] == "mm":
        return VECTOR_LEAST, VECTOR_MOST
    return general, general


def _access(table: dict[int, int], length: int, before: int, after: int) -> int:
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

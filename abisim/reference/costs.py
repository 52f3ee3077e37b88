"""What single moves cost: loads into registers, stores of results, pushes of stack words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from abisim.identity import Memory, by_identity
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


class Term(NamedTuple):
    """One summand of a budget and what it pays for."""

    name: str
    least: int
    most: int


class Words(NamedTuple):
    """A piece on the stack: where it begins, its eightbytes, those that carry something, and
    what it takes to push them.
    """

    start: int
    eightbytes: int
    filled: int
    pushes: int


class Costs(NamedTuple):
    """What an argument's pieces take that carry something.

    What only points to a copy has words that cost nothing.  ``registers`` names those that
    are registers.  ``least`` loads into them are certain, None where it depends on what lies
    beside the argument; ``most`` are enough, but for one more where ``parted`` has the register
    that addresses the arguments.
    """

    is_read: bool
    registers: tuple[str, ...]
    words: tuple[Words, ...]
    least: int | None
    most: int
    parted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """What of a register's piece carries something: from ``first`` up to ``last``.

    Bytes from the piece's start; accesses may begin ``before`` bytes ahead of it and end
    ``after`` bytes on from it.  ``whole`` when each byte between carries something.
    """

    first: int
    last: int
    before: int
    after: int
    whole: bool


def carried(placement: Placement, piece: Piece) -> list[int]:
    """The bytes of a piece that are not padding altogether."""
    return [byte for byte in range(piece.start, piece.end) if placement.defined[byte]]


def is_carrying(placement: Placement, piece: Piece) -> bool:
    """Whether a piece is not padding altogether."""
    return any(placement.defined[piece.start : piece.end])


def is_read(argument: Placement) -> bool:
    """Whether anything of an argument has to be read: it is not padding altogether."""
    if argument.mode == "indirect":
        return any(argument.defined)
    return any(is_carrying(argument, piece) for piece in argument.pieces)


def costs_of(argument: Placement) -> Costs:
    """What an argument takes, whatever else is passed."""
    # Of placements that differ in type alone, the pieces are the same object.
    pieces, defined, mode = argument.pieces, argument.defined, argument.mode
    known = _known.get(id(pieces))
    if known is not None and known[1] is defined and known[2] == mode:
        return known[3]
    return _memory.keep(_known, id(pieces), (pieces, defined, mode, _costs_of(argument)))[3]


#: By the pieces, which are kept, so that no other ones can have their id.
_known: dict[int, tuple[tuple[Piece, ...], bytes, str, Costs]] = {}
_memory = Memory()


def _costs_of(argument: Placement) -> Costs:
    indirect = argument.mode == "indirect"
    pieces = [each for each in argument.pieces if indirect or is_carrying(argument, each)]
    in_registers = [each for each in pieces if each.offset is None]
    loaded = [] if indirect else in_registers
    known = all(_least(_alone(argument, each), each, LOAD) == 1 for each in loaded)
    costs = [(each.at, _load_most(argument, each)) for each in loaded]
    return Costs(
        is_read=is_read(argument),
        registers=tuple(each.at for each in in_registers),
        words=tuple(_words(argument, each) for each in pieces if each.offset is not None),
        least=len(loaded) if known else None,
        most=sum(cost for _, cost in costs),
        parted=tuple(register for register, cost in costs if cost == 3),
    )


def loads(assignment: Assignment, costs: list[Costs], entry: Entry) -> Term:
    """One instruction a register piece; odd sizes take more, unless neighbours help.

    ``costs`` are the arguments'.
    """
    # The base of ``args``: xchg makes it rsi where the hidden result pointer goes to rdi.
    base = "rsi" if assignment.ret.mode == "sret" else "rdi"
    least = most = 0
    open_: list[int] = []
    for index, each in enumerate(costs):
        most += each.most
        if each.parted and entry == "buffer":
            # The parts of an odd size are put together elsewhere than in the base.
            most += base in each.parted
        if each.least is None:
            open_.append(index)
        else:
            least += each.least
    if open_:
        neighbours = _neighbours(assignment, entry)
        least += sum(_least_beside(assignment.args[each], *neighbours[each]) for each in open_)
    return Term("loads into registers", least, most)


def _least_beside(argument: Placement, before: int, after: int) -> int:
    """The least loads of an argument with so many bytes that can be read around it."""
    return sum(
        _least(span, piece, LOAD)
        for piece in argument.pieces
        if piece.offset is None and (span := _span(argument, piece, before, after)) is not None
    )


def _words(argument: Placement, piece: Piece) -> Words:
    start, words = piece.offset or 0, eightbytes(piece)
    if argument.mode == "indirect":  # the pointer, which is counted apart
        return Words(start, words, 0, 0)
    return Words(start, words, filled(argument, piece), pushes(argument, piece))


def _alone(argument: Placement, piece: Piece) -> Span:
    span = _span(argument, piece, 0, 0)
    assert span is not None, "it carries something"
    return span


def _load_most(argument: Placement, piece: Piece) -> int:
    length, after = piece.end - piece.start, argument.size - piece.start
    return _access(_usual(piece, LOAD), length, piece.start, after)


@by_identity
def stores(ret: Placement) -> Term | None:
    """One instruction a result piece; odd sizes take more.  Only sizeof bytes are writable.

    None when the stub has no result to store.
    """
    if ret.mode != "direct" or not is_read(ret):
        return None
    least = most = 0
    for piece in ret.pieces:
        span = _span(ret, piece, 0, 0)
        if span is None:
            continue
        if piece.at.startswith("st"):
            least, most = least + 1, most + 1
        else:
            least += _least(span, piece, STORE)
            length, after = piece.end - piece.start, ret.size - piece.start
            most += _access(_usual(piece, STORE), length, piece.start, after)
    return Term("stores of the result", least, most)


def eightbytes(piece: Piece) -> int:
    """Eightbytes of the stack that a piece reaches into.  It starts at the start of one."""
    return -(-(piece.end - piece.start) // 8)


def filled(argument: Placement, piece: Piece) -> int:
    """Those of them that are not padding altogether."""
    return len({(byte - piece.start) // 8 for byte in carried(argument, piece)})


def pushes(argument: Placement, piece: Piece) -> int:
    """Push memory for whole eightbytes, load and push for a part of one."""
    words = eightbytes(piece)
    start = piece.start + 8 * (words - 1)
    after = argument.size - start
    if after >= 8:
        return words
    # Padding at its end may be copied along.
    return words + _access(LOAD, after, start, after)


def _span(placement: Placement, piece: Piece, before: int, after: int) -> Span | None:
    """``before`` and ``after`` are what else can be reached around the value."""
    found = placement.defined[piece.start : piece.end]
    last = len(found.rstrip(b"\0"))
    if not last:
        return None
    first = last - len(found[:last].lstrip(b"\0"))
    before, after = before + piece.start, placement.size - piece.start + after
    return Span(first, last, before, after, whole=b"\0" not in found[first:last])


def _least(span: Span, piece: Piece, general: dict[int, int]) -> int:
    """Instructions that no load or store of a piece goes under."""
    if span.last > 8 or any(span.last <= width <= span.after for width in _WIDTHS):
        return 1
    if _is_vector(piece):
        # pinsrw, pinsrd and their like reach any part of it.
        return VECTOR_LEAST[-(-(span.last - span.first) // 2) * 2]
    for width in _WIDTHS:
        lowest = max(-span.before, span.last - width)
        if lowest <= min(span.first, span.after - width):
            return 2  # an access that begins elsewhere, and a shift
    # Two accesses and the shift between them; seven bytes want a third or an or.
    return general[span.last] if span.whole and not span.first else 3


def _usual(piece: Piece, general: dict[int, int]) -> dict[int, int]:
    """What the sizes of a piece take in straightforward code."""
    return VECTOR_MOST if _is_vector(piece) else general


def _is_vector(piece: Piece) -> bool:
    return piece.at[1:3] == "mm"


def _access(table: dict[int, int], length: int, before: int, after: int) -> int:
    """Instructions of straightforward code to load or store ``length`` bytes of a register.

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


def _neighbours(assignment: Assignment, entry: Entry) -> list[tuple[int, int]]:
    """For each argument, how many bytes of ``args`` lie before and after it.

    A buffer is a C struct, and compilers read its gaps; a value behind a pointer is alone.
    """
    if entry == "avalue":
        return [(0, 0)] * len(assignment.args)
    starts: list[int] = []
    end, align = 0, 1
    for argument in assignment.args:
        starts.append(-(-end // argument.align) * argument.align)
        end, align = starts[-1] + argument.size, max(align, argument.align)
    size = -(-end // align) * align
    return [
        (start, size - start - argument.size)
        for start, argument in zip(starts, assignment.args, strict=True)
    ]

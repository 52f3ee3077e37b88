"""The budget of a stub that calls a function of the Microsoft convention.

The stub is itself entered as a System V function.  What it calls preserves rsi, so the
result pointer needs no saving; there is always shadow space, so there is no tail jump.
docs/budget.md states the formula.
"""

from __future__ import annotations

from collections.abc import Iterator

from abisim.reference.assignment import Assignment, Placement
from abisim.reference.costs import Entry, Term, loads, pieces, pushes, stores

#: Larger copies are made by rep movs.
COPIED_BYTES = 256
#: sub rsp is counted apart: mov rdi; lea rsi; mov ecx; rep movs, and two pointers kept aside.
MOST_BLOCK = 6


def itemize(assignment: Assignment, entry: Entry) -> Iterator[Term]:
    """The summands, in the order in which docs/budget.md explains them."""
    registers = {piece.at for _, piece in pieces(assignment)}
    copied = [each for each in assignment.args if each.mode == "indirect"]
    if entry == "avalue":
        count = sum(bool(each.pieces) and each.size > 0 for each in assignment.args)
        yield Term("pointers to the values", count, count)
    yield loads(assignment, entry)
    if assignment.ret.mode == "sret":
        yield Term("hidden result pointer", 1, 1)
    if entry == "buffer" and "rdx" in registers:
        yield Term("function kept from the arguments", 1, 1)
    if copied:
        yield _copies(copied, entry)
        # lea; and push where the pointer itself is on the stack.
        stacked = sum(each.pieces[0].at == "stack" for each in copied)
        yield Term("pointers to the copies", len(copied), len(copied) + stacked)
        yield Term("space for the copies", 0, 1)
        if max(each.copy_align for each in copied) > 16:
            yield Term("over-aligned stack", 2, 3)
    yield from _stack(assignment, entry)
    if assignment.ret.mode == "direct":
        yield stores(assignment.ret)
    yield Term("call and return", 2, 2)


def _copies(copied: list[Placement], entry: Entry) -> Term:
    """Bytes pushed or moved; a vector register of 64 bytes takes a load and a store."""
    sizes = [each.size for each in copied]
    if entry == "buffer":
        sizes = [sum(sizes)]  # they may lie side by side
    least = sum(min(2, -(-size // 8)) for size in sizes)
    return Term("copies", least, sum(_copy(each.size) for each in copied))


def _copy(size: int) -> int:
    """Sixteen bytes at a time, the rest by eight, four, two and one: a load and a store each."""
    if size > COPIED_BYTES:
        return MOST_BLOCK
    return 2 * (size // 16 + (size % 16).bit_count())


def _stack(assignment: Assignment, entry: Entry) -> Iterator[Term]:
    """Words behind the shadow space, the shadow space itself, and all of it given back."""
    words = [
        (argument, piece)
        for argument, piece in pieces(assignment)
        if piece.at == "stack" and argument.mode != "indirect"
    ]
    if words:
        least = len(words) if entry == "avalue" else min(2, len(words))
        yield Term("stack words", least, sum(pushes(*word) for word in words))
    # A word for alignment is above the pushed ones, or belongs to the copies.
    pushed = (assignment.stack_bytes - assignment.shadow_bytes) // 8
    yield Term("shadow space", 1, 1 + (pushed > 0))
    yield Term("stack given back", 1, 1)

"""The budget of a stub that calls a function of the Microsoft convention.

The stub is itself entered as a System V function.  What it calls preserves rsi, so the
result pointer needs no saving; there is always shadow space, so there is no tail jump.
docs/budget.md states the formula.
"""

from __future__ import annotations

from collections.abc import Iterator

from abisim.reference.assignment import Assignment, Placement
from abisim.reference.costs import (
    Costs,
    Entry,
    Term,
    costs_of,
    loads,
    stores,
)

#: Larger copies are made by rep movs.
COPIED_BYTES = 256
#: sub rsp is counted apart: mov rsi; lea rdi; mov ecx; rep movs, what was in rdi and rsi kept
#: aside, and the result pointer put back; avalue counts the load of rsi as a pointer.
MOST_BLOCK: dict[Entry, int] = {"buffer": 7, "avalue": 6}


def itemize(assignment: Assignment, entry: Entry) -> Iterator[Term]:
    """The summands, in the order in which docs/budget.md explains them."""
    costs = [costs_of(argument) for argument in assignment.args]
    copied = [each for each in assignment.args if each.mode == "indirect"]
    if entry == "avalue":
        count = sum(each.is_read for each in costs)
        yield Term("pointers to the values", count, count)
    yield loads(assignment, costs, entry)
    if assignment.ret.mode == "sret":
        yield Term("hidden result pointer", 1, 1)
    if entry == "buffer" and any("rdx" in each.registers for each in costs):
        yield Term("function kept from the arguments", 1, 1)
    if copied:
        yield _copies(copied, entry)
        # lea; and push where the pointer itself is on the stack.
        stacked = sum(each.pieces[0].at == "stack" for each in copied)
        yield Term("pointers to the copies", len(copied), len(copied) + stacked)
        asked = max(each.copy_align for each in copied)
        # Code may align a copy as its type is, though the callee cannot rely on it.
        natural = max(each.align for each in copied)
        if max(asked, natural) > 16:
            yield Term("over-aligned stack", 2 * (asked > 16), 3)
    yield from _stack(assignment, costs, entry, copied=bool(copied))
    stored = stores(assignment.ret)
    if stored is not None:
        yield stored
    yield Term("call and return", 2, 2)


def _copies(copied: list[Placement], entry: Entry) -> Term:
    """Bytes pushed or moved; those of a copy's padding need not be."""
    sizes = [_extent(each) for each in copied]
    if entry == "buffer":
        sizes = [sum(sizes)]  # they may lie side by side
    least = sum(min(2, -(-size // 8)) for size in sizes)
    return Term("copies", least, sum(_copy(each, entry) for each in copied))


def _extent(argument: Placement) -> int:
    """Bytes from the first that carries something up to the last."""
    return len(argument.defined.strip(b"\0"))


def _copy(argument: Placement, entry: Entry) -> int:
    """Sixteen bytes at a time, the rest by eight, four, two and one: a load and a store each.

    Padding is copied along; where it makes a copy large, whole eightbytes of it are not.
    """
    significant = len(argument.defined.rstrip(b"\0"))
    if significant > COPIED_BYTES:
        return MOST_BLOCK[entry]
    if not significant:
        return 0
    size = argument.size if argument.size <= COPIED_BYTES else -(-significant // 8) * 8
    return 2 * (size // 16 + (size % 16).bit_count())


def _stack(
    assignment: Assignment, costs: list[Costs], entry: Entry, *, copied: bool
) -> Iterator[Term]:
    """Words behind the shadow space, the space around them, and all of it given back."""
    slots = range(assignment.shadow_bytes // 8, assignment.stack_bytes // 8)
    taken: set[int] = set()
    least = most = 0
    for argument, cost in zip(assignment.args, costs, strict=True):
        taken.update(words.start // 8 for words in cost.words)
        if argument.mode != "indirect":
            filled = sum(words.filled for words in cost.words)
            least += min(2, filled) if entry == "avalue" else filled
            most += sum(words.pushes for words in cost.words)
    if most:
        yield Term("stack words", least if entry == "avalue" else min(2, least), most)
    gaps = 0
    if taken:
        # Of what is left between two pushed words each stretch is one sub rsp, ...
        runs = [slot for slot in taken if slot + 1 not in taken]
        # ... and one above them all if there are copies or an odd number of words is missing.
        on_top = copied or max(slots) not in taken or len(slots) % 2 == 0
        gaps = len(runs) - 1 + on_top
    yield Term("gaps, alignment and space for copies", 0, gaps)
    yield Term("shadow space", 1, 1)
    yield Term("stack given back", 1, 1)

"""How many instructions a stub may take, derived from what the ABI forces.

``least`` is what no correct stub goes under, ``most`` what straightforward good code
needs.  Counted are the instructions executed outside the callee, from the stub's first to
its last; a repeated string instruction counts once.  docs/budget.md states the formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from abisim.identity import Memory, by_identity
from abisim.reference import budget_microsoft
from abisim.reference.assignment import Assignment
from abisim.reference.costs import (
    Costs,
    Entry,
    Term,
    Words,
    costs_of,
    loads,
    stores,
)
from abisim.reference.eightbytes import EIGHTBYTE
from abisim.reference.errors import UnknownConvention
from abisim.types import Array, Atomic, CType, Record, Vector

#: The register that ``fn`` arrives in; an argument that goes there pushes it aside.
FUNCTION_IN: dict[Entry, str] = {"buffer": "rdx", "avalue": "rdi"}

#: Registers, stack and clean-up of a block copy: sub rsp; mov rdi; lea rsi; mov ecx; rep movs.
LEAST_BLOCK = 5
#: Where wider registers than xmm are at hand: sub rsp, one load and one store.
LEAST_WIDE = 3
#: The same for one argument, with what was in rdi and rsi kept aside; avalue counts rsi's load
#: as a pointer and rdi's copy as the function's.
MOST_BLOCK: dict[Entry, int] = {"buffer": 7, "avalue": 5}
#: Larger stack arguments, in eightbytes, are copied as a block rather than pushed.
PUSHED_EIGHTBYTES = 32


class Budget(NamedTuple):
    """Instructions: a correct stub takes ``least`` or more, a good one ``most`` or fewer.

    ``tolerated`` is what code that was not written for the purpose keeps to: a compiler's
    typed stub, which saves registers, copies hidden results and takes records apart.
    """

    least: int
    most: int
    tolerated: int


def budget(assignment: Assignment, entry: Entry) -> Budget:
    """The budget of a stub with this entry convention.

    Raises UnknownConvention for another entry.
    """
    least, most = bounds(assignment, entry)
    copied = assignment.ret.size + sum(argument.size for argument in assignment.args)
    return Budget(least, most, 4 * most + 24 + copied)


def bounds(assignment: Assignment, entry: Entry) -> tuple[int, int]:
    """The budget's ``least`` and ``most``, which is what our own stubs are held to."""
    costs = [costs_of(argument) for argument in assignment.args]
    ret = assignment.ret
    # Costs are remembered, so equal ones mostly are the same object; the same calls recur.
    kind = (
        entry, assignment.shadow_bytes, assignment.variadic, assignment.stack_bytes,
        assignment.stack_bytes and _is_wide(assignment), assignment.stack_align,
        ret.mode == "sret" and ret.pieces[0].at, stores(ret),
        *map(id, costs),
    )  # fmt: skip
    known = _known.get(kind)
    if known is None:
        terms = list(itemize(assignment, entry))
        known = sum(term.least for term in terms), sum(term.most for term in terms), costs
        if _recurs(assignment, costs):
            _memory.keep(_known, kind, known)
    return known[0], known[1]


#: Kind of call → least, most, and the costs, kept so that no other ones can have their ids.
_known: dict[tuple[object, ...], tuple[int, int, list[Costs]]] = {}
_memory = Memory()


def _recurs(assignment: Assignment, costs: list[Costs]) -> bool:
    """Whether what an argument costs depends on nothing else: no sizes that look at what lies
    beside them, no copies.
    """
    return not assignment.shadow_bytes and all(each.least is not None for each in costs)


def itemize(assignment: Assignment, entry: Entry) -> Iterator[Term]:
    """The summands of a budget, in the order in which docs/budget.md explains them."""
    if entry not in FUNCTION_IN:
        raise UnknownConvention(
            f"no budget for entry {entry!r}; there is one for {', '.join(FUNCTION_IN)}"
        )
    if assignment.shadow_bytes:
        yield from budget_microsoft.itemize(assignment, entry)
        return
    costs = [costs_of(argument) for argument in assignment.args]
    function = FUNCTION_IN[entry]
    sret = assignment.ret.mode == "sret"
    stored = stores(assignment.ret)
    if entry == "avalue":
        pointers = sum(each.is_read for each in costs)
        yield Term("pointers to the values", pointers, pointers)
    yield loads(assignment, costs, entry)
    if sret:
        # mov rdi, rsi; xchg where rdi still holds the arguments.
        yield Term("hidden result pointer", 1, 1)
    if any(function in each.registers for each in costs) or (
        sret and assignment.ret.pieces[0].at == function
    ):
        yield Term("function kept from the arguments", 1, 1)
    if assignment.variadic:
        yield Term("al", 1, 1)
    if assignment.stack_bytes:
        stacked = [words for each in costs for words in each.words]
        yield from _stack(assignment, entry, stacked, saved=int(stored is not None))
    if stored is not None:
        yield Term("result pointer saved and restored", 2, 2)
        yield stored
    tail = stored is None and not assignment.stack_bytes
    yield Term("tail jump", 1, 1) if tail else Term("call and return", 2, 2)


def _stack(
    assignment: Assignment, entry: Entry, stacked: list[Words], *, saved: int
) -> Iterator[Term]:
    """Stack words pushed or copied, gaps and alignment, and the stack given back."""
    frame = _frame(assignment, saved)
    starts = [words.start for words in stacked]
    aboves = [*starts, frame][1:]
    least = 0
    most = int([*starts, frame][0] > 0)
    for words, above in zip(stacked, aboves, strict=True):
        least += words.filled
        if words.eightbytes > PUSHED_EIGHTBYTES:
            most += MOST_BLOCK[entry]
        else:
            # Pushes go on where the argument above ends; a gap between them is jumped over.
            most += words.pushes + (words.start + 8 * words.eightbytes < above)
    over_aligned = assignment.stack_align > 16
    # One adjustment of rsp serves for all words that nothing is written to.
    adjusted = not over_aligned and 8 * least < frame
    block = (
        LEAST_WIDE if _is_wide(assignment) else LEAST_BLOCK - (entry == "avalue")
    ) - over_aligned
    yield Term("stack words", min(least + adjusted, block), most)
    if over_aligned:
        # At least enter, which allocates too, and and; otherwise push rbp, mov rbp, and rsp.
        yield Term("over-aligned stack", 2, 3)
    yield Term("stack given back", 1, 1)


def _is_wide(assignment: Assignment) -> bool:
    """Whether the call has types that AVX is for: all code of it may use it then."""
    return any(_has_wide_vector(each.ctype) for each in (*assignment.args, assignment.ret))


@by_identity
def _has_wide_vector(ctype: CType) -> bool:
    match ctype:
        case Vector(size=size):
            return size > 2 * EIGHTBYTE
        case Record(fields=fields):
            return any(_has_wide_vector(field.type) for field in fields)
        case Array(element=element):
            return _has_wide_vector(element)
        case Atomic(value=value):
            return _has_wide_vector(value)
        case _:
            return False


def _frame(assignment: Assignment, saved: int) -> int:
    """Bytes between the return address at the callee's entry and what the stub had saved.

    An aligned stack at the call needs an odd number of words above the stub's own return
    address, of which ``saved`` are there already; a stack that was aligned afresh has none.
    """
    align, size = assignment.stack_align, assignment.stack_bytes
    if align > 16:
        return -(-size // align) * align
    return size + 8 * ((size // 8 + saved) % 2 == 0)

"""One call for the quick way: what goes in, where all of it has to be, and what it may cost."""

from __future__ import annotations

from typing import Final, NamedTuple

from abisim.identity import remembered
from abisim.machine.express import MOST_CODE
from abisim.machine.straight import Straight, straight
from abisim.reference.assignment import Assignment
from abisim.reference.budget import bounds, budget
from abisim.stubs import OWN, Stub
from abisim.verification.findings import Metrics, Verdict
from abisim.verification.places import Loose, Places, Run, places, returned_places
from abisim.verification.values import Values

#: What fits beside guards, frames and the stub's own stack in the areas of the machine.
_MOST_BYTES: Final = 1 << 10
#: psABI 3.5.7: at most eight vector registers.
_MOST_AL: Final = 8


class Sheet(NamedTuple):
    """What one call is about: where everything comes from and has to be."""

    assignment: Assignment
    values: Values
    way: Straight
    #: The struct of the parameters, padding included, and its alignment.
    size: int
    align: int
    #: The alignment of the result's storage.
    storage_align: int
    #: Runs and what is loose, with offsets into the arguments' image; the result's.
    registers: list[Run]
    stack: list[Run]
    loose: list[tuple[Loose, int]]
    returned: Places


def sheet_of(assignment: Assignment, values: Values, stub: Stub) -> Sheet | None:
    """The sheet of a call by a stub; None for what the quick way cannot run."""
    if (
        stub.image is not None
        or len(stub.code) > MOST_CODE
        or len(values.arguments[0]) > _MOST_BYTES
        or assignment.stack_bytes > _MOST_BYTES
        or assignment.ret.size > _MOST_BYTES
    ):
        return None
    way = straight(stub.code)
    returned = returned_places(assignment.ret)
    if way is None or returned is None:
        return None
    registers: list[Run] = []
    stack: list[Run] = []
    loose: list[tuple[Loose, int]] = []
    even, odd = values.arguments[:2]
    zeros: list[int] = []
    align = 1
    for placement, offset in zip(assignment.args, values.offsets, strict=True):
        found = places(placement)
        if found is None:
            return None
        for at, end, start, stop in found.registers:
            registers.append((at, end, start + offset, stop + offset))
        for at, end, start, stop in found.stack:
            stack.append((at, end, start + offset, stop + offset))
        if found.loose:
            loose.extend([(each, offset) for each in found.loose])
        if placement.align > align:
            align = placement.align
        if placement.size == 1 and not odd[offset]:
            zeros.append(even[offset])
    size = -(-len(values.arguments[0]) // align) * align
    storage_align = max(assignment.ret.align, assignment.ret.copy_align)
    if (
        max(align, storage_align) > _MOST_BYTES
        # Between the result and the end of its area there would be what may be read.
        or assignment.ret.size % storage_align
        or (stub.entry == "avalue" and any(each.size % each.align for each in assignment.args))
        or ((zeros or assignment.al is not None) and _are_ends(zeros, assignment, size))
    ):
        return None
    return Sheet(
        assignment, values, way, size, align, storage_align, registers, stack, loose, returned
    )


def _are_ends(bytes_: list[int], assignment: Assignment, size: int) -> bool:
    """Whether one of these values, or al, could be the lowest byte of an object's address.

    Objects end with their areas in even passes; in odd ones, in which the values are 0, they begin
    with them.
    """
    sizes = {size, 8 * len(assignment.args), *(each.size for each in assignment.args)}
    if assignment.ret.size:
        sizes.add(assignment.ret.size)
    ends = {-each & 0xFF for each in sizes}
    return not ends.isdisjoint(bytes_) or (assignment.al is not None and min(ends) <= _MOST_AL)


def are_right(sheet: Sheet, arguments: bytes, registers: bytes, stack: bytes) -> bool:
    """Whether every argument's every byte is where it has to be."""
    for at, end, start, stop in sheet.registers:
        if registers[at:end] != arguments[start:stop]:
            return False
    for at, end, start, stop in sheet.stack:
        if stack[at:end] != arguments[start:stop]:
            return False
    for loose, offset in sheet.loose:
        at, end, start, stop = loose.run
        found = stack if loose.is_stack else registers
        right = arguments[start + offset : stop + offset]
        wrong = int.from_bytes(found[at:end], "little") ^ int.from_bytes(right, "little")
        sign = b"\xff" if loose.signed and right[-1] & 0x80 else b"\0"
        if wrong & loose.mask or found[end : loose.extended].strip(sign):
            return False
    return True


def is_al(assignment: Assignment, al: int) -> bool:
    """Whether a variadic callee may find this in al."""
    return (assignment.al or 0) <= al <= (assignment.al_bound or 0)


def passed(sheet: Sheet, stub: Stub, taken: int) -> Verdict | None:
    """The verdict with the counts, None if they are not within the budget."""
    if stub.origin == OWN:
        least, most = bounds(sheet.assignment, stub.entry)
    else:
        least, _, most = budget(sheet.assignment, stub.entry)
    before, after = sheet.way.before, sheet.way.after
    if not least <= before.instructions + after.instructions <= most:
        return None
    loads, stores = before.loads + after.loads, before.stores + after.stores
    counts = before.instructions, after.instructions, len(stub.code), loads, stores, taken
    return _passed(*counts, least, most)


# The same counts recur, and making both takes longer than all of the above.
@remembered(1 << 13)
def _passed(*metrics: int) -> Verdict:
    return Verdict("pass", (), Metrics(*metrics))

"""Rules about arguments passed by reference: pointers to copies that belong to the callee.

Microsoft's x64 calling convention, Parameter passing: "Structs or unions of other sizes are
passed as a pointer to memory allocated by the caller", which is 16-byte aligned.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from abisim.machine.state import get
from abisim.reference.assignment import Assignment, Piece, Placement
from abisim.signature import Signature
from abisim.verification.areas import Areas
from abisim.verification.findings import Finding
from abisim.verification.misplaced import Misplaced
from abisim.verification.provenance import Provenance, argument_name, byte_names, hex_bytes
from abisim.verification.values import Values


@dataclass(frozen=True, slots=True)
class Copy:
    """Where an argument's pointer led at the callee's entry, and what lay there.

    ``fault`` says what is wrong with the place, None when nothing is.
    """

    argument: int
    address: int
    data: bytes
    fault: Misplaced | None


def read_copies(
    machine: Areas, assignment: Assignment, registers: bytes, frame: int
) -> tuple[Copy, ...]:
    """Follow the pointers of a call's indirect arguments.

    ``registers`` are the callee's at its entry; ``frame`` is the address of the frame of
    the stub's caller.
    """
    found: list[Copy] = []
    for index, placement in enumerate(assignment.args):
        if placement.mode != "indirect" or not placement.pieces:
            continue
        address = _pointer(machine, placement.pieces[0], registers)
        area_end = get(registers, "rsp") + 8 + assignment.stack_bytes
        fault = _fault(machine, address, placement.size, placement.copy_align, area_end, frame)
        if not fault and _overlaps_result(assignment, registers, address, _carrying(placement)):
            fault = Misplaced(
                "result.hidden-overlap", f"{address:#x}, which overlaps the result's storage"
            )
        if not fault:
            sizes = ((each, _carrying(assignment.args[each.argument])) for each in found)
            shared = [
                each for each, size in sizes
                if address < each.address + size and each.address < address + _carrying(placement)
            ]  # fmt: skip
            if shared:
                fault = Misplaced(
                    "argument.copy-shared",
                    f"{address:#x}, which overlaps the copy of argument {shared[0].argument + 1}",
                )
        data = b"" if fault else machine.stack.read(address, placement.size)
        found.append(Copy(index, address, data, fault))
    return tuple(found)


def _carrying(placement: Placement) -> int:
    """Bytes up to the last that carries anything: clang's copy of a long double has 10."""
    return len(placement.defined.rstrip(b"\0"))


def _overlaps_result(assignment: Assignment, registers: bytes, address: int, size: int) -> bool:
    """Whether the callee could change the argument by writing its result."""
    if assignment.ret.mode != "sret":
        return False
    result = get(registers, assignment.ret.pieces[0].at)
    return address < result + assignment.ret.size and result < address + size


def _pointer(machine: Areas, piece: Piece, registers: bytes) -> int:
    if piece.offset is None:
        return get(registers, piece.at)
    start = get(registers, "rsp") + 8 + piece.offset
    return int.from_bytes(machine.stack.read(start, 8), "little")


def _fault(
    machine: Areas, address: int, size: int, align: int, area_end: int, frame: int
) -> Misplaced | None:
    """What keeps the callee from owning a copy at this address."""
    rule = "argument.copy"
    if address not in machine.stack or address + size > machine.stack.end:
        what = f"is not {size} bytes of the stack"
        if address in machine.input or any(address in cell for cell in machine.cells):
            rule, what = "argument.copy-original", "is the caller's original"
    elif address % align:
        rule, what = "argument.copy-alignment", f"is not aligned to {align}"
    elif address < area_end:
        what = "overlaps the argument area or the callee's frame"
    elif address + size > frame - 8:
        what = "overlaps the stub's return address or its caller's frame"
    else:
        return None
    return Misplaced(rule, f"{address:#x}, which {what}")


def copies(
    signature: Signature,
    assignment: Assignment,
    values: Values,
    recorded: tuple[tuple[Copy, ...], ...],
) -> Iterator[Finding]:
    """Every indirect argument leads to a copy of its value; ``recorded`` is per pass."""
    for position in range(len(recorded[0]) if recorded else 0):
        yield from _copy(signature, assignment, values, [each[position] for each in recorded])


def _copy(
    signature: Signature, assignment: Assignment, values: Values, seen: list[Copy]
) -> Iterator[Finding]:
    index = seen[0].argument
    placement = assignment.args[index]
    name = argument_name(index, signature.parameters[index].name)
    bits = int.from_bytes(placement.defined, "little")
    start = values.offsets[index]
    for number, copy in enumerate(seen):
        if copy.fault:
            place = f"the pointer of {name}"
            fault = copy.fault
            yield Finding(fault.rule, place, "a copy that is the callee's", fault.what)
            return
        right = values.arguments[number][start : start + placement.size]
        wrong = (int.from_bytes(copy.data, "little") ^ int.from_bytes(right, "little")) & bits
        if wrong:
            byte = (wrong & -wrong).bit_length() - 1 >> 3
            path = byte_names(signature.parameters[index].type).get(byte, "")
            source = Provenance(signature, values).of(
                [each.data[byte] for each in seen if each.data]
            )
            yield Finding(
                "argument.value",
                f"{name}{path} in the copy that its pointer leads to",
                hex_bytes(right, byte),
                hex_bytes(copy.data, byte),
                f"byte {byte} is wrong: {source}",
            )
            return

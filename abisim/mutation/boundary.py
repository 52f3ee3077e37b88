"""What has to hold of symbols at the callee's entry and when the stub returns.

Everything that the ABI defines is asked for, of every byte and for every value: arguments in
their defined bits, the stack pointer, al, preserved registers, the result.  What it does not
define (padding, the upper parts of registers, registers that carry nothing) may be anything.
Nothing here is shared with the judge but the reference's assignment.
"""

from __future__ import annotations

from typing import Final

from abisim.mutation.arithmetic import extended
from abisim.mutation.flags import Flags
from abisim.mutation.memory import STACK, Memory, UnprovenError
from abisim.mutation.objects import OUTPUT, argument_bytes, result_byte
from abisim.mutation.processor import WORD, Processor, named
from abisim.mutation.symbols import Word, address, agree, as_address, as_number
from abisim.reference.assignment import Assignment, Piece, Placement
from abisim.registers import GPR

#: psABI 3.2.1: what a stub, itself a System V function, preserves.
_PRESERVED: Final = ("rbx", "rbp", "r12", "r13", "r14", "r15")


def hold_entry(processor: Processor, assignment: Assignment) -> dict[str, tuple[int, int]]:
    """Whether the callee finds everything where it is to be; raises UnprovenError if not.

    Returns the copies of arguments passed by reference: their places in the stack.
    """
    memory = processor.memory
    area = processor.rsp + WORD
    _require(
        memory.residue(STACK, area, assignment.stack_align) == 0,
        f"rsp is not aligned to {assignment.stack_align} at the call",
    )
    end = area + assignment.stack_bytes
    _require(end <= 0 or not assignment.stack_bytes, "the argument area is not the stub's own")
    _require(not processor.x87, "the x87 stack is not empty at the call")
    if assignment.al is not None:
        al = as_number(processor.whole("rax")[:1])
        bound = assignment.al_bound or 0
        _require(al is not None and assignment.al <= al <= bound, "al is out of its bounds")
    # Nothing is written through a pointer to no bytes.
    if assignment.ret.mode == "sret" and assignment.ret.size:
        pointer = _at(processor, assignment.ret.pieces[0], area, WORD)
        _require(pointer == address(OUTPUT, 0), "the hidden pointer is not the result's address")
    copies: dict[str, tuple[int, int]] = {}
    for index, placement in enumerate(assignment.args):
        value = argument_bytes(index, placement.ctype)
        name = f"argument {index + 1}"
        if placement.mode == "indirect" and placement.pieces:
            at = _copy(processor, placement, area, end)
            start, size = at, len(placement.defined.rstrip(b"\0"))
            for other, (first, last) in copies.items():
                _require(last <= start or start + size <= first, f"{name} overlaps {other}")
            copies[name] = start, start + size
            _compare(memory.read(address(STACK, at), placement.size), value, placement, name)
        elif placement.mode == "direct":
            for piece in placement.pieces:
                _hold_piece(processor, piece, placement, value, area, name)
    return copies


def _hold_piece(
    processor: Processor, piece: Piece, placement: Placement, value: Word, area: int, name: str
) -> None:
    size = piece.end - piece.start
    wide = size if piece.extend is None else piece.extend.bytes
    found = _at(processor, piece, area, wide)
    right = value[piece.start : piece.end]
    mask = placement.defined[piece.start : piece.end]
    if piece.extend is not None:
        right = extended(right, wide, signed=piece.extend.kind == "sign")
        mask += b"\xff" * (wide - size)
    for one, other, bits in zip(found, right, mask, strict=True):
        _require(agree(one, other, bits), f"{name} is not in its place")


def _at(processor: Processor, piece: Piece, area: int, size: int) -> Word:
    """What is where a piece belongs."""
    if piece.offset is not None:
        return processor.memory.read(address(STACK, area + piece.offset), size)
    name = piece.at
    return processor.whole(name if name in GPR else f"zmm{name[3:]}")[:size]


def _copy(processor: Processor, placement: Placement, area: int, end: int) -> int:
    """Where a copy is that belongs to the callee: above the argument area, in the stub's frame."""
    place = as_address(_at(processor, placement.pieces[0], area, WORD))
    _require(place is not None and place[0] == STACK, "a pointer does not lead to a copy")
    assert place is not None
    at = place[1]
    _require(end <= at and at + placement.size <= 0, "a copy is not in the stub's own frame")
    _require(
        processor.memory.residue(STACK, at, placement.copy_align) == 0, "a copy is not aligned"
    )
    return at


def _compare(found: Word, right: Word, placement: Placement, name: str) -> None:
    for one, other, bits in zip(found, right, placement.defined, strict=True):
        _require(agree(one, other, bits), f"{name} is not in its copy")


def come_back(
    processor: Processor, assignment: Assignment, copies: dict[str, tuple[int, int]]
) -> None:
    """What a callee does: it spoils whatever it may, leaves the result, and returns.

    The return address is popped by the caller of this.
    """
    memory, ret = processor.memory, assignment.ret
    area = processor.rsp + WORD
    kept = {name: processor.whole(name) for name in ("rsp", *assignment.preserved) if name in GPR}
    vectors = {
        f"zmm{name[3:]}": processor.whole(f"zmm{name[3:]}")[:16]
        for name in assignment.preserved
        if name not in GPR
    }
    memory.spoil_stack(area, "the callee")
    memory.spoil(STACK, area, area + assignment.stack_bytes, "the callee")
    for first, last in copies.values():
        memory.spoil(STACK, first, last, "the callee")
    processor.flags = Flags()
    for name in (*GPR, *(f"zmm{number}" for number in range(32))):
        word = named(name, "the callee's return")
        if name in kept:
            word = kept[name]
        elif name in vectors:
            word = vectors[name] + word[16:]
        processor.registers[name] = word
    if ret.mode == "sret":
        processor.registers["rax"] = address(OUTPUT, 0)
        _write_result(memory, ret)
        return
    for piece in reversed(ret.pieces):  # the last of the x87 stack is pushed first
        word = tuple(map(result_byte, range(piece.start, piece.end)))
        if piece.at.startswith("st"):
            processor.x87.append(word)
            continue
        name = piece.at if piece.at in GPR else f"zmm{piece.at[3:]}"
        processor.registers[name] = word + processor.whole(name)[len(word) :]


def _write_result(memory: Memory, ret: Placement) -> None:
    memory.write(address(OUTPUT, 0), tuple(map(result_byte, range(ret.size))), lowest=0)


def hold_return(processor: Processor, assignment: Assignment) -> None:
    """Whether the stub leaves everything as it is to be; its return address is popped."""
    _require(processor.rsp == WORD, "rsp is not back where it was")
    _require(not processor.x87, "the x87 stack is not empty on return")
    for name in _PRESERVED:
        _require(processor.whole(name) == named(name, "first"), f"{name} is not preserved")
    ret = assignment.ret
    found = processor.memory.read(address(OUTPUT, 0), ret.size) if ret.size else ()
    for at, (one, bits) in enumerate(zip(found, ret.defined, strict=True)):
        _require(agree(one, result_byte(at), bits), f"byte {at} of the result is not in its place")


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise UnprovenError(otherwise)

"""The reference as a caller: a compiled callee is entered with every value where it belongs.

What the assignment does not speak of holds garbage: padding, the upper parts of registers,
the shadow space, everything above the argument area.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from abisim import images
from abisim.machine import memory
from abisim.machine.machine import DoesNotFitError, Machine, Stop
from abisim.machine.state import BLOCK_SIZE, put
from abisim.reference.assignment import Assignment, Placement
from abisim.signature import Signature
from abisim.stubs import WIDENED_BYTES, CalleeCode, widened
from abisim.verification import garbage
from abisim.verification.caller import GUARD, repeats
from abisim.verification.expectation import expect
from abisim.verification.values import Values

#: Bytes of the caller's frame above the argument area that are looked at afterwards.
_FRAME: Final = 256
#: What the addresses of the stack are taken modulo, to tell the passes' apart.
_PERIOD: Final = 1024
#: Stack for the callee below its return address, beside room for copies of everything.
_DEPTH: Final = 1 << 15


@dataclass(frozen=True, slots=True)
class Reception:
    """One pass: what a callee was entered with, where it stopped, and what it stored.

    ``output`` is the hidden result's storage with its guards and ``frame`` the caller's
    frame above the argument area, copies left out; ``…_before`` is what they held at first.
    """

    initial: bytes
    leave: Stop
    received: bytes
    output_at: int
    output: bytes
    output_before: bytes
    frame: bytes
    frame_before: bytes


class Placing:
    """Calls of one compiled callee.  Raises DoesNotFitError.

    Without ``extended`` nothing is extended that the ABI's text does not extend.
    """

    def __init__(
        self,
        machine: Machine,
        signature: Signature,
        assignment: Assignment,
        values: Values,
        callee: CalleeCode,
        *,
        extended: bool,
    ) -> None:
        self._machine = machine
        self._assignment = assignment
        self._values = values
        self._result = signature.result
        self._extended = extended
        self._received = len(values.arguments[0])
        if callee.widens and (places := widened(signature)):
            self._received = places[-1][1] + WIDENED_BYTES
        self._copies = sum(_room(each) for each in assignment.args if each.mode == "indirect")
        self._check_room()
        self._expectation = expect(assignment, values)
        self.start = machine.load_image(callee.image) + callee.at

    def run(self, number: int) -> Reception:
        """Pass ``number``: enter the callee, let it return."""
        machine, assignment = self._machine, self._assignment
        area = self._area(number)
        registers, stack = self._image(number)
        # The callee's own, and what it takes for its own by mistake.
        machine.stack.write(area - 8 - _DEPTH, garbage.CALLER.fill(_DEPTH))
        machine.stack.write(area - 8, machine.end_address.to_bytes(8, "little"))
        machine.stack.write(area, stack)
        frame_at = area + assignment.stack_bytes
        frame_before = garbage.CALLER.fill(_FRAME + self._copies)
        machine.stack.write(frame_at, frame_before)
        copies = self._place_copies(number, registers, area, frame_at + _FRAME)
        put(registers, "rsp", area - 8)
        put(registers, "rflags", garbage.FLAGS | (0 if number % 2 else garbage.STATUS_FLAGS))
        if assignment.al is not None:
            # The least that is allowed in even passes, the most in odd ones.
            al = (assignment.al_bound or 0) if number % 2 else assignment.al
            registers[:1] = bytes((al,))
        output_at, output_before = self._place_output(number, registers)
        machine.data.write(images.DATA_BASE + images.RESULT_AT, self._values.result[number])
        received_at = images.DATA_BASE + images.RECEIVED_AT
        machine.data.write(received_at, garbage.CALLEE.fill(self._received))
        sizes = self._received + self._result.size + assignment.stack_bytes
        machine.repeat_limit = repeats(sizes)
        leave = machine.start(self.start, registers)
        return Reception(
            initial=bytes(registers),
            leave=leave,
            received=machine.data.read(received_at, self._received),
            output_at=output_at,
            output=machine.output.read(output_at - GUARD, len(output_before)),
            output_before=output_before,
            frame=_without(
                machine.stack.read(frame_at, len(frame_before)), frame_before, frame_at, copies
            ),
            frame_before=frame_before,
        )

    def _area(self, number: int) -> int:
        """Where the argument area begins: aligned as asked for, and no better in even passes.

        In odd ones all of rsp's bits above are set that are clear in even ones.
        """
        align = self._assignment.stack_align
        period = max(_PERIOD, 2 * align)
        room = self._assignment.stack_bytes + _FRAME + self._copies + GUARD + align
        top = (self._machine.stack.end - room) // period * period
        return top if number % 2 else top + align

    def _image(self, number: int) -> tuple[bytearray, bytes]:
        """Registers and argument area: the values' bits, garbage everywhere else."""
        expectation = self._expectation
        size = BLOCK_SIZE + self._assignment.stack_bytes
        around = garbage.CALLER.registers + garbage.CALLER.fill(size - BLOCK_SIZE)
        mask = expectation.mask | (expectation.extensions if self._extended else 0)
        placed = int.from_bytes(expectation.images[number], "little") & mask
        image = (int.from_bytes(around, "little") & ~mask | placed).to_bytes(size, "little")
        return bytearray(image[:BLOCK_SIZE]), image[BLOCK_SIZE:]

    def _place_copies(
        self, number: int, registers: bytearray, area: int, start: int
    ) -> list[tuple[int, int]]:
        """The copies of indirect arguments, each aligned as asked for and no better, from
        ``start`` on; returns (address, size) of each.
        """
        copies = []
        arguments = self._values.arguments[number]
        for placement, offset in zip(self._assignment.args, self._values.offsets, strict=True):
            if placement.mode != "indirect" or not placement.pieces:
                continue
            align = placement.copy_align
            address = -(-start // (2 * align)) * 2 * align + align
            self._machine.stack.write(address, arguments[offset : offset + placement.size])
            start = address + placement.size
            copies.append((address, placement.size))
            pointer = address.to_bytes(8, "little")
            piece = placement.pieces[0]
            if piece.offset is None:
                put(registers, piece.at, address)
            else:
                self._machine.stack.write(area + piece.offset, pointer)
        return copies

    def _place_output(self, number: int, registers: bytearray) -> tuple[int, bytes]:
        """Storage for a hidden result, at either end of its region, aligned to no more than
        its type asks for, or the reference says.
        """
        output = self._machine.output
        size, align = self._result.size, max(self._result.align, self._assignment.ret.copy_align)
        if number % 2:
            address = -(-(output.base + GUARD) // align) * align
            address += 0 if address % (2 * align) else align
        else:
            address = (output.end - GUARD - size) // align * align
            address -= 0 if address % (2 * align) else align
        before = garbage.CALLER.fill(size + 2 * GUARD)
        output.write(address - GUARD, before)
        if self._assignment.ret.mode == "sret":
            put(registers, self._assignment.ret.pieces[0].at, address)
        return address, before

    def _check_room(self) -> None:
        needed = (
            2 * max(_PERIOD, 2 * self._assignment.stack_align) + 2 * _DEPTH + _FRAME + self._copies
        )
        if self._assignment.stack_bytes + needed > memory.STACK.size:
            raise DoesNotFitError("the arguments do not fit on the simulated stack")
        if max(self._received, self._result.size) > images.EXCHANGE_BYTES:
            raise DoesNotFitError("the values do not fit in the callee's exchange area")
        if self._result.size + 2 * GUARD + 2 * self._result.align > memory.OUTPUT.size:
            raise DoesNotFitError("the result does not fit in the simulated memory")


def _room(placement: Placement) -> int:
    """Bytes that a copy may take, gaps around it included."""
    return placement.size + 3 * placement.copy_align + GUARD


def _without(after: bytes, before: bytes, start: int, ranges: Sequence[tuple[int, int]]) -> bytes:
    """Memory from ``start`` on as it is ``after``, some ranges of it as they were ``before``."""
    kept = bytearray(after)
    for address, size in ranges:
        at = address - start
        kept[at : at + size] = before[at : at + size]
    return bytes(kept)

"""The quick way to a pass: stubs that only copy, and everything about them right.

Most stubs are straight code (``machine.straight``) and right.  For those everything that the
judge asks is compared here at once: registers at the callee's entry and at the return as
slices of a block.  Whatever is not exactly right, or not of this kind, is left to the judge:
this module says "pass" or nothing, and never why not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.identity import by_identity, remembered
from abisim.machine.express import AREA_BYTES, BLOCK_SIZE, SLOTS, Express
from abisim.machine.memory import PAGE
from abisim.machine.state import (
    MXCSR_DEFAULT,
    X87_EMPTY_TAGS,
)
from abisim.machine.state import SLOTS as ALL_SLOTS
from abisim.machine.worlds import elsewhere
from abisim.reference.assignment import Assignment
from abisim.stubs import Entry, Stub
from abisim.verification import garbage, ruled
from abisim.verification.callee import FRAME as CALLEE_FRAME
from abisim.verification.callee import MXCSR_STATUS
from abisim.verification.caller import FRAME
from abisim.verification.findings import Verdict
from abisim.verification.garbage import CALLEE, CALLER, Garbage
from abisim.verification.places import Places
from abisim.verification.setting import other
from abisim.verification.sheet import Sheet, are_right, is_al, passed, sheet_of
from abisim.verification.values import Values


def _block(filling: Garbage) -> bytearray:
    """A filling's registers, those that the machine has."""
    block = bytearray(BLOCK_SIZE)
    for name, (at, size) in SLOTS.items():
        start = ALL_SLOTS[name][0]
        block[at : at + size] = filling.registers[start : start + size]
    return block


def _span(first: str, last: str) -> slice:
    return slice(SLOTS[first][0], sum(SLOTS[last]))


def _word(name: str) -> slice:
    return _span(name, name)


_RSP, _RIP, _RDI, _RSI, _RDX, _RAX = map(_word, ("rsp", "rip", "rdi", "rsi", "rdx", "rax"))
_FLAGS, _MXCSR, _FPSW, _FPTAG = map(_word, ("rflags", "mxcsr", "fpsw", "fptag"))
_CONTROL: Final = ruled.span(SLOTS)
_WORD: Final = 8
#: General registers, rip and the control registers, which are compared as one number.
_WORDS: Final = slice(_CONTROL.stop)


def _ones(*spans: slice) -> int:
    return sum((1 << 8 * each.stop) - (1 << 8 * each.start) for each in spans)


#: What of them there are rules about when the stub calls, and when it has nothing more to do: then
#: as well the registers that it preserves, with rsp between them.
_AT_CALL: Final = _ones(_RIP) | ruled.MASK << 8 * _CONTROL.start
_AT_END: Final = _AT_CALL | _ones(_span("rbx", "rbp"), _span("r12", "r15"))
#: Where a result of no bytes would be: places that say nothing.  The area lies on another side of
#: each, so nothing can be read there in both passes, however far from it.
_NOWHERE: Final = (AREA_BYTES + 0xDB0, -AREA_BYTES + 0x270)


#: The registers at the callee's entry, and where the argument area and the result's buffer are in
#: their regions.
_Called: TypeAlias = tuple[bytes, int, int]


@dataclass(frozen=True, slots=True)
class _Pass:
    """What a pass begins with, whatever the call: ``top`` is the end of the stub's stack.

    Whatever lies above that is not compared.  Straight code reaches the stack by rsp and a number
    alone, and rsp is as far from ``top`` in odd passes as in even ones, in which nothing is there
    to be written to: masks of 16 and less leave the distance between both passes' as it is, and
    behind wider ones it is a multiple of 32, which that between both tops is not.
    """

    odd: bool
    top: int
    entered: bytes
    left: bytes
    #: The words as they have to be at the callee's entry, rsp that of a tail jump, and on return.
    called: int
    returned: int


class Screen:
    """A machine, and what all calls on it have in common.  Not for more than one thread."""

    def __init__(self) -> None:
        # Code could put an address together from bytes that it knows.
        seed = other().seed
        self._machine = machine = Express(elsewhere(f"quick {seed}"))
        caller, callee = garbage.disguised(CALLER, seed), garbage.disguised(CALLEE, seed)
        self._caller = caller.fill(AREA_BYTES)
        self._callee = memoryview(callee.fill(AREA_BYTES))
        self._end = machine.end_address.to_bytes(8, "little")
        self._target = machine.callee_address.to_bytes(8, "little")
        # As verification.caller has it: nothing lies above the return address, then a frame;
        # rsp has all bits from 16 up to FRAME set, then none of them.
        tops = AREA_BYTES, AREA_BYTES - 2 * FRAME + 16
        self._passes = tuple(
            _begin(machine, caller, callee, top, number) for number, top in enumerate(tops)
        )
        #: Whether the area of results holds anything else than what it holds at first.
        self._dirty = True

    def passed(self, assignment: Assignment, values: Values, stub: Stub) -> Verdict | None:
        """The verdict on a right stub; None for any other, and for what it cannot run."""
        sheet = sheet_of(assignment, values, stub)
        if sheet is None:
            return None
        address = self._machine.load(stub.code)
        if self._dirty:
            self._machine.output.mapping[:] = self._caller
        self._dirty = True
        taken = 0
        for number in range(values.passes):
            each = self._passes[number % 2]
            called = self._call(number, each, sheet, stub.entry, address)
            if called is None or not self._return(number, each, sheet, called, address):
                return None
            taken = taken or each.top - called[1]
        self._dirty = False
        return passed(sheet, stub, taken)

    def run_bare(self, code: bytes, back: int | None) -> None:
        """Load straight code and run both passes, with no values and nothing judged.

        This is what the machine itself takes.  ``back`` as ``Straight`` has it.
        """
        machine = self._machine
        registers, stack = machine.registers, machine.stack
        address = machine.load(code)
        for each in self._passes:
            stack.mapping[each.top - _WORD : each.top] = self._end
            registers[:] = each.entered
            registers[_RDI] = machine.input.base.to_bytes(8, "little")
            registers[_RSI] = machine.output.base.to_bytes(8, "little")
            registers[_RDX] = self._target
            machine.run(address)
            if back is not None:
                rsp = int.from_bytes(registers[_RSP], "little") + _WORD
                registers[_RSP] = rsp.to_bytes(8, "little")
                machine.run(address + back)
        self._dirty = True

    def _call(
        self, number: int, this: _Pass, sheet: Sheet, entry: Entry, address: int
    ) -> _Called | None:
        """Enter the stub; None unless it came to the callee with everything in its place."""
        machine, assignment = self._machine, sheet.assignment
        arguments = sheet.values.arguments[number]
        registers, stack = machine.registers, machine.stack.mapping
        stack[:] = self._caller
        stack[this.top - _WORD : this.top] = self._end
        ret = assignment.ret
        output_at = _NOWHERE[number % 2]
        if ret.size:
            output_at = _at(this, AREA_BYTES, ret.size, sheet.storage_align)
        output = (machine.output.base + output_at).to_bytes(8, "little")
        registers[:] = this.entered
        registers[_RSI] = output
        if entry == "buffer":
            registers[_RDI] = self._buffer(this, arguments, sheet)
            registers[_RDX] = self._target
        else:
            array = self._cells(this, arguments, sheet)
            if array is None:
                return None
            registers[_RDI] = self._target
            registers[_RDX] = array
        back = sheet.way.back
        got = machine.run(address)
        ruled_now = _AT_END if back is None else _AT_CALL
        if got is None or (int.from_bytes(got[_WORDS], "little") ^ this.called) & ruled_now:
            return None
        area = int.from_bytes(got[_RSP], "little") + _WORD - machine.stack.base
        # A jump leaves the callee the stub's own return address, a call one below it.
        bounds, returning = this.top, self._end
        if back is not None:
            bounds, returning = this.top - _WORD, (address + back).to_bytes(8, "little")
        if (
            area > bounds - assignment.stack_bytes
            or stack[area - _WORD : area] != returning
            or (area + machine.stack.base) % assignment.stack_align
            or not are_right(sheet, arguments, got, stack[area : area + assignment.stack_bytes])
            or (assignment.al is not None and not is_al(assignment, got[_RAX.start]))
            or (ret.mode == "sret" and got[SLOTS[ret.pieces[0].at][0] :][:_WORD] != output)
        ):
            return None
        return got, area, output_at

    def _return(
        self, number: int, this: _Pass, sheet: Sheet, called: _Called, address: int
    ) -> bool:
        """Spoil what a callee may, leave a result, and return; whether all is right then."""
        machine, ret = self._machine, sheet.assignment.ret
        entered, area, output_at = called
        if sheet.way.back is None:
            # Nothing of the stub's runs any more; before the callee such code stores by rsp alone.
            # A callee itself leaves a result only where there is a hidden pointer to its place.
            return ret.mode == "sret" or not any(sheet.values.result_mask)
        registers, stack = machine.registers, machine.stack.mapping
        output, size = machine.output.mapping, ret.size
        result = sheet.values.result[number]
        bottom = 0 if this.odd else max(0, area - _WORD - CALLEE_FRAME)
        end = area + sheet.assignment.stack_bytes
        stack[bottom:end] = self._callee[bottom:end]
        registers[:] = this.left
        for each in _kept(sheet.assignment.preserved):
            registers[each] = entered[each]
        registers[_RSP] = (area + machine.stack.base).to_bytes(8, "little")
        if ret.mode == "sret":
            output[output_at : output_at + size] = result
            registers[_RAX] = (machine.output.base + output_at).to_bytes(8, "little")
        else:
            _leave(registers, sheet.returned, result)
        got = machine.run(address + sheet.way.back)
        return (
            got is not None
            and not (int.from_bytes(got[_WORDS], "little") ^ this.returned) & _AT_END
            and self._is_returned(output_at, result, sheet.values.result_mask)
        )

    def _is_returned(self, at: int, result: bytes, mask: bytes) -> bool:
        """Whether a result lies in its area and nothing else was written; it is clean then."""
        output, after = self._machine.output.mapping, at + len(result)
        found = output[at:after]
        output[at:after] = self._caller[at:after]
        if output[:] != self._caller:
            return False
        if found == result:
            return True
        wrong = int.from_bytes(found, "little") ^ int.from_bytes(result, "little")
        return not wrong & int.from_bytes(mask, "little")

    def _buffer(self, this: _Pass, arguments: bytes, sheet: Sheet) -> bytes:
        """Put the struct of the parameters at an end of its area; its address."""
        size, area = sheet.size, self._machine.input
        at = _at(this, AREA_BYTES, size, sheet.align)
        area.mapping[at : at + size] = arguments + self._caller[: size - len(arguments)]
        return (area.base + at).to_bytes(8, "little")

    def _cells(self, this: _Pass, arguments: bytes, sheet: Sheet) -> bytes | None:
        """Put each value at an end of its cell; the address of the array of pointers to them."""
        cells, args = self._machine.cells, sheet.assignment.args
        if len(args) > len(cells):
            return None
        pointers: list[bytes] = []
        for placement, start, cell in zip(args, sheet.values.offsets, cells, strict=False):
            size, align = placement.size, placement.align
            if max(size, align) > PAGE:
                return None
            at = _at(this, PAGE, size, align)
            cell.mapping[at : at + size] = arguments[start : start + size]
            pointers.append((cell.base + at).to_bytes(8, "little"))
        area, array = self._machine.input, b"".join(pointers)
        at = _at(this, AREA_BYTES, len(array), _WORD)
        area.mapping[at : at + len(array)] = array
        return (area.base + at).to_bytes(8, "little")


@remembered(1)
def shared_screen() -> Screen:
    """The one of this process."""
    return Screen()


def _begin(machine: Express, caller: Garbage, callee: Garbage, top: int, number: int) -> _Pass:
    """Registers, flags and stack of a pass, as verification.caller and .callee have them."""
    entered, left = _block(caller), _block(callee)
    for block, flags in ((entered, not number), (left, bool(number))):
        status = garbage.STATUS_FLAGS if flags else 0
        block[_FLAGS] = (garbage.FLAGS | status).to_bytes(8, "little")
    entered[_RSP] = (machine.stack.base + top - _WORD).to_bytes(8, "little")
    left[_MXCSR] = (MXCSR_DEFAULT | MXCSR_STATUS).to_bytes(8, "little")
    words = bytearray(entered[_WORDS])
    words[_CONTROL] = ruled.USUAL.to_bytes(_CONTROL.stop - _CONTROL.start, "little")
    words[_RIP] = machine.callee_address.to_bytes(8, "little")
    called = int.from_bytes(words, "little")
    words[_RIP] = machine.end_address.to_bytes(8, "little")
    words[_RSP] = (machine.stack.base + top).to_bytes(8, "little")
    returned = int.from_bytes(words, "little")
    return _Pass(bool(number), top, bytes(entered), bytes(left), called, returned)


def _at(this: _Pass, end: int, size: int, align: int) -> int:
    """Where an object lies in its area: as late as it can in even passes, first in odd ones."""
    return 0 if this.odd else (end - size) // align * align


@by_identity
def _kept(preserved: tuple[str, ...]) -> tuple[slice, ...]:
    """The registers that a callee keeps, runs of them together."""
    spans: list[slice] = []
    for first, size in sorted(SLOTS[name] for name in (*preserved, "rsp")):
        joined = bool(spans) and spans[-1].stop == first
        spans.append(slice(spans.pop().start if joined else first, first + size))
    return tuple(spans)


def _leave(registers: memoryview, returned: Places, result: bytes) -> None:
    """Put a result's pieces into registers; st(i) is x87 register (TOP + i) mod 8."""
    for at, end, start, stop in returned.registers:
        registers[at:end] = result[start:stop]
    if returned.x87:
        top = (8 - len(returned.x87)) % 8
        tags = X87_EMPTY_TAGS
        for number, (start, stop) in enumerate(returned.x87, top):
            tags &= ~(3 << 2 * number)
            at = SLOTS[f"fp{number}"][0]
            registers[at : at + stop - start] = result[start:stop]
        registers[_FPSW] = (top << 11).to_bytes(8, "little")
        registers[_FPTAG] = tags.to_bytes(8, "little")

"""One call in the machine: the caller's side, the fake callee's side, and what was seen."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from abisim.layout import struct_offsets
from abisim.machine import memory
from abisim.machine.machine import Counts, DoesNotFitError, Machine, Stop
from abisim.machine.state import (
    BLOCK_SIZE,
    MXCSR_DEFAULT,
    SLOTS,
    X87_DEFAULT_CONTROL,
    get,
    initial_block,
    put,
)
from abisim.reference.assignment import Assignment
from abisim.signature import Signature
from abisim.stubs import Entry, Stub
from abisim.verification.values import Values

#: Bytes on both sides of the result's buffer that must stay as they are.
GUARD: Final = 64
#: Bytes of the caller's frame above the stub's return address, at the stack's end.
_CALLER_FRAME: Final = 64
#: What a callee may overwrite below its return address: its own frame.
_CALLEE_FRAME: Final = 512
#: In odd passes a stub has this much stack beside room for copies, and the callee takes it all.
_SHALLOW_STACK: Final = 1 << 14

#: CF, PF, AF, ZF and SF: no convention gives them a meaning across a call.  OF stays clear,
#: or "less" would be the same with all of them set as with none.
_STATUS_FLAGS: Final = 0xD5
_MXCSR_STATUS: Final = 0x3F


@dataclass(frozen=True, slots=True)
class Recording:
    """What one pass showed.

    ``entry`` is the first stop; ``stack`` the argument area then.  ``leave`` is the stop
    after the fake callee returned, None when it was never entered.  ``output`` is the
    result's buffer with its guards, ``guards`` what these held before, ``frame`` and
    ``frame_before`` the same for the caller's frame.  ``hidden`` is what was wrong with
    the hidden result pointer, empty when nothing was.
    """

    initial: bytes
    entry: Stop
    stack: bytes
    hidden: str
    leave: Stop | None
    before: Counts
    after: Counts
    output: bytes
    output_before: bytes
    frame: bytes
    frame_before: bytes

    @property
    def stops(self) -> tuple[Stop, ...]:
        return (self.entry,) if self.leave is None else (self.entry, self.leave)


@dataclass(frozen=True, slots=True)
class _Garbage:
    """What registers and memory hold when nothing has been put there.

    The same in every pass, so that no bit of it can be taken for a value's, which
    changes from pass to pass; and never 0 to 8, which zero extension and al would be.
    """

    registers: bytes
    memory: bytes

    def fill(self, size: int) -> bytes:
        """``size`` bytes for memory."""
        return (self.memory * -(-size // len(self.memory)))[:size]


def _garbage(whose: str) -> _Garbage:
    source = random.Random(f"abisim {whose}")
    registers, memory_ = (
        bytes(source.randrange(9, 255) for _ in range(size)) for size in (BLOCK_SIZE, 1 << 14)
    )
    return _Garbage(registers, memory_)


_CALLERS: Final = _garbage("caller")
_CALLEES: Final = _garbage("callee")


class Call:
    """A stub's call, ready to run pass by pass.

    Objects lie where memory ends in even passes and where it begins in odd ones, so that
    code which reaches beyond them faults in one or the other.  Raises DoesNotFitError.
    """

    def __init__(
        self,
        machine: Machine,
        signature: Signature,
        assignment: Assignment,
        values: Values,
        stub: Stub,
    ) -> None:
        self.machine = machine
        self.assignment = assignment
        self.values = values
        self.entry: Entry = stub.entry
        self._types = [parameter.type for parameter in signature.parameters]
        self._align = max((1, *(ctype.align for ctype in self._types)))
        _, end = struct_offsets(self._types)
        self._input_size = -(-end // self._align) * self._align
        self.result_size = signature.result.size
        self._result_align = signature.result.align
        # Copies of everything, twice over, are a reasonable frame.
        self._depth = _SHALLOW_STACK + 2 * (
            assignment.stack_bytes + assignment.stack_align + self._input_size + self.result_size
        )
        self._check_room()
        self.slot = machine.load(stub.code)

    def _check_room(self) -> None:
        for size, align, window, what in (
            (self._input_size, self._align, memory.INPUT, "arguments"),
            (self.result_size + 2 * GUARD, self._result_align, memory.OUTPUT, "a result"),
            (self._depth, self.assignment.stack_align, memory.STACK, "a stack"),
        ):
            if size + 2 * align > window.size:
                raise DoesNotFitError(
                    f"{what} of {size} bytes, aligned to {align}, do not fit in {window.size}"
                )

    def run(self, number: int) -> Recording:
        """Pass ``number``: enter the stub, stop at the callee, leave a result, return."""
        machine = self.machine
        output = self._output(number)
        registers = self._caller(number, output)
        initial = bytes(registers)
        frame = get(initial, "rsp") + 8
        after_result = min(machine.output.end - output - self.result_size, GUARD + memory.PAGE)
        output_before = _CALLERS.fill(GUARD + self.result_size + after_result)
        machine.output.write(output - GUARD, output_before)
        frame_before = machine.stack.read(frame, _CALLER_FRAME)
        entry = machine.start(self.slot, registers)
        before = machine.counts()
        stack, hidden, leave, after = b"", "", None, Counts(0, 0, 0)
        if entry.reason == "callee":
            area = get(entry.registers, "rsp") + 8
            stack = machine.stack.read(area, self.assignment.stack_bytes)
            hidden = self._hidden_pointer_fault(entry.registers, frame)
            leave = machine.resume(self._callee(number, entry.registers, not hidden))
            after = machine.counts()
        return Recording(
            initial, entry, stack, hidden, leave, before, after,
            machine.output.read(output - GUARD, len(output_before)),
            output_before,
            machine.stack.read(frame, _CALLER_FRAME),
            frame_before,
        )  # fmt: skip

    def _output(self, number: int) -> int:
        """Where the result's buffer lies, its guards at an end of the region."""
        window, align = memory.OUTPUT, self._result_align
        if number % 2:
            return -(-(window.base + GUARD) // align) * align
        return (window.base + window.size - GUARD - self.result_size) // align * align

    def _caller(self, number: int, output: int) -> bytearray:
        """Memory and registers as the stub finds them; everything else is garbage."""
        machine = self.machine
        # Aligned to 16 and to nothing more, at a place that changes with the pass.
        if number % 2:
            top = memory.STACK.base + -(-self._depth // 32) * 32 + 16
        else:
            top = memory.STACK.base + memory.STACK.size - _CALLER_FRAME
        below = self.assignment.stack_bytes + _CALLEE_FRAME
        machine.stack.write(top - below, _CALLERS.fill(below + _CALLER_FRAME))
        machine.stack.write(top - 8, memory.END.to_bytes(8, "little"))
        registers = initial_block(_CALLERS.registers)
        put(registers, "rflags", 2 | (0 if number % 2 else _STATUS_FLAGS))
        put(registers, "rsp", top - 8)
        put(registers, "rsi", output)
        if self.entry == "buffer":
            put(registers, "rdi", self._write_buffer(number, self.values.arguments[number]))
            put(registers, "rdx", machine.callee_address)
        else:
            put(registers, "rdi", machine.callee_address)
            put(registers, "rdx", self._write_values(number, self.values.arguments[number]))
        return registers

    def _write_buffer(self, number: int, arguments: bytes) -> int:
        region = self.machine.input
        address = region.base if number % 2 else region.end - self._input_size
        # The struct's padding at the end may be read, and holds anything.
        region.write(address, arguments + _CALLERS.fill(self._input_size - len(arguments)))
        return address

    def _write_values(self, number: int, arguments: bytes) -> int:
        """Each value in a cell of its own if it fits in one; then the array of pointers."""
        region, cells = self.machine.input, self.machine.cells
        offsets = self.values.offsets
        room = region.base + (region.end - region.base) // 2  # what fits in no cell
        pointers = bytearray()
        for index, (ctype, start) in enumerate(zip(self._types, offsets, strict=True)):
            align = ctype.align
            if index < len(cells) and max(ctype.size, align) <= memory.PAGE:
                cell = cells[index]
                address = cell.base if number % 2 else (cell.end - ctype.size) // align * align
                cell.write(address, arguments[start : start + ctype.size])
            else:
                address = -(-room // align) * align
                region.write(address, arguments[start : start + ctype.size])
                room = address + ctype.size
            pointers += address.to_bytes(8, "little")
        array = region.base if number % 2 else region.end - len(pointers)
        region.write(array, bytes(pointers))
        return array

    def _hidden_pointer_fault(self, registers: bytes, frame: int) -> str:
        """What keeps the callee from writing its result where it was told to."""
        if self.assignment.ret.mode != "sret":
            return ""
        address, size = get(registers, self.assignment.ret.pieces[0].at), self.result_size
        if address % self.assignment.ret.align:
            return f"{address:#x}, which is not aligned to {self.assignment.ret.align}"
        for region in (self.machine.output, self.machine.stack):
            if address in region and address + size <= region.end:
                break
        else:
            return f"{address:#x}, which is not {size} bytes of writable memory"
        visible = get(registers, "rsp") + 8 + self.assignment.stack_bytes
        if address in self.machine.stack and address < visible:
            return f"{address:#x}, which overlaps the argument area or the callee's frame"
        if address in self.machine.stack and address + size > frame - 8:
            return f"{address:#x}, which overlaps the stub's return address or its caller's frame"
        return ""

    def _callee(self, number: int, entry: bytes, pointer_is_good: bool) -> bytearray:
        """The callee's doing: poison whatever it may clobber, and leave the result."""
        machine, assignment = self.machine, self.assignment
        rsp = get(entry, "rsp")
        depth = min(rsp - memory.STACK.base, self._depth) if number % 2 else _CALLEE_FRAME
        for start, size in ((rsp - depth, depth), (rsp + 8, assignment.stack_bytes)):
            if start in machine.stack and start + size <= machine.stack.end:
                machine.stack.write(start, _CALLEES.fill(size))
        registers = bytearray(_CALLEES.registers)
        for name in (*assignment.preserved, "rsp"):
            put(registers, name, get(entry, name))
        put(registers, "rflags", 2 | (_STATUS_FLAGS if number % 2 else 0))
        put(registers, "mxcsr", get(entry, "mxcsr") | _MXCSR_STATUS)
        put(registers, "fpcw", get(entry, "fpcw"))
        result = self.values.result[number]
        self._leave_x87(registers, result)
        if assignment.ret.mode == "sret":
            address = get(entry, assignment.ret.pieces[0].at)
            if pointer_is_good:
                region = machine.output if address in machine.output else machine.stack
                region.write(address, result)
            put(registers, "rax", address)
        else:
            for piece in assignment.ret.pieces:
                if not piece.at.startswith("st"):
                    at = SLOTS[piece.at][0]
                    registers[at : at + piece.end - piece.start] = result[piece.start : piece.end]
        return registers

    def _leave_x87(self, registers: bytearray, result: bytes) -> None:
        """Results on the x87 stack: st(i) is register (TOP + i) mod 8, the others empty."""
        pieces = [piece for piece in self.assignment.ret.pieces if piece.at.startswith("st")]
        top = (8 - len(pieces)) % 8
        tags = 0xFFFF
        for piece in pieces:
            number = (top + int(piece.at[2:])) % 8
            tags &= ~(3 << 2 * number)
            value = int.from_bytes(result[piece.start : piece.end], "little")
            put(registers, f"fp{number}", value)
        for number in range(8):
            at = SLOTS[f"fp{number}"][0]
            registers[at + 10 : at + 16] = bytes(6)
        put(registers, "fpsw", top << 11)
        put(registers, "fptag", tags)


def control_state(registers: bytes) -> tuple[int, int]:
    """The control bits of MXCSR and the x87 control word."""
    return get(registers, "mxcsr") & ~_MXCSR_STATUS, get(registers, "fpcw")


INITIAL_CONTROL_STATE: Final = (MXCSR_DEFAULT, X87_DEFAULT_CONTROL)

"""One call in the machine: the caller's side, the fake callee's side, and what was seen."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from abisim.layout import struct_offsets
from abisim.machine import memory
from abisim.machine.machine import Counts, Machine, Stop
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
from abisim.stub import Entry, Stub
from abisim.verify.values import Values

#: Bytes on both sides of the result's buffer that must stay as they are.
GUARD: Final = 64
#: Bytes of the caller's frame above the stub's return address that must stay as they are.
CALLER_FRAME: Final = 64
#: What a callee may overwrite below its return address: its own frame.
CALLEE_FRAME: Final = 512

#: CF, PF, AF, ZF, SF and OF: no convention gives them a meaning across a call.
_STATUS_FLAGS: Final = 0x8D5
_MXCSR_STATUS: Final = 0x3F
_RESULT_PAGE: Final = memory.OUTPUT.base + memory.PAGE
_STACK_HEADROOM: Final = 0x10000


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


@dataclass(frozen=True, slots=True)
class _Garbage:
    """What registers and memory hold when nothing has been put there."""

    registers: bytes
    poison: bytes
    memory: bytes


@lru_cache(maxsize=64)
def _garbage(number: int) -> _Garbage:
    source = random.Random(f"abisim pass {number}")
    return _Garbage(
        source.randbytes(BLOCK_SIZE), source.randbytes(BLOCK_SIZE), source.randbytes(1 << 14)
    )


def garbage_memory(number: int, size: int) -> bytes:
    """``size`` bytes of pass ``number``'s garbage."""
    pattern = _garbage(number).memory
    return (pattern * -(-size // len(pattern)))[:size] if size > len(pattern) else pattern[:size]


class Call:
    """A stub's call, ready to run pass by pass."""

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
        types = [parameter.type for parameter in signature.parameters]
        align = max((16, *(ctype.align for ctype in types)))
        _, end = struct_offsets(types)
        # The arguments end where memory ends: reading past them faults.
        self.input = memory.INPUT.base + memory.INPUT.size - -(-end // align) * align
        self.result_size = signature.result.size
        result_align = max(GUARD, signature.result.align)
        self.output = -(-(_RESULT_PAGE + GUARD) // result_align) * result_align
        self.slot = machine.load(stub.code)

    def run(self, number: int) -> Recording:
        """Pass ``number``: enter the stub, stop at the callee, leave a result, return."""
        machine = self.machine
        registers = self._caller(number)
        initial = bytes(registers)
        return_slot = get(initial, "rsp")
        output_before = garbage_memory(number, self.result_size + 2 * GUARD)
        machine.output.write(self.output - GUARD, output_before)
        frame_before = machine.stack.read(return_slot + 8, CALLER_FRAME)
        entry = machine.start(self.slot, registers)
        before = machine.counts()
        stack, hidden, leave, after = b"", "", None, Counts(0, 0, 0)
        if entry.reason == "callee":
            area = get(entry.registers, "rsp") + 8
            stack = machine.stack.read(area, self.assignment.stack_bytes)
            hidden = self._hidden_pointer_fault(entry.registers)
            leave = machine.resume(self._callee(number, entry.registers, not hidden))
            after = machine.counts()
        return Recording(
            initial, entry, stack, hidden, leave, before, after,
            machine.output.read(self.output - GUARD, self.result_size + 2 * GUARD),
            output_before,
            machine.stack.read(return_slot + 8, CALLER_FRAME),
            frame_before,
        )  # fmt: skip

    def _caller(self, number: int) -> bytearray:
        """Memory and registers as the stub finds them; everything else is garbage."""
        machine, garbage = self.machine, _garbage(number)
        machine.input.write(self.input, self.values.arguments[number])
        # Aligned to 16 and to nothing more, at a place that changes with the pass.
        top = memory.STACK.base + memory.STACK.size - _STACK_HEADROOM - 16 - 32 * (number % 2)
        below = self.assignment.stack_bytes + CALLEE_FRAME
        machine.stack.write(top - below, garbage_memory(number, below + CALLER_FRAME))
        machine.stack.write(top - 8, memory.END.to_bytes(8, "little"))
        registers = initial_block(garbage.registers)
        put(registers, "rflags", 2 | (0 if number % 2 else _STATUS_FLAGS))
        put(registers, "rsp", top - 8)
        put(registers, "rsi", self.output)
        if self.entry == "buffer":
            put(registers, "rdi", self.input)
            put(registers, "rdx", machine.callee_address)
        else:
            put(registers, "rdi", machine.callee_address)
            put(registers, "rdx", self._write_pointers())
        return registers

    def _write_pointers(self) -> int:
        offsets = self.values.offsets
        array = self.input - 8 * len(offsets)
        pointers = b"".join((self.input + offset).to_bytes(8, "little") for offset in offsets)
        self.machine.input.write(array, pointers)
        return array

    def _hidden_pointer_fault(self, registers: bytes) -> str:
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
        return ""

    def _callee(self, number: int, entry: bytes, pointer_is_good: bool) -> bytearray:
        """The callee's doing: poison whatever it may clobber, and leave the result."""
        machine, garbage, assignment = self.machine, _garbage(number), self.assignment
        rsp = get(entry, "rsp")
        for start, size in ((rsp - CALLEE_FRAME, CALLEE_FRAME), (rsp + 8, assignment.stack_bytes)):
            if start in machine.stack and start + size <= machine.stack.end:
                machine.stack.write(start, garbage_memory(number + 1, size))
        registers = bytearray(garbage.poison)
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

"""The fake callee's side of a call: it spoils whatever it may, and leaves a result."""

from __future__ import annotations

from typing import Final

from abisim.machine.state import SLOTS, X87_EMPTY_TAGS, get, put
from abisim.reference.assignment import Assignment
from abisim.verification import garbage
from abisim.verification.areas import Areas
from abisim.verification.copies import Copy
from abisim.verification.garbage import Garbage
from abisim.verification.misplaced import Misplaced

#: What a callee takes below its return address in even passes; in odd ones it takes all.
FRAME: Final = 512
MXCSR_STATUS: Final = 0x3F


class Callee:
    """A callee of one signature."""

    def __init__(
        self,
        machine: Areas,
        assignment: Assignment,
        result_size: int,
        filling: Garbage = garbage.CALLEE,
    ) -> None:
        self._machine = machine
        self._filling = filling
        self._argument_area = assignment.stack_bytes
        self._shadow_space = assignment.shadow_bytes
        self._result = assignment.ret
        self._result_size = result_size
        self._kept = [SLOTS[name] for name in (*assignment.preserved, "rsp", "mxcsr", "fpcw")]

    def hidden_pointer_fault(
        self, registers: bytes, frame: int, output: int | None = None
    ) -> Misplaced | None:
        """What keeps the callee from writing its result where it was told to, if anything.

        ``frame`` is the address of the caller's frame, ``output`` that of the caller's storage.
        """
        if self._result.mode != "sret":
            return None
        address, size = get(registers, self._result.pieces[0].at), self._result_size
        machine, rule = self._machine, "result.hidden-pointer"
        if address % self._result.copy_align:
            what = f"is not aligned to {self._result.copy_align}"
        elif not any(
            region.base <= address <= region.end - size
            for region in (machine.output, machine.stack)
        ):
            what = f"is not {size} bytes of writable memory"
        elif address not in machine.stack:
            if output in (None, address):
                return None
            what = "is neither where the caller wants the result nor on the stack"
        elif address < get(registers, "rsp") + 8 + self._argument_area:
            what = "overlaps the argument area or the callee's frame"
            if address + size > get(registers, "rsp") + 8:
                rule = "result.hidden-overlap"
        elif address + size > frame - 8:
            what = "overlaps the stub's return address or its caller's frame"
        else:
            return None
        return Misplaced(rule, f"{address:#x}, which {what}")

    def argument_area_fault(self, registers: bytes, frame: int) -> Misplaced | None:
        """Whether the argument area, shadow space included, reaches beyond the stub's frame."""
        start = get(registers, "rsp") + 8
        end = start + self._argument_area
        if end <= frame - 8 or not self._argument_area:
            return None
        missing = self._shadow_space and start + self._shadow_space > frame - 8
        rule = "stack.shadow-space" if missing else "stack.argument-area"
        return Misplaced(rule, f"it ends {end - (frame - 8)} bytes beyond it")

    def leave(
        self,
        number: int,
        entry: bytes,
        result: bytes,
        copies: tuple[Copy, ...],
        *,
        pointer_is_good: bool,
    ) -> bytearray:
        """Pass ``number``: the registers to return with, memory written.

        ``entry`` are the registers that the callee was entered with.
        """
        self._spoil_stack(number, get(entry, "rsp"))
        for copy in copies:
            if not copy.fault:
                self._machine.stack.write(copy.address, self._filling.fill(len(copy.data)))
        registers = bytearray(self._filling.registers)
        for at, size in self._kept:
            registers[at : at + size] = entry[at : at + size]
        put(registers, "rflags", self._filling.flags(are_set=number % 2 == 1))
        put(registers, "mxcsr", get(entry, "mxcsr") | MXCSR_STATUS)
        if self._result.mode == "sret":
            address = get(entry, self._result.pieces[0].at)
            if pointer_is_good and result:
                output = self._machine.output
                (output if address in output else self._machine.stack).write(address, result)
            put(registers, "rax", address)
        else:
            self._leave_pieces(registers, result)
        return registers

    def _spoil_stack(self, number: int, rsp: int) -> None:
        stack = self._machine.stack
        depth = rsp - stack.base if number % 2 else FRAME
        for start, size in ((rsp - depth, depth), (rsp + 8, self._argument_area)):
            if start in stack and start + size <= stack.end:
                stack.write(start, self._filling.fill(size))

    def _leave_pieces(self, registers: bytearray, result: bytes) -> None:
        """The result's pieces; st(i) is x87 register (TOP + i) mod 8, the others empty."""
        x87 = [piece for piece in self._result.pieces if piece.at.startswith("st")]
        top = (8 - len(x87)) % 8
        tags = X87_EMPTY_TAGS
        for piece in self._result.pieces:
            value = result[piece.start : piece.end]
            if piece in x87:
                number = (top + int(piece.at[2:])) % 8
                tags &= ~(3 << 2 * number)
                at = SLOTS[f"fp{number}"][0]
            else:
                at = SLOTS[piece.at][0]
            registers[at : at + len(value)] = value
        if x87:
            put(registers, "fpsw", top << 11)
            put(registers, "fptag", tags)


def control_state(registers: bytes) -> tuple[int, int]:
    """The control bits of MXCSR and the x87 control word."""
    return get(registers, "mxcsr") & ~MXCSR_STATUS, get(registers, "fpcw")

"""The caller's side of a call: where its objects lie, and what the stub is entered with."""

from __future__ import annotations

from typing import Final

from abisim.layout import struct_offsets
from abisim.machine import memory
from abisim.machine.decode import MOST_ALIGN
from abisim.machine.machine import REPEAT_LIMIT, DoesNotFitError, Machine
from abisim.machine.state import get, put
from abisim.reference.assignment import Assignment
from abisim.signature import Signature
from abisim.stubs import Entry
from abisim.verification.scattering import (
    BUFFER,
    FIRST_ARGUMENT,
    OUTPUT,
    astride,
    gap,
    scattered,
)
from abisim.verification.setting import USUAL, Setting
from abisim.verification.values import Values

#: Bytes on both sides of a result's buffer that must stay as they are.
GUARD: Final = 64
#: Elsewhere a result's buffer is so far from both ends: at the ends, values of its size and it
#: have the same last bits, and their difference is a number that al may be.
_ASIDE: Final = 0x50
#: What lies across the middle of the input reaches so far beyond it, at most.
_ASTRIDE: Final = 1 << 16
#: So much leaves room for gaps.
_MOST_APART: Final = 1 << 20
#: Bytes of the caller's frame above the stub's return address, and 16.
FRAME: Final = 1024
#: Elsewhere what is lower by this is at the same place again, in odd passes.
_TURN: Final = MOST_ALIGN
#: The alignment that instructions on whole vector registers want.
_VECTOR: Final = 16
#: In odd passes a stub has this much stack beside room for copies, and the callee takes it all.
_SHALLOW_STACK: Final = 1 << 14
_LEAST_REPEATS: Final = 1 << 14
_LEAST_ACCESSES: Final = 1 << 10
_ACCESSES_A_BYTE: Final = 4


def repeats(sizes: int) -> int:
    """Iterations that a repeated instruction may take: copying everything takes one a byte."""
    return min(_LEAST_REPEATS + 2 * sizes, REPEAT_LIMIT)


def accesses(sizes: int) -> int:
    """How often objects and the result may be accessed: to copy everything takes one a byte."""
    return _LEAST_ACCESSES + _ACCESSES_A_BYTE * sizes


class Caller:
    """The caller of a stub, which sets memory up anew for each pass.

    Objects lie where memory ends in even passes and where it begins in odd ones, so that
    code which reaches beyond them faults in one or the other.  So does the stack: in even
    passes it ends with the stub's return address, in odd ones the caller's frame lies above,
    and the stack below is shallow.  With ``displaced`` no object is aligned beyond its type's
    alignment up to 16, and the overflow flag changes with the others.  Raises DoesNotFitError.
    """

    def __init__(
        self,
        machine: Machine,
        signature: Signature,
        assignment: Assignment,
        values: Values,
        entry: Entry,
        *,
        displaced: bool,
        setting: Setting = USUAL,
    ) -> None:
        self._machine = machine
        self._filling = setting.caller
        self._setting = setting
        self._values = values
        self._entry = entry
        self._displaced = displaced
        self._scatter = setting.scatter
        self._types = [parameter.type for parameter in signature.parameters]
        self._align = max((1, *(ctype.align for ctype in self._types)))
        _, end = struct_offsets(self._types)
        self._input_size = -(-end // self._align) * self._align
        self._result_size = signature.result.size
        self._result_align = signature.result.align
        # Bytes of stack that the stub has; copies of everything, twice over, are reasonable.
        self._depth = _SHALLOW_STACK + 2 * (
            assignment.stack_bytes + assignment.stack_align + self._input_size + self._result_size
        )
        self._check_room(assignment.stack_align)

    def enter(self, number: int) -> tuple[bytearray, int]:
        """Pass ``number``: the registers that the stub is entered with, and the address of
        the result's buffer.  Everything else holds garbage.
        """
        machine = self._machine
        # Code that reads beyond objects must not find those of an earlier call.
        machine.take_back()
        # In odd passes rsp has no bit set from 16 up to FRAME, in even ones all of them, so
        # that alignment to more than 16 is never there by chance in both.
        lower = self._setting.lower_in(number, self._values.passes)
        if number % 2:
            bottom, above = machine.stack.base, FRAME - 16
            turn = _TURN if self._setting.seed else FRAME
            top = bottom + -(-self._depth // turn) * turn + -lower % turn + 16
        else:
            above = lower
            top = machine.stack.end - above
            bottom = top - self._depth
        machine.confine_stack(bottom)
        machine.stack.write(bottom, self._filling.fill(top - bottom + above))
        machine.stack.write(top - 8, machine.end_address.to_bytes(8, "little"))
        output = self._output(number)
        registers = bytearray(self._filling.registers)
        everything = self._displaced or self._scatter is not None
        flags = self._filling.flags(are_set=number % 2 == 0, all_of_them=everything)
        put(registers, "rflags", flags)
        put(registers, "mxcsr", self._setting.mxcsr)
        put(registers, "fpcw", self._setting.x87_control)
        put(registers, "rsp", top - 8)
        put(registers, "rsi", output)
        if self._entry == "buffer":
            put(registers, "rdi", self._write_buffer(number, self._values.arguments[number]))
            put(registers, "rdx", machine.callee_address)
        else:
            put(registers, "rdi", machine.callee_address)
            put(registers, "rdx", self._write_values(number, self._values.arguments[number]))
        return registers, output

    def is_displaceable(self, address: int) -> bool:
        """Whether an object at that address may lie elsewhere when they are displaced."""
        if address in self._machine.output:
            return self._result_align < _VECTOR
        if self._entry == "buffer" and address in self._machine.input:
            return self._align < _VECTOR
        return True

    def prepare_output(self, output: int) -> bytes:
        """Fill the result's buffer and what lies around it; returns that: the buffer with up
        to GUARD bytes before it and, where it lies at the beginning, a page and more behind.
        """
        region = self._machine.output
        before = min(output - region.base, GUARD)
        after = min(region.end - output - self._result_size, GUARD + memory.PAGE)
        filling = self._filling.fill(before + self._result_size + after)
        region.write(output - before, filling)
        return filling

    def frame(self, registers: bytes | bytearray) -> tuple[int, bytes]:
        """The address and the bytes of the caller's frame, given the stub's first registers.

        There are none of it in even passes.
        """
        address = get(registers, "rsp") + 8
        return address, self._machine.stack.read(address, FRAME - 16)

    def _check_room(self, stack_align: int) -> None:
        for size, align, window, what in (
            (self._input_size, self._align, memory.INPUT, "arguments"),
            (
                self._result_size + 2 * (GUARD + _ASIDE),
                self._result_align,
                memory.OUTPUT,
                "a result",
            ),
            (self._depth + 4 * _TURN, stack_align, memory.STACK, "a stack"),
        ):
            if size + 2 * align > window.size:
                raise DoesNotFitError(
                    f"{what} of {size} bytes, aligned to {align}, do not fit in {window.size}"
                )

    def _output(self, number: int) -> int:
        """Where the result's buffer lies: at an end of the region."""
        region = self._machine.output
        if not self._result_size and number % 2:
            # Any address will do; its bits are not those of the region's end.
            align = max(self._result_align, _VECTOR)
            return region.base + max(memory.PAGE, align) - align
        aside = 0
        if self._setting.seed and self._scatter is None:
            aside = -(-_ASIDE // self._result_align) * self._result_align
        window = (region.base + aside, region.end - aside)
        return self._place(number, window, self._result_size, self._result_align, OUTPUT)

    def _write_buffer(self, number: int, arguments: bytes) -> int:
        """The struct of the parameters; its padding at the end may be read, and holds anything."""
        region = self._machine.input
        window = (region.base, region.end)
        address = self._place(number, window, self._input_size, self._align, BUFFER)
        padding = self._filling.fill(self._input_size - len(arguments))
        self._machine.lend(region, address, arguments + padding)
        return address

    def _write_values(self, number: int, arguments: bytes) -> int:
        """Each value in a cell of its own if it fits in one; then the array of pointers."""
        region, cells = self._machine.input, self._machine.cells
        middle = region.base + (region.end - region.base) // 2
        room = middle + (_ASTRIDE if self._setting.astride else 0)
        pointers = bytearray()
        for index, (ctype, start) in enumerate(zip(self._types, self._values.offsets, strict=True)):
            value = arguments[start : start + ctype.size]
            cell = cells[min(index, len(cells) - 1)]
            window = (cell.base, cell.end)
            first = -(-cell.base // ctype.align) * ctype.align
            if index < len(cells) and first + ctype.size <= cell.end:
                address = self._place(
                    number, window, ctype.size, ctype.align, FIRST_ARGUMENT + index
                )
                self._machine.lend(cell, address, value)
            else:
                if self._scatter is not None and self._input_size < _MOST_APART:
                    room += gap(self._scatter, index, number)
                address = -(-room // ctype.align) * ctype.align
                self._machine.lend(region, address, value)
                room = address + ctype.size
            pointers += address.to_bytes(8, "little")
        # What fits in no cell is in the middle.
        window = (region.base, region.end if self._scatter is None else middle)
        array = self._place(number, window, len(pointers), 8, BUFFER)
        self._machine.lend(region, array, bytes(pointers))
        return array

    def _place(
        self, number: int, window: tuple[int, int], size: int, align: int, index: int
    ) -> int:
        """Where an object lies: at an end of its window, displaced if need be.

        Elsewhere it may lie anywhere, by its ``index`` (``verification.scattering``).
        """
        if self._scatter is not None:
            return scattered(self._scatter, index, number, window, size, align)
        if self._setting.astride:
            return astride(number, window, size, align)
        start, end = window
        address = -(-start // align) * align if number % 2 else (end - size) // align * align
        if self._displaced and align < _VECTOR and address % _VECTOR == 0:
            address += align if number % 2 else -align
        return address

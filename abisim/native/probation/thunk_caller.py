"""The recording caller of a thunk: values where the reference has them, garbage everywhere else."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from random import Random
from typing import Final

from abisim.machine.state import BLOCK_SIZE, put
from abisim.native.probation.leaving import changes
from abisim.native.probation.placing import placed
from abisim.native.probation.thunk_entry import ABOVE, WINDOW_AT, Place, entering
from abisim.reference import Assignment
from abisim.verification.expectation import expect
from abisim.verification.provenance import place_name
from abisim.verification.thunk.recording import result_image
from abisim.verification.values import Values

_WORD: Final = 8
_GUARD: Final = 64
#: The interrupt flag, which nobody can clear, and a bit that is always set.
_FLAGS: Final = 0x202
#: CF, PF, AF, ZF, SF, OF.
_STATUS: Final = 0x8D5


class ThunkCaller:
    """A function without arguments that calls a thunk with the values of pass ``number``."""

    def __init__(self, assignment: Assignment, values: Values, number: int) -> None:
        self._assignment = assignment
        self._random = Random(f"what is beside the values {number}")
        # Here, and not by every child.
        self._code, self._pool = entering(assignment, lower=number % 2 == 1)
        image = self._image(values, number)
        registers, area = bytearray(image[:BLOCK_SIZE]), bytearray(image[BLOCK_SIZE:])
        put(registers, "rflags", self._random.getrandbits(12) & _STATUS | _FLAGS)
        for name in ("mxcsr", "fpcw", "fpsw"):
            put(registers, name, 0)  # less than a word each, of which the rest is compared
        if assignment.al is not None:
            registers[0] = (assignment.al_bound or 0) if number % 2 else assignment.al
        self._kept: list[ctypes.Array[ctypes.c_ubyte]] = []
        self._place_copies(values, number, registers, area)
        size = assignment.signature.result.size
        around = self._random.randbytes(size + 2 * _GUARD)
        self._around, self._storage = around, self._placed(around, assignment.ret.copy_align)
        if assignment.ret.mode == "sret":
            put(registers, assignment.ret.pieces[0].at, self._storage + _GUARD)
        whole = bytes(registers).ljust(WINDOW_AT, b"\0") + area + self._random.randbytes(ABOVE)
        self._given = (ctypes.c_ubyte * len(whole)).from_buffer_copy(whole)
        self._left = (ctypes.c_ubyte * len(whole))()

    def place(self, thunk: int) -> int:
        """The address that it has now, for a process that ends soon.

        Raises OSError where no memory can be made executable.
        """
        places: dict[Place, int] = {
            "thunk": thunk,
            "given": ctypes.addressof(self._given),
            "left": ctypes.addressof(self._left),
        }
        return placed(self._code, self._pool, places)

    def result(self) -> bytes:
        """What the call returned, as ``result_image`` has it."""
        size = self._assignment.signature.result.size
        storage = ctypes.string_at(self._storage + _GUARD, size)
        return result_image(self._assignment, bytes(self._left)[:BLOCK_SIZE], storage)

    def changes(self) -> Iterator[str]:
        """What the call did not leave as it was, or as it has to be."""
        given, left, ret = bytes(self._given), bytes(self._left), self._assignment.ret
        x87 = sum(each.at.startswith("st") for each in ret.pieces)
        yield from changes(given, left, self._assignment.preserved, x87)
        if given[-ABOVE:] != left[-ABOVE:]:
            yield "the caller's frame above the argument area: as it was, and natively changed"
        around = ctypes.string_at(self._storage, len(self._around))
        inside = slice(_GUARD, len(around) - _GUARD)
        if ret.mode == "sret":
            wanted, found = self._storage + _GUARD, int.from_bytes(left[:_WORD], "little")
            if found != wanted:
                where = place_name(ret.pieces[0])
                yield f"rax on return: {wanted:#x}, as {where} was, and natively {found:#x}"
        elif around[inside] != self._around[inside]:
            yield "memory that is not the result's: as it was, and natively changed"
        if (around[:_GUARD], around[-_GUARD:]) != (self._around[:_GUARD], self._around[-_GUARD:]):
            yield "memory around the result's storage: as it was, and natively changed"

    def _image(self, values: Values, number: int) -> bytes:
        """Registers and argument area: what no value is in is anything."""
        expectation = expect(self._assignment, values)
        size = BLOCK_SIZE + self._assignment.stack_bytes
        mask = expectation.mask
        placed = expectation.numbers[number] & mask
        around = int.from_bytes(self._random.randbytes(size), "little")
        return (around & ~mask | placed).to_bytes(size, "little")

    def _place_copies(
        self, values: Values, number: int, registers: bytearray, area: bytearray
    ) -> None:
        """The copies of indirect arguments, and the pointers to them."""
        arguments = values.arguments[number]
        for placement, offset in zip(self._assignment.args, values.offsets, strict=True):
            if placement.mode != "indirect" or not placement.pieces:
                continue
            piece = placement.pieces[0]
            data = arguments[offset : offset + placement.size]
            address = self._placed(data, placement.copy_align)
            if piece.offset is None:
                put(registers, piece.at, address)
            else:
                area[piece.offset : piece.offset + _WORD] = address.to_bytes(_WORD, "little")

    def _placed(self, data: bytes, align: int) -> int:
        """Where data is from now on, aligned to ``align`` and no better."""
        align = max(1, align)
        room = (ctypes.c_ubyte * (len(data) + 3 * align))()
        self._kept.append(room)
        address = -(-ctypes.addressof(room) // (2 * align)) * 2 * align + align
        ctypes.memmove(address, data, len(data))
        return address

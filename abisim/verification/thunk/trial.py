"""One call of a thunk: the values that C passes, and what the Python side does about it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.layout import struct_offsets
from abisim.machine.machine import DoesNotFitError
from abisim.machine.state import BLOCK_SIZE, put
from abisim.reference.assignment import Assignment, Placement
from abisim.thunks import given_carrier
from abisim.types import CType, Float, Integer
from abisim.verification import garbage
from abisim.verification.caller import GUARD
from abisim.verification.expectation import expect
from abisim.verification.python.things import stripped
from abisim.verification.python.trial import random_flags
from abisim.verification.thunk.world import ThunkWorld
from abisim.verification.values import Values

#: ``late``: the interpreter ends, on a thread that it knows.  ``gone``: there is none any more.
Life: TypeAlias = Literal["runs", "late", "gone"]
_WORD: Final = 8
_FRAME: Final = 256
_WHOLE: Final = (1 << 64) - 1
#: What a thunk takes of the stack beside room for everything twice.
_DEPTH: Final = 1 << 14
_PERIOD: Final = 1024
#: Doubles of which floats are made: one that is none exactly, one too large, one too small.
_SINGLES: Final = (1.5, -0.0, 0.1, 1e300, -1e-300, float("inf"), 1.401298464324817e-45)
_DOUBLES: Final = (1.5, -0.0, 0.1, -1e300, float("-inf"), 5e-324)
_NAN, _SINGLE_NAN = bytes.fromhex("010000000000f87f"), bytes.fromhex("0000c07f")


@dataclass(frozen=True, slots=True)
class Given:
    """What the callable gives: in C ``data``, as an object ``answer``, which is what CPython's
    function for the carrier finds in it.
    """

    label: str
    data: bytes
    answer: bytes


@dataclass(frozen=True, slots=True)
class Trial:
    """``values`` is the number of the arguments' pass.  The callable returns ``given``, or raises
    an exception.  ``fails`` is the number, from 0, of the object that cannot be made, if any.
    """

    number: int
    values: int
    given: Given | None
    fails: int | None = None
    life: Life = "runs"

    @property
    def label(self) -> str:
        if self.life != "runs":
            return f"an interpreter that is {self.life}"
        if self.fails is not None:
            return f"no memory for object {self.fails + 1}"
        return "an exception" if self.given is None else f"the result {self.given.label}"


def givens(ctype: CType, values: Values) -> Iterator[Given]:
    """Results of a type."""
    carrier, plain = given_carrier(ctype), stripped(ctype)
    match carrier:
        case "none":
            yield Given("None", b"", b"")
        case "bool":
            for each in (True, False):
                yield Given(str(each), bytes([each]), bytes([each]) + bytes(3))
        case "float":
            single = isinstance(plain, Float) and plain.format == "binary32"
            for number in _SINGLES if single else _DOUBLES:
                answer = struct.pack("<d", number)
                yield Given(str(number), _single(number) if single else answer, answer)
            yield Given("nan", _SINGLE_NAN if single else _NAN, _NAN)
        case "int" | "pointer":
            signed = isinstance(plain, Integer) and plain.signed
            for number in _integers(ctype.size, values, signed=signed):
                data = number.to_bytes(ctype.size, "little", signed=signed)
                yield Given(str(number), data, (number & _WHOLE).to_bytes(_WORD, "little"))
        case _:
            for data in values.result:
                yield Given(f"of {ctype.size} bytes", data, data)


def _single(number: float) -> bytes:
    try:
        return struct.pack("<f", number)
    except OverflowError:
        return struct.pack("<f", float("inf") if number > 0 else float("-inf"))


def _integers(size: int, values: Values, *, signed: bool) -> Iterator[int]:
    bits = 8 * size
    for data in values.result:
        yield int.from_bytes(data, "little", signed=signed)
    yield from (0, 1, -1 if signed else (1 << bits) - 1)
    yield from (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (1 << bits - 1,)


def trials(assignment: Assignment, values: Values, *, thorough: bool) -> Iterator[Trial]:
    """Everything that may happen, what mostly does first."""
    results = list(givens(assignment.signature.result, values))
    count = len(assignment.args)
    number = 0
    for number in range(max(values.passes, len(results))):
        yield Trial(number, number % values.passes, results[number % len(results)])
    failing = range(count) if thorough or count <= 4 else (0, count // 2, count - 1)
    for fails in failing:
        number += 1
        yield Trial(number, number % values.passes, results[0], fails=fails)
    for parity in range(2):
        yield Trial(number + 1 + parity, parity, None)
        yield Trial(number + 3 + parity, parity, results[-1], life="gone")
        yield Trial(number + 5 + parity, parity, results[0], life="late")
    yield Trial(number + 7, 0, results[0], life="late")


@dataclass(frozen=True, slots=True)
class Entered:
    """The registers and memory that a thunk is entered with.

    ``top`` is where the return address is, ``bottom`` the lowest byte of its stack.  ``above`` is
    the caller's frame above the argument area, ``output`` the storage of a result in memory with
    what is around it.
    """

    registers: bytes
    top: int
    bottom: int
    above_at: int
    above: bytes
    output_at: int
    output: bytes


class Caller:
    """The reference as a caller: values where they belong, garbage everywhere else.

    Nothing is extended that the ABI's text does not extend.  Raises DoesNotFitError.
    """

    def __init__(self, world: ThunkWorld, assignment: Assignment, values: Values) -> None:
        self._world, self._assignment, self._values = world, assignment, values
        signature = assignment.signature
        size = struct_offsets([each.type for each in signature.parameters])[1]
        copies = sum(map(_room, assignment.args))
        self.depth = _DEPTH + 2 * (size + signature.result.size)
        self.depth += -self.depth % _PERIOD
        needed = self.depth + assignment.stack_bytes + _FRAME + 4 * assignment.stack_align
        result = signature.result.size + 2 * GUARD + 4 * assignment.ret.copy_align
        if (
            needed + 2 * _PERIOD > world.stack.end - world.stack.base
            or copies > world.copies.end - world.copies.base
            or result > world.output.end - world.output.base
        ):
            raise DoesNotFitError("the values do not fit in the simulated memory")
        self._expectation = expect(assignment, values)

    def enter(self, trial: Trial) -> Entered:
        """Set everything up for one call."""
        world, assignment, number = self._world, self._assignment, trial.number
        registers, area_image = self._image(trial.values)
        area = self._area(number)
        top = area - _WORD
        bottom = top - self.depth
        filled = min(self.depth, 1 << 13)
        world.stack.write(top - filled, world.caller.fill(filled))
        world.stack.write(top, world.end.to_bytes(_WORD, "little"))
        world.stack.write(area, area_image)
        above_at = area + len(area_image)
        above = world.caller.fill(min(_FRAME, world.stack.end - above_at))
        world.stack.write(above_at, above)
        self._place_copies(trial.values, registers, area)
        put(registers, "rsp", top)
        put(registers, "rflags", random_flags(number) | garbage.FLAGS)
        if assignment.al is not None:
            registers[:1] = bytes(((assignment.al_bound or 0) if number % 2 else assignment.al,))
        output_at, output = self._place_output(number, registers)
        return Entered(bytes(registers), top, bottom, above_at, above, output_at, output)

    def _image(self, values: int) -> tuple[bytearray, bytes]:
        expectation, caller = self._expectation, self._world.caller
        size = BLOCK_SIZE + self._assignment.stack_bytes
        around = caller.registers + caller.fill(size - BLOCK_SIZE)
        mask = expectation.mask
        placed = int.from_bytes(expectation.images[values], "little") & mask
        image = (int.from_bytes(around, "little") & ~mask | placed).to_bytes(size, "little")
        return bytearray(image[:BLOCK_SIZE]), image[BLOCK_SIZE:]

    def _area(self, number: int) -> int:
        """Where the argument area begins, aligned as asked for and no better in even trials.

        In odd ones nothing is mapped behind it, but for what alignment leaves.
        """
        align, size = self._assignment.stack_align, self._assignment.stack_bytes
        end = self._world.stack.end
        if number % 2:
            return (end - size) // align * align
        start = (end - size - _FRAME - 2 * align - 16 * (number % 13)) // (2 * align) * 2 * align
        return start + align

    def _place_copies(self, values: int, registers: bytearray, area: int) -> None:
        """The copies of indirect arguments, each aligned as asked for and no better."""
        start = self._world.copies.base
        arguments = self._values.arguments[values]
        for placement, offset in zip(self._assignment.args, self._values.offsets, strict=True):
            if placement.mode != "indirect" or not placement.pieces:
                continue
            align, piece = placement.copy_align, placement.pieces[0]
            address = -(-start // (2 * align)) * 2 * align + align
            self._world.copies.write(address, arguments[offset : offset + placement.size])
            start = address + placement.size
            if piece.offset is None:
                put(registers, piece.at, address)
            else:
                self._world.stack.write(area + piece.offset, address.to_bytes(_WORD, "little"))

    def _place_output(self, number: int, registers: bytearray) -> tuple[int, bytes]:
        """Storage for a hidden result, aligned to no more than is asked for."""
        world, ret = self._world, self._assignment.ret
        size, align = self._assignment.signature.result.size, max(1, ret.copy_align)
        if number % 2:
            address = (world.output.end - GUARD - size) // align * align
            address -= 0 if address % (2 * align) else align
        else:
            address = -(-(world.output.base + GUARD) // align) * align
            address += 0 if address % (2 * align) else align
        before = world.caller.fill(size + 2 * GUARD)
        world.output.write(address - GUARD, before)
        if ret.mode == "sret":
            put(registers, ret.pieces[0].at, address)
        return address, before


def _room(placement: Placement) -> int:
    return placement.size + 3 * max(1, placement.copy_align)

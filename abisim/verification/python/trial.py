"""One call of a python stub: what it is passed, and what has to come of it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from abisim.machine.memory import PAGE
from abisim.machine.state import SLOTS
from abisim.verification.python.maker import Duty, Thing
from abisim.verification.python.results import Returned
from abisim.verification.python.world import World

_WORD: Final = 8
_ALIGN: Final = 16
#: By how many bytes rsp is lower than the stack's end, so that more than 16 is never by chance.
_ABOVE: Final = (0, 16, 48, 336, 672, 32, 800, 1008)
_FILLED: Final = 1 << 12
#: Of flags: those that mean nothing across a call.
_STATUS: Final = 0x8D5
_FLAGS: Final = 0x202
_RDI, _RSI, _RDX, _RSP = (SLOTS[each][0] for each in ("rdi", "rsi", "rdx", "rsp"))
_RFLAGS: Final = SLOTS["rflags"][0]
_word: Final = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Trial:
    """``nargs`` are passed, of which ``things`` are there.  ``number`` decides what else differs
    from trial to trial; objects are at the ends of memory in even ones.
    """

    things: tuple[Thing, ...]
    nargs: int
    duty: Duty
    returned: Returned
    number: int

    @property
    def passed(self) -> str:
        """The call in words."""
        count = "" if self.nargs == len(self.things) else f", {self.nargs} of them"
        return f"f({', '.join(each.label for each in self.things)}{count})"


@dataclass(frozen=True, slots=True)
class Placed:
    """A trial whose objects are in memory, and the registers that it begins with.

    ``top`` is where the return address is, ``bottom`` the lowest byte of the stub's stack.
    ``above`` is what the caller's frame holds.
    """

    trial: Trial
    registers: bytearray
    addresses: list[int]
    array: int
    top: int
    bottom: int
    above: bytes

    def image(self, offsets: tuple[int, ...]) -> bytes:
        """What the objects mean, laid out as a C struct of the parameters."""
        image = bytearray()
        for thing, address, at in zip(self.trial.things, self.addresses, offsets, strict=True):
            image += bytes(at - len(image)) + thing.means(address)
        return bytes(image)


class Stack(NamedTuple):
    """What a stack holds at first, and where: see :class:`Placed`."""

    start: int
    filling: bytes
    top: int
    bottom: int
    above: bytes


@lru_cache(maxsize=64)
def _stack(world: World, depth: int, odd: int, above: int) -> Stack:
    region = world.stack
    end = region.base + depth + above if odd else region.end
    top = end - above - _WORD
    filling = bytearray(world.caller.fill(min(depth, _FILLED) + above))
    back = len(filling) - above
    filling[back - _WORD : back] = _word.pack(world.end)
    bottom = region.base if odd else region.end - above - depth
    return Stack(
        end - len(filling) - region.base, bytes(filling), top, bottom, bytes(filling[back:])
    )


def place(world: World, trial: Trial, depth: int) -> Placed:
    """Put everything where the stub will find it; ``depth`` bytes of stack are its own."""
    odd, number = trial.number & 1, trial.number
    addresses: list[int] = []
    room, cells = world.room.base, world.cells
    for index, thing in enumerate(trial.things):
        if thing.address:
            addresses.append(thing.address)
            continue
        data = thing.data
        size = -(-len(data) // _ALIGN) * _ALIGN
        if index < len(cells) and size <= PAGE:
            region = cells[index]
            start = 0 if odd else PAGE - size
            region.bytes[start : start + len(data)] = data
            addresses.append(region.base + start)
        else:
            world.room.write(room, data)
            addresses.append(room)
            room += size + _ALIGN
    array = world.nowhere
    if addresses:
        pointers = struct.pack(f"<{len(addresses)}Q", *addresses)
        array = world.array.base if odd else world.array.end - len(pointers)
        world.array.write(array, pointers)
    stack = _stack(world, depth, odd, _ABOVE[number // 2 % len(_ABOVE)])
    world.stack.bytes[stack.start : stack.start + len(stack.filling)] = stack.filling
    registers = bytearray(world.registers[number >> 1 & 1])
    _word.pack_into(registers, _RDI, world.symbols["slow"])
    _word.pack_into(registers, _RSI, array)
    _word.pack_into(registers, _RDX, trial.nargs)
    _word.pack_into(registers, _RSP, stack.top)
    _word.pack_into(registers, _RFLAGS, random_flags(number))
    return Placed(trial, registers, addresses, array, stack.top, stack.bottom, stack.above)


def random_flags(number: int) -> int:
    """Flags that mean nothing: all of them set, none, or some."""
    some = (number * 0x9E3779B1 + 0x7F4A7C15) >> 3
    return _FLAGS | (_STATUS if number % 5 == 1 else 0 if number % 5 == 2 else some & _STATUS)


def spoil(world: World, placed: Placed) -> None:
    """Another thread changes everything that the stub may not look at without the GIL."""
    for index, (thing, address) in enumerate(
        zip(placed.trial.things, placed.addresses, strict=True)
    ):
        if not thing.address:
            region = world.cells[index] if index < len(world.cells) else world.room
            if address not in region:
                region = world.room
            region.write(address, world.callee.fill(len(thing.data)))
    if placed.addresses:
        world.array.write(placed.array, world.caller.fill(_WORD * len(placed.addresses)))

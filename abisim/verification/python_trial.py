"""One call of a python stub: what it is passed, and what has to come of it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from abisim.machine.state import SLOTS
from abisim.verification.python_results import Returned
from abisim.verification.python_things import Duty, Thing
from abisim.verification.python_world import World

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
    addresses: tuple[int, ...]
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


def place(world: World, trial: Trial, depth: int) -> Placed:
    """Put everything where the stub will find it; ``depth`` bytes of stack are its own."""
    odd, number = trial.number % 2, trial.number
    addresses: list[int] = []
    room = world.room.base
    for index, thing in enumerate(trial.things):
        if thing.address:
            addresses.append(thing.address)
            continue
        size = -(-len(thing.data) // _ALIGN) * _ALIGN
        if index < len(world.cells) and size <= world.cells[index].end - world.cells[index].base:
            region = world.cells[index]
            address = region.base if odd else region.end - size
        else:
            region, address = world.room, room
            room += size + _ALIGN
        region.write(address, thing.data)
        addresses.append(address)
    pointers = struct.pack(f"<{len(addresses)}Q", *addresses)
    array = world.nowhere
    if pointers:
        array = world.array.base if odd else world.array.end - len(pointers)
        world.array.write(array, pointers)
    above = _ABOVE[number // 2 % len(_ABOVE)]
    stack = world.stack
    end = stack.base + depth + above if odd else stack.end
    top = end - above - _WORD
    filled = min(depth, _FILLED)
    garbage = world.caller.fill(filled + above)
    stack.write(end - len(garbage), garbage)
    stack.write(top, _word.pack(world.end))
    registers = bytearray(world.caller.registers)
    _word.pack_into(registers, _RDI, world.symbols["slow"])
    _word.pack_into(registers, _RSI, array)
    _word.pack_into(registers, _RDX, trial.nargs)
    _word.pack_into(registers, _RSP, top)
    _word.pack_into(registers, _RFLAGS, random_flags(number))
    bottom = stack.base if odd else stack.end - above - depth
    return Placed(
        trial, registers, tuple(addresses), array, top, bottom, stack.read(top + _WORD, above)
    )


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

"""What registers and memory hold when nothing has been put there.

The same in every pass, so that no bit of it can be taken for a value's, which changes
from pass to pass; and never 0 to 8, which zero extension and al would be, nor a byte that
the callee's address alone has (docs/hostile.md).
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Final

from abisim.machine import memory
from abisim.machine.state import BLOCK_SIZE, initial_block, put
from abisim.registers import GPR

#: CF, PF, AF, ZF and SF: no convention gives them a meaning across a call.
STATUS_FLAGS: Final = 0xD5
#: OF is not set along with them, or "less" (SF differs from OF) would be the same with all
#: of them set as with none.  Code that looks at it is run a second time with it.
OVERFLOW_FLAG: Final = 0x800
#: Interrupts are enabled wherever a program runs.  Bit 1 is always set.
FLAGS: Final = 0x202
#: The top byte of the callee's usual address.
_CALLEES: Final = (memory.CALLEE.base >> 32).to_bytes(1, "little")
_INSTEAD: Final = b"\x6d"
_MEMORY: Final = 1 << 14
#: Random byte → one from 9 to 254; the uppermost are drawn again.
_DRAWN: Final = bytes((byte + 9) % 256 for byte in range(256))
_NOT_DRAWN: Final = bytes(range(246, 256))


@dataclass(frozen=True, slots=True)
class Garbage:
    """``registers`` is a whole register block, its control state the ABI's initial one.

    ``overflow``: OF is set where the other status flags are clear.
    """

    registers: bytes
    memory: bytes
    overflow: bool = False

    def flags(self, *, are_set: bool, all_of_them: bool = False) -> int:
        """Rflags with the status flags set, OF among them or not, or clear."""
        if are_set:
            return FLAGS | STATUS_FLAGS | (OVERFLOW_FLAG if all_of_them else 0)
        return FLAGS | (OVERFLOW_FLAG if self.overflow else 0)

    def fill(self, size: int) -> bytes:
        """``size`` bytes for memory."""
        return (self.memory * -(-size // len(self.memory)))[:size]


def garbage(seed: str) -> Garbage:
    """Garbage that depends on the seed alone."""
    source = random.Random(seed)
    drawn = b""
    while len(drawn) < BLOCK_SIZE + _MEMORY:
        # As randrange(9, 255) draws them, which takes twenty times as long.
        tops = source.randbytes(4 * (BLOCK_SIZE + _MEMORY))[3::4]
        drawn += tops.translate(_DRAWN, _NOT_DRAWN)
    drawn = drawn.replace(_CALLEES, _INSTEAD)
    registers, filling = drawn[:BLOCK_SIZE], drawn[BLOCK_SIZE : BLOCK_SIZE + _MEMORY]
    return Garbage(bytes(initial_block(registers)), filling)


def disguised(filling: Garbage, seed: str) -> Garbage:
    """The same garbage in other bytes, by the seed: quicker than new garbage, and as unknown."""
    used = sorted({*range(9, 255)} - {*_CALLEES})
    table = bytes.maketrans(bytes(used), bytes(random.Random(seed).sample(used, len(used))))
    registers = bytes(initial_block(filling.registers.translate(table)))
    return Garbage(registers, filling.memory.translate(table))


#: What is there before a call.
CALLER: Final = garbage("abisim caller")
#: What a callee leaves wherever it may.
CALLEE: Final = garbage("abisim callee")

#: Zeros everywhere.
NOTHING: Final = Garbage(bytes(initial_block(bytes(BLOCK_SIZE))), bytes(_MEMORY), overflow=True)


def _ones() -> bytes:
    registers = initial_block(b"\x7e" * BLOCK_SIZE)
    for name in GPR:
        put(registers, name, 1)
    return bytes(registers)


#: The number before zero in each general register: code may count down to that.  In vector
#: registers are numbers of all widths that are large: whatever is added to them is lost.
ONES: Final = replace(NOTHING, registers=_ones())


def partly_zero(filling: Garbage, seed: str, *, others: bool) -> Garbage:
    """The garbage with zero in rcx, which is counted down, and in some other general registers,
    or in those that are the others of these.
    """
    registers = bytearray(filling.registers)
    source = random.Random(f"zero {seed}")
    for name in GPR:
        if source.getrandbits(1) != others or name == "rcx":
            put(registers, name, 0)
    return replace(filling, registers=bytes(registers), overflow=True)

"""What registers and memory hold when nothing has been put there.

The same in every pass, so that no bit of it can be taken for a value's, which changes
from pass to pass; and never 0 to 8, which zero extension and al would be.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from abisim.machine.state import BLOCK_SIZE, initial_block

#: CF, PF, AF, ZF and SF: no convention gives them a meaning across a call.
STATUS_FLAGS: Final = 0xD5
#: OF is not set along with them, or "less" (SF differs from OF) would be the same with all
#: of them set as with none.  Code that looks at it is run a second time with it.
OVERFLOW_FLAG: Final = 0x800


@dataclass(frozen=True, slots=True)
class Garbage:
    """``registers`` is a whole register block, its control state the ABI's initial one."""

    registers: bytes
    memory: bytes

    def fill(self, size: int) -> bytes:
        """``size`` bytes for memory."""
        return (self.memory * -(-size // len(self.memory)))[:size]


def _garbage(whose: str) -> Garbage:
    source = random.Random(f"abisim {whose}")
    registers, memory = (
        bytes(source.randrange(9, 255) for _ in range(size)) for size in (BLOCK_SIZE, 1 << 14)
    )
    return Garbage(bytes(initial_block(registers)), memory)


#: What is there before a call.
CALLER: Final = _garbage("caller")
#: What a callee leaves wherever it may.
CALLEE: Final = _garbage("callee")

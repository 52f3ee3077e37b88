"""What lies where nothing was put: drawn quickly, and as it always was."""

from __future__ import annotations

import random

from abisim.machine.state import BLOCK_SIZE, initial_block
from abisim.verification.garbage import garbage


def test_it_is_what_randrange_gives() -> None:
    found = garbage("some")
    source = random.Random("some")
    registers, memory = (
        bytes(source.randrange(9, 255) for _ in range(size)).replace(b"%", b"m")
        for size in (BLOCK_SIZE, 1 << 14)
    )
    assert found.memory == memory
    assert found.registers == bytes(initial_block(registers))
    assert min(memory) == 9
    assert max(memory) == 254


def test_each_seed_has_its_own() -> None:
    assert garbage("some") == garbage("some")
    assert garbage("some").memory != garbage("others").memory

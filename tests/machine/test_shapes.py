"""What is known of an instruction by its text holds of all that are written so."""

from __future__ import annotations

from itertools import product

import capstone
import pytest

from abisim.machine import decode
from abisim.machine.decode import facts_by_shape, instruction_facts

_capstone = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)


def told_by_text(code: bytes) -> bool | None:
    """Whether what is known of the first instruction is that by its text; None if there is none."""
    found = next(_capstone.disasm_lite(code, 0), None)
    if found is None:
        return None
    _, size, mnemonic, operands = found
    facts = instruction_facts(code[:size])
    if facts.aligned is not None:
        return None  # an operand's place is not told by the text
    return facts_by_shape(code[:size], mnemonic, operands) == facts


@pytest.mark.parametrize("rex", ["48", "4c", "4f", "40"])
def test_a_prefix_that_means_nothing_makes_no_difference(
    monkeypatch: pytest.MonkeyPatch, rex: str
) -> None:
    """REX before instructions of two bytes and three, with an operand in memory."""
    count = 0
    for opcode, prefixes in product(range(256), (("", rex), (rex, ""))):
        monkeypatch.setattr(decode, "_shapes", {})
        for prefix in prefixes:
            code = bytes.fromhex(prefix) + bytes((0x0F, opcode, 0x06)) + bytes(6)
            told = told_by_text(code)
            assert told is not False, code.hex()
            count += bool(told)
    assert count > 500


def test_what_was_decoded_first_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "_shapes", {})
    count = 0
    for prefix, first, second in product(("", "4a"), range(256), range(256)):
        code = bytes.fromhex(prefix) + bytes((first, second, 0xC0)) + bytes(6)
        told = told_by_text(code)
        assert told is not False, code.hex()
        count += bool(told)
    assert count > 80_000

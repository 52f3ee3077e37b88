"""Assembler text to bytes, each text once."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import keystone

#: What stands in a text for a number of 64 bits that is put in later.
PLACEHOLDER: Final = 0x1122334455667788


@lru_cache(maxsize=1)
def _assembler() -> keystone.Ks:
    return keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)


@lru_cache(maxsize=4096)
def assemble(text: str) -> bytes:
    """The bytes of a text that is right; one that is not is an error of this program's."""
    encoded, _ = _assembler().asm(text)
    return bytes(encoded or ())


def with_number(text: str, number: int) -> bytes:
    """The same, with ``number`` for the placeholder, 64 bits wide."""
    place = PLACEHOLDER.to_bytes(8, "little")
    code = assemble(text)
    assert code.count(place) == 1
    return code.replace(place, number.to_bytes(8, "little"))

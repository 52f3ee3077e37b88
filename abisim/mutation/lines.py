"""Machine code as lines of text that can be changed, and back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import capstone
import keystone

_assembler = keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)
_disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)

_DECIMAL: Final = 10


class Line(NamedTuple):
    """One instruction; ``code`` is None in a line that is yet to be assembled."""

    text: str
    code: bytes | None = None

    @property
    def mnemonic(self) -> str:
        return self.text.partition(" ")[0]

    @property
    def operands(self) -> tuple[str, ...]:
        rest = self.text.partition(" ")[2]
        return tuple(rest.split(", ")) if rest else ()


def split(code: bytes) -> tuple[Line, ...]:
    """The instructions of a code that is nothing else."""
    return tuple(
        Line(f"{mnemonic} {operands}".strip(), code[at : at + size])
        for at, size, mnemonic, operands in _disassembler.disasm_lite(code, 0)
    )


def join(lines: Sequence[Line]) -> bytes | None:
    """The code of these lines, None if one of them is no instruction."""
    parts = [assemble(line.text) if line.code is None else line.code for line in lines]
    whole = [part for part in parts if part is not None]
    return b"".join(whole) if len(whole) == len(parts) else None


@lru_cache(maxsize=1 << 13)
def assemble(text: str) -> bytes | None:
    """The code of an instruction, None if there is none that reads back as that text.

    Keystone cuts numbers that do not fit without a word.
    """
    try:
        encoded, _ = _assembler.asm(text)
    except keystone.KsError:
        return None
    code = bytes(encoded or ())
    found = split(code)
    return code if len(found) == 1 and found[0].text == text else None


def instruction(mnemonic: str, *operands: str) -> Line:
    return Line(f"{mnemonic} {', '.join(operands)}".strip())


def written(number: int) -> str:
    """A number as Capstone writes it."""
    sign = "-" if number < 0 else ""
    return f"{sign}{abs(number)}" if abs(number) < _DECIMAL else f"{sign}{abs(number):#x}"

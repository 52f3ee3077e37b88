"""Machine code as text, through Capstone."""

from __future__ import annotations

from collections.abc import Iterator

import capstone

_disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)


def listing(code: bytes) -> str:
    """One instruction a line: offset, bytes, text; undecodable bytes as ``.byte``."""
    lines = []
    end = 0
    for offset, size, mnemonic, operands in _disassembler.disasm_lite(code, 0):
        end = offset + size
        encoded = code[offset:end].hex()
        lines.append(f"{offset:4x}:  {encoded:<20}  {mnemonic} {operands}".rstrip())
    for offset in range(end, len(code)):
        lines.append(f"{offset:4x}:  {code[offset]:02x}{'':18}  .byte {code[offset]:#04x}")  # noqa: PERF401
    return "\n".join(lines)


def instruction_sizes(code: bytes) -> Iterator[int]:
    """The bytes of each instruction, up to the first that cannot be decoded."""
    for _, size, _, _ in _disassembler.disasm_lite(code, 0):
        yield size

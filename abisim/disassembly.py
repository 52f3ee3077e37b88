"""Machine code as text, through Capstone."""

from __future__ import annotations

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

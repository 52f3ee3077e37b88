"""Code without the prefixes that mean nothing in 64-bit mode, or that processors ignore.

Segments but fs and gs have no base; a REX prefix counts only directly before the opcode, and
REX.W takes precedence over 66 (Intel SDM volume 2, 2.1.1 and 2.2.1).
"""

from __future__ import annotations

from typing import Final

from abisim.disassembly import instruction_sizes

_LEGACY: Final = frozenset(b"\x66\x67\xf0\xf2\xf3\x2e\x36\x3e\x26\x64\x65")
_FLAT: Final = frozenset(b"\x2e\x36\x3e\x26")
_ABOUT_MEMORY: Final = frozenset(b"\x67\x64\x65")
_THREAD: Final = frozenset(b"\x64\x65")
_LEA: Final = 0x8D
_REPEATING: Final = frozenset(b"\xf2\xf3")
_LONGEST: Final = 15
#: push, pop, ret, leave; arithmetic and moves, with a ModR/M byte.
_WITHOUT_MODRM: Final = frozenset({*range(0x50, 0x60), 0xC3, 0xC9})
_WITH_MODRM: Final = frozenset(b"\x31\x33\x81\x83\x87\x89\x8b\xff")
#: Moves of two-byte opcodes, which all have one.
_MOVES: Final = frozenset(b"\x10\x11\x28\x29\x6e\x7e\x7f\xb6\xb7\xbe\xbf\xd6")
_WIDE: Final = 0x08
_TWO_BYTES: Final = 0x0F


def plain(code: bytes) -> bytes:
    """The same instructions, as far as they can be told apart."""
    made, at = b"", 0
    while at < len(code):
        start, rex, kept = at, b"", bytearray()
        while at < len(code) and (code[at] in _LEGACY or 0x40 <= code[at] <= 0x4F):
            rex = code[at : at + 1] if code[at] not in _LEGACY else b""
            if not rex:
                kept.append(code[at])
            at += 1
        kept = bytearray(byte for byte in kept if not _is_idle(byte, code[at : at + 3], rex))
        head = bytes(kept) + rex
        size = next(instruction_sizes(head + code[at : at + _LONGEST]), 0) - len(head)
        if size <= 0 or at + size - start > _LONGEST:
            return made + code[start:]
        made += head + code[at : at + size]
        at += size
    return made


def _is_idle(prefix: int, opcode: bytes, rex: bytes) -> bool:
    """Whether a prefix does nothing to an instruction."""
    if prefix in _FLAT:
        return True
    if not opcode:
        return False
    if opcode[0] == _TWO_BYTES:
        return prefix in _ABOUT_MEMORY and opcode[1] in _MOVES and opcode[2:] >= b"\xc0"
    simple = opcode[0] in _WITHOUT_MODRM or opcode[0] in _WITH_MODRM
    if prefix in _REPEATING:
        return simple
    if prefix in _THREAD and opcode[0] == _LEA:
        return True  # it computes an address in no segment
    if prefix in _ABOUT_MEMORY:
        in_registers = opcode[0] in _WITHOUT_MODRM or opcode[1:2] >= b"\xc0"
        return simple and in_registers
    return prefix == 0x66 and simple and bool(rex and rex[0] & _WIDE)

"""Unwind tables: ``.eh_frame`` with an entry for each function, and the table that finds them.

LSB Core 5.0, 10.6 (Exception Frames); the instructions are DWARF 4's, 6.4.2; registers' numbers
are those of psABI 3.6.2, figure 3.36.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from abisim.native.elf.unwind import Base, Row

_NUMBERS: Final = {
    name: number
    for number, name in enumerate(
        ("rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp", "r8", "r9", "r10", "r11",
         "r12", "r13", "r14", "r15")
    )
}  # fmt: skip
_RETURN_ADDRESS: Final = 16
_WORD: Final = 8
#: DW_CFA_…, the last three with a register or a number in their low six bits.
_NOP, _DEF_CFA, _DEF_CFA_REGISTER, _DEF_CFA_OFFSET = 0, 0x0C, 0x0D, 0x0E
_ADVANCE_LOC1, _ADVANCE_LOC2, _ADVANCE_LOC4 = 2, 3, 4
_ADVANCE_LOC, _OFFSET, _RESTORE = 0x40, 0x80, 0xC0
_LOW: Final = 0x40
#: DW_EH_PE_…: numbers of four bytes, counted from their own place or from the table's.
_UDATA4, _PCREL_SDATA4, _DATAREL_SDATA4 = 0x03, 0x1B, 0x3B
#: What an entry of ``.debug_frame`` has in place of the distance to a common one, being one.
_DEBUG_COMMON: Final = 0xFFFFFFFF
#: What holds where a function is entered.
_ENTRY: Final = Row(0, "rsp", _WORD)


@dataclass(frozen=True, slots=True)
class Function:
    """Where a function begins in the section of code, its size, and what holds in it."""

    at: int
    size: int
    rows: Sequence[Row]


def frames(functions: Iterable[Function], code: int, here: int) -> bytes:
    """The contents of ``.eh_frame`` at the address ``here``, for code at the address ``code``."""
    common = _common()
    entries = [common]
    cursor = len(common)
    for each in functions:
        head = struct.pack("<IiI", cursor + 4, code + each.at - (here + cursor + 8), each.size)
        entry = _entry(head + b"\0" + _instructions(each.rows))
        entries.append(entry)
        cursor += len(entry)
    return b"".join([*entries, bytes(4)])


def search_table(functions: Sequence[Function], code: int, frames: int, here: int) -> bytes:
    """The contents of ``.eh_frame_hdr`` at ``here``, for :func:`frames` at ``frames``."""
    head = struct.pack(
        "<4BiI", 1, _PCREL_SDATA4, _UDATA4, _DATAREL_SDATA4, frames - (here + 4), len(functions)
    )
    cursor = frames + len(_common())
    lines = []
    for each in functions:
        lines.append((code + each.at - here, cursor - here))
        cursor += len(_entry(bytes(13) + _instructions(each.rows)))
    return head + b"".join(struct.pack("<ii", *line) for line in sorted(lines))


def debug_frames(function: Function) -> bytes:
    """The contents of ``.debug_frame`` for code whose ``at`` is its address (DWARF 4, 6.4.1).

    It has addresses whole, so it need not lie near the code, nor in memory at all.
    """
    head = struct.pack("<IB", _DEBUG_COMMON, 1) + b"\0" + _number(1) + bytes((-_WORD & 0x7F,))
    common = _entry(head + _number(_RETURN_ADDRESS) + _at_entry())
    own = struct.pack("<IQQ", 0, function.at, function.size)
    return common + _entry(own + _instructions(function.rows))


def _common() -> bytes:
    """What all entries share: code in bytes, data in words downwards, addresses by distance."""
    head = struct.pack("<IB4s", 0, 1, b"zR\0" + _number(1)) + bytes((-_WORD & 0x7F,))
    return _entry(
        head + _number(_RETURN_ADDRESS) + _number(1) + bytes((_PCREL_SDATA4,)) + _at_entry()
    )


def _at_entry() -> bytes:
    """The CFA is 8 bytes above rsp, and the return address below it."""
    start = bytes((_DEF_CFA,)) + _number(_NUMBERS["rsp"]) + _number(_WORD)
    return start + bytes((_OFFSET | _RETURN_ADDRESS,)) + _number(1)


def _entry(content: bytes) -> bytes:
    """With its length in front, filled up to whole words."""
    filled = content + bytes((_NOP,)) * (-(len(content) + 4) % _WORD)
    return struct.pack("<I", len(filled)) + filled


def _instructions(rows: Sequence[Row]) -> bytes:
    """What leads from one row to the next."""
    assert (rows[0].at, rows[0].base, rows[0].distance, rows[0].saved) == (0, "rsp", _WORD, ())
    return b"".join(
        _advance(after.at - before.at) + _frame_address(before, after) + _registers(before, after)
        for before, after in pairwise(rows)
    )


def _advance(distance: int) -> bytes:
    if distance < _LOW:
        return bytes((_ADVANCE_LOC | distance,))
    for code, form in ((_ADVANCE_LOC1, "<BB"), (_ADVANCE_LOC2, "<BH"), (_ADVANCE_LOC4, "<BI")):
        if distance < 1 << 8 * (struct.calcsize(form) - 1):
            return struct.pack(form, code, distance)
    raise AssertionError(f"a stub of {distance:,} bytes")


def _frame_address(before: Row, after: Row) -> bytes:
    if before.base == after.base:
        if before.distance == after.distance:
            return b""
        return bytes((_DEF_CFA_OFFSET,)) + _number(after.distance)
    register = _number(_register(after.base))
    if before.distance == after.distance:
        return bytes((_DEF_CFA_REGISTER,)) + register
    return bytes((_DEF_CFA,)) + register + _number(after.distance)


def _registers(before: Row, after: Row) -> bytes:
    old, new = dict(before.saved), dict(after.saved)
    lost = [bytes((_RESTORE | _NUMBERS[name],)) for name in old if name not in new]
    kept = [
        bytes((_OFFSET | _NUMBERS[name],)) + _number(at // _WORD)
        for name, at in new.items()
        if old.get(name) != at
    ]
    return b"".join(lost + kept)


def _register(base: Base) -> int:
    return _NUMBERS[base]


def _number(value: int) -> bytes:
    """Unsigned LEB128."""
    content = bytearray()
    while value >= 0x80:
        content.append(value & 0x7F | 0x80)
        value >>= 7
    content.append(value)
    return bytes(content)

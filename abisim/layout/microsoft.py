"""Records as MSVC lays them out.

Microsoft's C language reference: Storage and Alignment of Structures, C Bit Fields, and
the pack pragma; where they are silent, what clang does for MSVC's target.
"""

from __future__ import annotations

from abisim.layout.members import Declared, Member, Placed, natural_alignment, round_up
from abisim.types import Array, CType, Record

#: A C record without members has this size.
_EMPTY = 4
#: #pragma pack(16) says nothing where pointers have eight bytes.
_MOST_PACK = 8


def lay_out(record: Declared) -> Placed:
    """Place the members of a struct or union."""
    pack = record.pack if record.pack and record.pack <= _MOST_PACK else None
    if record.packed:
        pack = 1
    end, align, required = 0, 1, 1  # bytes
    unit = left = 0  # of the storage unit that is open: bytes, bits
    offsets = []
    for member in record.members:
        size = member.type.size
        own, forced = _alignment(member, pack)
        if member.bits is None:
            required = max(required, forced)
            align = max(align, own)
            start = 0 if record.is_union else round_up(end, own)
            offsets.append(start * 8)
            end = max(end, start + size)
            unit = 0
        elif member.bits == 0 and not unit:
            # A zero width is nothing unless a bit-field is before it.
            offsets.append(0 if record.is_union else end * 8)
        elif member.bits and unit == size and member.bits <= left and not record.is_union:
            offsets.append(end * 8 - left)
            left -= member.bits
        elif record.is_union:
            offsets.append(0)
            end = max(end, size)
            unit = size if member.bits else 0
        else:
            start = round_up(end, own)
            offsets.append(start * 8)
            align = max(align, own)
            end = start + size if member.bits else start
            unit, left = (size, size * 8 - member.bits) if member.bits else (0, 0)
    end = round_up(end, align)
    required = max(required, record.aligned or 1)
    align = max(align, required)
    end = round_up(end, max(min(align, pack or align), required))
    if not end:
        end = align if required >= _EMPTY else _EMPTY
    return Placed(tuple(offsets), end, align, required)


def _alignment(member: Member, pack: int | None) -> tuple[int, int]:
    """A member's alignment and the part of it that no packing takes away, both in bytes."""
    ctype = member.type
    own = natural_alignment(ctype)
    forced = max(member.aligned or 1, _aligned_type(ctype))
    if member.bits is not None:
        own = max(own, forced)
    else:
        element = ctype
        while isinstance(element, Array):
            element = element.element
        if isinstance(element, Record):
            forced = max(forced, element.required)
    if pack:
        own = min(own, pack)
    if member.packed:
        own = 1
    return max(own, forced), forced


def _aligned_type(ctype: CType) -> int:
    """The alignment that a typedef or a record's own attribute gave a type; 1 for another one."""
    if isinstance(ctype, Array) and ctype.align == ctype.element.align:
        return _aligned_type(ctype.element)
    given = ctype.align != natural_alignment(ctype)
    if isinstance(ctype, Record) and ctype.aligned is not None:
        given = True
    return ctype.align if given else 1

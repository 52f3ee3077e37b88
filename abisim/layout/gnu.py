"""Records as GNU's compilers lay them out on System V: psABI 3.1.2, Aggregates and Bit-Fields.

"Each member is assigned to the lowest available offset with the appropriate alignment.
The size of any object is always a multiple of the object's alignment."  Attributes and
``#pragma pack``, of which the psABI says nothing, are gcc's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final, TypeAlias

from abisim.layout import gnu_bits
from abisim.layout.members import Declared, Member, Placed, round_up

#: (position, member, packed, pack) → position and alignment, all in bits but ``pack``.
Rule: TypeAlias = Callable[[int, Member, bool, int | None], tuple[int, int]]

#: How compilers place bit-fields, by the dialect entry that says so.
_RULES: Final[dict[str, Rule]] = {
    "typedef-bit-field": gnu_bits.of_gcc,
    "aligned-bit-field": gnu_bits.of_clang,
}


def lay_out(record: Declared, quirks: Collection[str]) -> Placed:
    """Place the members of a struct or union."""
    bit_field: Rule = gnu_bits.of_the_text
    if any(member.bits is not None for member in record.members):
        bit_field = next((_RULES[name] for name in _RULES if name in quirks), bit_field)
    position = end = 0  # bits
    align = record.aligned or 1
    offsets = []
    for member in record.members:
        packed = record.packed or member.packed
        position = 0 if record.is_union else position
        if member.bits is None:
            bit_align = member_alignment(member, packed, record.pack) * 8
            position, width = round_up(position, bit_align), member.type.size * 8
        else:
            position, bit_align = bit_field(position, member, packed, record.pack)
            width = member.bits
        # "Unnamed bit-fields' types do not affect the alignment of a structure or union."
        if member.name or member.bits is None:
            align = max(align, -(-bit_align // 8))
        position = 0 if record.is_union else position
        offsets.append(position)
        position += width
        end = max(end, position)
    return Placed(tuple(offsets), round_up(-(-end // 8), align), align)


def member_alignment(member: Member, packed: bool, pack: int | None) -> int:
    """Bytes; ``aligned`` raises a member's alignment and, in packed records, sets it."""
    natural = max(1 if packed else member.type.align, member.aligned or 1)
    return min(natural, pack) if pack else natural

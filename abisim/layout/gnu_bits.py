"""Where a GNU bit-field starts and what alignment it gives its record: the text, gcc and clang.

Each rule is given the first free position, the member, whether it is packed, and what
``#pragma pack`` says; it returns the bit-field's position and alignment, in bits.  Under
the pragma no bit-field avoids to straddle a storage unit.
"""

from __future__ import annotations

from typing import Final

from abisim.layout.members import Member, round_up

#: Widths of gcc's integer machine modes.
_MODES: Final = (8, 16, 32, 64, 128)


def of_the_text(position: int, member: Member, packed: bool, pack: int | None) -> tuple[int, int]:
    """PsABI 3.1.2: "bit-fields must be contained in a storage unit appropriate for its
    declared type"; a zero width closes the unit.

    gcc's for what is not in the text: aligned(n) comes before anything else, and a packed
    bit-field may start at any bit.
    """
    assert member.bits is not None
    align = _alignment(member, packed, pack)
    if member.aligned:
        position = round_up(position, min(member.aligned, pack or member.aligned) * 8)
    if member.bits == 0:
        return round_up(position, member.type.align * 8), align
    straddles = position % align + member.bits > member.type.size * 8
    if straddles and not (packed or pack):
        position = round_up(position, align)
    return position, align


def of_gcc(position: int, member: Member, packed: bool, pack: int | None) -> tuple[int, int]:
    """The same, but for types whose alignment is not their size.

    A bit-field as wide as a machine mode, at a position that suits the mode, is no
    bit-field but has the mode's alignment.  Others count the alignment units that they
    touch, of which an over-aligned type has none.
    """
    assert member.bits is not None
    own = member.type.align * 8
    if member.bits == 0:
        position = round_up(position, (member.aligned or 1) * 8)
        return round_up(position, own), _alignment(member, packed, pack)
    wanted = (member.aligned or 0) * 8 or 1
    known = position & -position
    is_mode = (
        member.bits in _MODES
        and not (packed and member.bits > 8)
        and (not position or known >= member.bits)
    )
    wanted = max(wanted, member.bits) if is_mode else wanted
    wanted = min(wanted, pack * 8) if pack else wanted
    position = round_up(position, wanted)
    if not (is_mode or packed or pack):
        units = -(-(position % own + member.bits) // own)
        if units > member.type.size * 8 // own:
            position = round_up(position, own)
    own = min(own, pack * 8) if pack else min(own, 8) if packed else own
    return position, max(own, wanted)


def of_clang(position: int, member: Member, packed: bool, pack: int | None) -> tuple[int, int]:
    """Clang looks whether a bit-field straddles before it applies aligned(n), which a smaller
    ``#pragma pack`` takes away.
    """
    assert member.bits is not None
    align = _alignment(member, packed, pack)
    if member.bits == 0:
        return round_up(position, max(member.type.align, member.aligned or 1) * 8), align
    straddles = position % align + member.bits > member.type.size * 8
    if straddles and not pack:
        return round_up(position, align), align
    if member.aligned and member.aligned <= (pack or member.aligned):
        position = round_up(position, member.aligned * 8)
    return position, align


def _alignment(member: Member, packed: bool, pack: int | None) -> int:
    """Under ``#pragma pack`` the packed attribute says nothing about a bit-field."""
    lowered = packed and not (pack and member.bits)
    natural = max(1 if lowered else member.type.align, member.aligned or 1)
    if lowered and member.aligned is None and member.bits:
        return 1 if not pack else 8
    return 8 * (min(natural, pack) if pack and member.bits else natural)

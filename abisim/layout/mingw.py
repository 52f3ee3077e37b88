"""Records as GNU's compilers lay them out for Windows: their own rules, MSVC's bit-fields.

GCC's manual, x86 Options, -mms-bitfields, which is the default there: "a bit-field that
follows one of the same size shares its storage unit".  clang has its own reading.
"""

from __future__ import annotations

from collections.abc import Collection

from abisim.layout.gnu import member_alignment
from abisim.layout.members import Declared, Member, Placed, natural_alignment, round_up
from abisim.types import Array, CType, Float, Integer

#: The dialect entry that says which compilers follow the second function.
CLANG = "mingw-bit-field"
#: Widths of gcc's integer machine modes.
_MODES = (8, 16, 32, 64, 128)


def lay_out(record: Declared, quirks: Collection[str]) -> Placed:
    """Place the members of a struct or union."""
    return _of_clang(record) if CLANG in quirks else _of_gcc(record)


def _of_gcc(record: Declared) -> Placed:
    end = position = 0  # bits
    align = (record.aligned or 1) * 8
    #: The bit-field before, while its storage unit is open, and the bits that are left in it.
    before: Member | None = None
    left = 0
    offsets = []
    for index, member in enumerate(record.members):
        packed = record.packed or member.packed
        own = _capped(member.type.align * 8, record.pack)
        if record.is_union:
            wanted = _wanted(member, packed, record.pack, 0)
            if member.bits is None or (member.bits and not packed):
                align = max(align, wanted if member.bits is None else max(own, wanted))
            offsets.append(0)
            bits = member.type.size * 8 if member.bits is None else member.bits
            end = max(end, round_up(bits, 8))
            continue
        wanted = _wanted(member, packed, record.pack, position)
        if member.bits is None:
            align = max(align, wanted)
        elif not packed if member.bits else before is not None:
            align = max(align, own, wanted)
        realign = bool(position) and position & -position < wanted
        if realign and before is None:
            position = round_up(position, wanted)
        size = member.type.size * 8
        same = member.bits is not None and before is not None and before.type.size * 8 == size
        if same and member.bits:
            if left < member.bits:
                position, left = position + left, size - member.bits
            else:
                left, realign = left - member.bits, False
        elif before is not None:
            position += left
        if before is not None and realign:
            position = round_up(position, wanted)
        if member.bits is None or (not same if before is not None else member.bits != 0):
            left = 0 if member.bits is None else size - member.bits
            position = round_up(position, 8 if packed else own)
            if member.bits is None:
                position = round_up(position, wanted)
        offsets.append(position)
        position += size if member.bits is None else member.bits
        before = member if member.bits else None
        if member.bits and index + 1 == len(record.members):
            position += left
        end = max(end, position)
    return Placed(tuple(offsets), round_up(-(-end // 8), align // 8), align // 8)


def _wanted(member: Member, packed: bool, pack: int | None, position: int) -> int:
    """The alignment of a member itself, in bits; a bit-field's type is another matter."""
    if member.bits is None:
        return member_alignment(member, packed, pack) * 8
    wanted = (member.aligned or 0) * 8 or 1
    suits = not position or position & -position >= member.bits
    if member.bits in _MODES and suits and not (packed and member.bits > 8):
        wanted = max(wanted, member.bits)
    return _capped(wanted, pack)


def _capped(bits: int, pack: int | None) -> int:
    return min(bits, pack * 8) if pack else bits


def _of_clang(record: Declared) -> Placed:
    end = 0  # bits, of whole bytes
    align = (record.aligned or 1) * 8
    unit = left = 0  # of the storage unit that is open
    offsets = []
    for member in record.members:
        packed = record.packed or member.packed
        size = member.type.size * 8
        if member.bits is None:
            wanted = _clang_alignment(member, packed, record.pack) * 8
            start = 0 if record.is_union else round_up(end, wanted)
            end, unit, left = max(end, start + size), 0, 0
        else:
            if unit != size or left < member.bits:
                ignored = not unit and not member.bits
                unit = left = 0
            else:
                ignored = False
            wanted = 8 if ignored else size
            wanted = max(8, wanted, (member.aligned or 0) * 8)
            wanted = _capped(wanted, record.pack) if member.bits else wanted
            wanted = 8 if record.is_union else wanted
            start = 0 if record.is_union else end - left
            if not member.bits or member.bits > left:
                start, left = round_up(start, wanted), 0
            if record.is_union:
                end = max(end, size if member.bits else 8)
            elif member.bits:
                if not left:
                    end, left = start + size, size
                left, unit = left - member.bits, size
            else:
                end, unit, left = start, 0, 0
        align = max(align, wanted)
        offsets.append(start)
    return Placed(tuple(offsets), round_up(end, align) // 8, align // 8)


def _clang_alignment(member: Member, packed: bool, pack: int | None) -> int:
    """Bytes.  A number is aligned to its size at least, whatever a typedef says.

    Not so those of a flexible array member.
    """
    element: CType = member.type
    if isinstance(element, Array) and element.count is None:
        return member_alignment(member, packed, pack)
    while isinstance(element, Array):
        element = element.element
    own = member.type.align
    if isinstance(element, Integer | Float):
        own = max(own, natural_alignment(element))
    natural = max(1 if packed else own, member.aligned or 1)
    return min(natural, pack) if pack else natural

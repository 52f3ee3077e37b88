"""COFF objects, by LIEF.  Microsoft's PE format.

COFF keeps addends in the code and counts from the end of the field; both are brought to
ELF's way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import lief

from abisim.subjects.loading import number_of
from abisim.subjects.objectmodel import Fix, Kind, Object, Relocation, Section, Symbol, zeros

#: REL32_1 to REL32_5 have that many bytes of the instruction behind the field.
_COFF_FIXES: Final[Mapping[int, Fix]] = {
    1: "abs64", 2: "abs32", 3: "image32", **dict.fromkeys(range(4, 10), "pc32"), 11: "tls",
}  # fmt: skip
_COFF_REL32: Final = 4
_COFF_SYMBOL_BYTES: Final = 18


def read_coff(coff: lief.COFF.Binary, object_file: bytes) -> Object:
    sections = []
    for section in coff.sections:
        size = section.sizeof_raw_data
        flags = section.characteristics
        begin = section.pointerto_raw_data
        filled = begin and not flags & 0x80
        content = object_file[begin : begin + size] if filled else zeros(size)
        name = str(section.name)
        sections.append(Section(name, _coff_kind(name, flags), content, _coff_align(flags)))
    by_index = _coff_symbols(coff, object_file)
    nothing = Symbol("", None, 0, 0, False)
    relocations = []
    for index, section in enumerate(coff.sections):
        content = sections[index].content
        for each in section.relocations:
            code = number_of(each.type) & 0xFFFF
            fix = _COFF_FIXES.get(code, "other")
            width = 8 if fix == "abs64" else 4
            place = each.address
            addend = int.from_bytes(content[place : place + width], "little", signed=True)
            if fix == "pc32":
                addend -= 4 + (code - _COFF_REL32)
            target = by_index.get(each.symbol_idx, nothing)
            relocations.append(Relocation(index, place, fix, target, addend))
    symbols = _with_sizes(list(by_index.values()), sections)
    return Object("coff", sections, symbols, relocations)


def _coff_kind(name: str, flags: int) -> Kind | None:
    """Microsoft PE Format, Section Flags: removed, discardable and unwind data stay out."""
    if flags & 0x0200_0A00 or name.startswith((".pdata", ".xdata")):
        return None
    if flags & 0x2000_0020:
        return "code"
    return "data" if flags & 0x8000_0000 else "constants"


def _coff_align(flags: int) -> int:
    """IMAGE_SCN_ALIGN_<n>BYTES, one more than the power of two; 16 when it is not said."""
    power = flags >> 20 & 15
    return int(1 << (power - 1)) if power else 16


def _coff_symbols(coff: lief.COFF.Binary, object_file: bytes) -> dict[int, Symbol]:
    """The symbols by their numbers, in which auxiliary records count.

    Names are read here: LIEF 1.0 loses one that is the tail of another, as clang's
    ``abisim_received`` is of ``.refptr.abisim_received``.
    """
    table = coff.header.pointerto_symbol_table
    strings = table + coff.header.nb_symbols * _COFF_SYMBOL_BYTES
    found = {}
    number = 0
    for symbol in coff.symbols:
        record = table + number * _COFF_SYMBOL_BYTES
        name = object_file[record : record + 8]
        if name.startswith(bytes(4)):
            start = strings + int.from_bytes(name[4:], "little")
            name = object_file[start : object_file.index(b"\0", start)]
        section = symbol.section_idx
        found[number] = Symbol(
            name.rstrip(b"\0").decode(errors="replace"),
            section - 1 if section > 0 else None,
            symbol.value,
            0,
            symbol.type >> 4 == 2,  # DT_FUNCTION
        )
        number += 1 + len(symbol.auxiliary_symbols)
    return found


def _with_sizes(symbols: list[Symbol], sections: Sequence[Section]) -> list[Symbol]:
    """COFF gives functions no size: they last until the next symbol, padding left out."""
    starts: dict[int, list[int]] = {}
    for symbol in symbols:
        if symbol.section is not None:
            starts.setdefault(symbol.section, []).append(symbol.value)
    ends = {
        (section, start): end
        for section, values in starts.items()
        for start, end in pairwise(sorted({*values, len(sections[section].content)}))
    }
    sized = []
    for symbol in symbols:
        if symbol.function and symbol.section is not None:
            end = ends.get((symbol.section, symbol.value), symbol.value)
            code = sections[symbol.section].content[symbol.value : end]
            size = len(code.rstrip(b"\x90\xcc"))
            symbol = Symbol(symbol.name, symbol.section, symbol.value, size, True)
        sized.append(symbol)
    return sized

"""ELF objects, by LIEF.  System V psABI 4.1, 4.4."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import lief

from abisim.subjects.loading import number_of
from abisim.subjects.objectmodel import Fix, Kind, Object, Relocation, Section, Symbol, zeros

_ELF_FIXES: Final[Mapping[int, Fix]] = {
    1: "abs64", 2: "pc32", 4: "pc32", 9: "got", 10: "abs32", 11: "abs32s", 41: "got", 42: "got",
    **dict.fromkeys(range(16, 24), "tls"), **dict.fromkeys((32, 33, 34, 35, 36), "tls"),
}  # fmt: skip
_ABSOLUTE_SECTIONS: Final = 0xFF00  # SHN_LORESERVE: absolute and common symbols
_ELF_MASK: Final = (1 << 27) - 1  # LIEF numbers architectures' relocations apart


def read_elf(elf: lief.ELF.Binary) -> Object:
    section_flags = lief.ELF.Section.FLAGS
    symbol_types = lief.ELF.Symbol.TYPE
    sections = []
    by_place: dict[tuple[str, int], int] = {}
    for index, section in enumerate(elf.sections):
        name = str(section.name)
        by_place[name, section.offset] = index
        kind: Kind | None = None
        if section_flags.ALLOC in section and not name.startswith((".eh_frame", ".note")):
            if section_flags.EXECINSTR in section:
                kind = "code"
            else:
                kind = "data" if section_flags.WRITE in section else "constants"
        empty = section.type == lief.ELF.Section.TYPE.NOBITS
        content = zeros(section.size) if empty else bytes(section.content)
        sections.append(Section(name, kind, content, max(1, section.alignment)))

    def symbol_of(symbol: lief.ELF.Symbol) -> Symbol:
        index = symbol.shndx
        return Symbol(
            str(symbol.name),
            index if 0 < index < _ABSOLUTE_SECTIONS else None,
            symbol.value,
            symbol.size,
            symbol.type == symbol_types.FUNC,
        )

    symbols = [symbol_of(symbol) for symbol in elf.symbols]
    relocations = []
    for each in elf.relocations:
        place, target = each.section, each.symbol
        if place is None:
            continue
        relocations.append(
            Relocation(
                by_place[str(place.name), place.offset],
                each.address,
                _ELF_FIXES.get(number_of(each.type) & _ELF_MASK, "other"),
                Symbol("", None, 0, 0, False) if target is None else symbol_of(target),
                each.addend,
            )
        )
    return Object("elf", sections, symbols, relocations)

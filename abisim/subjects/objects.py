"""ELF object files: the bytes of the functions in them."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from elftools.elf.elffile import ELFFile
from elftools.elf.relocation import RelocationSection
from elftools.elf.sections import SymbolTableSection


@dataclass(frozen=True, slots=True)
class FunctionCode:
    """A function's bytes, and the symbols that its relocations refer to."""

    code: bytes
    references: tuple[str, ...]


def functions(object_file: bytes) -> dict[str, FunctionCode]:
    """Every defined function of a relocatable x86-64 object, by name."""
    elf = ELFFile(BytesIO(object_file))
    relocations = _relocations(elf)
    found: dict[str, FunctionCode] = {}
    for section in elf.iter_sections():
        if not isinstance(section, SymbolTableSection):
            continue
        for symbol in section.iter_symbols():
            if symbol["st_info"]["type"] != "STT_FUNC" or not isinstance(symbol["st_shndx"], int):
                continue
            start, size = symbol["st_value"], symbol["st_size"]
            code = elf.get_section(symbol["st_shndx"]).data()[start : start + size]
            references = tuple(
                name
                for offset, name in relocations.get(symbol["st_shndx"], ())
                if start <= offset < start + size
            )
            found[symbol.name] = FunctionCode(code, references)
    return found


def _relocations(elf: ELFFile) -> dict[int, list[tuple[int, str]]]:
    """Section index → (offset, symbol) of every relocation that applies to it."""
    result: dict[int, list[tuple[int, str]]] = {}
    for section in elf.iter_sections():
        if isinstance(section, RelocationSection):
            symbols = elf.get_section(section["sh_link"])
            result.setdefault(section["sh_info"], []).extend(
                (relocation["r_offset"], symbols.get_symbol(relocation["r_info_sym"]).name)
                for relocation in section.iter_relocations()
            )
    return result

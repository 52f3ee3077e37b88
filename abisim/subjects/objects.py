"""Relocatable x86-64 objects, ELF and COFF, read into one form by LIEF.

Sections, symbols and relocations as a linker wants them.  COFF keeps addends in the code
and counts from the end of the field; both are brought to ELF's way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from abisim.errors import AbisimError

if TYPE_CHECKING:
    import lief

#: What becomes of a section in memory; None is not loaded.
Kind: TypeAlias = Literal["code", "constants", "data"]
#: pc32, abs64, abs32 and abs32s are S + A, relative or absolute.  got: the address of an
#: eightbyte that holds S, relative.  image32: relative to the image.  tls: thread-local.
Fix: TypeAlias = Literal["pc32", "abs64", "abs32", "abs32s", "got", "image32", "tls", "other"]

_ELF_FIXES: Final[Mapping[int, Fix]] = {
    1: "abs64", 2: "pc32", 4: "pc32", 9: "got", 10: "abs32", 11: "abs32s", 41: "got", 42: "got",
    **dict.fromkeys(range(16, 24), "tls"), **dict.fromkeys((32, 33, 34, 35, 36), "tls"),
}  # fmt: skip
#: REL32_1 to REL32_5 have that many bytes of the instruction behind the field.
_COFF_FIXES: Final[Mapping[int, Fix]] = {
    1: "abs64", 2: "abs32", 3: "image32", **dict.fromkeys(range(4, 10), "pc32"), 11: "tls",
}  # fmt: skip
_COFF_REL32: Final = 4
_COFF_SYMBOL_BYTES: Final = 18
_ABSOLUTE_SECTIONS: Final = 0xFF00  # SHN_LORESERVE: absolute and common symbols
_ELF_MASK: Final = (1 << 27) - 1  # LIEF numbers architectures' relocations apart


class ObjectError(AbisimError):
    """What a compiler wrote is no x86-64 object, or more than the simulator has room for."""


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    kind: Kind | None
    content: bytes
    align: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """``section`` is None for a symbol that is defined elsewhere."""

    name: str
    section: int | None
    value: int
    size: int
    function: bool


@dataclass(frozen=True, slots=True)
class Relocation:
    """``offset`` is in ``section``; ``addend`` as in ELF's S + A - P."""

    section: int
    offset: int
    fix: Fix
    symbol: Symbol
    addend: int


@dataclass(frozen=True)
class Object:
    format: Literal["elf", "coff"]
    sections: Sequence[Section]
    symbols: Sequence[Symbol]
    relocations: Sequence[Relocation]

    @cached_property
    def functions(self) -> dict[str, Symbol]:
        """The defined functions by name."""
        return {
            symbol.name: symbol
            for symbol in self.symbols
            if symbol.function and symbol.section is not None
        }

    def content(self, symbol: Symbol) -> bytes:
        """The bytes of a defined symbol; to its section's end where its size is not known."""
        assert symbol.section is not None
        end = symbol.value + symbol.size if symbol.size else None
        return self.sections[symbol.section].content[symbol.value : end]


@dataclass(frozen=True, slots=True)
class FunctionCode:
    """A function's bytes, and the symbols that its relocations refer to."""

    code: bytes
    references: tuple[str, ...]


def read_object(object_file: bytes) -> Object:
    """Parse an ELF or COFF object.  Raises ObjectError."""
    import lief

    lief.logging.disable()
    try:
        if object_file.startswith(b"\x7fELF"):
            elf = lief.ELF.parse(object_file)
            if elf is not None and elf.header.machine_type == lief.ELF.ARCH.X86_64:
                return _elf(elf)
        elif object_file.startswith(b"\x64\x86"):
            coff = lief.COFF.parse(object_file)
            if coff is not None:
                return _coff(coff, object_file)
    except (ValueError, LookupError):  # places outside the file
        pass
    raise ObjectError("what the compiler wrote is no x86-64 object file")


def functions(object_file: bytes) -> dict[str, FunctionCode]:
    """Every defined function of a relocatable x86-64 object, by name."""
    parsed = read_object(object_file)
    references: dict[int, list[tuple[int, str]]] = {}
    for relocation in parsed.relocations:
        symbol = relocation.symbol
        name = symbol.name or (
            parsed.sections[symbol.section].name if symbol.section is not None else ""
        )
        references.setdefault(relocation.section, []).append((relocation.offset, name))
    found = {}
    for name, function in parsed.functions.items():
        assert function.section is not None
        start, end = function.value, function.value + function.size
        found[name] = FunctionCode(
            parsed.content(function),
            tuple(
                target
                for offset, target in references.get(function.section, ())
                if start <= offset < end
            ),
        )
    return found


def _elf(elf: lief.ELF.Binary) -> Object:
    import lief

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
        content = bytes(section.size) if empty else bytes(section.content)
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
                _ELF_FIXES.get(each.type.value & _ELF_MASK, "other"),
                Symbol("", None, 0, 0, False) if target is None else symbol_of(target),
                each.addend,
            )
        )
    return Object("elf", sections, symbols, relocations)


def _coff(coff: lief.COFF.Binary, object_file: bytes) -> Object:
    sections = []
    for section in coff.sections:
        size = section.sizeof_raw_data
        flags = section.characteristics
        begin = section.pointerto_raw_data
        content = bytes(size) if flags & 0x80 or not begin else object_file[begin : begin + size]
        name = str(section.name)
        sections.append(Section(name, _coff_kind(name, flags), content, _coff_align(flags)))
    by_index = _coff_symbols(coff, object_file)
    nothing = Symbol("", None, 0, 0, False)
    relocations = []
    for index, section in enumerate(coff.sections):
        content = sections[index].content
        for each in section.relocations:
            code = int(each.type.value) & 0xFFFF
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

"""An ELF file about code that is in memory already: its name, and how it is unwound.

Debuggers read it; nothing loads it.  Its code is a section without contents, whose address is
where the code really is.
"""

from __future__ import annotations

from typing import Final

from abisim.native.elf import file as elf
from abisim.native.elf import symbols as elf_symbols
from abisim.native.elf.file import FILE_HEADER, SECTION_HEADER, Places
from abisim.native.elf.frames import Function, debug_frames
from abisim.native.elf.strings import Strings
from abisim.native.elf.symbols import CODE, Symbol

_EXECUTABLE, _NOBITS = 2, 8
_ALIGN: Final = 8
_SECTIONS: Final = (CODE, ".debug_frame", ".symtab", ".strtab", ".shstrtab")


def description(name: str, address: int, size: int, function: Function | None) -> bytes:
    """The file for ``size`` bytes of code; ``function``, at its address, says how it is unwound."""
    names = Strings(["", *_SECTIONS])
    numbers = {each: number for number, each in enumerate(_SECTIONS, 1)}
    places = Places({CODE: address}, numbers)
    strings = Strings(["", name])
    table = elf_symbols.table([Symbol(name, 0, size)], strings, places)
    frames = b"" if function is None else debug_frames(function)
    # Type, flags, address, contents, size, link, info, alignment, bytes of an entry.
    sections = (
        (_NOBITS, elf.ALLOC | elf.EXECINSTR, address, b"", size, 0, 0, 1, 0),
        (elf.PROGBITS, 0, 0, frames, len(frames), 0, 0, _ALIGN, 0),
        (
            elf.SYMTAB, 0, 0, table, len(table), numbers[".strtab"], 1, _ALIGN,
            elf_symbols.ENTRY_BYTES,
        ),
        (elf.STRTAB, 0, 0, strings.content, len(strings.content), 0, 0, 1, 0),
        (elf.STRTAB, 0, 0, names.content, len(names.content), 0, 0, 1, 0),
    )  # fmt: skip
    body = bytearray()
    headers = bytearray(SECTION_HEADER.size)
    for section, (kind, flags, at, content, length, *rest) in zip(_SECTIONS, sections, strict=True):
        body += bytes(-len(body) % _ALIGN)
        offset = FILE_HEADER.size + len(body)
        headers += SECTION_HEADER.pack(names[section], kind, flags, at, offset, length, *rest)
        body += content
    body += bytes(-len(body) % _ALIGN)
    head = FILE_HEADER.pack(
        elf.IDENT, _EXECUTABLE, elf.X86_64, 1, 0, 0, FILE_HEADER.size + len(body), 0,
        FILE_HEADER.size, 0, 0, SECTION_HEADER.size, len(_SECTIONS) + 1, len(_SECTIONS),
    )  # fmt: skip
    return head + bytes(body) + bytes(headers)

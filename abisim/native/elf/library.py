"""A shared object of functions, and maybe data: code, symbols, unwind tables, notes.

No relocations.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from abisim.native.elf import file as elf
from abisim.native.elf import symbols as elf_symbols
from abisim.native.elf.file import ALLOC, EXECINSTR, MERGE, STRINGS, WRITE, Places, Section
from abisim.native.elf.frames import Function, frames, search_table
from abisim.native.elf.notes import build_id_note, cet_note
from abisim.native.elf.strings import Strings
from abisim.native.elf.symbols import Symbol
from abisim.native.elf.unwind import rows

#: Functions begin at multiples of this, and int3 is what lies between them.
ALIGN: Final = 16
_INT3: Final = b"\xcc"
#: As many bytes as ld's.
_BUILD_ID_BYTES: Final = 20
#: Tags of the dynamic section.
_NULL, _STRTAB, _SYMTAB, _STRSZ, _SYMENT, _SONAME = 0, 5, 6, 10, 11, 14
_FLAGS, _FLAGS_1, _GNU_HASH = 30, 0x6FFFFFFB, 0x6FFFFEF5
#: Everything is bound when the file is loaded, so that all of it can be read-only then.
_BIND_NOW, _NOW = 8, 1
_NO_DATA: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Code:
    """A function's code, and the names that it goes by."""

    code: bytes
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """The bytes of a shared object, and its build id in hexadecimal."""

    content: bytes
    build_id: str


def library(
    functions: Sequence[Code],
    *,
    comment: str,
    soname: str = "",
    cet: bool = False,
    data: Mapping[str, int] = _NO_DATA,
) -> Library:
    """A shared object with these functions, the same bytes whenever it is made.

    With ``cet`` it says that all of them are for indirect-branch tracking and shadow stacks.
    ``data`` names what is zeros at first and can be written to, each with its size in bytes.
    Raises UnfollowedError for code whose frames cannot be described.
    """
    parts = _Parts(functions, comment, soname, data, cet=cet)
    unnamed = elf.shared_object(parts.sections(bytes(_BUILD_ID_BYTES)))
    identity = hashlib.sha256(unnamed).digest()[:_BUILD_ID_BYTES]
    return Library(elf.shared_object(parts.sections(identity)), identity.hex())


class _Parts:
    """What the sections are made of."""

    def __init__(
        self,
        functions: Sequence[Code],
        comment: str,
        soname: str,
        data: Mapping[str, int],
        *,
        cet: bool,
    ) -> None:
        self.comment, self.soname, self.cet = comment, soname, cet
        text = bytearray()
        symbols: list[Symbol] = []
        self.frames: list[Function] = []
        for each in functions:
            text += _INT3 * (-len(text) % ALIGN)
            at, size = len(text), len(each.code)
            self.frames.append(Function(at, size, rows(each.code)))
            symbols += (Symbol(name, at, size) for name in each.names)
            text += each.code
        self.text = bytes(text)
        self.data_bytes = 0
        for name, size in data.items():
            symbols.append(Symbol(name, self.data_bytes, size, ".data"))
            self.data_bytes += -(-size // ALIGN) * ALIGN
        self.symbols = symbols
        self.exported = elf_symbols.by_bucket(symbols)
        self.strings = Strings(["", *(each.name for each in symbols), soname])

    def sections(self, identity: bytes) -> list[Section]:
        """All but the table of sections' names."""
        cet = [_note(".note.gnu.property", cet_note(), 8)] if self.cet else []
        # Whole pages: what lies before them is made read-only, to where its own page ends.
        zeros = bytes(-(-self.data_bytes // elf.PAGE) * elf.PAGE)
        data = [Section(".data", elf.PROGBITS, lambda _: zeros, ALLOC | WRITE, ALIGN)]
        return [
            *cet,
            _note(".note.gnu.build-id", build_id_note(identity), 4),
            Section(".gnu.hash", elf.GNU_HASH, self._hash, ALLOC, 8, ".dynsym"),
            Section(
                ".dynsym", elf.DYNSYM, self._dynamic_symbols, ALLOC, 8, ".dynstr", 1,
                elf_symbols.ENTRY_BYTES,
            ),
            Section(".dynstr", elf.STRTAB, lambda _: self.strings.content, ALLOC),
            Section(".eh_frame_hdr", elf.PROGBITS, self._search_table, ALLOC, 4),
            Section(".eh_frame", elf.PROGBITS, self._frames, ALLOC, 8),
            Section(".text", elf.PROGBITS, lambda _: self.text, ALLOC | EXECINSTR, ALIGN),
            Section(
                ".dynamic", elf.DYNAMIC, self._dynamic, ALLOC | WRITE, 8, ".dynstr", 0, 16
            ),
            *data * bool(zeros),
            Section(
                ".comment", elf.PROGBITS, lambda _: self.comment.encode() + b"\0",
                MERGE | STRINGS, entry_bytes=1,
            ),
            # Linkers look for the section, loaders for the segment.
            Section(".note.GNU-stack", elf.PROGBITS, lambda _: b""),
            Section(
                ".symtab", elf.SYMTAB, self._symbols, 0, 8, ".strtab", 1, elf_symbols.ENTRY_BYTES
            ),
            Section(".strtab", elf.STRTAB, lambda _: self.strings.content),
        ]  # fmt: skip

    def _hash(self, _: Places) -> bytes:
        return elf_symbols.hash_table(self.exported)

    def _dynamic_symbols(self, places: Places) -> bytes:
        return elf_symbols.table(self.exported, self.strings, places)

    def _symbols(self, places: Places) -> bytes:
        return elf_symbols.table(self.symbols, self.strings, places)

    def _frames(self, places: Places) -> bytes:
        return frames(self.frames, places.addresses[".text"], places.addresses[".eh_frame"])

    def _search_table(self, places: Places) -> bytes:
        sections = (".text", ".eh_frame", ".eh_frame_hdr")
        return search_table(self.frames, *(places.addresses[name] for name in sections))

    def _dynamic(self, places: Places) -> bytes:
        soname = [(_SONAME, self.strings[self.soname])] if self.soname else []
        entries = [
            *soname,
            (_GNU_HASH, places.addresses[".gnu.hash"]),
            (_STRTAB, places.addresses[".dynstr"]),
            (_SYMTAB, places.addresses[".dynsym"]),
            (_STRSZ, len(self.strings.content)),
            (_SYMENT, elf_symbols.ENTRY_BYTES),
            (_FLAGS, _BIND_NOW),
            (_FLAGS_1, _NOW),
            (_NULL, 0),
        ]
        return b"".join(struct.pack("<QQ", *each) for each in entries)


def _note(name: str, content: bytes, align: int) -> Section:
    return Section(name, elf.NOTE, lambda _: content, ALLOC, align)

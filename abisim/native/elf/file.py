"""An ELF64 file from its sections: where each lies, the segments that map them, the headers.

System V gABI 4 and 5, psABI 4 and 5.  A section's bytes may say where other sections lie, so
each is made twice: for its size, and again when all have their places.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from abisim.native.elf.strings import Strings

#: Section types.
PROGBITS, SYMTAB, STRTAB, DYNAMIC, NOTE, DYNSYM = 1, 2, 3, 6, 7, 11
GNU_HASH: Final = 0x6FFFFFF6
#: Section flags.
WRITE, ALLOC, EXECINSTR, MERGE, STRINGS = 1, 2, 4, 0x10, 0x20

PAGE: Final = 0x1000
FILE_HEADER: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT_HEADER: Final = struct.Struct("<IIQQQQQQ")
SECTION_HEADER: Final = struct.Struct("<IIQQQQIIQQ")
IDENT: Final = b"\x7fELF" + bytes((2, 1, 1))  # 64 bits, little-endian, version 1
SHARED_OBJECT, X86_64 = 3, 62
#: Segment types, and their permissions.
_LOAD, _DYNAMIC, _NOTE = 1, 2, 4
_EH_FRAME, _STACK, _RELRO, _PROPERTY = 0x6474E550, 0x6474E551, 0x6474E552, 0x6474E553
_X, _W, _R = 1, 2, 4
#: The segments that sections have beside the one that maps them.
_OWN: Final[Mapping[str, tuple[int, ...]]] = {
    ".note.gnu.property": (_NOTE, _PROPERTY),
    ".note.gnu.build-id": (_NOTE,),
    ".eh_frame_hdr": (_EH_FRAME,),
    ".dynamic": (_DYNAMIC, _RELRO),
}
_STACK_ALIGN: Final = 16


@dataclass(frozen=True, slots=True)
class Places:
    """Sections' addresses, in bytes from where the file is loaded, and their numbers."""

    addresses: Mapping[str, int]
    numbers: Mapping[str, int]


#: Gives as many bytes wherever the sections lie.
Make: TypeAlias = Callable[[Places], bytes]


@dataclass(frozen=True, slots=True)
class Section:
    """A section; what is ALLOC comes before what is not, and code before what is written.

    ``link`` is the name of the section that this one refers to, ``info`` of a symbol table the
    number of its first symbol that is not local.
    """

    name: str
    type: int
    make: Make
    flags: int = 0
    align: int = 1
    link: str = ""
    info: int = 0
    entry_bytes: int = 0


@dataclass(frozen=True, slots=True)
class _Placed:
    """A section in the file; ``at`` is its offset, and of what is mapped its address too."""

    section: Section
    at: int
    content: bytes

    @property
    def mapped(self) -> bool:
        return bool(self.section.flags & ALLOC)


def shared_object(sections: Sequence[Section]) -> bytes:
    """The file of a shared object with these sections, and one of their names behind them.

    What is written to ends where a page ends, so that all of it can be made read-only once it
    is relocated.  The stack is not executable, and no segment both writable and executable.
    """
    names = Strings(["", *(each.name for each in sections), ".shstrtab"])
    sections = [*sections, Section(".shstrtab", STRTAB, lambda _: names.content)]
    placed = _placed(sections)
    segments = list(_segments(placed))
    end = _up(placed[-1].at + len(placed[-1].content), 8)
    image = bytearray(end)
    image[: FILE_HEADER.size] = FILE_HEADER.pack(
        IDENT, SHARED_OBJECT, X86_64, 1, 0, FILE_HEADER.size, end, 0, FILE_HEADER.size,
        _SEGMENT_HEADER.size, len(segments), SECTION_HEADER.size, len(placed) + 1, len(placed),
    )  # fmt: skip
    headers = b"".join(segments)
    image[FILE_HEADER.size : FILE_HEADER.size + len(headers)] = headers
    for each in placed:
        image[each.at : each.at + len(each.content)] = each.content
    numbers = _numbers(sections)
    table = [bytes(SECTION_HEADER.size), *(_header(each, names, numbers) for each in placed)]
    return bytes(image) + b"".join(table)


def _numbers(sections: Sequence[Section]) -> dict[str, int]:
    return {"": 0} | {each.name: number for number, each in enumerate(sections, 1)}


def _placed(sections: Sequence[Section]) -> list[_Placed]:
    numbers = _numbers(sections)
    nowhere = Places(dict.fromkeys(numbers, 0), numbers)
    sizes = [len(each.make(nowhere)) for each in sections]
    headers = FILE_HEADER.size + _SEGMENT_HEADER.size * _segment_count(sections)
    offsets: list[int] = []
    cursor = headers
    start = 0
    for permissions, members in groupby(sections, _permissions):
        group = list(members)
        if permissions is not None and offsets:
            cursor = _up(cursor, PAGE)
        if permissions is not None and permissions & _W:
            written = sum(sizes[start : start + len(group)])
            cursor += _up(written, PAGE) - written
        for section, size in zip(group, sizes[start:], strict=False):
            cursor = _up(cursor, section.align)
            offsets.append(cursor)
            cursor += size
        start += len(group)
    addresses = {
        each.name: at if each.flags & ALLOC else 0
        for each, at in zip(sections, offsets, strict=True)
    }
    places = Places(addresses, numbers)
    return [
        _Placed(each, at, each.make(places)) for each, at in zip(sections, offsets, strict=True)
    ]


def _permissions(section: Section) -> int | None:
    """How a section is mapped, None if it is not."""
    if not section.flags & ALLOC:
        return None
    return _R | _W * bool(section.flags & WRITE) | _X * bool(section.flags & EXECINSTR)


def _segment_count(sections: Sequence[Section]) -> int:
    loaded = sum(permissions is not None for permissions, _ in groupby(sections, _permissions))
    return loaded + sum(len(_OWN.get(each.name, ())) for each in sections) + 1


def _segments(placed: Sequence[_Placed]) -> Iterator[bytes]:
    start = 0  # the first one holds the headers
    for permissions, members in groupby(placed, lambda each: _permissions(each.section)):
        if permissions is None:
            continue
        group = list(members)
        at = start and group[0].at
        start = group[-1].at + len(group[-1].content)
        yield _segment(_LOAD, permissions, at, start - at, PAGE)
    for each in placed:
        for kind in _OWN.get(each.section.name, ()):
            permissions = _R if kind == _RELRO else _permissions(each.section) or 0
            align = 1 if kind == _RELRO else each.section.align
            yield _segment(kind, permissions, each.at, len(each.content), align)
    yield _segment(_STACK, _R | _W, 0, 0, _STACK_ALIGN)


def _segment(kind: int, permissions: int, at: int, size: int, align: int) -> bytes:
    return _SEGMENT_HEADER.pack(kind, permissions, at, at, at, size, size, align)


def _header(placed: _Placed, names: Strings, numbers: Mapping[str, int]) -> bytes:
    section = placed.section
    return SECTION_HEADER.pack(
        names[section.name], section.type, section.flags, placed.at if placed.mapped else 0,
        placed.at, len(placed.content), numbers[section.link], section.info, section.align,
        section.entry_bytes,
    )  # fmt: skip


def _up(number: int, align: int) -> int:
    return -(-number // align) * align

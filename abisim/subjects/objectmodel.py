"""A relocatable object in the form that a linker wants: sections, symbols, relocations.

Addends are as ELF has them, whichever format the object is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from abisim.errors import AbisimError
from abisim.images import AREA_BYTES

#: What becomes of a section in memory; None is not loaded.
Kind: TypeAlias = Literal["code", "constants", "data"]
#: pc32, abs64, abs32 and abs32s are S + A, relative or absolute.  got: the address of an
#: eightbyte that holds S, relative.  image32: relative to the image.  tls: thread-local.
Fix: TypeAlias = Literal["pc32", "abs64", "abs32", "abs32s", "got", "image32", "tls", "other"]


class ObjectError(AbisimError):
    """What a compiler wrote is no x86-64 object, or more than the simulator has room for."""


def zeros(size: int) -> bytes:
    """The content of a section that an object has the size of alone.  Raises ObjectError."""
    if size > AREA_BYTES:
        raise ObjectError(f"a section has more than {AREA_BYTES >> 20} MiB")
    return bytes(size)


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

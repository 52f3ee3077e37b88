"""Members as declared, the alignments of types, and the limits of layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Float,
    Integer,
    Pointer,
    Record,
    Vector,
)

#: No value larger than this is passed: the simulated stack has to hold it.
MAX_VALUE_BYTES = 1 << 20
#: clang's and C23's BITINT_MAXWIDTH for x86-64.
MAX_BIT_INT = 8388608
#: The largest object C can have on a 64-bit target (PTRDIFF_MAX).
MAX_OBJECT_BYTES = (1 << 63) - 1
#: Sizes that a machine instruction reads or writes whole.
ATOMIC_SIZES = (1, 2, 4, 8, 16)

_Aligned = TypeVar(
    "_Aligned",
    bound=Integer | Float | BitInt | Pointer | Complex | Vector | Atomic | Array | Enum | Record,
)


class LayoutError(ValueError):
    """A type that cannot be laid out; the message says why."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member as declared, before layout.  ``bits`` is a bit-field's width."""

    name: str
    type: CType
    bits: int | None = None
    aligned: int | None = None
    packed: bool = False


@dataclass(frozen=True, slots=True)
class Declared:
    """A record's members and what its declaration says of it.

    ``aligned`` and ``pack`` (of ``#pragma pack``) are bytes.
    """

    is_union: bool
    members: tuple[Member, ...]
    packed: bool = False
    aligned: int | None = None
    pack: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a record's members are, in bits; its size, alignment and required alignment."""

    offsets: tuple[int, ...]
    size: int
    align: int
    required: int = 1


def round_up(value: int, multiple: int) -> int:
    return -(-value // multiple) * multiple


def struct_offsets(types: Sequence[CType]) -> tuple[tuple[int, ...], int]:
    """Byte offsets of members of these types in a C struct, and the end of the last one."""
    offsets = []
    end = 0
    for ctype in types:
        align = ctype.align
        end += -end % align
        offsets.append(end)
        end += ctype.size
    return tuple(offsets), end


def with_alignment(ctype: _Aligned, align: int) -> _Aligned:
    """``ctype`` as a typedef with ``aligned(align)`` makes it; psABI calls the rest natural."""
    return replace(ctype, align=align)


def natural_alignment(ctype: CType) -> int:
    """The alignment a type has unless a typedef or attribute gave it another one."""
    match ctype:
        case Integer() | Float() | Pointer():
            return ctype.size
        case Enum(underlying=underlying):
            return underlying.size
        case Complex(element=element) | Array(element=element):
            return element.align
        case BitInt(bits=bits):
            return min(8, ctype.size) if bits else 1
        case Vector():
            return ctype.size
        case Atomic(value=value, size=size):
            return max(size if size in ATOMIC_SIZES else 1, value.align)
        case Record(natural=natural):
            return natural or ctype.align
    return ctype.align

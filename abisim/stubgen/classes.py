"""How System V passes a type, by OR-ing the kinds of scalars over each eightbyte.

psABI 3.2.3.  A type's eightbytes collect one bit per kind of scalar that touches them;
what the collected bits mean is read off once at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache

from abisim.errors import AbisimError
from abisim.types import (
    Array,
    BitInt,
    Complex,
    CType,
    Enum,
    Field,
    Float,
    Integer,
    Leaf,
    Pointer,
    Record,
    Vector,
    leaves,
)

EIGHTBYTE = 8
#: Aggregates beyond two eightbytes are in memory (no vectors among them yet).
REGISTER_BYTES = 2 * EIGHTBYTE


class Kind(IntFlag):
    """What touches an eightbyte."""

    NOTHING = 0
    GENERAL = 1
    VECTOR = 2
    X87 = 4


class UnsupportedTypeError(AbisimError, ValueError):
    """A type that the stub compiler cannot pass yet."""


@dataclass(frozen=True, slots=True)
class InRegisters:
    """One kind per eightbyte: GENERAL, VECTOR or NOTHING (padding takes no register)."""

    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class InMemory:
    """On the stack as an argument, through the hidden pointer as a result."""


@dataclass(frozen=True, slots=True)
class OnX87:
    """On the stack as an argument; as a result, ``count`` numbers on the x87 stack."""

    count: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty record or void: nothing is passed."""


Way = InRegisters | InMemory | OnX87 | Nothing


@lru_cache(maxsize=4096)
def way_of(ctype: CType) -> Way:
    """How a value of this type travels.  Raises UnsupportedTypeError for a later type."""
    if ctype.size == 0:
        return Nothing()
    if isinstance(ctype, Complex) and _kind(ctype.element) is Kind.X87:
        return OnX87(2)
    if ctype.size > REGISTER_BYTES or _has_unaligned_field(ctype):
        return InMemory()
    kinds = [Kind.NOTHING] * -(-ctype.size // EIGHTBYTE)
    for leaf in leaves(ctype):
        first = leaf.bit_offset // 64
        kind = _kind(leaf.type)
        for index in range(first, -(-(leaf.bit_offset + leaf.bit_width) // 64)):
            kinds[index] |= kind
    if any(kind & Kind.X87 for kind in kinds):
        return _beside_x87(ctype)
    # GENERAL wins over everything that shares its eightbyte.
    return InRegisters(tuple(Kind.GENERAL if kind & Kind.GENERAL else kind for kind in kinds))


def _beside_x87(ctype: CType) -> Way:
    """Two eightbytes with a long double in them, member by member: their order counts.

    GENERAL hides an X87 that it meets, VECTOR and X87 make memory before it comes.
    """
    if not isinstance(ctype, Record | Array):
        return OnX87(1)
    kinds = [Kind.NOTHING, Kind.NOTHING]
    for member in _member_kinds(ctype):
        if member is None:
            return InMemory()
        kinds = [kind | other for kind, other in zip(kinds, member, strict=True)]
        kinds = [Kind.GENERAL if kind & Kind.GENERAL else kind for kind in kinds]
        if Kind.VECTOR | Kind.X87 in kinds:
            return InMemory()
    if Kind.X87 not in kinds:
        return InRegisters(tuple(kinds))
    # Both halves of a long double or none.
    return OnX87(1) if kinds == [Kind.X87, Kind.X87] else InMemory()


def _member_kinds(ctype: Record | Array) -> Iterator[tuple[Kind, Kind] | None]:
    """What each member brings to the two eightbytes, None when it is memory.

    A long double fills both, so what has a size of its own beside it starts at 0.
    """
    if isinstance(ctype, Array):
        yield _two_kinds(way_of(ctype.element))
        return
    for field in ctype.fields:
        if field.is_padding:
            continue
        if field.bit_width is None:
            yield _two_kinds(way_of(field.type))
        else:
            last = (field.bit_offset + field.bit_width - 1) // 64
            touched = [Kind.GENERAL if n in (field.bit_offset // 64, last) else Kind.NOTHING
                       for n in range(2)]  # fmt: skip
            yield touched[0], touched[1]


def _two_kinds(way: Way) -> tuple[Kind, Kind] | None:
    match way:
        case InRegisters(kinds=kinds):
            return kinds[0], kinds[1] if len(kinds) > 1 else Kind.NOTHING
        case OnX87(count=1):
            return Kind.X87, Kind.X87
        case Nothing():
            return Kind.NOTHING, Kind.NOTHING
        case _:
            return None


def _kind(ctype: CType) -> Kind:
    match ctype:
        case Integer() | Pointer() | Enum():
            return Kind.GENERAL
        case Float(format="binary32" | "binary64"):
            return Kind.VECTOR
        case Float(format="x87"):
            return Kind.X87
        case Float() | Vector() | BitInt():
            raise UnsupportedTypeError(f"the stub compiler does not know {ctype} yet")
        case _:
            raise AssertionError(f"{ctype} is no scalar")


def _has_unaligned_field(ctype: CType, start: int = 0) -> bool:
    """Whether a member lies at an offset that its type's own alignment does not divide."""
    match ctype:
        case Record(fields=fields):
            return any(
                (start + field.offset) % own_alignment(field.type) != 0
                or _has_unaligned_field(field.type, start + field.offset)
                for field in fields
                if field.bit_width is None
            )
        case Array(element=element, count=count):
            return any(
                _has_unaligned_field(element, start + index * element.size)
                for index in range(min(count or 0, REGISTER_BYTES))
            )
        case Complex(element=element):
            return start % element.size != 0
        case Integer() | Float() | Pointer() | Enum():
            return start % own_alignment(ctype) != 0
        case _:
            return False


def own_alignment(ctype: CType) -> int:
    """The alignment of a type, in bytes, whatever a typedef says of the scalars in it."""
    match ctype:
        case Record(align=align):
            return align
        case Array(element=element) | Complex(element=element):
            return own_alignment(element)
        case _:
            return max(1, ctype.size)


def significant_end(ctype: CType) -> int:
    """One past the last byte of a value that is no padding."""
    match ctype:
        case Record(fields=fields):
            return max((_field_end(field) for field in fields), default=0)
        case Array(element=element, count=count):
            end = significant_end(element)
            return (count - 1) * element.size + end if count and end else 0
        case Complex(element=element):
            return element.size + significant_end(element)
        case Float():
            return ctype.value_bytes
        case _:
            return ctype.size


def _field_end(field: Field) -> int:
    if field.is_padding:
        return 0
    if field.bit_width is not None:
        return -(-(field.bit_offset + field.bit_width) // 8)
    end = significant_end(field.type)
    return field.offset + end if end else 0


def last_significant_byte(ctype: CType, start: int, end: int) -> int:
    """One past the last byte of ``[start, end)`` that holds part of a scalar."""
    return max(
        (min(end, _end(leaf)) for leaf in leaves(ctype) if leaf.bit_offset < end * 8),
        default=start,
    )


def first_significant_byte(ctype: CType, start: int, end: int) -> int:
    """The first byte of ``[start, end)`` that holds part of a scalar, ``end`` if none does."""
    return min(
        (max(start, leaf.bit_offset // 8) for leaf in leaves(ctype) if start < _end(leaf)),
        default=end,
    )


def _end(leaf: Leaf) -> int:
    return -(-(leaf.bit_offset + leaf.bit_width) // 8)

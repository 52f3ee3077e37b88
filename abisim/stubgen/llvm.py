"""What LLVM's type for a C type consists of, as clang builds it.

A struct's members, its bit-fields as units, and bytes where padding is not LLVM's own; of a
union the most aligned member alone, of these the largest, of these the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from abisim.stubgen.alignment import own_alignment
from abisim.stubgen.bit_units import (
    Unit,
    bit_units,
    declared_units,
    integer_size,
    is_empty,
    joined_units,
)
from abisim.types import Array, Atomic, BitInt, Complex, CType, Field, Integer, Record


@dataclass(frozen=True, slots=True)
class Target:
    """What the type depends on.

    ``wide_align`` is the alignment of the widest integers, in bytes.  ``is_early`` says clang
    before 19, ``declares_units`` a Windows target.
    """

    wide_align: int = 16
    is_early: bool = False
    declares_units: bool = False


NEWEST: Final = Target()


@dataclass(frozen=True, slots=True)
class Part:
    """A scalar at a byte offset; without a ``scalar`` of C's an integer of ``size`` bytes."""

    offset: int
    size: int
    scalar: CType | None = None


@dataclass(frozen=True, slots=True)
class LlvmType:
    """Size and alignment in bytes, and the scalars in order, bytes of padding among them."""

    size: int
    align: int
    parts: tuple[Part, ...]

    def at(self, offset: int) -> tuple[Part, ...]:
        return tuple(Part(part.offset + offset, part.size, part.scalar) for part in self.parts)


def llvm_type(ctype: CType, target: Target = NEWEST) -> LlvmType:
    match ctype:
        case Atomic(value=value, size=size):
            inner = llvm_type(value, target)
            padding = _bytes(size - value.size).at(value.size)
            return LlvmType(size, inner.align, inner.parts + padding)
        case Record(kind="union") as record:
            return _union(record, target)
        case Record() as record:
            return _struct(record, target)
        case Array(element=element, count=count):
            return _repeated(llvm_type(element, target), count or 0)
        case Complex(element=element):
            return _repeated(llvm_type(element, target), 2)
        case BitInt(bits=bits) as number:
            return _bit_int(number, -(-bits // 8), target)
        case scalar:
            align = min(own_alignment(scalar), _wide(scalar, target))
            return LlvmType(scalar.size, align, (Part(0, scalar.size, scalar),))


def _wide(scalar: CType, target: Target) -> int:
    """The greatest alignment of a scalar's kind."""
    return target.wide_align if isinstance(scalar, Integer) else own_alignment(scalar)


def _bit_int(number: BitInt, size: int, target: Target) -> LlvmType:
    """An integer of its own width or, from clang 19 on, of its size, which it may not have."""
    if integer_size(size, target.wide_align) != number.size:
        return _bytes(number.size)
    width = size if target.is_early else number.size
    align = min(number.size, target.wide_align)
    return LlvmType(number.size, align, (Part(0, width, number),))


def _integer(size: int, target: Target) -> LlvmType:
    whole = integer_size(size, target.wide_align)
    return LlvmType(whole, min(whole, target.wide_align), (Part(0, size),))


def _bytes(count: int) -> LlvmType:
    return LlvmType(count, 1, tuple(Part(offset, 1) for offset in range(count)))


def _repeated(element: LlvmType, count: int) -> LlvmType:
    parts = [
        part
        for index in range(count if element.parts else 0)
        for part in element.at(index * element.size)
    ]
    return LlvmType(count * element.size, element.align, tuple(parts))


def _struct(record: Record, target: Target) -> LlvmType:
    members = [
        (unit.offset, _integer(unit.size, target) if unit.is_integer else _bytes(unit.size))
        for unit in _units(record, target)
    ]
    members += [
        (field.offset, llvm_type(field.type, target))
        for field in record.fields
        if field.bit_width is None and (target.is_early or not is_empty(field))
    ]
    # What has no size is before what begins where it is.
    members.sort(key=lambda member: (member[0], member[1].size > 0))
    return _laid_out(members, record.size, target)


def _units(record: Record, target: Target) -> Iterator[Unit]:
    if target.declares_units:
        return declared_units(record)
    return joined_units(record, target.wide_align) if target.is_early else bit_units(record)


def _laid_out(members: Iterable[tuple[int, LlvmType]], size: int, target: Target) -> LlvmType:
    """A struct of these members, packed if they do not lie where LLVM would put them."""
    members = list(members)
    align = max((member.align for _, member in members), default=1)
    if size % align or any(offset % member.align for offset, member in members):
        align = 1
    # clang believes in an integer as aligned as the struct at its end.
    end_align = min(align, target.wide_align)
    parts: list[Part] = []
    end = 0
    for offset, member in (*members, (size, LlvmType(0, end_align, ()))):
        natural = 1 if align == 1 else member.align
        if offset != -(-end // natural) * natural:
            parts += _bytes(offset - end).at(end)
        parts += member.at(offset)
        end = offset + member.size
    return LlvmType(size, align, tuple(parts))


def _union(record: Record, target: Target) -> LlvmType:
    members = [_union_member(field, target) for field in record.fields if field.bit_width != 0]
    storage = max(members, key=lambda member: (member.align, member.size), default=_bytes(0))
    if storage.size > record.size:
        storage = _bytes(record.size)
    padding = _bytes(record.size - storage.size).at(storage.size)
    align = 1 if record.size % storage.align else storage.align
    return LlvmType(record.size, align, storage.parts + padding)


def _union_member(field: Field, target: Target) -> LlvmType:
    if field.bit_width is None or target.declares_units:
        return llvm_type(field.type, target)
    return _integer(-(-min(field.bit_width, field.type.size * 8) // 8), target)

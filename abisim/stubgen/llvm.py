"""What LLVM's type for a C type consists of, as clang builds it from clang 19 on.

A struct's members, its bit-fields as units, and bytes where padding is not LLVM's own; of a
union the most aligned member alone, of these the largest, of these the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from abisim.stubgen.alignment import own_alignment, without_atomic
from abisim.stubgen.bit_units import bit_units, integer_size
from abisim.types import Array, Complex, CType, Field, Record


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


def llvm_type(ctype: CType) -> LlvmType:
    match without_atomic(ctype):
        case Record(kind="union") as record:
            return _union(record)
        case Record() as record:
            return _struct(record)
        case Array(element=element, count=count):
            return _repeated(llvm_type(element), count or 0)
        case Complex(element=element):
            return _repeated(llvm_type(element), 2)
        case scalar:
            return LlvmType(scalar.size, own_alignment(scalar), (Part(0, scalar.size, scalar),))


def _integer(size: int) -> LlvmType:
    whole = integer_size(size)
    return LlvmType(whole, min(whole, 16), (Part(0, size),))


def _bytes(count: int) -> LlvmType:
    return _repeated(_integer(1), count)


def _repeated(element: LlvmType, count: int) -> LlvmType:
    parts = [part for index in range(count) for part in element.at(index * element.size)]
    return LlvmType(count * element.size, element.align, tuple(parts))


def _struct(record: Record) -> LlvmType:
    members = [
        (unit.offset, _integer(unit.size) if unit.is_integer else _bytes(unit.size))
        for unit in bit_units(record)
    ]
    members += [
        (field.offset, llvm_type(field.type)) for field in record.fields if field.bit_width is None
    ]
    members.sort(key=lambda member: member[0])
    return _laid_out(members, record.size)


def _laid_out(members: Iterable[tuple[int, LlvmType]], size: int) -> LlvmType:
    """A struct of these members, packed if they do not lie where LLVM would put them."""
    members = list(members)
    align = max((member.align for _, member in members), default=1)
    if size % align or any(offset % member.align for offset, member in members):
        align = 1
    parts: list[Part] = []
    end = 0
    for offset, member in (*members, (size, LlvmType(0, align, ()))):
        natural = 1 if align == 1 else member.align
        if offset != -(-end // natural) * natural:
            parts += _bytes(offset - end).at(end)
        parts += member.at(offset)
        end = offset + member.size
    return LlvmType(size, align, tuple(parts))


def _union(record: Record) -> LlvmType:
    members = [_union_member(field) for field in record.fields if field.bit_width != 0]
    storage = max(members, key=lambda member: (member.align, member.size), default=_bytes(0))
    if storage.size > record.size:
        storage = _bytes(record.size)
    return _laid_out([(0, storage)], record.size)


def _union_member(field: Field) -> LlvmType:
    if field.bit_width is None:
        return llvm_type(field.type)
    return _integer(-(-min(field.bit_width, field.type.size * 8) // 8))

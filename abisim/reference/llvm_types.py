"""The scalars that LLVM's type of a C type consists of, as clang makes it.

clang passes an ``_Atomic`` record or complex number under Microsoft's convention as LLVM
does a value of that type: one scalar after another.  Bytes of padding are scalars too.
Facts: clang's CGRecordLayoutBuilder and CodeGenTypes, LLVM's DataLayout of x86-64.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from abisim.identity import remembered
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Field,
    Float,
    Integer,
    Record,
    Vector,
)

#: By the registers that a calling convention of LLVM has for it.
Sort: TypeAlias = Literal["general", "vector", "quad", "x87", "wide"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """``size`` bytes from ``offset`` on; ``wide`` is a vector, ``quad`` a __float128.

    ``bits`` of them arrive, all if it is 0.
    """

    sort: Sort
    offset: int
    size: int
    bits: int = 0

    @property
    def mask(self) -> int:
        """Ones for the bits of the whole value that it carries."""
        return ((1 << (self.bits or 8 * self.size)) - 1) << 8 * self.offset


@dataclass(frozen=True, slots=True)
class Shape:
    """A type of LLVM: its size and alignment in bytes, its scalars in order.

    ``lead`` is the size of the integer that it begins with, 0 where that is no integer.
    """

    size: int
    align: int
    scalars: tuple[Scalar, ...]
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Making:
    """How a clang makes types.

    ``runs``: an access unit for every run of bit-fields.  ``low``: __int128 is aligned to 8,
    and members with nothing in them count.
    ``discrete``: bit-fields are Microsoft's.
    """

    runs: bool
    low: bool
    discrete: bool


@remembered(2048)
def shape_of(ctype: CType, making: Making) -> Shape:
    """The type of a value in memory."""
    match ctype:
        case Atomic(value=value):
            inside = shape_of(value, making)
            padded = _pad(inside.scalars, value.size, ctype.size)
            return Shape(ctype.size, inside.align, padded, inside.lead)
        case Float(format="binary128"):
            return _scalar("quad", 16, 16, 16)
        case Float(format="x87"):
            return _scalar("x87", 16, 16, 10)
        case Float():
            return _scalar("vector", ctype.size, ctype.size, ctype.size)
        case Complex(element=element):
            part = shape_of(element, making)
            both = (*part.scalars, *_moved(part, part.size))
            return Shape(2 * part.size, part.align, both, part.lead)
        case Vector(element=element, count=count) if _is_scalarized(ctype, making):
            part = shape_of(Array(element, count, element.size * count, element.align), making)
            return replace(part, align=ctype.size, lead=0)
        case Vector():
            return _scalar("wide", ctype.size, ctype.size, ctype.size)
        case BitInt(bits=bits):
            return _bit_int(bits, ctype.size, making)
        case Array(element=element, count=count):
            part = shape_of(element, making)
            # Elements of no bytes hold no scalar, however many there are.
            each = (
                _moved(part, element.size * at) for at in range((count or 0) if part.scalars else 0)
            )
            scalars = tuple(scalar for moved in each for scalar in moved)
            return Shape(element.size * (count or 0), part.align, scalars, part.lead)
        case Record(kind="union"):
            return _union(ctype, making)
        case Record():
            return _struct(ctype, making)
        case _:
            return _integer(ctype.size, making)


def _scalar(sort: Sort, size: int, align: int, used: int) -> Shape:
    return Shape(size, align, (Scalar(sort, 0, used),))


def _integer(size: int, making: Making) -> Shape:
    """An integer of so many bytes, rounded up to its alignment; eight at a time are passed."""
    parts = (Scalar("general", at, min(8, size - at)) for at in range(0, size, 8))
    align = 1 << (size - 1).bit_length() if size else 1
    align = min(align, 8 if making.low else 16)
    return Shape(-(-size // align) * align, align, tuple(parts), size)


def _bit_int(bits: int, size: int, making: Making) -> Shape:
    used = -(-bits // 8) if making.low else size
    made = _integer(used, making)
    if making.low:  # it has no bits above N
        last = made.scalars[-1]
        last = replace(last, bits=bits - 8 * last.offset)
        return replace(made, scalars=(*made.scalars[:-1], last))
    return made if made.size == size else _bytes(size)


def _is_scalarized(vector: Vector, making: Making) -> bool:
    """Whether no vector register holds it, so that its elements are on their own."""
    match vector.element:
        case Integer(size=size) if size > 8:
            return True
        case Float(format="binary16" | "bfloat16"):
            return vector.count == 1 and making.low
        case _:
            return vector.count == 1


def _bytes(size: int) -> Shape:
    return Shape(size, 1, tuple(Scalar("general", at, 1) for at in range(size)), min(size, 1))


def _moved(shape: Shape, offset: int) -> tuple[Scalar, ...]:
    return tuple(replace(each, offset=each.offset + offset) for each in shape.scalars)


def _pad(scalars: Iterable[Scalar], start: int, end: int) -> tuple[Scalar, ...]:
    return (*scalars, *(Scalar("general", at, 1) for at in range(start, end)))


def _union(union: Record, making: Making) -> Shape:
    """One member's type, the most aligned and then the largest, and bytes up to the end."""
    storage: Shape | None = None
    for field in union.fields:
        if field.bit_width == 0 or (not making.low and _is_nothing(field.type)):
            continue
        each = _storage(field, making)
        if storage is None or (each.align, each.size) > (storage.align, storage.size):
            storage = each
    if storage is None:
        return _bytes(union.size)
    if storage.size > union.size:
        storage = _bytes(union.size)
    align = 1 if union.size % storage.align else storage.align
    lead = storage.lead if storage.size else min(union.size, 1)
    return Shape(union.size, align, _pad(storage.scalars, storage.size, union.size), lead)


def _storage(field: Field, making: Making) -> Shape:
    if field.bit_width is None or making.discrete:
        return shape_of(field.type, making)
    return _integer(-(-min(field.bit_width, 8 * field.type.size) // 8), making)


def _struct(struct: Record, making: Making) -> Shape:
    members = _clipped([*_members(struct, making)], struct.size)
    align = max((each.align for _, each in members), default=1)
    packed = struct.size % align or any(at % each.align for at, each in members)
    scalars: list[Scalar] = []
    end = 0
    for at, each in members:
        reached = end if packed else -(-end // each.align) * each.align
        if at != reached:
            scalars += _pad((), end, at)
        scalars += _moved(each, at)
        end = at + each.size
    whole = 1 if packed else min(align, 8 if making.low else 16)  # as an integer of its bytes
    if struct.size != -(-end // whole) * whole:
        scalars += _pad((), end, struct.size)
    # Of members at 0 the last one is it: those before take no room.
    lead = next((each.lead for at, each in reversed(members) if not at), min(struct.size, 1))
    return Shape(struct.size, 1 if packed else align, tuple(scalars), lead)


def _clipped(members: Sequence[tuple[int, Shape]], size: int) -> list[tuple[int, Shape]]:
    """Storage of bit-fields that reaches into what follows is bytes."""
    ends = [*(at for at, _ in members[1:]), size][: len(members)]
    return [
        (at, each if at + each.size <= end else _bytes(_used(each)))
        for (at, each), end in zip(members, ends, strict=True)
    ]


def _used(shape: Shape) -> int:
    """Bytes up to the end of the last scalar."""
    return max(each.offset + each.size for each in shape.scalars)


def _members(struct: Record, making: Making) -> Iterable[tuple[int, Shape]]:
    """Offsets and types of members and of what holds the bit-fields, in order."""
    run: list[Field] = []
    for index, field in enumerate(struct.fields):
        if field.bit_width is not None:
            run.append(field)
            continue
        yield from _units(run, _limit(struct, index), making)
        run = []
        if making.low or not _is_nothing(field.type):
            yield field.offset, shape_of(field.type, making)
    yield from _units(run, struct.size, making)


def _is_nothing(ctype: CType) -> bool:
    """Whether it is a record with nothing in it, which Microsoft gives four bytes."""
    return isinstance(ctype, Record) and all(
        field.bit_width == 0 or (field.bit_width is None and _is_nothing(field.type))
        for field in ctype.fields
    )


def _limit(struct: Record, index: int) -> int:
    """Where the next member that has storage begins."""
    rest = (
        field.offset
        for field in struct.fields[index:]
        if field.bit_width != 0 and not _is_nothing(field.type)
    )
    return next(rest, struct.size)


def _units(run: Sequence[Field], limit: int, making: Making) -> Iterable[tuple[int, Shape]]:
    if making.discrete:
        return _declared_units(run, making)
    return _runs(run, making) if making.runs else _accesses(run, limit, making)


def _declared_units(run: Sequence[Field], making: Making) -> Iterable[tuple[int, Shape]]:
    """Each has its declared type, shared by those that fit in."""
    tail = -1
    for field in run:
        if not field.bit_width:
            tail = -1
        elif field.bit_offset >= tail or tail < 0:
            shape = shape_of(field.type, making)
            tail = field.bit_offset + 8 * shape.size
            yield field.offset, shape


def _runs(run: Sequence[Field], making: Making) -> Iterable[tuple[int, Shape]]:
    """Bit-fields that follow one another without a gap are one integer."""
    start = tail = -1
    for field in run:
        width = field.bit_width or 0
        if start >= 0 and width and field.bit_offset == tail:
            tail += width
            continue
        if start >= 0:
            yield start // 8, _integer(-(-(tail - start) // 8), making)
        start, tail = (field.bit_offset, field.bit_offset + width) if width else (-1, -1)
    if start >= 0:
        yield start // 8, _integer(-(-(tail - start) // 8), making)


def _accesses(run: Sequence[Field], limit: int, making: Making) -> Iterable[tuple[int, Shape]]:
    """Bit-fields are gathered in the largest integers of up to 8 bytes that clip nothing."""
    spans = [*_spans(run)]
    at = 0
    while at < len(spans):
        begin = spans[at][0]
        best, chosen = at, _bytes(spans[at][1] - begin)
        for last in range(at, len(spans)):
            size = spans[last][1] - begin
            if last > at and (size > 8 or spans[last][2]):
                break
            following = spans[last + 1][0] if last + 1 < len(spans) else limit
            unit = _integer(size, making)
            if begin + unit.size <= following:
                best, chosen = last, replace(unit, lead=unit.size)
        yield begin, chosen
        at = best + 1


def _spans(run: Sequence[Field]) -> list[tuple[int, int, bool]]:
    """Bytes from … to of bit-fields that share some, and whether a barrier is before them."""
    spans: list[tuple[int, int, bool]] = []
    barrier = False
    for field in run:
        width = field.bit_width or 0
        if not width:
            barrier = True
            continue
        end = -(-(field.bit_offset + width) // 8)
        if field.bit_offset % 8 and spans and not barrier:
            spans[-1] = (spans[-1][0], end, spans[-1][2])
        else:
            spans.append((field.offset, end, barrier))
        barrier = False
    return spans

"""The integers that clang makes of a struct's bit-fields (its access units).

From clang 19 on: bit-fields that share bytes are one run and stay together.  Runs that follow
one another are one unit while that fits a register.  Before: what follows one another is one
unit.  Either way a unit that has no room for an integer is bytes.  Under Windows' targets, by
all versions: an integer of the declared type, and in it what begins in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from abisim.stubgen.alignment import EIGHTBYTE
from abisim.types import CType, Field, Record


@dataclass(frozen=True, slots=True)
class Unit:
    """``size`` bytes from byte ``offset`` on: an integer of that size, or single bytes."""

    offset: int
    size: int
    is_integer: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """Bit-fields that share bytes: from byte ``begin`` to bit ``end``.

    ``limit`` is the byte where the next member begins, ``last`` whether nothing may join.
    """

    begin: int
    end: int
    limit: int
    last: bool


def bit_units(record: Record) -> Iterator[Unit]:
    """The units of a struct's bit-fields, in order."""
    runs = list(_runs(record))
    while runs:
        unit, used = _first_unit(runs)
        yield unit
        del runs[:used]


def joined_units(record: Record, wide_align: int) -> Iterator[Unit]:
    """The units before clang 19, with integers aligned to ``wide_align`` at most."""
    for begin, end in _sequences(record):
        start = record.fields[begin].offset
        last = record.fields[end - 1]
        size = -(-(last.bit_offset + (last.bit_width or 0)) // 8) - start
        limit = record.fields[end].offset if end < len(record.fields) else record.size
        yield Unit(start, size, start + integer_size(size, wide_align) <= limit)


def _sequences(record: Record) -> Iterator[tuple[int, int]]:
    """First and one past the last of the bit-fields that follow one another without a gap."""
    begin, tail = 0, None
    for index, field in enumerate(record.fields):
        if field.bit_width and field.bit_offset == tail:
            tail += field.bit_width
            continue
        if tail is not None:
            yield begin, index
        begin, tail = index, field.bit_offset + field.bit_width if field.bit_width else None
    if tail is not None:
        yield begin, len(record.fields)


def declared_units(record: Record) -> Iterator[Unit]:
    """The units of Windows' targets, each of a bit-field's type."""
    tail: int | None = None
    for field in record.fields:
        if not field.bit_width:
            tail = None
        elif tail is None or field.bit_offset >= tail:
            tail = field.bit_offset + field.type.size * 8
            yield Unit(field.offset, field.type.size, is_integer=True)


def _first_unit(runs: list[_Run]) -> tuple[Unit, int]:
    """The unit that the first runs make up, and how many they are."""
    begin = runs[0].begin
    best = Unit(begin, -(-runs[0].end // 8) - begin, is_integer=False), 1
    for count, run in enumerate(runs, start=1):
        size = -(-run.end // 8) - begin
        if count > 1 and size > EIGHTBYTE:
            break
        whole = integer_size(size)
        if begin + whole <= run.limit:
            best = Unit(begin, whole, is_integer=True), count
        if run.last:
            break
    return best


def integer_size(size: int, wide_align: int = 16) -> int:
    """Bytes that an integer of ``size`` bytes takes in memory, aligned to no more than that."""
    if size <= wide_align:
        return 1 << (size - 1).bit_length()
    return -(-size // wide_align) * wide_align


def _runs(record: Record) -> Iterator[_Run]:
    fields = record.fields
    index = 0
    while index < len(fields):
        begin = index
        index += 1
        if not fields[begin].bit_width:
            continue
        while index < len(fields) and fields[index].bit_width and fields[index].bit_offset % 8:
            index += 1
        end = fields[index - 1].bit_offset + (fields[index - 1].bit_width or 0)
        last = index == len(fields) or not fields[index].bit_width
        yield _Run(fields[begin].offset, end, _limit(record, index), last)


def _limit(record: Record, index: int) -> int:
    """Where the first member from ``index`` on is that is not empty, or the struct's end."""
    return next(
        (field.offset for field in record.fields[index:] if not is_empty(field)), record.size
    )


def is_empty(field: Field) -> bool:
    """Whether it is no member to clang, from 19 on."""
    return field.bit_width == 0 or (field.bit_width is None and _has_no_members(field.type))


def _has_no_members(ctype: CType) -> bool:
    return isinstance(ctype, Record) and all(is_empty(field) for field in ctype.fields)

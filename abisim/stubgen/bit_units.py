"""The integers that clang makes of a struct's bit-fields (its access units), from clang 19 on.

Bit-fields that share bytes are one run and stay together.  Runs that follow one another are
one unit while that fits a register; a unit that has no room for an integer is bytes.
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


def integer_size(size: int) -> int:
    """Bytes that an integer of ``size`` bytes takes in memory."""
    return 1 << (size - 1).bit_length() if size <= 2 * EIGHTBYTE else -(-size // 16) * 16


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
        (field.offset for field in record.fields[index:] if not _is_empty(field)), record.size
    )


def _is_empty(field: Field) -> bool:
    return field.bit_width == 0 or (field.bit_width is None and _has_no_members(field.type))


def _has_no_members(ctype: CType) -> bool:
    return isinstance(ctype, Record) and all(_is_empty(field) for field in ctype.fields)

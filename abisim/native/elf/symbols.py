"""Symbol tables, and the hash table by which the loader finds their symbols.

gABI 4, Symbol Table.  ``.gnu.hash`` is described by no standard; what is here is what glibc's
and musl's loaders look up: a Bloom filter, buckets, and a chain for each bucket, which wants
the symbols sorted by bucket.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from abisim.native.elf.file import Places
from abisim.native.elf.strings import Strings

_ENTRY: Final = struct.Struct("<IBBHQQ")
ENTRY_BYTES: Final = _ENTRY.size
#: The section of functions; what lies elsewhere is data.
CODE: Final = ".text"
#: Global, visible to all.
_GLOBAL: Final = 1 << 4
_OBJECT, _FUNCTION = 1, 2
_DEFAULT: Final = 0
#: The first symbol is none.
_FIRST: Final = 1
_WORD_BITS: Final = 64
#: Of the filter, for each symbol; ld takes about as many.
_FILTER_BITS: Final = 12


@dataclass(frozen=True, slots=True)
class Symbol:
    """A function, or data: where it begins in its section, and its size, in bytes."""

    name: str
    at: int
    size: int
    section: str = CODE


def table(symbols: Sequence[Symbol], strings: Strings, places: Places) -> bytes:
    """A symbol table."""
    return bytes(_ENTRY.size) + b"".join(
        _ENTRY.pack(
            strings[each.name],
            _GLOBAL | (_FUNCTION if each.section == CODE else _OBJECT),
            _DEFAULT,
            places.numbers[each.section],
            places.addresses[each.section] + each.at,
            each.size,
        )
        for each in symbols
    )


def hash_of(name: str) -> int:
    """The hash of a name, of 32 bits."""
    number = 5381
    for byte in name.encode():
        number = (number * 33 + byte) & 0xFFFFFFFF
    return number


def by_bucket(symbols: Sequence[Symbol]) -> list[Symbol]:
    """The symbols in the order that :func:`hash_table` wants."""
    buckets = _buckets(symbols)
    return sorted(symbols, key=lambda each: (hash_of(each.name) % buckets, each.at, each.name))


def _buckets(symbols: Sequence[Symbol]) -> int:
    return len(symbols) // 2 | 1


def hash_table(symbols: Sequence[Symbol]) -> bytes:
    """The contents of ``.gnu.hash`` for symbols that are in order."""
    words = 1
    while words * _WORD_BITS < len(symbols) * _FILTER_BITS:
        words *= 2
    # The filter's second bit comes from bits of the hash that neither chose the word nor the first.
    shift = (words * _WORD_BITS).bit_length() - 1
    count = _buckets(symbols)
    hashes = [hash_of(each.name) for each in symbols]
    filter_ = [0] * words
    buckets = [0] * count
    chain: list[int] = []
    for number, value in enumerate(hashes):
        bits = 1 << value % _WORD_BITS | 1 << (value >> shift) % _WORD_BITS
        filter_[value // _WORD_BITS % words] |= bits
        bucket = value % count
        buckets[bucket] = buckets[bucket] or number + _FIRST
        is_last = number + 1 == len(hashes) or hashes[number + 1] % count != bucket
        chain.append(value & ~1 | is_last)
    head = struct.pack("<4I", count, _FIRST, words, shift)
    return head + struct.pack(f"<{words}Q{count}I{len(chain)}I", *filter_, *buckets, *chain)

"""Bytes whose values are not known, only where they came from.

A byte is a number, an unknown that has a name, or eight bits, each of them 0, 1 or a bit of an
unknown.  What has the same name has the same value in every call.  Words are bytes, the lowest
first.
"""

from __future__ import annotations

from itertools import count
from typing import Final, NamedTuple, TypeAlias


class Atom(NamedTuple):
    """An unknown byte: byte ``part`` of number ``offset`` of ``source``.

    A source that begins with ``&`` is a region of memory, and the byte one of the eight of
    the address ``offset`` bytes into it.
    """

    source: str
    offset: int
    part: int = 0


class AtomBit(NamedTuple):
    """Bit ``number`` of an unknown byte."""

    atom: Atom
    number: int


Bit: TypeAlias = int | AtomBit


class Mixed(NamedTuple):
    """A byte of bits from several places, the lowest first."""

    bits: tuple[Bit, ...]


Byte: TypeAlias = int | Atom | Mixed
Word: TypeAlias = tuple[Byte, ...]

POINTER_BYTES: Final = 8
_unknown = count()


def unknown(size: int) -> Word:
    """Bytes of which nothing is known; no two are taken to be equal."""
    number = next(_unknown)
    return tuple(Atom("?", number, part) for part in range(size))


def unknown_bit() -> Bit:
    return AtomBit(Atom("?", next(_unknown)), 0)


def constant(value: int, size: int) -> Word:
    """A number of ``size`` bytes, taken modulo its width."""
    return tuple((value & (1 << 8 * size) - 1).to_bytes(size, "little"))


def address(region: str, offset: int) -> Word:
    """The address of a byte of a region of memory."""
    return tuple(Atom(f"&{region}", offset, part) for part in range(POINTER_BYTES))


def as_address(word: Word) -> tuple[str, int] | None:
    """The region and the offset that a word points to, None if it is no address."""
    first = word[0]
    if not isinstance(first, Atom) or not first.source.startswith("&"):
        return None
    region = first.source[1:]
    return (region, first.offset) if word == address(region, first.offset) else None


def as_number(word: Word) -> int | None:
    """The value of a word that is known."""
    value = 0
    for place, byte in enumerate(word):
        if not isinstance(byte, int):
            return None
        value |= byte << 8 * place
    return value


def bits_of(word: Word) -> list[Bit]:
    """The bits of a word, the lowest first."""
    found: list[Bit] = []
    for byte in word:
        match byte:
            case int():
                found += [byte >> number & 1 for number in range(8)]
            case Atom():
                found += [AtomBit(byte, number) for number in range(8)]
            case Mixed(bits=bits):
                found += bits
    return found


def word_of(bits: list[Bit]) -> Word:
    """The word that has these bits, each byte in its simplest form."""
    return tuple(_byte(tuple(bits[start : start + 8])) for start in range(0, len(bits), 8))


def _byte(bits: tuple[Bit, ...]) -> Byte:
    first = bits[0]
    if isinstance(first, AtomBit):
        if all(bit == AtomBit(first.atom, number) for number, bit in enumerate(bits)):
            return first.atom
    else:
        value = 0
        for number, bit in enumerate(bits):
            if isinstance(bit, AtomBit):
                return Mixed(bits)
            value |= bit << number
        return value
    return Mixed(bits)


def agree(left: Byte, right: Byte, mask: int) -> bool:
    """Whether two bytes are equal in the bits of a mask, whatever the unknowns are."""
    if left == right or not mask:
        return True
    pairs = zip(bits_of((left,)), bits_of((right,)), strict=True)
    return all(one == other for number, (one, other) in enumerate(pairs) if mask >> number & 1)

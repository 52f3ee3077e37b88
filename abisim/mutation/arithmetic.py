"""Arithmetic on words of unknown bytes: exact where bits only move, unknown where they mix.

Whatever is not known exactly becomes new unknowns, which equal nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from abisim.mutation.symbols import (
    POINTER_BYTES,
    Bit,
    Word,
    address,
    as_address,
    as_number,
    bits_of,
    constant,
    unknown_bit,
    word_of,
)

_Combine: TypeAlias = Callable[[Bit, Bit], Bit]


def _or(left: Bit, right: Bit) -> Bit:
    if left == right or right == 0:
        return left
    if left == 0:
        return right
    return 1 if 1 in (left, right) else unknown_bit()


def _and(left: Bit, right: Bit) -> Bit:
    if left == right or right == 1:
        return left
    if left == 1:
        return right
    return 0 if 0 in (left, right) else unknown_bit()


def _xor(left: Bit, right: Bit) -> Bit:
    if left == right:
        return 0
    if right == 0:
        return left
    if left == 0:
        return right
    return unknown_bit()


_COMBINE: Final[dict[str, _Combine]] = {"or": _or, "and": _and, "xor": _xor}


def bitwise(operation: str, left: Word, right: Word) -> Word:
    """``or``, ``and`` or ``xor`` of two words of the same size."""
    combine = _COMBINE[operation]
    pairs = zip(bits_of(left), bits_of(right), strict=True)
    return word_of([combine(one, other) for one, other in pairs])


def inverted(word: Word) -> Word:
    return bitwise("xor", word, constant(-1, len(word)))


def add(left: Word, right: Word) -> Word:
    """A sum: of numbers, of an address and a number, else exact up to the first carry."""
    one, other = as_number(left), as_number(right)
    if one is not None and other is not None:
        return constant(one + other, len(left))
    if other is None and one is not None:
        left, right, other = right, left, one
    place = as_address(left) if len(left) == POINTER_BYTES else None
    if place is not None and other is not None:
        return address(place[0], place[1] + _signed(other, len(left)))
    return _carried(left, right)


def subtract(left: Word, right: Word) -> Word:
    """A difference, as exact as a sum."""
    number = as_number(right)
    if number is not None:
        if number == 0:
            return left
        if as_number(left) is not None or as_address(left) is not None:
            return add(left, constant(-number, len(right)))
        low = (number & -number).bit_length() - 1
        return word_of(bits_of(left)[:low] + _fresh(8 * len(left) - low))
    if left == right:
        return constant(0, len(left))
    places = [as_address(word) if len(word) == POINTER_BYTES else None for word in (left, right)]
    if places[0] is not None and places[1] is not None and places[0][0] == places[1][0]:
        return constant(places[0][1] - places[1][1], len(left))
    return word_of(_fresh(8 * len(left)))


def _carried(left: Word, right: Word) -> Word:
    """Below the first place where both may have a one nothing is carried: there it is an or."""
    total: list[Bit] = []
    for one, other in zip(bits_of(left), bits_of(right), strict=True):
        if 0 not in (one, other):
            break
        total.append(_or(one, other))
    return word_of(total + _fresh(8 * len(left) - len(total)))


def _fresh(count: int) -> list[Bit]:
    return [unknown_bit() for _ in range(count)]


def _signed(value: int, size: int) -> int:
    return value - (1 << 8 * size) if value >> 8 * size - 1 else value


def shift(operation: str, word: Word, count: int) -> Word:
    """``shl``, ``shr``, ``sar``, ``rol`` or ``ror`` by a count below the word's width."""
    bits = bits_of(word)
    zeros: list[Bit] = [0] * count
    match operation:
        case "shl" | "sal":
            return word_of((zeros + bits)[: len(bits)])
        case "shr":
            return word_of((bits + zeros)[count:])
        case "sar":
            return word_of((bits + bits[-1:] * count)[count:])
        case "rol":
            return word_of(bits[len(bits) - count :] + bits[: len(bits) - count])
        case "ror":
            return word_of(bits[count:] + bits[:count])
        case _:
            raise ValueError(operation)


def extended(word: Word, size: int, *, signed: bool) -> Word:
    """The word in ``size`` bytes."""
    if not signed:
        return word + constant(0, size - len(word))
    bits = bits_of(word)
    return word_of(bits + bits[-1:] * (8 * (size - len(word))))


def product(word: Word, factor: int) -> Word:
    """An index times its scale: 1, 2, 4 or 8."""
    return shift("shl", word, factor.bit_length() - 1)

"""Dice: the few ways in which random signatures use chance."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from random import Random
from typing import TypeVar

_T = TypeVar("_T")


class Dice:
    """Chance that depends on a text alone; the same on every Python and machine."""

    __slots__ = ("_random",)

    def __init__(self, seed: str) -> None:
        # random() is the one method whose results Python promises to keep.
        self._random = Random(seed).random

    def chance(self, probability: float) -> bool:
        return self._random() < probability

    def below(self, count: int) -> int:
        """0 … count - 1, all alike."""
        return int(self._random() * count)

    def pick(self, choices: Sequence[_T]) -> _T:
        return choices[int(self._random() * len(choices))]

    def weighted(self, choices: Sequence[_T], cumulative: Sequence[int]) -> _T:
        """``cumulative`` are the weights, each added to those before it."""
        return choices[bisect(cumulative, self._random() * cumulative[-1])]

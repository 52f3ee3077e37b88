"""Remembering what was made of an object, by the object itself.

Types and placements are deep, and a signature's are looked up many times: hashing them costs
more than what is looked up.  Equal objects that are not the same are worked out again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

Key = TypeVar("Key")
Rest = TypeVar("Rest", bound=Hashable)
Made = TypeVar("Made")
_MOST: Final = 1 << 15


class ByIdentity(Generic[Key, Rest, Made]):
    """A function of an immutable object, and of something small, that remembers its results."""

    def __init__(self, make: Callable[[Key, Rest], Made]) -> None:
        self._make = make
        # The object is kept, so that no other one can have its id.
        self._known: dict[tuple[int, Rest], tuple[Key, Made]] = {}

    def __call__(self, key: Key, rest: Rest) -> Made:
        known = self._known.get((id(key), rest))
        if known is not None:
            return known[1]
        made = self._make(key, rest)
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[id(key), rest] = key, made
        return made

    def cache_clear(self) -> None:
        """Forget everything."""
        self._known.clear()

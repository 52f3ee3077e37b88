"""Remembering what was made of an object, by the object itself.

Types and placements are deep, and a signature's are looked up many times: hashing them costs
more than what is looked up.  Equal objects that are not the same are worked out again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeVar, cast

Key = TypeVar("Key")
Made = TypeVar("Made")
Key_contra = TypeVar("Key_contra", contravariant=True)
Made_co = TypeVar("Made_co", covariant=True)
_MOST: Final = 1 << 15


class Remembered(Protocol[Key_contra, Made_co]):
    """A function of one immutable object that remembers its results."""

    def __call__(self, key: Key_contra, /) -> Made_co: ...

    def cache_clear(self) -> None:
        """Forget everything."""


_ALL: Final[list[Callable[[], None]]] = []


def forget() -> None:
    """Forget everything that any function remembers: its objects are not asked for again."""
    for clear in _ALL:
        clear()


def by_identity(make: Callable[[Key], Made]) -> Remembered[Key, Made]:
    """The function, remembering what it made of each of the last objects."""
    # The object is kept, so that no other one can have its id.
    known: dict[int, tuple[Key, Made]] = {}
    look_up = known.get

    def remembered(key: Key, /) -> Made:
        found = look_up(id(key))
        if found is not None:
            return found[1]
        made = make(key)
        if len(known) >= _MOST:
            known.clear()
        known[id(key)] = key, made
        return made

    remembered.cache_clear = known.clear  # type: ignore[attr-defined]
    _ALL.append(known.clear)
    return cast("Remembered[Key, Made]", remembered)

"""Remembering what was made of an object, by the object itself, and of arguments.

Types and placements are deep, and a signature's are looked up many times: hashing them costs
more than what is looked up.  Equal objects that are not the same are worked out again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, Final, Protocol, TypeVar, cast
from weakref import WeakSet

Key = TypeVar("Key")
Made = TypeVar("Made")
Key_contra = TypeVar("Key_contra", contravariant=True)
Made_co = TypeVar("Made_co", covariant=True)
_MOST: Final = 1 << 15


class Memory:
    """Results kept in dictionaries, which are emptied together when they hold too many."""

    __slots__ = ("__weakref__", "_filled", "_most")

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        #: The dictionary of each result that is kept.
        self._filled: list[dict[object, object]] = []
        _ALL.add(self)

    def keep(self, known: dict[Key, Made], key: Key, made: Made) -> Made:
        """Keep a result in one of the dictionaries."""
        if len(self._filled) >= self._most:
            self.cache_clear()
        known[key] = made
        self._filled.append(cast("dict[object, object]", known))
        return made

    def cache_clear(self) -> None:
        """Forget everything."""
        for known in self._filled:
            known.clear()
        self._filled.clear()


_ALL: Final[WeakSet[Memory]] = WeakSet()
_CACHES: Final[list[_lru_cache_wrapper[Any]]] = []


def remembered(most: int) -> Callable[[Callable[..., Made]], _lru_cache_wrapper[Made]]:
    """A function's last results kept by its arguments, until they are forgotten with all others."""

    def decorate(make: Callable[..., Made]) -> _lru_cache_wrapper[Made]:
        cache = lru_cache(maxsize=most)(make)
        _CACHES.append(cache)
        return cache

    return decorate


def forget() -> None:
    """Forget everything that is kept, by objects and by arguments: it is not asked for again.

    Machines are kept so, too.  The emulator's memory grows with what it runs, slowly, and is given
    back with the machine.
    """
    for memory in list(_ALL):
        memory.cache_clear()
    for cache in _CACHES:
        cache.cache_clear()


class Remembered(Protocol[Key_contra, Made_co]):
    """A function of one immutable object that remembers its results."""

    def __call__(self, key: Key_contra, /) -> Made_co: ...

    def cache_clear(self) -> None:
        """Forget everything."""


def by_identity(make: Callable[[Key], Made], memory: Memory | None = None) -> Remembered[Key, Made]:
    """The function, remembering what it made of each of the last objects.

    Functions that are made as they are needed share a ``memory``.
    """
    memory = memory or Memory()
    # The object is kept, so that no other one can have its id.
    known: dict[int, tuple[Key, Made]] = {}
    look_up = known.get

    def remembered(key: Key, /) -> Made:
        found = look_up(id(key))
        if found is None:
            found = memory.keep(known, id(key), (key, make(key)))
        return found[1]

    remembered.cache_clear = memory.cache_clear  # type: ignore[attr-defined]
    return cast("Remembered[Key, Made]", remembered)

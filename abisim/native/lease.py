"""When the memory of a function may go: once nothing can call it any more.

A weak reference to what belongs to the function would say so too early.  In a collection all
weak references are cleared before the first ``__del__`` runs, and that may still call it.
A lease is invisible to the collector, so that it goes by its count of references alone: after
the functions that hold it.
"""

from __future__ import annotations

import atexit
import ctypes
from collections.abc import Callable
from typing import Final

_untrack: Final = ctypes.PYFUNCTYPE(None, ctypes.py_object)(
    ("PyObject_GC_UnTrack", ctypes.pythonapi)
)
#: What is to be done at each lease's end, by the lease's id.
_ENDS: Final[dict[int, Callable[[], None]]] = {}


class Lease(str):
    """A text; ``end`` of :func:`lease` is called when the last reference to it goes.

    A function holds it as its ``__module__``, which is a text.
    """

    __slots__ = ()

    # At the interpreter's end the module's own names are gone.
    def __del__(self, take: Callable[..., Callable[[], None] | None] = _ENDS.pop) -> None:
        end = take(id(self), None)
        if end is not None:
            end()


def lease(text: str, end: Callable[[], None]) -> Lease:
    """A new lease.  When the interpreter ends, nothing is called: whatever still runs then
    may call any function.
    """
    made = Lease(text)
    _untrack(made)
    if not _leaving:
        _ENDS[id(made)] = end
    return made


def _leave() -> None:
    _leaving.append(True)
    _ENDS.clear()


#: Holds something once the interpreter is about to end.
_leaving: Final[list[bool]] = []
atexit.register(_leave)

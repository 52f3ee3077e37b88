"""Thunks in memory, each with its cell: taken by a callback, and kept when that is closed.

Nobody can know when C forgets a pointer.  So a thunk stays what it is for good; what a closed one
calls is a tombstone, which reports the first call, and gives zeros.  The longest closed of many
of one shape is taken again, so that a program that makes callbacks for ever does not grow.
"""

from __future__ import annotations

import atexit
import ctypes
import struct
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from abisim.errors import AbisimError
from abisim.native import gdbjit, pages, perfmap, store
from abisim.native.callbacks.adapter import zero
from abisim.native.seal import Seal, thunk_key, verified_thunk
from abisim.native.shapes import TURN
from abisim.native.symbols import thunk_symbols
from abisim.signature import Signature
from abisim.thunks import CALLED_AT, CELL_BYTES, REPORTED_AT, Thunk, ThunkSymbol
from abisim.types import CType

if TYPE_CHECKING:
    from collections.abc import Callable

#: Closed thunks of one shape that are left alone.
_LEFT_ALONE: Final = 256
_WORD: Final = 8
_PAIR: Final = struct.Struct("=QQ").pack_into
_CELL: Final = ctypes.c_uint64 * (CELL_BYTES // _WORD)
assert (CALLED_AT, REPORTED_AT) == (0, _WORD)


#: Every slot that there ever was; after a fork those of the parent are the child's as well.
_slots: Final[list[Slot]] = []
#: Holds something once the interpreter is about to end.
_leaving: Final[list[bool]] = []
_count = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(("Py_IncRef", ctypes.pythonapi))


class ClosedCallbackError(AbisimError, ValueError):
    """A callback that is used after it was closed."""


class Tombstone:
    """What a closed callback calls: an error once, then zeros."""

    __slots__ = ("_message", "_told", "_zero")

    def __init__(self, message: str, zero: object) -> None:
        self._message = message
        self._zero = zero
        self._told = False

    def __call__(self, *_: object) -> object:
        if self._told:
            return self._zero
        self._told = True
        raise ClosedCallbackError(self._message)

    def __repr__(self) -> str:
        return f"<{self._message}>"


@dataclass(slots=True)
class Slot:
    """A thunk in memory.  What it calls belongs to the callback, or is the tombstone here."""

    address: int
    cell: ctypes.Array[ctypes.c_uint64]
    closed: deque[Slot]
    tombstone: object = None

    def open(self, called: object, reported: object) -> None:
        """From now on this is called; it is the caller's to keep both."""
        self._set(id(called), id(reported))
        self.tombstone = None

    # At the interpreter's end the module's own names are gone.
    def close(
        self,
        message: str,
        result: CType,
        leaving: list[bool] = _leaving,
        nothing: int = id(None),
    ) -> None:
        """Call nothing any more.

        When the interpreter ends, that is None: it cannot be called, which is reported, and it
        is there to the last.
        """
        if leaving:
            self._set(nothing, nothing)
            return
        self.tombstone = made = Tombstone(message, zero(result))
        self._set(id(made), id(made))
        self.closed.append(self)

    def calls(self, called: object) -> bool:
        """Whether the cell has this object still."""
        return self.cell[0] == id(called)

    def _set(self, called: int, reported: int, write: Callable[..., None] = _PAIR) -> None:
        # At once: neither a thread nor a signal's handler comes between.
        write(self.cell, 0, called, reported)


_closed: Final[dict[str, deque[Slot]]] = {}
_known: Final[dict[str, tuple[Thunk, Seal]]] = {}


def take(signature: Signature, dialect: str, *, probation: bool = True) -> Slot:
    """A slot of a signature, which calls nothing yet.

    Raises SealError for a thunk that does not pass, MemoryRefusedError where no memory can be
    made executable.
    """
    shape = _key(signature, dialect, probation=probation)
    closed = _closed.setdefault(shape, deque())
    if len(closed) > _LEFT_ALONE:
        try:
            return closed.popleft()
        except IndexError:
            pass  # another thread was quicker
    thunk, seal = _sealed(shape, signature, dialect, probation=probation)
    cell = _CELL()
    own: dict[ThunkSymbol, int] = {"cell": ctypes.addressof(cell)}
    placed = pages.place(seal, thunk, {**thunk_symbols(), **own})
    name = f"callback {signature.name}"
    perfmap.note(placed.address, placed.size, name)
    gdbjit.note(placed.address, thunk.code, thunk.instructions_end, name)
    slot = Slot(placed.address, cell, closed)
    _slots.append(slot)
    return slot


_key: Final = lru_cache(maxsize=1024)(thunk_key)


def _sealed(
    shape: str, signature: Signature, dialect: str, *, probation: bool
) -> tuple[Thunk, Seal]:
    known = _known.get(shape)
    if known is None:
        with TURN.take() as mine:
            if not mine:
                raise AbisimError("a callback of a new shape cannot be made while one is verified")
            known = _known.get(shape) or store.recall_thunk(shape)
            if known is None:
                known = verified_thunk(signature, dialect, probation=probation)
                store.keep(*known)
            _known[shape] = known
    return known


def _leave() -> None:
    _leaving.append(True)
    for slot in _slots:
        if slot.tombstone is not None:
            _count(id(slot.tombstone))


atexit.register(_leave)

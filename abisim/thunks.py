"""Thunks: machine code that C calls as a function of one signature, and that calls Python.

A thunk is position-independent.  What has an address of its own in each process lies behind the
code in a pool of 8-byte words, which are zero until it is placed.  It depends on no object's
layout: whatever it asks of an object it asks CPython's functions.

``cell`` is the address of two words: the object that is called, and the one that exceptions are
reported with, which lives as long as the first one does.  Both may change whenever the GIL is not
held or other code runs, so a thunk reads them once it has the GIL, and counts a reference to the
first for as long as it needs either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.pystubs import Carrier, result_carrier
from abisim.types import CType

#: What a word of the pool holds: the address of that function, but for ``cell``.
ThunkSymbol: TypeAlias = Literal[
    "cell",
    # Without the GIL: whether there is an interpreter, and whether it knows this thread.
    "Py_IsInitialized", "PyGILState_GetThisThreadState",
    "PyGILState_Ensure", "PyGILState_Release",
    "Py_IncRef", "Py_DecRef",
    "PyLong_FromLongLong", "PyLong_FromUnsignedLongLong", "PyBool_FromLong", "PyFloat_FromDouble",
    "PyBytes_FromStringAndSize",
    "PyObject_Vectorcall", "PyErr_WriteUnraisable",
    "PyLong_AsUnsignedLongLongMask", "PyFloat_AsDouble", "PyObject_IsTrue", "PyBytes_AsString",
]  # fmt: skip

#: The words of a cell, by their offsets.
CALLED_AT: Final = 0
REPORTED_AT: Final = 8
CELL_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Thunk:
    """Machine code and the words of its pool: (offset in ``code``, symbol), in order."""

    code: bytes
    relocations: tuple[tuple[int, ThunkSymbol], ...]

    @property
    def instructions_end(self) -> int:
        """Where the pool, or the padding before it, begins; all of it is code if there is none."""
        return min((offset for offset, _ in self.relocations), default=len(self.code))

    @property
    def listing(self) -> str:
        """The disassembly, one instruction a line: offset, bytes, text."""
        from abisim.disassembly import listing  # Capstone takes longer than what calls this

        return listing(self.code[: self.instructions_end])


def given_carrier(ctype: CType) -> Carrier:
    """What a thunk takes for a result of this type: a string is a pointer, given as an int."""
    carrier = result_carrier(ctype)
    return "pointer" if carrier == "string" else carrier

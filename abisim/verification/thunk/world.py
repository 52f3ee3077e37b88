"""Where thunks run: a machine, the functions of CPython that they call, and what those lead to."""

from __future__ import annotations

import struct
from functools import lru_cache
from itertools import combinations
from random import Random
from typing import Final

from unicorn import UC_PROT_EXEC, UC_PROT_READ, UC_PROT_WRITE

from abisim.machine.host import Host
from abisim.machine.memory import PAGE, Window
from abisim.thunks import CALLED_AT, CELL_BYTES, REPORTED_AT, ThunkSymbol
from abisim.verification.garbage import Garbage, garbage
from abisim.verification.setting import process_seed

#: Functions that code may call, each an exit of the machine.
FUNCTIONS: Final[tuple[ThunkSymbol, ...]] = (
    "Py_IsInitialized", "PyGILState_GetThisThreadState", "PyGILState_Ensure", "PyGILState_Release",
    "Py_IncRef", "Py_DecRef", "PyLong_FromLongLong", "PyLong_FromUnsignedLongLong",
    "PyBool_FromLong", "PyFloat_FromDouble", "PyBytes_FromStringAndSize", "PyObject_Vectorcall",
    "PyErr_WriteUnraisable", "PyLong_AsUnsignedLongLongMask", "PyFloat_AsDouble",
    "PyObject_IsTrue", "PyBytes_AsString",
)  # fmt: skip
_READ: Final = UC_PROT_READ
_WRITE: Final = UC_PROT_READ | UC_PROT_WRITE
_TOP_BITS: Final = range(32, 46)
_BASE_ALIGN: Final = 16 << 20
_CODE_BYTES: Final = 2 << 20
_STACK_BYTES: Final = 8 << 20
#: For a result that is returned in memory, and for the bytes that it is made of.
_ROOM_BYTES: Final = 2 << 20
#: The low byte of a function's address; al could not be that.
_FUNCTION_STEP: Final = 0x1_0450
_WHOLE: Final = (1 << 64) - 1
_pair: Final = struct.Struct("<QQ")


class ThunkWorld:
    """A machine and what is in it.  ``symbols`` are the values of a pool's words, ``functions``
    their names by address.  ``copies`` has arguments that pointers lead to, ``output`` the storage
    of results, ``given`` the bytes of objects.  The code may write to neither ``cell`` nor that.
    """

    def __init__(self, seed: str, *, careful: bool) -> None:
        random = Random(f"thunk world {seed}")
        self.caller: Final[Garbage] = garbage(f"thunk caller {seed}")
        self.callee: Final[Garbage] = garbage(f"thunk callee {seed}")
        self._secret = random.getrandbits(64)
        tops = [sum(1 << bit for bit in bits) for bits in combinations(_TOP_BITS, 3)]
        bases = iter(top + _BASE_ALIGN * random.randrange(1, 60) for top in random.sample(tops, 40))
        windows = {
            "code": Window(next(bases), _CODE_BYTES, UC_PROT_READ | UC_PROT_EXEC),
            "stack": Window(next(bases), _STACK_BYTES, _WRITE),
            "cell": Window(next(bases), PAGE, _READ),
            "given": Window(next(bases), _ROOM_BYTES, _READ),
            "output": Window(next(bases), _ROOM_BYTES, _WRITE),
            "copies": Window(next(bases), _ROOM_BYTES, _WRITE),
        }
        symbols: dict[str, int] = {
            name: next(bases) + number * _FUNCTION_STEP for number, name in enumerate(FUNCTIONS, 1)
        }
        self.functions: Final = {address: name for name, address in symbols.items()}
        #: The address that a thunk returns to.
        self.end: Final = next(bases) + 0x61_7283
        self.host: Final = Host(windows, (*self.functions, self.end), careful=careful)
        regions = self.host.regions
        self.stack: Final = self.host.stack
        self.given: Final = regions["given"]
        self.output: Final = regions["output"]
        self.copies: Final = regions["copies"]
        self._cell: Final = regions["cell"]
        symbols["cell"] = self._cell.end - CELL_BYTES
        self.symbols: Final = symbols

    def set_cell(self, called: int, reported: int) -> None:
        """What is called from now on, and what is reported."""
        words = [0, 0]
        words[CALLED_AT // 8], words[REPORTED_AT // 8] = called, reported
        self._cell.write(self.symbols["cell"], _pair.pack(*words))

    def draw(self) -> int:
        """64 bits that nobody could guess."""
        self._secret = (self._secret * 0xD1342543DE82EF95 + 0x9E3779B97F4A7C15) & _WHOLE
        return self._secret ^ self._secret >> 29

    def pointer(self) -> int:
        """What may be the address of an object; nothing is there."""
        return self.draw() >> 18 & ~15 | 1 << 46

    def name(self, address: int) -> str:
        """What is at an address, in words."""
        for symbol, where in self.symbols.items():
            if where == address:
                return symbol
        return "the thunk's caller" if address == self.end else self.host.place_of(address)


@lru_cache(maxsize=4)
def thunk_world(*, other: bool = False, careful: bool = False) -> ThunkWorld:
    """This process's world of thunks, or its other one."""
    return ThunkWorld(f"{process_seed()}{' other' if other else ''}", careful=careful)

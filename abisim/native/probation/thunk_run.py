"""Python's side of a thunk's first native calls: a callable that records, and reports that are."""

from __future__ import annotations

import ctypes
import struct
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from abisim.native import pages
from abisim.native.probation.thunk_caller import ThunkCaller
from abisim.native.seal import issue
from abisim.native.symbols import thunk_symbols
from abisim.thunks import CALLED_AT, CELL_BYTES, REPORTED_AT, Thunk, ThunkSymbol
from abisim.verification.provenance import argument_name
from abisim.verification.thunk.objects import Made
from abisim.verification.thunk.samples import ThunkCall

_WORD: Final = 8
_CELL: Final = ctypes.c_uint64 * (CELL_BYTES // _WORD)
#: An int's bytes, with a sign for the largest.
_INT_BYTES: Final = 9
_SHARED_INTS: Final = range(-5, 1025)


class RaisedError(Exception):
    """What the callable raises."""


class Entered(NamedTuple):
    """What the callable was called with, and what was wrong in Python."""

    arguments: tuple[Made, ...]
    wrong: tuple[str, ...]


class Python:
    """A thunk in memory, with its cell; for a process that ends soon.

    Reports of exceptions come here from now on.  Raises SealError, MemoryRefusedError.
    """

    def __init__(self, thunk: Thunk) -> None:
        self._cell = _CELL()
        own: dict[ThunkSymbol, int] = {"cell": ctypes.addressof(self._cell)}
        seal = issue("probation", thunk, "probation")
        self._address = pages.place(seal, thunk, {**thunk_symbols(), **own}).address
        #: What was reported: the id of the object, to which no reference is to be left here.
        self._reports: list[tuple[int, type[BaseException]]] = []
        sys.unraisablehook = lambda it: self._reports.append((id(it.object), it.exc_type))

    def enter(self, call: ThunkCall, caller: ThunkCaller) -> Entered:
        """C calls the thunk."""
        passed: list[tuple[Any, ...]] = []
        called, reported = _callable(call, passed), object()
        self._reports.clear()
        self._cell[CALLED_AT // _WORD] = id(called)
        self._cell[REPORTED_AT // _WORD] = id(reported)
        words = bytes(self._cell)
        prototype = ctypes.CFUNCTYPE if call.event == "released" else ctypes.PYFUNCTYPE
        function = prototype(None)(caller.place(self._address))
        held = {"what is called": called, "what is reported": reported, "the result": None}
        if _is_counted(call.result.value):
            held["the result"] = call.result.value
        before = [sys.getrefcount(each) for each in held.values()]
        function()
        after = [sys.getrefcount(each) for each in held.values()]
        wrong = [*self._reported(call, reported)]
        if bytes(self._cell) != words:
            wrong.append("the cell: as it was, and natively changed")
        for name, first, second in zip(held, before, after, strict=True):
            if held[name] is not None and first != second:
                wrong.append(_references(name, second - first))
        if len(passed) != 1:
            wrong.append(f"the callable: called once, and natively {len(passed)} times")
        arguments = passed[0] if passed else ()
        wrong += _kept(arguments)
        return Entered(tuple(map(_made, arguments)), tuple(wrong))

    def _reported(self, call: ThunkCall, reported: object) -> Iterator[str]:
        wanted = [(id(reported), RaisedError)] if call.event == "raises" else []
        if self._reports != wanted:
            shown = ", ".join(
                f"{kind.__name__}{'' if what == id(reported) else ' of another object'}"
                for what, kind in self._reports
            )
            expected = RaisedError.__name__ if wanted else "nothing"
            yield f"reported: {expected}, and natively {shown or 'nothing'}"


def _callable(call: ThunkCall, passed: list[tuple[Any, ...]]) -> Callable[..., object]:
    def called(*arguments: Any) -> object:
        passed.append(arguments)
        if call.event == "raises":
            raise RaisedError
        return call.result.value

    return called


def _kept(arguments: tuple[Any, ...]) -> Iterator[str]:
    """Arguments to which references are left, or too few."""
    # What one reference is counted as here.
    (single,) = [sys.getrefcount(each) for each in (object(),)]
    counts = [sys.getrefcount(each) for each in arguments]
    for index, (each, count) in enumerate(zip(arguments, counts, strict=True)):
        if _is_counted(each) and count != single:
            yield _references(argument_name(index, ""), count - single)


def _references(name: str, more: int) -> str:
    return f"references to {name}: as before, and natively {more:+d}"


def _is_counted(value: object) -> bool:
    """Whether nobody else has the object: small ones are shared."""
    match value:
        case bool() | None:
            return False
        case int():
            return value not in _SHARED_INTS
        case bytes():
            return len(value) > 1
        case _:
            return True


def _made(value: object) -> Made:
    """What an argument is, as the simulator has it."""
    kind = type(value)
    if kind is bool:
        return Made("bool", bytes([value is True]))
    if isinstance(value, int) and kind is int and value.bit_length() < 8 * _INT_BYTES:
        return Made("int", value.to_bytes(_INT_BYTES, "little", signed=True))
    if isinstance(value, float) and kind is float:
        return Made("float", struct.pack("<d", value))
    if isinstance(value, bytes) and kind is bytes:
        return Made("bytes", value)
    return Made(kind.__name__, b"")

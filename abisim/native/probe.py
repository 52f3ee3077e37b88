"""Which family of interpreters the running one is, held against its own objects.

A stub reads objects without asking the interpreter, so that nothing about them may be in
doubt.  Every fact of an :class:`~abisim.interpreters.Interpreter` that a stub relies on is
looked up here in objects whose values are known; one that differs, and there is no layout.
"""

from __future__ import annotations

import ctypes
import enum
import struct
import sys
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from abisim.interpreters import (
    DIGIT_BITS,
    DIGIT_BYTES,
    INTERPRETERS,
    LONG_SUBCLASS,
    SMALL_INT_BYTES,
    Interpreter,
)

_WORD: Final = 8
#: Powers of two at which an int takes another digit, or leaves a C type.
_EDGES: Final = (1, 7, 8, 15, 16, 30, 31, 32, 60, 62, 63, 64, 89, 90, 91, 120, 150)
_DOUBLES: Final = (0.0, -0.0, 1.5, -2.5e300, 5e-324, float("inf"))
#: References to one object, to see whether they are counted.
_REFERENCES: Final = 1000
#: Other threads count references too.
_TRIES: Final = 3
#: From here on an int's tag says whether it is a small one, which no stub asks for.
_MARKED_SMALL: Final = (3, 14)
_SMALL_MARK: Final = 4


@dataclass(frozen=True, slots=True)
class Probed:
    """The running interpreter's layout, or None and why there is none."""

    interpreter: Interpreter | None
    reason: str = ""


class _DoubtError(Exception):
    """Something is not where the layout says."""


@lru_cache(maxsize=1)
def probe() -> Probed:
    """The layout of the running interpreter's objects."""
    reason = _foreign()
    if reason:
        return Probed(None, reason)
    version = sys.version_info[:2]
    candidates = [
        each
        for each in INTERPRETERS
        if each.versions[0] <= version <= each.versions[1] and not each.free_threaded
    ]
    if len(candidates) != 1:
        return Probed(None, f"no layout is known of CPython {version[0]}.{version[1]}")
    reason = doubt(candidates[0])
    return Probed(None, reason) if reason else Probed(candidates[0])


def doubt(layout: Interpreter) -> str:
    """What the running interpreter's objects have against a layout; empty for nothing."""
    for check in _CHECKS:
        try:
            check(layout)
        except _DoubtError as found:
            return f"{layout.name}: {found}"
    return ""


def _foreign() -> str:
    """Why objects here are none that any layout describes."""
    machine = sysconfig.get_platform()
    if sys.implementation.name != "cpython":
        return f"{sys.implementation.name} is not CPython"
    if machine != "linux-x86_64" or struct.calcsize("P") != _WORD:
        return f"{machine} is not linux-x86_64"
    if (sys.int_info.bits_per_digit, sys.int_info.sizeof_digit) != (DIGIT_BITS, DIGIT_BYTES):
        return f"ints have digits of {sys.int_info.bits_per_digit} bits"
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        return "free-threaded builds are known from their headers alone"
    if hasattr(sys, "gettotalrefcount"):
        return "a debugging build keeps count of all references"
    return ""


def _word(address: int) -> int:
    return ctypes.c_uint64.from_address(address).value


def _hold(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise _DoubtError(f"{what} is {found!r}, and not {expected!r}")


class _Subclass(int):
    pass


class _Enumeration(enum.IntEnum):
    LARGE = (1 << 61) + 5
    NEGATIVE = -77


def _ints() -> Iterator[int]:
    """Ints of every count of digits and both signs, made at run time so that none is shared."""
    for edge in _EDGES:
        for value in ((1 << edge) - 1, 1 << edge, (1 << edge) + 1):
            yield from (int(str(value)), int(str(-value)))


def _special() -> Iterator[int]:
    yield from (0, True, False, _Subclass(12345), _Subclass(-(1 << 70)), _Subclass(0))
    yield from _Enumeration


def _check_types(layout: Interpreter) -> None:
    objects: list[object] = [1, -(1 << 80), True, 1.5, b"x", bytearray(b"x"), None, _Subclass(3)]
    for each in objects:
        _hold(f"the type of {each!r}", _word(id(each) + layout.type_at), id(type(each)))


def _check_flags(layout: Interpreter) -> None:
    for each in (
        int,
        bool,
        _Subclass,
        _Enumeration,
        float,
        str,
        bytes,
        bytearray,
        object,
        _DoubtError,
    ):
        flags = _word(id(each) + layout.flags_at)
        _hold(f"tp_flags of {each.__name__}", flags, each.__flags__)
        _hold(f"{each.__name__} an int", bool(flags & LONG_SUBCLASS), issubclass(each, int))


def _check_ints(layout: Interpreter) -> None:
    for value in [*_ints(), *_special(), *layout.small_ints]:
        head = _word(id(value) + layout.digit_count_at)
        if layout.versions[0] >= _MARKED_SMALL:
            head &= ~_SMALL_MARK
        digits = -(-abs(value).bit_length() // DIGIT_BITS)
        _hold(f"the digit count of {value!r}", head, _head(layout, value, digits))
        for place in range(digits):
            at = id(value) + layout.digits_at + DIGIT_BYTES * place
            expected = abs(value) >> (DIGIT_BITS * place) & ((1 << DIGIT_BITS) - 1)
            found = ctypes.c_uint32.from_address(at).value
            _hold(f"digit {place} of {value!r}", found, expected)


def _head(layout: Interpreter, value: int, digits: int) -> int:
    """The word that holds an int's sign and count of digits."""
    if layout.digits == "size":
        return (-digits if value < 0 else digits) & ((1 << 64) - 1)
    sign = 2 if value < 0 else 1 if value == 0 else 0
    return digits << 3 | sign


def _check_small_ints(layout: Interpreter) -> None:
    base = id(int("0"))
    for value in layout.small_ints:
        found = id(int(str(value)))
        _hold(f"the place of the small int {value}", found - base, SMALL_INT_BYTES * value)
    for value in (layout.small_ints.start - 1, layout.small_ints.stop):
        # Two at once: one alone could lie anywhere, were it shared or not.
        two = int(str(value)), int(str(value))
        _hold(f"{value} a small int", two[0] is two[1], False)


def _check_floats(layout: Interpreter) -> None:
    for value in _DOUBLES:
        found = ctypes.string_at(id(value) + layout.float_at, _WORD)
        _hold(f"the value of {value!r}", found, struct.pack("<d", value))


def _check_bytes(layout: Interpreter) -> None:
    for size in (0, 1, 7, 16, 300):
        value = bytes(index * 7 + size & 255 for index in range(size))
        _hold("the length of bytes", _word(id(value) + layout.item_count_at), size)
        found = ctypes.string_at(id(value) + layout.bytes_at, size + 1)
        _hold("the content of bytes", found, value + b"\0")


def _check_bytearrays(layout: Interpreter) -> None:
    whole = bytes(range(200))
    for cut in (0, 1, 13, 30):
        value = bytearray(whole)
        del value[:cut]
        _hold("the length of a bytearray", _word(id(value) + layout.item_count_at), len(value))
        start = _word(id(value) + layout.bytearray_start_at)
        # The public way to its first byte, which holds on to it.
        held = (ctypes.c_char * len(value)).from_buffer(value)
        _hold("the start of a bytearray", start, ctypes.addressof(held))
        _hold("the content of a bytearray", ctypes.string_at(start, len(value)), whole[cut:])


def _check_counts(layout: Interpreter) -> None:
    small = layout.small_ints
    kept: list[Any] = [None, True, False, small.start, 0, 1, small.stop - 1]
    for each in kept:
        _hold(f"{each!r} not counted", _counted(layout, each) == 0, layout.immortal)
    for other in (object(), [], int("123456789")):
        _hold(f"references to {type(other).__name__}", _counted(layout, other), _REFERENCES)


def _counted(layout: Interpreter, value: object) -> int:
    """By how much the count rises with so many references."""
    change = 0
    for _ in range(_TRIES):
        before = _word(id(value) + layout.count_at)
        more = [value] * _REFERENCES
        change = _word(id(value) + layout.count_at) - before
        del more
        if change in (0, _REFERENCES):
            break
    return change


_CHECKS: Final[tuple[Callable[[Interpreter], None], ...]] = (
    _check_types, _check_flags, _check_ints, _check_small_ints, _check_floats, _check_bytes,
    _check_bytearrays, _check_counts,
)  # fmt: skip

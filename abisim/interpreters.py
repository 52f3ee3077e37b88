"""Where CPython keeps what, for each family of interpreters that lays its objects out alike.

Offsets are bytes from an object's address.  The facts are those of CPython's headers
(Include/object.h, Include/cpython/longintrepr.h, floatobject.h, bytesobject.h,
bytearrayobject.h, object.h); ``native.probe`` holds them against the objects of the
interpreter that runs.  Free-threaded builds are known from the headers alone.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final, Literal

from abisim.errors import UsageError

#: How an int says how many digits it has: ``size``, a signed count (negative for negative
#: numbers); ``tag``, the count from bit 3 on, the sign in bits 0 and 1 (0 positive, 1 zero,
#: 2 negative), and, from 3.14 on, in bit 2 whether it is one of the small ints.
Digits = Literal["size", "tag"]

#: Bits of a digit, each in four bytes.
DIGIT_BITS: Final = 30
DIGIT_BYTES: Final = 4
#: The bytes from one small int to the next, where objects begin with 16 bytes.
SMALL_INT_BYTES: Final = 32
_INT_ALIGN: Final = 8
#: Py_TPFLAGS_LONG_SUBCLASS: a type whose objects are ints.
LONG_SUBCLASS: Final = 1 << 24


@dataclass(frozen=True, slots=True)
class Interpreter:
    """One family's objects.

    ``versions`` are the first and the last (major, minor) that are laid out so, as far as is
    known.  ``type_at`` is where an object has its type, ``flags_at`` where a type has
    tp_flags.  An int has its count of digits, 8 bytes, at ``digit_count_at``, its digits,
    lowest first, at ``digits_at``; the small ints are ``small_ints``.  ``item_count_at`` is a
    bytes or bytearray object's length, ``bytes_at`` where the bytes of the former are,
    ``bytearray_start_at`` the pointer to those of the latter.  ``immortal``: None, True, False
    and the small ints are not counted; where they are, ``count_at`` is the 8-byte count.
    """

    name: str
    versions: tuple[tuple[int, int], tuple[int, int]]
    type_at: int
    flags_at: int
    digits: Digits
    digit_count_at: int
    digits_at: int
    small_ints: range
    float_at: int
    item_count_at: int
    bytes_at: int
    bytearray_start_at: int
    immortal: bool
    count_at: int = 0
    free_threaded: bool = False

    @property
    def small_int_bytes(self) -> int:
        """The bytes from one small int to the next: the size of an int with one digit."""
        return -(-(self.digits_at + DIGIT_BYTES) // _INT_ALIGN) * _INT_ALIGN


def _with_gil(
    name: str,
    versions: tuple[tuple[int, int], tuple[int, int]],
    digits: Digits,
    *,
    immortal: bool,
    small_ints: range = range(-5, 257),
) -> Interpreter:
    return Interpreter(
        name, versions, type_at=8, flags_at=168, digits=digits, digit_count_at=16, digits_at=24,
        small_ints=small_ints, float_at=16, item_count_at=16, bytes_at=32, bytearray_start_at=40,
        immortal=immortal,
    )  # fmt: skip


CPYTHON_311: Final = _with_gil("cpython-311", ((3, 10), (3, 11)), "size", immortal=False)
CPYTHON_312: Final = _with_gil("cpython-312", ((3, 12), (3, 13)), "tag", immortal=True)
CPYTHON_314: Final = _with_gil("cpython-314", ((3, 14), (3, 14)), "tag", immortal=True)
CPYTHON_315: Final = _with_gil(
    "cpython-315", ((3, 15), (3, 15)), "tag", immortal=True, small_ints=range(-5, 1025)
)
#: An object's header has 32 bytes, its type in the last eight.
CPYTHON_313T: Final = Interpreter(
    "cpython-313t", ((3, 13), (3, 15)), type_at=24, flags_at=184, digits="tag",
    digit_count_at=32, digits_at=40, small_ints=range(-5, 257), float_at=32, item_count_at=32,
    bytes_at=48, bytearray_start_at=56, immortal=True, free_threaded=True,
)  # fmt: skip

INTERPRETERS: Final = (
    CPYTHON_311, CPYTHON_312, CPYTHON_314, CPYTHON_315, CPYTHON_313T,
)  # fmt: skip


def interpreter(name: str) -> Interpreter:
    """The interpreter family of a name.  Raises KeyError for one that is not known."""
    return {each.name: each for each in INTERPRETERS}[name]


def running() -> Interpreter:
    """The family that the running interpreter is of, by its name and version alone.

    Raises UsageError where no family is known to be it.
    """
    version, threaded = sys.version_info[:2], "t" in sys.abiflags
    for each in INTERPRETERS:
        first, last = each.versions
        known = first <= version <= last and each.free_threaded == threaded
        if known and sys.implementation.name == "cpython":
            return each
    name = f"{sys.implementation.name} {version[0]}.{version[1]}{sys.abiflags}"
    raise UsageError(f"it is not known how {name} lays its objects out")

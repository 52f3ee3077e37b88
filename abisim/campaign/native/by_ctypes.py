"""What ctypes is told of the functions that native calls are timed with."""

from __future__ import annotations

import ctypes
from typing import Any, Final


class _Point(ctypes.Structure):
    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_double))


class _Block(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_long) for name in "abcde")


RECORDS: Final[dict[str, type[ctypes.Structure]]] = {"Point": _Point, "Block": _Block}
#: Argument types and the result's.
PROTOTYPES: Final[dict[str, tuple[list[Any], Any]]] = {
    "bench_nothing": ([], None),
    "bench_add": ([ctypes.c_int] * 2, ctypes.c_int),
    "bench_longs": ([ctypes.c_long] * 3, ctypes.c_long),
    "bench_words": ([ctypes.c_ulong] * 2, ctypes.c_ulong),
    "bench_doubles": ([ctypes.c_double] * 2, ctypes.c_double),
    "bench_float": ([ctypes.c_float], ctypes.c_float),
    "bench_bool": ([ctypes.c_int], ctypes.c_bool),
    "bench_buffer": ([ctypes.c_void_p], None),
    "bench_string": ([ctypes.c_char_p], ctypes.c_size_t),
    "bench_text": ([ctypes.c_int], ctypes.c_char_p),
    "bench_point": ([_Point], _Point),
    "bench_block": ([_Block], ctypes.c_long),
    "bench_mixed": (
        [
            ctypes.c_byte, ctypes.c_int, ctypes.c_double, ctypes.c_long, ctypes.c_float,
            ctypes.c_int, ctypes.c_long, ctypes.c_long, ctypes.c_int, ctypes.c_long,
        ],
        ctypes.c_int,
    ),
    "bench_variadic": ([ctypes.c_char_p, ctypes.c_int, ctypes.c_double], ctypes.c_int),
}  # fmt: skip

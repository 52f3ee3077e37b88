"""Calls of real functions through the stubs of a library; a program, since it may crash.

``calls.py libm.so libc.so variadic.so``, libraries of ``avalue`` stubs; prints what came of
each call as JSON.
"""

from __future__ import annotations

import ctypes
import json
import sys
from ctypes import (
    POINTER,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_long,
    c_longdouble,
    c_size_t,
    c_void_p,
)
from typing import Any, Final

_MATHS: Final = ctypes.CDLL("libm.so.6")
_PROCESS: Final = ctypes.CDLL(None)
_LIBM: Final = ctypes.CDLL(sys.argv[1])
_LIBC: Final = ctypes.CDLL(sys.argv[2])
_VARIADIC: Final = ctypes.CDLL(sys.argv[3])


class Pair(ctypes.Structure):
    _fields_ = (("quot", c_int), ("rem", c_int))


class Longs(ctypes.Structure):
    _fields_ = (("quot", c_long), ("rem", c_long))


class Complex(ctypes.Structure):
    _fields_ = (("real", c_double), ("imag", c_double))


def call(stubs: ctypes.CDLL, name: str, result: Any, *values: Any) -> Any:
    """``name`` of the C library, by its stub: the result, as it lies in memory."""
    library = _MATHS if stubs is _LIBM else _PROCESS
    pointers = (c_void_p * (len(values) + 1))(*(ctypes.addressof(each) for each in values))
    rvalue = None if result is None else result()
    where = None if rvalue is None else ctypes.byref(rvalue)
    stub = getattr(stubs, f"abisim_{name}")
    stub.restype = None
    stub(ctypes.cast(library[name], c_void_p), where, pointers)
    return rvalue


def numbers(value: Any) -> list[Any]:
    return [getattr(value, name) for name, *_ in value._fields_]


def main() -> None:
    compare_type = ctypes.CFUNCTYPE(c_int, POINTER(c_int), POINTER(c_int))
    compare = compare_type(lambda a, b: a[0] - b[0])
    array = (c_int * 6)(5, -1, 4, 0, 3, 2)
    call(
        _LIBC, "qsort", None, c_void_p(ctypes.addressof(array)), c_size_t(6), c_size_t(4),
        ctypes.cast(compare, c_void_p),
    )  # fmt: skip
    exponent, text, end = c_int(), c_char_p(b"2a and more"), c_void_p()
    fraction = call(_LIBM, "frexp", c_double, c_double(48.0), c_void_p(ctypes.addressof(exponent)))
    converted = call(_LIBC, "strtol", c_long, text, c_void_p(ctypes.addressof(end)), c_int(16))
    buffer = ctypes.create_string_buffer(32)
    written = call(
        _VARIADIC, "snprintf", c_int, c_void_p(ctypes.addressof(buffer)), c_size_t(32),
        c_char_p(b"%d and %.2f"), c_int(-7), c_double(2.5),
    )  # fmt: skip
    start = ctypes.cast(text, c_void_p).value or 0
    print(
        json.dumps(
            {
                "hypot": call(_LIBM, "hypot", c_double, c_double(3), c_double(4)).value,
                "hypotf": call(_LIBM, "hypotf", c_float, c_float(5), c_float(12)).value,
                "hypotl": float(
                    call(_LIBM, "hypotl", c_longdouble, c_longdouble(8), c_longdouble(15)).value
                ),
                "ldexp": call(_LIBM, "ldexp", c_double, c_double(0.75), c_int(5)).value,
                "frexp": [fraction.value, exponent.value],
                "lround": call(_LIBM, "lround", c_long, c_double(-2.5)).value,
                "fma": call(_LIBM, "fma", c_double, c_double(2), c_double(3), c_double(4)).value,
                "labs": call(_LIBC, "labs", c_long, c_long(-(1 << 40))).value,
                "div": numbers(call(_LIBC, "div", Pair, c_int(17), c_int(-5))),
                "ldiv": numbers(call(_LIBC, "ldiv", Longs, c_long(1 << 40), c_long(7))),
                "strlen": call(_LIBC, "strlen", c_size_t, c_char_p(b"nine here")).value,
                "strtol": [converted.value, (end.value or 0) - start],
                "toupper": call(_LIBC, "toupper", c_int, c_int(ord("a"))).value,
                "qsort": list(array),
                "csqrt": numbers(call(_LIBM, "csqrt", Complex, Complex(-3, 4))),
                "snprintf": [written.value, buffer.value.decode()],
            }
        )
    )


if __name__ == "__main__":
    main()

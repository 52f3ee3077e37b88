"""What is run in a process of its own: calls that could hang it or bring it down.

python -m tests.native.engine_run LIBRARY NAME
"""

from __future__ import annotations

import ctypes
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any

from abisim.declarations import parse
from abisim.native.engine.call import engine
from abisim.native.slow.function import slow_callable

SOURCE = """
#include <errno.h>
#include <complex.h>
volatile int flag;
void set(void) { flag = 1; }
int wait(void) { while (!flag) ; return 5; }
int fails(int number) { errno = number; return -1; }
void call(void (*function)(void)) { function(); }
_Complex long double twice(char *p, _Complex long double z, float f, struct { long a, b, c; } s)
{ errno = 33; return 2 * z + *p + f + s.c; }
int nested(int (*function)(int), int depth) { return depth ? function(depth - 1) + 1 : 0; }
"""


class Calls:
    def __init__(self, path: str) -> None:
        self._library = ctypes.CDLL(path)

    def bound(self, declaration: str, **options: Any) -> Callable[..., Any]:
        """A slow callable above an engine."""
        signature = parse(declaration)
        address = ctypes.cast(self._library[signature.name], ctypes.c_void_p).value or 0
        return slow_callable(signature, signature.name, engine(signature, address, **options))

    def released(self) -> None:
        """The thread that waits does not keep the other one from running."""
        thread = threading.Timer(0.05, self.bound("void set(void)"))
        thread.start()
        assert self.bound("int wait(void)", release_gil=True)() == 5

    def errno(self) -> None:
        kept: list[int] = []
        for release in (False, True):
            fails = self.bound("int fails(int)", release_gil=release, keep_errno=kept.append)
            assert fails(7) == -1
            assert kept.pop() == 7

    def x87_pair(self) -> None:
        kept: list[int] = []
        twice = self.bound(
            "_Complex long double twice(char *p, _Complex long double z, float f, "
            "struct { long a, b, c; } s)",
            release_gil=True,
            keep_errno=kept.append,
        )
        words = b"".join(number.to_bytes(8, "little") for number in (1, 2, 3))
        assert twice(b"\4", 1 - 2j, 0.5, words) == 9.5 - 4j
        assert kept == [33]

    def raising(self) -> None:
        """With the GIL held, what a callback left raised is raised."""
        setter = ctypes.cast(ctypes.pythonapi.PyErr_NoMemory, ctypes.c_void_p).value
        try:
            self.bound("void call(void (*function)(void))")(setter)
        except MemoryError:
            return
        raise AssertionError("the error was lost")

    def nested(self) -> None:
        nested: list[Callable[..., int]] = []
        kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)
        function = kind(lambda depth: nested[0](function, depth))
        nested.append(self.bound("int nested(int (*function)(int), int depth)"))
        assert nested[0](function, 50) == 50

    def a_traceback(self) -> None:
        try:
            self.bound("struct { long a, b, c; } twice(struct { double a, b; } s)")(b"")
        except ValueError as error:
            text = "".join(traceback.format_exception(error))
            assert "raise w0.wrong_size(len(a0))" in text


def main(path: str, name: str) -> None:
    getattr(Calls(path), name)()
    print(f"{name}: right")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""``python python_waiting.py CASES LIBRARY``: what a target that waits comes to.

Prints errno as kept at first; then, for a stub that gives up the GIL and one that does not, the
result, which is 1 if another thread has run, and errno as the stub kept it.
"""

from __future__ import annotations

import ctypes
import json
import sys
import threading
import time
from pathlib import Path

import python_child  # type: ignore[import-not-found]

_MOST = 20_000


def main() -> None:
    cases, shared = sys.argv[1:3]
    process, library = ctypes.CDLL(None), ctypes.CDLL(shared)
    key = python_child._key
    process.pthread_key_create(ctypes.byref(key), None)
    process.pthread_getspecific.restype = ctypes.c_size_t
    target = ctypes.cast(library.callee_0, ctypes.c_void_p).value
    go = ctypes.c_int.in_dll(library, "go")
    releasing, holding = json.loads(Path(cases).read_text(encoding="utf-8"))

    def let_go() -> None:
        time.sleep(0.05)
        go.value = 1

    print(process.pthread_getspecific(key))
    threading.Thread(target=let_go).start()
    function = python_child.Builtin(releasing, target)
    print(function.call(_MOST))
    print(process.pthread_getspecific(key))
    process.pthread_setspecific(key, None)
    function = python_child.Builtin(holding, target)
    print(function.call(_MOST))
    print(process.pthread_getspecific(key))


if __name__ == "__main__":
    main()

"""errno as the last call left it that captures it, of each thread.

It is kept under a pthread key, which a stub writes right after the C function returns: the
interpreter may change errno itself before Python code can ask.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from typing import Final

_process: Final = ctypes.PyDLL(None)
_get = _process["pthread_getspecific"]
_get.argtypes = (ctypes.c_uint,)
_get.restype = ctypes.c_void_p
_set = _process["pthread_setspecific"]
_set.argtypes = (ctypes.c_uint, ctypes.c_void_p)


@lru_cache(maxsize=1)
def errno_key() -> int:
    """The number of the key, the same for the life of the process."""
    key = ctypes.c_uint()
    # Without a destructor: what is kept is a number.
    failed: int = _process["pthread_key_create"](ctypes.byref(key), None)
    if failed:
        raise OSError(failed, "pthread_key_create: no key is left for errno")
    return key.value


def errno() -> int:
    """The calling thread's errno, as the last function left it that was bound with ``errno``
    (or with ``release_gil``); 0 before the first.
    """
    return _get(errno_key()) or 0


def keep(number: int) -> None:
    """Keep an errno as a stub does."""
    _set(errno_key(), number)

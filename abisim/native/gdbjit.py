"""Names and frames for gdb: with ABISIM_GDB=1, its JIT interface says what lies where.

gdb looks for two symbols in every object that the dynamic linker has loaded: the head of a list
of ELF files in memory, and a function that is called when the list changes, where gdb has a
breakpoint (gdb's manual, JIT Interface).  Such an object is made here, as a file in memory.
gdb opens it by its path, which names this process and not whoever asks.
"""

from __future__ import annotations

import ctypes
import os
import threading
from collections import deque
from functools import lru_cache
from typing import Final

#: The environment's variable; anything but empty and 0 asks for the names.
VARIABLE: Final = "ABISIM_GDB"
_REGISTER: Final = "__jit_debug_register_code"
_DESCRIPTOR: Final = "__jit_debug_descriptor"
_VERSION: Final = 1
_NOTHING, _ADDED, _REMOVED = 0, 1, 2

_allocate: Final = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_size_t)(
    ("PyMem_RawMalloc", ctypes.pythonapi)
)
_free: Final = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(("PyMem_RawFree", ctypes.pythonapi))


class _Entry(ctypes.Structure):
    """``struct jit_code_entry``; the file lies behind it."""

    _fields_ = (
        ("next", ctypes.c_void_p),
        ("previous", ctypes.c_void_p),
        ("file", ctypes.c_void_p),
        ("size", ctypes.c_uint64),
    )


class _Descriptor(ctypes.Structure):
    """``struct jit_descriptor``."""

    _fields_ = (
        ("version", ctypes.c_uint32),
        ("action", ctypes.c_uint32),
        ("relevant", ctypes.c_void_p),
        ("first", ctypes.c_void_p),
    )


class _List:
    """The list, in the object that gdb finds it in.  Raises OSError where there can be none."""

    def __init__(self) -> None:
        from abisim.native.elf.library import Code, library
        from abisim.native.kernel import executable_file

        size = ctypes.sizeof(_Descriptor)
        content = library(
            [Code(b"\xc3", (_REGISTER,))], comment="abisim", data={_DESCRIPTOR: size}
        ).content
        # Open for good: gdb may come later.
        self._file = executable_file(len(content))
        os.pwrite(self._file, content, 0)
        # With the GIL: while gdb looks no other thread changes the list.
        self._object = ctypes.PyDLL(f"/proc/{os.getpid()}/fd/{self._file}")
        self._changed = self._object[_REGISTER]
        self._changed.argtypes = ()
        self._changed.restype = None
        self._head = _Descriptor.in_dll(self._object, _DESCRIPTOR)
        self._head.version = _VERSION
        #: The entries by the code's address.
        self._entries: dict[int, int] = {}

    def add(self, address: int, file: bytes) -> None:
        # In memory that does not go with the interpreter, as the code does not.
        size = ctypes.sizeof(_Entry)
        at: int | None = _allocate(size + len(file))
        if at is None:
            return
        ctypes.memmove(at + size, file, len(file))
        first = self._head.first
        ctypes.memmove(at, bytes(_Entry(first, None, at + size, len(file))), size)
        if first:
            _Entry.from_address(first).previous = at
        self._head.first = at
        self._entries[address] = at
        self._tell(_ADDED, at)

    def remove(self, address: int) -> None:
        at = self._entries.pop(address, None)
        if at is None:
            return
        entry = _Entry.from_address(at)
        if entry.previous:
            _Entry.from_address(entry.previous).next = entry.next
        else:
            self._head.first = entry.next
        if entry.next:
            _Entry.from_address(entry.next).previous = entry.previous
        self._tell(_REMOVED, at)
        _free(at)

    def _tell(self, action: int, at: int) -> None:
        self._head.action, self._head.relevant = action, at
        self._changed()
        self._head.action, self._head.relevant = _NOTHING, None


@lru_cache(maxsize=1)
def _list() -> _List | None:
    try:
        return _List()
    except OSError:
        return None


#: (address, file), or (address, None) for code that goes.
_waiting: Final[deque[tuple[int, bytes | None]]] = deque()
_lock: Final = threading.RLock()
_inside: Final[list[bool]] = []


def note(address: int, code: bytes, end: int, name: str) -> None:
    """Tell gdb of code that was placed, of which the first ``end`` bytes are instructions.

    Where there can be no list, it is not told; nor how to unwind what cannot be followed.
    """
    if os.environ.get(VARIABLE, "0") in ("", "0"):
        return
    from abisim.native.elf.branches import branching_rows
    from abisim.native.elf.debug import description
    from abisim.native.elf.frames import Function
    from abisim.native.elf.unwind import UnfollowedError

    try:
        function = Function(address, end, branching_rows(code[:end]))
    except UnfollowedError:
        function = None
    _waiting.append((address, description(f"abisim::{name}", address, len(code), function)))
    _change()


def forget(address: int) -> None:
    """Tell gdb of code that goes, if it was told of it; at any moment, from any thread."""
    if _list.cache_info().currsize or _waiting:
        _waiting.append((address, None))
        _change()


def _change() -> None:
    # Who is at it does what others leave: a finalizer may come at any moment.
    while _waiting and _lock.acquire(blocking=False):
        try:
            if _inside:
                return
            _inside.append(True)
            try:
                there = _list()
                while _waiting:
                    address, file = _waiting.popleft()
                    if there is None:
                        continue
                    if file is None:
                        there.remove(address)
                    else:
                        there.add(address, file)
            finally:
                _inside.clear()
        finally:
            _lock.release()


os.register_at_fork(
    before=_lock.acquire, after_in_parent=_lock.release, after_in_child=_lock.release
)

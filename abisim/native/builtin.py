"""Builtins: CPython's own function objects, with machine code of ours behind them.

``PyCFunction_NewEx`` makes one from a PyMethodDef, which CPython goes on reading: where the
code is, and the name and the documentation.  It is raw memory, which outlives every function
that was made from it (:mod:`abisim.native.lease`) and does not go with the interpreter.
"""

from __future__ import annotations

import ctypes
import keyword
import re
from collections.abc import Callable
from types import BuiltinFunctionType
from typing import Any, Final

from abisim.signature import Signature

METH_KEYWORDS: Final = 2
METH_FASTCALL: Final = 0x80


class _MethodDef(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_void_p),
        ("method", ctypes.c_void_p),
        ("flags", ctypes.c_int),
        ("documentation", ctypes.c_void_p),
    )


_allocate: Final = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_size_t)(
    ("PyMem_RawMalloc", ctypes.pythonapi)
)
_free: Final = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(("PyMem_RawFree", ctypes.pythonapi))
_new: Final = ctypes.PYFUNCTYPE(
    ctypes.py_object, ctypes.c_void_p, ctypes.py_object, ctypes.py_object
)(("PyCFunction_NewEx", ctypes.pythonapi))


class MethodDef:
    """A PyMethodDef in raw memory, its texts behind it."""

    __slots__ = ("_address", "_there")

    def __init__(self, name: str, documentation: str, entry: int, flags: int) -> None:
        texts = [text.encode("utf-8", "replace") + b"\0" for text in (name, documentation)]
        size = ctypes.sizeof(_MethodDef)
        address = _allocate(size + sum(map(len, texts)))
        if not address:
            raise MemoryError
        ctypes.memmove(address + size, b"".join(texts), sum(map(len, texts)))
        self._address = address
        self._there = _MethodDef.from_address(address)
        self._there.name = address + size
        self._there.documentation = address + size + len(texts[0])
        self._there.method = entry
        self._there.flags = flags

    @property
    def entry(self) -> int:
        """The address that calls go to."""
        entry: int = self._there.method
        return entry

    @entry.setter
    def entry(self, address: int) -> None:
        # One aligned word: who calls sees the old one or the new one.
        self._there.method = address

    @property
    def takes_keywords(self) -> bool:
        return bool(self._there.flags & METH_KEYWORDS)

    def function(self, owner: Callable[..., Any], module: object) -> BuiltinFunctionType:
        """A builtin that is entered with ``owner`` as its ``self``; it holds ``module``."""
        made: BuiltinFunctionType = _new(self._address, owner, module)
        return made

    def free(self) -> None:
        """Give the memory back: no function that was made from it is left."""
        _free(self._address)


def documentation(signature: Signature, *, more: bool = False) -> str:
    """What ``help`` shows: the parameters as Python has them, and the prototype.

    ``more`` says that a call may have further arguments.
    """
    taken: set[str] = set()
    names = [
        _python_name(parameter.name or f"argument{number}", taken)
        for number, parameter in enumerate(signature.parameters, 1)
    ]
    listed = [*names, *["/"] * bool(names), *[f"*{_python_name('more', taken)}"] * more]
    return f"{signature.name}({', '.join(listed)})\n--\n\n{signature.prototype}"


def _python_name(name: str, taken: set[str]) -> str:
    """A name that is none of Python's words, nor another parameter's."""
    name = re.sub(r"\W", "_", name)
    while keyword.iskeyword(name) or name in taken:
        name += "_"
    taken.add(name)
    return name

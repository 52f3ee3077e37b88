"""Python stubs: machine code that CPython enters as a METH_FASTCALL function.

``PyObject *stub(PyObject *self, PyObject *const *args, Py_ssize_t nargs)``, System V; ``self`` is
the slow callable.  The code is position-independent.  What has an address of its own in each
process lies behind the code in a pool of 8-byte words, which are zero until it is placed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.interpreters import Interpreter
from abisim.types import Atomic, CType, Enum, Float, Integer, Pointer, Void

#: What a word of the pool holds: the address of that function or object, unless said otherwise.
Symbol: TypeAlias = Literal[
    # The C function that is called, and the callable for whatever the stub does not take.
    "target", "slow",
    # Types.
    "PyLong_Type", "PyFloat_Type", "PyBytes_Type", "PyByteArray_Type", "PyBool_Type",
    # The three, and the int 0 of the array of small ints.
    "None", "True", "False", "small_ints",
    "PyLong_FromLong", "PyLong_FromUnsignedLongLong", "PyFloat_FromDouble",
    "PyBytes_FromString", "PyBytes_FromStringAndSize", "PyObject_Vectorcall",
    "PyEval_SaveThread", "PyEval_RestoreThread", "__errno_location", "pthread_setspecific",
    # The number of the pthread key that errno is kept under.
    "errno_key",
]  # fmt: skip

#: How a parameter is taken and a result given.  ``bytes`` is a bytes object with the value's
#: bytes; ``string`` a bytes object, or None for a null pointer, and only ever a result.
Carrier: TypeAlias = Literal["int", "bool", "float", "pointer", "string", "bytes", "none"]

#: The largest integer that a stub takes apart itself, in bytes.
_WORD: Final = 8


@dataclass(frozen=True, slots=True)
class PythonStub:
    """Machine code and the words of its pool: (offset in ``code``, symbol), in order."""

    code: bytes
    relocations: tuple[tuple[int, Symbol], ...]
    interpreter: Interpreter
    release_gil: bool = False
    errno: bool = False

    @property
    def instructions_end(self) -> int:
        """Where the pool, or the padding before it, begins; all of it is code if there is none."""
        return min((offset for offset, _ in self.relocations), default=len(self.code))

    @property
    def listing(self) -> str:
        """The disassembly, one instruction a line: offset, bytes, text."""
        from abisim.disassembly import listing  # Capstone takes longer than what calls this

        return listing(self.code[: self.instructions_end])


def parameter_carrier(ctype: CType) -> Carrier:
    """What a stub takes for a parameter of this type."""
    match ctype:
        case Enum(underlying=underlying):
            return parameter_carrier(underlying)
        case Atomic(value=value) if value.size == ctype.size:
            return parameter_carrier(value)
        case Integer(size=size) if size <= _WORD:
            return "bool" if ctype.is_bool else "int"
        case Float(format="binary32" | "binary64"):
            return "float"
        case Pointer():
            return "pointer"
        case _:
            return "bytes"


def result_carrier(ctype: CType) -> Carrier:
    """What a stub gives for a result of this type."""
    match ctype:
        case Void():
            return "none"
        case Pointer(target=Integer(name="char"), const=True):
            return "string"
        case Atomic(value=value) if value.size == ctype.size:
            return result_carrier(value)
        case _:
            return parameter_carrier(ctype)

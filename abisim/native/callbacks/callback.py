"""``abisim.callback``: Python callables as C functions.

What holds what: callback → what its thunk calls → the callable.  The thunk's cell has addresses
alone, so a callback that its own callable refers to goes as any other cycle does; it is closed
before anything of it is taken apart.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from types import TracebackType
from typing import Any, Final, NoReturn

from abisim.dialects import PSABI
from abisim.errors import UsageError
from abisim.native.binding import declared
from abisim.native.callbacks.adapter import adapter
from abisim.native.callbacks.slots import ClosedCallbackError, Slot, take
from abisim.native.function_pointers import callback_signature
from abisim.native.slow.hooks import Addressed, fill
from abisim.native.variadic import is_open
from abisim.signature import Signature
from abisim.types import Function

_SYSV: Final = "sysv"


class Callback(Addressed):
    """A C function that calls a Python callable.

    It takes the place of a pointer in calls of bound functions, and of ctypes' functions.  An
    exception that the callable raises goes to ``sys.unraisablehook``, and zeros to C.  Once it is
    closed, or gone, C may still call it: the first call is reported, and all of them give zeros.
    """

    __slots__ = ("__weakref__", "_called", "_function", "_open", "_signature", "_slot")

    def __init__(self, signature: Signature, function: Callable[..., Any], slot: Slot) -> None:
        self._signature = signature
        self._slot = slot
        self._function: Callable[..., Any] | None = function
        self._called: Callable[..., Any] | None = adapter(signature, function)
        #: Has the slot until the callback is closed.
        self._open = [slot]
        slot.open(self._called, function)

    @property
    def address(self) -> int:
        """Where the C function is.  Raises ClosedCallbackError, a ValueError, once it is closed."""
        try:
            return self._open[0].address
        except IndexError:
            raise ClosedCallbackError(self._closed) from None

    @property
    def closed(self) -> bool:
        return not self._open

    @property
    def _as_parameter_(self) -> ctypes.c_void_p:
        return ctypes.c_void_p(self.address)

    @property
    def _closed(self) -> str:
        return f"the callback {self._signature.name}() is closed"

    def close(self) -> None:
        """Let go of the callable; again does nothing."""
        try:
            slot = self._open.pop()
        except IndexError:
            return
        slot.close(self._closed, self._signature.result)
        self._called = self._function = None

    def __enter__(self) -> Callback:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _value: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # One that was never made whole has nothing to close.
        if hasattr(self, "_open"):
            self.close()
            if self._called is not None and self._slot.calls(self._called):
                # An exception that came from outside kept it from being closed.
                self._slot.close(self._closed, self._signature.result)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a callback is one C function: it cannot be copied or pickled")

    def __repr__(self) -> str:
        where = "closed" if self.closed else f"at {self.address:#x}"
        return f"<abisim callback {self._signature.prototype} {where}>"


def callback(
    declaration: str,
    function: Callable[..., Any],
    *,
    abi: str = _SYSV,
    dialect: str = PSABI,
    probation: bool = True,
) -> Callback:
    """A C function of the declared type that calls ``function``; it lives as long as this object.

    Arguments come as ints, bools, floats and complex numbers; pointers as ints; structs, unions,
    vectors and decimal numbers as bytes.  The result may be anything that an argument of its type
    may be, but for a pointer, for which a str or bytes object cannot stand.  Any thread may call.
    ``probation``: the thunk of a new shape runs first in a forked child, against its simulation.

    Raises DeclarationError, UnsupportedType and UsageError like :func:`abisim.bind`, TypeError for
    what is not callable, SealError where the thunk is not verified, MemoryRefusedError where no
    memory can be made executable.
    """
    signature = declared(declaration, abi, dialect)
    return _made(signature, function, dialect, probation=bool(probation))


def make(
    function_type: Function, function: Callable[..., Any], *, probation: bool = True
) -> Callback:
    """A callback for a call: a callable was passed for a pointer to a function."""
    name = getattr(function, "__name__", "")
    name = name if isinstance(name, str) and name.isidentifier() else "callback"
    signature = callback_signature(function_type, name)
    return _made(signature, function, PSABI, probation=probation)


def _made(
    signature: Signature, function: Callable[..., Any], dialect: str, *, probation: bool
) -> Callback:
    if not callable(function):
        raise TypeError(f"a callback needs a callable, not {type(function).__name__}")
    if is_open(signature):
        raise UsageError(
            f"{signature.name}() has arguments that no declaration names: list their types "
            "behind the ellipsis"
        )
    return Callback(signature, function, take(signature, dialect, probation=probation))


fill(make)

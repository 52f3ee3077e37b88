"""A bound function: a builtin whose machine code comes with its first call.

Until then a call goes to the slow callable at once, which has the stub compiled, verified and
placed, and turns the builtin to it.  The slow callable is itself put together only when it is
needed: it begins as a function of two lines, and becomes the real one.

What holds what: builtin → slow callable → a second builtin, which takes carriers → lease.
Nothing leads back, so that a function goes the moment that nobody has it.  Both lead to the
stub, but where the result has to be converted, and the public one stays with the slow callable.
"""

from __future__ import annotations

import ctypes
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from types import BuiltinFunctionType, FunctionType
from typing import Any, Final

from abisim.errors import AbisimError, UnsupportedError
from abisim.native import gdbjit, pages, perfmap
from abisim.native.beforehand import get_ready
from abisim.native.builtin import METH_FASTCALL, METH_KEYWORDS, MethodDef, documentation
from abisim.native.engine.call import engine
from abisim.native.lasterror import keep
from abisim.native.lease import Lease, lease
from abisim.native.options import Options
from abisim.native.pages import MemoryRefusedError, Placed
from abisim.native.shapes import TURN, Awaited, NoFastPathError, is_known, sealed
from abisim.native.slow.function import slow_callable
from abisim.native.slow.values import decoder
from abisim.native.symbols import process_symbols
from abisim.pystubs import Symbol, result_carrier
from abisim.signature import Signature


class SlowPathWarning(RuntimeWarning):
    """A function whose calls go through ctypes, and why."""


@dataclass(frozen=True, slots=True)
class Target:
    """A C function: where it is, what it is called, what it is declared as.

    ``keep`` is whatever has to stay for the address to stay good; ``home`` names it.
    """

    address: int
    signature: Signature
    home: str
    keep: object = field(repr=False, default=None)


@dataclass(slots=True)
class _Memory:
    """What belongs to one function, and goes with it."""

    public: MethodDef
    #: Of the builtin that is entered with carriers alone.
    inner: MethodDef
    code: Placed | None = None

    def free(self) -> None:
        self.public.free()
        self.inner.free()
        if self.code is not None:
            gdbjit.forget(self.code.address)
            pages.release(self.code)


def bound(target: Target, options: Options) -> BuiltinFunctionType:
    """The builtin that calls a C function."""
    signature = target.signature
    memory, whole = _memory(target, documentation(signature))
    if not memory.public.takes_keywords:
        get_ready(signature, options)
    slow = _slow(signature.name)
    slow.__globals__["_first"] = _First(target, options, memory, whole, id(slow))
    return memory.public.function(slow, whole)


def dispatching(target: Target, dispatch: FunctionType) -> BuiltinFunctionType:
    """A builtin that leaves every call to a Python function, of a further-arguments function."""
    memory, whole = _memory(target, documentation(target.signature, more=True))
    # A program may set the builtin's ``__module__``, but not what it is bound to.
    dispatch.__dict__["_lease"] = whole
    return memory.public.function(dispatch, whole)


def _memory(target: Target, text: str) -> tuple[_Memory, Lease]:
    """A PyMethodDef that leads to the owner of whatever is made from it, and its lease."""
    try:
        entry, flags = _lazy_entry(), METH_FASTCALL
    except MemoryRefusedError:
        # With keywords CPython passes a fourth argument; the four are those of this function.
        entry, flags = process_symbols()["PyObject_Vectorcall"], METH_FASTCALL | METH_KEYWORDS
    name = target.signature.name
    memory = _Memory(MethodDef(name, text, entry, flags), MethodDef(name, "", entry, flags))
    return memory, lease(target.home, memory.free)


@lru_cache(maxsize=1)
def _lazy_entry() -> int:
    return pages.place_lazy().address


class _First:
    """What a slow callable does until it is the real one."""

    __slots__ = (
        "_awaited", "_inner", "_lease", "_meanwhile", "_memory", "_options", "_reason", "_slow",
        "_target",
    )  # fmt: skip

    def __init__(
        self,
        target: Target,
        options: Options,
        memory: _Memory,
        whole: Lease,
        slow: int,
    ) -> None:
        self._target = target
        self._options = options
        self._memory = memory
        self._lease = whole
        self._slow = slow
        self._inner = memory.inner.function(_refuse, whole)
        #: Why there is no fast path.
        self._reason = ""
        self._awaited = None if options.wait else Awaited(target.signature, options)
        #: What takes calls that do not wait for it.
        self._meanwhile: Callable[..., Any] | None = None

    def __call__(self, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        """Take a call that came to the slow callable."""
        if keywords:
            raise TypeError(f"{self._target.signature.name}() takes no keyword arguments")
        # It is what runs.  A weak reference may be gone by the time a finalizer calls it.
        slow: FunctionType = ctypes.cast(self._slow, ctypes.py_object).value
        if self._is_open:
            self._promote(slow, waits=self._options.wait)
            if self._is_open:
                meanwhile = self._substitute()
                if meanwhile is None:
                    self._promote(slow, waits=True)
                    # Who has the turn already is not to wait, and has nothing else.
                    meanwhile = self._callable(self._engine()) if self._is_open else None
                if meanwhile is not None:
                    return meanwhile(*arguments)
            if self._memory.code is not None and self._is_direct:
                # What the stub does not take itself comes back here.
                return self._memory.public.function(slow, self._lease)(*arguments)
        _become(slow, self._callable(self._engine() if self._reason else self._inner))
        return slow(*arguments)

    @property
    def _is_open(self) -> bool:
        """Whether it is not known yet where calls go."""
        return self._memory.code is None and not self._reason

    def _promote(self, slow: FunctionType, *, waits: bool) -> None:
        """Have the stub take calls from now on, if it is there and it is one's turn."""
        with TURN.take(wait=waits) as mine:
            if mine and self._is_open:
                self._place(slow, waits=waits)
                if not self._is_open:
                    self._awaited = self._meanwhile = None

    def _place(self, slow: FunctionType, *, waits: bool) -> None:
        try:
            if self._memory.public.takes_keywords:
                raise NoFastPathError("no memory can be made executable")
            signature, options = self._target.signature, self._options
            awaited = None if waits or is_known(signature, options) else self._awaited
            found = sealed(signature, options) if awaited is None else awaited.look()
            if found is None:
                return
            stub, seal = found
            own: dict[Symbol, int] = {"target": self._target.address, "slow": id(slow)}
            placed = pages.place(seal, stub, {**process_symbols(), **own})
        except (AbisimError, ImportError) as error:
            # Nothing can be imported any more when the interpreter ends.
            if isinstance(error, ImportError) and not sys.is_finalizing():
                raise
            self._reason = str(error) or type(error).__name__
            name = self._target.signature.name
            warnings.warn(
                f"{name}() is called through ctypes: {error}", SlowPathWarning, stacklevel=5
            )
            return
        self._memory.inner.entry = placed.address
        if self._is_direct:
            self._memory.public.entry = placed.address
        # The last, since other threads take it for the sign that the rest is done.
        self._memory.code = placed
        name = self._target.signature.name
        perfmap.note(placed.address, placed.size, name)
        gdbjit.note(placed.address, stub.code, stub.instructions_end, name)

    def _substitute(self) -> Callable[..., Any] | None:
        """What takes calls while there is no stub, None if nothing does."""
        meanwhile = self._meanwhile
        if meanwhile is None:
            try:
                meanwhile = self._callable(self._engine())
            except UnsupportedError:
                return None
            self._meanwhile = meanwhile
        return meanwhile

    @property
    def _is_direct(self) -> bool:
        """Whether what the stub gives is what the public function gives."""
        result = self._target.signature.result
        return result_carrier(result) != "bytes" or decoder(result) is None

    def _callable(self, fast: Callable[..., Any]) -> Callable[..., Any]:
        signature, keywords = self._target.signature, self._memory.public.takes_keywords
        probation = self._options.probation
        return slow_callable(
            signature, signature.name, fast, keywords=keywords, probation=probation
        )

    def _engine(self) -> Callable[..., Any]:
        """A call without code of ours.  Raises UnsupportedError where that cannot be."""
        options = self._options
        return engine(
            self._target.signature,
            self._target.address,
            dialect=options.dialect,
            release_gil=options.release_gil,
            keep_errno=keep if options.errno or options.release_gil else None,
        )


def _refuse(*_: object) -> Any:
    raise SystemError("a verified stub refused what it has to take")


def _slow(name: str) -> FunctionType:
    """A slow callable in its first state, in a namespace of its own."""
    return FunctionType(_BEGINNING, {"__name__": __name__}, name)


def _beginning(*arguments: Any, **keywords: Any) -> Any:
    return _first(arguments, keywords)  # type: ignore[name-defined]  # noqa: F821


def _forward(*arguments: Any) -> Any:
    return _real(*arguments)  # type: ignore[name-defined]  # noqa: F821


_BEGINNING: Final = _beginning.__code__


def _become(function: FunctionType, real: Callable[..., Any]) -> None:
    """Make one function do what the other does: its address is in machine code already."""
    space = function.__globals__
    if isinstance(real, FunctionType) and real.__closure__ is None:
        # A name for itself would be a circle.
        space.update({name: value for name, value in real.__globals__.items() if value is not real})
        function.__defaults__ = real.__defaults__
        function.__kwdefaults__ = real.__kwdefaults__
        function.__code__ = real.__code__
    else:
        space["_real"] = real
        function.__code__ = _forward.__code__


__all__ = [
    "NoFastPathError", "Options", "SlowPathWarning", "Target", "UnsupportedError", "bound",
    "dispatching",
]  # fmt: skip

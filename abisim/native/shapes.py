"""From a signature to sealed code: from memory, from the store, or compiled and verified."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final

from abisim.errors import AbisimError
from abisim.interpreters import Interpreter
from abisim.native import store
from abisim.native.options import Options
from abisim.native.probe import probe
from abisim.native.seal import Seal, Sought, shape_key, verified
from abisim.pystubs import PythonStub
from abisim.signature import Signature

_REMEMBERED: Final = 4096


class NoFastPathError(AbisimError):
    """A function that has none here, and why."""


class _Turn:
    """One thread at a time compiles and verifies; the machine is shared."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._busy = False

    @contextmanager
    def take(self, *, wait: bool = True) -> Iterator[bool]:
        """Whether it is this thread's turn.

        It is not where the thread has it already: a finalizer or a signal's handler that
        calls something new is not to disturb what it interrupts.  Nor is it, for who does not
        ``wait``, where another thread has it.
        """
        if not self._lock.acquire(blocking=wait):
            yield False
            return
        try:
            if self._busy:
                yield False
                return
            self._busy = True
            try:
                yield True
            finally:
                self._busy = False
        finally:
            self._lock.release()

    def before_fork(self) -> None:
        self._lock.acquire()

    def after_fork(self) -> None:
        self._lock.release()


TURN: Final = _Turn()
os.register_at_fork(
    before=TURN.before_fork, after_in_parent=TURN.after_fork, after_in_child=TURN.after_fork
)
_known: Final[dict[str, tuple[PythonStub, Seal]]] = {}
#: Shapes that were not in the store.
_missing: Final[set[str]] = set()
#: :func:`shape_key`, remembered.
stub_key: Final = lru_cache(maxsize=_REMEMBERED)(shape_key)


def sealed(signature: Signature, options: Options) -> tuple[PythonStub, Seal]:
    """The stub of a signature and its seal.  Only in one's :data:`TURN`.

    Raises NoFastPathError where the interpreter's objects are in doubt, RefusedError for a
    stub that does not pass, NoVerdictError where there is none.
    """
    here = _interpreter()
    known = recalled(stub_key(signature, here, options), here)
    if known is None:
        known = verified(signature, here, options)
        _keep(known)
    return known


class Awaited:
    """The stub of a signature for calls that do not wait for it."""

    def __init__(self, signature: Signature, options: Options) -> None:
        self._signature, self._options = signature, options
        self._sought: Sought | None = None

    def look(self) -> tuple[PythonStub, Seal] | None:
        """What :func:`sealed` gives, None if it is not there yet.  Only in one's :data:`TURN`;
        raises as that does.
        """
        here = _interpreter()
        if self._sought is None:
            # It may have come there after the function was bound.
            known = recalled(stub_key(self._signature, here, self._options), here)
            if known is not None:
                return known
            self._sought = Sought(self._signature, here, self._options)
        known = self._sought.look()
        if known is not None:
            _keep(known)
        return known


def _interpreter() -> Interpreter:
    found = probe()
    if found.interpreter is None:
        raise NoFastPathError(found.reason)
    return found.interpreter


def _keep(known: tuple[PythonStub, Seal]) -> None:
    store.keep(*known)
    _remember(known[1].shape, known)


def is_known(signature: Signature, options: Options) -> bool:
    """Whether the stub of a signature was verified before: if so, this process has it now."""
    here = probe().interpreter
    return here is not None and is_recalled(stub_key(signature, here, options), here)


def is_recalled(shape: str, interpreter: Interpreter) -> bool:
    """The same of a shape.  What is not there is not looked for each time, but when it is called.

    It needs no :data:`TURN`: nothing is begun, and the worst is that two threads read a file.
    """
    if shape in _known:
        return True
    if shape in _missing:
        return False
    if recalled(shape, interpreter) is not None:
        return True
    if len(_missing) >= _REMEMBERED:
        _missing.clear()
    _missing.add(shape)
    return False


def recalled(shape: str, interpreter: Interpreter) -> tuple[PythonStub, Seal] | None:
    """The stub of a shape that was verified before, which this process then has."""
    known = _known.get(shape)
    if known is None:
        known = store.recall(shape, interpreter)
        if known is not None:
            _remember(shape, known)
    return known


def _remember(shape: str, known: tuple[PythonStub, Seal]) -> None:
    if len(_known) >= _REMEMBERED:
        _known.clear()
    _known[shape] = known
    _missing.discard(shape)


def forget() -> None:
    """Forget every shape; what is in the store stays there."""
    _known.clear()
    _missing.clear()

"""LIEF, loaded when it is first needed, since it takes a while.

It is C++ that calls Python back: a KeyboardInterrupt in there would end the process with an
abort.  Ctrl-C waits until LIEF is done.
"""

from __future__ import annotations

import signal
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C that comes meanwhile takes effect at the end."""
    before = signal.getsignal(signal.SIGINT)
    if before is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        for number in came[:1]:
            signal.raise_signal(number)


@contextmanager
def using_lief() -> Iterator[None]:
    """LIEF is silent here, and is not interrupted."""
    with uninterrupted(), warnings.catch_warnings():
        # What it has to say of damaged objects: they are refused, or their code is judged.
        warnings.simplefilter("ignore")
        import lief

        lief.logging.disable()
        yield


def number_of(code: Any) -> int:
    """The number of a code, which LIEF gives as it is where it knows no name for it."""
    return int(getattr(code, "value", code))

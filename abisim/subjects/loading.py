"""LIEF, loaded when it is first needed, since it takes a while.

It is C++ that calls Python back: a KeyboardInterrupt in there would end the process with an
abort.  Ctrl-C waits until LIEF is done.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from abisim.interrupts import uninterrupted


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

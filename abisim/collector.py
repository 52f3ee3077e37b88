"""The garbage collector, of which long work needs little."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_seldom() -> None:
    """What is there now stays until the end: the collector need not look through it again and
    again, nor look every few signatures for cycles, of which checking makes none.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@contextmanager
def paused() -> Iterator[None]:
    """It does not run, and afterwards it does if it did before."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()

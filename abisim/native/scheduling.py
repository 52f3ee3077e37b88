"""Who runs first when one process wakes another."""

from __future__ import annotations

import contextlib
import os
from typing import Final

_ANY: Final = os.sched_param(0)


def yield_to_waker(process: int, *, yields: bool = True) -> None:
    """Whether a process, 0 for this one, lets go on who wakes it, where they share a processor.

    Otherwise Linux prefers who slept, for four milliseconds or so (sched(7), SCHED_BATCH).
    """
    # Where that is refused it takes longer, and nothing else.
    with contextlib.suppress(OSError):
        os.sched_setscheduler(process, os.SCHED_BATCH if yields else os.SCHED_OTHER, _ANY)

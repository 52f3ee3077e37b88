"""Names for perf: with ABISIM_PERF=1, /tmp/perf-PID.map says what lies where."""

from __future__ import annotations

import contextlib
import os
from typing import Final

#: The environment's variable; anything but empty and 0 asks for the map.
VARIABLE: Final = "ABISIM_PERF"
_FLAGS: Final = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC


def note(address: int, size: int, name: str) -> None:
    """Add a line for code that was placed.  A map that cannot be written is none."""
    if os.environ.get(VARIABLE, "0") in ("", "0"):
        return
    with contextlib.suppress(OSError):
        # The name is perf's.  Appended, since the interpreter may write its own functions there.
        handle = os.open(f"/tmp/perf-{os.getpid()}.map", _FLAGS, 0o644)
        with os.fdopen(handle, "w") as file:
            file.write(f"{address:x} {size:x} abisim::{name}\n")

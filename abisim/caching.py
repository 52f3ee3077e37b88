"""Where things are kept between runs: the user's cache directory."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

#: The environment's variable with the directory; empty for none.
VARIABLE: Final = "ABISIM_CACHE"


def directory() -> Path | None:
    """The directory, whether it is there or not; None for nowhere."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return Path(chosen) if chosen else None
    root = os.environ.get("XDG_CACHE_HOME") or ""
    if not Path(root).is_absolute():
        home = Path("~").expanduser()
        if not home.is_absolute():
            return None
        root = str(home / ".cache")
    return Path(root, "abisim")

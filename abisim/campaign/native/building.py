"""Directories that are filled under another name and take their place when they are complete.

A process that is killed leaves what it was filling; the next one removes it.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_PREFIX: Final = ".building-"
_OWNER: Final = re.compile(re.escape(_PREFIX) + r"(\d+)-")
#: Nothing is built for as long as this, in seconds.
_LONGEST: Final = 86_400


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A directory that takes its place when it is complete."""
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        yield fresh
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def remove_stale(place: Path) -> None:
    """Remove what others left: whose process is gone, and what is older than a day.

    What cannot be removed stays.
    """
    for each in place.glob(f"{_PREFIX}*"):
        with suppress(OSError):  # another process may be at it as well
            if _is_stale(each):
                shutil.rmtree(each, ignore_errors=True)


def _is_stale(path: Path) -> bool:
    if time.time() - path.lstat().st_mtime > _LONGEST:
        return True
    owner = _OWNER.match(path.name)
    return owner is not None and not _is_running(int(owner[1]))


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True

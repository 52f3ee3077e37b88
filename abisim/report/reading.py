"""Reading a report back, whichever of the two formats that can be compared it is in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from abisim.errors import AbisimError
from abisim.files import read_file
from abisim.report import json, lock
from abisim.report.counts import Counts, counts

_MOST_BYTES: Final = 256 * 1024 * 1024


def read_counts(path: Path) -> Counts:
    """The counts of a JSON report or a ``counts.lock``; which one it is its text tells.

    Raises AbisimError when the file cannot be read or is neither.
    """
    text = _text(path)
    if lock.is_lock(text):
        return lock.loads(text, str(path))
    if text.lstrip().startswith("{"):
        return counts(json.loads(text, str(path)), str(path))
    raise AbisimError(
        f"{path}: neither a JSON report nor a counts.lock; "
        "abisim check writes both, as check.json and counts.lock"
    )


def _text(path: Path) -> str:
    data = read_file(path, _MOST_BYTES)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise AbisimError(f"{path}: a binary file, neither a JSON report nor a counts.lock")
    return text.removeprefix("\ufeff")

"""Writing several files: all of them, or none when one of them cannot be written."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from abisim.errors import AbisimError
from abisim.files import write_each


def write_all(directory: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write each text as UTF-8 to its name in ``directory``, which is made when missing.

    Every file is complete before the first takes its place.  A file that holds its text
    already is not touched.  Returns the files that changed.
    Raises AbisimError when something cannot be read or written.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        changed = [name for name, text in texts.items() if not _holds(directory / name, text)]
    except OSError as error:
        raise AbisimError(
            f"cannot write reports to {directory}: {error.strerror}: {error.filename}"
        ) from None
    write_each({directory / name: texts[name] for name in changed})
    return tuple(directory / name for name in changed)


def _holds(path: Path, text: str) -> bool:
    """Whether the file is there with this text.  A directory of that name is an OSError."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return False  # reading a pipe would wait for a writer
    return path.read_bytes() == text.encode("utf-8")

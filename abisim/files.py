"""Writing a whole file, or none of it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from abisim.errors import AbisimError


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 beside ``path`` and rename it there, so that no reader and no
    interruption ever sees half a file.

    Raises AbisimError when the directory is missing or may not be written.
    """
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise AbisimError(f"cannot write {path}: {error.strerror}") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).chmod(0o666 & ~_umask())  # mkstemp's files are the owner's alone
        Path(beside).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise AbisimError(f"cannot write {path}: {error.strerror}") from None


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

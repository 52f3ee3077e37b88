"""Writing whole files, or none of them; reading files that are files."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from abisim.errors import AbisimError


def read_file(path: Path, most: int) -> bytes:
    """The bytes of a regular file of ``most`` bytes at the most.

    Raises AbisimError for anything else: a pipe would be waited for, a device never ends.
    """
    try:
        # Looked at before it is opened: opening a pipe would wait for a writer.
        if not stat.S_ISREG(path.stat().st_mode):
            raise AbisimError(f"{path} is not a regular file; copy what it gives to one")
        with path.open("rb") as file:
            content = file.read(most + 1)
            size = path.stat().st_size
    except OSError as error:
        raise AbisimError(f"cannot read {path}: {error.strerror}") from None
    if len(content) > most:
        raise AbisimError(f"{path} is too large: {size:,} bytes, of {most:,} at most")
    return content


def write_whole(path: Path, data: str | bytes) -> None:
    """Write bytes, or text as UTF-8, so that no reader and no interruption sees half a file.

    A symbolic link stays, and its target is written.  What is no regular file (a pipe, a
    terminal, /dev/null, /dev/stdout) stays, and is written to.

    Raises AbisimError when the directory is missing or something may not be written.
    """
    write_each({path: data})


def write_each(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files like :func:`write_whole`: each is complete beside its place before
    the first takes it, so when one cannot be written, none is changed.
    """
    complete: dict[Path, tuple[Path, Path]] = {}
    direct: dict[Path, bytes] = {}
    path = Path()
    try:
        for path, data in contents.items():
            content = data.encode("utf-8") if isinstance(data, str) else data
            if _is_replaceable(path):
                place = Path(os.path.realpath(path))
                complete[path] = _write_beside(place, content), place
            else:
                direct[path] = content
        for path, content in direct.items():
            _write_to(path, content)
        for path in complete:
            beside, place = complete[path]
            beside.replace(place)
    except OSError as error:
        raise AbisimError(f"cannot write {path}: {error.strerror}") from None
    finally:
        for beside, _ in complete.values():
            beside.unlink(missing_ok=True)


def _is_replaceable(path: Path) -> bool:
    """A regular file, or nothing yet; not an open file by way of /proc, as /dev/stdout is."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
    except FileNotFoundError:
        return True
    while True:
        path = Path(os.path.realpath(path.parent)) / path.name
        if path.is_relative_to("/proc"):
            return False
        if not path.is_symlink():
            return True
        path = path.parent / path.readlink()


def _write_beside(place: Path, content: bytes) -> Path:
    """A complete file in the directory of ``place``, with the mode of the one it replaces."""
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".abisim.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        try:
            mode = stat.S_IMODE(place.stat().st_mode)
        except FileNotFoundError:
            mode = 0o666 & ~_umask()  # mkstemp's files are the owner's alone
        beside.chmod(mode)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    return beside


def _write_to(path: Path, content: bytes) -> None:
    # Appending, since an open file may be a log that others write too.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND), "wb") as file:
        file.write(content)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

"""What was made of corpus files, kept between runs in the user's cache directory.

Reading a corpus takes longer than checking it, and it seldom changes.  What is kept belongs to
the file's bytes, to how it was read, and to the code that read it; anything else is read anew.
Only files that this user alone can have written are taken, whole and under their own name.
Nothing here ever fails: without a cache, things take longer.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import pickle
import re
import stat
import sys
import tempfile
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pycparser

from abisim.caching import directory

#: What decides what a text is read as, of the package.
_READERS: Final = (
    "declarations", "layout", "campaign/corpus.py", "campaign/cache.py", "types.py",
    "signature.py", "spelling.py", "dialects.py",
)  # fmt: skip
#: Files, of which the older half goes when there are more.
_MOST: Final = 2000
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
#: What is being written, and what is kept; any other file in the directory is somebody else's.
_BESIDE: Final = ".abisim-"
_OURS: Final = re.compile(rf"[0-9a-f]{{64}}|{re.escape(_BESIDE)}.*")
#: A pipe in the file's place would have us wait, a link might lead anywhere.
_OPENING: Final = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC


def key(content: str, *how: str) -> str:
    """What a text that is read in this way is kept under.

    Empty, which is no file's name, if nothing can be kept.
    """
    try:
        readers = _readers()
    except OSError:  # an installation without its sources
        return ""
    parts = (readers, pycparser.__version__, sys.version, *how, content)
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "little") + data)
    return whole.hexdigest()


def recall(name: str) -> Any:
    """What is kept under a key, or None."""
    place = directory()
    if place is None:
        return None
    # A file of another make may hold anything.
    with contextlib.suppress(Exception), os.fdopen(os.open(place / name, _OPENING), "rb") as file:
        status = os.fstat(file.fileno())
        if status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_WRITE:
            seal, content = file.read(_SEAL_BYTES), file.read()
            return pickle.loads(content) if seal == _seal(name, content) else None
    return None


def keep(name: str, made: object) -> None:
    """Keep something under a key, if it can be."""
    place = directory()
    if place is None:
        return
    with contextlib.suppress(OSError, RecursionError, pickle.PicklingError):
        content = _pickled(made)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=place, prefix=_BESIDE)  # the owner's alone
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_seal(name, content) + content)
            Path(beside).replace(place / name)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
            raise
        _thin_out(place)


def _pickled(made: object) -> bytes:
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(made)
    return written.getvalue()


class _Pickler(pickle.Pickler):
    """Writes frozen objects as calls of their classes: the usual way to restore their slots one
    by one takes three times as long.
    """

    def reducer_override(self, made: object) -> Any:
        if isinstance(made, type) or not is_dataclass(made):
            return NotImplemented
        names = (field.name for field in fields(made) if field.init)
        return type(made), tuple(getattr(made, name) for name in names)


def _seal(name: str, content: bytes) -> bytes:
    """What tells content that is damaged, or was kept under another name."""
    return hashlib.sha256(name.encode() + content).digest()


_SEAL_BYTES: Final = hashlib.sha256().digest_size


def _thin_out(place: Path) -> None:
    """Remove the files that were written longest ago, if there are too many."""
    files = [each for each in place.iterdir() if _OURS.fullmatch(each.name)]
    if len(files) > _MOST:
        files.sort(key=lambda each: each.stat().st_mtime)
        for each in files[: len(files) // 2]:
            each.unlink(missing_ok=True)


@lru_cache(maxsize=1)
def _readers() -> str:
    """A digest of the code that reads."""
    root = Path(__file__).parents[1]
    whole = hashlib.sha256()
    for name in _READERS:
        place = root / name
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            whole.update(file.read_bytes())
    return whole.hexdigest()

"""Whether a library's file is all there.

The dynamic linker maps a file that was cut short, and what it then reads of it ends the process.
"""

from __future__ import annotations

import os
import struct
from functools import lru_cache
from typing import Final

from abisim.native.elf.file import IDENT

_HEADER: Final = struct.Struct("<16s16xQ14xHH6x")
_SEGMENT: Final = struct.Struct("<I4xQ16xQ16x")
_LOAD: Final = 1
_REMEMBERED: Final = 256


def is_cut_short(path: bytes) -> bool:
    """Whether the file is ELF and ends before what is to be loaded of it does.

    What cannot be read, or is another kind of file, is for the dynamic linker to refuse.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - bytes are no Path
    except OSError:
        return False
    return _is_cut_short(path, status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=_REMEMBERED)
def _is_cut_short(path: bytes, *_file: int) -> bool:
    try:
        # Not to wait where a pipe has no writer.
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        head = os.pread(file, _HEADER.size, 0)
        if not head.startswith(IDENT):
            return False
        if len(head) < _HEADER.size:
            return True
        _, at, size, count = _HEADER.unpack(head)
        table = os.pread(file, size * count, at)
        if len(table) < size * count:
            return True
        end = 0
        for number in range(count if size >= _SEGMENT.size else 0):
            kind, offset, length = _SEGMENT.unpack_from(table, number * size)
            if kind == _LOAD:
                end = max(end, offset + length)
        return end > os.fstat(file).st_size
    except OSError:
        return False
    finally:
        os.close(file)

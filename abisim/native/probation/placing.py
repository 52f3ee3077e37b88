"""Code of our own in executable memory, its pool filled, for a process that ends soon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from abisim.native.arena import Page

_WORD: Final = 8

Name = TypeVar("Name", bound=str)


def placed(code: bytes, pool: Iterable[tuple[int, Name]], addresses: Mapping[Name, int]) -> int:
    """Where the code is from now on; it stays there.

    Raises OSError where no memory can be made executable.
    """
    whole = bytearray(code)
    for offset, name in pool:
        whole[offset : offset + _WORD] = addresses[name].to_bytes(_WORD, "little")
    return Page(bytes(whole)).base

"""Code written by hand whose text has symbols of a pool in brackets, ``[target]``."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, Final

from tests.conftest import Assembler

_BRACKETS: Final = re.compile(r"\[(\w+)\]")
_WORD: Final = 8


def pooled(
    assemble: Assembler, text: str, symbols: Collection[str]
) -> tuple[bytes, tuple[tuple[int, Any], ...]]:
    """The code with its pool behind it, and where each symbol's word is."""
    names: list[str] = []

    def place(found: re.Match[str]) -> str:
        name = found[1]
        if name not in symbols:
            return found[0]
        if name not in names:
            names.append(name)
        return f"[rip + pool_{name}]"

    text = _BRACKETS.sub(place, text)
    text += "; .p2align 3, 0xcc" + "".join(f"; pool_{each}: .quad 0" for each in names)
    code = assemble(text)
    first = len(code) - _WORD * len(names)
    return code, tuple((first + _WORD * index, each) for index, each in enumerate(names))

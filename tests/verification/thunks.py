"""Thunks written by hand.  In their text a symbol of the pool stands in brackets, ``[cell]``."""

from __future__ import annotations

import re
from typing import Any, Final, get_args

from abisim.thunks import Thunk, ThunkSymbol
from tests.conftest import Assembler

_SYMBOLS: Final = frozenset(get_args(ThunkSymbol))
_BRACKETS: Final = re.compile(r"\[(\w+)\]")
_WORD: Final = 8


def build_thunk(assemble: Assembler, text: str) -> Thunk:
    """Assemble a thunk and its pool."""
    names: list[ThunkSymbol] = []

    def place(found: re.Match[str]) -> str:
        name: Any = found[1]
        if name not in _SYMBOLS:
            return found[0]
        if name not in names:
            names.append(name)
        return f"[rip + pool_{name}]"

    text = _BRACKETS.sub(place, text)
    text += "; .p2align 3, 0xcc" + "".join(f"; pool_{each}: .quad 0" for each in names)
    code = assemble(text)
    first = len(code) - _WORD * len(names)
    relocations = tuple((first + _WORD * index, each) for index, each in enumerate(names))
    return Thunk(code, relocations)

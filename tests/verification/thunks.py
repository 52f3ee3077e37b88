"""Thunks written by hand.  In their text a symbol of the pool stands in brackets, ``[cell]``."""

from __future__ import annotations

from typing import Final, get_args

from abisim.thunks import Thunk, ThunkSymbol
from tests.conftest import Assembler
from tests.verification.pools import pooled

_SYMBOLS: Final = frozenset(get_args(ThunkSymbol))


def build_thunk(assemble: Assembler, text: str) -> Thunk:
    """Assemble a thunk and its pool."""
    return Thunk(*pooled(assemble, text, _SYMBOLS))

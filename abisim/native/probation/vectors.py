"""Vector registers in the code that records: as wide as a call needs them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from abisim.machine.state import SLOTS, VECTOR_WIDTHS
from abisim.stubgen.assembly import Assembly

#: How many of them are looked at; the others carry nothing and are nobody's to keep.
VECTORS: Final = 16
_MOVES: Final = {"xmm": "movups", "ymm": "vmovups", "zmm": "vmovups"}
_POINTERS: Final = {"xmm": "xmmword ptr", "ymm": "ymmword ptr", "zmm": "zmmword ptr"}


def widest(names: Iterable[str]) -> str:
    """The widest kind of vector register among those."""
    return max((name[:3] for name in names if name[:3] in VECTOR_WIDTHS), default="xmm")


def load_vector(code: Assembly[Any], name: str, block: str) -> None:
    """From the block whose address is in that register."""
    kind = name[:3]
    code.emit(f"{_MOVES[kind]} {name}, {_POINTERS[kind]} [{block}{{}}]", SLOTS[name][0])


def store_vector(code: Assembly[Any], name: str, block: str) -> None:
    """To the block whose address is in that register."""
    kind = name[:3]
    code.emit(f"{_MOVES[kind]} {_POINTERS[kind]} [{block}{{}}], {name}", SLOTS[name][0])

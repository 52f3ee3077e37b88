"""A compiler's own sizes and alignments, which its object says, held against the data model's."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Final

from abisim.spelling import declare
from abisim.subjects.objectmodel import Object, ObjectError
from abisim.subjects.refusal import OtherLayout
from abisim.subjects.source import SIZES
from abisim.types import CType

_MOST_SHOWN: Final = 120


def other_layouts(
    parsed: Object, measured: Mapping[str, CType], family: str
) -> dict[str, OtherLayout]:
    """The types that the compiler gives another size or alignment.

    Raises ObjectError when the object does not say all of them.
    """
    found = {}
    for (name, ctype), (size, align) in zip(
        measured.items(), _numbers(parsed, len(measured)), strict=True
    ):
        if size != ctype.size:
            how = f"lays out {shown(ctype)} as {size} bytes, not {ctype.size}"
        elif align != ctype.align:
            how = f"aligns {shown(ctype)} to {align}, not {ctype.align}"
        else:
            continue
        found[name] = OtherLayout(f"{family} {how}")
    return found


def _numbers(parsed: Object, count: int) -> list[tuple[int, int]]:
    for symbol in parsed.symbols:
        if symbol.name in (SIZES, f"_{SIZES}") and symbol.section is not None:
            content = parsed.content(symbol)[: 8 * count]
            if len(content) < 8 * count:
                raise ObjectError(f"{SIZES} in the object is shorter than in the source")
            return list(struct.iter_unpack("<2I", content))
    raise ObjectError(f"the object does not have {SIZES}, which the source has")


def shown(ctype: CType) -> str:
    """A type in a message."""
    text = declare(ctype, bodies=True)
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"

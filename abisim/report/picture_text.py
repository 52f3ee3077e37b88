"""A picture of registers or stack as text: boxes of bytes, the lowest byte at the left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from rich.cells import cell_len, set_cell_size

from abisim.report.picture import Box, Kind, Row
from abisim.report.picture_parts import EIGHTBYTE

#: A piece of a line and the style, in rich's words, that a terminal shows it in.
Span: TypeAlias = tuple[str, str]
Line: TypeAlias = tuple[Span, ...]

#: Columns of one byte, its left border included.
_BYTE: Final = 5
_LABEL: Final = 7
#: Columns of a row before its note.
GRID: Final = 2 + _LABEL + 1 + EIGHTBYTE * _BYTE + 1
_STYLES: Final[dict[Kind, str]] = {
    "value": "bold",
    "pointer": "bold",
    "extension": "yellow",
    "shadow": "dim",
    "return": "dim",
    "any": "dim",
    "left out": "dim",
}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """``joints`` is indexed by 1 for a border above and 2 for one below."""

    horizontal: str
    vertical: str
    joints: str
    left: str
    right: str
    filler: str
    arrow: str
    ellipsis: str


#: ``left`` and ``right`` are the corners and joints of the sides: top, middle, bottom.
UNICODE: Final = Glyphs("─", "│", "─┴┬┼", "┌├└", "┐┤┘", "·", "→", "…")
ASCII: Final = Glyphs("-", "|", "-+++", "+++", "+++", ".", "->", "...")


def glyphs_for(encoding: str | None) -> Glyphs:
    """Box drawing where the encoding has it, else ASCII."""
    try:
        "".join(
            (UNICODE.horizontal, UNICODE.vertical, UNICODE.joints, UNICODE.left, UNICODE.right,
             UNICODE.filler, UNICODE.arrow, UNICODE.ellipsis)
        ).encode(encoding or "ascii")  # fmt: skip
    except (LookupError, UnicodeEncodeError):
        return ASCII
    return UNICODE


def cut(text: str, width: int, glyphs: Glyphs) -> str:
    """The text in at most ``width`` columns, its end replaced when there is no room."""
    if cell_len(text) <= width:
        return text
    mark = glyphs.ellipsis[: max(width, 0)]
    return set_cell_size(text, max(width - len(mark), 0)) + mark


def centred(text: str, width: int) -> str:
    """The text in the middle of ``width`` columns; a wide character has two."""
    room = max(width - cell_len(text), 0)
    before = room // 2 + (room & width & 1)  # as str.center does it
    return " " * before + text + " " * (room - before)


def draw(rows: Sequence[Row], glyphs: Glyphs, width: int) -> Iterator[Line]:
    """The lines of a picture, ``width`` columns at most."""
    above: set[int] = set()
    for index, row in enumerate(rows):
        below = {box.start for box in row.boxes} - {0}
        yield _border(above, below, glyphs, 0 if index == 0 else 1)
        yield _row(row, glyphs, width)
        above = below
    if rows:
        yield _border(above, set(), glyphs, 2)


def ruler() -> Line:
    """The numbers of the bytes over the columns."""
    numbers = "".join(f"{byte:^{_BYTE}}" for byte in range(EIGHTBYTE))
    return ((f"  {'byte':>{_LABEL}} {numbers}".rstrip(), "dim"),)


def _border(above: set[int], below: set[int], glyphs: Glyphs, side: int) -> Line:
    line = glyphs.left[side]
    for byte in range(EIGHTBYTE):
        if byte:
            line += glyphs.joints[(byte in above) + 2 * (byte in below)]
        line += glyphs.horizontal * (_BYTE - 1)
    return ((" " * (3 + _LABEL) + line + glyphs.right[side], "dim"),)


def _row(row: Row, glyphs: Glyphs, width: int) -> Line:
    spans: list[Span] = [(f"  {row.label:>{_LABEL}} ", "cyan")]
    for box in row.boxes:
        spans += [(glyphs.vertical, "dim"), (_inside(box, glyphs), _STYLES[box.kind])]
    spans.append((glyphs.vertical, "dim"))
    if row.note:
        spans.append((f"  {cut(row.note, width - GRID - 2, glyphs)}", ""))
    return tuple(spans)


def _inside(box: Box, glyphs: Glyphs) -> str:
    room = (box.end - box.start) * _BYTE - 1
    text = f"{glyphs.arrow} {box.text}" if box.kind == "pointer" else box.text
    if box.kind == "any":
        return glyphs.filler * room
    if box.kind == "extension" and cell_len(text) > room:
        text = text.partition("-")[0]
    return centred(cut(text, room, glyphs), room)

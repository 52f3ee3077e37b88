"""The picture as SVG: one file, no script, no font of its own, light and dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from abisim.report.explain import (
    Explanation,
    change_text,
    convention,
    extension_text,
    ranges,
    stack_text,
)
from abisim.report.explain_dialects import places
from abisim.report.picture import Box, Row, label_of, picture, title_of
from abisim.report.picture_parts import EIGHTBYTE
from abisim.report.picture_text import UNICODE, cut
from abisim.report.wording import visible

#: Pixels.  A character of a monospaced font of size 13 is 7.8 wide; 8 leaves some air.
_CHARACTER: Final = 8
_LINE: Final = 20
_ROW: Final = 28
_MARGIN: Final = 20
_LABEL: Final = 64
_BYTE: Final = 44
_GRID: Final = EIGHTBYTE * _BYTE
_NOTE: Final = 320
_WIDTH: Final = 2 * _MARGIN + _LABEL + _GRID + 12 + _NOTE
_COLUMNS: Final = (_WIDTH - 2 * _MARGIN) // _CHARACTER

_STYLE: Final = """
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #1c2024 }
.paper { fill: #ffffff } .title { font-weight: bold } .quiet { fill: #5c6670 }
.label { fill: #0a5c8f } .warn { fill: #8a4b00 }
rect.value { fill: #cfe6f7; stroke: #1c2024 } rect.pointer { fill: #ffe3b8; stroke: #1c2024 }
rect.extension { fill: #e8dcf5; stroke: #1c2024 } rect.shadow { fill: #e6e8ea; stroke: #1c2024 }
rect.return { fill: #f2f3f4; stroke: #1c2024 } rect.out { fill: #ffffff; stroke: #1c2024 }
rect.any { fill: url(#hatch); stroke: #1c2024 } .hatch { stroke: #b4bcc4 }
@media (prefers-color-scheme: dark) {
text { fill: #e6e9ec } .paper { fill: #14181c } .quiet { fill: #a0a9b2 }
.label { fill: #7cc4f0 } .warn { fill: #f0b264 }
rect.value { fill: #1d4a6b; stroke: #c8ced4 } rect.pointer { fill: #66471a; stroke: #c8ced4 }
rect.extension { fill: #4a3566; stroke: #c8ced4 } rect.shadow { fill: #343a40; stroke: #c8ced4 }
rect.return { fill: #24292e; stroke: #c8ced4 } rect.out { fill: #14181c; stroke: #c8ced4 }
rect.any { stroke: #c8ced4 } .hatch { stroke: #4c555e }
}
""".strip()


@dataclass(slots=True)
class _Page:
    """What is drawn so far, and how far down."""

    elements: list[str]
    y: int = _MARGIN

    def text(self, words: str, style: str = "", x: int = _MARGIN, columns: int = _COLUMNS) -> None:
        """A line of text at the left; it is cut where it would leave the page."""
        self.y += _LINE
        self.elements.append(_text(x, self.y - 6, cut(words, columns, UNICODE), style))

    def paragraph(self, words: str, style: str) -> None:
        """Lines of text, a little to the right."""
        for line in wrap(words, _COLUMNS - 2, break_on_hyphens=False) or [""]:
            self.text(line, style, _MARGIN + 2 * _CHARACTER, _COLUMNS - 2)

    def gap(self) -> None:
        self.y += _LINE // 2


def svg(explanation: Explanation) -> str:
    """A whole SVG document; the same bytes for the same explanation."""
    page = _Page([])
    assignment = explanation.assignment
    drawn = picture(explanation.signature, assignment)
    for line in wrap(f"{visible(assignment.prototype)};", _COLUMNS):
        page.text(line, "title")
    page.text(convention(assignment), "quiet")
    _legend(page, explanation)
    page.gap()
    page.text("At the callee's entry", "title")
    _ruler(page)
    _rows(page, drawn.registers)
    if drawn.unused:
        page.text(f"unused: {', '.join(ranges(drawn.unused))}", "quiet")
    page.gap()
    page.text(f"stack, highest address first: {stack_text(assignment)}", "quiet")
    _rows(page, drawn.stack)
    if drawn.result:
        page.gap()
        page.text("At its return", "title")
        _rows(page, drawn.result)
    page.gap()
    page.text(f"preserved: {', '.join(ranges(assignment.preserved))}", "quiet")
    _dialects(page, explanation)
    return _document(explanation, page)


def _document(explanation: Explanation, page: _Page) -> str:
    height = page.y + _MARGIN
    head = f'width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {head} role="img" aria-labelledby="title desc">',
        f'<title id="title">{escape(visible(explanation.assignment.prototype))}</title>',
        f'<desc id="desc">{escape(visible(_description(explanation)))}</desc>',
        f"<style>{_STYLE}</style>",
        '<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse">',
        '<path class="hatch" d="M0 8 L8 0" fill="none"/></pattern></defs>',
        f'<rect class="paper" width="{_WIDTH}" height="{height}"/>',
        *page.elements,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _description(explanation: Explanation) -> str:
    """The picture in words."""
    assignment = explanation.assignment
    words = [
        f"{title_of(number, parameter)}: {places(placement)}"
        for number, (parameter, placement) in enumerate(
            zip(explanation.signature.parameters, assignment.args, strict=True), 1
        )
    ]
    if assignment.ret.type != "void":
        words.append(f"the result: {places(assignment.ret)}")
    return f"{convention(assignment)}: {'; '.join(words) or 'nothing is passed'}."


def _legend(page: _Page, explanation: Explanation) -> None:
    """A line for each argument: its type, classes and rule."""
    assignment = explanation.assignment
    labels = [label_of(*each) for each in enumerate(explanation.signature.parameters, 1)]
    rows = [*zip(labels, assignment.args, strict=True), ("result", assignment.ret)]
    for label, placement in rows:
        page.gap()
        classes = f" ({', '.join(placement.classes)})" if placement.classes else ""
        room = _COLUMNS - len(label) - len(classes) - 2
        page.text(f"{label}: {cut(placement.type, max(room, 20), UNICODE)}{classes}")
        if placement.type != "void":
            page.paragraph(places(placement), "label")
        page.paragraph(placement.clause, "quiet")
        for extend in dict.fromkeys(piece.extend for piece in placement.pieces if piece.extend):
            page.paragraph(extension_text(extend)[0], "warn")


def _ruler(page: _Page) -> None:
    page.y += _LINE
    for byte in range(EIGHTBYTE):
        x = _MARGIN + _LABEL + byte * _BYTE + _BYTE // 2
        page.elements.append(_text(x, page.y - 6, str(byte), "quiet", "middle"))


def _rows(page: _Page, rows: Sequence[Row]) -> None:
    for row in rows:
        page.elements.extend(_row(row, page.y))
        page.y += _ROW
    page.y += 4


def _row(row: Row, y: int) -> Iterator[str]:
    left, middle = _MARGIN + _LABEL, y + _ROW // 2 + 5
    if row.label:
        yield _text(left - 8, middle, row.label, "label", "end")
    for box in row.boxes:
        yield from _box(box, left, y, middle)
    note = f"{row.note}: {row.klass}" if row.klass else row.note
    if note:
        words = cut(note, _NOTE // _CHARACTER, UNICODE)
        yield _text(left + _GRID + 12, middle, words)


def _box(box: Box, left: int, y: int, middle: int) -> Iterator[str]:
    x, width = left + box.start * _BYTE, (box.end - box.start) * _BYTE
    kind = box.kind.rpartition(" ")[2]
    yield f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{_ROW}"/>'
    words = f"→ {box.text}" if box.kind == "pointer" else box.text
    room = (width - 4) // _CHARACTER
    if box.kind == "extension" and len(words) > room:
        words = words.partition("-")[0]
    if words:
        style = "quiet" if box.kind in ("shadow", "return", "left out") else ""
        yield _text(x + width // 2, middle, cut(words, room, UNICODE), style, "middle")


def _dialects(page: _Page, explanation: Explanation) -> None:
    if not explanation.differences:
        return
    page.gap()
    page.text("Depends on the dialect", "title")
    for each in explanation.differences:
        name = each.entry.id if each.entry else "otherwise"
        page.text(f"{name}: {each.who}", "warn")
        if each.entry:
            page.paragraph(each.entry.summary, "")
            page.paragraph(each.entry.clause, "quiet")
        for change in each.changes:
            page.paragraph(change_text(change, each, explanation.assignment.dialect), "quiet")


def _text(x: int, y: int, words: str, style: str = "", anchor: str = "") -> str:
    attributes = "".join(
        f" {name}={quoteattr(value)}"
        for name, value in (("class", style), ("text-anchor", anchor))
        if value
    )
    return f'<text x="{x}" y="{y}"{attributes}>{escape(visible(words))}</text>'

"""Columns of text: wide characters have two, and boxes stay closed."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from abisim.declarations import parse
from abisim.reference import classify
from abisim.report.explain import explain, lines
from abisim.report.picture_text import GRID, UNICODE, centred, cut

WIDE = "struct P { int 数; double 名; } f(struct { char 数; short 名前名前; } 名, double 名字名字);"


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcd…"),
        ("数名", 4, "数名"),
        ("数名字", 5, "数名…"),
        ("数名字", 4, "数 …"),
        ("数", 1, "…"),
        ("数", 0, ""),
    ],
)
def test_cut_counts_columns(text: str, width: int, shown: str) -> None:
    assert cut(text, width, UNICODE) == shown
    assert cell_len(cut(text, width, UNICODE)) <= width


def test_centred_is_str_center_in_columns() -> None:
    for width in range(12):
        for length in range(6):
            assert centred("x" * length, width) == ("x" * length).center(width)
    assert centred("数", 6) == "  数  "


@pytest.mark.parametrize("width", [GRID, 60, 100])
def test_wide_names_keep_the_boxes_closed(width: int) -> None:
    signature = parse(WIDE)
    found = lines(explain(signature, classify(signature), WIDE), UNICODE, width)
    rows = ["".join(words for words, _ in line) for line in found]
    inside = [row for row in rows if "│" in row]
    assert any("数" in row for row in inside)
    for row in inside:
        assert cell_len(row[: row.rindex("│")]) == GRID - 1

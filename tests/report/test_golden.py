"""Each format against its golden file: what a reader sees, to the byte."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from abisim.report.document import Document
from abisim.report.formats import FORMATS, LOCK, lock_text


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("check.txt", "text"),
        ("check.json", "json"),
        ("check.md", "markdown"),
        ("check.xml", "junit"),
    ],
)
def test_format(
    name: str, format_: str, made: Document, golden: Callable[[str, str], None]
) -> None:
    golden(name, FORMATS[format_](made))


def test_counts_lock(made: Document, golden: Callable[[str, str], None]) -> None:
    golden(LOCK, lock_text(made))

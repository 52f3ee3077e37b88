"""Markdown's tables and code spans, for texts of any content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from abisim.report.wording import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")


def table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, left: Sequence[int] = (0,)
) -> Iterator[str]:
    """A table; the columns in ``left`` hold text, the others numbers."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'|'.join('---' if index in left else '--:' for index in range(len(heads)))}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def cell(text: str) -> str:
    """Text that Markdown shows as it is, in a table too."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def code(text: str) -> str:
    """A code span, in a table too, fenced by more grave accents than the text has in a row."""
    shown = visible(text)
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    space = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{space}{shown}{space}{fence}".replace("|", r"\|") if shown else ""

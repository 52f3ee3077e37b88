"""Markdown's sections, tables and code spans, for texts of any content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from abisim.report.wording import visible

_Fate = TypeVar("_Fate", bound=str)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")


def joined(sections: Iterable[Iterable[str]]) -> str:
    """A page of sections' lines, those without any left out, with a newline at its end."""
    return "\n\n".join("\n".join(lines) for lines in map(list, sections) if lines) + "\n"


def outcome(
    families: Iterable[str], fates: Sequence[_Fate], counts: Counter[tuple[str, _Fate]]
) -> Iterator[str]:
    """The section of what came of each family, a row, and of all together."""
    yield "## Outcome"
    yield ""
    rows = [(cell(family), *(f"{counts[family, fate]:,}" for fate in fates)) for family in families]
    totals = Counter[str]()
    for (_, fate), number in counts.items():
        totals[fate] += number
    rows.append(("**together**", *(f"{totals[fate]:,}" for fate in fates)))
    yield from table(("", *fates), rows)


def listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A section of lines, or that there are none."""
    yield f"## {title}"
    yield ""
    yield from list(lines) or ["None."]


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
    """A code span in a table."""
    return escaped(span(text))


def escaped(spans: str) -> str:
    """Code spans in a table, which takes a bar for the end of the cell there too."""
    return spans.replace("|", r"\|")


def span(text: str) -> str:
    """A code span, fenced by more grave accents than the text has in a row."""
    shown = visible(text)
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    space = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{space}{shown}{space}{fence}" if shown else ""

"""Words that the formats share: names cut short, text made safe to show, percentiles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from abisim.report.document import FindingRow

#: Control characters, line and paragraph separators, marks that reorder text, halves of
#: surrogate pairs and non-characters: a terminal would obey them or XML forbids them.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    r"""The text on one line, each unsafe character as its escape (``\x1b``, ``\u202e``)."""
    return _UNSAFE.sub(lambda match: _escape(ord(match.group())), text)


def _escape(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def shortened(text: str, width: int) -> str:
    """The text, cut to ``width`` characters with an ellipsis for the last."""
    return text if len(text) <= width else text[: width - 1] + "…"


def first_few(names: Sequence[str], limit: int) -> str:
    """``a, b and 12 more``."""
    shown = ", ".join(names[:limit])
    return shown if len(names) <= limit else f"{shown} and {len(names) - limit:,} more"


def counted(number: int, noun: str) -> str:
    """``1 function``, ``2,500 functions``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def percentile(ordered: Sequence[int], percent: int) -> int:
    """The least element that at least ``percent`` % of the ascending elements do not exceed."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def sentence(finding: FindingRow) -> str:
    """``where: expected …, found … (detail)``."""
    text = f"{finding['where']}: expected {finding['expected']}, found {finding['actual']}"
    return f"{text} ({finding['detail']})" if finding["detail"] else text

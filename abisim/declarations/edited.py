"""A text with parts of it replaced, and where each of its characters stood before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable


class Edited:
    """``text`` after the replacements; offsets are counted in characters from 0."""

    def __init__(self, original: str, pattern: re.Pattern[str], new: Callable[[str], str]) -> None:
        """Replace each match of ``pattern`` by what ``new`` makes of it."""
        self._ends: list[int] = []
        self._shifts: list[int] = []
        pieces: list[str] = []
        before = after = 0
        for match in pattern.finditer(original):
            replacement = new(match[0])
            if replacement == match[0]:
                continue
            pieces += [original[before : match.start()], replacement]
            after += match.start() - before + len(replacement)
            before = match.end()
            self._ends.append(after)
            self._shifts.append(before - after)
        self.text = "".join([*pieces, original[before:]])

    def origin(self, offset: int) -> int:
        """The offset in the original; a replacement's first character is the match's first."""
        index = bisect_right(self._ends, offset) - 1
        return offset + self._shifts[index] if index >= 0 else offset

    @property
    def changed(self) -> bool:
        """Whether anything was replaced."""
        return bool(self._ends)

"""The code that may run: one stub, or an image's code."""

from __future__ import annotations

from typing import Final


class Text:
    """Code at an address, as it was loaded."""

    def __init__(self, base: int, code: bytes) -> None:
        self.base: Final = base
        self.end: Final = base + len(code)
        self._code: Final = code

    def read(self, address: int, size: int) -> bytes:
        """``size`` bytes at an address within; fewer at the end."""
        start = address - self.base
        return self._code[start : start + size]

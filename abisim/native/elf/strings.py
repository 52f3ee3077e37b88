"""String tables: names one after another, each with a NUL behind it.  gABI 4, String Table."""

from __future__ import annotations

from collections.abc import Iterable


class Strings:
    """A table of names; ``strings[name]`` is where one lies in ``content``."""

    def __init__(self, names: Iterable[str]) -> None:
        self._places: dict[str, int] = {}
        content = bytearray()
        for name in names:
            if name not in self._places:
                self._places[name] = len(content)
                # A file's name need not be UTF-8.
                content += name.encode("utf-8", "surrogateescape") + b"\0"
        self.content = bytes(content)

    def __getitem__(self, name: str) -> int:
        return self._places[name]

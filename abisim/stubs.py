"""Stubs: machine code that calls a function of one signature, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.disassembly import listing

#: How a stub is itself called, as a System V function:
#: ``buffer``: ``void stub(const void *args, void *result, void (*fn)(void))``, args laid
#: out as a C struct of the parameters.
#: ``avalue``: ``void stub(void (*fn)(void), void *rvalue, void **avalue)``, libffi's order.
Entry: TypeAlias = Literal["buffer", "avalue"]
OWN: Final = "abisim"
ENTRIES: Final[tuple[Entry, ...]] = ("buffer", "avalue")


@dataclass(frozen=True, slots=True)
class Stub:
    """Position-independent machine code.  ``origin`` says who generated it.

    Code of abisim's own compiler (``origin`` OWN) is held to the tighter budget.
    """

    code: bytes
    entry: Entry
    origin: str

    def __post_init__(self) -> None:
        """Raise ValueError for an entry convention that does not exist."""
        if self.entry not in ENTRIES:
            raise ValueError(f"unknown entry {self.entry!r}; known: {', '.join(ENTRIES)}")

    @property
    def listing(self) -> str:
        """The disassembly, one instruction a line: offset, bytes, text."""
        return listing(self.code)

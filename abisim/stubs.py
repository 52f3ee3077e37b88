"""Stubs: machine code that calls a function of one signature, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.disassembly import listing
from abisim.images import Image

#: How a stub is itself called, as a System V function:
#: ``buffer``: ``void stub(const void *args, void *result, void (*fn)(void))``, args laid
#: out as a C struct of the parameters.
#: ``avalue``: ``void stub(void (*fn)(void), void *rvalue, void **avalue)``, libffi's order.
Entry: TypeAlias = Literal["buffer", "avalue"]
OWN: Final = "abisim"
ENTRIES: Final[tuple[Entry, ...]] = ("buffer", "avalue")
#: What is judged: a caller under an entry convention, or a compiled callee.
Side: TypeAlias = Literal["buffer", "avalue", "callee"]
SIDES: Final[tuple[Side, ...]] = ("buffer", "avalue", "callee")


@dataclass(frozen=True, slots=True)
class Stub:
    """Machine code.  ``origin`` says who generated it.

    Code of abisim's own compiler (``origin`` OWN) is held to the tighter budget.  Without
    an ``image`` it is position-independent; with one, ``code`` is the part of the image's
    code that begins ``at`` bytes into it.
    """

    code: bytes
    entry: Entry
    origin: str
    image: Image | None = None
    at: int = 0

    def __post_init__(self) -> None:
        """Raise ValueError for an entry convention that does not exist."""
        if self.entry not in ENTRIES:
            raise ValueError(f"unknown entry {self.entry!r}; known: {', '.join(ENTRIES)}")

    @property
    def listing(self) -> str:
        """The disassembly, one instruction a line: offset, bytes, text."""
        return listing(self.code)


@dataclass(frozen=True, slots=True)
class CalleeCode:
    """A compiled callee: it stores its arguments, one after another as a C struct of the
    parameters has them, at ``images.RECEIVED`` and returns what lies at ``images.RESULT``.
    """

    image: Image
    at: int
    size: int
    origin: str

    @property
    def code(self) -> bytes:
        return self.image.code[self.at : self.at + self.size]

"""Stubs: machine code that calls a function of one signature, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.images import Image
from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.types import Enum, Integer

#: How a stub is itself called, as a System V function:
#: ``buffer``: ``void stub(const void *args, void *result, void (*fn)(void))``, args laid
#: out as a C struct of the parameters.
#: ``avalue``: ``void stub(void (*fn)(void), void *rvalue, void **avalue)``, libffi's order.
Entry: TypeAlias = Literal["buffer", "avalue"]
OWN: Final = "abisim"
#: Where an indirect call leads, in code that is to run with CET.
ENDBR64: Final = bytes.fromhex("f30f1efa")
#: The size of an int.
WIDENED_BYTES: Final = 4
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
        from abisim.disassembly import listing  # Capstone takes longer than all of ``explain``

        return listing(self.code)


@dataclass(frozen=True, slots=True)
class CalleeCode:
    """A compiled callee: it stores its arguments, one after another as a C struct of the
    parameters has them, at ``images.RECEIVED`` and returns what lies at ``images.RESULT``.
    One that ``widens`` stores narrow integers once more, as int, where :func:`widened` says.
    """

    image: Image
    at: int
    size: int
    origin: str
    widens: bool = False

    @property
    def code(self) -> bytes:
        return self.image.code[self.at : self.at + self.size]


def widened(signature: Signature) -> tuple[tuple[int, int], ...]:
    """(argument, offset) of the named narrow integers, as a callee stores them widened to int.

    The offsets are in bytes from ``images.RECEIVED``, behind the C struct of the parameters.
    What the callee takes for the upper bits shows there.
    """
    types = [parameter.type for parameter in signature.parameters]
    start = -(-struct_offsets(types)[1] // WIDENED_BYTES) * WIDENED_BYTES
    narrow = [
        index
        for index, ctype in enumerate(types[: signature.named])
        if isinstance(ctype, Integer | Enum) and ctype.size < WIDENED_BYTES
    ]
    return tuple((index, start + WIDENED_BYTES * place) for place, index in enumerate(narrow))

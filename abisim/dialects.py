"""Dialects: where compilers differ from the ABI's text, or from one another where it is silent.

``psabi`` is the text and has no entries.  A dialect names a compiler, ``gcc`` or
``clang:14``; without a version it is the newest one that the entries speak of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.errors import UsageError

PSABI: Final = "psabi"
#: placement: where bytes go.  layout: a type's size, alignment or offsets.
Kind: TypeAlias = Literal["placement", "layout"]


@dataclass(frozen=True, slots=True)
class Versions:
    """A compiler's versions from ``first`` to ``last``, both included, None being open."""

    compiler: str
    first: int | None = None
    last: int | None = None

    def __contains__(self, version: int) -> bool:
        return (self.first is None or self.first <= version) and (
            self.last is None or version <= self.last
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One difference.  ``clause`` is the rule it departs from, or what the text leaves open.

    ``example`` is a smallest declaration that shows it; corpus/dialects has them all.
    """

    id: str
    kind: Kind
    abis: tuple[str, ...]
    clause: str
    summary: str
    compilers: tuple[Versions, ...]
    example: str


#: The newest version of each compiler that the entries were tried with.
NEWEST: Final = {"gcc": 12, "clang": 22}

ENTRIES: Final[tuple[Entry, ...]] = ()


def entries_of(dialect: str, abi: str) -> frozenset[str]:
    """The ids of the entries that a dialect has under an ABI.  Raises UsageError."""
    if dialect == PSABI:
        return frozenset()
    compiler, colon, text = dialect.partition(":")
    if compiler not in NEWEST or (colon and not text.isdecimal()):
        known = ", ".join((PSABI, *NEWEST))
        raise UsageError(
            f"unknown dialect {dialect!r}; known: {known}, and a version as in clang:14"
        )
    version = int(text) if text else NEWEST[compiler]
    return frozenset(
        entry.id
        for entry in ENTRIES
        if abi in entry.abis
        and any(each.compiler == compiler and version in each for each in entry.compilers)
    )

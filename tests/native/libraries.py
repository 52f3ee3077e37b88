"""Libraries of stubs to look at: the edge cases' and single declarations'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from abisim.campaign.engine import FunctionRef, corpus_functions, group_by_shape, text_functions
from abisim.native.ahead import Judged, Shape, build, judge
from abisim.native.elf.library import Library
from abisim.stubs import Entry

ROOT = Path(__file__).parents[2]


def shapes_of(functions: list[FunctionRef]) -> list[Shape]:
    return [
        Shape(
            each.id,
            each.text,
            tuple({f.signature.name: f.signature for f in each.functions}.values()),
        )
        for each in group_by_shape(functions)
    ]


@cache
def of_corpus(
    name: str, entry: Entry = "avalue", abi: str = "sysv", *, cet: bool = False
) -> tuple[Judged, ...]:
    """The stubs of every shape of a corpus file, judged."""
    shapes = shapes_of(corpus_functions([ROOT / "corpus" / f"{name}.h"], abi))
    return tuple(judge(shapes, entry, cet=cet))


def edge_cases(entry: Entry, abi: str = "sysv") -> tuple[Judged, ...]:
    """The stubs of every shape of the edge cases, judged."""
    return of_corpus("edge-cases", entry, abi)


@cache
def edge_library(entry: Entry, abi: str = "sysv") -> Library:
    """The library of :func:`edge_cases`."""
    return library_of(edge_cases(entry, abi))


def library_of(judged: Sequence[Judged], *, cet: bool = False) -> Library:
    return build(judged, maker="abisim of a test", cet=cet)


def judged(
    text: str, entry: Entry = "avalue", abi: str = "sysv", dialect: str = "psabi"
) -> list[Judged]:
    """The stubs of the functions that a C text declares."""
    return judge(shapes_of(text_functions(text, abi, dialect)), entry, dialect)

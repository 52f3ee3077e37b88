"""Instructions left out, repeated, exchanged, too late or too early."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abisim.mutation.edits import Edit, is_store
from abisim.mutation.lines import Line


def drop(code: Sequence[Line]) -> Iterator[Edit]:
    for at in range(len(code)):
        yield Edit("drop", at, at + 1, ())


def duplicate(code: Sequence[Line]) -> Iterator[Edit]:
    for at, line in enumerate(code):
        yield Edit("duplicate", at, at + 1, (line, line))


def swap(code: Sequence[Line]) -> Iterator[Edit]:
    """Two instructions exchanged, up to three apart."""
    for at, line in enumerate(code):
        for other in range(at + 1, min(at + 4, len(code))):
            between = tuple(code[at + 1 : other])
            yield Edit("swap", at, other + 1, (code[other], *between, line))


def late_store(code: Sequence[Line]) -> Iterator[Edit]:
    """A store that comes after what should have come after it."""
    for at, line in enumerate(code):
        if is_store(line):
            for end in {*range(at + 2, min(at + 5, len(code) + 1)), len(code) - 1, len(code)}:
                if end > at + 1:
                    yield Edit("late store", at, end, (*code[at + 1 : end], line))


def early_release(code: Sequence[Line]) -> Iterator[Edit]:
    """A pop, a leave, or an addition to rsp that comes before what it should have waited for."""
    for at, line in enumerate(code):
        if line.mnemonic in ("pop", "leave") or line.text.startswith("add rsp"):
            for start in range(at):
                yield Edit("early pop", start, at + 1, (line, *code[start:at]))

"""Times until the first result, on several interpreters.

A shape is new, in a process of its own with an empty store, whose calls wait for it or do not; or
it is known: bound before in the same process, in another text or the same, or by a process before,
which left it in the store.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, TypeAlias

from abisim.campaign.native.asking import ask
from abisim.campaign.native.build import Built
from abisim.campaign.native.cases import Case
from abisim.campaign.native.contenders import LIBRARY
from abisim.campaign.native.starting import (
    AGAIN,
    KNOWN,
    NEW,
    PROGRAM,
    UNAWAITED,
    Answer,
    of_shapes,
)

IMPORT: Final = "import abisim"
FIRST: Final = "a program's first function"
STORED: Final = "a shape in the store"
#: What is bound, the milliseconds that it should be under.
LIMITS: Final = {NEW: 5.0, UNAWAITED: 5.0, KNOWN: 0.3, AGAIN: 0.3, STORED: 0.3}
IMPORT_LIMIT: Final = 150.0


@dataclass(frozen=True, slots=True)
class Starts:
    """An interpreter's milliseconds, one figure a round: of a program's first function, by whether
    its call waits, and of each further shape (its case's label) of each kind; of the import three,
    one from each process.
    """

    label: str
    imports: tuple[float, ...]
    firsts: dict[bool, tuple[float, ...]]
    shapes: dict[str, dict[str, tuple[float, ...]]]

    def median(self, kind: str, case: Case) -> float:
        return median(self.shapes[kind][case.label])

    def worst(self, kind: str) -> tuple[str, float]:
        """The case that takes longest, by its median."""
        medians = {label: median(figures) for label, figures in self.shapes[kind].items()}
        return max(medians.items(), key=lambda each: each[1])


def measure_starts(
    built: Sequence[Built], rounds: int, advance: Callable[[], None] = lambda: None
) -> tuple[Starts, ...]:
    """Time every interpreter, whose rounds take turns.

    Raises AbisimError for an interpreter whose process fails, which says why.
    """
    answers: list[list[_Round]] = [[] for _ in built]
    for _ in range(rounds):
        for each, found in zip(built, answers, strict=True):
            found.append(_round(each))
            advance()
    return tuple(
        _starts(each.interpreter.label, found) for each, found in zip(built, answers, strict=True)
    )


#: What a process with an empty store answers, one after it, and one with another empty store
#: whose calls do not wait.
_Round: TypeAlias = tuple[Answer, Answer, Answer]


def _round(built: Built) -> _Round:
    program, library = ["-c", PROGRAM], str(built.place / LIBRARY)
    with tempfile.TemporaryDirectory() as store:
        waiting = {"library": library, "wait": True}
        first: Answer = ask(built, program, waiting, ABISIM_CACHE=store)
        second: Answer = ask(built, program, waiting, ABISIM_CACHE=store)
    with tempfile.TemporaryDirectory() as store:
        others: Answer = ask(
            built, program, {"library": library, "wait": False}, ABISIM_CACHE=store
        )
    return first, second, others


def _starts(label: str, rounds: Sequence[_Round]) -> Starts:
    first, *others = of_shapes()
    shapes: dict[str, dict[str, tuple[float, ...]]] = {kind: {} for kind in LIMITS}
    for case in others:
        new, stored, unawaited = (
            [each[number]["shapes"][case.label] for each in rounds] for number in range(3)
        )
        for kind in (NEW, KNOWN, AGAIN):
            shapes[kind][case.label] = tuple(each[kind] for each in new)
        shapes[STORED][case.label] = tuple(each[NEW] for each in stored)
        shapes[UNAWAITED][case.label] = tuple(each[UNAWAITED] for each in unawaited)
    return Starts(
        label,
        tuple(answer["imported"] for answers in rounds for answer in answers),
        {
            True: tuple(each[0]["shapes"][first.label][NEW] for each in rounds),
            False: tuple(each[2]["shapes"][first.label][UNAWAITED] for each in rounds),
        },
        shapes,
    )

"""Native calls timed: every contender, several interpreters, rounds in processes of their own.

The machine is shared and slow at times, so figures are the least of many short laps, and ratios
are of figures of one process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from abisim.campaign.native.asking import ask
from abisim.campaign.native.build import Built
from abisim.campaign.native.cases import CASES, Case
from abisim.campaign.native.contenders import CDLL, EXTENSION, OURS, PYDLL, RELEASED, SLOW
from abisim.campaign.native.timing import Laps


@dataclass(frozen=True, slots=True)
class Plan:
    """So many processes, in each so many laps of so many times ten calls."""

    rounds: int = 9
    laps: int = 25
    times: int = 100


@dataclass(frozen=True, slots=True)
class Timings:
    """One interpreter's rounds: for each case and contender the least of a round's laps, in
    nanoseconds.
    """

    label: str
    versions: tuple[str, ...]
    contenders: tuple[str, ...]
    rounds: tuple[dict[str, dict[str, float]], ...]

    def figures(self, case: Case, contender: str) -> list[float]:
        """One figure a round, none where there is no such call."""
        found = (each.get(case.label, {}).get(contender) for each in self.rounds)
        return [figure for figure in found if figure is not None]

    def least(self, case: Case, contender: str) -> float | None:
        return min(self.figures(case, contender), default=None)

    def median(self, case: Case, contender: str) -> float | None:
        figures = self.figures(case, contender)
        return median(figures) if figures else None

    def ratio(self, case: Case, contender: str, to: str) -> float | None:
        """How many times as long a contender takes as another; the median of the rounds'."""
        pairs = zip(self.figures(case, contender), self.figures(case, to), strict=False)
        # What takes no longer than an empty loop has no ratio.
        ratios = [theirs / ours for theirs, ours in pairs if ours > 0]
        return median(ratios) if ratios else None


@dataclass(frozen=True, slots=True)
class Target:
    """``contender`` takes at least ``least`` times as long as ``ours``, for ``cases``."""

    text: str
    contender: str
    ours: str
    least: float
    cases: tuple[Case, ...]

    def ratio(self, timings: Timings, case: Case) -> float | None:
        """To two digits, as it is printed; None where the target is not about this case."""
        found = timings.ratio(case, self.contender, self.ours) if case in self.cases else None
        return None if found is None else round(found, 2)


_INTS: Final = tuple(case for case in CASES if case.function == "bench_add")
TARGETS: Final = (
    Target("int(int, int): 16 times ctypes.PyDLL", PYDLL, OURS, 16, _INTS),
    Target(
        "every scalar signature: 8 times ctypes.PyDLL", PYDLL, OURS, 8,
        tuple(case for case in CASES if case.scalar),
    ),
    Target("every signature: at or under the C extension", EXTENSION, OURS, 1, CASES),
    Target("the slow callable: no slower than ctypes.PyDLL", PYDLL, SLOW, 1, CASES),
    Target("the GIL released: 6 times ctypes.CDLL", CDLL, RELEASED, 6, CASES),
)  # fmt: skip


def measure(
    built: Sequence[Built], plan: Plan, advance: Callable[[], None] = lambda: None
) -> tuple[Timings, ...]:
    """Time every contender of every interpreter, whose rounds take turns.

    Raises AbisimError for an interpreter whose process fails, which says why.
    """
    rounds: list[list[dict[str, dict[str, float]]]] = [[] for _ in built]
    for _ in range(plan.rounds):
        for each, done in zip(built, rounds, strict=True):
            done.append(_leasts(_round(each, plan)))
            advance()
    return tuple(
        Timings(each.interpreter.label, each.versions, each.contenders, tuple(done))
        for each, done in zip(built, rounds, strict=True)
    )


def _round(built: Built, plan: Plan) -> Laps:
    question = {
        "contenders": built.contenders,
        "place": str(built.place),
        "laps": plan.laps,
        "times": plan.times,
    }
    laps: Laps = ask(built, ["-m", "abisim.campaign.native.timing"], question)
    return laps


def _leasts(laps: Laps) -> dict[str, dict[str, float]]:
    return {
        case: {name: min(figures) for name, figures in each.items()} for case, each in laps.items()
    }


def verdicts(timings: Timings, target: Target) -> Iterator[tuple[Case, float, bool]]:
    """Each case of a target that was measured, its ratio, and whether it is met."""
    for case in target.cases:
        ratio = target.ratio(timings, case)
        if ratio is not None:
            yield case, ratio, ratio >= target.least

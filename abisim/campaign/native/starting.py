"""One process's times until the first result: a question on standard input, the answer on output.

Run as a program, and not as a module of a package that would be imported before it.
"""

from __future__ import annotations

import sys
import time

_BEGIN = time.perf_counter_ns()
import abisim  # noqa: E402  what is timed is what a program that imports it waits for

_IMPORTED = time.perf_counter_ns() - _BEGIN

import json  # noqa: E402
import warnings  # noqa: E402
from typing import Final, TypedDict  # noqa: E402

from abisim.campaign.native.cases import CASES, Case, packed  # noqa: E402

FRESH: Final = "fresh"
SAME_SHAPE: Final = "same shape"
SAME_TEXT: Final = "same text"


class Answer(TypedDict):
    """Milliseconds: of the import; and by case's label, and by kind, from ``bind`` to the first
    result.
    """

    imported: float
    shapes: dict[str, dict[str, float]]


def of_shapes() -> tuple[Case, ...]:
    """The cases, one of each signature."""
    return tuple({case.declaration: case for case in CASES}.values())


def until_result(library: str, case: Case, text: str) -> float:
    """Milliseconds from ``bind`` to the first result, which is right.

    Raises RuntimeWarning where there is no fast path, ValueError for another result.
    """
    arguments = [packed(each) for each in case.values]
    begin = time.perf_counter_ns()
    result = abisim.bind(library, text)(*arguments)
    taken = time.perf_counter_ns() - begin
    if result != packed(case.result):
        raise ValueError(f"{case.label} gives {result!r}")
    return taken / 1e6


def measured(library: str) -> dict[str, dict[str, float]]:
    """Every signature bound three times; the second time with a space more, another text."""
    return {
        case.label: {
            FRESH: until_result(library, case, case.declaration),
            SAME_SHAPE: until_result(library, case, f"{case.declaration} "),
            SAME_TEXT: until_result(library, case, case.declaration),
        }
        for case in of_shapes()
    }


def main() -> None:
    """Answer one question, in JSON."""
    question = json.load(sys.stdin)
    # A function without a fast path says so, and is not what is to be timed.
    warnings.filterwarnings("error", category=RuntimeWarning)
    answer = Answer(imported=_IMPORTED / 1e6, shapes=measured(question["library"]))
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()

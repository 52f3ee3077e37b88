"""One process's times until the first result: a question on standard input, the answer on output.

The package is imported, and that timed, before anything of this module: :data:`PROGRAM`.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from typing import Final, TypedDict

import abisim
from abisim.campaign.native.cases import CASES, Case, packed

#: What a process runs.
PROGRAM: Final = (
    "import time; begin = time.perf_counter_ns(); import abisim; "
    "taken = time.perf_counter_ns() - begin; "
    "from abisim.campaign.native.starting import main; main(taken / 1e6)"
)
NEW: Final = "a new shape"
UNAWAITED: Final = "a new shape, `wait=False`"
KNOWN: Final = "a known shape, another text"
AGAIN: Final = "a known shape, the same text"


class Answer(TypedDict):
    """Milliseconds: of the import; and by case's label, and by kind, from ``bind`` to the first
    result.
    """

    imported: float
    shapes: dict[str, dict[str, float]]


def of_shapes() -> tuple[Case, ...]:
    """The cases, one of each signature."""
    return tuple({case.declaration: case for case in CASES}.values())


def until_result(library: str, case: Case, text: str, *, wait: bool = True) -> float:
    """Milliseconds from ``bind`` to the first result, which is right.

    Raises RuntimeWarning where there is no fast path, ValueError for another result.
    """
    arguments = [packed(each) for each in case.values]
    begin = time.perf_counter_ns()
    result = abisim.bind(library, text, wait=wait)(*arguments)
    taken = time.perf_counter_ns() - begin
    if result != packed(case.result):
        raise ValueError(f"{case.label} gives {result!r}")
    return taken / 1e6


def measured(library: str) -> dict[str, dict[str, float]]:
    """Every signature bound three times; the second time with its spaces doubled, so that no part
    of the text was read before.

    The first function is one that takes the parser, so that whatever is loaded is loaded then.
    """
    first, *_ = of_shapes()
    return {
        case.label: {
            NEW: until_result(
                library, case, f"{'extern ' if case is first else ''}{case.declaration}"
            ),
            KNOWN: until_result(library, case, _spaced(case)),
            AGAIN: until_result(library, case, _spaced(case)),
        }
        for case in of_shapes()
    }


def unawaited(library: str) -> dict[str, dict[str, float]]:
    """Every signature bound, its calls not to wait; then once more with calls that do, so that the
    verifier has nothing to do any more when the next one is bound.
    """
    answer: dict[str, dict[str, float]] = {}
    for case in of_shapes():
        taken = until_result(library, case, case.declaration, wait=False)
        until_result(library, case, case.declaration)
        answer[case.label] = {UNAWAITED: taken}
    return answer


def _spaced(case: Case) -> str:
    return case.declaration.replace(" ", "  ")


def main(imported: float) -> None:
    """Answer one question, in JSON; the import took so many milliseconds."""
    question = json.load(sys.stdin)
    # A function without a fast path says so, and is not what is to be timed.
    warnings.filterwarnings("error", category=RuntimeWarning)
    times = measured if question["wait"] else unawaited
    answer = Answer(imported=imported, shapes=times(question["library"]))
    json.dump(answer, sys.stdout)

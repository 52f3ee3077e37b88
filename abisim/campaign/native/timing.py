"""One process's timings of native calls: a question on standard input, the answer on output.

Every call is timed in a function made for it: its body is the call, so many times in a row, in a
loop; what an empty loop takes is taken off.  In each lap every contender has its turn.
"""

from __future__ import annotations

import gc
import json
import sys
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any, Final, TypeAlias

from abisim.campaign.native.cases import CASES, Case
from abisim.campaign.native.contenders import CONTENDERS, Call, is_right
from abisim.collector import paused

#: Calls in a loop's body.
UNROLLED: Final = 10
#: Case → contender → nanoseconds a call, one figure a lap.
Laps: TypeAlias = dict[str, dict[str, list[float]]]
_Loop: TypeAlias = Callable[[int], int]


class WrongResultError(Exception):
    """A contender whose call gives another result: its time would mean nothing."""


def loop(call: Call | None) -> _Loop:
    """A function that makes a call so many times ten, or none, and says the nanoseconds."""
    count = 0 if call is None else len(call.arguments)
    names = [f"a{number}" for number in range(count)]
    body = "pass" if call is None else "; ".join([f"f({', '.join(names)})"] * UNROLLED)
    parameters = "".join(f", {name}" for name in names)
    text = (
        f"def loop(times, f, repeat, now{parameters}):\n"
        f"    turns = repeat(None, times)\n"
        f"    begin = now()\n"
        f"    for _ in turns: {body}\n"
        f"    return now() - begin\n"
    )
    space: dict[str, Any] = {}
    exec(compile(text, "<loop>", "exec"), space)
    made, clock = space["loop"], time.perf_counter_ns
    if call is None:
        return lambda times: made(times, None, repeat, clock)
    return lambda times: made(times, call.function, repeat, clock, *call.arguments)


def timed(cases: Sequence[Case], names: Sequence[str], place: Path, laps: int, times: int) -> Laps:
    """Nanoseconds of each contender's call of each case, lap by lap.

    Raises WrongResultError for a contender that does not call what it should.
    """
    makers = {each.name: each.load(place) for each in CONTENDERS if each.name in names}
    empty = loop(None)
    found: Laps = {}
    gc.collect()
    with paused():
        for case in cases:
            calls = {name: call for name, load in makers.items() if (call := load(case))}
            found[case.label] = _laps(case, calls, empty, laps, times)
    return found


def _laps(
    case: Case, calls: Mapping[str, Call], empty: _Loop, laps: int, times: int
) -> dict[str, list[float]]:
    for name, call in calls.items():
        if not is_right(case, call):
            raise WrongResultError(f"{name} gives another result for {case.label}")
    loops = {name: loop(call) for name, call in calls.items()}
    for each in loops.values():
        # The interpreter specializes what it has run a few times.
        each(UNROLLED)
    figures: dict[str, list[float]] = {name: [] for name in loops}
    for _ in range(laps):
        for name, each in loops.items():
            overhead = min(empty(times), empty(times))
            # The processor has to find out that another function is called from here now.
            each(UNROLLED)
            figures[name].append((each(times) - overhead) / (times * UNROLLED))
    return figures


def main() -> None:
    """Answer one question, in JSON."""
    question = json.load(sys.stdin)
    # A function without a fast path says so, and is not what is to be timed.
    warnings.filterwarnings("error", category=RuntimeWarning)
    laps = timed(
        CASES, question["contenders"], Path(question["place"]), question["laps"],
        question["times"],
    )  # fmt: skip
    json.dump(laps, sys.stdout)


if __name__ == "__main__":
    main()

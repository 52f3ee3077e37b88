"""Native calls timed and counted, as Markdown.

What the clock said is in lines marked ``measured``; the same run gives the same bytes but for them.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from abisim.campaign.native.bench import TARGETS, Plan, Target, Timings, verdicts
from abisim.campaign.native.cases import CASES, Case
from abisim.campaign.native.contenders import (
    CONTENDERS,
    EXTENSION,
    FLOOR,
    OURS,
    RELEASED,
    RELEASED_FLOOR,
)
from abisim.campaign.native.counts import Count, Row
from abisim.campaign.native.starts import Starts
from abisim.campaign.native.timing import UNROLLED
from abisim.report.native_counts import counts, handle
from abisim.report.native_starts import until_result
from abisim.report.tables import code, joined, table
from abisim.report.wording import counted

_MARK: Final = "<!-- measured -->"
_WHAT: Final = """\
- **no-op builtin**: a METH_FASTCALL function of C that looks at nothing: the floor. **no-op, \
GIL released**: it calls PyEval_SaveThread and PyEval_RestoreThread.
- **abisim**: `abisim.bind(library, declaration)`; **GIL released**: with `release_gil=True`, \
which also keeps errno.
- **C extension**: written by hand, METH_FASTCALL, types and ranges checked, gcc -O2.
- **nanobind**, **pybind11**: gcc -O2; structs are objects of a class that they export.
- **cffi**, both modes: structs are cdata, and so are a variadic function's further arguments; a \
`const char *` comes back as cdata, not as bytes.
- **ctypes**: `argtypes` and `restype` are set; structs are of a `ctypes.Structure`. `CDLL` \
releases the GIL for the call, as cffi does; `PyDLL` and the others do not.
- **slow callable**: the Python function behind a builtin of abisim, called by itself with the \
same arguments. **slow objects**: the builtin called with objects that it leaves to that \
function: of a class with `__index__`, of a subclass of float, str for `const char *`, memoryview \
for `void *` and for structs. Others refuse most of these."""


def page(
    timings: Sequence[Timings],
    starts: Sequence[Starts],
    plan: Plan,
    plain: Sequence[Row],
    released: Sequence[Row],
    read: Count,
    command: str,
) -> str:
    """The whole page: targets, counts, starts, and a section for each interpreter."""
    sections = [
        _head(timings, plan, command),
        _targets(timings),
        counts("Instructions of the fast path", plain, prototypes=True),
        counts("Instructions with the GIL released", released, prototypes=False),
        handle(read),
        until_result(starts, plan.rounds),
    ]
    for each in timings:
        sections += [_title(each), _times(each, least=True), _times(each, least=False)]
        sections += [_ratios(each), _met(each)]
    return joined([*sections, _contenders()])


def _head(timings: Sequence[Timings], plan: Plan, command: str) -> Iterator[str]:
    yield "# Native calls from Python"
    yield ""
    yield f"`{command}`: {len(CASES)} calls of trivial C functions, by every way there is."
    yield ""
    yield (
        f"{counted(plan.rounds, 'round')}, each in a process of its own; in each "
        f"{counted(plan.laps, 'lap')} in which contenders take turns, "
        f"{plan.times * UNROLLED:,} calls each, {UNROLLED} to a loop's body; "
        "the empty loop is taken off. A round's figure is its least lap. Ratios are of "
        "figures of one process, and the median of the rounds'. Nanoseconds are this machine's, "
        "on that day, among whatever else ran."
    )
    missing = [
        each.name
        for each in CONTENDERS
        if any(each.name not in timing.contenders for timing in timings)
    ]
    if missing:
        yield ""
        yield f"Left out, as no compiler was there or wanted: {'; '.join(missing)}."
    yield ""
    yield f"{_MARK} {_processor()}, {platform.system()}."
    for timing in timings:
        yield f"{_MARK} {timing.label}: {', '.join(timing.versions) or 'nothing else'}."


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {len(names)} processors" if names else platform.machine()


def _targets(timings: Sequence[Timings]) -> Iterator[str]:
    yield "## Targets"
    yield ""
    yield from table(
        ("target", *(each.label for each in timings)),
        ((f"{target.text} {_MARK}", *(_outcome(t, target) for t in timings)) for target in TARGETS),
        left=range(len(timings) + 1),
    )
    yield ""
    yield from _floors(timings)


def _floors(timings: Sequence[Timings]) -> Iterator[str]:
    """Where a builtin that does nothing does not meet a target: no builtin can."""
    yield "Where the no-op builtin, releasing the GIL where that is asked, misses a target too:"
    yield ""
    for target in TARGETS:
        floor = _FLOORS.get(target.ours)
        if target.contender == EXTENSION or floor is None:
            continue
        for each in timings:
            short = [
                f"{code(case.label)} {ratio:.1f}"
                for case in target.cases
                if (ratio := each.ratio(case, target.contender, floor)) and ratio < target.least
            ]
            yield f"- {each.label}, {target.text}: {', '.join(short) or 'nowhere'}. {_MARK}"


_FLOORS: Final = {OURS: FLOOR, RELEASED: RELEASED_FLOOR}


def _outcome(timings: Timings, target: Target) -> str:
    found = list(verdicts(timings, target))
    if not found:
        return "not measured"
    worst = min(found, key=lambda each: each[1])
    met = sum(each[2] for each in found)
    if met == len(found):
        return f"**met**; least {worst[1]:.2f}"
    return f"**not met**: {met} of {len(found)}; least {worst[1]:.2f}, {code(worst[0].label)}"


def _title(timings: Timings) -> Iterator[str]:
    yield f"## {timings.label.rpartition('.')[0]}"


def _times(timings: Timings, *, least: bool) -> Iterator[str]:
    yield f"Nanoseconds a call, the {'least' if least else 'median'} of the rounds:"
    yield ""
    figure = timings.least if least else timings.median
    yield from _table(timings, lambda case, name: _number(figure(case, name), 1))


def _ratios(timings: Timings) -> Iterator[str]:
    yield f"Times as long as {OURS}:"
    yield ""
    yield from _table(timings, lambda case, name: _number(timings.ratio(case, name, OURS), 2))


def _table(timings: Timings, cell: Callable[[Case, str], str]) -> Iterator[str]:
    heads = ("signature", *timings.contenders)
    yield from table(
        heads,
        (
            (f"{code(case.label)} {_MARK}", *(cell(case, name) for name in timings.contenders))
            for case in CASES
        ),
    )


def _met(timings: Timings) -> Iterator[str]:
    yield "Targets, signature by signature:"
    yield ""
    yield from table(
        ("signature", *(f"{t.contender} / {t.ours}, at least {t.least:g}" for t in TARGETS)),
        (
            (f"{code(case.label)} {_MARK}", *(_verdict(timings, each, case) for each in TARGETS))
            for case in CASES
        ),
    )


def _verdict(timings: Timings, target: Target, case: Case) -> str:
    ratio = target.ratio(timings, case)
    if ratio is None:
        return ""
    return f"{ratio:.2f} {'met' if ratio >= target.least else '**not met**'}"


def _number(figure: float | None, digits: int) -> str:
    return "" if figure is None else f"{figure:.{digits}f}"


def _contenders() -> Iterator[str]:
    yield "## Contenders"
    yield ""
    yield _WHAT

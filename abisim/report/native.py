"""Native calls timed and counted, as Markdown.

What the clock said is in lines marked ``measured``; the same run gives the same bytes but for them.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from abisim.campaign.bench_native import TARGETS, Plan, Target, Timings, verdicts
from abisim.campaign.bench_native_counts import PROTOTYPE, READ_BYTES, Count, Row
from abisim.campaign.native_cases import CASES, Case
from abisim.campaign.native_contenders import CONTENDERS, FLOOR, OURS, PYDLL
from abisim.campaign.native_timing import UNROLLED
from abisim.interpreters import INTERPRETERS
from abisim.report.tables import code, joined, span, table
from abisim.report.wording import counted

_MARK: Final = "<!-- measured -->"
_WHAT: Final = """\
- **no-op builtin**: a METH_FASTCALL function of C that looks at nothing: the floor.
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
    plan: Plan,
    plain: Sequence[Row],
    released: Sequence[Row],
    read: Count,
    command: str,
) -> str:
    """The whole page: targets, counts, and a section for each interpreter."""
    sections = [
        _head(timings, plan, command),
        _targets(timings),
        _counts("Instructions of the fast path", plain, prototypes=True),
        _counts("Instructions with the GIL released", released, prototypes=False),
        _read(read),
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
        yield f"Left out, as no compiler was there or wanted: {', '.join(missing)}."
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
    for each in timings:
        floor = each.ratio(_NOTHING, PYDLL, FLOOR)
        if floor is not None and floor < _EIGHT:
            yield (
                f"{_MARK} {each.label}: for {code(_NOTHING.label)} ctypes.PyDLL takes {floor:.1f} "
                "times as long as the no-op builtin, so none can be 8 times as fast."
            )


_NOTHING: Final = CASES[0]
_EIGHT: Final = 8


def _outcome(timings: Timings, target: Target) -> str:
    found = list(verdicts(timings, target))
    if not found:
        return "not measured"
    worst = min(found, key=lambda each: each[1])
    met = sum(each[2] for each in found)
    if met == len(found):
        return f"**met**; least {worst[1]:.2f}"
    return f"**not met**: {met} of {len(found)}; least {worst[1]:.2f}, {code(worst[0].label)}"


def _counts(title: str, rows: Sequence[Row], *, prototypes: bool) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield (
        "Counted in the simulator: everything from entry to the return or the tail jump that "
        "makes an object, the target's own excluded; then the bytes of code, and with the pool "
        "of addresses."
    )
    yield ""
    heads = ("function", *(each.name for each in INTERPRETERS))
    body = ((code(each.prototype), *map(_cell, each.counts)) for each in rows)
    yield from table(heads, body)
    refused = [
        f"- {code(row.prototype)}, {interpreter.name}: {span(count.reason)}"
        for row in rows
        for interpreter, count in zip(INTERPRETERS, row.counts, strict=True)
        if count.instructions is None
    ]
    if refused:
        yield ""
        yield "What the judge refuses:"
        yield ""
        yield from refused
    if prototypes:
        yield ""
        yield from (
            f"- {span(row.prototype)}: a prototype had {PROTOTYPE[row.function]}; "
            f"{_judged(row.counts, PROTOTYPE[row.function])}."
            for row in rows
            if row.function in PROTOTYPE
        )


def _judged(counts: Sequence[Count], most: int) -> str:
    over = [
        each.name
        for each, count in zip(INTERPRETERS, counts, strict=True)
        if count.instructions is None or count.instructions > most
    ]
    return f"not met for {', '.join(over)}" if over else "met"


def _cell(count: Count) -> str:
    instructions = "-" if count.instructions is None else str(count.instructions)
    return f"{instructions} ({count.code_bytes}, {count.all_bytes})"


def _read(count: Count) -> Iterator[str]:
    yield "## The handle of read"
    yield ""
    yield (
        f"`ssize_t read(int, void *, size_t)` in the `avalue` form, complete: {count.code_bytes} "
        f"bytes, {count.instructions} instructions. At most {READ_BYTES} bytes: "
        f"{'met' if count.instructions and count.code_bytes <= READ_BYTES else 'not met'}."
    )


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

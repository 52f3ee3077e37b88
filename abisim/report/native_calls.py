"""A campaign of native calls as Markdown.

The same run gives the same bytes but for the lines marked ``measured``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from abisim.campaign.native.calls.plan import Result, Tally
from abisim.report.measured import Measured, measurements, spent
from abisim.report.tables import cell, joined, listed
from abisim.report.wording import counted, shortened

_TEXT: Final = 800
_RESULT: Final = "result"


def page(result: Result, command: str, measured: Measured) -> str:
    """The whole report, with a newline at its end."""
    return joined((
        _head(result, command, measured),
        _table(result),
        _outcomes(result),
        listed("Findings", _findings(result)),
    ))  # fmt: skip


def total(result: Result) -> int:
    """Calls that were compared, on all interpreters."""
    return sum(each.calls for each in result.tallies)


def _head(result: Result, command: str, measured: Measured) -> Iterator[str]:
    yield "# Native calls"
    yield ""
    yield f"    {command}"
    yield ""
    yield (
        f"Random calls of functions that {result.compiler} compiled, through `abisim.bind` and "
        f"through a C extension that the same compiler made of the same signature; seed "
        f"{result.plan.seed}. Alike are the bytes that the function received, and the result or "
        "the error. Then a sample of the calls is made over and over, and nothing may be left of "
        "them. docs/native.md says what is called with what."
    )
    growth = ", ".join(
        f"{each.label} {each.grown:+.1f} MiB and {each.blocks:+,} blocks"
        for each in result.tallies
        if each.leaks
    )
    yield from measurements(
        spent(measured, total(result), "call"),
        f"Left after the search for leaks: {growth or 'not looked at'}.",
        complete=result.complete,
    )


def _table(result: Result) -> Iterator[str]:
    yield "| interpreter | signatures | calls | differences | crashes | calls for leaks | leaks |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for each in result.tallies:
        numbers = (
            each.signatures, each.calls, each.found, len(each.crashes), each.leaks,
            len(each.leaked),
        )  # fmt: skip
        yield f"| {each.label} | {' | '.join(f'{number:,}' for number in numbers)} |"


def _outcomes(result: Result) -> Iterator[str]:
    names = sorted({name for each in result.tallies for name in each.outcomes} - {_RESULT})
    yield "What the calls came to, by the oracle:"
    yield ""
    yield f"| interpreter | {' | '.join([_RESULT, *names])} |"
    yield f"|---|{'---:|' * (1 + len(names))}"
    for each in result.tallies:
        numbers = (each.outcomes[name] for name in (_RESULT, *names))
        yield f"| {each.label} | {' | '.join(f'{number:,}' for number in numbers)} |"


def _findings(result: Result) -> Iterator[str]:
    for each in result.tallies:
        for text in told(each):
            yield f"- {each.label}: {cell(shortened(' '.join(text.split()), _TEXT))}"


def told(tally: Tally) -> list[str]:
    """Every finding of an interpreter, worst first."""
    return [
        *(f"crash: {each}" for each in tally.crashes),
        *(f"leak: {each}" for each in tally.leaked),
        *tally.findings,
    ]  # fmt: skip


def summary(result: Result) -> Iterator[str]:
    """A line for each interpreter."""
    for each in result.tallies:
        errors = each.outcomes.total() - each.outcomes[_RESULT]
        yield (
            f"{each.label}: {counted(each.calls, 'call')} of "
            f"{counted(each.signatures, 'signature')}, {each.outcomes[_RESULT]:,} with a result, "
            f"{errors:,} with an error; {each.found:,} differ, {len(each.crashes):,} crashed; "
            f"{len(each.leaked):,} leaks in {counted(each.leaks, 'call')}"
        )

"""Times until the first result, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Final

from abisim.campaign.native.starting import of_shapes
from abisim.campaign.native.starts import FIRST, IMPORT, IMPORT_LIMIT, LIMITS, Starts
from abisim.report.tables import code, table
from abisim.report.wording import counted

_MARK: Final = "<!-- measured -->"


def until_result(found: Sequence[Starts], rounds: int) -> Iterator[str]:
    """The section: imports and limits by interpreter, then every shape."""
    yield "## Until the first result"
    yield ""
    yield (
        f"Milliseconds from before `bind` to after the first call, of {counted(rounds, 'round')} "
        "the median. A round is a process with an empty store, which binds every signature "
        "three times, the second time with its spaces doubled, so that no part of the text was "
        "read before; a process after it, for which the first left the verdicts in the store; "
        "and one with another empty store, whose calls do not wait for a stub and go through "
        "ctypes until it is verified, each begun when the verifier has nothing to do. The first "
        "function of a program is apart: it waits for modules and for the verifier to begin."
    )
    yield ""
    yield from table(
        ("what", *(each.label for each in found)),
        (
            (f"{IMPORT}, under {IMPORT_LIMIT:g} {_MARK}", *map(_import, found)),
            *(
                (
                    f"{FIRST}, {code(of_shapes()[0].label)}{how} {_MARK}",
                    *(f"{median(each.firsts[waits]):.0f}" for each in found),
                )
                for waits, how in ((True, ""), (False, ", `wait=False`"))
            ),
            *(
                (f"{kind}, under {limit:g} {_MARK}", *(_worst(each, kind) for each in found))
                for kind, limit in LIMITS.items()
            ),
        ),
        left=range(len(found) + 1),
    )
    for each in found:
        yield ""
        yield f"{each.label}:"
        yield ""
        yield from table(
            ("signature", *LIMITS),
            (
                (
                    f"{code(case.label)} {_MARK}",
                    *(f"{each.median(kind, case):.2f}" for kind in LIMITS),
                )
                for case in of_shapes()[1:]
            ),
        )


def _import(found: Starts) -> str:
    figure = median(found.imports)
    return f"{_met(figure, IMPORT_LIMIT)}; {figure:.0f}"


def _worst(found: Starts, kind: str) -> str:
    label, figure = found.worst(kind)
    return f"{_met(figure, LIMITS[kind])}; at most {figure:.2f}, {code(label)}"


def _met(figure: float, limit: float) -> str:
    return "**met**" if round(figure, 2) < limit else "**not met**"

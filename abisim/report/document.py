"""The document: a run as plain, ordered data, from which every format is made.

It holds no time, no rate, nothing of the host and no directory: the same functions and
verdicts give the same document, in whatever order they were run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final, NamedTuple, NotRequired, TypedDict, cast

from abisim import __version__
from abisim.campaign.engine import FunctionRef, RunResult, ShapeResult
from abisim.report.automaton import AutomatonRow, automaton_row
from abisim.stubs import SIDES
from abisim.verification.findings import Finding, Status, Verdict
from abisim.verification.rules import RULES, Severity

#: Counts up whenever a reader of the one before would misread the new one.
FORMAT: Final = 1


class FindingRow(TypedDict):
    """A :class:`abisim.verification.findings.Finding`.

    ``severity`` is the rule's; reports of the first versions do not have it.
    """

    rule: str
    severity: NotRequired[Severity]
    where: str
    expected: str
    actual: str
    detail: str


class MetricsRow(TypedDict):
    """A :class:`abisim.verification.findings.Metrics`."""

    before: int
    after: int
    instructions: int
    code_bytes: int
    loads: int
    stores: int
    stack_bytes: int
    least: int
    most: int


class VerdictRow(TypedDict):
    """A :class:`abisim.verification.findings.Verdict`.

    ``relies_on`` and ``explained_by`` are left out when they are empty.
    """

    status: Status
    reason: str
    findings: list[FindingRow]
    metrics: MetricsRow | None
    relies_on: NotRequired[list[str]]
    explained_by: NotRequired[list[str]]


class RuleRow(TypedDict):
    """A rule that was broken at least once."""

    id: str
    source: str
    summary: str


# "pass" is no name for a field in Python, so these two are spelled out.
Tally = TypedDict(
    "Tally",
    {
        "functions": int,
        "shapes": int,
        "by_value": int,
        "pass": int,
        "fail": int,
        "unsupported": int,
        "error": int,
    },
)


class LibraryRow(Tally):
    """What was found in one file of one library.

    ``by_value`` counts functions that pass or return a struct, union or complex number
    by value.  A function counts under the worst of its entries' verdicts.
    """

    name: str
    version: str
    file: str


class Totals(Tally):
    """The whole run's."""

    libraries: int


class ShapeRow(TypedDict):
    """A shape, the functions that have it as ``library:name``, and a verdict per entry."""

    id: str
    shape: str
    functions: list[str]
    entries: dict[str, VerdictRow]


class Document(TypedDict):
    """The whole report.  One of an older abisim has no ``automaton``."""

    format: int
    version: str
    abi: str
    dialect: str
    subject: str
    entries: list[str]
    complete: bool
    totals: Totals
    automaton: NotRequired[AutomatonRow]
    libraries: list[LibraryRow]
    rules: list[RuleRow]
    shapes: list[ShapeRow]


def document(run: RunResult) -> Document:
    """The document of a run.

    Every function given to the run counts, so the calls of a variadic function that
    differ in their arguments count one by one, and so does a repeated declaration.
    """
    results = sorted(run.results, key=lambda result: result.shape.id)
    functions = [function for result in results for function in _judged(result)]
    libraries = _libraries(functions)
    names = {row["name"] for row in libraries}
    return Document(
        format=FORMAT,
        version=__version__,
        abi=run.abi,
        dialect=run.dialect,
        subject=run.subject,
        entries=_entries(results),
        complete=run.complete,
        totals=Totals(libraries=len(names), **_tally(functions)),
        automaton=automaton_row(run.abi, run.exercised),
        libraries=libraries,
        rules=_rules(results),
        shapes=[_shape(result) for result in results],
    )


def verdict_row(verdict: Verdict) -> VerdictRow:
    return cast("VerdictRow", verdict.to_dict())


def finding_row(finding: Finding) -> FindingRow:
    return cast("FindingRow", finding.to_dict())


def verdicts(document: Document) -> Iterator[tuple[ShapeRow, str, VerdictRow]]:
    """Every verdict with its shape and entry, in the document's order."""
    for shape in document["shapes"]:
        for entry, row in shape["entries"].items():
            yield shape, entry, row


def split_label(label: str) -> tuple[str, str]:
    """Library and function of a ``library:name``."""
    library, _, name = label.rpartition(":")
    return library, name


def _entries(results: Iterable[ShapeResult]) -> list[str]:
    present = {entry for result in results for entry, _ in result.verdicts}
    return [entry for entry in SIDES if entry in present]


def _shape(result: ShapeResult) -> ShapeRow:
    verdict_of = dict(result.verdicts)
    return ShapeRow(
        id=result.shape.id,
        shape=result.shape.text,
        functions=sorted(function.label for function in result.shape.functions),
        entries={entry: verdict_row(verdict_of[entry]) for entry in SIDES if entry in verdict_of},
    )


def _rules(results: Iterable[ShapeResult]) -> list[RuleRow]:
    broken = {
        finding.rule
        for result in results
        for _, verdict in result.verdicts
        for finding in verdict.findings
    }
    rules = [RULES[identity] for identity in sorted(broken)]
    return [RuleRow(id=rule.id, source=rule.source, summary=rule.summary) for rule in rules]


class _Judged(NamedTuple):
    """A function, and what all functions of its shape have in common."""

    function: FunctionRef
    shape: str
    by_value: bool
    status: Status


def _judged(result: ShapeResult) -> list[_Judged]:
    shape, status = result.shape, result.status
    by_value = shape.signature.by_value
    return [_Judged(function, shape.id, by_value, status) for function in shape.functions]


def _libraries(functions: list[_Judged]) -> list[LibraryRow]:
    paths = {judged.function.path for judged in functions}
    names = {path: PurePath(path).name for path in paths}
    groups: dict[tuple[str, str, str], list[_Judged]] = {}
    for judged in functions:
        function = judged.function
        key = (function.library, function.version, names[function.path])
        groups.setdefault(key, []).append(judged)
    return [
        LibraryRow(name=name, version=version, file=file, **_tally(members))
        for (name, version, file), members in sorted(groups.items(), key=lambda item: item[0])
    ]


def _tally(functions: list[_Judged]) -> Tally:
    statuses = [judged.status for judged in functions]
    return {
        "functions": len(functions),
        "shapes": len({judged.shape for judged in functions}),
        "by_value": sum(judged.by_value for judged in functions),
        "pass": statuses.count("pass"),
        "fail": statuses.count("fail"),
        "unsupported": statuses.count("unsupported"),
        "error": statuses.count("error"),
    }

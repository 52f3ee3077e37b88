"""Markdown: a run for a person and for a pull request; short however big the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from abisim.report.automaton import automaton_section
from abisim.report.document import (
    Document,
    FindingRow,
    LibraryRow,
    MetricsRow,
    RuleRow,
    ShapeRow,
    Tally,
    verdicts,
)
from abisim.report.measured import interrupted
from abisim.report.tables import cell, code, escaped, joined, span
from abisim.report.wording import counted, first_few, percentile, sentence, shortened

_LIBRARIES: Final = 60
_SHAPES_PER_RULE: Final = 2
_REASONS: Final = 20
_COSTLIEST: Final = 5
_NAMES: Final = 5
_SHAPE_WIDTH: Final = 100
_FINDING_WIDTH: Final = 300

_COLUMNS: Final = ("functions", "shapes", "by_value", "pass", "fail", "unsupported", "error")


def dumps(document: Document) -> str:
    """The document as Markdown that ends with a newline."""
    sections = (
        _summary(document),
        _libraries(document),
        _findings(document),
        _reasons(document),
        _automaton(document),
        _distribution(document),
        _costliest(document),
    )
    return joined(sections)


def _summary(document: Document) -> Iterator[str]:
    totals = document["totals"]
    yield "# abisim check"
    yield ""
    yield (
        f"ABI {document['abi']}, dialect {document['dialect']}, subject {document['subject']}, "
        f"entries {', '.join(document['entries']) or 'none'}, abisim {document['version']}."
    )
    yield from interrupted(complete=document["complete"])
    yield ""
    yield (
        f"{counted(totals['functions'], 'function')} of "
        f"{totals['libraries']:,} {'library' if totals['libraries'] == 1 else 'libraries'}, "
        f"{counted(totals['shapes'], 'shape')}: {totals['pass']:,} pass, {totals['fail']:,} fail, "
        f"{totals['unsupported']:,} unsupported, {totals['error']:,} error."
    )


def _libraries(document: Document) -> Iterator[str]:
    rows = document["libraries"]
    if not rows:
        return
    # Of too many, those that somebody has to look at.
    shown = rows if len(rows) <= _LIBRARIES else sorted(rows, key=_passes)[:_LIBRARIES]
    yield "## Libraries"
    yield ""
    yield "| library | version | " + " | ".join(_heading(column) for column in _COLUMNS) + " |"
    yield "|---|---|" + "---:|" * len(_COLUMNS)
    for row in shown:
        yield f"| {cell(row['name'])} | {cell(row['version'])} | {_numbers(row)} |"
    if len(shown) < len(rows):
        yield f"| and {len(rows) - len(shown):,} more |" + " |" * (len(_COLUMNS) + 1)
    yield f"| **total** | | {_numbers(document['totals'])} |"


def _automaton(document: Document) -> Iterator[str]:
    if "automaton" in document:
        yield from automaton_section(document["automaton"])


def _passes(row: LibraryRow) -> bool:
    return row["pass"] == row["functions"]


def _heading(column: str) -> str:
    return column.replace("_", " ")


def _numbers(row: Tally) -> str:
    numbers = (
        row["functions"], row["shapes"], row["by_value"],
        row["pass"], row["fail"], row["unsupported"], row["error"],
    )  # fmt: skip
    return " | ".join(f"{number:,}" for number in numbers)


def _findings(document: Document) -> Iterator[str]:
    if not document["rules"]:
        return
    yield "## Findings"
    for rule in document["rules"]:
        yield ""
        yield from _rule(rule, document)


def _rule(rule: RuleRow, document: Document) -> Iterator[str]:
    hits = [
        (shape, entry, finding)
        for shape, entry, row in verdicts(document)
        for finding in row["findings"]
        if finding["rule"] == rule["id"]
    ]
    shapes = [list(group) for _, group in groupby(hits, key=lambda hit: hit[0]["id"])]
    functions = sum(len(group[0][0]["functions"]) for group in shapes)
    yield f"### {rule['id']}"
    yield ""
    yield (
        f"{cell(rule['summary'])} ({cell(rule['source'])}): broken for "
        f"{counted(functions, 'function')} of {counted(len(shapes), 'shape')}."
    )
    yield ""
    for group in shapes[:_SHAPES_PER_RULE]:
        shape, entry, finding = group[0]
        yield f"- {span(shape['id'])} {span(shortened(shape['shape'], _SHAPE_WIDTH))}"
        more = f" (and {len(group) - 1:,} more)" if len(group) > 1 else ""
        yield f"  - {entry}: {_finding(finding)}{more}"
        yield f"  - {_few(shape['functions'])}"
    if len(shapes) > _SHAPES_PER_RULE:
        yield f"- and {counted(len(shapes) - _SHAPES_PER_RULE, 'more shape')}"


def _finding(finding: FindingRow) -> str:
    return span(shortened(sentence(finding), _FINDING_WIDTH))


def _reasons(document: Document) -> Iterator[str]:
    """What is unsupported or went wrong, by reason."""
    groups: dict[tuple[str, str], dict[str, ShapeRow]] = {}
    for shape, _, row in verdicts(document):
        if row["status"] in ("unsupported", "error"):
            groups.setdefault((row["status"], row["reason"]), {})[shape["id"]] = shape
    if not groups:
        return
    yield "## Not judged"
    yield ""
    yield "| status | reason | shapes | functions |"
    yield "|---|---|---:|---|"
    for (status, reason), shapes in sorted(groups.items(), key=lambda item: item[0])[:_REASONS]:
        names = [name for shape in shapes.values() for name in shape["functions"]]
        text = code(shortened(reason, _FINDING_WIDTH))
        yield f"| {status} | {text} | {len(shapes):,} | {escaped(_few(names))} |"
    if len(groups) > _REASONS:
        yield f"| | and {len(groups) - _REASONS:,} more | | |"


def _distribution(document: Document) -> Iterator[str]:
    counts = {
        entry: sorted(
            row["metrics"]["instructions"]
            for _, name, row in verdicts(document)
            if name == entry and row["metrics"] is not None and row["status"] == "pass"
        )
        for entry in document["entries"]
    }
    if not any(counts.values()):
        return
    yield "## Instructions per call"
    yield ""
    yield "Everything outside the callee, one count for each shape that passes."
    yield ""
    yield "| entry | shapes | least | median | 90 % | most |"
    yield "|---|---:|---:|---:|---:|---:|"
    for entry, ordered in counts.items():
        if ordered:
            marks = (ordered[0], percentile(ordered, 50), percentile(ordered, 90), ordered[-1])
            yield f"| {entry} | {len(ordered):,} | " + " | ".join(f"{m:,}" for m in marks) + " |"


def _costliest(document: Document) -> Iterator[str]:
    costs: dict[str, list[tuple[int, ShapeRow, MetricsRow]]] = {}
    for shape, entry, row in verdicts(document):
        if row["metrics"] is not None:
            metrics = row["metrics"]
            costs.setdefault(entry, []).append((metrics["instructions"], shape, metrics))
    if not costs:
        return
    yield "## The most instructions"
    yield ""
    yield "| shape | entry | instructions | budget | code bytes | functions |"
    yield "|---|---|---:|---:|---:|---|"
    for entry in document["entries"]:
        ordered = sorted(costs.get(entry, ()), key=lambda cost: (-cost[0], cost[1]["id"]))
        for instructions, shape, metrics in ordered[:_COSTLIEST]:
            yield (
                f"| {code(shape['id'])} | {entry} | {instructions:,} "
                f"| {metrics['least']:,} to {metrics['most']:,} | {metrics['code_bytes']:,} "
                f"| {escaped(_few(shape['functions']))} |"
            )


def _few(names: Iterable[str]) -> str:
    return first_few([span(name) for name in dict.fromkeys(names)], _NAMES)

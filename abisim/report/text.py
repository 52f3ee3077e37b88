"""What a terminal shows.  The console decides about colours and width."""

from __future__ import annotations

import io
import shlex
from collections import Counter
from collections.abc import Iterable
from typing import Final, cast

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from abisim.campaign.engine import OWN_SUBJECT
from abisim.report.automaton import automaton_line
from abisim.report.document import (
    Document,
    FindingRow,
    ShapeRow,
    Tally,
    VerdictRow,
    finding_row,
    verdicts,
)
from abisim.report.wording import counted, first_few, visible
from abisim.verification.findings import Finding, Status

_STYLES: Final[dict[Status, str]] = {
    "pass": "green",
    "fail": "bold red",
    "unsupported": "yellow",
    "error": "bold magenta",
}
_WIDTH: Final = 100
_NAMES: Final = 5
_SHAPES: Final = 20
_FINDINGS: Final = 10


def dumps(document: Document) -> str:
    """What a terminal of 100 columns without colours shows."""
    file = io.StringIO()
    show(document, Console(file=file, width=_WIDTH, color_system=None))
    return "".join(f"{line.rstrip()}\n" for line in file.getvalue().splitlines())


def show(document: Document, console: Console, *, brief: bool = False) -> None:
    """Print :func:`render`'s parts with long lines left to the terminal, so that a command can
    be copied from it.  What is no terminal has the width of :func:`dumps`.
    """
    if not console.is_terminal:
        console.width = _WIDTH
    for part in render(document, brief=brief).renderables:
        console.print(part, soft_wrap=True, highlight=False)


def render(document: Document, *, brief: bool = False) -> Group:
    """The table by library unless it has to be ``brief``, what did not pass, and the summary
    last, where the eye is.
    """
    head = () if brief else (table(document), Text())
    return Group(
        *head,
        *_not_passed(document),
        *_passed_by(document),
        *_automaton(document),
        summary(document),
    )


def table(document: Document) -> Table:
    """A row per library, and the total."""
    result = Table(
        box=SIMPLE_HEAD, show_footer=True, show_edge=False, pad_edge=False, padding=(0, 0, 0, 1)
    )
    result.add_column("library", footer="total")
    for heading, number in _cells(document["totals"]):
        result.add_column(heading, footer=number, justify="right", overflow="fold")
    for row in document["libraries"]:
        cells = [
            Text(number, _STYLES["fail"] if heading in ("fail", "error") and number != "0" else "")
            for heading, number in _cells(row)
        ]
        result.add_row(Text(visible(row["name"])), *cells)
    return result


def _cells(row: Tally) -> tuple[tuple[str, str], ...]:
    return (
        ("functions", f"{row['functions']:,}"),
        ("shapes", f"{row['shapes']:,}"),
        ("by value", f"{row['by_value']:,}"),
        ("pass", f"{row['pass']:,}"),
        ("fail", f"{row['fail']:,}"),
        ("unsupported", f"{row['unsupported']:,}"),
        ("error", f"{row['error']:,}"),
    )


def _automaton(document: Document) -> list[Text]:
    return [Text(automaton_line(document["automaton"]), "dim")] if "automaton" in document else []


def summary(document: Document) -> Text:
    """One sentence: how many, and how they ended."""
    totals = document["totals"]
    numbers: tuple[tuple[Status, int], ...] = (
        ("pass", totals["pass"]),
        ("fail", totals["fail"]),
        ("unsupported", totals["unsupported"]),
        ("error", totals["error"]),
    )
    parts = [Text(f"{number:,} {status}", _STYLES[status]) for status, number in numbers if number]
    text = Text(
        f"{counted(totals['functions'], 'function')}, {counted(totals['shapes'], 'shape')}: "
    )
    text.append_text(Text(", ").join(parts) if parts else Text("nothing to check"))
    if not document["complete"]:
        text.append(" (interrupted)", _STYLES["error"])
    return text


def findings_text(findings: Iterable[Finding | FindingRow]) -> Text:
    """Every finding on lines of its own: rule and place, expected, actual, detail."""
    return Text("\n").join(
        _finding(finding_row(finding) if isinstance(finding, Finding) else finding)
        for finding in findings
    )


def _finding(row: FindingRow) -> Text:
    text = Text("  ")
    text.append(row["rule"], "bold red")
    text.append(f"  {visible(row['where'])}", "bold")
    for heading, words in (
        ("expected", row["expected"]),
        ("actual", row["actual"]),
        ("detail", row["detail"]),
    ):
        if words:
            text.append(f"\n    {heading:<8}  ", "dim")
            text.append(visible(words))
    return text


def _not_passed(document: Document) -> list[Text]:
    """The shapes that did not pass: errors, then failures, then what is unsupported."""
    order: tuple[Status, ...] = ("error", "fail", "unsupported")
    ranked: list[tuple[int, ShapeRow]] = []
    for shape in document["shapes"]:
        statuses = {row["status"] for row in shape["entries"].values()} - {"pass"}
        if statuses:
            ranked.append((min(map(order.index, statuses)), shape))
    ranked.sort(key=lambda item: item[0])
    blocks = [_shape(shape, document) for _, shape in ranked[:_SHAPES]]
    if len(ranked) > _SHAPES:
        rest = counted(len(ranked) - _SHAPES, "more shape")
        blocks.append(Text(f"and {rest}; --output-format json has all of them\n"))
    return blocks


def _passed_by(document: Document) -> list[Text]:
    """What verdicts rest on beside the text: dialect entries and de facto rules."""
    lines = []
    for key, what in (
        ("explained_by", "passed by the dialect entry"),
        ("relies_on", "relies on the de facto rule"),
    ):
        rows = (cast("dict[str, list[str]]", row) for _, _, row in verdicts(document))
        counts = Counter(identity for row in rows for identity in row.get(key, ()))
        lines += [
            Text(f"{count:,} {what} {identity}", "dim")
            for identity, count in sorted(counts.items())
        ]
    return lines


def _shape(shape: ShapeRow, document: Document) -> Text:
    text = Text()
    text.append(visible(shape["shape"]), "bold")
    text.append(f"  {shape['id']}\n", "dim")
    text.append(f"  in {first_few([visible(name) for name in shape['functions']], _NAMES)}\n")
    for entry, row in shape["entries"].items():
        if row["status"] != "pass":
            text.append_text(_entry(entry, row))
    return text.append_text(_hint(shape, document))


def _hint(shape: ShapeRow, document: Document) -> Text:
    """The commands that show the placement and, if they are ours, the stubs that did not pass."""
    entries = [entry for entry, row in shape["entries"].items() if row["status"] != "pass"]
    option = f"--entry {entries[0] if len(entries) == 1 else 'both'}"
    abi = "" if document["abi"] == "sysv" else f"--abi {document['abi']} "
    quoted = f"{abi}{shlex.quote(shape['shape'])}"
    text = Text(f"  see abisim explain {quoted}\n", "dim")
    if document["subject"] == OWN_SUBJECT:
        text.append(f"  and abisim stub {option} {quoted}\n")
    return text


def _entry(entry: str, row: VerdictRow) -> Text:
    text = Text(f"  {entry}: ").append(row["status"], _STYLES[row["status"]])
    if row["reason"]:
        text.append(f": {visible(row['reason'])}")
    for line in findings_text(row["findings"][:_FINDINGS]).split("\n"):
        if line:
            text.append("\n  ").append_text(line)
    if len(row["findings"]) > _FINDINGS:
        text.append(f"\n    and {counted(len(row['findings']) - _FINDINGS, 'more finding')}")
    return text.append("\n")

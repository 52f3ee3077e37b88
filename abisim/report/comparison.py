"""Our stubs beside a compiler's, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from abisim.campaign.bench import Comparison, Figure

#: A number to beat with its comparison for ``buffer`` and for ``avalue``.
FigureRow: TypeAlias = tuple[Figure, Comparison, Comparison]


def page(figures: Sequence[FigureRow], rows: Sequence[Comparison], compiler: str) -> str:
    """The whole page: the summary, then every shape."""
    return (
        f"# Our stubs beside a compiler's\n\n{summary(figures, rows, compiler)}"
        f"\n## Every shape\n\n{every_shape(rows)}"
    )


def summary(figures: Sequence[FigureRow], rows: Sequence[Comparison], compiler: str) -> str:
    """The numbers to beat, and the totals."""
    return f"{figures_table(figures, compiler)}\n{comparison_table(rows)}"


def figures_table(rows: Sequence[FigureRow], compiler: str) -> str:
    """The numbers to beat, as a table."""
    lines = [
        f"Instructions per call, the callee excluded. Compiler: {compiler}.",
        "",
        "| signature | ffi_call | libffi plan | gcc -O2, published | compiler, avalue "
        "| **abisim, avalue** | compiler, buffer | **abisim, buffer** |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {figure.name} | {figure.ffi_call} | {figure.libffi_plan} | {figure.gcc} "
        f"| {_count(avalue.theirs)} | **{_count(avalue.ours)}** "
        f"| {_count(buffer.theirs)} | **{_count(buffer.ours)}** |"
        for figure, buffer, avalue in rows
    ]
    return "\n".join(lines) + "\n"


def comparison_table(rows: Sequence[Comparison]) -> str:
    """Totals per entry convention, then every shape where the compiler's stub is shorter
    or cannot be counted.
    """
    lines = [
        "| entry | shapes | fewer than the compiler | the same | more | not counted "
        "| at or under | all instructions, abisim | compiler |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [
        _totals(entry, [row for row in rows if row.entry == entry])
        for entry in dict.fromkeys(row.entry for row in rows)
    ]
    exceptions = [row for row in rows if not row.at_or_under]
    lines += ["", f"Shapes where the compiler's stub is shorter: {len(exceptions)}.", ""]
    lines += _list(exceptions)
    uncounted = [row for row in rows if row.note]
    if uncounted:
        lines += [
            "",
            f"Rules that the compiler's stubs break, or why they cannot run: {len(uncounted)}. "
            "docs/sysv.md has the known differences.",
            "",
        ]
        lines += [f"- `{row.label}` ({row.entry}): {row.note}" for row in uncounted]
    return "\n".join(lines) + "\n"


def every_shape(rows: Sequence[Comparison]) -> str:
    """One line a shape and entry: abisim's count, the compiler's, a function, the shape."""
    lines = ["| entry | abisim | compiler | function | shape |", "|---|--:|--:|---|---|"]
    lines += [
        f"| {row.entry} | {_count(row.ours)} | {_count(row.theirs)} | {row.label} "
        f"| `{_short(row)}` |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def _totals(entry: str, rows: Sequence[Comparison]) -> str:
    pairs = [
        (row.ours, row.theirs) for row in rows if row.ours is not None and row.theirs is not None
    ]
    fewer = sum(ours < theirs for ours, theirs in pairs)
    same = sum(ours == theirs for ours, theirs in pairs)
    more = len(pairs) - fewer - same
    share = 100 * (fewer + same) / len(pairs) if pairs else 0.0
    return (
        f"| {entry} | {len(rows)} | {fewer} | {same} | {more} | {len(rows) - len(pairs)} "
        f"| {share:.2f} % | {sum(ours for ours, _ in pairs)} "
        f"| {sum(theirs for _, theirs in pairs)} |"
    )


def _list(rows: Sequence[Comparison]) -> list[str]:
    return [
        f"- `{row.label}` ({row.entry}): {_count(row.ours)}, compiler {_count(row.theirs)}: "
        f"`{_short(row)}`"
        for row in rows
    ]


def _count(number: int | None) -> str:
    return "-" if number is None else str(number)


def _short(row: Comparison, limit: int = 120) -> str:
    text = row.shape.replace("|", "\\|")
    return text if len(text) <= limit else text[: limit - 1] + "…"

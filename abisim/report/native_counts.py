"""Instructions and bytes of python stubs, as Markdown: the part of the page that no clock knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abisim.campaign.native.counts import PROTOTYPE, READ_BYTES, Count, Row
from abisim.interpreters import INTERPRETERS
from abisim.report.tables import code, span, table


def counts(title: str, rows: Sequence[Row], *, prototypes: bool) -> Iterator[str]:
    """A section of instructions and bytes, a row a signature; ``prototypes`` compares."""
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


def handle(count: Count) -> Iterator[str]:
    """The section of ``read``'s handle."""
    yield "## The handle of read"
    yield ""
    yield (
        f"`ssize_t read(int, void *, size_t)` in the `avalue` form, complete: {count.code_bytes} "
        f"bytes, {count.instructions} instructions. At most {READ_BYTES} bytes: "
        f"{'met' if count.instructions and count.code_bytes <= READ_BYTES else 'not met'}."
    )

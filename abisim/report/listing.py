"""A stub on paper: the placement, the counts and the disassembly of one shape.

``stubs/`` holds one such page for every shape of the edge-case file.
"""

from __future__ import annotations

from collections.abc import Sequence

from abisim.reference import classify
from abisim.signature import Signature
from abisim.stubs import Stub
from abisim.verification.findings import Verdict


def page(
    signature: Signature, stubs: Sequence[tuple[Stub, Verdict]], dialect: str = "psabi"
) -> str:
    """The text for a signature and its stubs, each with its verdict."""
    placement = classify(signature, dialect=dialect).dump()
    lines = [
        f"# {signature.prototype}",
        f"# signature {signature.id}",
        "#",
        *(f"# {line}".rstrip() for line in placement.splitlines()),
    ]
    for stub, verdict in stubs:
        lines += ["", f"# {stub.entry}: {_counts(verdict, len(stub.code))}"]
        lines += stub.listing.splitlines()
    return "\n".join(lines) + "\n"


def _counts(verdict: Verdict, code_bytes: int) -> str:
    metrics = verdict.metrics
    if metrics is None:
        return f"{verdict.status}, {code_bytes} bytes"
    return (
        f"{verdict.status}, {metrics.instructions} instructions ({metrics.before} to the callee, "
        f"{metrics.after} after it; budget {metrics.least} to {metrics.most}), {code_bytes} bytes, "
        f"{metrics.loads} loads, {metrics.stores} stores, {metrics.stack_bytes} bytes of stack"
    )

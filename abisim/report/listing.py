"""A stub on paper: the placement, the counts and the disassembly of one shape.

``stubs/`` holds one such page for every shape of the edge-case file.
"""

from __future__ import annotations

from collections.abc import Sequence

from abisim.pystubs import PythonStub
from abisim.reference import classify
from abisim.signature import Signature
from abisim.stubs import Stub
from abisim.verification.findings import Verdict


def page(
    signature: Signature, stubs: Sequence[tuple[Stub, Verdict]], dialect: str = "psabi"
) -> str:
    """The text for a signature and its stubs, each with its verdict."""
    lines = _head(signature, dialect)
    for stub, verdict in stubs:
        lines += ["", f"# {stub.entry}: {_counts(verdict, len(stub.code))}"]
        lines += stub.listing.splitlines()
    return "\n".join(lines) + "\n"


def python_page(
    signature: Signature, stub: PythonStub, verdict: Verdict, dialect: str = "psabi"
) -> str:
    """The text for a python stub; the counts are those of its fast path, the bytes all there are.

    Behind the instructions is the pool: each word's offset, and whose address it holds.
    """
    options = " --release-gil" if stub.release_gil else " --errno" if stub.errno else ""
    counts = _counts(verdict, len(stub.code))
    lines = [
        *_head(signature, dialect), "", f"# python {stub.interpreter.name}{options}: {counts}",
        *(f"# {each}" for each in verdict.findings),
        *([f"# {verdict.reason}"] if verdict.reason else ()),
        *stub.listing.splitlines(), "", "# pool",
        *(f"{offset:4x}:  {symbol}" for offset, symbol in stub.relocations),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _head(signature: Signature, dialect: str) -> list[str]:
    placement = classify(signature, dialect=dialect).dump()
    return [
        f"# {signature.prototype}",
        f"# signature {signature.id}",
        "#",
        *(f"# {line}".rstrip() for line in placement.splitlines()),
    ]


def _counts(verdict: Verdict, code_bytes: int) -> str:
    metrics = verdict.metrics
    if metrics is None:
        return f"{verdict.status}, {code_bytes} bytes"
    return (
        f"{verdict.status}, {metrics.instructions} instructions ({metrics.before} to the callee, "
        f"{metrics.after} after it; budget {metrics.least} to {metrics.most}), {code_bytes} bytes, "
        f"{metrics.loads} loads, {metrics.stores} stores, {metrics.stack_bytes} bytes of stack"
    )

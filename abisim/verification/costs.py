"""What a call took, and the rules about that."""

from __future__ import annotations

from collections.abc import Iterator

from abisim.machine.state import get
from abisim.reference.budget import budget
from abisim.stubs import OWN
from abisim.verification.case import Case
from abisim.verification.findings import Finding, Metrics


def metrics_of(case: Case, extra: int) -> Metrics | None:
    """None unless every pass ran to its end; ``extra`` instructions are beyond the budget."""
    if not case.returned:
        return None
    first = max(case.recordings, key=lambda run: run.before.instructions + run.after.instructions)
    limits = budget(case.assignment, case.stub.entry)
    return Metrics(
        before=first.before.instructions,
        after=first.after.instructions,
        code_bytes=len(case.stub.code),
        loads=first.before.loads + first.after.loads,
        stores=first.before.stores + first.after.stores,
        stack_bytes=get(first.initial, "rsp") - get(first.entry.registers, "rsp"),
        least=limits.least,
        most=extra + (limits.most if case.stub.origin == OWN else limits.tolerated),
    )


def over_or_under(metrics: Metrics, *, frugal: bool) -> Iterator[Finding]:
    """The budget is kept, its lower end by code of anybody."""
    count = f"{metrics.instructions} instructions"
    where = "one call, the callee excluded"
    if frugal and metrics.instructions > metrics.most:
        yield Finding("budget.over", where, f"at most {metrics.most}", count)
    if metrics.instructions < metrics.least:
        yield Finding("budget.under", where, f"at least {metrics.least}", count)

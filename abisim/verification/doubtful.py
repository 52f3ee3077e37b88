"""Findings that are left of what is in doubt."""

from __future__ import annotations

from collections.abc import Iterable

from abisim.reference.doubt import Doubt
from abisim.verification.faults import FAULTS
from abisim.verification.findings import Finding


def beyond(doubt: Doubt, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that the doubt does not excuse."""
    excused: list[str] = []
    if doubt.faults:
        excused += FAULTS
    if doubt.result:  # which may be in memory, or on the x87 stack, or in neither
        excused += [
            "callee.result-pointer",
            "result.hidden-pointer",
            "result.hidden-overlap",
            "state.x87-stack",
        ]
    return tuple(each for each in findings if each.rule not in excused)

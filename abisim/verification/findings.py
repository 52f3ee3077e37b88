"""Findings and verdicts: what the judge says about a stub."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from abisim.verification.rules import RULES, Severity

#: pass; fail: a rule was broken; unsupported: the simulator cannot run it faithfully,
#: or the type is not known yet; error: the check itself could not be carried out.
Status: TypeAlias = Literal["pass", "fail", "unsupported", "error"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule: where, what was expected there, what was there.

    ``rule`` is an id of :data:`abisim.verification.rules.RULES`.  ``detail`` says more in
    words, such as which field a wrong byte came from.
    """

    rule: str
    where: str
    expected: str
    actual: str
    detail: str = ""

    @property
    def severity(self) -> Severity:
        """The rule's."""
        return RULES[self.rule].severity

    def __str__(self) -> str:
        text = f"{self.rule}: {self.where}: expected {self.expected}, found {self.actual}"
        return f"{text} ({self.detail})" if self.detail else text

    def to_dict(self) -> dict[str, str]:
        return {
            "rule": self.rule,
            "severity": self.severity,
            "where": self.where,
            "expected": self.expected,
            "actual": self.actual,
            "detail": self.detail,
        }


@dataclass(frozen=True, slots=True)
class Metrics:
    """What one call took, everything outside the callee.

    ``before`` and ``after`` are instructions executed before and after the callee, the
    call (or jump) and the return included; a rep-prefixed instruction counts once.
    ``loads`` and ``stores`` are instructions' accesses to memory, pushed and popped
    return addresses included.  ``stack_bytes`` is the stack that the stub took, from its
    own return address to the callee's.  ``least`` and ``most`` are the reference's budget,
    ``most`` being the one that this stub was held to (docs/budget.md).
    """

    before: int
    after: int
    code_bytes: int
    loads: int
    stores: int
    stack_bytes: int
    least: int
    most: int

    @property
    def instructions(self) -> int:
        return self.before + self.after

    def to_dict(self) -> dict[str, int]:
        return {
            "before": self.before,
            "after": self.after,
            "instructions": self.instructions,
            "code_bytes": self.code_bytes,
            "loads": self.loads,
            "stores": self.stores,
            "stack_bytes": self.stack_bytes,
            "least": self.least,
            "most": self.most,
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one stub, or of one compiled callee, for one signature.

    ``metrics`` is None unless every pass ran to its end.  ``reason`` says why a verdict
    is unsupported or error.  ``relies_on`` are the de facto rules without which a callee
    would not have received its arguments.
    ``explained_by`` are the dialect entries without which the code would not have passed.
    """

    status: Status
    findings: tuple[Finding, ...] = ()
    metrics: Metrics | None = None
    reason: str = ""
    relies_on: tuple[str, ...] = ()
    explained_by: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return self.status == "pass"

    @property
    def instructions(self) -> int | None:
        """Instructions per call outside the callee, or None when the stub did not finish."""
        return None if self.metrics is None else self.metrics.instructions

    def to_dict(self) -> dict[str, Any]:
        """``relies_on`` and ``explained_by`` appear when they hold something."""
        row: dict[str, Any] = {
            "status": self.status,
            "reason": self.reason,
            "findings": [finding.to_dict() for finding in self.findings],
            "metrics": None if self.metrics is None else self.metrics.to_dict(),
        }
        if self.relies_on:
            row["relies_on"] = list(self.relies_on)
        if self.explained_by:
            row["explained_by"] = list(self.explained_by)
        return row

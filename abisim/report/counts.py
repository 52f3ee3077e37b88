"""Counts: what a report and a ``counts.lock`` have in common, and what a diff compares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from abisim.errors import AbisimError
from abisim.report.document import Document, VerdictRow
from abisim.stubs import ENTRIES
from abisim.verification.findings import Status


@dataclass(frozen=True, slots=True)
class Passed:
    """What one call took: see :class:`abisim.verification.findings.Metrics`."""

    before: int
    after: int
    code_bytes: int
    loads: int
    stores: int
    stack_bytes: int

    @property
    def instructions(self) -> int:
        return self.before + self.after


@dataclass(frozen=True, slots=True)
class NotPassed:
    """A verdict that is no pass; its counts say nothing.

    ``rules`` are the ids of the broken rules, sorted; a ``counts.lock`` does not know
    them, which is None.
    """

    status: Status
    rules: tuple[str, ...] | None = None


Outcome: TypeAlias = Passed | NotPassed


@dataclass(frozen=True, slots=True)
class Counts:
    """Outcomes by shape id and entry convention, under one setting.

    ``name`` is what messages call this: the file's name.  ``shapes`` maps ids to C text.
    """

    name: str
    abi: str
    dialect: str
    subject: str
    entries: tuple[str, ...]
    shapes: Mapping[str, str]
    outcomes: Mapping[tuple[str, str], Outcome]


def counts(document: Document, name: str = "the report") -> Counts:
    """The counts of a document.

    Raises AbisimError when the run was interrupted, when a shape occurs twice, and when
    it lacks an entry convention of the run.
    """
    if not document["complete"]:
        raise AbisimError(
            f"{name}: the run was interrupted, so what is missing there was not removed; "
            "let abisim check finish"
        )
    shapes: dict[str, str] = {}
    outcomes: dict[tuple[str, str], Outcome] = {}
    for row in document["shapes"]:
        if row["id"] in shapes:
            raise AbisimError(f"{name}: shape {row['id']} occurs twice")
        if set(row["entries"]) != set(document["entries"]):
            raise AbisimError(
                f"{name}: shape {row['id']} has verdicts for {_list(row['entries'])}, "
                f"but the run was of {_list(document['entries'])}"
            )
        shapes[row["id"]] = row["shape"]
        for entry, verdict in row["entries"].items():
            if entry not in ENTRIES:
                continue  # nothing is counted in a callee
            outcomes[row["id"], entry] = _outcome(verdict, f"{name}: shape {row['id']} {entry}")
    setting = (document["abi"], document["dialect"], document["subject"])
    entries = tuple(entry for entry in document["entries"] if entry in ENTRIES)
    return Counts(name, *setting, entries, shapes, outcomes)


def _outcome(verdict: VerdictRow, where: str) -> Outcome:
    if verdict["status"] != "pass":
        rules = {finding["rule"] for finding in verdict["findings"]}
        return NotPassed(verdict["status"], tuple(sorted(rules)))
    metrics = verdict["metrics"]
    if metrics is None:
        raise AbisimError(f"{where}: passes without metrics, which no run of abisim does")
    return Passed(
        before=metrics["before"],
        after=metrics["after"],
        code_bytes=metrics["code_bytes"],
        loads=metrics["loads"],
        stores=metrics["stores"],
        stack_bytes=metrics["stack_bytes"],
    )


def _list(names: object) -> str:
    assert isinstance(names, dict | list)
    return ", ".join(names) or "nothing"

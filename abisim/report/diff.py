"""The differences between two reports, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final, Literal, TypeAlias

from abisim.errors import AbisimError
from abisim.report.counts import Counts, NotPassed, Outcome, Passed

#: status: another verdict, or other broken rules.  more, fewer: instructions.  code:
#: only bytes of code, loads, stores, stack bytes or the split around the callee.
#: added, removed: shapes.  In the order in which a diff lists them.
Kind: TypeAlias = Literal["status", "more", "code", "fewer", "added", "removed"]
KINDS: Final[tuple[Kind, ...]] = ("status", "more", "code", "fewer", "added", "removed")

_WORDS: Final = {
    "before": "before the callee",
    "after": "after the callee",
    "code_bytes": "code bytes",
    "loads": "loads",
    "stores": "stores",
    "stack_bytes": "stack bytes",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.  ``entry`` is empty when a whole shape was added or removed.

    ``what`` says the difference in words; ``shape`` is C text.
    """

    kind: Kind
    id: str
    entry: str
    what: str
    shape: str

    @property
    def text(self) -> str:
        """``0a1b2c… buffer: 12 → 13 instructions  int f(int)``."""
        return f"{self.id}{self.entry and ' '}{self.entry}: {self.what}  {self.shape}"


def compare(old: Counts, new: Counts) -> tuple[Change, ...]:
    """Every difference, those that need attention first, then by id and entry.

    When instructions changed, the other metrics' changes are told in the same line.
    Raises AbisimError when the two are not of the same ABI, dialect, subject and entries.
    """
    _comparable(old, new)
    changes = [*_shapes(old, new), *_outcomes(old, new)]
    return tuple(
        sorted(changes, key=lambda change: (KINDS.index(change.kind), change.id, change.entry))
    )


def _comparable(old: Counts, new: Counts) -> None:
    for what, before, after in (
        ("ABI", old.abi, new.abi),
        ("dialect", old.dialect, new.dialect),
        ("subject", old.subject, new.subject),
        ("entries", " ".join(sorted(old.entries)), " ".join(sorted(new.entries))),
    ):
        if before != after:
            raise AbisimError(
                f"{old.name} and {new.name} cannot be compared: "
                f"{what} {before or 'none'} and {after or 'none'}"
            )


def _shapes(old: Counts, new: Counts) -> Iterator[Change]:
    for identity in old.shapes.keys() - new.shapes.keys():
        yield Change("removed", identity, "", "removed", old.shapes[identity])
    for identity in new.shapes.keys() - old.shapes.keys():
        outcomes = [new.outcomes[identity, entry] for entry in new.entries]
        what = "added" + "".join(
            f", {entry} {_summary(outcome)}"
            for entry, outcome in zip(new.entries, outcomes, strict=True)
        )
        yield Change("added", identity, "", what, new.shapes[identity])


def _outcomes(old: Counts, new: Counts) -> Iterator[Change]:
    for (identity, entry), before in old.outcomes.items():
        after = new.outcomes.get((identity, entry))
        if after is None or after == before:
            continue
        difference = _difference(before, after)
        if difference is not None:
            kind, what = difference
            yield Change(kind, identity, entry, what, new.shapes[identity])


def _difference(before: Outcome, after: Outcome) -> tuple[Kind, str] | None:
    match before, after:
        case Passed(), Passed():
            return _cost(before, after)
        case NotPassed(status, rules), NotPassed(status=new_status, rules=new_rules) if (
            status == new_status and None in (rules, new_rules)
        ):
            return None
        case _:
            return "status", f"{_summary(before)} → {_summary(after)}"


def _cost(before: Passed, after: Passed) -> tuple[Kind, str]:
    told = []
    kind: Kind = "code"
    if before.instructions != after.instructions:
        kind = "more" if after.instructions > before.instructions else "fewer"
        told.append(f"{before.instructions} → {after.instructions} instructions")
    for field in fields(Passed):
        if kind != "code" and field.name in ("before", "after"):
            continue
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one != other:
            told.append(f"{one} → {other} {_WORDS[field.name]}")
    return kind, ", ".join(told)


def _summary(outcome: Outcome) -> str:
    match outcome:
        case Passed(instructions=instructions):
            return f"pass ({instructions} instructions)"
        case NotPassed(status, rules):
            return f"{status} ({', '.join(rules)})" if rules else status

"""Where a signature's placement depends on the dialect: which entry, who has it, what moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from abisim import reference
from abisim.dialects import NEWEST, PSABI, Entry, Versions, entries_of
from abisim.errors import AbisimError
from abisim.reference import Assignment, Piece, Placement, classify
from abisim.reference.conventions import classify_with
from abisim.signature import Signature

#: Whole dialects that are compared, for what entries change only together.
_WHOLE: Final = (PSABI, *NEWEST, "clang:14")


@dataclass(frozen=True, slots=True)
class Change:
    """What is elsewhere: ``there`` under the other reading, ``here`` in what is explained."""

    what: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry that moves something, or a whole dialect (``entry`` None) where several do.

    ``applies``: the explained dialect has the entry, so ``there`` is without it.
    """

    entry: Entry | None
    dialects: tuple[str, ...]
    applies: bool
    changes: tuple[Change, ...]

    def to_dict(self) -> dict[str, Any]:
        row: dict[str, Any] = {"id": self.entry.id if self.entry else None}
        if self.entry:
            row |= {"clause": self.entry.clause, "summary": self.entry.summary}
        return row | {
            "compilers": list(self.dialects),
            "applies": self.applies,
            "changes": [
                {"what": each.what, "here": each.here, "there": each.there} for each in self.changes
            ],
        }


def differences(signature: Signature, assignment: Assignment) -> tuple[Difference, ...]:
    """Every entry of the catalogue that alone moves something in this call.

    A dialect whose placement differs with none of those among its entries follows by name.
    """
    quirks = entries_of(assignment.dialect, signature.abi)
    touching = (*reference.differences(signature), *_explaining(signature, assignment.dialect))
    found: list[Difference] = []
    for entry in dict.fromkeys(touching):
        moved = changes(assignment, _placed(signature, assignment.dialect, quirks ^ {entry.id}))
        if moved:
            names = tuple(map(versions_text, entry.compilers))
            found.append(Difference(entry, names, entry.id in quirks, moved))
    alone = {each.entry.id for each in found if each.entry}
    return (*found, *_together(signature, assignment, quirks, alone))


def _explaining(signature: Signature, dialect: str) -> tuple[Entry, ...]:
    return () if dialect == PSABI else reference.explaining(signature, dialect)


def _together(
    signature: Signature, assignment: Assignment, quirks: frozenset[str], alone: set[str]
) -> Iterator[Difference]:
    by_changes: dict[tuple[Change, ...], list[str]] = {}
    for dialect in _WHOLE:
        if not (entries_of(dialect, signature.abi) ^ quirks) & alone:
            moved = changes(assignment, _classified(signature, dialect))
            if moved:
                by_changes.setdefault(moved, []).append(dialect)
    for moved, names in by_changes.items():
        yield Difference(None, tuple(names), False, moved)


def _placed(signature: Signature, dialect: str, quirks: frozenset[str]) -> Assignment | None:
    try:
        return classify_with(signature, dialect, quirks)
    except AbisimError:
        return None


def _classified(signature: Signature, dialect: str) -> Assignment | None:
    try:
        return classify(signature, dialect=dialect)
    except AbisimError:
        return None


def versions_text(versions: Versions) -> str:
    """``clang``, ``clang 14``, ``clang up to 14``, ``clang from 15``, ``clang 15 to 18``."""
    name, first, last = versions.compiler, versions.first, versions.last
    if first is None:
        return name if last is None else f"{name} up to {last}"
    if last is None:
        return f"{name} from {first}"
    return f"{name} {first}" if first == last else f"{name} {first} to {last}"


def changes(here: Assignment, there: Assignment | None) -> tuple[Change, ...]:
    """What is elsewhere in ``there``; the clauses, which are words, do not count."""
    if there is None:
        return ()
    moved = [
        Change(f"argument {number} {ours.name}".rstrip(), places(ours), places(theirs))
        for number, (ours, theirs) in enumerate(zip(here.args, there.args, strict=True), 1)
        if places(ours) != places(theirs)
    ]
    if places(here.ret) != places(there.ret):
        moved.append(Change("result", places(here.ret), places(there.ret)))
    if here.al != there.al:
        moved.append(Change("al", str(here.al), str(there.al)))
    ours, theirs = _stack(here), _stack(there)
    if ours != theirs:
        moved.append(Change("stack", ours, theirs))
    return tuple(moved)


def _stack(assignment: Assignment) -> str:
    return f"{assignment.stack_bytes} bytes aligned to {assignment.stack_align}"


def places(placement: Placement) -> str:
    """``rdi[0:4] sign-extended``, ``pointer in rcx to a copy aligned to 16``, ``nowhere``."""
    pieces = " ".join(map(_piece, placement.pieces))
    at = pieces.partition("[")[0]
    match placement.mode:
        case "sret":
            return f"memory aligned to {placement.copy_align} that {at} points to"
        case "indirect":
            return f"pointer in {at} to a copy aligned to {placement.copy_align}"
        case _:
            return pieces or "nowhere"


def _piece(piece: Piece) -> str:
    at = piece.at if piece.offset is None else f"stack+{piece.offset}"
    extend = piece.extend
    extended = f" {extend.kind}-extended to {8 * extend.bytes} bits" if extend else ""
    return f"{at}[{piece.start}:{piece.end}]{extended}"


def to_dicts(found: Sequence[Difference]) -> list[dict[str, Any]]:
    """What ``--format json`` has under ``differences``."""
    return [each.to_dict() for each in found]

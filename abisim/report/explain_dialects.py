"""Where a signature's placement depends on the dialect: which entry, who has it, what moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from abisim import reference
from abisim.dialects import BOTH, NEWEST, PSABI, Entry, Party, Versions, entries_of
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

    @property
    def who(self) -> str:
        """``gcc, clang up to 14``, and which side of a call where it is one alone."""
        names = ", ".join(self.dialects)
        if self.entry is None or self.entry.parties == BOTH:
            return names
        return f"{names} ({' and '.join(f'{party}s' for party in self.entry.parties)} alone)"

    def to_dict(self) -> dict[str, Any]:
        row: dict[str, Any] = {"id": self.entry.id if self.entry else None}
        if self.entry:
            row |= {"clause": self.entry.clause, "summary": self.entry.summary}
            row["parties"] = list(self.entry.parties)
        return row | {
            "compilers": list(self.dialects),
            "applies": self.applies,
            "changes": [
                {"what": each.what, "here": each.here, "there": each.there} for each in self.changes
            ],
        }


def differences(signature: Signature, assignment: Assignment) -> tuple[Difference, ...]:
    """Every entry of the catalogue that moves something in this call, alone or in a dialect.

    So do those about compilers at odds with themselves, with no changes.  A dialect whose
    placement differs with none of the former among its entries follows by name.
    """
    quirks = entries_of(assignment.dialect, signature.abi)
    found: dict[Entry, Difference] = {}
    for entry, other in _others(signature, assignment.dialect, quirks):
        moved = changes(assignment, other)
        if moved and entry not in found:
            names = tuple(map(versions_text, entry.compilers))
            found[entry] = Difference(entry, names, entry.id in quirks, moved)
    named = {entry.id for entry in found}
    for entry in reference.doubtful(signature):
        names = tuple(map(versions_text, entry.compilers))
        found[entry] = Difference(entry, names, entry.id in quirks, ())
    return (*found.values(), *_together(signature, assignment, quirks, named))


def _others(
    signature: Signature, dialect: str, quirks: frozenset[str]
) -> Iterator[tuple[Entry, Assignment | None]]:
    """Entries that may matter, each with the placement where it is otherwise."""
    for entry in (*reference.differences(signature), *_explaining(signature, dialect, "caller")):
        yield entry, _placed(signature, dialect, quirks ^ {entry.id})
    for each, party in product(dict.fromkeys((dialect, *_WHOLE)), BOTH):
        for entry in _explaining(signature, each, party):
            if entry.id not in quirks:
                yield entry, _classified(signature, each, party)


def _explaining(signature: Signature, dialect: str, party: Party) -> tuple[Entry, ...]:
    try:
        return reference.explaining(signature, dialect, party)
    except AbisimError:
        return ()


def _together(
    signature: Signature, assignment: Assignment, quirks: frozenset[str], named: set[str]
) -> Iterator[Difference]:
    by_changes: dict[tuple[Change, ...], list[str]] = {}
    for dialect in _WHOLE:
        if not (entries_of(dialect, signature.abi) ^ quirks) & named:
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


def _classified(signature: Signature, dialect: str, party: Party = "caller") -> Assignment | None:
    try:
        return classify(signature, dialect=dialect, party=party)
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
    pairs = [
        (f"argument {number} {parameter.name}".rstrip(), ours, theirs)
        for number, (parameter, ours, theirs) in enumerate(
            zip(here.signature.parameters, here.args, there.args, strict=True), 1
        )
    ]
    moved = [
        Change(what, *_compared(ours, theirs))
        for what, ours, theirs in (*pairs, ("result", here.ret, there.ret))
        if (places(ours), ours.defined) != (places(theirs), theirs.defined)
    ]
    if here.al != there.al:
        moved.append(Change("al", str(here.al), str(there.al)))
    if _stack(here) != _stack(there):
        moved.append(Change("stack", _stack(here), _stack(there)))
    return tuple(moved)


def _compared(ours: Placement, theirs: Placement) -> tuple[str, str]:
    """Both places, with the number of bits that arrive where it is not the same."""
    here, there = places(ours), places(theirs)
    if ours.defined == theirs.defined:
        return here, there
    return f"{here}, {_bits(ours)} bits of it", f"{there}, {_bits(theirs)} bits of it"


def _bits(placement: Placement) -> int:
    return sum(mask.bit_count() for mask in placement.defined)


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

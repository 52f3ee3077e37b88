"""Which entries of the catalogue of dialects touch a signature.

An assignment depends on a dialect by its entries of kind "placement" alone.  Whole dialects
are compared first, so that a signature that nothing touches costs few classifications.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from abisim.dialects import ENTRIES, Entry, Party
from abisim.identity import remembered
from abisim.reference.assignment import Assignment, Placement
from abisim.reference.conventions import classify_with, quirks_of
from abisim.reference.eightbytes import TEXT
from abisim.signature import Signature


def differences(signature: Signature) -> tuple[Entry, ...]:
    """The entries that change where the signature's values are.

    Alone, or among those of their compiler: some only say more of what another one does.
    Raises UnsupportedType for what is no value.
    """
    entries = placements(signature.abi)
    text = _places(signature, TEXT)
    wholes = [(quirks, _places(signature, quirks)) for quirks in _dialects(signature.abi)]
    if all(places == text for _, places in wholes):
        return ()
    return tuple(
        entry
        for entry in entries
        if _places(signature, frozenset({entry.id})) != text
        or any(
            entry.id in quirks and _places(signature, quirks - {entry.id}) != places
            for quirks, places in wholes
        )
    )


def explaining(signature: Signature, dialect: str, party: Party = "caller") -> tuple[Entry, ...]:
    """The entries by which the dialect differs from the text for this signature.

    Those that change it alone, and those without which the dialect would place it otherwise.
    Raises UnknownConvention and UnsupportedType.
    """
    quirks = quirks_of(dialect, signature.abi, party)
    text, all_of_them = _places(signature, TEXT), _places(signature, quirks)
    if text == all_of_them:
        return ()
    ids = [entry.id for entry in placements(signature.abi) if entry.id in quirks]
    alone = _telling(ids, lambda some: _places(signature, frozenset(some)) != text)
    needed = _telling(ids, lambda some: _places(signature, quirks - {*some}) != all_of_them)
    return tuple(entry for entry in placements(signature.abi) if entry.id in alone | needed)


def _telling(ids: Sequence[str], tells: Callable[[Sequence[str]], bool]) -> frozenset[str]:
    """Those that make a difference by themselves, found by halves: few ever do."""
    if not ids or not tells(ids):
        return frozenset()
    if len(ids) == 1:
        return frozenset(ids)
    middle = len(ids) // 2
    return _telling(ids[:middle], tells) | _telling(ids[middle:], tells)


@remembered(8)
def placements(abi: str) -> tuple[Entry, ...]:
    """The catalogue's entries about places under an ABI."""
    return tuple(entry for entry in ENTRIES if entry.kind == "placement" and abi in entry.abis)


@remembered(8)
def _dialects(abi: str) -> tuple[frozenset[str], ...]:
    """Sets of entries that together hold all: what each compiler has had in any version."""
    compilers = sorted({each.compiler for entry in placements(abi) for each in entry.compilers})
    return tuple(
        frozenset(
            entry.id
            for entry in placements(abi)
            if any(each.compiler == compiler for each in entry.compilers)
        )
        for compiler in compilers
    )


class _Same:
    """A signature that equals itself alone: comparing two costs more than they save."""

    __slots__ = ("signature",)

    def __init__(self, signature: Signature) -> None:
        self.signature = signature

    def __hash__(self) -> int:
        return id(self.signature)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.signature is other.signature


@remembered(2)
def _known(_: _Same) -> dict[frozenset[str], object]:
    """The places of the signature that is asked about, by entries: dialects share many."""
    return {}


@remembered(8)
def _ids(abi: str) -> frozenset[str]:
    return frozenset(entry.id for entry in placements(abi))


def _places(signature: Signature, quirks: frozenset[str]) -> object:
    """What the callee sees of an assignment: no names and no clauses."""
    known, about = _known(_Same(signature)), quirks & _ids(signature.abi)
    if about not in known:
        known[about] = _placed(signature, about)
    return known[about]


def _placed(signature: Signature, quirks: frozenset[str]) -> object:
    assignment: Assignment = classify_with(signature, "", quirks)
    return (
        tuple(_place(each) for each in assignment.args),
        _place(assignment.ret),
        assignment.al,
        assignment.stack_bytes,
        assignment.stack_align,
    )


def _place(placement: Placement) -> tuple[object, ...]:
    return (
        placement.ctype, placement.size, placement.align, placement.mode, placement.pieces,
        placement.defined, placement.copy_align,
    )  # fmt: skip

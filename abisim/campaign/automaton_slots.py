"""Few calls of the Microsoft convention that make every transition of its automaton.

Every argument takes one position, so each position is given a kind that is new there.
"""

from __future__ import annotations

from collections.abc import Iterator

from abisim.campaign.automaton_made import Call, Cover
from abisim.campaign.automaton_microsoft import KINDS, POSITIONS, RESULTS, Part, end, slot
from abisim.campaign.automaton_types import LEVELS, microsoft_result, microsoft_type

_HIDDEN = "memory"


def calls() -> list[Call]:
    """The calls, in the order in which they were found."""
    cover = Cover("ms")
    for level in range(LEVELS):
        for variadic in (False, True):
            while call := _call(cover, level, variadic=variadic):
                cover.add(call)
    for call in _ends(cover):
        cover.add(call)
    return cover.calls()


def _call(cover: Cover, level: int, *, variadic: bool) -> Call | None:
    """The call with the most that is new, wherever the ellipsis is; None when nothing is."""
    results = [each for each in RESULTS if microsoft_result(each).level <= level]
    result = cover.result(variadic=variadic, among=results)
    hidden = int(result == _HIDDEN)
    best: tuple[int, list[tuple[Part, str]]] = (0, [])
    # At least one parameter is named.
    for ellipsis in range(hidden + 1, POSITIONS + 1) if variadic else (0,):
        found = list(_arguments(cover, level, hidden, ellipsis))
        new = sum(
            cover.lacks(slot(part, position, kind))
            for position, (part, kind) in enumerate(found, hidden)
        )
        best = max(best, (new, found), key=lambda each: each[0])
    new, found = best
    if not new and not cover.lacks_result(result, variadic=variadic):
        return None
    if variadic and not found:
        found = [("named", KINDS[2])]
    types = tuple(microsoft_type(kind, part) for part, kind in found)
    named = sum(part == "named" for part, _ in found) if variadic else None
    written = microsoft_result(result)
    return Call(written.name, types, named, written.declaration)


def _arguments(cover: Cover, level: int, hidden: int, ellipsis: int) -> Iterator[tuple[Part, str]]:
    """A new kind for each position, as long as there is any; before the ellipsis anything."""
    for position in range(hidden, POSITIONS):
        part: Part = "fixed" if not ellipsis else "named" if position < ellipsis else "variable"
        kinds = [each for each in KINDS if microsoft_type(each, part).level <= level]
        # By position, so that a call has different ones.
        turned = kinds[position % len(kinds) :] + kinds[: position % len(kinds)]
        new = [each for each in turned if cover.lacks(slot(part, position, each))]
        if not new and part != "named" and not _later(cover, level, part, position):
            return
        yield part, (new or turned)[0]


def _later(cover: Cover, level: int, part: Part, position: int) -> bool:
    return any(
        cover.lacks(slot(part, later, kind))
        for later in range(position + 1, POSITIONS)
        for kind in KINDS
        if microsoft_type(kind, part).level <= level
    )


def _ends(cover: Cover) -> Iterator[Call]:
    """Short calls for what a call can leave, and the long ones did not."""
    for call in ("fixed", "variadic"):
        for positions in range(POSITIONS):
            if cover.lacks(end(call, positions)):
                types = tuple(microsoft_type(KINDS[2], "fixed") for _ in range(positions))
                yield Call("void", types, 1 if call == "variadic" else None)

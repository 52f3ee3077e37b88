"""Where a stub took a wrong result from: which of the registers that mean nothing.

Every register holds something else when the callee returns.  Bytes of the wrong result that
one of them held suggest it, and the proof is another run in which it holds the right ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from abisim.machine.state import SLOTS
from abisim.reference.assignment import Piece
from abisim.verification.case import Case
from abisim.verification.courtesy import Courtesy, Gift, whole
from abisim.verification.findings import Finding
from abisim.verification.provenance import place_name

#: As wide as they are: parts of others are left out.
_REGISTERS: Final = {
    name: slot for name, slot in SLOTS.items() if not name.startswith(("xmm", "ymm", "f"))
}
#: Of places that hold the same bytes, how many are tried.
_MOST: Final = 8


def misread(case: Case, courtesy: Courtesy) -> Iterator[tuple[Finding, Courtesy]]:
    """What may be the cause of a wrong result, each with the courtesy that would put it right.

    ``courtesy`` is what the callee of the case showed already.
    """
    pieces = [piece for piece in case.assignment.ret.pieces if _is_wrong(case, piece)]
    if case.assignment.ret.mode != "direct" or not pieces:
        return
    places = [list(_places(case, piece))[:_MOST] for piece in pieces]
    for choice in range(max(map(len, places))):
        if all(places):
            chosen = [found[min(choice, len(found) - 1)] for found in places]
            gifts = [
                Gift(_REGISTERS[name][0] + offset, piece.start, piece.end)
                for piece, (name, offset) in zip(pieces, chosen, strict=True)
            ]
            yield _cause(case, pieces[0], *chosen[0]), replace(courtesy, gifts=tuple(gifts))
    for above in ("zero", "sign"):
        yield (
            Finding(
                "result.upper-bits",
                ", ".join(place_name(piece) for piece in pieces),
                "anything above the result's own bytes",
                f"taken for {above} bits",
            ),
            replace(courtesy, above=above),
        )


def _is_wrong(case: Case, piece: Piece) -> bool:
    mask = case.assignment.ret.defined
    return any(
        (_got(case, number)[at] ^ value[at]) & mask[at]
        for number, value in enumerate(case.values.result)
        for at in range(piece.start, piece.end)
    )


def _got(case: Case, number: int) -> bytes:
    recording = case.recordings[number]
    return recording.output[recording.guard : recording.guard + case.signature.result.size]


def _places(case: Case, piece: Piece) -> Iterator[tuple[str, int]]:
    """Registers and offsets in them that held, in every pass, what the stub stored."""
    size = piece.end - piece.start
    stored = [_got(case, number)[piece.start : piece.end] for number in range(case.values.passes)]
    for name, (start, width) in _REGISTERS.items():
        for offset in range(width - size + 1):
            if all(
                recording.left[start + offset : start + offset + size] == bytes_
                for recording, bytes_ in zip(case.recordings, stored, strict=True)
            ):
                yield name, offset


def _cause(case: Case, piece: Piece, name: str, offset: int) -> Finding:
    own = [each for each in case.assignment.ret.pieces if whole(each.at) == name]
    what = f"bytes {piece.start} to {piece.end - 1} of the result"
    shown = f"byte {offset} of {name}" if offset else name
    if own and offset >= own[0].end - own[0].start:
        rule, expected = "result.upper-bits", f"from {place_name(piece)}, with anything above it"
    else:
        rule, expected = "result.register", f"from {place_name(piece)}"
    return Finding(rule, what, expected, f"from {shown}, which means nothing")

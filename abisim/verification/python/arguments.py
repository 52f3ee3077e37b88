"""Whether arguments are where they have to be, told quickly; ``arguments`` says what is wrong."""

from __future__ import annotations

from typing import NamedTuple

from abisim.reference.assignment import Assignment
from abisim.verification.expectation import place


class Place(NamedTuple):
    """Bytes ``start`` to ``end`` of the arguments' image, which are ``at`` in registers and
    argument area.  The bits of ``mask`` count; what follows up to ``extended`` repeats the sign,
    if ``signed``, or is zero.
    """

    at: int
    start: int
    end: int
    mask: int
    extended: int
    signed: bool


def places_of(assignment: Assignment, offsets: tuple[int, ...]) -> tuple[Place, ...] | None:
    """Where a call's arguments have to be; None for one that has pointers to copies."""
    found = []
    for placement, offset in zip(assignment.args, offsets, strict=True):
        if placement.mode == "indirect":
            return None
        for piece in placement.pieces:
            at, extend = place(piece), piece.extend
            size = piece.end - piece.start
            mask = int.from_bytes(placement.defined[piece.start : piece.end], "little")
            found.append(
                Place(
                    at, offset + piece.start, offset + piece.end, mask,
                    at + (extend.bytes if extend else size),
                    extend is not None and extend.kind == "sign",
                )
            )  # fmt: skip
    return tuple(found)


def are_right(places: tuple[Place, ...], arguments: bytes, seen: bytes) -> bool:
    """``arguments`` is a C struct of the parameters, ``seen`` registers and argument area."""
    for at, start, end, mask, extended, signed in places:
        right = arguments[start:end]
        last = at + end - start
        if seen[at:last] != right:
            wrong = int.from_bytes(seen[at:last], "little") ^ int.from_bytes(right, "little")
            if wrong & mask:
                return False
        if last != extended:
            sign = b"\xff" if signed and right[-1] & 0x80 else b"\0"
            if seen[last:extended].strip(sign):
                return False
    return True

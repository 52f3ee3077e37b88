"""The eightbytes of one argument or result: class, place, members, and the rule for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from abisim.errors import AbisimError
from abisim.reference import Class, Placement, classify
from abisim.report.picture_parts import EIGHTBYTE, Eightbyte, Eightbytes, members
from abisim.signature import Parameter, Signature
from abisim.types import Array, Complex, CType, Float, Leaf, Record, Void

#: Eightbytes of a value that are listed.
_MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Explained:
    """Bytes ``start`` up to ``end`` of a value.

    ``klass`` is empty under a convention that has no classes.  ``places`` are registers,
    ``stack+8``, or ``copy+8`` and ``memory+8`` for what a pointer points to.  ``reason`` is
    the rule that gave this eightbyte its class, empty where only the whole has one.
    """

    start: int
    end: int
    klass: str
    places: tuple[str, ...]
    members: str
    reason: str


def explained(
    ctype: CType, placement: Placement, abi: str, dialect: str
) -> tuple[tuple[Explained, ...], int]:
    """The first eightbytes of a value, and the number of those that are left out."""
    inside = Eightbytes(ctype, "")
    rows = tuple(
        Explained(
            start=each.start,
            end=each.end,
            klass=_class(placement, index, len(inside)),
            places=_places(placement, each.start),
            members=members(ctype, each.leaves),
            reason=_reason(ctype, placement, index, each, abi, dialect),
        )
        for index, each in enumerate(inside[:_MOST])
    )
    return rows, max(0, len(inside) - _MOST)


def _class(placement: Placement, index: int, count: int) -> str:
    if placement.classes == ("MEMORY",):
        return "MEMORY"
    return placement.classes[index] if len(placement.classes) == count else ""


def _places(placement: Placement, start: int) -> tuple[str, ...]:
    match placement.mode:
        case "sret":
            return (f"memory+{start}",)
        case "indirect":
            return (f"copy+{start}",)
        case _:
            return tuple(
                piece.at if piece.offset is None else f"stack+{piece.offset + start - piece.start}"
                for piece in placement.pieces
                if piece.start < start + EIGHTBYTE and start < piece.end
            )


def _reason(
    ctype: CType, placement: Placement, index: int, each: Eightbyte, abi: str, dialect: str
) -> str:
    """Why this eightbyte has its class; empty where the members do not say it."""
    if not _is_aggregate(ctype) or index >= len(placement.classes):
        return ""
    if placement.classes == ("MEMORY",):
        return ""
    klass = placement.classes[index]
    if not each.leaves:
        return "3.2.3 Definitions: padding is NO_CLASS" if klass == "NO_CLASS" else ""
    found = [_of(leaf, index, abi, dialect) for leaf in each.leaves]
    classes = [one for one, _ in found if one is not None]
    if len(classes) < len(found) or _merged(classes) != klass:
        return ""
    if len(set(classes)) == 1:
        return found[0][1]
    rule = "4(d): INTEGER and another class" if klass == "INTEGER" else "4(f): otherwise SSE"
    return f"3.2.3 Classification {rule} (here {', '.join(dict.fromkeys(classes))})"


def _is_aggregate(ctype: CType) -> bool:
    match ctype:
        case Complex(element=Float(format="x87")):
            return False
        case Record() | Array() | Complex():
            return True
        case _:
            return False


def _of(leaf: Leaf, index: int, abi: str, dialect: str) -> tuple[Class | None, str]:
    """The class and the rule of the part of a scalar that lies in an eightbyte."""
    placement = _alone(leaf.type, abi, dialect)
    which = index - leaf.bit_offset // (8 * EIGHTBYTE)
    if placement is None or which >= len(placement.classes):
        return None, ""
    return placement.classes[which], placement.clause


def _merged(classes: Sequence[Class]) -> Class | None:
    """What the members' classes give by rule 4; None where x87 makes it MEMORY."""
    several = set(classes)
    if len(several) == 1:
        return classes[0]
    if "INTEGER" in several:
        return "INTEGER"
    return "SSE" if several == {"SSE", "SSEUP"} else None


@lru_cache(maxsize=1024)
def _alone(ctype: CType, abi: str, dialect: str) -> Placement | None:
    """A scalar's placement as the only argument; None for one that is not passed."""
    try:
        signature = Signature("f", Void(), (Parameter("", ctype),), abi=abi)
        return classify(signature, dialect=dialect).args[0]
    except AbisimError:
        return None

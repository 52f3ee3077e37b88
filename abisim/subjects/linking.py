"""Objects linked for the simulator: sections at their addresses, relocations applied.

System V psABI 4.4 (relocation) and Microsoft's PE format (COFF relocations).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.images import (
    AREA_BYTES,
    CODE_BASE,
    CONSTANTS_BASE,
    DATA_BASE,
    EXCHANGE_BYTES,
    RECEIVED,
    RECEIVED_AT,
    RESULT,
    RESULT_AT,
    Image,
)
from abisim.subjects.helpers import HELPERS
from abisim.subjects.objectmodel import Fix, Kind, Object, ObjectError, Relocation, Symbol
from abisim.subjects.objects import read_object

_BASES: Final[Mapping[Kind, int]] = {
    "code": CODE_BASE,
    "constants": CONSTANTS_BASE,
    "data": DATA_BASE + 2 * EXCHANGE_BYTES,
}
_EXCHANGE: Final = {RECEIVED: DATA_BASE + RECEIVED_AT, RESULT: DATA_BASE + RESULT_AT}
_WIDTHS: Final[Mapping[Fix, tuple[int, bool]]] = {
    "pc32": (4, True), "got": (4, True), "abs32s": (4, True), "abs32": (4, False),
    "image32": (4, False), "abs64": (8, False),
}  # fmt: skip
_FILLING: Final[Mapping[Kind, bytes]] = {"code": b"\xcc", "constants": b"\0", "data": b"\0"}

#: A function by name, or a section by number.
_Owner: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Linked:
    """An image, and what is known of its functions.

    ``unresolved``: why a function cannot run, by name.  ``relocated``: the functions that
    are not position-independent on their own.
    """

    image: Image
    unresolved: Mapping[str, str]
    relocated: frozenset[str]


def link(object_file: bytes | Object) -> Image:
    """The image of an object.  Raises ObjectError."""
    return link_functions(object_file).image


def link_functions(object_file: bytes | Object) -> Linked:
    """The image of an object, and which of its functions cannot run.  Raises ObjectError."""
    parsed = read_object(object_file) if isinstance(object_file, bytes) else object_file
    return _Linker(parsed).link()


class _Linker:
    def __init__(self, parsed: Object) -> None:
        self._object = parsed
        self._areas: dict[Kind, bytearray] = {kind: bytearray() for kind in _BASES}
        self._addresses: dict[int, int] = {}
        self._got: dict[int, int] = {}
        self._helpers: dict[str, int] = {}
        self._unresolved: dict[_Owner, str] = {}
        self._edges: dict[_Owner, set[_Owner]] = {}
        self._relocated: set[str] = set()
        self._starts: dict[int, list[tuple[int, int, str]]] = {}

    def link(self) -> Linked:
        for index, section in enumerate(self._object.sections):
            if section.kind is not None and section.content:
                self._addresses[index] = self._append(section.kind, section.content, section.align)
        for name, function in self._object.functions.items():
            assert function.section is not None
            self._starts.setdefault(function.section, []).append(
                (function.value, function.value + function.size, name)
            )
        for starts in self._starts.values():
            starts.sort()
        for relocation in self._object.relocations:
            if relocation.section in self._addresses:
                self._relocate(relocation)
        places = {
            name: (self._addresses[function.section] - CODE_BASE + function.value, function.size)
            for name, function in self._object.functions.items()
            if function.section in self._addresses
        }
        image = Image(
            bytes(self._areas["code"]),
            bytes(self._areas["constants"]),
            bytes(self._areas["data"]),
            places,
        )
        return Linked(image, self._cannot_run(), frozenset(self._relocated))

    def _append(self, kind: Kind, content: bytes, align: int) -> int:
        """Where the content goes.  Raises ObjectError when there is no room."""
        area = self._areas[kind]
        if align > AREA_BYTES:
            raise ObjectError(f"the object has {kind} aligned to {align:,} bytes")
        area += _FILLING[kind] * (-len(area) % align)
        place = len(area)
        area += content
        room = AREA_BYTES - (2 * EXCHANGE_BYTES if kind == "data" else 0)
        if len(area) > room:
            raise ObjectError(f"the object has more than {room >> 20} MiB of {kind}")
        return _BASES[kind] + place

    def _relocate(self, relocation: Relocation) -> None:
        owner = self._owner(relocation.section, relocation.offset)
        if isinstance(owner, str):
            self._relocated.add(owner)
        symbol, fix = relocation.symbol, relocation.fix
        target = self._address(symbol)
        if target is None or fix not in _WIDTHS:
            name = symbol.name or "nothing"
            what = f"thread-local {name}" if fix == "tls" else name
            how = " by a relocation that is not known" if fix == "other" else ""
            self._unresolved.setdefault(owner, f"it refers to {what}{how}")
            return
        if symbol.section is not None:
            past = relocation.addend + (4 if fix == "pc32" else 0)
            self._edges.setdefault(owner, set()).add(
                self._owner(symbol.section, symbol.value + past)
            )
        kind = self._object.sections[relocation.section].kind
        assert kind is not None
        address = self._addresses[relocation.section] + relocation.offset
        if fix == "got":
            target = self._got_entry(target)
        value = target + relocation.addend
        if fix in ("pc32", "got"):
            value -= address
        elif fix == "image32":
            value -= CODE_BASE
        width, signed = _WIDTHS[fix]
        place = address - _BASES[kind]
        try:
            field = value.to_bytes(width, "little", signed=signed)
        except OverflowError:
            reason = f"it refers to {symbol.name or 'its own code'} by an address of 32 bits"
            self._unresolved.setdefault(owner, reason)
            return
        self._areas[kind][place : place + width] = field

    def _address(self, symbol: Symbol) -> int | None:
        """Where a symbol is, or None when it is nowhere in the simulator."""
        if symbol.section is not None:
            base = self._addresses.get(symbol.section)
            return None if base is None else base + symbol.value
        if symbol.name in _EXCHANGE:
            return _EXCHANGE[symbol.name]
        if symbol.name not in self._helpers:
            code = HELPERS[self._object.format].get(symbol.name)
            if code is None:
                return None
            self._helpers[symbol.name] = self._append("code", code, 16)
        return self._helpers[symbol.name]

    def _got_entry(self, target: int) -> int:
        if target not in self._got:
            self._got[target] = self._append("constants", target.to_bytes(8, "little"), 8)
        return self._got[target]

    def _owner(self, section: int, offset: int) -> _Owner:
        """The function that a place belongs to, or its section."""
        starts = self._starts.get(section)
        if starts:
            index = bisect_right(starts, (offset, AREA_BYTES, "")) - 1
            if index >= 0:
                start, end, name = starts[index]
                if start <= offset < max(end, start + 1):
                    return name
        return section

    def _cannot_run(self) -> dict[str, str]:
        """The reasons, carried to every function that reaches one, however far."""
        if not self._unresolved:
            return {}
        into: dict[_Owner, list[_Owner]] = {}
        for owner, targets in self._edges.items():
            for target in targets:
                into.setdefault(target, []).append(owner)
        reasons = dict(self._unresolved)
        waiting = list(reasons)
        while waiting:
            reached = waiting.pop()
            for owner in into.get(reached, ()):
                if owner not in reasons:
                    reasons[owner] = reasons[reached]
                    waiting.append(owner)
        return {owner: reason for owner, reason in reasons.items() if isinstance(owner, str)}

"""The C source of a batch, and what each of its lines is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from abisim.signature import Signature
from abisim.stubs import Entry
from abisim.subjects.options import types_of
from abisim.subjects.source import callee_text, exchange_text, sizes_text, stub_text
from abisim.subjects.typedefs import Typedefs
from abisim.types import CType


@dataclass(frozen=True, slots=True)
class Program:
    """``lines``: line → a typedef's name, or the index of a signature.  ``needs``: index → the
    typedefs that the signature needs.  ``measured``: the types whose size and alignment the
    object says, by typedef and in that order.
    """

    text: str
    lines: Mapping[int, str | int]
    needs: Mapping[int, frozenset[str]]
    types: Sequence[CType]
    measured: Mapping[str, CType]

    def type_of(self, typedef: str) -> CType:
        return self.types[_number(typedef)]


def write(
    signatures: Sequence[Signature], indices: Iterable[int], entry: Entry, typedefs: Typedefs
) -> Program:
    """A caller and a callee of each of these signatures."""
    # Apart: gcc takes milliseconds to go from one convention to another.
    stubs: list[tuple[int, str]] = []
    callees: list[tuple[int, str]] = []
    needs: dict[int, frozenset[str]] = {}
    measured: dict[str, CType] = {}
    for index in indices:
        signature = signatures[index]
        stubs.append((index, stub_text(index, signature, entry, typedefs)))
        callees.append((index, callee_text(index, signature, typedefs)))
        names = []
        for ctype in types_of(signature):
            name = typedefs.name(ctype)
            names.append(name)
            if name.startswith("t"):
                measured[name] = ctype
        needs[index] = frozenset(names).union(
            *(typedefs.parts.get(name, frozenset()) for name in names)
        )
    lines: list[str] = [exchange_text()]
    owners: dict[int, str | int] = {}
    for number, definition in enumerate(typedefs.lines):
        for line in definition.split("\n"):
            lines.append(line)
            owners[len(lines)] = f"t{number}"
    for index, function in (*stubs, *callees):
        lines.append(function)
        owners[len(lines)] = index
    lines.append(sizes_text(list(measured)))
    return Program("\n".join([*lines, ""]), owners, needs, typedefs.types, measured)


def first(typedefs: Iterable[str]) -> str:
    """The one that stands first in the text: the cause of what is wrong with its users."""
    return min(typedefs, key=_number)


def _number(typedef: str) -> int:
    return int(typedef[1:])

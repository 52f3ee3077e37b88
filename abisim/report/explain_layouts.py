"""Where a declaration's layout depends on the dialect, and with it what is passed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from abisim.declarations import Parser
from abisim.dialects import LAYOUT_ENTRIES
from abisim.errors import AbisimError
from abisim.layout import DataModel, data_model
from abisim.reference import Assignment, classify
from abisim.report.explain_dialects import Change, Difference, changes, versions_text
from abisim.report.wording import counted, visible
from abisim.signature import Signature
from abisim.types import Atomic, CType, Record, leaves


def layouts(text: str, signature: Signature, assignment: Assignment) -> tuple[Difference, ...]:
    """Every layout entry that alone changes a type passed by value in the last declaration.

    ``text`` is what the signature was parsed from, under the assignment's dialect.
    """
    types = (signature.result, *(each.type for each in signature.parameters))
    if not any(isinstance(ctype, Record | Atomic) for ctype in types):
        return ()
    return tuple(_differences(text, signature, assignment))


def _differences(text: str, signature: Signature, assignment: Assignment) -> Iterator[Difference]:
    model = data_model(signature.abi, assignment.dialect)
    asked = _asked(text, signature.abi, model)
    for entry in LAYOUT_ENTRIES:
        if signature.abi not in entry.abis or entry.id not in asked:
            continue
        quirks = model.quirks ^ {entry.id}
        try:
            parser = Parser(signature.abi, model=replace(model, quirks=quirks))
            other = parser.read(text)[-1].signature
            found = _changes(signature, other, assignment)
        except AbisimError:
            continue  # an assertion about sizes, for example
        if found:
            names = tuple(map(versions_text, entry.compilers))
            yield Difference(entry, names, entry.id in model.quirks, found)


class _Listening(Set[str]):
    """A set that keeps what it is asked for."""

    def __init__(self, members: Iterable[str]) -> None:
        self._members = frozenset(members)
        self.asked: set[str] = set()

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return name in self._members

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError("a data model asks for one quirk at a time")

    def __len__(self) -> int:
        return len(self._members)


def _asked(text: str, abi: str, model: DataModel) -> set[str]:
    """The entries that the text's layouts depend on at all."""
    quirks = _Listening(model.quirks)
    Parser(abi, model=replace(model, quirks=quirks)).read(text)
    return quirks.asked


def _changes(ours: Signature, theirs: Signature, assignment: Assignment) -> tuple[Change, ...]:
    if ours == theirs:
        return ()
    pairs = [
        (f"argument {number} {visible(one.name)}".rstrip(), one.type, other.type)
        for number, (one, other) in enumerate(
            zip(ours.parameters, theirs.parameters, strict=True), 1
        )
    ]
    pairs.append(("result", ours.result, theirs.result))
    sizes = tuple(
        Change(what, *_compared(here, there))
        for what, here, there in pairs
        if _layout(here) != _layout(there)
    )
    return sizes + changes(assignment, classify(theirs, dialect=assignment.dialect))


def _layout(ctype: CType) -> tuple[object, ...]:
    inside = [(leaf.path, leaf.bit_offset, leaf.bit_width) for leaf in leaves(ctype)]
    return ctype.size, ctype.align, inside


def _compared(here: CType, there: CType) -> tuple[str, str]:
    """Both layouts in as few words as show that they differ."""
    if (here.size, here.align) != (there.size, there.align):
        return _size(here), _size(there)
    for one, other in zip(leaves(here), leaves(there), strict=False):
        if one.bit_offset != other.bit_offset:
            path = visible(one.path.removeprefix("."))
            return f"{path} at bit {one.bit_offset}", f"{path} at bit {other.bit_offset}"
    return _size(here), _size(there)


def _size(ctype: CType) -> str:
    return f"{counted(ctype.size, 'byte')} aligned to {ctype.align}"

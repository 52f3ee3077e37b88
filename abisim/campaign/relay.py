"""A signature laid out by another data model: the same text, as a compiler's dialect has it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from abisim.dialects import PSABI
from abisim.layout import (
    DataModel,
    LayoutError,
    Member,
    data_model,
    natural_alignment,
    with_alignment,
)
from abisim.signature import Parameter, Signature
from abisim.types import Array, Atomic, CType, Record


class Relay:
    """Lays signatures of an ABI out as a dialect does."""

    def __init__(self, abi: str, dialect: str) -> None:
        self._model = data_model(abi, dialect)
        text = data_model(abi, PSABI)
        self._single = {
            name: replace(text, quirks=text.quirks | {name})
            for name in sorted(self._model.quirks - text.quirks)
        }

    def __call__(self, signature: Signature) -> Signature:
        """The signature itself when the dialect lays nothing of it out otherwise."""
        if not self._single:
            return signature
        with suppress(LayoutError):
            found = relaid(signature, self._model)
            return signature if found == signature else found
        return signature

    def entries(self, signature: Signature) -> tuple[str, ...]:
        """The entries of the dialect that change this signature's layout, each by itself."""
        found = []
        for name, model in self._single.items():
            with suppress(LayoutError):
                if relaid(signature, model) != signature:
                    found.append(name)
        return tuple(found)


def relaid(signature: Signature, model: DataModel) -> Signature:
    """The signature with every type laid out by ``model``.  Raises LayoutError."""
    return replace(
        signature,
        result=_relaid(signature.result, model),
        parameters=tuple(
            Parameter(each.name, _relaid(each.type, model)) for each in signature.parameters
        ),
    )


def _relaid(ctype: CType, model: DataModel) -> CType:
    """The type laid out anew; an alignment that a typedef gave it stays."""
    if not isinstance(ctype, Record | Array | Atomic):
        return ctype
    found = _rebuilt(ctype, model)
    return found if ctype.align == natural_alignment(ctype) else with_alignment(found, ctype.align)


def _rebuilt(ctype: Record | Array | Atomic, model: DataModel) -> Record | Array | Atomic:
    match ctype:
        case Record(kind=kind, tag=tag, fields=fields):
            members = [
                Member(
                    each.name, _relaid(each.type, model), each.bit_width, each.aligned, each.packed
                )
                for each in fields
            ]
            return model.record(
                kind, tag, members,
                packed=ctype.packed, aligned=ctype.aligned, pack=ctype.pack,
            )  # fmt: skip
        case Array(element=element, count=count):
            return model.array(_relaid(element, model), count)
        case Atomic(value=value):
            return model.atomic(_relaid(value, model))

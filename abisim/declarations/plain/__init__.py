"""Prototypes of fundamental types, structs of them and pointers, read at once.

They are most of what programs bind one by one, and the parser takes longer than all the rest
of binding a function whose shape is known.  This package gives what the parser gives, or
nothing, and never says why not: what is not of this kind, or not right, is the parser's.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from abisim.declarations.plain.definitions import defined
from abisim.declarations.plain.names import MOST_BYTES, SPACE, Names, declared, predeclared_names
from abisim.signature import Parameter, Signature
from abisim.types import CType, Float, Integer, Opaque, Record, Void

__all__ = ["plain"]

#: Far below every limit of the parser's.
_MOST_CHARACTERS: Final = 1000
#: The bytes of an int in every data model.
_INT: Final = 4
_ELLIPSIS: Final = "..."
_PIECE: Final = re.compile(r"[\w \t\n*]+", re.ASCII)
_PIECES: Final = re.compile(
    r"[\w \t\n*,]+ (?: , [ \t\n]* \.\.\. [ \t\n]* (?: , [\w \t\n*,]*)?)?", re.ASCII | re.VERBOSE
)
_Listed: TypeAlias = tuple[tuple[Parameter, ...], int | None]
_NONE: Final[_Listed] = (), None


def plain(text: str, abi: str, dialect: str) -> Signature | None:
    """The signature of a text that is one such prototype, with definitions of structs and
    typedefs before it or none; None for any other text.

    Raises UsageError for a text that looks like one, and an ABI or dialect that is unknown.
    """
    if len(text) > _MOST_CHARACTERS:
        return None
    whole = text.strip(SPACE).removesuffix(";").rstrip(SPACE)
    definitions, semicolon, prototype = whole.rpartition(";")
    before, _, inside = prototype.removesuffix(")").partition("(")
    if not (whole.endswith(")") and _PIECE.fullmatch(before) and _PIECES.fullmatch(inside)):
        return None
    names = defined(definitions, abi, dialect) if semicolon else predeclared_names(abi, dialect)
    function = declared(before, names) if names else None
    if names is None or function is None or not function[1]:
        return None
    result, name = function
    listed = _NONE if inside.split() == ["void"] else _listed(inside, names)
    if listed is None or isinstance(result, Opaque):
        return None
    parameters, named = listed
    values = (result, *(each.type for each in parameters))
    if sum(each.size for each in values if isinstance(each, Record)) > MOST_BYTES:
        return None
    return Signature(name, result, parameters, named, abi)


def _listed(inside: str, names: Names) -> _Listed | None:
    """The parameters, and how many are before the ellipsis if there is one."""
    parameters: list[Parameter] = []
    named: int | None = None
    for piece in inside.split(","):
        if piece.strip(SPACE) == _ELLIPSIS:  # the only one, and not the first
            named = len(parameters)
            continue
        found = declared(piece, names)
        if found is None or isinstance(found[0], Void | Opaque):
            return None
        if named is not None and _is_promoted(found[0]):
            return None
        parameters.append(Parameter(found[1], found[0]))
    called = [each.name for each in parameters if each.name]
    return None if len({*called}) < len(called) else (tuple(parameters), named)


def _is_promoted(ctype: CType) -> bool:
    """Whether an argument behind the ellipsis may be passed as another type."""
    match ctype:
        case Integer(size=size):
            return size < _INT
        case Float(name=name):
            return name == "float"
    return False

"""Prototypes of fundamental types and pointers to them, read at once.

They are most of what programs bind one by one, and the parser takes longer than all the rest
of binding a function whose shape is known.  This module gives what the parser gives, or
nothing, and never says why not: what is not of this kind, or not right, is the parser's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from abisim.declarations.predeclared import predeclared
from abisim.declarations.scalars import NoSuchTypeError, scalar
from abisim.layout import data_model
from abisim.signature import Parameter, Signature
from abisim.types import CType, Float, Integer, Void

_REMEMBERED: Final = 4096
#: Far below every limit of the parser's.
_MOST_CHARACTERS: Final = 1000
_MOST_POINTERS: Final = 8
_SPACE: Final = " \t\n"
_PIECE: Final = re.compile(r"[\w \t\n*]+", re.ASCII)
_PIECES: Final = re.compile(r"[\w \t\n*,]+", re.ASCII)
_TOKEN: Final = re.compile(r"\w+|\*", re.ASCII)
_TYPE_WORDS: Final = frozenset({
    "void", "char", "short", "int", "long", "signed", "unsigned", "float", "double", "_Bool",
    "__int128",
})  # fmt: skip
#: What is no name, or may be none; what begins with an underscore goes to the parser anyway.
RESERVED: Final = frozenset({
    "alignas", "alignof", "asm", "auto", "bool", "break", "case", "char", "const", "constexpr",
    "continue", "default", "do", "double", "else", "enum", "extern", "false", "float", "for",
    "goto", "if", "inline", "int", "long", "nullptr", "nullptr_t", "offsetof", "register",
    "restrict", "return", "short", "signed", "sizeof", "static", "static_assert", "struct",
    "switch", "thread_local", "true", "typedef", "typeof", "typeof_unqual", "union", "unsigned",
    "void", "volatile", "while",
})  # fmt: skip


def plain(text: str, abi: str, dialect: str) -> Signature | None:
    """The signature of a text that is one such prototype; None for any other text.

    Raises UsageError if it is one, and the ABI or dialect unknown.
    """
    if len(text) > _MOST_CHARACTERS:
        return None
    whole = text.strip(_SPACE).removesuffix(";").rstrip(_SPACE)
    before, _, inside = whole.removesuffix(")").partition("(")
    if not (whole.endswith(")") and _PIECE.fullmatch(before) and _PIECES.fullmatch(inside)):
        return None
    function = _declared(before, abi, dialect)
    if function is None or not function[1]:
        return None
    result, name = function
    parameters: list[Parameter] = []
    if inside.split() != ["void"]:
        for piece in inside.split(","):
            declared = _declared(piece, abi, dialect)
            if declared is None or isinstance(declared[0], Void):
                return None
            parameters.append(Parameter(declared[1], declared[0]))
        names = [each.name for each in parameters if each.name]
        if len({*names}) < len(names):
            return None
    return Signature(name, result, tuple(parameters), None, abi)


@lru_cache(maxsize=_REMEMBERED)
def _declared(piece: str, abi: str, dialect: str) -> tuple[CType, str] | None:
    """The type and the name of a specifier, stars, and a name or none."""
    tokens = _TOKEN.findall(piece)
    known = predeclared(data_model(abi, dialect))
    words: list[str] = []
    while tokens and (tokens[0] in _TYPE_WORDS or tokens[0] == "const" or tokens[0] in known):
        words.append(tokens.pop(0))
    pointers = 0
    while tokens and tokens[0] == "*":
        pointers += 1
        del tokens[0]
    name = tokens.pop(0) if tokens else ""
    if tokens or pointers > _MOST_POINTERS or (name and not _is_name(name, abi, dialect)):
        return None
    ctype = _specified(tuple(words), pointers, abi, dialect)
    return None if ctype is None else (ctype, name)


@lru_cache(maxsize=_REMEMBERED)
def _specified(words: tuple[str, ...], pointers: int, abi: str, dialect: str) -> CType | None:
    """The type that words spell, so many pointers from it."""
    model = data_model(abi, dialect)
    const = "const" in words
    rest = [word for word in words if word != "const"]
    if len(rest) + const < len(words) or not rest:
        return None
    typedef = predeclared(model).get(rest[0]) if len(rest) == 1 else None
    try:
        ctype = scalar(rest, model) if typedef is None else typedef.type
    except NoSuchTypeError:
        return None
    if not isinstance(ctype, Integer | Float | Void):
        return None
    for _ in range(pointers):
        ctype, const = model.pointer(ctype, const=const), False
    return ctype


def _is_name(word: str, abi: str, dialect: str) -> bool:
    # A name hides a typedef from what stands behind it.
    return (
        word not in RESERVED
        and not word[0].isdigit()
        and not word.startswith("_")
        and word not in predeclared(data_model(abi, dialect))
    )

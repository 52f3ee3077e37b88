"""What a piece of plain text declares: a specifier, stars, and a name or none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from abisim.declarations.predeclared import predeclared
from abisim.declarations.scalars import NoSuchTypeError, scalar
from abisim.declarations.scope import Qualified, pointed_to
from abisim.layout import DataModel, data_model
from abisim.types import CType, Float, Integer, Opaque, Record, Void

SPACE: Final = " \t\n"
#: The bytes of a struct, and of a call's structs: far below every limit of the parser's.
MOST_BYTES: Final = 1 << 10
_REMEMBERED: Final = 4096
_MOST_POINTERS: Final = 8
_TOKEN: Final = re.compile(r"\w+|\*", re.ASCII)
_TYPE_WORDS: Final = frozenset({
    "void", "char", "short", "int", "long", "signed", "unsigned", "float", "double", "_Bool",
    "__int128", "const",
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


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names that a text knows: the headers' typedefs, its own, its structs; the tags that its
    definitions speak of.
    """

    model: DataModel
    headers: Mapping[str, Qualified]
    typedefs: dict[str, CType] = field(default_factory=dict)
    structs: dict[str, Record] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)

    def is_typedef(self, word: str) -> bool:
        return word in self.headers or word in self.typedefs

    def is_new(self, word: str) -> bool:
        """Whether a word may name something, and hides no typedef from what stands behind it."""
        return is_identifier(word) and not self.is_typedef(word)


def is_identifier(word: str) -> bool:
    return word not in RESERVED and word[0].isalpha()


@lru_cache(maxsize=64)
def predeclared_names(abi: str, dialect: str) -> Names:
    """What is known before any text is read; nobody adds to it.  Raises UsageError."""
    return new_names(abi, dialect)


def new_names(abi: str, dialect: str) -> Names:
    """The same, to be added to."""
    model = data_model(abi, dialect)
    return Names(model, predeclared(model))


@lru_cache(maxsize=_REMEMBERED)
def declared(piece: str, names: Names) -> tuple[CType, str] | None:
    """The type and the name, which may be empty, of a piece of text."""
    tokens = _TOKEN.findall(piece)
    words = specifier(tokens, names)
    pointers = stars(tokens)
    name = tokens.pop(0) if tokens else ""
    if tokens or (name and not names.is_new(name)):
        return None
    ctype = _remembered(words, pointers, names)
    return None if ctype is None else (ctype, name)


def specifier(tokens: list[str], names: Names) -> tuple[str, ...]:
    """The words that spell a type, taken from the tokens' beginning."""
    words: list[str] = []
    while tokens and (tokens[0] in _TYPE_WORDS or names.is_typedef(tokens[0])):
        words.append(tokens.pop(0))
    if len(tokens) > 1 and tokens[0] == "struct":
        words += tokens[:2]
        del tokens[:2]
        while tokens and tokens[0] == "const":
            words.append(tokens.pop(0))
    return tuple(words)


def stars(tokens: list[str]) -> int:
    """How many stars the tokens begin with, which are taken."""
    count = 0
    while tokens and tokens[0] == "*":
        count += 1
        del tokens[0]
    return count


def specified(words: tuple[str, ...], pointers: int, names: Names) -> CType | None:
    """The type that words spell, so many pointers from it; Void and Opaque among them."""
    const = "const" in words
    rest = [word for word in words if word != "const"]
    if len(rest) + const < len(words) or not rest or pointers > _MOST_POINTERS:
        return None
    ctype = _struct(rest, names) if "struct" in rest else _named(rest, names)
    if ctype is None:
        return None
    for _ in range(pointers):
        ctype, const = names.model.pointer(pointed_to(ctype), const=const), False
    return ctype


_remembered: Final = lru_cache(maxsize=_REMEMBERED)(specified)


def _struct(words: list[str], names: Names) -> CType | None:
    first, *tags = words
    if first != "struct" or len(tags) != 1 or not is_identifier(tags[0]):
        return None
    return names.structs.get(tags[0]) or Opaque("struct", tags[0])


def _named(words: list[str], names: Names) -> CType | None:
    if len(words) == 1 and words[0] in names.typedefs:
        return names.typedefs[words[0]]
    typedef = names.headers.get(words[0]) if len(words) == 1 else None
    try:
        ctype = scalar(words, names.model) if typedef is None else typedef.type
    except NoSuchTypeError:
        return None
    return ctype if isinstance(ctype, Integer | Float | Void) else None

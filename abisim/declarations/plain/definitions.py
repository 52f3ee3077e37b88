"""Definitions of structs and typedefs, read at once like the prototypes behind them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from abisim.declarations.plain.names import (
    MOST_BYTES,
    Names,
    is_identifier,
    new_names,
    specified,
    specifier,
    stars,
)
from abisim.layout import LayoutError, Member
from abisim.types import CType, Opaque, Record, Void

_REMEMBERED: Final = 1024
#: A struct with a tag; a typedef of one with a tag or none; another typedef.
_DEFINITION: Final = re.compile(
    r"""
    [ \t\n]*(?:
      struct [ \t\n]+ (?P<tag>\w+) [ \t\n]* \{ (?P<body>[\w \t\n*,;\[\]]*) \} [ \t\n]*
    | typedef [ \t\n]+ struct (?: [ \t\n]+ (?P<of>\w+))? [ \t\n]*
        \{ (?P<members>[\w \t\n*,;\[\]]*) \} [ \t\n]* (?P<name>\w+) [ \t\n]*
    | typedef [ \t\n] (?P<type>[\w \t\n*]+)
    ) (?: ; | \Z)""",
    re.ASCII | re.VERBOSE,
)
_TOKEN: Final = re.compile(r"\w+|[*,\[\]]", re.ASCII)
_COUNT: Final = re.compile(r"[1-9]\d{0,3}", re.ASCII)


@lru_cache(maxsize=_REMEMBERED)
def defined(text: str, abi: str, dialect: str) -> Names | None:
    """The names behind a text that is such definitions alone; None for any other text.

    Raises UsageError for an ABI or dialect that is unknown.
    """
    names = new_names(abi, dialect)
    at = 0
    while True:
        found = _DEFINITION.match(text, at)
        if found is None or not _define(found, names):
            return None
        at = found.end()
        if at == len(text):
            return names


def _define(found: re.Match[str], names: Names) -> bool:
    """Add what one definition defines; whether it is plain."""
    if found["tag"] is not None:
        return _record(found["tag"], found["body"], names) is not None
    if found["type"] is not None:
        return _typedef(found["type"], names)
    record = _record(found["of"] or "", found["members"], names)
    return record is not None and _name(found["name"], record, names)


def _typedef(text: str, names: Names) -> bool:
    tokens = _TOKEN.findall(text)
    words = _specifier(tokens, names)
    pointers = stars(tokens)
    if not tokens and not pointers and len(words) > 1:
        # A name of the headers', which the text defines for itself.
        *rest, name = words
        words = tuple(rest)
    elif len(tokens) == 1:
        name = tokens[0]
    else:
        return False
    ctype = specified(words, pointers, names)
    if ctype is None or ("const" in words and not pointers):
        return False
    return _name(name, ctype, names)


def _name(name: str, ctype: CType, names: Names) -> bool:
    if name in names.typedefs or not is_identifier(name):
        return False
    names.typedefs[name] = ctype
    return True


def _record(tag: str, body: str, names: Names) -> Record | None:
    if tag and (not is_identifier(tag) or tag in names.mentioned or tag in names.structs):
        return None
    *pieces, rest = body.split(";")
    members: list[Member] = []
    for piece in pieces:
        found = _members(piece, names)
        if not found:
            return None
        members += found
    if rest.strip() or not members or len({each.name for each in members}) < len(members):
        return None
    try:
        record = names.model.record("struct", tag, members)
    except LayoutError:
        return None
    if record.size > MOST_BYTES:
        return None
    if tag:
        names.structs[tag] = record
    return record


def _specifier(tokens: list[str], names: Names) -> tuple[str, ...]:
    words = specifier(tokens, names)
    # What is defined after it was spoken of is the parser's.
    names.mentioned.update(words)
    return words


def _members(piece: str, names: Names) -> list[Member]:
    """The members that one line of a struct declares; none if it is not plain."""
    tokens = _TOKEN.findall(piece)
    words = _specifier(tokens, names)
    members: list[Member] = []
    while True:
        ctype = specified(words, stars(tokens), names)
        if ctype is None or isinstance(ctype, Void | Opaque) or not tokens:
            return []
        name = tokens.pop(0)
        if not names.is_new(name):
            return []
        if len(tokens) > 2 and tokens[0] == "[" and tokens[2] == "]":
            if not _COUNT.fullmatch(tokens[1]):
                return []
            try:
                ctype = names.model.array(ctype, int(tokens[1]))
            except LayoutError:
                return []
            del tokens[:3]
        members.append(Member(name, ctype))
        if not tokens:
            return members
        if tokens.pop(0) != ",":
            return []

"""A text's tokens as pycparser's lexer has them, words and punctuation without asking it.

What is made of letters, digits and punctuation alone is told apart by one pattern, and each
spelling is put to the lexer once.  Literals, and lines with anything else, are left to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NoReturn, TypeAlias

from pycparser.c_lexer import CLexer, Token

from abisim.declarations.source import Source

#: The lexer takes seconds over it.
_LONG_NUMBER: Final = re.compile(r"(?<![\w.])\d[\w.']{4096}")
#: C23's attributes, which the lexer reads in a way of its own.
_ATTRIBUTE: Final = re.compile(r"\[\s*\[")
#: C23 6.4.7, the longest first, but for those that a number or a comment can begin with.
_PUNCTUATORS: Final = (
    "...", "<<=", ">>=",
    "::", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
    "*=", "%=", "+=", "-=", "&=", "^=", "|=", "/=",
    "(", ")", "[", "]", "{", "}", ",", ";", ":", "&", "*", "+", "-", "~", "!", "%", "<", ">",
    "^", "|", "?", "=",
)  # fmt: skip
#: Spaces and what follows them.  A quote ends the prefix of a literal, or stands in a number.
_PIECE: Final = re.compile(
    rf"""[ \t\f\v]*(?:
      (?P<word>[A-Za-z_$0-9][\w$]*)(?![\w$.'"])
    | (?P<mark>{"|".join(map(re.escape, _PUNCTUATORS))}|\.(?!\d)|/(?![/*]))
    | (?P<line>\n)
    | (?P<rest>[^\n]+)
    )""",
    re.ASCII | re.VERBOSE,
)
#: What is called with a message, a line and a column.
_Fail: TypeAlias = Callable[[str, int, int], NoReturn]
#: What pycparser says, said so that it needs no context.
_CLEARER: Final = {"Unmatched '": "a character constant that is never closed"}
#: A longer spelling is not remembered.
_MOST_REMEMBERED: Final = 64


def lexed(source: Source) -> list[Token]:
    """The tokens of a text, each at its own place; raises DeclarationError for what is none."""

    def fail(message: str, line: int, column: int) -> NoReturn:
        said = _CLEARER.get(message, message[:1].lower() + message[1:])
        raise source.error(said, source.origin((line, column)))

    text = source.clean
    if long := _LONG_NUMBER.search(text):
        before = text[: long.start()]
        column = long.start() - before.rfind("\n")
        fail("a number that long fits no type", before.count("\n") + 1, column)
    whole = _ATTRIBUTE.search(text) is not None
    tokens = list(_by_lexer(text, 1, 0, fail) if whole else _by_pieces(text, fail))
    if source.moved:
        for token in tokens:
            token.lineno, token.column = source.origin((token.lineno, token.column))
    if source.names:
        for token in tokens:
            token.value = source.names.get(token.value, token.value)
    return tokens


def _by_pieces(text: str, fail: _Fail) -> Iterator[Token]:
    line, start, at = 1, 0, 0
    while at < len(text):
        for piece in _PIECE.finditer(text, at):
            group = piece.lastgroup
            assert group is not None
            if group == "line":
                line, start = line + 1, piece.end()
                continue
            value, before = piece[group], piece.start(group)
            kind = "" if group == "rest" else _kind(value)
            if not kind:
                end = text.find("\n", before)
                at = len(text) if end < 0 else end
                yield from _by_lexer(text[before:at], line, before - start, fail)
                break
            yield Token(kind, value, line, before - start + 1, "")
        else:
            return


def _by_lexer(text: str, line: int, column: int, fail: _Fail) -> Iterator[Token]:
    """The tokens of a text that begins at a line, behind so many of its columns."""

    def elsewhere(message: str, number: int, place: int) -> NoReturn:
        fail(message, number + line - 1, place + (column if number == 1 else 0))

    lexer = CLexer(error_func=elsewhere, dialect="c23")
    lexer.input(text, "")
    while (token := lexer.token()) is not None:
        if token.lineno == 1:
            token.column += column
        token.lineno += line - 1
        yield token


def _kind(spelling: str) -> str:
    """The type of a token with this spelling; empty unless it is one token."""
    return _remembered(spelling) if len(spelling) <= _MOST_REMEMBERED else _kind_of(spelling)


def _kind_of(spelling: str) -> str:
    wrong: list[str] = []
    lexer = CLexer(error_func=lambda message, *_: wrong.append(message), dialect="c23")
    lexer.input(spelling, "")
    token = lexer.token()
    return token.type if token and token.value == spelling and not wrong else ""


_remembered: Final = lru_cache(maxsize=4096)(_kind_of)

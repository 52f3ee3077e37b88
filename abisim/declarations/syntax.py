"""Text to syntax tree with pycparser, and its complaints turned into messages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import Any

from pycparser.c_lexer import Token
from pycparser.c_parser import CParser, ParseError

from abisim.declarations.source import Place, Source
from abisim.declarations.tokens import SPECIFIERS, place, tokenize

_COMPLAINT = re.compile(r"(?::(?P<line>\d+):(?P<column>\d+))?: ?(?P<message>.*)", re.DOTALL)
#: What can stand before a type name.
_BEFORE_A_TYPE = frozenset({"", "LPAREN", "COMMA", "SEMI", "LBRACE", "RBRACE", "ATTRIBUTE_END"})
_STORAGE_AND_QUALIFIERS = frozenset({
    "CONST", "VOLATILE", "STATIC", "EXTERN", "TYPEDEF", "REGISTER", "AUTO", "_THREAD_LOCAL",
})  # fmt: skip
_AFTER_A_TYPEDEF = frozenset({
    "SEMI", "COMMA", "LBRACKET", "LPAREN", "RPAREN", "ATTRIBUTE_BEGIN",
})  # fmt: skip


class _Feed:
    """What pycparser takes for its lexer: tokens that are there already."""

    filename = ""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = iter(tokens)
        self.last: Token | None = None

    def input(self, text: str, filename: str = "") -> None:
        """Do nothing with the text, which has been read."""

    def token(self) -> Token | None:
        token = next(self._tokens, None)
        self.last = token or self.last
        return token


def syntax_tree(source: Source, typedefs: Collection[str]) -> Iterable[Any]:
    """The external declarations of a text; those of line 0 declare known typedef names.

    Raises DeclarationError for whatever is not C.
    """
    tokens = tokenize(source, typedefs)
    feed = _Feed(tokens)
    try:
        parser = CParser(lexer=lambda **_: feed, dialect="c23")
        nodes: Iterable[Any] = parser.parse("").ext
    except ParseError as error:
        _explain(source, str(error), tokens, feed.last, typedefs)
    except (AssertionError, AttributeError, IndexError, TypeError, ValueError):
        # pycparser's own slips on text that is not C.
        at = feed.last or tokens[0]
        raise source.error(f"unexpected '{at.value}'", place(at)) from None
    return nodes


def suggestion(name: str, known: Collection[str]) -> str:
    """A hint naming the nearest known word, or an empty text."""
    near = get_close_matches(name, [word for word in known if word.isidentifier()], n=1)
    return f"did you mean '{near[0]}'?" if near else ""


def _explain(
    source: Source, complaint: str, tokens: list[Token], last: Token | None, known: Collection[str]
) -> None:
    match = _COMPLAINT.fullmatch(complaint)
    message = match["message"] if match else complaint
    at: Place | None = (
        (int(match["line"]), int(match["column"])) if match and match["line"] else None
    )
    if at is None and last is not None:
        at = place(last)
    index = next((i for i, token in enumerate(tokens) if place(token) == at), len(tokens) - 1)
    _explain_unknown_type(source, tokens, index, known)
    if message == "Invalid function definition":
        index = _after_declarator(tokens, index)
    _explain_missing_semicolon(source, tokens, index)
    token = tokens[index]
    if token.lineno == 0:
        end = tokens[index - 1]
        raise source.error("declaration ends too early", _end(end))
    if message.startswith(("before: ", "Invalid")):
        raise source.error(f"unexpected '{token.value}'", place(token))
    raise source.error(message[:1].lower() + message[1:], place(token))


def _explain_unknown_type(
    source: Source, tokens: list[Token], index: int, known: Collection[str]
) -> None:
    """A name in a type's position, near the token that pycparser stopped at."""
    declared = {*known, *_typedef_names(tokens)}
    for candidate in (index, index - 1, index - 2):
        if not 0 <= candidate < len(tokens) - 1:
            continue
        token, following = tokens[candidate], tokens[candidate + 1]
        before = tokens[candidate - 1].type if candidate else ""
        if (
            token.type == "ID"
            and token.value not in declared
            and token.lineno
            and before in _BEFORE_A_TYPE | _STORAGE_AND_QUALIFIERS
            and following.type in ("ID", "TYPEID", "TIMES", "COMMA", "RPAREN", "SEMI", "CONST")
        ):
            raise source.error(
                f"unknown type name '{token.value}'",
                place(token),
                suggestion(token.value, declared) or "declare it with typedef, or write struct",
            )


def _typedef_names(tokens: list[Token]) -> set[str]:
    """Names that the text itself declares with typedef, roughly."""
    names: set[str] = set()
    inside, depth = False, 0
    for index, token in enumerate(tokens):
        depth += (token.type == "LBRACE") - (token.type == "RBRACE")
        if token.type == "TYPEDEF":
            inside, depth = True, 0
        elif token.type == "SEMI" and depth == 0:
            inside = False
        elif inside and depth == 0 and token.type in ("ID", "TYPEID"):
            names |= {token.value} if tokens[index + 1].type in _AFTER_A_TYPEDEF else set()
    return names


def _after_declarator(tokens: list[Token], index: int) -> int:
    """The token after the parameter list that begins near ``index``."""
    depth = 0
    for position in range(index, len(tokens)):
        depth += (tokens[position].type == "LPAREN") - (tokens[position].type == "RPAREN")
        if tokens[position].type == "RPAREN" and depth <= 0:
            return min(position + 1, len(tokens) - 1)
    return index


def _explain_missing_semicolon(source: Source, tokens: list[Token], index: int) -> None:
    previous, token = tokens[index - 1] if index else None, tokens[index]
    if previous is None or not previous.lineno:
        return
    begins = token.type in SPECIFIERS or token.type in ("TYPEID", "RBRACE")
    ends = previous.type in ("RPAREN", "RBRACKET", "ID", "TYPEID", "RBRACE", "ATTRIBUTE_END")
    ends = ends or previous.type.startswith("INT_CONST")
    if begins and ends:
        raise source.error("missing ';'", _end(previous), f"expected ';' before '{token.value}'")


def _end(token: Token) -> Place:
    return token.lineno, token.column + len(token.value)

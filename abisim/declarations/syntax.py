"""Text to syntax tree: pycparser, fed with tokens that were rewritten for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from pycparser.c_lexer import Token
from pycparser.c_parser import CParser, ParseError

from abisim.declarations.complaints import explained
from abisim.declarations.source import Source
from abisim.declarations.tokens import place, tokenize


class _Feed:
    """What pycparser takes for its lexer: tokens that are there already."""

    filename = ""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = iter(tokens)
        self.last = tokens[0]

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
        raise explained(source, str(error), tokens, feed.last, typedefs) from None
    except RecursionError:
        raise source.error("nested too deeply", place(feed.last)) from None
    except (AssertionError, AttributeError, IndexError, TypeError, ValueError):
        # pycparser's own slips on text that is not C.
        raise source.error(f"unexpected '{feed.last.value}'", place(feed.last)) from None
    return nodes

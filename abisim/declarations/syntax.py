"""Text to syntax tree: pycparser, fed with tokens that were rewritten for it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

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


@dataclass(frozen=True, slots=True)
class _Read:
    """A text's tree, its identifiers, and those that were known as typedef names."""

    names: frozenset[str]
    known: frozenset[str]
    nodes: list[Any]


#: The last texts that were read, the oldest first: one is often read under every ABI.
_READ: Final[OrderedDict[str, _Read]] = OrderedDict()
_MOST_READ: Final = 16
#: A longer text is not kept.
_MOST_KEPT: Final = 1 << 16


def syntax_tree(source: Source, typedefs: Collection[str]) -> Sequence[Any]:
    """The external declarations of a text; those of line 0 declare known typedef names.

    Nobody changes the nodes: they may be those of the same text read before.
    Raises DeclarationError for whatever is not C.
    """
    read = _READ.get(source.text)
    if read is not None and read.names.intersection(typedefs) == read.known:
        return read.nodes
    tokens = tokenize(source, typedefs)
    names = frozenset(token.value for token in tokens if token.type == "ID")
    nodes = _parsed(source, tokens, typedefs)
    if len(source.text) <= _MOST_KEPT:
        _READ[source.text] = _Read(names, names.intersection(typedefs), nodes)
        if len(_READ) > _MOST_READ:
            _READ.popitem(last=False)
    return nodes


def _parsed(source: Source, tokens: list[Token], typedefs: Collection[str]) -> list[Any]:
    feed = _Feed(tokens)
    try:
        parser = CParser(lexer=lambda **_: feed, dialect="c23")
        nodes: list[Any] = parser.parse("").ext
    except ParseError as error:
        raise explained(source, str(error), tokens, feed.last, typedefs) from None
    except RecursionError:
        raise source.error("nested too deeply", place(feed.last)) from None
    except (AssertionError, AttributeError, IndexError, TypeError, ValueError):
        # pycparser's own slips on text that is not C.
        raise source.error(f"unexpected '{feed.last.value}'", place(feed.last)) from None
    return nodes

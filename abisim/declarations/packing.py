"""``#pragma pack``: a stack of alignments, and on each record the one that holds for it.

GCC's manual, Structure-Layout Pragmas; Microsoft's C reference, pack pragma.  A pragma
inside a record is refused: gcc packs a record by what holds at its closing brace, clang
and MSVC by what holds at its opening one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pycparser.c_lexer import Token

from abisim.declarations.attributes import PACK
from abisim.declarations.source import Place, Source

_ARGUMENTS = re.compile(
    r"\s*(?:(?P<action>push|pop|show)\b\s*(?:,\s*(?P<label>[A-Za-z_]\w*)\s*)?,?)?\s*(?P<value>\d*)\s*"
)
#: The text of a _Pragma's string, or of what __pragma holds.
_WRITTEN = re.compile(r"\s*pack\s*\(([^()]*)\)\s*")
_ALIGNMENTS = ("1", "2", "4", "8", "16")


@dataclass(slots=True)
class _Stack:
    """What each pragma so far adds up to; None packs nothing."""

    source: Source
    current: int | None = None
    saved: list[tuple[str, int | None]] = field(default_factory=list)

    def obey(self, arguments: str, place: Place) -> None:
        """One pragma's arguments.  Raises DeclarationError for what no compiler takes."""
        match = _ARGUMENTS.fullmatch(arguments)
        if match is None:
            message = f"#pragma pack({arguments.strip()}) says nothing"
            raise self.source.error(message, place, "write pack(n), pack(push, n) or pack(pop)")
        action, label, value = match["action"], match["label"] or "", match["value"]
        if value not in ("", "0", *_ALIGNMENTS):
            message = f"#pragma pack({value}): {value} is no alignment it can give"
            raise self.source.error(message, place, f"expected one of {', '.join(_ALIGNMENTS)}")
        if action == "push":
            self.saved.append((label, self.current))
        elif action == "pop":
            self._pop(label, place)
        if value:
            self.current = int(value) or None
        elif action is None:
            self.current = None

    def _pop(self, label: str, place: Place) -> None:
        if not self.saved or (label and label not in [each for each, _ in self.saved]):
            name = f"pop, {label}" if label else "pop"
            raise self.source.error(f"#pragma pack({name}) without a push before it", place)
        while True:
            found, self.current = self.saved.pop()
            if found == label or not label:
                return


def packed(source: Source, tokens: list[Token]) -> list[Token]:
    """The tokens without pack pragmas, each record that one packs with an attribute instead."""
    stack = _Stack(source)
    result: list[Token] = []
    #: For each open brace: where the attribute of its record goes, None for other braces.
    open_: list[tuple[int, int | None] | None] = []
    bodies: dict[int, int] = {}
    for item in _with_pragmas(source, tokens):
        if isinstance(item, tuple):
            stack.obey(*item)
            continue
        result.append(item)
        if item.type == "LBRACE":
            head = _head(result)
            open_.append(None if head is None else (head, stack.current))
        elif item.type == "RBRACE" and open_ and (body := open_.pop()) is not None:
            head, before = body
            if before != stack.current:
                raise source.error(
                    "#pragma pack inside a record",
                    (item.lineno, item.column),
                    "gcc and clang read it differently: put it before the record",
                )
            if before is not None:
                bodies[head] = before
    return list(_attributed(result, bodies))


def _attributed(tokens: list[Token], bodies: dict[int, int]) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        yield token
        if index not in bodies:
            continue
        words = (("ID", "__attribute__"), ("LPAREN", "("), ("LPAREN", "("), ("ID", PACK),
                 ("LPAREN", "("), ("INT_CONST_DEC", str(bodies[index])), ("RPAREN", ")"),
                 ("RPAREN", ")"), ("RPAREN", ")"))  # fmt: skip
        for kind, value in words:
            yield Token(kind, value, token.lineno, token.column, "")


def _with_pragmas(source: Source, tokens: list[Token]) -> Iterator[Any]:
    """Tokens, and at their places the pragmas, as (arguments, place)."""
    directives = sorted(source.packs, reverse=True)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        place = (token.lineno, token.column)
        while directives and directives[-1][0] < place:
            at, arguments = directives.pop()
            yield arguments, at
        end = index
        if token.value in ("_Pragma", "__pragma"):
            end, text = _written(tokens, index + 1)
            if match := _WRITTEN.fullmatch(text):
                yield match[1], place
                index = end
                continue
        yield token
        index += 1


def _written(tokens: list[Token], index: int) -> tuple[int, str]:
    """Where the parentheses from ``index`` on end, and what they hold, a string's text unquoted."""
    depth, parts = 0, []
    for at in range(index, len(tokens)):
        depth += (tokens[at].type == "LPAREN") - (tokens[at].type == "RPAREN")
        parts.append(tokens[at].value)
        if depth <= 0:
            break
    text = "".join(parts)[1:-1]
    if text.startswith('"'):
        text = text[1:-1]
    return index + len(parts), text


def _head(tokens: list[Token]) -> int | None:
    """The index of ``struct`` or ``union`` for the brace that ends ``tokens``, if it is theirs."""
    index = len(tokens) - 2
    depth = 0
    while index >= 0:
        kind = tokens[index].type
        if kind in ("RPAREN", "ATTRIBUTE_END"):
            depth += 1
        elif kind in ("LPAREN", "ATTRIBUTE_BEGIN"):
            depth -= 1
        elif not depth and kind in ("STRUCT", "UNION"):
            return index
        elif not depth and kind not in ("ID", "TYPEID"):
            return None
        index -= 1
    return None

"""pycparser's complaints turned into messages that say what is wrong and what to do.

It says where it stopped, and little else: the tokens around that place say the rest.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from pycparser.c_lexer import Token

from abisim.declarations.source import Place, Source
from abisim.declarations.tokens import QUALIFIERS, SPECIFIERS, place
from abisim.errors import DeclarationError

_COMPLAINT = re.compile(r"(?:\?|:(?P<line>\d+):(?P<column>\d+))?: ?(?P<message>.*)", re.DOTALL)
#: Intel's names for vectors.
_VECTOR_NAME = re.compile(r"__m\d+\w*")
_TAGGED = frozenset({"STRUCT", "UNION", "ENUM"})
#: Specifiers with an argument in parentheses.
_CALLED_SPECIFIERS = frozenset({"_ALIGNAS", "_ATOMIC", "_BITINT", "TYPEOF", "TYPEOF_UNQUAL"})
#: What can stand before a type name.
_BEFORE_A_TYPE = frozenset({
    "", "LPAREN", "COMMA", "SEMI", "LBRACE", "RBRACE", "ATTRIBUTE_END", "CONST", "VOLATILE",
    "STATIC", "EXTERN", "TYPEDEF", "REGISTER", "AUTO", "_THREAD_LOCAL",
})  # fmt: skip
#: What stands behind a type name, and not behind the name of a thing.
_AFTER_A_TYPE = frozenset({"ID", "TYPEID", "TIMES", "COMMA", "RPAREN", "SEMI", "CONST"})
_AFTER_A_TYPEDEF = frozenset({"SEMI", "COMMA", "LBRACKET", "LPAREN", "RPAREN", "ATTRIBUTE_BEGIN"})
#: What a declaration can end with, when its semicolon is missing.
_ENDS = frozenset({"RPAREN", "RBRACKET", "ID", "TYPEID", "RBRACE", "ATTRIBUTE_END"})


def explained(
    source: Source, complaint: str, tokens: list[Token], last: Token, known: Collection[str]
) -> DeclarationError:
    """The error behind ``complaint``; ``last`` is the last token that pycparser took."""
    match = _COMPLAINT.fullmatch(complaint)
    message = match["message"] if match else complaint
    at = (int(match["line"]), int(match["column"])) if match and match["line"] else place(last)
    places = [place(token) for token in tokens]
    index = places.index(at) if at in places else len(tokens) - 1
    found = _Explanation(source, tokens, index, known)
    return (
        found.run_together()
        or found.unknown_type()
        or found.by_message(message)
        or found.missing_semicolon(index)
        or found.unexpected(message, last if message == "Invalid declaration" else tokens[index])
    )


def suggestion(name: str, known: Collection[str]) -> str:
    """A hint naming the nearest known word, or an empty text."""
    near = get_close_matches(name, [word for word in known if word.isidentifier()], n=1)
    return f"did you mean '{near[0]}'?" if near else ""


def _known_instead(name: str, known: Collection[str]) -> str:
    """What to write for an unknown type name."""
    if _VECTOR_NAME.fullmatch(name):
        return "there are __m64, __m128, __m256 and __m512; for others use vector_size(bytes)"
    return suggestion(name, known) or "declare it with typedef, or write struct"


@dataclass(frozen=True, slots=True)
class _Explanation:
    """What can be said about the token at ``index``, where pycparser stopped."""

    source: Source
    tokens: list[Token]
    index: int
    known: Collection[str]

    def type_at(self, index: int) -> str:
        return str(self.tokens[index].type) if 0 <= index < len(self.tokens) else ""

    def unknown_type(self) -> DeclarationError | None:
        """A name in a type's position, here or just before."""
        declared = {*self.known, *_typedef_names(self.tokens)}
        for index in (self.index, self.index - 1, self.index - 2):
            if self.type_at(index) != "ID" or self.tokens[index].value in declared:
                continue
            token = self.tokens[index]
            before, after = self.type_at(index - 1), self.type_at(index + 1)
            if token.lineno and before in _BEFORE_A_TYPE and after in _AFTER_A_TYPE:
                return self.source.error(
                    f"unknown type name '{token.value}'",
                    place(token),
                    _known_instead(token.value, declared),
                )
        return None

    def run_together(self) -> DeclarationError | None:
        """A declaration that begins where only the end of another one can be."""
        openers: list[int] = []
        for index, token in enumerate(self.tokens):
            if token.type in ("LPAREN", "LBRACKET"):
                openers.append(index)
            elif token.type in ("RPAREN", "RBRACKET") and openers:
                opener = openers.pop()
                if self.type_at(opener - 1) in _CALLED_SPECIFIERS:
                    continue
            begins = self.type_at(index + 1) in SPECIFIERS - QUALIFIERS and not openers
            if begins and token.type in ("ID", "TYPEID", "RPAREN", "RBRACKET"):
                return self.missing_semicolon(index + 1)
        return None

    def by_message(self, message: str) -> DeclarationError | None:
        token = self.tokens[self.index]
        match message:
            case "Invalid function definition":
                if self.type_at(self.index - 1) in ("", "SEMI", "RBRACE"):
                    return self.source.error(
                        f"'{token.value}' has no result type",
                        place(token),
                        "expected a type before it",
                    )
                return self.missing_semicolon(self._closing("LPAREN", "RPAREN") + 1)
            case "Invalid multiple types specified" | "Invalid declaration":
                types = {self.type_at(self.index), self.type_at(self.index - 1)}
                if types & {*_TAGGED, "LBRACE"}:
                    found = self.missing_semicolon(self._closing("LBRACE", "RBRACE") + 1)
                    if found is not None:
                        return found
                if message != "Invalid declaration":
                    return self.two_types(token)
            case "Invalid struct/union declaration":
                return self.source.error(
                    f"{token.value} without a tag or members",
                    place(token),
                    f"expected a tag or '{{' after '{token.value}'",
                )
        return None

    def two_types(self, token: Token) -> DeclarationError:
        nearby = {self.type_at(at) for at in range(self.index - 1, self.index + 6)}
        if {"_COMPLEX", "_BITINT"} <= nearby:
            return self.source.error("_Complex _BitInt does not exist", place(token))
        return self.source.error("two types in one declaration", place(token))

    def missing_semicolon(self, index: int) -> DeclarationError | None:
        """An error when a declaration ends before ``index`` and another begins there."""
        if not 0 < index < len(self.tokens):
            return None
        previous, token = self.tokens[index - 1], self.tokens[index]
        begins = token.type in SPECIFIERS or token.type in ("TYPEID", "RBRACE")
        ends = previous.type in _ENDS or previous.type.startswith("INT_CONST")
        if not (previous.lineno and begins and ends):
            return None
        return self.source.error(
            "missing ';'", _end(self.source, previous), f"expected ';' before '{token.value}'"
        )

    def unexpected(self, message: str, token: Token) -> DeclarationError:
        if token.lineno == 0:
            return self.source.error(
                "declaration ends too early", _end(self.source, self.tokens[-2])
            )
        if not message.startswith(("before: ", "Invalid", "At end")):
            name = message.split("'")[1] if "'" in message else token.value
            if "previously declared as" in message:
                if self.type_at(self.index + 1) in ("ID", "TYPEID", "TIMES"):
                    return self.two_types(token)
                message = f"'{name}' is declared before as something else"
            return self.source.error(message[:1].lower() + message[1:], place(token))
        if self.type_at(self.tokens.index(token) - 1) == "_BITINT":
            hint = "write _BitInt(bits)"
            return self.source.error("_BitInt without a width", place(token), hint)
        is_word = token.type not in ("ID", "TYPEID") and token.value.replace("_", "a").isalpha()
        hint = f"'{token.value}' is a keyword of C" if is_word else ""
        return self.source.error(f"unexpected '{token.value}'", place(token), hint)

    def _closing(self, opener: str, closer: str) -> int:
        """The index of the bracket that closes the first one from ``index`` on."""
        depth = 0
        for index in range(self.index, len(self.tokens)):
            depth += (self.type_at(index) == opener) - (self.type_at(index) == closer)
            if self.type_at(index) == closer and depth <= 0:
                return index
        return len(self.tokens)


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


def _end(source: Source, token: Token) -> Place:
    """Behind a token, in its first line if it is spliced from several."""
    # Some values end with a space that no text has.
    column = token.column + len(token.value.rstrip())
    return token.lineno, min(column, len(source.line(token.lineno)) + 1)

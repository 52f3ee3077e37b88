"""GNU C's tokens rewritten into what pycparser's grammar takes, each at its own place.

Attributes become C23's ``[[gnu::x]]`` where the grammar has room for them; function
bodies and words that mean nothing to a calling convention go; an ellipsis with
arguments after it becomes a parameter of the type :data:`ELLIPSIS`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from pycparser.c_lexer import Token

from abisim.declarations.lexing import lexed
from abisim.declarations.packing import packed
from abisim.declarations.placed import placed
from abisim.declarations.source import Source
from abisim.errors import UnsupportedError

#: The typedef name that stands for an ellipsis with arguments after it; no text can spell it.
ELLIPSIS = "..."

#: Other spellings of a keyword, as (token type, standard spelling).
_KEYWORDS = {
    "__alignof": ("_ALIGNOF", "_Alignof"),
    "__alignof__": ("_ALIGNOF", "_Alignof"),
    "__builtin_offsetof": ("OFFSETOF", "offsetof"),
    "__complex__": ("_COMPLEX", "_Complex"),
    "__const": ("CONST", "const"),
    "__const__": ("CONST", "const"),
    "__restrict": ("RESTRICT", "restrict"),
    "__restrict__": ("RESTRICT", "restrict"),
    "__signed": ("SIGNED", "signed"),
    "__signed__": ("SIGNED", "signed"),
    "__thread": ("_THREAD_LOCAL", "_Thread_local"),
    "__typeof": ("TYPEOF", "typeof"),
    "__typeof__": ("TYPEOF", "typeof"),
    "__volatile": ("VOLATILE", "volatile"),
    "__volatile__": ("VOLATILE", "volatile"),
    # A keyword of C23 only, and a typedef in older headers: predeclared instead.
    "bool": ("ID", "bool"),
}
#: Floating types that are typedef names, except beside ``_Complex``, which takes only keywords.
_FLOATING = frozenset({
    "_Float16", "_Float32", "_Float32x", "_Float64", "_Float64x", "_Float128", "__float128",
    "__float80", "__bf16",
})  # fmt: skip
#: Words that change nothing here.
_DROPPED = frozenset({"__extension__", "__cdecl", "_Nonnull", "_Nullable", "_Null_unspecified"})
#: The same, with an argument in parentheses.
_DROPPED_CALLS = frozenset({"asm", "__asm", "__asm__", "_Pragma", "__pragma"})
#: Words that make a text worth a look for what #pragma pack says.
_PRAGMAS = ("_Pragma", "__pragma")
_UNSUPPORTED_WORDS = frozenset({
    "__declspec", "__stdcall", "__fastcall", "__thiscall", "__vectorcall", "__regcall",
    "__unaligned", "__ptr32", "__auto_type",
})  # fmt: skip

_STORAGE = frozenset({"AUTO", "REGISTER", "STATIC", "EXTERN", "TYPEDEF", "_THREAD_LOCAL"})
QUALIFIERS = frozenset({"CONST", "VOLATILE", "RESTRICT", "_ATOMIC"})
_TAGGED = frozenset({"STRUCT", "UNION", "ENUM"})
_TYPE_WORDS = frozenset({
    "VOID", "_BOOL", "CHAR", "SHORT", "INT", "LONG", "FLOAT", "DOUBLE", "SIGNED", "UNSIGNED",
    "_COMPLEX", "__INT128", "_DECIMAL32", "_DECIMAL64", "_DECIMAL128",
})  # fmt: skip
#: Token types that can only begin or continue declaration specifiers.
SPECIFIERS = _STORAGE | QUALIFIERS | _TAGGED | _TYPE_WORDS | {"TYPEOF", "TYPEOF_UNQUAL", "_BITINT"}

#: Brackets inside brackets; C promises 63 (C23 5.2.5.2), and each costs stack here.
MAX_NESTING = 64

_PAIRS = {"LPAREN": ("(", "RPAREN", ")"), "LBRACKET": ("[", "RBRACKET", "]"),
          "LBRACE": ("{", "RBRACE", "}")}  # fmt: skip
_CLOSERS = {closer: spelling for _, closer, spelling in _PAIRS.values()}


@dataclass(slots=True)
class _Attribute:
    """One ``__attribute__((…))``, moved about as a unit before it is spelled out."""

    tokens: list[Token]
    type: str = "ATTRIBUTE"
    value: str = "__attribute__"


def tokenize(source: Source, typedefs: Collection[str]) -> list[Token]:
    """The tokens of a text, those of ``typedefs`` that occur in it declared in front (line 0).

    Raises DeclarationError for characters and brackets that are not C.
    """
    raw = lexed(source)
    _check_brackets(source, raw)
    _check_alignas(source, raw)
    if source.packs or any(word in source.clean for word in _PRAGMAS):
        raw = packed(source, raw)
    items = list(_plain(source, raw))
    items = list(placed(source, _without_bodies(items)))
    tokens: list[Token] = items
    if any(isinstance(item, _Attribute) for item in items):
        tokens = []
        for item in _settled(_before_colons(items)):
            if isinstance(item, _Attribute):
                tokens += item.tokens
            else:
                tokens.append(item)
    tokens = list(_with_markers(tokens))
    used = {token.value for token in tokens if token.type == "ID"}
    return [
        *_predeclared(sorted(used & {*typedefs, ELLIPSIS})),
        *tokens,
        Token("SEMI", ";", 0, 0, ""),
    ]


def place(token: Token) -> tuple[int, int]:
    return token.lineno, token.column


def _check_brackets(source: Source, tokens: list[Token]) -> None:
    """Every bracket has its partner: pycparser would report a missing one anywhere."""
    open_: list[Token] = []
    #: How many brackets follow one another directly, by level: a declarator's parts.
    chain = [0] * (MAX_NESTING + 1)
    for token in tokens:
        if token.type in _PAIRS:
            chain[len(open_)] += 1
            if chain[len(open_)] > MAX_NESTING:
                raise source.error(f"declarator of more than {MAX_NESTING} parts", place(token))
            open_.append(token)
            if len(open_) > MAX_NESTING:
                raise source.error(f"nested more than {MAX_NESTING} levels deep", place(token))
            chain[len(open_)] = 0
        elif token.type in _CLOSERS:
            if not open_:
                raise source.error(f"unmatched '{token.value}'", place(token))
            opener = open_.pop()
            _, closer, spelling = _PAIRS[opener.type]
            if closer != token.type:
                raise source.error(
                    f"missing '{spelling}' before '{token.value}'",
                    place(token),
                    f"expected '{spelling}' for the '{opener.value}' at line "
                    f"{source.presumed(opener.lineno)[1]}, "
                    f"column {opener.column}",
                )
        else:
            chain[len(open_)] = 0
    if open_:
        spelling = _PAIRS[open_[-1].type][2]
        raise source.error(
            f"'{open_[-1].value}' is never closed", place(open_[-1]), f"expected '{spelling}'"
        )


def _check_alignas(source: Source, tokens: list[Token]) -> None:
    """``_Alignas`` belongs to objects and members (C23 6.7.6); elsewhere pycparser drops it."""
    open_ = [""]
    in_typedef = [False]
    for token in tokens:
        if token.type == "_ALIGNAS" and open_[-1] == "LPAREN":
            raise source.error("_Alignas on a parameter or in a type name", place(token))
        if token.type == "_ALIGNAS" and in_typedef[-1]:
            hint = "__attribute__((aligned(n))) behind the name aligns the type"
            raise source.error("_Alignas in a typedef", place(token), hint)
        if token.type in _PAIRS:
            open_.append(token.type)
            in_typedef.append(False)
        elif token.type in _CLOSERS:
            open_.pop()
            in_typedef.pop()
        elif token.type in ("TYPEDEF", "SEMI"):
            in_typedef[-1] = token.type == "TYPEDEF"


def _plain(source: Source, tokens: list[Token]) -> Iterator[Any]:
    """Standard spellings, no empty words, attributes as units."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        name = token.value
        if name in _KEYWORDS:
            token.type, token.value = _KEYWORDS[name]
            yield token
        elif name in ("__attribute__", "__attribute"):
            end = _closing(tokens, index)
            yield _Attribute(_standard_attribute(source, token, tokens[index:end]))
            index = end
        elif name in _DROPPED_CALLS and _type_at(tokens, index) in ("LPAREN", "VOLATILE"):
            index = _closing(tokens, index + (_type_at(tokens, index) != "LPAREN"))
        elif token.type == "_ATOMIC" and _type_at(tokens, index) == "LPAREN":
            # pycparser takes the parentheses away, and with them what they held together.
            token.type = "TYPEOF"
            yield token
        elif name in _UNSUPPORTED_WORDS:
            raise source.error(f"not supported yet: {name}", place(token), kind=UnsupportedError)
        elif name in _FLOATING and "_COMPLEX" in (
            _type_at(tokens, index - 2),
            _type_at(tokens, index),
        ):
            # A keyword that no typedef's name equals, or pycparser takes it for the declarator.
            token.type, token.value = "DOUBLE", f"{name} "
            yield token
        elif name not in _DROPPED:
            yield token


def _type_at(items: list[Any], index: int) -> str:
    return items[index].type if 0 <= index < len(items) else ""


def _closing(tokens: list[Any], index: int) -> int:
    """The index after the bracket that closes the one at ``index``."""
    depth = 0
    while index < len(tokens):
        if tokens[index].type in _PAIRS:
            depth += 1
        elif tokens[index].type in _CLOSERS:
            depth -= 1
        index += 1
        if depth <= 0:
            break
    return index


def _standard_attribute(source: Source, start: Token, tokens: list[Token]) -> list[Token]:
    """``((a, b(c)))`` as the tokens of ``[[gnu::a, gnu::b(c)]]``."""
    if [token.type for token in (*tokens[:2], *tokens[-2:])] != ["LPAREN"] * 2 + ["RPAREN"] * 2:
        raise source.error("malformed attribute", place(start), "expected __attribute__((…))")

    def make(kind: str, value: str, at: Token = start) -> Token:
        return Token(kind, value, at.lineno, at.column, at.filename)

    result = [make("ATTRIBUTE_BEGIN", "[[")]
    index, inner = 0, tokens[2:-2]
    while index < len(inner):
        token = inner[index]
        if token.type == "LPAREN":
            end = _closing(inner, index)
            text = " ".join(part.value for part in inner[index + 1 : end - 1])
            result.append(make("ATTRIBUTE_ARGUMENTS", text, token))
            index = end
            continue
        if token.type == "COMMA":
            result.append(token)
        else:  # a keyword, const for one, can name an attribute
            result += [make("ID", "gnu", token), make("COLONCOLON", "::", token)]
            result.append(make("ID", token.value, token))
        index += 1
    return [*result, make("ATTRIBUTE_END", "]]", tokens[-2])]


#: What a function's declarator ends with.
_BODIED = frozenset({"RPAREN", "RBRACKET"})


def _without_bodies(items: list[Any]) -> Iterator[Any]:
    """A function's body becomes a semicolon, an old-style definition's an empty body."""
    index = depth = 0
    initializer = False
    previous = ""
    while index < len(items):
        item = items[index]
        if item.type == "LBRACE" and depth == 0 and previous in _BODIED and not initializer:
            yield Token("SEMI", ";", item.lineno, item.column, "")
            index = _closing(items, index)
            previous = "SEMI"
            continue
        if item.type == "LBRACE" and depth == 0 and previous == "SEMI":
            index = _closing(items, index)
            yield item
            item = items[index - 1]
            yield item
            previous = item.type
            continue
        if item.type in _PAIRS:
            depth += 1
        elif item.type in _CLOSERS:
            depth -= 1
        elif depth == 0 and item.type in ("EQUALS", "SEMI"):
            initializer = item.type == "EQUALS"
        previous = item.type
        index += 1
        yield item


def _before_colons(items: list[Any]) -> list[Any]:
    """Attributes after a bit-field's width move before its colon."""
    result: list[Any] = []
    colon: int | None = None
    for item in items:
        if item.type in ("SEMI", "COMMA", "LBRACE", "RBRACE"):
            colon = None
        elif item.type == "COLON" and colon is None:
            colon = len(result)
        if isinstance(item, _Attribute) and colon is not None:
            result.insert(colon, item)
            colon += 1
        else:
            result.append(item)
    return result


def _settled(items: list[Any]) -> list[Any]:
    """Attributes among specifiers move before or after them, those before ``*`` after it."""
    result: list[Any] = []
    waiting: list[Any] = []
    #: Where the specifiers and attributes at the end of the result begin, and their types.
    start, words = 0, set[str]()
    for index, item in enumerate(items):
        following = _type_at(items, index + 1)
        last = _type_at(result, len(result) - 1)
        if not isinstance(item, _Attribute):
            result.append(item)
            if item.type in SPECIFIERS:
                words.add(item.type)
            else:
                start, words = len(result), set()
            if waiting and following not in QUALIFIERS:
                words |= {each.type for each in waiting}
                result += waiting
                waiting = []
            continue
        if following == "TIMES" and last == "LPAREN":
            waiting.append(item)
            continue
        typed = bool(words & (_TYPE_WORDS | _TAGGED))
        if last in _TAGGED:
            result.append(item)
        elif words and (following in SPECIFIERS or (following == "ID" and not typed)):
            result.insert(start, item)
        elif following in QUALIFIERS and last in ("ID", "RBRACE"):
            waiting.append(item)
            continue
        else:
            result.append(item)
        words.add(item.type)
    return result + waiting


def _with_markers(tokens: list[Token]) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.type == "ELLIPSIS" and _type_at(tokens, index + 1) == "COMMA":
            token.type = "ID"
        yield token


def _predeclared(names: list[str]) -> Iterator[Token]:
    for name in names:
        for kind, value in (("TYPEDEF", "typedef"), ("INT", "int"), ("ID", name), ("SEMI", ";")):
            yield Token(kind, value, 0, 0, "")

"""Tokens told apart by a pattern are those of pycparser's lexer, and so are the complaints."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pycparser.c_lexer import CLexer, Token

from abisim.declarations import parse_all
from abisim.declarations.lexing import lexed
from abisim.declarations.source import Source
from abisim.errors import DeclarationError
from abisim.hostile.texts import TextDrawer
from abisim.layout import DATA_MODELS

_TEXTS = (
    "int f(int a, ...);",
    "int f(int...5);",
    "x = .5 + 5. - .x ...",
    "a+++b---c<<=d>>=e->f:::g&&&h|||i",
    "0 0x1F 0b11 017 10ull 1'000 1e5 1.5f 0x1p3 12wb",
    "'a' L'x' u8'c' \"text\" L\"wide\" 'ab' \"a\\\"b\" x",
    "[ [gnu::packed] ] int a; [[gnu::aligned(16)]]\nint b;",
    "int \u00e9, a\u00e9b, \\u00e9;\nint c; \"\u00e9\" d",
    "int f(\\\nint); /* a\n comment */ int g(int);  // the end",
    "\n\n  \t int\f a \v;  \n ",
    "08", "1'2'", "12abc", "x'", "''", "int a@b;", "int a; \"x\n", "0x", "'\\\n'", "1''0",
    "$a _b a$", "1 / 2 /= 3", "a" * 100 + " 1" + "0" * 100,
)  # fmt: skip


def _by_pycparser(source: Source) -> list[Token]:
    def fail(message: str, line: int, column: int) -> None:
        said = "a character constant that is never closed"
        if message != "Unmatched '":
            said = message[:1].lower() + message[1:]
        raise source.error(said, source.origin((line, column)))

    lexer = CLexer(error_func=fail, dialect="c23")
    lexer.input(source.clean, "")
    tokens = []
    while (token := lexer.token()) is not None:
        token.lineno, token.column = source.origin((token.lineno, token.column))
        token.value = source.names.get(token.value, token.value)
        tokens.append(token)
    return tokens


def _same(text: str) -> bool:
    """Whether both agree; False for what is no text in C's characters."""
    try:
        source = Source(text, "")
    except DeclarationError:
        return False
    assert _told(lexed, source) == _told(_by_pycparser, source), text
    return True


def _told(lexer: Callable[[Source], list[Token]], source: Source) -> list[Token] | str:
    try:
        return lexer(source)
    except DeclarationError as error:
        return str(error)


@pytest.mark.parametrize("text", _TEXTS)
def test_tokens_of_odd_texts(text: str) -> None:
    assert _same(text)


def test_tokens_of_random_texts() -> None:
    drawer = TextDrawer(7)
    contents = [drawer.draw(number).content for number in range(800)]
    assert sum(_same(text) for text in contents if isinstance(text, str)) > 500


@pytest.mark.parametrize(
    "text",
    [
        "typedef char T[sizeof(long)]; struct S { T t; int b : 3; }; int f(struct S);",
        "int f(__int64);",
        "struct S { char c __attribute__((aligned(sizeof(long)))); }; int f(struct S);",
    ],
)
def test_a_tree_that_is_kept_says_what_a_new_one_does(text: str) -> None:
    """Sizes, and names that are a type's under one ABI alone; forgotten after many others."""
    kept = {abi: _outcome(text, abi) for abi in DATA_MODELS}
    for number in range(40):
        parse_all(f"int f{number}(int);")
    anew = {abi: _outcome(text, abi) for abi in reversed(DATA_MODELS)}
    assert kept == anew
    assert kept["sysv"] != kept["win64"]


def _outcome(text: str, abi: str) -> list[str]:
    try:
        return [str(declared) for declared in parse_all(text, abi)]
    except DeclarationError as error:
        return [str(error)]

"""Prototypes that are read at once: they give what the parser gives, or are left to it."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from pycparser import c_lexer

from abisim.campaign.engine import corpus_functions
from abisim.declarations import Parser, tokens
from abisim.declarations.plain import plain
from abisim.declarations.plain.names import RESERVED
from abisim.dialects import PSABI
from abisim.errors import DeclarationError, UsageError
from abisim.layout import DATA_MODELS
from abisim.signature import Signature

CORPUS = Path(__file__).parents[2] / "corpus"

TAKEN = (
    "int f(int)",
    "double hypot(double x, double y);",
    "const char*g(const char *p, void**q)",
    "char const * f(unsigned long long int a, long unsigned b)",
    "size_t strlen(const char *s)",
    "void f(void)",
    " \n void\t* f (\tvoid *\n) ; \n",
    "const void f(void)",
    "bool f(bool b, uint8_t *p)",
    "_Bool f(long f)",
    "_Float16 f(float, long double *)",
    "__int128 f(unsigned __int128 x)",
    "unsigned f(signed)",
    "int printf(const char *format, ...)",
    "int f(const char *, ... , int, double, void *p);",
    "void f(struct s *, const struct t **p, struct u const *q)",
    "struct s *f(void)",
)
LEFT = (
    "", "f", ";", ")", "()", "int x", "int f", "int f(", "int f()", "int f(,)", "int f(int,)",
    "int f(void, int)", "int f(void x)", "int f(const void)", "int f(int x, int x)", "f(int)",
    "int f(int int)", "intf(int)", "int f(short char)", "int f(x)", "int f(int x y)",
    "int f(int 3)", "int 3f(int)",
    "int f(int *3)", "int f(int *const p)", "int f(const const int)", "int f(...)",
    "int f(int) int", "int f(int);;", "int f(int); int g(int)", "int *const f(int)", "* f(int)",
    "int f(int a[2])", "int f(int (*)(int))", "int f(int /* */)", "int f(int\\\n)",
    "int f(va_list)", "__m128 f(__m128)", "int f(int size_t)", "int size_t(int)", "int f(int _x)",
    "int f(const)", "int f(int \u00e4)", "int \u00e4(int)",
    "static int f(int)", "struct s f(int)", "int f(T)", "int f(size_t int)", "int f(size_t size_t)",
    "int f(register int x)", "int f(volatile int *x)", "int f(int\v)", "int f(int\u00a0x)",
    "int f(int) __attribute__((cold))", "int f(" + ", ".join(["int"] * 300) + ")",
    "int f(int, ..., ...)", "int f(int, ..., char)", "int f(int, ..., float)", "int f(int ...)",
    "int f(int, .. .)", "int f(int,, ...)", "int f(int, ..., long x, ...)", "int f(x, ..., bool)",
    "int f(struct s)", "struct s f(void)", "int f(struct)", "int f(struct *)",
    "int f(struct int *)", "int f(struct s int *)", "int f(unsigned struct s *)",
    "int f(unsigned struct _Decimal32 *)",
    "int f(struct s t u)", "int f(union u *)", "int f(enum e *)", "int f(struct _s *)",
)  # fmt: skip


def parsed(text: str, abi: str = "sysv", dialect: str = PSABI) -> Signature | None:
    """What the parser gives; None for an error, or if it is not one function."""
    try:
        found = Parser(abi, dialect).read(text)
    except DeclarationError:
        return None
    return found[0].signature if len(found) == 1 else None


@pytest.mark.parametrize("abi", DATA_MODELS)
@pytest.mark.parametrize("text", TAKEN)
def test_what_is_taken_is_what_the_parser_gives(text: str, abi: str) -> None:
    found = plain(text, abi, PSABI)
    expected = parsed(text, abi)
    if expected is None:
        assert "__int128" in text or "_Float" in text  # which Microsoft has not
    else:
        assert found is not None
    assert found == expected


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_to_the_parser(text: str) -> None:
    assert plain(text, "sysv", PSABI) is None


def test_the_parser_is_not_loaded_for_what_is_taken() -> None:
    script = f"""
import sys
from abisim import parse
for text in {TAKEN!r}:
    assert parse(text).name in ("f", "g", "hypot", "strlen", "printf")
assert not any(name.startswith("pycparser") for name in sys.modules)
parse("int f(int a[2])")
assert "pycparser" in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize("dialect", ["clang:14", "gcc"])
def test_dialects_decide_layouts(dialect: str) -> None:
    every_dialect_decides(TAKEN, dialect)


def every_dialect_decides(texts: Iterable[str], dialect: str) -> None:
    for abi, text in product(DATA_MODELS, texts):
        try:
            expected = parsed(text, abi, dialect)
        except UsageError:
            with pytest.raises(UsageError):
                plain(text, abi, dialect)
            continue
        assert plain(text, abi, dialect) == expected


@pytest.mark.parametrize(("abi", "dialect"), [("arm", PSABI), ("sysv", "fortran")])
def test_who_is_unknown_is_an_error(abi: str, dialect: str) -> None:
    with pytest.raises(UsageError):
        plain("int f(int)", abi, dialect)


def test_no_word_that_means_something_is_a_name() -> None:
    known = {word.lower() for word in (*c_lexer._keywords, *c_lexer._c23_keywords)}
    assert {"int", "typeof", "constexpr", "while"} <= known
    known |= {*tokens._KEYWORDS} | tokens._DROPPED | tokens._DROPPED_CALLS
    known |= tokens._UNSUPPORTED_WORDS | tokens._FLOATING
    words = {word for word in known if not word.startswith("_")}
    assert words <= RESERVED


WORDS = (
    "int", "int", "char", "long", "long", "short", "signed", "unsigned", "float", "double", "void",
    "const", "const", "_Bool", "bool", "size_t", "int8_t", "wchar_t", "__int128", "_Float32x",
    "__m128", "va_list", "_Complex", "struct", "volatile", "restrict", "T", "ssize_t", "__int64",
)  # fmt: skip
NAMES = ("", "", "x", "y", "f", "T", "int", "_x", "x1", "1x", "size_t", "f_", *sorted(RESERVED))
SPACES = ("", " ", " ", "\n", "\t", "  ")


def piece(dice: random.Random, names: tuple[str, ...]) -> str:
    words = [dice.choice(WORDS) for _ in range(dice.choice((0, 1, 1, 1, 1, 2, 2, 3, 4)))]
    stars = dice.choice(SPACES).join("*" * dice.choice((0, 0, 0, 1, 1, 2)))
    name = dice.choice(names)
    return " ".join(words) + dice.choice(SPACES) + stars + dice.choice(SPACES) + name


def drawn(dice: random.Random) -> str:
    inside = ",".join(piece(dice, NAMES) for _ in range(dice.choice((0, 1, 1, 2, 3))))
    if dice.random() < 0.1:
        inside = "void"
    names = ("f", "f", "g1", dice.choice(NAMES))
    end = dice.choice(("", "", ";", " ; ", ";;", " int"))
    return f"{piece(dice, names)}{dice.choice(SPACES)}({inside}){end}"


@pytest.mark.parametrize("abi", DATA_MODELS)
def test_random_texts_are_what_the_parser_gives_or_left(abi: str) -> None:
    dice = random.Random(f"plain {abi}")
    taken = 0
    for _ in range(6000):
        text = drawn(dice)
        found = plain(text, abi, PSABI)
        if found is not None:
            taken += 1
            assert found == parsed(text, abi), text
    assert taken > 100


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_every_word_in_every_place(name: str) -> None:
    for text in (f"int {name}(int)", f"int f(int {name})", f"{name} f(int)", f"int f({name} x)"):
        found = plain(text, "sysv", PSABI)
        assert found is None or found == parsed(text), text


def test_functions_of_the_corpus_are_what_the_parser_gives() -> None:
    libraries = [CORPUS / f"{name}.h" for name in ("edge-cases", "libc", "libm", "sqlite3", "zlib")]
    functions = [each.signature for each in corpus_functions(libraries)]
    taken = 0
    for text in {each.prototype for each in functions}:
        found = plain(text, "sysv", PSABI)
        if found is not None:
            taken += 1
            assert found == parsed(text), text
    assert taken > 500

"""Variadic calls: what follows the ellipsis, after the default argument promotions."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.layout import LP64


@pytest.mark.parametrize(
    ("text", "named", "prototype"),
    [
        ("int f(int)", None, "int f(int)"),
        ("int f(int, ...)", 1, "int f(int, ...)"),
        ("int f(...)", 0, "int f(...)"),
        ("int f(..., int)", 0, "int f(..., int)"),
        ("int printf(const char *fmt, ..., int, double)", 1,
         "int printf(const char *fmt, ..., int, double)"),
        ("int f(float a, ..., float b)", 1, "int f(float a, ..., double b)"),
        ("int f(int, ..., char, signed char, unsigned char)", 1, "int f(int, ..., int, int, int)"),
        ("int f(int, ..., short, unsigned short, _Bool)", 1, "int f(int, ..., int, int, int)"),
        ("int f(int, ..., unsigned, long, long double)", 1,
         "int f(int, ..., unsigned int, long, long double)"),
        ("int f(int, ..., _Complex float, __int128)", 1,
         "int f(int, ..., _Complex float, __int128)"),
        ("int f(int, ..., enum __attribute__((packed)) { A } x)", 1, "int f(int, ..., int x)"),
        ("int f(int, ..., enum E { A } x)", 1, "int f(int, ..., enum E x)"),
        ("int f(int, ..., char s[], int g(void))", 1, "int f(int, ..., char *s, int (*g)(void))"),
        ("int f(int, ..., struct { float x; } v)", 1, "int f(int, ..., struct { float x; } v)"),
        ("int f(int (*cb)(int, ...), ..., short)", 1, "int f(int (*cb)(int, ...), ..., int)"),
        ("typedef int F(long, ...); F f;", 1, "int f(long, ...)"),
    ],
)  # fmt: skip
def test_listed_arguments(text: str, named: int | None, prototype: str) -> None:
    signature = parse(text)
    assert (signature.named, signature.prototype) == (named, prototype)


def test_a_promoted_type_loses_its_typedef_alignment() -> None:
    text = "typedef short S __attribute__((aligned(16))); int f(int, ..., S);"
    assert parse(text).parameters[1].type == LP64.integer("int")


def test_the_named_ones_are_not_promoted() -> None:
    assert parse("int f(float, char, ..., float, char)").shape == (
        "int f(float, signed char, ..., double, int)"
    )

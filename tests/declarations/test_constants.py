"""Constant expressions beyond integers: on the right the value that gcc 12 gives.

Literals of every prefix, floating values, and the types of operands that are not evaluated.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.errors import DeclarationError

PREAMBLE = """
    struct A {
        char n[13]; double d; struct { short s[3]; } in; struct A *next; int bits : 3;
        union { long u; };
    };
"""


def value(expression: str) -> int:
    """What an array of that many bytes has for a size."""
    text = f"{PREAMBLE} void f(struct {{ char x[{expression}]; }} x);"
    return parse(text).parameters[0].type.size


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ('sizeof "abc"', 4),
        (r'sizeof "a\0b\n"', 5),
        (r'sizeof "\x1" "2"', 3),
        ('sizeof L"ab"', 12),
        ('sizeof u"ab" "c"', 8),
        ('sizeof u8"é"', 3),
        ('sizeof "é"', 3),
        ('sizeof U"é😀"', 12),
        ('sizeof u"😀"', 6),
        (r'sizeof "\u00e9"', 3),
        ('sizeof ""', 1),
        ("sizeof(((struct A*)0)->n)", 13),
        ("sizeof(((struct A*)0)->d)", 8),
        ("sizeof ((struct A*)0)->in.s", 6),
        ("sizeof(((struct A*)0)->in.s[1])", 2),
        ("sizeof(*(struct A*)0)", 56),
        ("sizeof(((struct A*)0)->next->next->n)", 13),
        ("sizeof(((struct A*)0)[3].u)", 8),
        ("sizeof(*((struct A*)0)->n)", 1),
        ("sizeof(&((struct A*)0)->n)", 8),
        ("sizeof((*(struct A*)0).n)", 13),
        ("64 - sizeof(((struct A*)0)->d)", 56),
        ("L'x'", 120),
        ("u'y'", 121),
        ("U'z'", 122),
        ("u8'c'", 99),
        ("sizeof L'x'", 4),
        ("sizeof u'x'", 2),
        ("sizeof U'x'", 4),
        ("sizeof u8'c'", 1),
        (r"L'\x263a' == 0x263a", 1),
        (r"U'\U0001F600' == 0x1F600", 1),
        (r"'\xff' + 3", 2),
        (r"'\377' + 3", 2),
        ("'ab' == 0x6162", 1),
        ("'é' == 50089", 1),
        (r"'\e' + '\0' + '\a'", 34),
        (r"'\''", 39),
        (r"'\\'", 92),
        (r"u'\u00e9'", 233),
        ("L'é'", 233),
        ("(0x1p3 > 7) + 1", 2),
        ("(1.5 == 3/2.0) + 1", 2),
        ("(int)2.5", 2),
        ("(int)-2.5 + 4", 2),
        ("(int)(2.5 + 2.5)", 5),
        ("(1.f/3 != 1.0/3) + 1", 2),
        ("(0.1 + 0.2 > 0.3) + 1", 2),
        ("(0.1f + 0.2f > 0.3f) + 1", 1),
        ("(0.1L + 0.2L == 0.3L) + 1", 2),
        ("(1e300 * 1e5 > 1) + 1", 2),
        ("!0.5 + 1", 1),
        ("(0.5 && 1) + 1", 2),
        ("(_Bool)0.5", 1),
        ("(int)1e3f", 1000),
        ("(int)0x.8p1", 1),
        ("(int)1.e1", 10),
        ("sizeof(1.5)", 8),
        ("sizeof 1.5f", 4),
        ("sizeof 1.5l", 16),
        ("sizeof(1 ? 1 : 2l)", 8),
        ("(-1 < (1 ? 0 : 0u)) + 1", 1),
        ("sizeof(1 + 1.0f)", 4),
        ("sizeof((float)1)", 4),
        ("(int)(float)16777217 == 16777216", 1),
        ("(unsigned char)200.7", 200),
        ("sizeof(__typeof__(((struct A*)0)->in))", 6),
        ('sizeof(__typeof__("abcd"))', 5),
        ("(int)-(2.5)+5", 3),
        ("(16777217 == 16777216.0f) + 1", 2),
    ],
)
def test_values(expression: str, expected: int) -> None:
    assert value(expression) == expected


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("sizeof(((struct A*)0)->q)", "no member named 'q'"),
        ("sizeof(((struct A*)0).n)", "no member named 'n'"),
        ("sizeof(((struct A*)0)->bits)", "no member named 'bits'"),
        ("sizeof(((struct B*)0)->q)", "operand has incomplete type 'struct B'"),
        ("sizeof(*5)", "not a pointer"),
        ("sizeof(int[])", "size of an array without a length"),
        ("u'\U0001f600'", "u'\U0001f600' is not one character of type unsigned short"),
        ("u8'\u00e9'", "u8'\u00e9' is not one character of type unsigned char"),
        (r"'\x100'", r"escape \x100 is out of range"),
        (r'sizeof "\400"', r"escape \400 is out of range"),
        (r"L'\ud800'", r"'\\ud800' is not a character"),
        ("1.5", "a floating value, not an integer"),
        ("(int)1e10", "floating value too large for int"),
        ("1e99999999 > 1", "floating constant 1e99999999 is out of range"),
        ("1e4000 * 1e4000 > 1", "floating value out of range"),
        ("1.0 / 0 > 1", "division by zero"),
        ("1.5 % 2", "'%' takes no floating value"),
        ("~1.5", "'~' takes no floating value"),
        ("1" * 5000 + ".0 > 1", "a number that long fits no type"),
    ],
)
def test_what_has_no_value(expression: str, message: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        value(expression)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ("1 / 0", "division by zero"),
        ("1 << 32", "shift by 32 bits"),
        ("2147483647 + 1", "value 2147483648 overflows int"),
        ("0x1p3 < 7", "static assertion failed"),
        ("sizeof(((struct A*)0)->n) == 14", "static assertion failed"),
    ],
)
def test_assertions_that_cannot_hold(condition: str, message: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        parse(f"{PREAMBLE} _Static_assert({condition}); int f(void);")
    assert caught.value.message == message

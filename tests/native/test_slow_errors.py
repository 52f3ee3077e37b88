"""What a call refuses, word for word."""

from __future__ import annotations

from typing import Any

import pytest

from abisim.declarations import parse
from abisim.native.slow.function import slow_callable

ABSENT = object()


class Both(str):
    """A str that is a number, too, is what a function may take for one."""

    def __index__(self) -> int:
        return 1


class Broken:
    def __index__(self) -> int:
        raise ZeroDivisionError("of its own")

    __float__ = __complex__ = __index__


def never(*_: Any) -> None:
    raise AssertionError("the function was called")


def error(declaration: str, *arguments: Any) -> str:
    """The class and the text of what the call raises."""
    function = slow_callable(parse(f"void f({declaration})"), "f", never)
    with pytest.raises((TypeError, OverflowError, ValueError)) as caught:
        function(*arguments)
    return f"{caught.type.__name__}: {caught.value}"


P = "struct P { double x, y; } p"
ERRORS = [
    ("int", "x", TypeError, ": expected int, got str"),
    ("int n", 1.0, TypeError, " (n): expected int, got float"),
    ("int n", None, TypeError, " (n): expected int, got NoneType"),
    ("int n", b"1", TypeError, " (n): expected int, got bytes"),
    ("unsigned char", 300, OverflowError, ": 300 does not fit unsigned char (0 to 255)"),
    ("unsigned c", -1, OverflowError, " (c): -1 does not fit unsigned int (0 to 4294967295)"),
    ("signed char", 128, OverflowError, ": 128 does not fit signed char (-128 to 127)"),
    ("int", 2**31, OverflowError, ": 2147483648 does not fit int (-2147483648 to 2147483647)"),
    ("char c", b"", ValueError, " (c): 0 bytes, char has 1"),
    ("char c", b"ab", ValueError, " (c): 2 bytes, char has 1"),
    ("char c", "a", TypeError, " (c): expected char, got str"),
    ("signed char c", b"a", TypeError, " (c): expected signed char, got bytes"),
    ("_Bool b", 2, OverflowError, " (b): 2 does not fit _Bool (0 to 1)"),
    ("_Bool b", 1.0, TypeError, " (b): expected _Bool, got float"),
    ("double x", "1", TypeError, " (x): expected double, got str"),
    ("double x", b"1", TypeError, " (x): expected double, got bytes"),
    ("double x", 1j, TypeError, " (x): expected double, got complex"),
    ("float x", None, TypeError, " (x): expected float, got NoneType"),
    ("void *p", 2**64, OverflowError, " (p): 18446744073709551616 does not fit void * "
     "(-9223372036854775808 to 18446744073709551615)"),
    ("void *p", -(2**63) - 1, OverflowError, " (p): -9223372036854775809 does not fit void * "
     "(-9223372036854775808 to 18446744073709551615)"),
    ("void *p", 1.0, TypeError, " (p): expected void *, got float"),
    ("void *p", "text", TypeError, " (p): expected void *, got str"),
    ("const unsigned char *p", "text", TypeError, " (p): expected const unsigned char *, got str"),
    ("const char *s", "a\0b", ValueError, " (s): the string has a null character"),
    ("const char *s", "a\ud800", ValueError,
     " (s): the string has U+D800, which UTF-8 has no bytes for"),
    ("const char *s", object(), TypeError, " (s): expected const char *, got object"),
    ("void *p", memoryview(b"abcd")[::2], ValueError, " (p): the buffer does not lie in one piece"),
    (P, b"x" * 12, ValueError, " (p): 12 bytes, struct P has 16"),
    (P, bytearray(1), ValueError, " (p): 1 byte, struct P has 16"),
    (P, 5, TypeError, " (p): expected struct P, got int"),
    (P, "x" * 16, TypeError, " (p): expected struct P, got str"),
    (P, [1], TypeError, " (p): expected struct P, got list"),
    (P, memoryview(b"x" * 32)[::2], TypeError, " (p): expected struct P, got memoryview"),
    ("struct E {} e", b"1", ValueError, " (e): 1 byte, struct E has 0"),
    ("_Complex double z", "1j", TypeError, " (z): expected _Complex double, got str"),
    ("_Complex double z", b"1j", ValueError, " (z): 2 bytes, _Complex double has 16"),
    ("long double z", "1", TypeError, " (z): expected long double, got str"),
    ("_Float16 z", 1j, TypeError, " (z): expected _Float16, got complex"),
    ("unsigned __int128 z", -1, OverflowError, " (z): -1 does not fit unsigned __int128 "
     "(0 to 340282366920938463463374607431768211455)"),
    ("_BitInt(7) z", 64, OverflowError, " (z): 64 does not fit _BitInt(7) (-64 to 63)"),
    ("_BitInt(7) z", 1.5, TypeError, " (z): expected _BitInt(7), got float"),
    ("_Decimal32 z", 1.5, TypeError, " (z): expected _Decimal32, got float"),
]  # fmt: skip


@pytest.mark.parametrize(("declaration", "given", "kind", "message"), ERRORS)
def test_an_argument(declaration: str, given: Any, kind: type, message: str) -> None:
    assert error(declaration, given) == f"{kind.__name__}: f() argument 1{message}"


def test_an_int_that_is_too_long_to_be_written() -> None:
    assert error("long a", 1 << 99999) == (
        "OverflowError: f() argument 1 (a): an int of 100000 bits does not fit long "
        "(-9223372036854775808 to 9223372036854775807)"
    )


def test_an_int_that_is_too_large_for_a_double() -> None:
    assert error("double x", 10**400) == "OverflowError: int too large to convert to float"


def test_the_first_wrong_argument_is_named() -> None:
    assert error("int a, int, int c", 1, "x", "y") == (
        "TypeError: f() argument 2: expected int, got str"
    )


@pytest.mark.parametrize("declaration", ["int", "_Bool", "double", "float", "__int128",
                                         "long double", "_Complex double"])  # fmt: skip
def test_what_an_object_raises_itself_goes_through(declaration: str) -> None:
    with pytest.raises(ZeroDivisionError, match="of its own"):
        slow_callable(parse(f"void f({declaration})"), "f", never)(Broken())


def test_a_str_that_is_a_number_is_one() -> None:
    given: list[Any] = []
    slow_callable(parse("void f(int)"), "f", given.append)(Both("x"))
    assert given == [1]


ARITIES = [
    ("void", (1,), "f() takes no arguments (1 given)"),
    ("int", (), "f() takes exactly 1 argument (0 given)"),
    ("int", (1, 2), "f() takes exactly 1 argument (2 given)"),
    ("int, int", (1,), "f() takes exactly 2 arguments (1 given)"),
    ("int, int", (), "f() takes exactly 2 arguments (0 given)"),
    ("int, int", ("wrong", 2, 3), "f() takes exactly 2 arguments (3 given)"),
]  # fmt: skip


@pytest.mark.parametrize("result", ["void", "__int128"])
@pytest.mark.parametrize(("declaration", "given", "message"), ARITIES)
def test_the_number_of_arguments(
    result: str, declaration: str, given: tuple[Any, ...], message: str
) -> None:
    function = slow_callable(parse(f"{result} f({declaration})"), "f", never)
    with pytest.raises(TypeError) as caught:
        function(*given)
    assert str(caught.value) == message


def test_keywords_are_refused() -> None:
    """A builtin stands before it, which refuses them, unless the function is told otherwise."""
    with pytest.raises(TypeError, match="keyword"):
        slow_callable(parse("void f(int a)"), "f", never)(a=1)
    for declaration in ("void f(void)", "int f(int a)", "__int128 f(int a)"):
        function = slow_callable(parse(declaration), "f", never, keywords=True)
        with pytest.raises(TypeError) as caught:
            function(a=1)
        assert str(caught.value) == "f() takes no keyword arguments"

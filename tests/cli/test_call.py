"""``abisim call``: a C function from the shell, and one message for whatever goes wrong."""

from __future__ import annotations

import pytest

from abisim.cli.call_values import values
from abisim.errors import UsageError
from tests.cli.conftest import Run

LIBC, LIBM = "libc.so.6", "libm.so.6"


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ((LIBM, "double hypot(double, double)", "3", "4"), "5.0\n"),
        ((LIBM, "double fabs(double)", "-inf"), "inf\n"),
        ((LIBC, "int atoi(const char *)", "42"), "42\n"),
        ((LIBC, "void abs(int)", "-1"), ""),
        ((LIBC, "int printf(const char *, ...)", "%s %ld\n", "a", "-7"), "a -7\n5\n"),
        (("-", "struct q { int quot, rem; } div(int, int)", "0x11", "5"),
         "b'\\x03\\x00\\x00\\x00\\x02\\x00\\x00\\x00'\n"),
    ],
)  # fmt: skip
def test_the_result_is_printed(abisim: Run, arguments: tuple[str, ...], out: str) -> None:
    done = abisim("call", *arguments)
    assert (done.status, done.out, done.err) == (0, out, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("libnone.so", "int f(int)", "1"), "abisim: error: cannot open the library libnone.so: "),
        ((LIBM, "int nope(int)", "1"), "abisim: error: there is no function nope in libm.so.6\n"),
        ((LIBM, "double sin(", "1"), "<declaration>:1:11: error: '(' is never closed"),
        ((LIBM, "double sin(double)"), "abisim: error: sin() takes exactly 1 argument (0 given)\n"),
        (
            (LIBM, "double sin(double x)", "one"),
            "abisim: error: argument 1 (x): 'one' is no",
        ),
        ((LIBC, "int abs(int)", "1e3"), "abisim: error: abs() argument 1: expected int, got float"),
        ((LIBC, "int abs(int)", "2147483648"), "abisim: error: abs() argument 1: 2147483648 does"),
        ((LIBC, "unsigned long strlen(void *)", "5"), "abisim: error: signal 11 ended the call: "),
        ((LIBC, "int raise(int)", "19"), "abisim: error: signal 19 stopped the call: "),
        ((LIBC, "int abs(int)", "--abi", "arm", "1"), "Usage: abisim call"),
        ((LIBC,), "Usage: abisim call"),
    ],
)
def test_one_message_and_exit_status_2(
    abisim: Run, arguments: tuple[str, ...], message: str
) -> None:
    done = abisim("call", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(message)
    assert "Traceback" not in done.err


def test_a_function_that_ends_its_process_gives_the_status(abisim: Run) -> None:
    assert abisim("call", "-", "void exit(int)", "7").status == 7


@pytest.mark.parametrize(
    ("parameters", "texts", "expected"),
    [
        ("int, long, unsigned char", ["7", "-0x10", "0b11"], [7, -16, 3]),
        ("_Bool, _Bool", ["True", "0"], [True, 0]),
        ("char, enum e { a }", ["'x'", "0"], [b"x", 0]),
        ("double, float, long double", ["1e3", "nan", "2"], [1e3, pytest.approx(float("nan"), nan_ok=True), 2.0]),  # noqa: E501
        ("double _Complex", ["1+2j"], [1 + 2j]),
        ("const char *, char *", ["text", "12"], [b"text", b"12"]),
        ("const char *, const char *", ["'quoted'", "b'\\x01'"], [b"quoted", b"\1"]),
        ("const char *", ["\udcff"], [b"\xff"]),
        ("const char *, void *", ["NULL", "None"], [None, None]),
        ("void *, int *, void *", ["0x10", "b'ab'", "'ab'"], [16, b"ab", b"ab\0"]),
        ("struct s { int a; }", ["b'\\1\\0\\0\\0'"], [b"\1\0\0\0"]),
        ("int, ...", ["1", "2", "2.5", "word", "None"], [1, 2, 2.5, "word", None]),
        ("int", ["1", "2"], [1, 2]),
    ],
)  # fmt: skip
def test_texts_become_what_the_parameters_take(
    parameters: str, texts: list[str], expected: list[object]
) -> None:
    assert values(f"void f({parameters})", texts) == expected


@pytest.mark.parametrize(
    ("parameter", "text"),
    [("int", "x"), ("int", ""), ("double", "x"), ("void *p", "word"), ("struct s { int a; }", "x")],
)  # fmt: skip
def test_a_text_that_is_no_value_of_its_type(parameter: str, text: str) -> None:
    with pytest.raises(UsageError, match="argument 1"):
        values(f"void f({parameter})", [text])

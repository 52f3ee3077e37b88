"""A slow callable as a Python function: names, help, tracebacks, what it leaves behind."""

from __future__ import annotations

import gc
import linecache
import traceback
import weakref
from typing import Any

from abisim.declarations import parse
from abisim.native.slow.function import slow_callable
from abisim.native.slow.source import compiled, text_of
from abisim.signature import Signature


def echo(*values: Any) -> tuple[Any, ...]:
    return values


def test_it_has_the_name_it_was_given() -> None:
    function = slow_callable(parse("void f(int a)"), "hypot", echo)
    assert (function.__name__, function.__qualname__) == ("hypot", "hypot")
    assert function.__doc__ == "void f(int a);"


def test_a_traceback_has_the_line() -> None:
    function = slow_callable(parse("void f(unsigned char a, int)"), "f", echo)
    try:
        function(300, 1)
    except OverflowError as error:
        text = "".join(traceback.format_exception(error))
    assert "in f\n    raise w0.outside(a0, 0, 255)\n" in text
    linecache.clearcache()


def test_functions_of_one_text_share_their_code() -> None:
    one, other = parse("int f(int a, char *s)"), parse("void g(enum { A = -1 } b, const char *)")
    assert text_of(one, decodes=False) == text_of(other, decodes=False)
    assert compiled(text_of(one, decodes=False)) is compiled(text_of(other, decodes=False))


def test_a_function_is_freed_with_what_it_calls() -> None:
    class Fast:
        def __init__(self, signature: Signature) -> None:
            self.slow = slow_callable(signature, "f", self)

        def __call__(self) -> None:
            pass

    fast = Fast(parse("void f(void)"))
    fast.slow()
    gone = weakref.ref(fast)
    del fast
    gc.collect()
    assert gone() is None


def test_many_parameters() -> None:
    declaration = ", ".join(["int"] * 400)
    function = slow_callable(parse(f"void f({declaration})"), "f", echo)
    assert function(*range(400)) == tuple(range(400))

"""Functions with further arguments: the types of each call's arguments choose its stub."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

import pytest

import abisim
from abisim.native import function, variadic
from abisim.native.builtin import MethodDef

PRINT = "int snprintf(char *to, unsigned long size, const char *format, ...)"


@pytest.fixture(scope="module")
def snprintf() -> Callable[..., Any]:
    return abisim.bind(None, PRINT)


class Index:
    def __index__(self) -> int:
        return 42


class Real:
    def __float__(self) -> float:
        return 0.5


@pytest.mark.parametrize(
    ("format_", "arguments", "text"),
    [
        ("plain", (), "plain"),
        ("%ld", (7,), "7"),
        ("%ld %ld", (True, -(1 << 63)), "1 -9223372036854775808"),
        ("%.2f", (1.5,), "1.50"),
        ("%s %s", ("text", b"bytes"), "text bytes"),
        ("%p", (None,), "(nil)"),
        ("%s", (bytearray(b"array"),), "array"),
        ("%s", (memoryview(b"view\0"),), "view"),
        ("%ld %.1f", (Index(), Real()), "42 0.5"),
        ("%ld %f %ld %f %ld %f %ld %f %ld", (1, 0.5) * 4 + (5,),
         "1 0.500000 1 0.500000 1 0.500000 1 0.500000 5"),
        ("%.0f%.0f%.0f%.0f%.0f%.0f%.0f%.0f%.0f%.0f", tuple(map(float, range(10))), "0123456789"),
    ],
)  # fmt: skip
def test_arguments_are_promoted(
    snprintf: Callable[..., Any], format_: str, arguments: tuple[Any, ...], text: str
) -> None:
    for _ in range(2):
        to = bytearray(200)
        assert snprintf(to, len(to), format_, *arguments) == len(text)
        assert to[: len(text) + 1] == text.encode() + b"\0"


def test_each_shape_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, ...]] = []
    real = function.bound

    def counting(target: Any, options: Any) -> Any:
        made.append(tuple(str(each.type.size) for each in target.signature.parameters[3:]))
        return real(target, options)

    monkeypatch.setattr(variadic, "bound", counting)
    f = abisim.bind(None, PRINT)
    to = bytearray(64)
    for value in (1, 2, True, Index(), 1.5, 2.5, 3):
        f(to, 64, "", value)
    f(to, 64, "")
    assert len(made) == 3  # long, double, nothing


def test_errors_are_as_ever(snprintf: Callable[..., Any]) -> None:
    to = bytearray(8)
    assert snprintf(to, 8, "x") == 1
    with pytest.raises(TypeError, match=r"snprintf\(\) takes at least 3 arguments \(1 given\)"):
        snprintf(to)
    with pytest.raises(OverflowError, match=r"argument 4: 9223372036854775808 does not fit long"):
        snprintf(to, 8, "", 1 << 63)
    with pytest.raises(TypeError, match=r"snprintf\(\) argument 4: expected void \*, got object"):
        snprintf(to, 8, "", object())
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        snprintf(to, 8, "", more=1)


def test_its_module_may_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    f = abisim.bind(None, PRINT)
    gc.collect()
    freed: list[object] = []
    monkeypatch.setattr(MethodDef, "free", lambda each: freed.append(each))
    f.__module__ = "another"
    gc.collect()
    assert not freed  # f is made from it
    del f
    gc.collect()
    assert len(freed) == 2


def test_types_can_be_made_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variadic, "_MOST", 4)
    f = abisim.bind(None, PRINT)
    to = bytearray(8)
    for number in range(20):
        kind = type(f"int{number}", (int,), {})
        assert f(to, 8, "%ld", kind(number)) == len(str(number))


def test_listed_further_arguments_are_a_shape_of_their_own() -> None:
    f = abisim.bind(None, "int snprintf(char *, unsigned long, const char *, ..., int, double)")
    to = bytearray(16)
    assert f(to, 16, "%d %g", 7, 0.5) == 5
    with pytest.raises(TypeError, match="takes exactly 5 arguments"):
        f(to, 16, "%d", 7)

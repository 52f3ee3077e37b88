"""Callbacks: Python callables as C functions, called by C that was written for none of this.

What might end its process runs in one of its own.
"""

from __future__ import annotations

import copy
import gc
import pickle
import sys
import weakref
from typing import Any

import pytest

import abisim
from abisim.errors import AbisimError, UsageError
from abisim.native import pages
from abisim.native.callbacks.callback import Callback
from abisim.native.callbacks.slots import ClosedCallbackError
from abisim.native.seal import Seal, SealError, verified_thunk
from abisim.native.symbols import thunk_symbols
from abisim.stubgen.thunk.stub import thunk
from abisim.thunks import ThunkSymbol


@pytest.fixture
def unraisable(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is reported: (object, type of the exception, message)."""
    told: list[Any] = []
    monkeypatch.setattr(
        sys, "unraisablehook", lambda it: told.append((it.object, it.exc_type, str(it.exc_value)))
    )
    return told


def bound(made: Callback, declaration: str) -> Any:
    """The C function of a callback as a Python function again."""
    return abisim.bind(made.address, declaration)


def there_and_back(declaration: str, function: Any, *arguments: Any) -> Any:
    made = abisim.callback(declaration, function)
    return bound(made, declaration)(*arguments)


def echoed(declaration: str, value: Any) -> tuple[Any, Any]:
    """What the callable gets for a value, and what its caller gets back when it returns that."""
    got: list[Any] = []

    def function(argument: Any) -> Any:
        got.append(argument)
        return argument

    result = there_and_back(declaration, function, value)
    return got[0], result


@pytest.mark.parametrize(
    ("declaration", "value"),
    [
        ("int f(int a)", -7),
        ("int f(int a)", -(1 << 31)),
        ("unsigned f(unsigned a)", (1 << 32) - 1),
        ("signed char f(signed char a)", -128),
        ("unsigned short f(unsigned short a)", 65535),
        ("long long f(long long a)", -(1 << 63)),
        ("unsigned long f(unsigned long a)", (1 << 64) - 1),
        ("_Bool f(_Bool a)", True),
        ("_Bool f(_Bool a)", False),
        ("double f(double a)", -0.1),
        ("float f(float a)", 1.5),
        ("void *f(void *a)", (1 << 64) - 1),
        ("long double f(long double a)", 0.1),
        ("_Float16 f(_Float16 a)", 0.5),
        ("_Complex double f(_Complex double a)", 1.5 - 2j),
        ("_Complex long double f(_Complex long double a)", 1.5 - 2j),
        ("_Complex float f(_Complex float a)", -0.5j),
        ("__int128 f(__int128 a)", -(1 << 127)),
        ("enum E { A = -2, B } f(enum E a)", -2),
        ("struct P { double x; int y; int z; } f(struct P a)", bytes(range(16))),
        ("struct B { long a[5]; } f(struct B a)", bytes(range(40))),
        ("struct C { char c[3]; } f(struct C a)", b"abc"),
    ],
)
def test_a_value_goes_there_and_back(declaration: str, value: Any) -> None:
    got, result = echoed(declaration, value)
    assert (got, type(got)) == (value, type(value))
    assert (result, type(result)) == (value, type(value))


def test_narrow_arguments_are_what_their_types_say() -> None:
    """The caller leaves anything above them."""
    made = abisim.callback("int f(signed char c, _Bool b)", lambda c, b: c * 10 + b)
    wide = bound(made, "int f(int c, int b)")
    assert wide(0x7FFF_FF80, 0x100) == -1280


def test_many_arguments_keep_their_order() -> None:
    declaration = "double f(" + ", ".join(["int", "double", "char", "float"] * 6) + ")"
    values = [float(n) if n % 2 else n for n in range(24)]
    seen: list[Any] = []

    def function(*all_: Any) -> float:
        seen.extend(all_)
        return 1.25

    assert there_and_back(declaration, function, *values) == 1.25
    assert seen == values


@pytest.mark.parametrize(
    ("declaration", "given", "error", "message", "zero"),
    [
        ("int f(void)", 1 << 31, OverflowError, "f() result: 2147483648 does not fit int", 0),
        ("int f(void)", 1.5, TypeError, "f() result: expected int, got float", 0),
        ("unsigned char f(void)", -1, OverflowError, "does not fit unsigned char (0 to 255)", 0),
        ("_Bool f(void)", 2, OverflowError, "f() result: 2 does not fit _Bool", False),
        ("double f(void)", "x", TypeError, "f() result: expected double, got str", 0.0),
        ("long double f(void)", None, TypeError, "f() result: expected long double", 0.0),
        ("void *f(void)", b"text", TypeError, "expected void *, got bytes", 0),
        ("struct P { int a[2]; } f(void)", b"123", ValueError, "3 bytes, struct P has 8", bytes(8)),
        ("struct B { long a[3]; } f(void)", 5, TypeError, "expected struct B, got int", bytes(24)),
    ],
)
def test_a_result_that_is_none_of_its_type_is_reported_and_zero(
    unraisable: list[Any],
    declaration: str,
    given: Any,
    error: type[Exception],
    message: str,
    zero: Any,
) -> None:
    def function() -> Any:
        return given

    assert there_and_back(declaration, function) == zero
    [(reported, kind, text)] = unraisable
    assert reported is function
    assert kind is error
    assert message in text


@pytest.mark.parametrize("declaration", ["void f(int a)", "int f(int a)", "long double f(int a)"])
def test_an_exception_is_reported_with_the_callable(
    unraisable: list[Any], declaration: str
) -> None:
    def function(_: int) -> Any:
        raise KeyError("here")

    assert not there_and_back(declaration, function, 3)
    assert unraisable == [(function, KeyError, "'here'")]


def test_the_callable_of_another_arity_is_reported(unraisable: list[Any]) -> None:
    assert there_and_back("int f(int a)", lambda: 1, 3) == 0
    assert unraisable[0][1] is TypeError


def test_references_are_balanced() -> None:
    """Of the callable, of what it gets and of what it gives."""
    sentinel = 1 << 40

    class Held:
        pass

    def function(a: int, b: bytes) -> bytes:
        return given if a else b

    given = bytes(range(40, 80))
    declaration = "struct B { long a[5]; } f(long a, struct B b)"
    made = abisim.callback(declaration, function)
    call = bound(made, declaration)
    call(sentinel, given)
    before = sys.getrefcount(function), sys.getrefcount(given), sys.getallocatedblocks()
    for _ in range(2_000):
        call(sentinel, given)
        call(0, given)
    after = sys.getrefcount(function), sys.getrefcount(given), sys.getallocatedblocks()
    assert after[:2] == before[:2]
    assert after[2] - before[2] < 200


def test_a_closed_one_raises_and_gives_zeros(unraisable: list[Any]) -> None:
    made = abisim.callback("int f(int a)", lambda a: a)
    call = bound(made, "int f(int a)")
    assert call(3) == 3
    made.close()
    made.close()
    assert made.closed
    assert "closed" in repr(made)
    with pytest.raises(ClosedCallbackError, match=r"the callback f\(\) is closed") as error:
        _ = made.address
    assert isinstance(error.value, ValueError)
    assert isinstance(error.value, AbisimError)
    taking = abisim.bind(None, "void qsort(void *, unsigned long, unsigned long, void *)")
    with pytest.raises(ValueError, match="is closed"):
        taking(None, 0, 0, made)
    assert [call(3), call(4), call(5)] == [0, 0, 0]
    assert [(kind, text) for _, kind, text in unraisable] == [
        (ClosedCallbackError, "the callback f() is closed")
    ]


def test_one_that_is_gone_gives_zeros(unraisable: list[Any]) -> None:
    declaration = "struct P { double x; int y; } f(int a)"
    call = bound(abisim.callback(declaration, lambda _: bytes(range(16))), declaration)
    assert [call(1)[:12], call(2)[:12]] == [bytes(12)] * 2
    assert len(unraisable) == 1


def test_it_lets_go_of_the_callable() -> None:
    class Callable:
        def __call__(self) -> None:
            pass

    function = Callable()
    alive = weakref.ref(function)
    with abisim.callback("void f(void)", function) as made:
        del function
        bound(made, "void f(void)")()
        assert alive() is not None
    gc.collect()
    assert alive() is None


def test_a_cycle_through_the_callable_goes(unraisable: list[Any]) -> None:
    class Holder:
        made: Callback

        def called(self) -> int:
            return 5

    holder = Holder()
    holder.made = abisim.callback("int f(void)", holder.called)
    call = bound(holder.made, "int f(void)")
    alive = weakref.ref(holder)
    assert call() == 5
    del holder
    gc.collect()
    assert alive() is None
    assert call() == 0
    assert len(unraisable) == 1


def test_it_may_close_itself_while_it_runs() -> None:

    def function(a: int) -> int:
        made.close()
        return a + 1

    made = abisim.callback("int f(int a)", function)
    assert bound(made, "int f(int a)")(4) == 5
    assert made.closed


def test_one_that_is_interrupted_as_it_closes_is_closed_when_it_goes(
    unraisable: list[Any],
) -> None:
    made = abisim.callback("int f(int a)", lambda a: a)
    call = bound(made, "int f(int a)")
    made._open.pop()  # as far as close() came
    assert call(3) == 3
    del made
    gc.collect()
    assert call(3) == 0
    assert len(unraisable) == 1


def test_thunks_of_closed_ones_are_taken_again() -> None:
    declaration = "void f(short, float, short, float, short)"
    addresses = set()
    for _ in range(1_000):
        with abisim.callback(declaration, print) as made:
            addresses.add(made.address)
    assert 256 <= len(addresses) <= 258


def test_it_cannot_be_copied() -> None:
    with abisim.callback("int f(int)", abs) as made:
        call = abisim.bind(made.address, "int f(int)")
        for attempt in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="it cannot be copied"):
                attempt(made)
        gc.collect()
        assert call(-3) == 3


def test_what_is_wrong_is_said() -> None:
    with pytest.raises(TypeError, match="needs a callable, not int"):
        abisim.callback("int f(int)", 5)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="is C text, not bytes"):
        abisim.callback(b"int f(int)", print)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="list their types"):
        abisim.callback("int f(int, ...)", print)
    with pytest.raises(AbisimError):
        abisim.callback("int f(", print)


def test_arguments_behind_an_ellipsis_may_be_listed() -> None:
    made = abisim.callback(
        "int f(const char *format, ..., int, double)", lambda _, a, b: a + int(b)
    )
    assert bound(made, "int f(const char *format, ..., int, double)")(b"", 3, 4.5) == 7


def test_a_microsoft_function_keeps_what_that_convention_keeps() -> None:
    declaration = "struct B { long a[5]; } f(int a, double b, struct B c, float d, long e)"
    got: list[Any] = []

    def function(*values: Any) -> bytes:
        got.append(values)
        return bytes(range(40))

    made = abisim.callback(declaration, function, abi="ms")
    call = abisim.bind(made.address, declaration, abi="ms")
    assert call(-1, 2.5, bytes(range(1, 41)), 0.5, 1 << 40) == bytes(range(40))
    assert got == [(-1, 2.5, bytes(range(1, 41)), 0.5, 1 << 40)]


def test_only_what_was_verified_is_mapped() -> None:
    signature = abisim.parse("int f(unsigned char, double)")
    made, seal = verified_thunk(signature, "psabi")
    assert made == thunk(signature)
    addresses: dict[ThunkSymbol, int] = {**thunk_symbols(), "cell": 1 << 20}
    altered = type(made)(made.code[:-1] + b"\1", made.relocations)
    other = type(made)(made.code.replace(b"\x0f\xb6", b"\x0f\xbe"), made.relocations)
    assert other != made
    forged = Seal(seal.shape, seal.digest, seal.verifier, seal.layout, bytes(32))
    for what, with_ in ((altered, seal), (other, seal), (made, forged)):
        with pytest.raises(SealError):
            pages.place(with_, what, addresses)
    pages.release(pages.place(seal, made, addresses))

"""Probation of thunks: what passes in the simulator and does something else natively is refused."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import abisim
from abisim.campaign.draw import Drawer
from abisim.declarations import parse
from abisim.native import asking, pages, shapes, store
from abisim.native.beforehand import needs
from abisim.native.callbacks import slots
from abisim.native.options import Options
from abisim.native.probation import child
from abisim.native.probation import thunk as probation
from abisim.native.probation.thunk import objection
from abisim.native.probation.thunk_caller import ThunkCaller
from abisim.native.seal import ProbationError, Seal, issue, thunk_key
from abisim.native.verifier import ThunkQuestion, answer
from abisim.reference import classify
from abisim.stubgen.thunk.stub import thunk
from abisim.subjects.options import width_of
from abisim.thunks import Thunk, ThunkSymbol
from abisim.verification.python.recording import NotRecordedError
from abisim.verification.thunk.judge import verify_thunk
from abisim.verification.thunk.recording import record
from abisim.verification.thunk.samples import thunk_calls

SIGNATURES = [
    "void f(void)",
    "int f(int, int)",
    "signed char f(_Bool, double, float)",
    "_Bool f(unsigned char, signed char, short, unsigned short)",
    "float f(float)",
    "double f(enum { A = -1 } a, long, unsigned long, int, int, char, char, double)",
    "void *f(const char *, void *)",
    "struct { int a; double b; } f(struct { long a, b, c; } x, char c)",
    "struct { long a, b, c, d; } f(struct { float a[3]; } x)",
    "long double f(long double, int)",
    "_Complex long double f(_Complex float)",
    "__int128 f(long, __int128)",
    "int f(const char *, ..., int, double)",
    "void f(struct { _Alignas(64) char c[64]; } x)",
    "struct {} f(struct {} x)",
    "_Float16 f(_Float16, _BitInt(7))",
    "float __attribute__((vector_size(16))) f(float __attribute__((vector_size(16))) x)",
]


@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("text", SIGNATURES)
def test_right_thunks_behave_natively_as_in_the_simulator(text: str, abi: str) -> None:
    signature = parse(text, abi)
    assert objection(signature, thunk(signature), "psabi") == ""


@pytest.mark.parametrize("abi", ["sysv", "ms"])
def test_thunks_of_random_signatures_do_so(abi: str) -> None:
    drawer = Drawer(abi, 11)
    tried = 0
    for number in range(40):
        signature = drawer.draw(number)
        # Not every processor has wider vectors.
        if width_of(signature):
            continue
        made = thunk(signature)
        if verify_thunk(signature, made).ok:
            assert objection(signature, made, "psabi") == "", signature.prototype
            tried += 1
    assert tried > 20


def instead(change: Callable[[Thunk], Thunk]) -> Callable[..., Any]:
    """``pages.place`` that maps something else than it was given."""
    real = pages.place

    def place(_: Seal, made: Thunk, addresses: Mapping[Any, int]) -> Any:
        other = change(made)
        return real(issue("probation", other, "probation"), other, addresses)

    return place


def of(text: str, abi: str = "sysv") -> Callable[[Thunk], Thunk]:
    """The thunk of another signature."""
    return lambda _: thunk(parse(text, abi))


def before(text: str) -> Callable[[Thunk], Thunk]:
    """The same code, after other code."""
    data = bytes.fromhex(text).ljust(16, b"\x90")
    return lambda made: Thunk(
        data + made.code, tuple((offset + 16, symbol) for offset, symbol in made.relocations)
    )


def swapped(old: ThunkSymbol, new: ThunkSymbol) -> Callable[[Thunk], Thunk]:
    """Another function is called."""

    def change(made: Thunk) -> Thunk:
        pool = tuple((at, new if symbol == old else symbol) for at, symbol in made.relocations)
        assert pool != made.relocations
        return replace(made, relocations=pool)

    return change


def refused(
    text: str,
    change: Callable[[Thunk], Thunk],
    monkeypatch: pytest.MonkeyPatch,
    abi: str = "sysv",
) -> str:
    """Why the thunk is not promoted when it is another one natively."""
    monkeypatch.setattr(pages, "place", instead(change))
    monkeypatch.setattr(child, "_SECONDS", 3.0)
    signature = parse(text, abi)
    return objection(signature, thunk(signature), "psabi")


@pytest.mark.parametrize(
    ("text", "other", "message"),
    [
        ("void f(double)", "void f(float)", "argument 1: 1.5, and natively "),
        ("void f(int, long)", "void f(long, int)", "argument 1: "),
        ("void f(unsigned char)", "void f(signed char)", "argument 1: "),
        ("void f(int, double)", "void f(long, double)", "argument 1: "),
        ("void f(_Bool)", "void f(unsigned char)", "argument 1: True, and natively 1"),
        ("void f(int)", "void f(int, int)", "1 arguments, and natively 2"),
        ("void f(struct { long a[3]; } x)", "void f(struct { long a[2]; } x)", "argument 1 (x): "),
        ("int f(void)", "short f(void)", "the result in rax: "),
        ("signed char f(void)", "unsigned char f(void)", "the result in rax: 80 ff ff ff, and"),
        ("double f(void)", "float f(void)", "the result in xmm0: "),
        ("long double f(void)", "__int128 f(void)", "1 of its registers full, and natively not"),
        (
            "struct { long a[5]; } f(void)",
            "struct { long a[4]; } f(void)",
            "the result in rdi: ",
        ),
        (
            "struct { long a[4]; } f(void)",
            "struct { long a[5]; } f(void)",
            "memory around the result's storage: as it was, and natively changed",
        ),
    ],
)
def test_another_signatures_thunk_is_an_objection(
    text: str, other: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert message in refused(text, of(other), monkeypatch)


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("void f(void)", "0f0b", "the process ended with SIGILL"),
        ("void f(void)", "ebfe", "no answer after 3 s"),
        ("int f(int)", "31c0 c3", "the callable: called once, and natively 0 times"),
        ("int f(int)", "bb01000000", "rbx on return: "),
        ("int f(int)", "31ed", "rbp on return: "),
        ("int f(int)", "4989e7", "r15 on return: "),
        ("int f(int)", "89f7", "argument 1: "),
        ("int f(int)", "d9e8", "the x87 stack on return: empty, and natively not"),
        ("int f(int)", "68807f0000 0fae1424 58", "mxcsr and fpcw on return: "),
        ("int f(int)", "48c744240800000000", "above the argument area: as it was, and"),
        (
            "struct { long a[5]; } f(void)",
            "4883ec08 e807000000 4883c408 31c0 c3",
            "as rdi was, and natively 0x0",
        ),
        ("int f(int)", "4883ec08 e807000000 58 c20800", "rsp on return: "),
    ],
)
def test_what_a_caller_may_not_see_is_an_objection(
    text: str, code: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert message in refused(text, before(code), monkeypatch)


@pytest.mark.parametrize(
    ("code", "message"),
    [("31f6", "rsi on return: "), ("31ff", "rdi on return: "), ("0f57f6", "xmm6 on return: ")],
)
def test_so_is_what_a_microsoft_caller_may_not_see(
    code: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert message in refused("int f(void)", before(code), monkeypatch, "ms")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Py_DecRef", "Py_IncRef", "references to what is called: as before, and natively +2"),
        ("PyErr_WriteUnraisable", "Py_IsInitialized", "natively, RaisedError: "),
        ("PyGILState_Release", "Py_IsInitialized", "natively, "),
        ("PyGILState_Ensure", "Py_IsInitialized", "natively, the process ended with SIG"),
    ],
)
def test_so_is_what_python_may_not_see(
    old: ThunkSymbol, new: ThunkSymbol, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert message in refused("int f(double)", swapped(old, new), monkeypatch)


def test_references_to_arguments_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    found = refused("void f(double)", swapped("Py_DecRef", "Py_IsInitialized"), monkeypatch)
    assert "references to argument 1: as before, and natively +1" in found


def test_without_the_gil_only_who_takes_it_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thunk that takes no GIL is right as long as its caller has it."""

    def neither(made: Thunk) -> Thunk:
        release = swapped("PyGILState_Release", "Py_IsInitialized")
        return swapped("PyGILState_Ensure", "Py_IsInitialized")(release(made))

    found = refused("int f(int)", neither, monkeypatch)
    assert "natively, the process ended with SIG" in found
    calls = thunk_calls(parse("int f(int)"))
    held = tuple(each for each in calls if each.event != "released")
    monkeypatch.setattr(probation, "thunk_calls", lambda _: held)
    signature = parse("int f(int)")
    assert objection(signature, thunk(signature), "psabi") == ""


def test_a_thunk_that_is_wrong_in_the_simulator_is_not_recorded() -> None:
    signature = parse("void f(double)")
    assignment = classify(signature, party="callee")
    with pytest.raises(NotRecordedError, match=r"thunk\.argument"):
        record(assignment, thunk(parse("void f(float)")), thunk_calls(signature))


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Thunks are verified in this process, and none is known."""
    monkeypatch.setattr(asking, "can_start", lambda: False)
    monkeypatch.setenv("ABISIM_CACHE", str(tmp_path))
    monkeypatch.setattr(slots, "_known", {})
    monkeypatch.setattr(slots, "_closed", {})
    monkeypatch.setattr(shapes, "_known", {})


@pytest.mark.usefixtures("here")
def test_what_differs_is_no_callback(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lying(ThunkCaller):
        def result(self) -> bytes:
            return bytes(byte ^ 1 for byte in super().result())

    monkeypatch.setattr(probation, "ThunkCaller", Lying)
    with pytest.raises(ProbationError) as said:
        abisim.callback("int f(int a)", abs)
    told = "the thunk for int f(int a) failed its probation: called with ("
    assert str(said.value).startswith(told)
    assert "the result in rax: " in str(said.value)
    key = thunk_key(parse("int f(int a)"), "psabi")
    assert store.recall_thunk(key) is None
    assert key not in slots._known


QSORT = (
    "void qsort(void *base, unsigned long n, unsigned long size, "
    "int (*f)(const void *, const void *))"
)


@pytest.mark.usefixtures("here")
def test_it_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> str:
        raise AssertionError("switched off")

    monkeypatch.setattr(probation, "objection", none)
    made = abisim.callback("int f(int a)", abs, probation=False)
    assert ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(made.address)(-5) == 5
    numbers = (ctypes.c_int * 3)(3, 1, 2)

    def compare(a: int, b: int) -> int:
        return ctypes.c_int.from_address(a).value - ctypes.c_int.from_address(b).value

    abisim.bind("libc.so.6", QSORT, probation=False)(numbers, 3, 4, compare)
    assert [*numbers] == [1, 2, 3]
    with pytest.raises(AssertionError, match="switched off"):
        answer(ThunkQuestion(parse("int f(int a)"), "psabi"))
    with pytest.raises(AssertionError, match="switched off"):
        abisim.bind("libc.so.6", QSORT)(numbers, 3, 4, compare)


def test_a_thunk_without_probation_does_not_count_as_one_with_it() -> None:
    signature = parse(QSORT)
    keys = [
        {need.key for need in needs(signature, Options(probation=each))} for each in (True, False)
    ]
    assert len(keys[0] | keys[1]) == 4
    assert thunk_key(parse("int f(const void *, const void *)"), "psabi") in keys[0]

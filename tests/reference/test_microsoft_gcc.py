"""Where gcc departs from Microsoft's convention: declaration left, places right.

What a caller and a callee of gcc's dialect have is written apart where they differ.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.dialects import Party
from abisim.reference import Placement, classify
from abisim.reference.emptiness import is_empty

HOLLOW = "struct { int : 8; }"
FLEXIBLE = "struct { struct { int : 32; } a; int b[]; }"


def places(placement: Placement) -> str:
    pointer = "*" if placement.mode == "indirect" else ""
    at = [piece.at if piece.offset is None else f"+{piece.offset}" for piece in placement.pieces]
    return pointer + (" ".join(at) or "-")


def assigned(text: str, abi: str, party: Party) -> str:
    assignment = classify(parse(text, abi=abi), "gcc", party)
    return "; ".join(places(argument) for argument in assignment.args)


CALLERS = {
    f"void f(int, int, int, int, {HOLLOW} a, int b)": "rcx; rdx; r8; r9; -; +32",
    f"void f({HOLLOW} a, int b)": "-; rdx",
    f"void f(int, ..., {HOLLOW} a, int b)": "rcx; -; r8",
    f"void f(int, int, int, int, ..., {HOLLOW} a, int b)": "rcx; rdx; r8; r9; -; +32",
    # A flexible array member is a member.
    f"void f(int, int, int, int, {FLEXIBLE} a, int b)": "rcx; rdx; r8; r9; -; +40",
}
CALLEES = {
    f"void f(int, ..., {HOLLOW} a, int b)": "rcx; -; rdx",
    f"void f(int, ..., {HOLLOW} a, {HOLLOW} b, int c)": "rcx; -; -; rdx",
    f"void f(int, ..., {FLEXIBLE} a, int b)": "rcx; -; r8",
    f"void f(int, int, int, int, ..., {HOLLOW} a, int b)": "rcx; rdx; r8; r9; -; +32",
}
#: va_arg takes the value itself from the slots, under ms_abi alone.
INLINE = {
    "void f(int, ..., struct { long a, b; } a, int b)": "rcx; rdx r8; r9",
    "void f(int, ..., struct { long : 64; long : 64; } a, int b)": "rcx; -; rdx",
    "void f(int, ..., struct { long a[0]; } __attribute__((aligned(16))) a, int b)": "rcx; -; rdx",
    "void f(int, ..., struct { long a[0]; } __attribute__((aligned(64))) a, int b)": "rcx; -; rdx",
    "void f(int, ..., struct { long a; } __attribute__((aligned(16))) a, int b)": ("rcx; r8; +32"),
}


@pytest.mark.parametrize("abi", ["ms", "mingw"])
@pytest.mark.parametrize(("text", "expected"), CALLERS.items())
def test_callers(text: str, expected: str, abi: str) -> None:
    assert assigned(text, abi, "caller") == expected


@pytest.mark.parametrize("abi", ["ms", "mingw"])
@pytest.mark.parametrize(("text", "expected"), CALLEES.items())
def test_callees(text: str, expected: str, abi: str) -> None:
    assert assigned(text, abi, "callee") == expected


@pytest.mark.parametrize(("text", "expected"), INLINE.items())
def test_va_arg_of_what_is_passed_by_reference(text: str, expected: str) -> None:
    assert assigned(text, "ms", "callee") == expected


def test_a_flexible_array_of_no_bytes_is_returned_and_a_struct_of_none_is_not() -> None:
    flexible = classify(parse("struct { struct {} a; int b[]; } f(void);", abi="ms"), "gcc")
    nothing = classify(parse("struct { int a[0]; } f(void);", abi="ms"), "gcc")
    assert (flexible.ret.mode, nothing.ret.mode) == ("sret", "ignore")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("struct { int : 8; }", True),
        ("union { int : 8; struct { int : 3; } a; }", True),
        ("struct { struct { int : 8; } a[3]; int b[0]; }", True),
        ("struct { struct { int : 8; } a; struct {} b[]; }", True),
        ("_Atomic(struct { int : 8; })", True),
        ("struct { struct { int : 8; } a; int b[]; }", False),
        ("struct { int : 8; char a; }", False),
        ("struct { int a : 8; }", False),
        ("char", False),
    ],
)
def test_what_is_empty(text: str, expected: bool) -> None:
    (parameter,) = parse(f"void f({text} a);", abi="ms").parameters
    assert is_empty(parameter.type) == expected

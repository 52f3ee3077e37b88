"""Which bits carry a value: declaration left, one mask per byte right, in hexadecimal."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.reference.significance import defined_bits

MASKS = {
    "char": "ff",
    "_Bool": "ff",
    "void *": "ffffffffffffffff",
    "long double": "ffffffffffffffffffff000000000000",
    "_Complex long double": 2 * "ffffffffffffffffffff000000000000",
    "struct {}": "",
    "struct { char a; int b; }": "ff000000ffffffff",
    "struct { int a; char b; }": "ffffffffff000000",
    "struct { double x; float y; }": "ffffffffffffffffffffffff00000000",
    "struct { _Bool a; short b; }": "ff00ffff",
    "struct { char a[3]; }": "ffffff",
    "struct { struct { char a; short b; } c[2]; }": "ff00ffffff00ffff",
    "struct { int a; char b[]; }": "ffffffff",
    "union { char a; int b; }": "ffffffff",
    "union { struct { char a; int b; } c; short d; }": "ffff0000ffffffff",
    "union { long double a; char b[12]; }": "ffffffffffffffffffffffff00000000",
    # bit-fields, from the lowest bit up
    "struct { int a : 3; }": "07000000",
    "struct { int a : 3; int b : 5; int c : 12; }": "ffff0f00",
    "struct { int a : 3; int : 2; int b : 4; }": "e7010000",
    "struct { char a : 1; int : 0; char b : 1; }": "0100000001",
    "struct { _Bool a : 1; _Bool b : 1; }": "03",
    "struct { int : 32; int a; }": "00000000ffffffff",
    "struct __attribute__((packed)) { int a : 31; int b : 31; }": "ffffffffffffff3f",
    "union { int a : 3; int b : 17; char c; }": "ffff0100",
}


@pytest.mark.parametrize(("text", "masks"), MASKS.items())
def test_defined_bits(text: str, masks: str) -> None:
    assert defined_bits(parse(f"void f({text} x);").parameters[0].type).hex() == masks


def test_a_large_array_takes_no_time() -> None:
    ctype = parse("void f(struct { char a[1000000]; } x);").parameters[0].type
    assert defined_bits(ctype) == b"\xff" * 1000000

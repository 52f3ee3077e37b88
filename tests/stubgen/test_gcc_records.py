"""Records that gcc classifies otherwise than the text: where an int behind one is, by its assembly.

The first general register: the record is in memory or in vector registers; the second one: it
takes one register; the third one: two.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.plan import ToGeneral, plan

PACKED = "struct __attribute__((packed))"

BEHIND = [
    # Bit-fields of a union, by their width, and unnamed ones too.
    (f"{PACKED} {{ short c; union {{ int a : 13; char b; }} __attribute__((packed)) u; }}", "rsi"),
    (f"{PACKED} {{ char c; union {{ int a : 13; char b; }} __attribute__((packed)) u; }}", "rdi"),
    (f"{PACKED} {{ char c; union {{ int a : 8; char b; }} __attribute__((packed)) u; }}", "rsi"),
    (f"{PACKED} {{ short c; union {{ int : 17; char b; }} __attribute__((packed)) u; }}", "rdi"),
    # Those that fill an integer, unless their own struct is packed.
    (f"{PACKED} {{ char c; struct {{ int a : 32; }} p; }}", "rdi"),
    (f"{PACKED} {{ char c; struct {{ int a : 31; }} p; }}", "rsi"),
    (f"{PACKED} {{ char c; struct {{ int : 32; int b : 3; }} p; }}", "rdi"),
    (f"{PACKED} {{ char c; struct {{ long a : 16; long b : 16; }} p; }}", "rdi"),
    (f"{PACKED} {{ short c; struct {{ long a : 16; long b : 16; }} p; }}", "rsi"),
    (f"{PACKED} {{ char c; {PACKED} {{ short a : 16; }} p; }}", "rsi"),
    # What is atomic is aligned as what it holds is.
    (f"{PACKED} {{ int c; _Atomic(struct {{ int x, y; }}) b; }}", "rdx"),
    (f"{PACKED} {{ int c; _Atomic(_Complex float) b; }}", "rsi"),
    (f"{PACKED} {{ int c; _Atomic(long) b; }}", "rdi"),
    # What has no bytes, where it does not begin an eightbyte.
    ("struct { float x; int y[2][0]; }", "rsi"),
    ("struct { float x; struct { int a[0]; } y[2]; }", "rsi"),
    ("struct { float x; struct { int a[0]; } y; }", "rsi"),
    ("struct { double x; struct { int a[0]; } y; }", "rdi"),
    ("struct { float x; struct {} y[3]; }", "rdi"),
    ("struct { float x; union { int : 0; } y; }", "rsi"),
    ("struct { double x; union { int : 0; } y; double z; }", "rdi"),
    ("struct { float x; struct { union { int : 0; } a; } y[2]; }", "rsi"),
    # One element of the array counts, with its offset and more than two eightbytes touched.
    (f"{PACKED} {{ long x; __int128 y[0]; }}", "rsi"),
    (f"{PACKED} {{ char x; __int128 y[0]; }}", "rdi"),
    ("struct { signed char a; struct __attribute__((packed)) { int a; } b[0]; }", "rdi"),
    ("struct { int a; struct { int a, b, c, d; } b[0]; }", "rdi"),
    ("struct { int a; struct { int a, b, c; } b[0]; }", "rsi"),
    ("struct { float a; struct { float a, b; int c; } b[0]; }", "rdi"),
    ("struct { float a; struct { int a, b; float c; } b[0]; }", "rsi"),
]


@pytest.mark.parametrize(("text", "register"), BEHIND, ids=[row[0] for row in BEHIND])
def test_where_gcc_has_an_int_behind_it(text: str, register: str) -> None:
    moves = plan(parse(f"void f({text} a, int b)"), dialect="gcc").arguments
    behind = [move.register for move in moves if isinstance(move, ToGeneral) and move.argument == 1]
    assert behind == [register]

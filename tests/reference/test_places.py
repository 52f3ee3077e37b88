"""Where a dialect puts arguments on System V, beyond the smallest example of each entry.

The right sides are what the compilers' code does: gcc 12, clang 14 and 22.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.reference import Placement, classify

SIX = ", ".join(["int"] * 6)
#: Clang's classification counts seven vector registers, and eight are taken.
SEVEN = f"{', '.join(['float'] * 7)}, _Atomic(float)"
#: It counts four general registers, and five are taken.
FOUR = "int, int, int, int, _Atomic(int)"
FIVE = "int, int, int, int, int"
SMALL = "_Atomic(struct { char a; })"
PACK = "#pragma pack(push, 1)\n"
BOUNDARY = "struct S { struct {} a; long b[]; } __attribute__((aligned(64)));\n"

#: Dialect and declaration → the places of the last argument or two.
PLACES = {
    ("gcc", f"{PACK}struct P {{ long a : 16; long b : 16; }};\n#pragma pack(pop)\n"
            "void f(struct { char c; struct P p; } a);"): "stack+0[0:5]",
    ("gcc", f"{PACK}struct P {{ long a : 16; long b : 16; }};\n#pragma pack(pop)\n"
            "void f(struct { short c; struct P p; } a);"): "rdi[0:6]",
    ("gcc", "union U { int a : 13; char b; } __attribute__((packed));\n"
            "void f(struct { short c; union U u; } a);"): "rdi[0:4]",
    ("gcc", "void f(struct { float x; int y[2][0]; } a);"): "rdi[0:4]",
    ("gcc", "struct Z { int a[0]; };\nvoid f(struct { float x; struct Z y[2]; } a);"): "rdi[0:4]",
    ("gcc", "void f(struct { int x; struct { int a[4]; } y[0]; } a);"): "stack+0[0:4]",
    ("gcc", "void f(struct __attribute__((packed)) { long x; __int128 y[0]; } a);"): "rdi[0:8]",
    ("gcc", "void f(struct __attribute__((packed)) { int a; _Atomic(_Complex int) b; } a);"):
        "rdi[0:8] rsi[8:12]",
    ("gcc", f"{BOUNDARY}void f(long double, struct S, long double);"): "-; stack+64[0:10]",
    ("gcc", f"{BOUNDARY}void f(struct S, long double);"): "-; stack+0[0:10]",
    ("gcc", "struct H { int : 8; struct {} c; int b[]; } __attribute__((aligned(32)));\n"
            "void f(long double, struct H, long double);"): "-; stack+64[0:10]",
    ("clang:14", "void f(double, struct { long : 64; float x; }, double);"):
        "xmm1[8:12]; xmm2[0:8]",
    ("clang:14", "void f(struct { long : 64; float x; }, double, double, double, double, double, "
                 "double, struct { double a, b; });"): "xmm6[0:8]; xmm7[0:8] stack+0[8:16]",
    ("clang", "void f(double, double, double, double, double, double, double, double, "
              "struct { long : 64; float x; });"): "xmm7[0:8]; stack+0[0:12]",
    ("clang:14", "void f(double, double, double, double, double, double, double, double, "
              "struct { long : 64; float x; });"): "xmm7[0:8]; stack+0[8:12]",
    ("clang", f"void f({FOUR}, struct {{ _BitInt(65) a; }}, int);"): "stack+0[0:9]; r9[0:4]",
    ("clang", f"void f({FOUR}, struct {{ struct {{}} e; __int128 a; }}, int);"):
        "stack+0[0:16]; r9[0:4]",
    ("clang", f"void f({FOUR}, struct {{ long a, b; }}, int);"):
        "r9[0:8] stack+0[8:16]; stack+8[0:4]",
    ("clang", f"void f({SEVEN}, {SIX}, int, struct {{ float a, b; }}, int);"):
        "stack+16[0:8]; stack+32[0:4]",
    ("clang", f"void f({SEVEN}, {SIX}, int, struct {{ _Float16 a, b; }}, int);"):
        "stack+16[0:4]; stack+32[0:4]",
    ("clang", f"void f({SEVEN}, {SIX}, int, _Complex float, int);"):
        "stack+16[0:8]; stack+32[0:4]",
    ("clang", f"void f({SEVEN}, {SIX}, int, union {{ double a; float b; }}, int);"):
        "stack+8[0:8]; stack+16[0:4]",
    ("clang:14", "typedef long low __attribute__((aligned(1)));\n"
                 f"void f({SIX}, struct {{ char a; low b; }});"): "r9[0:4]; stack+0[0:9]",
    ("clang", "void f(union { struct { int a : 31; __int128 : 81; } s; double t[2]; }, char);"):
        "rdi[0:8] rsi[8:16]; rdx[0:1]",
    ("clang", "void f(union { __int128 __attribute__((vector_size(16))) a; int b : 1; }, char);"):
        "rdi[0:8] xmm0[8:16]; rsi[0:1]",
    ("clang", "void f(union { __int128 __attribute__((vector_size(16))) a[1]; int b : 1; }, int);"):
        "rdi[0:8] xmm0[8:16]; rsi[0:4]",
    ("clang", "void f(union { int a; unsigned __int128: 123; }, char);"):
        "rdi[0:4]; rdx[0:1]",
    ("clang", "void f(union { struct { __int128 a : 3; } a; __int128 : 70; }, char);"):
        "rdi[0:1]; rsi[0:1]",
    ("clang", "void f(union { struct { __int128 a[0]; __int128 : 70; } a; int b; }, char);"):
        "rdi[0:4]; rdx[0:1]",
    ("clang", f"void f({FIVE}, struct {{ int : 0; __int128 a : 3; __int128 : 70; }}, {SMALL});"):
        "stack+0[0:1]; stack+16[0:1]",
    ("clang", f"void f({FOUR}, struct {{ __int128 a : 3; __int128 : 70; }}, {SMALL});"):
        "stack+0[0:1]; r9[0:1]",
}  # fmt: skip


def place(placement: Placement) -> str:
    words = [
        f"{piece.at}{'' if piece.offset is None else f'+{piece.offset}'}[{piece.start}:{piece.end}]"
        for piece in placement.pieces
    ]
    return " ".join(words) or "-"


@pytest.mark.parametrize(("key", "expected"), PLACES.items())
def test_places(key: tuple[str, str], expected: str) -> None:
    dialect, text = key
    placements = classify(parse(text, abi="sysv"), dialect=dialect).args
    count = len(expected.split("; "))
    assert "; ".join(place(each) for each in placements[-count:]) == expected

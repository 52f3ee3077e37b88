"""Real compilers as witnesses: gcc's and clang's code puts bytes where the reference says.

Where they do not, the table says which one and docs/sysv.md why; there, too, the
difference has to be found.  Compilers are skipped when they are missing, unless
ABISIM_REQUIRE_WITNESSES is set.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Protocol

import pytest

from abisim.declarations import parse
from abisim.signature import Signature

#: Commands to look for, and the version whose differences are known.
COMPILERS = {"gcc": (("gcc", "gcc-12"), 12), "clang": (("clang", "clang-14"), 14)}

PRELUDE = """
struct P { double x; float y; };
struct DL { double x; long y; };
struct LD { long x; double y; };
struct DD { double x, y; };
struct LL { long x, y; };
struct FI { float x; int y; };
struct F3 { float x, y, z; };
struct L3 { long a, b, c; };
struct C3 { char c[3]; };
struct C5 { char c[5]; };
struct C7 { char c[7]; };
struct C13 { char c[13]; };
struct C17 { char c[17]; };
struct C65 { char c[65]; };
struct X { long double x; };
struct X2 { long double x; int y; };
struct W { __int128 w; };
struct A16 { long a; } __attribute__((aligned(16)));
struct A32 { int a; } __attribute__((aligned(32)));
struct A64 { int a; } __attribute__((aligned(64)));
struct E {};
struct BITS { int a : 3; int b : 5; long c : 40; _Bool d : 1; };
struct BITF { char a : 3; float f; };
struct ZERO { float x; int : 0; float y; };
struct PACKED { char a; int b; } __attribute__((packed));
struct TIGHT { int a; char b; } __attribute__((packed));
struct TIGHTBITS { long a : 40; long b : 40; } __attribute__((packed));
struct INPACKED { char a[3]; struct PACKED b; } __attribute__((packed));
struct PW { __int128 w; } __attribute__((packed));
struct NEST { float a; struct { float b, c; } d; };
struct FCF { float a; _Complex float b; };
struct XC { _Complex long double c; };
union XI { long double x; int i; };
union XD { long double x; double d; };
union XW { long double x; long l[2]; };
union XLD { long double x; long l[2]; double d[2]; };
union DXL { double d[2]; long double x; long l[2]; };
union FD { float f; double d; };
union FI2 { float f; int i; };
struct UNNAMED { long : 64; long x; };
struct UNNAMEDF { int : 32; float x; };
struct FLEX { long a; char b[]; };
struct PACKEDFLEX { char a; int b[]; } __attribute__((packed));
struct OVER1 { char a; } __attribute__((aligned(4)));
struct OVERPACKED { char a; struct OVER1 b; } __attribute__((packed));
union HALF { struct { float f; double d; } a; struct { double d; } b; };
struct VA16 { long a; short b : 2; } __attribute__((packed, aligned(16)));
enum U { U_0 };
enum S { S_0 = -1 };
enum __attribute__((packed)) T { T_0 };
typedef int int16 __attribute__((aligned(16)));
"""

#: Declaration → the compilers that do something else.
TABLE: dict[str, tuple[str, ...]] = {
    "void f(void)": (),
    "int f(int, int, int)": (),
    "long f(long, long, long)": (),
    "double f(double, int, double)": (),
    "double f(struct DD)": (),
    "struct L3 f(long, long, long)": (),
    "long double f(long double)": (),
    "long f(int, double, long, char, float, long, short, void *, double, int)": (),
    "short f(char, unsigned char, short, unsigned short, _Bool, char, _Bool, short)": (),
    "_Bool f(_Bool, enum U, enum S, enum T)": (),
    "struct P f(struct P, struct DL, struct LD, struct LL)": (),
    "struct DL f(struct FI, struct F3)": (),
    "struct LD f(struct NEST, struct FCF)": (),
    "struct F3 f(union FD, union FI2, struct ZERO)": (),
    "_Complex float f(_Complex float, _Complex double)": (),
    "_Complex double f(struct FCF)": (),
    "_Complex long double f(_Complex long double, int)": (),
    "struct C3 f(struct C3, struct C5, struct C7, struct C13)": (),
    "struct C13 f(int, struct C17, struct C65, int)": (),
    "struct X f(struct X, struct X2)": (),
    "struct X2 f(struct XC)": (),
    "struct XC f(int)": (),
    "union XI f(union XI, int)": (),
    "union XD f(union XD, int)": (),
    "union XW f(union XW, int)": (),
    "union XLD f(union XLD, int)": (),
    "union DXL f(union DXL, int)": (),
    "struct A16 f(struct A16, int, struct A16)": (),
    "struct A32 f(struct A32, int, long double, struct A64, int)": (),
    "struct E f(int, struct E, int)": (),
    "struct BITS f(struct BITS, struct BITF)": (),
    "struct TIGHT f(struct TIGHT, struct PACKED, int)": (),
    "struct TIGHTBITS f(struct TIGHTBITS, struct INPACKED, int)": (),
    "struct W f(__int128, struct W, int)": (),
    "void f(int, int, int, int, int, struct LL, int, struct W, int)": (),
    "void f(int, int, int, int, int, int, char, struct W, short, _Bool, struct A16, char)": (),
    "void f(int, int, int, int, int, int, struct DL, double, struct PW, char)": (),
    "void f(int, int, int, int, int, int, char, struct PW, char)": (),
    "void f(double, double, double, double, double, double, double, struct DD, struct LD,"
    " struct DL, double, float)": (),
    "int f(int, ..., int, double, long, double)": (),
    "int f(int, ..., double, double, double, double, double, double, double, struct DD,"
    " double)": (),
    "int f(double, int, ..., struct LL, struct LD, _Complex double, long double, struct L3,"
    " struct LL, struct LL, struct F3)": (),
    "struct L3 f(int, ..., _Complex float, union XI, struct A32, long)": (),
    # docs/sysv.md, Differences
    "struct UNNAMED f(struct UNNAMED, long)": ("gcc",),
    "struct UNNAMEDF f(struct UNNAMEDF, long)": ("gcc",),
    "void f(struct OVERPACKED, int)": ("gcc",),
    "struct FLEX f(struct FLEX, int)": ("clang",),
    "void f(struct PACKEDFLEX, int)": ("gcc",),
    "void f(int, int, int, int, int, __int128, int)": ("clang",),
    "void f(int, int, int, int, int, int, int, __int128, int)": ("clang",),
    "void f(union HALF)": ("clang",),
    "void f(int, ..., struct UNNAMED)": ("clang", "gcc"),
    "void f(int, ..., struct VA16)": ("gcc",),
    "void f(int, int, int, int, int, int, char, int16, char)": ("clang", "gcc"),
}


class Witness(Protocol):
    def caller_differs(self, number: int) -> str: ...
    def callee_differs(self, number: int) -> str: ...


@lru_cache(maxsize=1)
def signatures() -> tuple[Signature, ...]:
    return tuple(parse(f"{PRELUDE}{text};") for text in TABLE)


@pytest.fixture(scope="module", params=COMPILERS)
def compiled(
    request: pytest.FixtureRequest, witness: Callable[[str, Sequence[Signature]], Witness]
) -> tuple[str, bool, Witness]:
    """A compiler's name, whether its differences are those of the table, and its code."""
    names, known = COMPILERS[request.param]
    command = next(filter(None, map(shutil.which, names)), None)
    if command is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES"):
            pytest.fail(f"{request.param} is missing and ABISIM_REQUIRE_WITNESSES is set")
        pytest.skip(f"no {request.param}")
    version = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"(\d+)\.\d+\.\d+", version.stdout)
    assert found is not None
    return request.param, int(found[1]) == known, witness(command, signatures())


@pytest.mark.parametrize("number", range(len(TABLE)), ids=list(TABLE))
def test_compiled_code_agrees(compiled: tuple[str, bool, Witness], number: int) -> None:
    compiler, known, code = compiled
    problem = code.caller_differs(number) + code.callee_differs(number)
    if compiler not in tuple(TABLE.values())[number]:
        assert problem == ""
    elif known:
        assert problem != "", "docs/sysv.md says that this compiler differs here"

"""No compiler's stub is shorter than the least that the budget says.

The typed stubs of gcc and clang are straight-line code, so counting the listing counts
what is executed.  Compilers are skipped when they are missing, unless
ABISIM_REQUIRE_WITNESSES is set.
"""

from __future__ import annotations

import os

import pytest

from abisim.declarations import parse
from abisim.reference import Entry, budget, classify
from abisim.stubs import Stub
from abisim.subjects.compiler import compile_stubs, find_compiler

PRELUDE = """
struct DD { double x, y; };
struct P { double x; float y; };
struct LL { long a, b; };
struct L3 { long a, b, c; };
struct I5 { int i[5]; };
struct C3 { char c[3]; };
struct C5 { char c[5]; };
struct C6 { char c[6]; };
struct C7 { char c[7]; };
struct C13 { char c[13]; };
struct C21 { char c[21]; };
struct A32 { int a; } __attribute__((aligned(32)));
struct L9 { long a[9]; };
struct L40 { long a[40]; };
"""

TEXTS = (
    "void f(void)",
    "int f(void)",
    "struct LL f(void)",
    "struct DD f(void)",
    "struct L3 f(void)",
    "struct C3 f(void)",
    "struct C5 f(void)",
    "struct C6 f(void)",
    "struct C7 f(void)",
    "struct C13 f(void)",
    "_Complex long double f(void)",
    "void f(int)",
    "void f(int, int, int)",
    "int f(int, int, int)",
    "double f(double, int, double)",
    "double f(struct DD)",
    "struct L3 f(long, long, long)",
    "long double f(long double)",
    "void f(long double, long double)",
    "void f(struct C3)",
    "void f(struct C5, char)",
    "void f(char, struct C6)",
    "void f(struct C7, struct C13)",
    "void f(struct C21)",
    "int f(struct C21, struct I5)",
    "void f(struct L3)",
    "int f(struct L3, struct L3)",
    "void f(struct L9)",
    "void f(struct L40)",
    "long f(long, struct L40, struct L9)",
    "void f(struct A32)",
    "int f(struct L3, struct A32, long double)",
    "void f(int, ...)",
    "int f(int, ..., double, long double, struct P)",
    "void f(char, short, _Bool, char, short, _Bool, char, short)",
    "long f(int, double, long, char, float, long, short, void *, double, int)",
    "__int128 f(__int128, __int128, __int128, __int128)",
)


@pytest.mark.parametrize("entry", ["buffer", "avalue"])
@pytest.mark.parametrize("name", ["gcc", "clang"])
def test_no_compiler_goes_under_the_least(name: str, entry: Entry) -> None:
    compiler = find_compiler(name) or find_compiler(f"{name}-14")
    if compiler is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES"):
            pytest.fail(f"{name} is missing and ABISIM_REQUIRE_WITNESSES is set")
        pytest.skip(f"no {name}")
    signatures = [parse(f"{PRELUDE}{text};") for text in TEXTS]
    under, counted = [], 0
    for text, signature, stub in zip(
        TEXTS, signatures, compile_stubs(compiler, signatures, entry), strict=True
    ):
        if not isinstance(stub, Stub):
            continue  # it calls memcpy
        counted += 1
        lines = stub.listing.splitlines()
        ends = [index for index, line in enumerate(lines, 1) if line.split()[2] in ("ret", "jmp")]
        least = budget(classify(signature), entry).least
        if ends[0] < least:
            under.append((text, ends[0], least))
    assert under == []
    assert counted > len(TEXTS) // 2

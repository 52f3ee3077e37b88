"""Signatures that a compiler is at odds with itself about: which, and no more than those.

That the compilers really fail is tests/campaign/test_dialect_corpus.py's.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.dialects import NEWEST, UNPREDICTABLE_ENTRIES, Entry, Party, entries_of
from abisim.reference import doubts_of, unpredictable
from abisim.reference.doubt import Doubt
from abisim.reference.unpredictable import DOUBTS

VECTOR = "float __attribute__((vector_size(16)))"
#: The float is on the stack, and the last general register is free.
QUAD_THEN_FLOAT = "int, int, int, __float128, float"

WIDE = "int __attribute__((vector_size(32)))"
PACKED = "__attribute__((packed))"
THREE_TO_32 = "typedef struct { long a[3]; } three_32 __attribute__((aligned(32)));"
ONE_TO_32 = "typedef struct { long a; } one_32 __attribute__((aligned(32)));"
ALIGNED = "struct __attribute__((aligned(16)))"
SIX = "int, int, int, int, int, int"
HOLLOW = "struct { int : 8; }"
BOUNDARY = "struct S { struct {} a; int b[]; } __attribute__((aligned(64)));\n"

#: Entry, ABI, dialect, a declaration much like the example that it does not hold for.
NOT = [
    ("ms-atomic-vector", "ms", "clang", f"void f(_Atomic({VECTOR}) a);"),
    ("ms-atomic-vector", "ms", "clang", f"void f(struct {{ {VECTOR} a; int b; }} a);"),
    ("ms-atomic-vector", "ms", "clang", f"_Atomic(struct {{ {VECTOR} a; int b; }}) f(void);"),
    ("ms-atomic-vector", "ms", "gcc", f"void f(_Atomic(struct {{ {VECTOR} a; int b; }}) a);"),
    ("ms-atomic-vector", "ms", "clang", f"void f(_Atomic(struct {{ {VECTOR} a; }}) a);"),
    (
        "ms-hollow-va-start",
        "ms",
        "gcc",
        "void f(int, int, int, int, struct { int : 8; }, ..., int);",
    ),
    ("ms-atomic-floats", "ms", "clang", "_Atomic(struct { double a, b; }) f(void);"),
    ("ms-atomic-floats", "ms", "clang", "_Atomic(struct { double a, b, c, d, e; }) f(void);"),
    ("ms-atomic-floats", "ms", "clang", "void f(_Atomic(struct { double a, b, c; }));"),
    ("ms-vector-split", "ms", "clang", "void f(char __attribute__((vector_size(64))) a);"),
    ("ms-vector-split", "ms", "clang", "char __attribute__((vector_size(128))) f(void);"),
    (
        "ms-float128-va-start",
        "ms",
        "clang:14",
        "void f(int, int, __float128, float, ..., int, int);",
    ),
    ("ms-copy-not-made", "ms", "clang:14", f"void f(__float128, float, {VECTOR});"),
    ("ms-copy-not-made", "ms", "clang:14", f"void f({QUAD_THEN_FLOAT}, {VECTOR}, int);"),
    ("ms-copy-not-made", "ms", "clang:14", f"void f({QUAD_THEN_FLOAT}, int, {VECTOR});"),
    ("ms-copy-not-made", "ms", "clang:14", f"void f({QUAD_THEN_FLOAT}, struct {{ {VECTOR} a; }});"),
    ("ms-copy-not-made", "ms", "clang:14", f"void f({QUAD_THEN_FLOAT}, __int128);"),
    ("ms-copy-not-made", "mingw", "clang:14", f"void f({QUAD_THEN_FLOAT}, long double);"),
    ("ms-hollow-va-start", "ms", "gcc", "void f(struct { int : 8; }, ...);"),
    (
        "ms-hollow-va-start",
        "ms",
        "gcc",
        "void f(struct { struct { int : 32; } a; int b[]; }, ..., int);",
    ),
    ("hollow-start-past-end", "sysv", "clang", "void f(struct { long : 64; _Float16 x; });"),
    (
        "hollow-start-past-end",
        "sysv",
        "clang",
        "struct { long : 64; int : 16; _Float16 x; } f(int);",
    ),
    ("hollow-start-past-end", "sysv", "clang", "void f(struct { long a; int : 16; _Float16 x; });"),
    ("hollow-va-start", "sysv", "gcc", f"void f({SIX}, {HOLLOW}, ...);"),
    ("hollow-va-start", "sysv", "gcc", f"void f({SIX}, {HOLLOW}, int);"),
    ("hollow-va-start", "sysv", "gcc", f"void f({SIX}, ..., {HOLLOW}, int);"),
    ("hollow-va-start", "sysv", "gcc", f"void f({HOLLOW}, {SIX}, ..., int);"),
    ("hollow-va-start", "sysv", "gcc", f"void f({SIX}, struct {{}}, ..., int);"),
    ("array-boundary-va-start", "sysv", "gcc", f"{BOUNDARY}void f(long double, struct S, ...);"),
    ("array-boundary-va-start", "sysv", "gcc", f"{BOUNDARY}void f(struct S, ..., long double);"),
    (
        "array-boundary-va-start",
        "sysv",
        "gcc",
        f"{BOUNDARY}void f(long double, ..., struct S, long double);",
    ),
    ("ms-hollow-va-start", "ms", "gcc", "void f(struct { int a : 8; }, ..., int);"),
    ("aligned-va-arg", "sysv", "gcc", f"void f(int, ..., {ALIGNED} {{ double a, b; }});"),
    ("aligned-va-arg", "sysv", "gcc", f"void f(int, {ALIGNED} {{ long a, b; }}, ..., int);"),
    ("typedef-va-arg", "sysv", "gcc", f"{THREE_TO_32}void f(int, three_32, ..., int);"),
    ("typedef-va-arg", "sysv", "gcc", f"void f(int, ..., {ALIGNED} {{ long a[3]; }});"),
    ("typedef-va-arg", "sysv", "gcc", f"{ONE_TO_32}void f(int, ..., one_32);"),
    ("int128-hollow-start", "sysv", "clang", "void f(struct { int a : 31; __int128 : 81; }, int);"),
    ("variable-thin-union", "sysv", "gcc", f"void f(int, ..., union {{ {WIDE} a; }});"),
    ("variable-thin-union", "sysv", "gcc", f"void f(union {{ {WIDE} a {PACKED}; }}, ..., int);"),
    ("ms-hollow-va-start", "ms", "gcc", "void f(struct { int : 8; }, int);"),
]


@pytest.mark.parametrize(
    ("abi", "last"),
    [
        ("ms", "long double"),
        ("ms", "_Atomic(long double)"),
        ("mingw", "_Atomic(long double)"),
        ("ms", "short __attribute__((vector_size(8)))"),
        ("mingw", f"_Atomic(struct {{ {VECTOR} a; }})"),
    ],
)
def test_copies_that_llvm_does_not_make(abi: str, last: str) -> None:
    signature = parse(f"void f({QUAD_THEN_FLOAT}, {last});", abi=abi)
    assert "ms-copy-not-made" in {entry.id for entry in unpredictable(signature, "clang:14")}
    assert unpredictable(signature, "clang:14", "callee") == ()


#: Entry, ABI, dialect, side, a declaration, what of it is in doubt.
DOUBTS_OF: list[tuple[str, str, str, Party, str, Doubt]] = [
    ("ms-atomic-vector", "ms", "clang", "caller",
     f"void f(int, _Atomic(struct {{ {VECTOR} a; int b; }}), int);",
     Doubt(frozenset({1, 2}), faults=True)),
    ("ms-atomic-floats", "ms", "clang", "callee",
     "_Atomic(struct { double a, b, c; }) f(int);", Doubt(result=True)),
    ("ms-float128-va-start", "ms", "clang:14", "callee",
     "void f(int, int, int, __float128, float, ..., int, int);",
     Doubt(frozenset({4, 5, 6}), faults=True)),
    ("ms-copy-not-made", "ms", "clang:14", "caller",
     f"void f({QUAD_THEN_FLOAT}, {VECTOR});", Doubt(frozenset({5}))),
    ("ms-hollow-va-start", "ms", "gcc", "callee",
     f"void f({HOLLOW}, int, ..., int);", Doubt(frozenset({2}), faults=True)),
    ("sse-pair-va-arg", "sysv", "clang", "callee",
     "void f(int, ..., int, union { __float128 a; struct { double b; long c; } s; }, int);",
     Doubt(frozenset({2}))),
    ("int128-hollow-start", "sysv", "clang", "callee",
     "void f(int, struct { __int128 : 70; __int128 a : 5; }, int);",
     Doubt(frozenset({1, 2}), faults=True)),
    ("hollow-start-past-end", "sysv", "clang", "caller",
     "void f(int, struct { long : 64; int : 16; _Float16 x; });", Doubt(faults=True)),
    ("hollow-va-start", "sysv", "gcc", "callee",
     f"void f({SIX}, {HOLLOW}, ..., double, int);", Doubt(frozenset({8}), faults=True)),
    ("vzeroupper-union", "sysv", "gcc", "callee",
     f"union {{ {WIDE} a; double b; }} f(int);", Doubt(result=True)),
    ("aligned-va-arg", "sysv", "gcc", "callee",
     f"void f(int, ..., {ALIGNED} {{ long a, b; }});", Doubt(faults=True)),
    ("typedef-va-arg", "sysv", "gcc", "callee",
     f"{THREE_TO_32}void f(int, ..., three_32);", Doubt(faults=True)),
    ("variable-thin-union", "sysv", "gcc", "caller",
     f"void f(int, ..., int, union {{ {WIDE} a {PACKED}; }}, int);",
     Doubt(frozenset({2, 3}))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "abi", "dialect", "party", "text", "doubt"), DOUBTS_OF, ids=[r[0] for r in DOUBTS_OF]
)
def test_no_more_is_in_doubt_than_it_is_about(
    name: str, abi: str, dialect: str, party: Party, text: str, doubt: Doubt
) -> None:
    assert doubts_of(parse(text, abi=abi), dialect, party) == {name: doubt}


def test_every_entry_says_what_is_in_doubt() -> None:
    assert list(DOUBTS) == [entry.id for entry in UNPREDICTABLE_ENTRIES]


@pytest.mark.parametrize("entry", UNPREDICTABLE_ENTRIES, ids=[e.id for e in UNPREDICTABLE_ENTRIES])
def test_the_example_is_unpredictable_for_those_whom_it_is_about(entry: Entry) -> None:
    for abi in entry.abis:
        signature = parse(entry.example, abi=abi)
        for family, newest in NEWEST.items():
            for dialect in (f"{family}:{version}" for version in range(1, newest + 1)):
                for party in entry.parties:
                    about = entry.id in entries_of(dialect, abi, party)
                    assert (entry in unpredictable(signature, dialect, party)) == about


@pytest.mark.parametrize(("name", "abi", "dialect", "text"), NOT)
def test_what_is_much_like_it_is_not(name: str, abi: str, dialect: str, text: str) -> None:
    signature = parse(text, abi=abi)
    found = [*unpredictable(signature, dialect), *unpredictable(signature, dialect, "callee")]
    assert name not in {entry.id for entry in found}

"""Plans under a dialect: what a compiler does differently, each beside what the text says."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.dialects import PLACEMENT_ENTRIES
from abisim.errors import UsageError
from abisim.stubgen.compiler import stub
from abisim.stubgen.plan import (
    Argument,
    Copy,
    FromGeneral,
    FromVector,
    FromX87,
    HiddenPointer,
    PointerToGeneral,
    Result,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
    plan,
)

Moves = tuple[Argument | Result, ...]

DOUBLES = "double, double, double, double, double, double"
SPLIT: Moves = (ToGeneral("r9", 4, 0, 8), ToStack(0, 4, 8, offset=8), ToStack(8, 5, 16))
INTS = "int, int, int, int, int"
V128 = "typedef __int128 V __attribute__((vector_size(16)));"
V32 = "typedef float V __attribute__((vector_size(32)));"
LOW_LONG = "typedef long low __attribute__((aligned(4)));"
BOUNDARY = "struct S { struct {} a; int b[]; } __attribute__((aligned(64)));"
LOW = "typedef double low __attribute__((aligned(4)));"

#: ABI, dialect, declaration, the moves that only the dialect has, those that only the text has.
DIFFERENCES: list[tuple[str, str, str, Moves, Moves]] = [
    ("sysv", "gcc", "void f(double __attribute__((vector_size(8))))",
     (ToStack(0, 0, 8),), (ToVector("xmm0", 0, 0, 8),)),
    ("sysv", "clang", "void f(double __attribute__((vector_size(8))))",
     (ToStack(0, 0, 8),), (ToVector("xmm0", 0, 0, 8),)),
    ("sysv", "clang", "double __attribute__((vector_size(8))) f(void)", (), ()),
    ("sysv", "gcc", "void f(_Float16 __attribute__((vector_size(4))))",
     (ToVector("xmm0", 0, 0, 4),), (ToGeneral("rdi", 0, 0, 4),)),
    ("sysv", "clang", "void f(struct { _Atomic(int) a; })",
     (ToStack(0, 0, 4),), (ToGeneral("rdi", 0, 0, 4),)),
    ("sysv", "gcc", "void f(struct { float a; int b[0]; })",
     (ToGeneral("rdi", 0, 0, 4),), (ToVector("xmm0", 0, 0, 4),)),
    # At the start of an eightbyte the array has none to count in.
    ("sysv", "gcc", "void f(union { float a; int b[0]; })", (), ()),
    ("sysv", "clang", "void f(struct { long a; char b[]; })",
     (ToStack(0, 0, 8),), (ToGeneral("rdi", 0, 0, 8),)),
    ("sysv", "gcc", "void f(struct __attribute__((packed)) { char a; int b[]; })",
     (ToGeneral("rdi", 0, 0, 1),), (ToStack(0, 0, 1),)),
    ("sysv", "gcc", "void f(struct { int : 32; float x; })",
     (ToGeneral("rdi", 0, 0, 8),), (ToVector("xmm0", 0, 0, 8),)),
    ("sysv", "gcc", "void f(union { double d; int : 0; })",
     (ToGeneral("rdi", 0, 0, 8),), (ToVector("xmm0", 0, 0, 8),)),
    ("sysv", "clang:14", "void f(struct { __float128 a; })",
     (ToStack(0, 0, 16),), (ToVector("xmm0", 0, 0, 16),)),
    ("sysv", "clang", f"{V32} void f(V, ...)",
     (ToStack(0, 0, 32), VectorCount("al", 0)),
     (ToVector("xmm0", 0, 0, 32), VectorCount("al", 1))),
    ("sysv", "clang:14", f"void f({INTS}, __int128, int)",
     (ToGeneral("r9", 5, 0, 8), ToStack(0, 5, 8, offset=8), ToStack(8, 6, 4)),
     (ToStack(0, 5, 16), ToGeneral("r9", 6, 0, 4))),
    ("sysv", "clang:18", f"void f({INTS}, __int128, int)",
     (ToStack(16, 6, 4),), (ToGeneral("r9", 6, 0, 4),)),
    ("sysv", "clang:22", f"void f({INTS}, __int128, int)", (), ()),
    # clang does not count the register of an atomic scalar, and splits what then has no room.
    ("sysv", "clang", "void f(_Atomic(long), int, int, int, int, struct { long a, b; })",
     (ToGeneral("r9", 5, 0, 8), ToStack(0, 5, 8, offset=8)), (ToStack(0, 5, 16),)),
    ("sysv", "clang:14", f"{LOW} void f(struct {{ int a; low b; }})",
     (ToGeneral("rdi", 0, 0, 8),), (ToStack(0, 0, 12),)),
    ("ms", "clang", "int __attribute__((vector_size(8))) f(int __attribute__((vector_size(8))))",
     (Copy(32, 0, 8), PointerToGeneral("rcx", 32), FromVector("xmm0", 0, 8)),
     (ToGeneral("rcx", 0, 0, 8), FromGeneral("rax", 0, 8))),
    ("ms", "gcc", "_Float16 f(_Float16)",
     (ToGeneral("rcx", 0, 0, 2), FromGeneral("rax", 0, 2)),
     (ToVector("xmm0", 0, 0, 2), FromVector("xmm0", 0, 2))),
    ("ms", "gcc", "void f(float __attribute__((vector_size(4))))",
     (Copy(32, 0, 4), PointerToGeneral("rcx", 32)), (ToGeneral("rcx", 0, 0, 4),)),
    ("ms", "gcc", "void f(_Decimal32 __attribute__((vector_size(8))))",
     (Copy(32, 0, 8), PointerToGeneral("rcx", 32)), (ToGeneral("rcx", 0, 0, 8),)),
    ("ms", "gcc", f"{V32} V f(void)", (HiddenPointer("rcx"),), (FromVector("xmm0", 0, 32),)),
    ("ms", "clang", "long double f(void)", (FromX87(0),), (HiddenPointer("rcx"),)),
    ("ms", "clang", "__float128 f(void)", (FromVector("xmm0", 0, 16),), (HiddenPointer("rcx"),)),
    # The register is no position's: the int behind it takes the second one.
    ("ms", "clang:14", "void f(int, __float128, int)",
     (ToVector("xmm1", 1, 0, 16), ToGeneral("rdx", 2, 0, 4)),
     (Copy(32, 1, 16), PointerToGeneral("rdx", 32), ToGeneral("r8", 2, 0, 4))),
    ("ms", "gcc", "void f(double, ..., double)", (), (ToGeneral("rcx", 0, 0, 8),)),
    ("ms", "gcc", "struct { } f(void)", (), (HiddenPointer("rcx"),)),
    # Of two elements of six bytes gcc classifies the first; the second's float is unaligned.
    ("sysv", "gcc", "void f(struct { struct __attribute__((packed)) { short a; char b; } a[2]; })",
     (ToGeneral("rdi", 0, 0, 6),), (ToStack(0, 0, 6),)),
    ("sysv", "gcc", "void f(struct { int : 9; } __attribute__((aligned(32))), long double)",
     (ToStack(0, 1, 16),), (ToStack(0, 0, 0), ToStack(32, 1, 16))),
    ("sysv", "clang", f"{V32} void f(union {{ V a; long b[4]; }})",
     (ToVector("xmm0", 0, 0, 32),), (ToStack(0, 0, 32),)),
    ("sysv", "clang", f"{V32} void f(struct {{ struct {{ }} a; V b; }})",
     (ToStack(0, 0, 32),), (ToVector("xmm0", 0, 0, 32),)),
    ("sysv", "clang", "void f(union { __float128 a; double b[2]; }, double)",
     (ToGeneral("rdi", 0, 0, 8), ToVector("xmm0", 0, 8, 8), ToVector("xmm1", 1, 0, 8)),
     (ToVector("xmm0", 0, 0, 8), ToVector("xmm1", 0, 8, 8), ToVector("xmm2", 1, 0, 8))),
    ("sysv", "gcc", "void f(struct __attribute__((packed)) { int a; _Atomic(_Complex int) b; })",
     (ToGeneral("rdi", 0, 0, 8), ToGeneral("rsi", 0, 8, 4)), (ToStack(0, 0, 12),)),
    ("sysv", "gcc", "void f(int, int, int, int, int, int, char, _Atomic(_Complex long))",
     (ToStack(8, 7, 16),), (ToStack(16, 7, 16),)),
    # A struct of no bytes that is not empty to gcc rounds up what is behind it.
    ("sysv", "gcc", f"{BOUNDARY} void f(long double, struct S, long double)",
     (ToStack(64, 2, 16),), (ToStack(16, 2, 16),)),
    ("sysv", "gcc", f"{BOUNDARY} void f(int, ..., long double, struct S, long double)",
     (ToStack(64, 3, 16),), (ToStack(16, 3, 16),)),
    # For the array it is not empty, though nothing can be stored in it.
    ("sysv", "gcc", "void f(struct { int : 8; struct {} c; int b[]; } "
     "__attribute__((aligned(32))), long double)", (), ()),
    ("ms", "gcc", "void f(int, int, int, int, struct { int : 8; }, int)",
     (ToStack(32, 5, 4),), (ToStack(40, 5, 4),)),
    ("ms", "gcc", "void f(int, int, int, int, struct { struct { int : 32; } a; int b[]; }, int)",
     (), ()),
    ("ms", "gcc", "void f(int, int, int, int, struct { struct { int : 32; } a; int b[0]; }, int)",
     (ToStack(32, 5, 4),), (ToStack(40, 5, 4),)),
    ("ms", "gcc", "struct { struct {} a; int b[]; } f(void)", (), ()),
    # A register that atomic scalars have taken and clang 19 does not count.
    ("sysv", "clang:19", "void f(char, _Complex long, _Atomic(char), char, __int128)",
     (ToGeneral("r9", 4, 0, 8), ToStack(0, 4, 8, offset=8)), (ToStack(0, 4, 16),)),
    ("sysv", "clang:19", "void f(char, _Complex long, char, char, _Atomic(__int128), int)",
     (ToStack(16, 5, 4),), (ToGeneral("r9", 5, 0, 4),)),
    ("sysv", "clang:19", "void f(char, _Complex long, _Atomic(char), char, _BitInt(65))",
     (ToGeneral("r9", 4, 0, 8), ToStack(0, 4, 8, offset=8)), (ToStack(0, 4, 16),)),
    # Newest clang passes all of an i128 in registers or nothing, what begins with one too.
    *(
        ("sysv", "clang:22", f"void f(char, _Complex long, _Atomic(char), char, {each})", (), ())
        for each in (
            "__int128", "_BitInt(128)", "struct { _BitInt(65) a; }",
            "struct { struct { } c; __int128 a; }", "struct { int a : 31; __int128 b : 81; }",
        )
    ),
    ("sysv", "clang:22", "void f(char, _Complex long, _Atomic(char), char, _BitInt(65))",
     (ToGeneral("r9", 4, 0, 8), ToStack(0, 4, 8, offset=8)), (ToStack(0, 4, 16),)),
    # What follows NO_CLASS is not counted, and is on the stack alone.
    ("sysv", "clang:14", f"void f({DOUBLES}, double, double, struct {{ long : 64; float x; }})",
     (ToStack(0, 8, 4, offset=8),), (ToStack(0, 8, 12),)),
    ("sysv", "clang:14",
     f"void f(struct {{ long : 64; float x; }}, {DOUBLES}, struct {{ double a, b; }})",
     (ToVector("xmm7", 7, 0, 8), ToStack(0, 7, 8, offset=8)), (ToStack(0, 7, 16),)),
    # One eightbyte is known of such a vector; an array of them has it over and over.
    ("sysv", "gcc", f"{V128} void f(struct {{ V a; }})",
     (ToVector("xmm0", 0, 0, 8),), (ToVector("xmm0", 0, 0, 16),)),
    ("sysv", "gcc", f"{V128} void f(struct {{ V a[1]; }})",
     (ToVector("xmm0", 0, 0, 8), ToVector("xmm1", 0, 8, 8)), (ToVector("xmm0", 0, 0, 16),)),
    ("sysv", "gcc", f"{V128} void f(struct {{ struct {{ V a; }} b[1]; }})",
     (ToVector("xmm0", 0, 0, 8),), (ToVector("xmm0", 0, 0, 16),)),
    # A bit-field that reaches into the second eightbyte is all there, unlike a scalar.
    ("sysv", "clang:14",
     "_Pragma(\"pack(push, 8)\") struct S { int a; long b : 64; }; _Pragma(\"pack(pop)\") "
     "void f(struct S)", (), ()),
    ("sysv", "clang:14", f"{LOW_LONG} void f(struct {{ int a; low b; }})",
     (ToGeneral("rdi", 0, 0, 8),), (ToStack(0, 0, 12),)),
    # As a result an empty record has no hidden pointer, of whatever size.
    ("sysv", "gcc", "struct __attribute__((aligned(64))) { int : 1; } f(int)",
     (ToGeneral("rdi", 0, 0, 4),), (HiddenPointer("rdi"), ToGeneral("rsi", 0, 0, 4))),
    ("sysv", "gcc", "struct { int : 8; struct {} c; int b[]; } "
     "__attribute__((aligned(32))) f(int)", (), ()),
    # A __float128 is not counted, so that the last complex number is taken for one in registers.
    ("sysv", "clang:14",
     "void f(_Complex double, float, __float128, float, float, float, _Complex double)",
     (ToVector("xmm7", 6, 0, 8), ToStack(0, 6, 8, offset=8)), (ToStack(0, 6, 16),)),
    # What an __int128 is believed to have, be it on the stack, others have not.
    *(
        ("sysv", dialect,
         "void f(char, _Complex long, _Atomic(char), char, __int128, struct { long a, b; })",
         moves, (ToStack(0, 4, 16), ToStack(16, 5, 16)) if moves else ())
        for dialect, moves in (
            ("clang:14", SPLIT), ("clang:19", SPLIT), ("clang:22", ()),
        )
    ),
    # What is in memory is an integer to clang where it believes no register to be left.
    ("sysv", "clang:22",
     "void f(char, char, char, char, _Atomic(char), __int128, "
     "struct __attribute__((packed)) { char c; int d; })",
     (ToGeneral("r9", 6, 0, 5),), (ToStack(16, 6, 5),)),
    ("sysv", "clang:22", f"void f({DOUBLES}, double, double, char, char, _Atomic(char), __int128, "
     "__int128, struct { float a; })",
     (ToGeneral("r9", 13, 0, 4),), (ToStack(16, 13, 4),)),
    ("sysv", "clang", f"{V32} void f(struct __attribute__((packed)) {{ V a; }}, ...)",
     (ToStack(0, 0, 32), VectorCount("al", 0)),
     (ToVector("xmm0", 0, 0, 32), VectorCount("al", 1))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "dialect", "declaration", "theirs", "by_the_text"),
    DIFFERENCES,
    ids=[" ".join(row[:3]) for row in DIFFERENCES],
)
def test_what_differs(
    abi: str, dialect: str, declaration: str, theirs: Moves, by_the_text: Moves
) -> None:
    signature = parse(declaration, abi)
    text, other = plan(signature), plan(signature, dialect=dialect)
    in_text = {*text.arguments, *text.results}
    in_other = {*other.arguments, *other.results}
    assert in_other - in_text == set(theirs)
    assert in_text - in_other == set(by_the_text)


@pytest.mark.parametrize("entry", PLACEMENT_ENTRIES, ids=[each.id for each in PLACEMENT_ENTRIES])
def test_the_catalogue_s_examples_compile_under_the_dialects_that_have_them(entry) -> None:  # type: ignore[no-untyped-def]
    for abi in entry.abis:
        for versions in entry.compilers:
            version = versions.last or versions.first
            dialect = f"{versions.compiler}:{version}" if version else versions.compiler
            signature = parse(entry.example, abi)
            assert stub(signature, dialect=dialect).code


def test_a_named_vector_of_a_variadic_call_is_aligned_though_it_is_packed() -> None:
    text = f"{V32} void f(long double, struct __attribute__((packed)) {{ V a; }}, ...)"
    moves = plan(parse(text), dialect="clang")
    assert (moves.stack_align, ToStack(32, 1, 32) in moves.arguments) == (32, True)


def test_an_unknown_dialect_is_one_message() -> None:
    with pytest.raises(UsageError, match="unknown dialect 'icc'"):
        stub(parse("void f(void)"), dialect="icc")

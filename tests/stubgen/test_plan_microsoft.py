"""Whole move plans under Microsoft's convention by equality: C declaration → moves."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.plan import (
    MICROSOFT,
    Argument,
    Copy,
    FromGeneral,
    FromVector,
    HiddenPointer,
    MovePlan,
    PointerToGeneral,
    PointerToStack,
    Result,
    ToGeneral,
    ToStack,
    ToVector,
    plan,
)


def moves(
    *arguments: Argument,
    results: tuple[Result, ...] = (),
    at: tuple[int, ...] = (),
    stack: int = 32,
    align: int = 16,
) -> MovePlan:
    """``at`` has the arguments' offsets in the buffer."""
    return MovePlan(arguments, results, at, stack, align, preserved=("rdi", "rsi"))


EAX = (FromGeneral("rax", 0, 4),)
XMM0 = (FromVector("xmm0", 0, 8),)

PLANS: list[tuple[str, str, MovePlan]] = [
    ("ms", "void f(void)", moves()),
    (
        # Microsoft's example 3: mixed ints and floats.
        "win64", "void f(int a, double b, int c, float d, int e, float g)",
        moves(
            ToGeneral("rcx", 0, 0, 4), ToVector("xmm1", 1, 0, 8), ToGeneral("r8", 2, 0, 4),
            ToVector("xmm3", 3, 0, 4), ToStack(32, 4, 4), ToStack(40, 5, 4),
            at=(0, 8, 16, 20, 24, 28), stack=48,
        ),
    ),
    (
        # Example 4: __m64, __m128 and aggregates.
        "win64",
        "typedef int M __attribute__((vector_size(8)));"
        "typedef float V __attribute__((vector_size(16)));"
        "void f(M a, V b, struct { int x; } c, float d, V e, V g)",
        moves(
            ToGeneral("rcx", 0, 0, 8), ToGeneral("r8", 2, 0, 4), ToVector("xmm3", 3, 0, 4),
            PointerToGeneral("rdx", 48), Copy(48, 1, 16), PointerToStack(32, 64),
            Copy(64, 4, 16), PointerToStack(40, 80), Copy(80, 5, 16),
            at=(0, 16, 32, 36, 48, 64), stack=96,
        ),
    ),
    (
        # The third example of results: a struct of more than 64 bits.
        "win64", "struct { int j, k, l; } f(int a, double b, int c, float d)",
        moves(
            HiddenPointer("rcx"), ToGeneral("rdx", 0, 0, 4), ToVector("xmm2", 1, 0, 8),
            ToGeneral("r9", 2, 0, 4), ToStack(32, 3, 4),
            at=(0, 8, 16, 20), stack=40,
        ),
    ),
    (
        # And the fourth, in rax.
        "win64", "struct { int j, k; } f(void)",
        moves(results=(FromGeneral("rax", 0, 8),)),
    ),
    (
        # Floats behind and before an ellipsis are in both registers.
        "ms", "double f(double, ..., int, double)",
        moves(
            ToVector("xmm0", 0, 0, 8), ToGeneral("rcx", 0, 0, 8), ToGeneral("rdx", 1, 0, 4),
            ToVector("xmm2", 2, 0, 8), ToGeneral("r8", 2, 0, 8),
            results=XMM0, at=(0, 8, 16),
        ),
    ),
    (
        "ms", "int f(struct { char c[3]; }, struct { float a, b; }, short)",
        moves(
            ToGeneral("rdx", 1, 0, 8), ToGeneral("r8", 2, 0, 2, signed=True),
            PointerToGeneral("rcx", 32), Copy(32, 0, 3),
            results=EAX, at=(0, 4, 12), stack=40,
        ),
    ),
    ("ms", "__int128 f(void)", moves(results=(FromVector("xmm0", 0, 16),))),
    ("ms", "_Decimal64 f(void)", moves(results=(FromGeneral("rax", 0, 8),))),
    ("ms", "_Float16 f(void)", moves(results=(FromVector("xmm0", 0, 2),))),
    ("ms", "long double f(void)", moves(HiddenPointer("rcx"))),
    ("win64", "long double f(void)", moves(results=XMM0)),
    ("ms", "struct { } f(void)", moves(HiddenPointer("rcx"))),
    (
        # A copy is aligned as its type is.
        "ms", "void f(struct __attribute__((aligned(64))) { char a; })",
        moves(PointerToGeneral("rcx", 64), Copy(64, 0, 8), at=(0,), stack=128, align=64),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "declaration", "expected"), PLANS, ids=[f"{row[0]} {row[1]}" for row in PLANS]
)
def test_plan(abi: str, declaration: str, expected: MovePlan) -> None:
    assert plan(parse(declaration, abi)) == expected


def test_the_register_tables_are_microsoft_s() -> None:
    assert MICROSOFT.general == ("rcx", "rdx", "r8", "r9")
    assert MICROSOFT.vector == ("xmm0", "xmm1", "xmm2", "xmm3")
    assert (MICROSOFT.general_result, MICROSOFT.vector_result) == ("rax", "xmm0")


@pytest.mark.parametrize("abi", ["ms", "win64", "mingw"])
def test_copies_never_share_a_byte_with_each_other_or_with_the_arguments(abi: str) -> None:
    parameters = ", ".join(["struct { char c[17]; }", "long", "struct { char c[3]; }"] * 3)
    made = plan(parse(f"void f({parameters})", abi))
    ends = 9 * 8
    copies = [move for move in made.arguments if isinstance(move, Copy)]
    assert len(copies) == 6
    for copy in sorted(copies, key=lambda copy: copy.stack):
        assert copy.stack >= ends
        assert copy.stack % 16 == 0
        ends = copy.stack + copy.size
    assert ends <= made.stack_bytes

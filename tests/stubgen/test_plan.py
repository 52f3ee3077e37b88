"""Whole move plans by equality: C declaration → moves."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.plan import (
    SYSV,
    Argument,
    FromGeneral,
    FromVector,
    FromX87,
    HiddenPointer,
    MovePlan,
    Result,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
    loadable_size,
    plan,
)


def moves(
    *arguments: Argument,
    results: tuple[Result, ...] = (),
    at: dict[int, int] | tuple[tuple[int, int], ...] = (),
    stack: int = 0,
    align: int = 16,
) -> MovePlan:
    """``at`` has the arguments' offsets in the buffer and their sizes."""
    places = at.items() if isinstance(at, dict) else at
    offsets = tuple(offset for offset, _ in places)
    return MovePlan(arguments, results, offsets, stack_bytes=stack, stack_align=align)


EAX = (FromGeneral("rax", 0, 4),)
XMM0 = (FromVector("xmm0", 0, 8),)

PLANS: list[tuple[str, MovePlan]] = [
    ("void f(void)", moves()),
    (
        "int f(int, int, int)",
        moves(
            ToGeneral("rdi", 0, 0, 4), ToGeneral("rsi", 1, 0, 4), ToGeneral("rdx", 2, 0, 4),
            results=EAX, at={0: 4, 4: 4, 8: 4},
        ),
    ),
    (
        "long f(char, unsigned short, _Bool)",
        moves(
            ToGeneral("rdi", 0, 0, 1, signed=True), ToGeneral("rsi", 1, 0, 2, signed=False),
            ToGeneral("rdx", 2, 0, 1, signed=False),
            results=(FromGeneral("rax", 0, 8),), at={0: 1, 2: 2, 4: 1},
        ),
    ),
    (
        "double f(double, int, double)",
        moves(
            ToVector("xmm0", 0, 0, 8), ToGeneral("rdi", 1, 0, 4), ToVector("xmm1", 2, 0, 8),
            results=XMM0, at={0: 8, 8: 4, 16: 8},
        ),
    ),
    (
        "double f(struct { double x; float y; })",
        moves(
            ToVector("xmm0", 0, 0, 8), ToVector("xmm1", 0, 8, 4), results=XMM0, at={0: 16},
        ),
    ),
    (
        "struct { long a, b, c; } f(long, double)",
        moves(
            HiddenPointer("rdi"), ToGeneral("rsi", 0, 0, 8), ToVector("xmm0", 1, 0, 8),
            at={0: 8, 8: 8},
        ),
    ),
    (
        "long double f(long double)",
        moves(ToStack(0, 0, 16), results=(FromX87(0),), at={0: 16}, stack=16),
    ),
    (
        "_Complex long double f(void)",
        moves(results=(FromX87(0), FromX87(16))),
    ),
    (
        "int f(const char *, ..., int, double)",
        moves(
            ToGeneral("rdi", 0, 0, 8), ToGeneral("rsi", 1, 0, 4), ToVector("xmm0", 2, 0, 8),
            VectorCount("al", 1), results=EAX, at={0: 8, 8: 4, 16: 8},
        ),
    ),
    (
        # The pair does not fit in what is left; the int behind it still takes r9.
        "void f(long, long, long, long, long, __int128, int)",
        moves(
            ToGeneral("rdi", 0, 0, 8), ToGeneral("rsi", 1, 0, 8), ToGeneral("rdx", 2, 0, 8),
            ToGeneral("rcx", 3, 0, 8), ToGeneral("r8", 4, 0, 8), ToStack(0, 5, 16),
            ToGeneral("r9", 6, 0, 4),
            at={0: 8, 8: 8, 16: 8, 24: 8, 32: 8, 48: 16, 64: 4}, stack=16,
        ),
    ),
    (
        # Seven in registers would need two vectors: the struct goes to the stack whole.
        "void f(double, double, double, double, double, double, double, struct { double a, b; })",
        moves(
            *(ToVector(f"xmm{n}", n, 0, 8) for n in range(7)), ToStack(0, 7, 16),
            at={**{8 * n: 8 for n in range(7)}, 56: 16}, stack=16,
        ),
    ),
    (
        "void f(struct { double x; int n; }, struct { int n; double x; })",
        moves(
            ToVector("xmm0", 0, 0, 8), ToGeneral("rdi", 0, 8, 4),
            ToGeneral("rsi", 1, 0, 4), ToVector("xmm1", 1, 8, 8),
            at={0: 16, 16: 16},
        ),
    ),
    (
        "struct { double x; char n; } f(void)",
        moves(results=(FromVector("xmm0", 0, 8), FromGeneral("rax", 8, 1))),
    ),
    (
        "struct { char n; double x; } f(void)",
        moves(results=(FromGeneral("rax", 0, 1), FromVector("xmm0", 8, 8))),
    ),
    (
        "struct { char a[11]; } f(struct { char a[7]; })",
        moves(
            ToGeneral("rdi", 0, 0, 7),
            results=(FromGeneral("rax", 0, 8), FromGeneral("rdx", 8, 3)), at={0: 7},
        ),
    ),
    (
        # Five bytes of which only the last carries something: one store behind a shift.
        "struct __attribute__((packed)) { long : 64; int : 32; _Bool b; } f(void)",
        moves(results=(FromGeneral("rax", 12, 1, skip=4),)),
    ),
    (
        # An over-aligned struct on the stack aligns the area; an int behind it stays in rdi.
        "void f(char, struct __attribute__((aligned(64))) { int a; }, int)",
        moves(
            ToGeneral("rdi", 0, 0, 1, signed=True), ToStack(0, 1, 8), ToGeneral("rsi", 2, 0, 4),
            at={0: 1, 64: 64, 128: 4}, stack=64, align=64,
        ),
    ),
    (
        # A word, a gap of a word, then sixteen aligned bytes.
        "void f(struct { long a[3]; }, long double)",
        moves(ToStack(0, 0, 24), ToStack(32, 1, 16), at={0: 24, 32: 16}, stack=48),
    ),
    (
        # A typedef that lowers the alignment does not change how the type itself is passed.
        "typedef long double L __attribute__((aligned(1)));"
        "void f(struct { long a[3]; }, L)",
        moves(ToStack(0, 0, 24), ToStack(32, 1, 16), at={0: 24, 24: 16}, stack=48),
    ),
    (
        # On the stack narrow integers are extended as well; an empty record takes nothing.
        "void f(int, int, int, int, int, int, short, struct { }, unsigned char)",
        moves(
            *(ToGeneral(register, n, 0, 4) for n, register in enumerate(SYSV.general)),
            ToStack(0, 6, 2, signed=True), ToStack(8, 8, 1, signed=False),
            at=(*((4 * n, 4) for n in range(6)), (24, 2), (26, 0), (26, 1)), stack=16,
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("declaration", "expected"), PLANS, ids=[row[0] for row in PLANS])
def test_plan(declaration: str, expected: MovePlan) -> None:
    assert plan(parse(declaration)) == expected


def test_the_register_tables_are_the_psabi_s() -> None:
    assert SYSV.general == ("rdi", "rsi", "rdx", "rcx", "r8", "r9")
    assert SYSV.vector == tuple(f"xmm{number}" for number in range(8))
    assert (SYSV.general_results, SYSV.vector_results) == (("rax", "rdx"), ("xmm0", "xmm1"))


@pytest.mark.parametrize(
    ("parameter", "start", "size"),
    [
        ("struct { char a[3]; } x", 0, 3),
        ("struct { char a[3]; int b; } x", 0, 8),
        ("struct { int a; char b; } x", 0, 8),  # room for eight: one instruction
        ("struct { short a; char b; } x", 0, 4),
        ("struct { char a[5]; } x", 0, 5),
        ("struct { double a; char b[3]; } x", 8, 4),
        ("struct { char a[11]; } x", 8, 3),
        ("struct { char a[13]; } x", 8, 5),
        ("struct { double a; char b; } x", 8, 1),
        ("struct __attribute__((packed)) { double a; char b[3]; } x", 8, 3),
        ("long double x", 8, 2),
    ],
)
def test_no_more_is_loaded_than_the_object_has(parameter: str, start: int, size: int) -> None:
    ctype = parse(f"void f({parameter})").parameters[0].type
    assert loadable_size(ctype, start) == size

"""How a type travels: C declaration of the only parameter → eightbytes."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.classes import (
    InMemory,
    InRegisters,
    Nothing,
    OnX87,
    Way,
    way_of,
)
from abisim.stubgen.extent import last_significant_byte, significant_end
from abisim.stubgen.kinds import Kind
from abisim.types import CType

G, V, N, U = Kind.GENERAL, Kind.VECTOR, Kind.NOTHING, Kind.UPPER


def regs(*kinds: Kind) -> InRegisters:
    return InRegisters(kinds)


def type_of(parameter: str) -> CType:
    return parse(f"{VECTORS} void f({parameter})").parameters[0].type


#: Vectors of 1 to 128 bytes, named by their size.
VECTORS = " ".join(
    f"typedef signed char V{size} __attribute__((vector_size({size})));"
    for size in (1, 2, 4, 8, 16, 32, 64, 128)
)


WAYS: list[tuple[str, Way]] = [
    # Scalars
    ("_Bool x", regs(G)),
    ("char x", regs(G)),
    ("unsigned short x", regs(G)),
    ("int x", regs(G)),
    ("long x", regs(G)),
    ("void *x", regs(G)),
    ("enum { A } x", regs(G)),
    ("__int128 x", regs(G, G)),
    ("float x", regs(V)),
    ("double x", regs(V)),
    ("long double x", OnX87(1)),
    ("_Complex float x", regs(V)),
    ("_Complex double x", regs(V, V)),
    ("_Complex long double x", OnX87(2)),
    # One and two eightbytes
    ("struct { char a; } x", regs(G)),
    ("struct { float a, b; } x", regs(V)),
    ("struct { float a, b, c; } x", regs(V, V)),
    ("struct { float a; int b; } x", regs(G)),
    ("struct { int a; float b; } x", regs(G)),
    ("struct { double a; int b; } x", regs(V, G)),
    ("struct { int a; double b; } x", regs(G, V)),
    ("struct { float a, b; int c; } x", regs(V, G)),
    ("struct { double a; float b; } x", regs(V, V)),
    ("struct { long a; char b; } x", regs(G, G)),
    ("struct { char a[16]; } x", regs(G, G)),
    ("struct { float a[3]; char b; } x", regs(V, G)),
    ("struct { _Complex float a; char b; } x", regs(V, G)),
    ("struct { __int128 a; } x", regs(G, G)),
    ("struct { struct { int a; } b; struct { double c; } d; } x", regs(G, V)),
    # Unions merge what lies over one another
    ("union { int a; float b; } x", regs(G)),
    ("union { double a; float b[4]; } x", regs(V, V)),
    ("union { double a; char b[9]; } x", regs(G, G)),
    ("union { struct { double a; long b; } c; double d[2]; } x", regs(V, G)),
    # Padding takes no register
    ("struct __attribute__((aligned(16))) { int a; } x", regs(G, N)),
    ("struct __attribute__((aligned(16))) { float a; } x", regs(V, N)),
    ("struct { float a; int : 0; } x", regs(V)),
    ("struct { int : 32; float a; } x", regs(V)),
    # Bit-fields
    ("struct { int a : 3; } x", regs(G)),
    ("struct { long a : 40; long b : 40; } x", regs(G, G)),
    ("struct { double a; int b : 1; } x", regs(V, G)),
    # x87 inside aggregates
    ("struct { long double a; } x", OnX87(1)),
    ("union { long double a; } x", OnX87(1)),
    ("union { long double a; float b; } x", InMemory()),
    ("union { long double a; int b; } x", InMemory()),
    ("union { long double a; int b[4]; } x", regs(G, G)),
    # The classes of x87 are merged in the order of the members
    ("union { float f; long double a; int b[4]; } x", InMemory()),
    ("union { float f; int b[4]; long double a; } x", regs(G, G)),
    ("union { int b[4]; float f; long double a; } x", regs(G, G)),
    ("union { float f; union { long double a; int b[4]; } c; } x", regs(G, G)),
    ("union { union { float f; long double a; } c; int b[4]; } x", InMemory()),
    ("union { union { int b; long double a; } c; int d[4]; } x", InMemory()),
    ("union { union { long double a; long b; } c[1]; long d[2]; } x", InMemory()),
    ("struct { long double a[1]; } x", OnX87(1)),
    ("union { long double a; struct { } b; } x", OnX87(1)),
    ("union { long double a; unsigned __int128 b : 100; } x", regs(G, G)),
    ("struct { long double a; char b; } x", InMemory()),
    # Other scalars
    ("_Float16 x", regs(V)),
    ("__bf16 x", regs(V)),
    ("_Decimal32 x", regs(V)),
    ("_Decimal64 x", regs(V)),
    ("_Decimal128 x", regs(V, U)),
    ("__float128 x", regs(V, U)),
    ("_BitInt(2) x", regs(G)),
    ("_BitInt(64) x", regs(G)),
    ("_BitInt(65) x", regs(G, G)),
    ("unsigned _BitInt(128) x", regs(G, G)),
    ("_BitInt(129) x", InMemory()),
    ("_Atomic(float) x", regs(V)),
    ("_Atomic(long double) x", OnX87(1)),
    ("_Atomic(_Complex long double) x", OnX87(2)),
    # Vectors
    ("V1 x", regs(G)),
    ("V4 x", regs(G)),
    ("V8 x", regs(V)),
    ("V16 x", regs(V, U)),
    ("V32 x", regs(V, U, U, U)),
    ("V64 x", regs(V, U, U, U, U, U, U, U)),
    ("V128 x", InMemory()),
    ("__int128 __attribute__((vector_size(16))) x", regs(V, U)),
    ("__int128 __attribute__((vector_size(32))) x", InMemory()),
    ("struct { __int128 __attribute__((vector_size(64))) a; } x", InMemory()),
    ("struct { V32 a[1]; } x", regs(V, U, U, U)),
    ("struct { V16 a; V16 b; } x", InMemory()),
    ("struct { V32 a; char b; } x", InMemory()),
    ("struct __attribute__((packed)) { char a; V8 b; } x", InMemory()),
    ("union { V16 a; double b; } x", regs(V, U)),
    ("union { V16 a; double b[2]; } x", regs(V, V)),
    ("union { V16 a; long b; } x", regs(G, V)),
    ("union { V16 a; long b[2]; } x", regs(G, G)),
    ("union { V16 a; long double b; } x", InMemory()),
    ("union { long a; V16 b; long double c; } x", InMemory()),
    ("union { long a[2]; V16 b; long double c; } x", regs(G, G)),
    ("union { V32 a; float b; } x", regs(V, U, U, U)),
    ("union { V32 a; float b[8]; } x", InMemory()),
    ("union { V32 a; long b; } x", InMemory()),
    # A member that its own padding puts in memory takes the whole with it
    ("union { V32 a; struct __attribute__((aligned(32))) { float b; } c; } x", InMemory()),
    # Complex numbers are two of their element
    ("_Complex _Float16 x", regs(V)),
    ("_Complex int x", regs(G)),
    ("_Complex long x", regs(G, G)),
    ("_Complex __int128 x", InMemory()),
    ("struct { _Float16 a, b, c, d, e; } x", regs(V, V)),
    ("struct { _Float16 a; short b; } x", regs(G)),
    # Memory
    ("struct { long a[3]; } x", InMemory()),
    ("struct { char a[17]; } x", InMemory()),
    ("struct __attribute__((aligned(32))) { int a; } x", InMemory()),
    ("struct __attribute__((packed)) { char a; int b; } x", InMemory()),
    ("struct __attribute__((packed)) { char a; double b; } x", InMemory()),
    ("struct __attribute__((packed)) { int a; char b; } x", regs(G)),
    ("struct __attribute__((packed)) { char a; struct { short b; } c; } x", InMemory()),
    ("struct { _Complex long double a; } x", InMemory()),
    # Nothing
    ("struct { } x", Nothing()),
    ("struct { int : 0; } x", Nothing()),
    ("struct { char a[0]; } x", Nothing()),
]


@pytest.mark.parametrize(("parameter", "way"), WAYS, ids=[parameter for parameter, _ in WAYS])
def test_way(parameter: str, way: Way) -> None:
    assert way_of(type_of(parameter)) == way


@pytest.mark.parametrize(
    ("parameter", "end"),
    [
        ("char x", 1),
        ("long double x", 10),
        ("_BitInt(65) x", 9),
        ("struct { _BitInt(9) a; } x", 2),
        ("_Atomic(long double) x", 10),
        ("_Complex long double x", 26),
        ("struct { long double a; } x", 10),
        ("struct { long a; char b; } x", 9),
        ("struct { int a; int : 20; } x", 4),
        ("struct { int a : 9; } x", 2),
        ("struct { char a; int : 32; } x", 1),
        ("struct { short a[3]; } x", 6),
        ("struct { struct { int a; char b; } c[2]; } x", 13),
        ("union { char a[3]; short b; } x", 3),
        ("struct { } x", 0),
        ("struct { char a; struct __attribute__((aligned(32))) { } b; } x", 1),
        ("struct { char a; struct { int : 9; } b[3]; } x", 1),
        ("struct __attribute__((aligned(64))) { char a; } x", 1),
    ],
)
def test_significant_end_is_where_padding_begins(parameter: str, end: int) -> None:
    assert significant_end(type_of(parameter)) == end


@pytest.mark.parametrize(
    ("parameter", "start", "end", "last"),
    [
        ("struct { double a; char b; } x", 8, 16, 9),
        ("struct { double a; char b; } x", 0, 8, 8),
        ("struct { long a : 40; long b : 40; } x", 0, 8, 5),
        ("struct { int a; int : 32; } x", 0, 8, 4),
        ("struct { char a; short b; } x", 0, 4, 4),
    ],
)
def test_last_significant_byte(parameter: str, start: int, end: int, last: int) -> None:
    assert last_significant_byte(type_of(parameter), start, end) == last

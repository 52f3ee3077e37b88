"""What LLVM's types consist of, and where clang puts them under Microsoft's convention.

The right sides are what ``clang -S -emit-llvm`` and its code say, of 14 and of 22.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.reference import Placement, classify
from abisim.reference.llvm_types import Making, shape_of

EARLY = Making(runs=True, low=True, discrete=False)
LATE = Making(runs=False, low=False, discrete=False)
WINDOWS = Making(runs=False, low=False, discrete=True)

#: Members → scalars: sort and size of each; a bare number is so many bytes, one by one.
SHAPES = {
    (EARLY, "long a; char b;"): "g8 g1",
    (LATE, "int a; long b;"): "g4 g8",
    (EARLY, "__float128 a[1]; int b;"): "q16 g4 12",
    (LATE, "__float128 a[1]; int b;"): "q16 g4",
    (EARLY, "long a; __int128 b;"): "g8 8 g8 g8",
    (LATE, "long a; __int128 b;"): "g8 g8 g8",
    (EARLY, "float v __attribute__((vector_size(16))); void *p;"): "w16 g8 8",
    (LATE, "_Complex float z; char c;"): "v4 v4 g1",
    (LATE, "long double x; short s;"): "x10 g2",
    (LATE, "int v __attribute__((vector_size(4))); float w __attribute__((vector_size(8)));"):
        "g4 w8",
    (EARLY, "int a : 8; int : 8; int b : 8; char c;"): "3 g1",
    (LATE, "int a : 8; int : 8; int b : 8; char c;"): "g2 g1 g1",
    (EARLY, "__int128 a : 71; float f;"): "9 v4",
    (LATE, "int a : 8; short : 0; int b : 8; int c : 9;"): "g1 1 g4 2",
    (WINDOWS, "int a : 8; int b : 8; char c;"): "g4 g1",
    (LATE, "short a; struct { int : 0; } b; void *c;"): "g2 g8",
    (LATE, "char a : 5; struct { int : 0; } b; char c : 5;"): "g1 g1",
    (EARLY, "char a : 5; struct {} b; char c : 5;"): "g1 g1",
    (LATE, "int a : 17; struct {} b;"): "g3",
    (LATE, "int a : 17; char b[0];"): "3 1",
    (EARLY, "unsigned _BitInt(44) a;"): "g6",
    (LATE, "unsigned _BitInt(44) a;"): "g8",
    (LATE, "_BitInt(130) a;"): "24",
    (LATE, "union { int i; double d; char c[12]; } u;"): "v8 8",
}  # fmt: skip


def words(members: str, making: Making) -> str:
    """The scalars of a struct of these members."""
    model = "ms" if not making.discrete else "mingw"
    shape = shape_of(
        parse(f"void f(struct {{ {members} }});", abi=model).parameters[0].type, making
    )
    assert sorted(shape.scalars, key=lambda each: each.offset) == list(shape.scalars)
    return " ".join(f"{each.sort[0]}{each.size}" for each in shape.scalars)


def expanded(text: str) -> str:
    """A bare number is so many general scalars of a byte."""
    return " ".join(
        " ".join(["g1"] * int(word)) if word.isdigit() else word for word in text.split()
    )


@pytest.mark.parametrize(("making", "members"), SHAPES)
def test_scalars_of_a_record(making: Making, members: str) -> None:
    assert words(members, making) == expanded(SHAPES[making, members])


#: ABI, dialect, declaration → places of the arguments, of the result.
PLACES = {
    ("ms", "clang:14", "void f(int, __float128, int, double);"):
        "rcx[0:4], xmm1[0:16], rdx[0:4], xmm2[0:8]; -",
    ("ms", "clang:14", "void f(int, int, int, int, __float128, __float128, int);"):
        "rcx[0:4], rdx[0:4], r8[0:4], r9[0:4], xmm4[0:16], xmm5[0:16], stack+32[0:4]; -",
    ("ms", "clang:14", "void f(__float128, ..., int);"): "xmm0[0:16], rcx[0:4]; -",
    ("ms", "clang", "void f(_Atomic(_Complex float) a, int);"):
        "xmm0[0:4] xmm1[4:8], r8[0:4]; -",
    ("ms", "clang", "_Atomic(_Complex float) f(void);"): "; xmm0[0:4] xmm1[4:8]",
    ("ms", "clang", "_Atomic(struct { long a[3]; }) f(void);"): "; rax[0:8] rdx[8:16] rcx[16:24]",
    ("ms", "clang", "_Atomic(struct { long a[4]; }) f(int);"): "rdx[0:4]; memory rcx",
    ("ms", "clang", "_Atomic(struct { long double a; }) f(_Atomic(long double));"):
        "pointer rcx; st0[0:10]",
    ("mingw", "clang", "_Atomic(struct { long double a; }) f(_Atomic(long double));"):
        "pointer rdx; memory rcx",
    ("win64", "clang", "void f(_Atomic(struct { char a; short b; }), int);"):
        "rcx[0:1] rdx[2:4], r8[0:4]; -",
}  # fmt: skip


def places(placement: Placement) -> str:
    found = " ".join(
        f"{each.at}{'' if each.offset is None else f'+{each.offset}'}[{each.start}:{each.end}]"
        for each in placement.pieces
    )
    match placement.mode:
        case "sret":
            return f"memory {placement.pieces[0].at}"
        case "indirect":
            return f"pointer {placement.pieces[0].at}"
        case _:
            return found or "-"


@pytest.mark.parametrize(("abi", "dialect", "text"), PLACES)
def test_places(abi: str, dialect: str, text: str) -> None:
    assignment = classify(parse(text, abi=abi), dialect)
    found = f"{', '.join(map(places, assignment.args))}; {places(assignment.ret)}"
    assert found == PLACES[abi, dialect, text]

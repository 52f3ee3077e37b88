"""What LLVM makes of bit-fields, and which structs clang 22 passes as an i128 for it."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.bit_units import Unit, bit_units
from abisim.stubgen.llvm import Part, llvm_type
from abisim.stubgen.plan import ToGeneral, plan
from abisim.types import CType, Record


def type_of(text: str) -> CType:
    return parse(f"void f({text} x)").parameters[0].type


#: Declaration, the units of its bit-fields (clang-22 -emit-llvm): offset, size, integer or bytes.
UNITS = [
    ("struct { int a : 3; }", (Unit(0, 1, True),)),
    ("struct { char a : 3; }", (Unit(0, 1, True),)),
    ("struct { char a : 3; char : 0; char b : 2; }", (Unit(0, 1, True), Unit(1, 1, True))),
    # Whole bytes follow one another in one register; what goes beyond it begins anew.
    ("struct { int a : 8; int b : 8; int c : 16; }", (Unit(0, 4, True),)),
    ("struct { long a : 32; long b : 32; long c : 8; }", (Unit(0, 8, True), Unit(8, 1, True))),
    # Three bytes have no room for an integer of four.
    ("struct { char x; int a : 24; }", (Unit(1, 3, False),)),
    ("struct { int a : 20; char x; }", (Unit(0, 3, False),)),
    # Those that share bytes stay together, wider than a register as they are.
    ("struct { int a : 31; __int128 : 81; }", (Unit(0, 16, True),)),
    ("struct { int a : 32; __int128 : 80; }", (Unit(0, 4, True), Unit(4, 10, False))),
]


@pytest.mark.parametrize(("text", "units"), UNITS, ids=[row[0] for row in UNITS])
def test_units(text: str, units: tuple[Unit, ...]) -> None:
    record = type_of(text)
    assert isinstance(record, Record)
    assert tuple(bit_units(record)) == units


def parts(text: str) -> list[tuple[int, int]]:
    return [(part.offset, part.size) for part in llvm_type(type_of(text)).parts]


def test_of_a_union_the_most_aligned_member_and_bytes_behind_it() -> None:
    assert parts("union { int a; char b[6]; }") == [(0, 4), (4, 1), (5, 1), (6, 1), (7, 1)]


def test_padding_that_no_alignment_asks_for_is_bytes() -> None:
    assert parts("struct { char a; int b __attribute__((aligned(8))); }") == [
        (0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (7, 1),
        (8, 4), (12, 1), (13, 1), (14, 1), (15, 1),
    ]  # fmt: skip
    assert parts("struct { char a; int b; }") == [(0, 1), (4, 4)]


def test_a_struct_that_llvm_cannot_lay_out_is_packed() -> None:
    packed = llvm_type(type_of("struct __attribute__((packed)) { char a; int b; }"))
    assert (packed.align, [part.offset for part in packed.parts]) == (1, [0, 1])


def test_an_integer_of_a_unit_is_no_scalar_of_c_s() -> None:
    assert llvm_type(type_of("struct { int a : 30; }")).parts == (Part(0, 4),)


#: Struct or union, the register that an int behind it is in: clang 22's assembly.
BEHIND = [
    ("struct { int a : 31; __int128 : 81; }", "rdx"),
    ("struct { signed char a; __int128 : 111; }", "rsi"),
    ("struct { unsigned a; int b; unsigned __int128 : 1; }", "rsi"),
    ("struct { __int128 a : 63; __int128 : 57; }", "rdx"),
    ("struct { __int128 a : 64; __int128 : 57; }", "rsi"),
    ("struct { int a : 31; __int128 : 60; float c; }", "rsi"),
    ("struct { int a : 31; __int128 : 81; char c[0]; }", "rsi"),
    ("struct { int a : 31; __int128 : 65; int : 0; long b[0]; }", "rdx"),
    ("struct __attribute__((packed)) { int a : 31; __int128 : 81; }", "rsi"),
    ("struct __attribute__((packed)) { int a : 31; __int128 : 97; }", "rdx"),
    ("struct __attribute__((aligned(16))) { int a : 31; __int128 : 70; }", "rdx"),
    ("union { __int128 : 118; signed char b; }", "rsi"),
    ("union { int a : 9; __int128 : 120; }", "rsi"),
    ("union { __int128 : 121; long a; }", "rdx"),
    # The second eightbyte's class is lost, whatever it is.
    ("union { struct { int a : 31; __int128 : 81; } s; double t[2]; }", "rdx"),
]


@pytest.mark.parametrize(("text", "register"), BEHIND, ids=[row[0] for row in BEHIND])
def test_what_clang_22_passes_as_an_i128(text: str, register: str) -> None:
    signature = parse(f"void f({text} a, int b)")
    behind = [
        move.register
        for move in plan(signature, dialect="clang:22").arguments
        if isinstance(move, ToGeneral) and move.argument == 1
    ]
    assert behind == [register]
    assert "rdx" not in {
        move.register
        for move in plan(signature, dialect="clang:19").arguments
        if isinstance(move, ToGeneral)
    }

"""MSVC's records, as its documentation and clang for its target have them; no compiler needed."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.types import Record

PREAMBLE = """
    typedef int I2 __attribute__((aligned(2)));
    typedef int I16 __attribute__((aligned(16)));
    struct A16 { char x; } __attribute__((aligned(16)));
"""


@pytest.mark.parametrize(
    ("definition", "size", "align", "offsets"),
    [
        ("struct S { };", 4, 1, []),
        ("struct S { int a[0]; };", 4, 4, [0]),
        ("struct S { char a; int : 0; char b; };", 2, 1, [0, 8, 8]),
        ("struct S { int a : 3; char b : 3; };", 8, 4, [0, 32]),
        ("struct S { int a : 3; unsigned b : 3; };", 4, 4, [0, 3]),
        ("struct S { int a : 3; int : 0; int b : 3; };", 8, 4, [0, 32, 32]),
        ("struct S { int a : 30; int b : 3; };", 8, 4, [0, 32]),
        ("struct S { char a; long long b : 3; };", 16, 8, [0, 64]),
        ("union S { char a; long long b : 3; };", 8, 1, [0, 0]),
        ("struct __attribute__((packed)) S { char a; int b : 3; int c : 30; };", 9, 1, [0, 8, 40]),
        ("#pragma pack(2)\nstruct S { char a; int b : 3; };", 6, 2, [0, 16]),
        ("#pragma pack(16)\nstruct S { char a; __m256 b; };", 64, 32, [0, 256]),
        ("#pragma pack(1)\nstruct S { char a; __m256 b; };", 33, 1, [0, 8]),
        # A typedef cannot lower an alignment, and what it raises no packing takes away.
        ("struct S { char a; I2 b; };", 8, 4, [0, 32]),
        ("#pragma pack(1)\nstruct S { char a; I16 b; };", 32, 16, [0, 128]),
        ("#pragma pack(1)\nstruct S { char a; struct A16 b; };", 32, 16, [0, 128]),
        ("struct S { char a; long double b; long c; };", 24, 8, [0, 64, 128]),
    ],
)
def test_records(definition: str, size: int, align: int, offsets: list[int]) -> None:
    kind = "union" if definition.startswith("union") else "struct"
    ctype = parse(f"{PREAMBLE}{definition}\nvoid f({kind} S x);", "win64").parameters[0].type
    assert isinstance(ctype, Record)
    assert (ctype.size, ctype.align) == (size, align)
    assert [field.bit_offset for field in ctype.fields] == offsets

"""psABI 3.2.3, Classification: declaration left, one class per eightbyte right.

MEMORY stands for the whole; the number is the rule that the clause has to name.
"""

from __future__ import annotations

import itertools

import pytest

from abisim.declarations import parse
from abisim.layout import LP64, Member, with_alignment
from abisim.reference.assignment import Class
from abisim.reference.eightbytes import Classification, classify_type, merge, post_merger
from abisim.types import CType


def type_of(text: str) -> CType:
    """The type of a parameter that is declared as ``text``."""
    return parse(f"void f({text} x);").parameters[0].type


SCALARS = {
    "_Bool": "INTEGER",
    "char": "INTEGER",
    "unsigned short": "INTEGER",
    "int": "INTEGER",
    "long long": "INTEGER",
    "void *": "INTEGER",
    "enum e { A, B }": "INTEGER",
    "__int128": "INTEGER INTEGER",
    "unsigned __int128": "INTEGER INTEGER",
    "float": "SSE",
    "double": "SSE",
    "long double": "X87 X87UP",
    "_Complex float": "SSE",
    "_Complex double": "SSE SSE",
    "_Complex long double": "COMPLEX_X87 COMPLEX_X87 COMPLEX_X87 COMPLEX_X87",
}

RECORDS = {
    # 3: each eightbyte separately, initialised to NO_CLASS
    "struct {}": "",
    "union {}": "",
    "struct { struct {} a[3]; }": "",
    "struct { int : 32; }": "NO_CLASS",
    "struct { long a; } __attribute__((aligned(16)))": "INTEGER NO_CLASS",
    "struct { double a; } __attribute__((aligned(16)))": "SSE NO_CLASS",
    "struct { long : 64; double a; }": "NO_CLASS SSE",
    "struct { long : 64; long a; }": "NO_CLASS INTEGER",
    # 4 (a): equal classes
    "struct { char a; short b; int c; }": "INTEGER",
    "struct { float a, b; }": "SSE",
    "struct { float a, b, c; }": "SSE SSE",
    "struct { double a, b; }": "SSE SSE",
    "struct { char a[16]; }": "INTEGER INTEGER",
    "struct { float a[4]; }": "SSE SSE",
    "union { float a; double b; }": "SSE",
    # 4 (b): NO_CLASS and another
    "struct { float a; int : 32; }": "SSE",
    "struct { int : 32; float a; }": "SSE",
    "struct { float a; int : 0; float b; }": "SSE",
    "struct { struct {} a; double b; }": "SSE",
    # 4 (d): INTEGER wins, but over x87 only where it is
    "struct { int a; float b; }": "INTEGER",
    "struct { float a; int b; }": "INTEGER",
    "union { int a; float b; }": "INTEGER",
    "union { double a; char b; }": "INTEGER",
    "struct { int a, b; double c; }": "INTEGER SSE",
    "struct { double a; int b; }": "SSE INTEGER",
    "struct { float a, b, c; char d; }": "SSE INTEGER",
    "struct { _Complex float a; int b; }": "SSE INTEGER",
    "struct { float a; _Complex float b; }": "SSE SSE",
    "union { long double a; __int128 b; }": "INTEGER INTEGER",
    "union { long double a; long b[2]; }": "INTEGER INTEGER",
    # in the order of declaration, which matters: see the same fields in memory below
    "union { long double a; long b[2]; double c[2]; }": "INTEGER INTEGER",
    # bit-fields are integral wherever they have bits
    "struct { int a : 3; float b; }": "INTEGER",
    "struct { long a : 40; long b : 40; }": "INTEGER INTEGER",
    "struct __attribute__((packed)) { long a : 40; long b : 40; }": "INTEGER INTEGER",
    "struct __attribute__((packed)) { int a : 31; int b : 31; int c : 31; }": "INTEGER INTEGER",
    # 5 (b): X87UP is preceded by X87
    "struct { long double a; }": "X87 X87UP",
    "union { long double a; struct {} b; }": "X87 X87UP",
    "struct { struct { long double a[1]; } b; }": "X87 X87UP",
    # 1: packed, but all fields aligned
    "struct __attribute__((packed)) { int a; char b; }": "INTEGER",
    "struct __attribute__((packed)) { __int128 a; }": "INTEGER INTEGER",
    "struct __attribute__((packed)) { char a[3]; struct __attribute__((packed)) "
    "{ char b; int c; } d; }": "INTEGER",
    # a flexible array member is no part of the value
    "struct { long a; char b[]; }": "INTEGER",
    "struct { double a; float b[]; }": "SSE",
    # nested: classified recursively at the offset that it has in the argument
    "struct { float a; struct { float b, c; } d; }": "SSE SSE",
    "struct { int a; struct { float b, c; } d; }": "INTEGER SSE",
}

MEMORY = {
    # 1
    "struct { char a[65]; }": "1: larger than eight",
    "struct { double a[9]; }": "1: larger than eight",
    "struct __attribute__((packed)) { char a; int b; }": "1: b is an unaligned field",
    "struct __attribute__((packed)) { char a; long double b; }": "1: b is an unaligned field",
    "struct __attribute__((packed)) { char a; int b[0]; }": "1: b is an unaligned field",
    "struct __attribute__((packed)) { char a; int b[]; }": "1: b is an unaligned field",
    "struct { char a; int b __attribute__((packed)); }": "1: b is an unaligned field",
    # there is none of it, and gcc and clang look at it all the same
    "struct __attribute__((packed)) { char a; struct __attribute__((packed)) { int b[0]; } "
    "c[1]; }": "1: b is an unaligned field",
    "struct __attribute__((packed)) { char a; _Complex float b; }": "1: b is an unaligned field",
    "struct __attribute__((packed)) { char a; int b[2]; }": "1: b is an unaligned field",
    "struct __attribute__((packed)) { char a; struct { short b; } c; }": "1: c is an unaligned",
    "struct { struct __attribute__((packed)) { char a; short b; } c; }": "1: b is an unaligned",
    "struct { char a; struct __attribute__((packed)) { char b; short c; char d; short e; } f; }": (
        "1: e is an unaligned"
    ),
    # 4 (e) and 5 (a)
    "union { long double a; double b; }": "4(e), 5(a)",
    "union { float a; long double b; }": "4(e), 5(a)",
    "union { long double a; _Complex double b; }": "4(e), 5(a)",
    "union { double c[2]; long double a; long b[2]; }": "4(e), 5(a)",
    # 5 (b)
    "union { long double a; int b; }": "5(b)",
    "union { long double a; void *b; }": "5(b)",
    # 5 (b) of a field makes 5 (a) of the whole, whatever else would win
    "union { union { long double a; int b; } c; long d[2]; }": "5(b)",
    # 5 (c)
    "struct { char a[17]; }": "5(c)",
    "struct { long a, b, c; }": "5(c)",
    "struct { double a, b, c; }": "5(c)",
    "struct { float a[16]; }": "5(c)",
    "struct { char a[64]; }": "5(c)",
    "struct { long double a; int b; }": "5(c)",
    "struct { _Complex long double a; }": "5(c)",
    "union { _Complex long double a; }": "5(c)",
    "struct { long a; } __attribute__((aligned(32)))": "5(c)",
    "struct { long : 64; long : 64; long : 64; }": "5(c)",
}


@pytest.mark.parametrize(("text", "classes"), [*SCALARS.items(), *RECORDS.items()])
def test_classes(text: str, classes: str) -> None:
    assert " ".join(classify_type(type_of(text)).classes) == classes


@pytest.mark.parametrize(("text", "rule"), MEMORY.items())
def test_in_memory(text: str, rule: str) -> None:
    classification = classify_type(type_of(text))
    assert classification.classes == ("MEMORY",)
    assert f"Classification {rule}" in classification.clause


def test_complex_integers_are_structs_too() -> None:
    for name, classes in (
        ("char", ("INTEGER",)),
        ("int", ("INTEGER",)),
        ("long", ("INTEGER", "INTEGER")),
        ("__int128", ("MEMORY",)),
    ):
        assert classify_type(LP64.complex(LP64.integer(name))).classes == classes


def test_the_attribute_of_a_typedef_is_not_a_scalars_natural_alignment() -> None:
    int_at_1 = with_alignment(LP64.integer("int"), 1)
    char = LP64.integer("char")
    record = LP64.record("struct", "", [Member("a", char), Member("b", int_at_1)])
    assert record.fields[1].offset == 1
    assert classify_type(record) == Classification(
        ("MEMORY",), "3.2.3 Classification 1: b is an unaligned field"
    )
    int_at_16 = with_alignment(LP64.integer("int"), 16)
    record = LP64.record("struct", "", [Member("a", int_at_16)], packed=True)
    outer = LP64.record(
        "struct", "", [Member("a", LP64.array(char, 4)), Member("b", record)], packed=True
    )
    assert outer.fields[1].offset == 4
    assert classify_type(outer).classes == ("INTEGER",)


#: Rule 4 as a table: the first of these that is present decides.
CLASSES: tuple[Class, ...] = (
    "NO_CLASS", "INTEGER", "SSE", "SSEUP", "X87", "X87UP", "COMPLEX_X87", "MEMORY",
)  # fmt: skip
MERGED: dict[tuple[Class, Class], Class] = {
    ("NO_CLASS", "INTEGER"): "INTEGER",
    ("NO_CLASS", "SSE"): "SSE",
    ("NO_CLASS", "SSEUP"): "SSEUP",
    ("NO_CLASS", "X87"): "X87",
    ("NO_CLASS", "X87UP"): "X87UP",
    ("NO_CLASS", "COMPLEX_X87"): "COMPLEX_X87",
    ("NO_CLASS", "MEMORY"): "MEMORY",
    ("INTEGER", "SSE"): "INTEGER",
    ("INTEGER", "SSEUP"): "INTEGER",
    ("INTEGER", "X87"): "INTEGER",
    ("INTEGER", "X87UP"): "INTEGER",
    ("INTEGER", "COMPLEX_X87"): "INTEGER",
    ("INTEGER", "MEMORY"): "MEMORY",
    ("SSE", "SSEUP"): "SSE",
    ("SSE", "X87"): "MEMORY",
    ("SSE", "X87UP"): "MEMORY",
    ("SSE", "COMPLEX_X87"): "MEMORY",
    ("SSE", "MEMORY"): "MEMORY",
    ("SSEUP", "X87"): "MEMORY",
    ("SSEUP", "X87UP"): "MEMORY",
    ("SSEUP", "COMPLEX_X87"): "MEMORY",
    ("SSEUP", "MEMORY"): "MEMORY",
    ("X87", "X87UP"): "MEMORY",
    ("X87", "COMPLEX_X87"): "MEMORY",
    ("X87", "MEMORY"): "MEMORY",
    ("X87UP", "COMPLEX_X87"): "MEMORY",
    ("X87UP", "MEMORY"): "MEMORY",
    ("COMPLEX_X87", "MEMORY"): "MEMORY",
}


def test_merge_covers_every_pair_both_ways() -> None:
    assert set(MERGED) == set(itertools.combinations(CLASSES, 2))
    for (left, right), merged in MERGED.items():
        assert (merge(left, right), merge(right, left)) == (merged, merged)
    assert [merge(klass, klass) for klass in CLASSES] == list(CLASSES)


def test_sseup_that_nothing_precedes_becomes_sse() -> None:
    cases: dict[tuple[Class, ...], tuple[Class, ...]] = {
        ("SSEUP",): ("SSE",),
        ("INTEGER", "SSEUP"): ("INTEGER", "SSE"),
        ("SSE", "SSEUP"): ("SSE", "SSEUP"),
        ("SSE", "SSEUP", "SSEUP", "SSEUP"): ("SSE", "SSEUP", "SSEUP", "SSEUP"),
        ("SSEUP", "SSEUP"): ("SSE", "SSEUP"),
    }
    for before, after in cases.items():
        assert post_merger(8 * len(before), list(before), "").classes == after


MODEL = LP64
FLOATS = {
    "_Float16": "SSE",
    "__bf16": "SSE",
    "_Decimal32": "SSE",
    "_Decimal64": "SSE",
    "_Decimal128": "SSE SSEUP",
    "__float128": "SSE SSEUP",
}


@pytest.mark.parametrize(("name", "expected"), FLOATS.items())
def test_other_floating_point_formats(name: str, expected: str) -> None:
    assert classes(MODEL.float(name)) == expected


#: Bytes of the vector → classes: __m64, __m128, __m256, __m512 and GNU's others.
VECTORS = {
    1: "INTEGER",
    2: "INTEGER",
    4: "INTEGER",
    8: "SSE",
    16: "SSE SSEUP",
    32: "SSE" + " SSEUP" * 3,
    64: "SSE" + " SSEUP" * 7,
    128: "MEMORY",
}


@pytest.mark.parametrize(("size", "expected"), VECTORS.items())
def test_vectors(size: int, expected: str) -> None:
    for name in ("char", "float", "double"):
        element = MODEL.float(name) if name in MODEL.floats else MODEL.integer(name)
        if element.size <= size:
            assert classes(MODEL.vector(element, size)) == expected


def test_vectors_of_several_int128_are_in_memory_as_compilers_have_it() -> None:
    element = MODEL.integer("__int128")
    assert classes(MODEL.vector(element, 16)) == "SSE SSEUP"
    assert classes(MODEL.vector(element, 32)) == "MEMORY"


BIT_INTS = {
    2: "INTEGER",
    24: "INTEGER",
    64: "INTEGER",
    65: "INTEGER INTEGER",
    128: "INTEGER INTEGER",
    129: "MEMORY",
    513: "MEMORY",
}


@pytest.mark.parametrize(("bits", "expected"), BIT_INTS.items())
def test_bit_ints(bits: int, expected: str) -> None:
    assert classes(MODEL.bit_int(bits, signed=True)) == expected


COMPLEX = {
    "_Float16": "SSE",
    "__float128": "MEMORY",
    "char": "INTEGER",
    "int": "INTEGER",
    "long": "INTEGER INTEGER",
    "__int128": "MEMORY",
}


@pytest.mark.parametrize(("name", "expected"), COMPLEX.items())
def test_complex_of_the_other_types(name: str, expected: str) -> None:
    element = MODEL.float(name) if name in MODEL.floats else MODEL.integer(name)
    assert classes(MODEL.complex(element)) == expected


M128 = MODEL.vector(MODEL.float("float"), 16)
M256 = MODEL.vector(MODEL.float("double"), 32)
DOUBLES = MODEL.array(MODEL.float("double"), 2)
WIDE: dict[str, tuple[str, list[CType]]] = {
    # SSEUP and SSE merge to SSE (4(f)), so two registers
    "union SSE SSE": ("union", [M128, DOUBLES]),
    "union SSE INTEGER": ("union", [M128, MODEL.record("struct", "", [
        Member("d", MODEL.float("double")), Member("l", MODEL.integer("long"))])]),
    "union INTEGER SSE": ("union", [M128, MODEL.integer("char")]),
    "union SSE SSEUP": ("union", [M128, MODEL.float("float")]),
    "union SSE SSEUP SSEUP SSEUP": ("union", [M256, MODEL.float("double")]),
    # 5(c): the second of two __m128 begins with SSE
    "struct MEMORY": ("struct", [M128, M128]),
    "union MEMORY": ("union", [M256, DOUBLES]),
    "struct SSE SSEUP": ("struct", [MODEL.float("__float128")]),
    "struct SSE SSEUP SSEUP SSEUP": ("struct", [M256]),
    "struct INTEGER INTEGER": ("struct", [MODEL.atomic(MODEL.bit_int(65, signed=True))]),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "made"), WIDE.items())
def test_records_of_vectors(expected: str, made: tuple[str, list[CType]]) -> None:
    kind, types = made
    assert expected.startswith(kind)
    members = [Member(f"m{index}", ctype) for index, ctype in enumerate(types)]
    record = MODEL.record("union" if kind == "union" else "struct", "", members)
    assert classes(record) == expected.partition(" ")[2]


def classes(ctype: CType) -> str:
    return " ".join(classify_type(ctype).classes)

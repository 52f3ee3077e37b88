"""Types beyond plain C's: the declaration on the left, the type and layout on the right."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.layout import DATA_MODELS
from abisim.spelling import declare
from abisim.types import Record


def attribute(size: int) -> str:
    return f"__attribute__((vector_size({size})))"


@pytest.mark.parametrize(
    ("spelling", "canonical", "size", "align"),
    [
        ("_Float16", "_Float16", 2, 2),
        ("__bf16", "__bf16", 2, 2),
        ("_Float128", "__float128", 16, 16),
        ("__float80", "long double", 16, 16),
        ("_Decimal32", "_Decimal32", 4, 4),
        ("_Decimal128", "_Decimal128", 16, 16),
        ("_Complex _Float16", "_Complex _Float16", 4, 2),
        ("__float128 _Complex", "_Complex __float128", 32, 16),
        ("_Complex unsigned char", "_Complex unsigned char", 2, 1),
        ("unsigned _Complex", "_Complex unsigned int", 8, 4),
        ("_Complex __int128", "_Complex __int128", 32, 16),
        ("_BitInt(2)", "_BitInt(2)", 1, 1),
        ("unsigned _BitInt(1)", "unsigned _BitInt(1)", 1, 1),
        ("_BitInt(9) unsigned", "unsigned _BitInt(9)", 2, 2),
        ("signed _BitInt(4 * 8)", "_BitInt(32)", 4, 4),
        ("_BitInt(65)", "_BitInt(65)", 16, 8),
        ("_BitInt(257)", "_BitInt(257)", 40, 8),
        ("_BitInt(8388608)", "_BitInt(8388608)", 1048576, 8),
        ("_Atomic int", "_Atomic(int)", 4, 4),
        ("_Atomic(int)", "_Atomic(int)", 4, 4),
        ("int _Atomic", "_Atomic(int)", 4, 4),
        ("_Atomic _Atomic(int)", "_Atomic(int)", 4, 4),
        ("_Atomic(int *)", "_Atomic(int *)", 8, 8),
        ("_Atomic(int) *", "_Atomic(int) *", 8, 8),
        ("int *_Atomic", "_Atomic(int *)", 8, 8),
        ("_Atomic(_Complex float)", "_Atomic(_Complex float)", 8, 8),
        ("_Atomic(_Complex long double)", "_Atomic(_Complex long double)", 32, 16),
        ("_Atomic(struct { char a[3]; })", "_Atomic(struct { char a[3]; })", 3, 1),
        ("_Atomic(struct { long a, b; })", "_Atomic(struct { long a; long b; })", 16, 16),
        ("__m64", f"int {attribute(8)}", 8, 8),
        ("__m128", f"float {attribute(16)}", 16, 16),
        ("__m256d", f"double {attribute(32)}", 32, 32),
        ("__m512i", f"long long {attribute(64)}", 64, 64),
        ("__m512h", f"_Float16 {attribute(64)}", 64, 64),
        (f"char {attribute(1)}", f"char {attribute(1)}", 1, 1),
        (f"unsigned char {attribute(4)}", f"unsigned char {attribute(4)}", 4, 4),
        (f"_Float16 {attribute(4)}", f"_Float16 {attribute(4)}", 4, 4),
        (f"__int128 {attribute(128)}", f"__int128 {attribute(128)}", 128, 128),
        (f"float {attribute(16)} *", f"float {attribute(16)} *", 8, 8),
        (f"float *{attribute(16)}", f"float {attribute(16)} *", 8, 8),
        (f"_Atomic float {attribute(8)}", f"_Atomic(float {attribute(8)})", 8, 8),
        ("__mmask64", "unsigned long long", 8, 8),
        ("_Complex float __attribute__((mode(TC)))", "_Complex __float128", 32, 16),
        ("int[0]", "int [0]", 0, 4),
    ],
)
def test_spellings(spelling: str, canonical: str, size: int, align: int) -> None:
    (parameter,) = parse(f"typedef __typeof__({spelling}) T; void f(T *x);").parameters
    ctype = getattr(parameter.type, "target", None)
    assert ctype is not None
    assert (declare(ctype), ctype.size, ctype.align) == (canonical, size, align)


@pytest.mark.parametrize(
    ("text", "prototype"),
    [
        (f"typedef float V {attribute(16)}; V f(V *x);",
         f"float {attribute(16)} f(float {attribute(16)} *x)"),
        (f"{attribute(8)} int f({attribute(8)} int x);",
         f"int {attribute(8)} f(int {attribute(8)} x)"),
        (f"int {attribute(8)} f(int x {attribute(8)});",
         f"int {attribute(8)} f(int {attribute(8)} x)"),
        (f"int f(int x[4] {attribute(8)}) {attribute(8)};",
         f"int {attribute(8)} f(int {attribute(8)} *x)"),
        (f"void f(int (*x)(void) {attribute(8)});", f"void f(int {attribute(8)} (*x)(void))"),
        (f"typedef float V {attribute(16)} __attribute__((aligned(4))); void f(V x);",
         f"void f(__typeof__(float {attribute(16)} __attribute__((aligned(4)))) x)"),
        ("typedef int T __attribute__((aligned(16))); typedef _Atomic(T) A; void f(A x);",
         "void f(_Atomic(__typeof__(int __attribute__((aligned(16))))) x)"),
        ("int f(int, ..., _Float16, _Float32, float, _BitInt(3), _Atomic char, _Atomic float);",
         "int f(int, ..., _Float16, _Float32, double, _BitInt(3), int, double)"),
    ],
)  # fmt: skip
def test_prototypes(text: str, prototype: str) -> None:
    signature = parse(text)
    assert signature.prototype == prototype
    assert parse(prototype).prototype == prototype


@pytest.mark.parametrize(
    ("text", "size", "align", "offsets"),
    [
        ("#pragma pack(1)\nstruct S { char a; int b; };", 5, 1, [0, 8]),
        ("#pragma pack(push, 2)\nstruct S { char a; int b; };\n#pragma pack(pop)", 6, 2, [0, 16]),
        ("#pragma pack(2)\n#pragma pack()\nstruct S { char a; int b; };", 8, 4, [0, 32]),
        ("#pragma pack(2)\n#pragma pack(0)\nstruct S { char a; int b; };", 8, 4, [0, 32]),
        ("#pragma pack(push, x, 1)\n#pragma pack(push, 4)\n#pragma pack(pop, x)\n"
         "struct S { char a; int b; };", 8, 4, [0, 32]),
        ("#pragma pack(push)\n#pragma pack(1)\n#pragma pack(pop)\nstruct S { char a; int b; };",
         8, 4, [0, 32]),
        ('_Pragma("pack(push, 2)") struct S { char a; int b; } _Pragma("pack(pop)");',
         6, 2, [0, 16]),
        ("__pragma(pack(push, 2)) struct S { char a; int b; }; __pragma(pack(pop))",
         6, 2, [0, 16]),
        ("#pragma pack(1) // why\nstruct S { char a; struct { char b; int c; } d; };",
         6, 1, [0, 8]),
        ('struct S { char a; _Pragma("pack(push, 1)") struct { char b; int c; } d '
         '_Pragma("pack(pop)"); int e; };', 12, 4, [0, 8, 64]),
        ("#pragma pack(2)\nstruct S { char a; int b __attribute__((aligned(8))); };",
         6, 2, [0, 16]),
        ("#pragma pack(2)\nstruct __attribute__((aligned(8))) S { char a; int b; };",
         8, 8, [0, 16]),
        ("#pragma pack(2)\nstruct S { char a; __m256 b; };", 34, 2, [0, 16]),
        ("#pragma pack(4)\nstruct S { char a : 4; int b : 30; };", 8, 4, [0, 4]),
        ("struct S { char a; enum E : short { X } b; long c[0]; };", 8, 8, [0, 16, 64]),
        ("struct S { char a; __m128 b; };", 32, 16, [0, 128]),
        ("struct __attribute__((packed)) S { char a; __m512 b; };", 65, 1, [0, 8]),
        ("struct S { _BitInt(7) a : 5; _BitInt(7) b : 5; _BitInt(70) c : 67; };",
         16, 8, [0, 8, 13]),
    ],
)  # fmt: skip
def test_records(text: str, size: int, align: int, offsets: list[int]) -> None:
    ctype = parse(f"{text}\nvoid f(struct S x);").parameters[0].type
    assert isinstance(ctype, Record)
    assert (ctype.size, ctype.align) == (size, align)
    assert [field.bit_offset for field in ctype.fields] == offsets


def test_a_packed_record_is_written_with_its_pragma() -> None:
    text = "#pragma pack(2)\nvoid f(struct { char a; struct { int b; } c; } x);"
    assert parse(text).shape == (
        'void f(_Pragma("pack(push, 2)") struct { _Pragma("pack(push, 0)") signed char a; '
        '_Pragma("pack(push, 2)") struct { int a; } _Pragma("pack(pop)") b; _Pragma("pack(pop)") }'
        ' _Pragma("pack(pop)"))'
    )


@pytest.mark.parametrize(
    ("spelling", "sysv", "win64", "mingw"),
    [
        ("long", ("long", 8), ("long", 4), ("long", 4)),
        ("long double", ("long double", 16), ("long double", 8), ("long double", 16)),
        ("size_t", ("unsigned long", 8), ("unsigned long long", 8), ("unsigned long long", 8)),
        ("int64_t", ("long", 8), ("long long", 8), ("long long", 8)),
        ("wchar_t", ("int", 4), ("unsigned short", 2), ("unsigned short", 2)),
        ("enum { A }", ("unsigned int", 4), ("int", 4), ("unsigned int", 4)),
        ("enum { A = 0x100000000 }", ("unsigned long", 8), ("int", 4), ("unsigned long long", 8)),
        ("enum __attribute__((packed)) { A }", ("unsigned char", 1), ("int", 4),
         ("unsigned char", 1)),
        ("__typeof__(L'a')", ("int", 4), ("unsigned short", 2), ("unsigned short", 2)),
        ("__typeof__(0xffffffff)", ("unsigned int", 4), ("unsigned int", 4), ("unsigned int", 4)),
        ("__typeof__(4294967295)", ("long", 8), ("long long", 8), ("long long", 8)),
        ("struct { }", ("struct { }", 0), ("struct { }", 4), ("struct { }", 0)),
    ],
)  # fmt: skip
def test_the_abi_decides(
    spelling: str, sysv: tuple[str, int], win64: tuple[str, int], mingw: tuple[str, int]
) -> None:
    for abi, expected in {"sysv": sysv, "ms": sysv, "win64": win64, "mingw": mingw}.items():
        ctype = parse(f"void f({spelling} x);", abi).parameters[0].type
        assert (declare(ctype), ctype.size) == expected


def test_va_list_is_a_pointer_on_windows() -> None:
    for abi in ("win64", "mingw"):
        model = DATA_MODELS[abi]
        (parameter,) = parse("void f(va_list ap);", abi).parameters
        assert parameter.type == model.pointer(model.integer("char"))


def test_windows_has_its_own_names_for_integers() -> None:
    assert parse("__int64 f(__int32 x);", "win64").prototype == "long long f(int x)"

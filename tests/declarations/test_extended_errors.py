"""Errors about types beyond plain C's: text, the caret's column, the message and the hint."""

from __future__ import annotations

import subprocess
import sys

import pytest

from abisim.declarations import parse
from abisim.errors import DeclarationError

VECTORS = "there are __m64, __m128, __m256 and __m512; for others use vector_size(bytes)"
ELEMENTS = "a vector's elements are integers or floating-point numbers"
PARTS = "a complex number's parts are integers, or binary floating-point numbers"
V = "__attribute__((vector_size({})))"


@pytest.mark.parametrize(
    ("text", "column", "message", "hint"),
    [
        # vectors
        (f"typedef int V {V.format(12)}; V f(void)", 30,
         "a vector of 3 elements: their number is a power of two",
         "write vector_size(8) or vector_size(16)"),
        (f"typedef int V {V.format(6)}; V f(void)", 30,
         "a vector of 6 bytes does not hold whole elements of 4", "int has 4 bytes"),
        (f"typedef int V {V.format(0)}; V f(void)", 30, "a vector of 0 bytes",
         "its size is a multiple of 4 bytes"),
        (f"typedef int V {V.format(-16)}; V f(void)", 30, "a vector of -16 bytes",
         "its size is a multiple of 4 bytes"),
        ("typedef int V __attribute__((vector_size)); V f(void)", 30,
         "vector_size without a size in bytes", ""),
        (f"typedef int V {V.format('1 << 30')}; V f(void)", 30,
         "a vector of 1073741824 bytes is too large", "the limit is 1048576"),
        (f"typedef _Bool V {V.format(16)}; V f(void)", 32, "vector of _Bool", ELEMENTS),
        (f"typedef void *V {V.format(16)}; V f(void)", 32, "vector of void", ELEMENTS),
        (f"struct S {{ int a; }}; typedef struct S V {V.format(16)};", 56, "vector of struct S",
         ELEMENTS),
        (f"struct S {{ int a; }} {V.format(16)} f(void)", 36, "vector of struct S", ELEMENTS),
        (f"typedef _BitInt(8) V {V.format(16)};", 37, "vector of _BitInt(8)", ELEMENTS),
        (f"typedef __m128 V {V.format(16)};", 33,
         "vector of float __attribute__((vector_size(16)))", ELEMENTS),
        ("__m1024 f(void)", 1, "unknown type name '__m1024'", VECTORS),
        ("void f(__m256 x, __m1024d y)", 18, "unknown type name '__m1024d'", VECTORS),
        # _BitInt
        ("_BitInt(0) f(void)", 9, "_BitInt(0) does not exist",
         "its width is from 2 to 8388608 bits"),
        ("void f(_BitInt(1) x)", 16, "_BitInt(1) does not exist",
         "its width is from 2 to 8388608 bits"),
        ("unsigned _BitInt(0) f(void)", 18, "unsigned _BitInt(0) does not exist",
         "its width is from 1 to 8388608 bits"),
        ("_BitInt(-3) f(void)", 10, "_BitInt(-3) does not exist",
         "its width is from 2 to 8388608 bits"),
        ("_BitInt(8388609) f(void)", 9, "_BitInt(8388609) does not exist",
         "its width is from 2 to 8388608 bits"),
        ("_BitInt(n) f(void)", 9, "'n' is not a constant", "a _BitInt's width is a constant"),
        ("_BitInt f(void)", 9, "_BitInt without a width", "write _BitInt(bits)"),
        ("short _BitInt(3) f(void)", 1, "two types in one declaration", ""),
        ("void f(struct { _BitInt(7) a : 8; } x)", 32,
         "bit-field 'a' is 8 bits wide, its type only 7", ""),
        # _Atomic
        ("void f(_Atomic void *x)", 22, "_Atomic of void",
         "a pointer to it can be atomic: _Atomic(void *)"),
        ("_Atomic(void) f(void)", 1, "_Atomic of void",
         "a pointer to it can be atomic: _Atomic(void *)"),
        ("void f(_Atomic(int[3]) x)", 8, "_Atomic of an array", "its elements can be atomic"),
        ("typedef int A[3]; void f(_Atomic A x)", 36, "_Atomic of an array",
         "its elements can be atomic"),
        ("void f(_Atomic(int(int)) x)", 8, "_Atomic of a function",
         "a pointer to it can be atomic"),
        ("void f(_Atomic(const int) x)", 8, "_Atomic of a qualified type", ""),
        ("void f(_Atomic(_Atomic(int)) x)", 8, "_Atomic of an atomic type", "once is enough"),
        ("void f(_Atomic struct S *x)", 26, "_Atomic has incomplete type 'struct S'",
         "expected the members of struct S before this"),
        ("void f(_Atomic(x) y)", 8, "_Atomic of what is not a type", ""),
        ("void f(struct { _Atomic int a : 3; } x)", 29, "bit-field 'a' has an atomic type", ""),
        # numbers
        ("_Complex _Bool f(void)", 1, "_Complex _Bool does not exist", PARTS),
        ("_Decimal32 _Complex f(void)", 1, "_Complex _Decimal32 does not exist", PARTS),
        ("_Complex __bf16 f(void)", 1, "_Complex __bf16 does not exist", PARTS),
        ("_Complex _BitInt(8) f(void)", 1, "_Complex _BitInt does not exist", ""),
        ("_Complex void f(void)", 1, "'_Complex void' is not a type", ""),
        ("unsigned _Float16 f(void)", 10, "two types in one declaration", ""),
        ("unsigned _Decimal32 f(void)", 1, "'unsigned _Decimal32' is not a type", ""),
        # enums
        ("enum E : float { A };", 10, "an enum's underlying type is an integer type, not float",
         ""),
        ("enum E : _BitInt(8) { A };", 10,
         "an enum's underlying type is an integer type, not _BitInt(8)", ""),
        # #pragma pack
        ("#pragma pack(3)\n", 1, "#pragma pack(3): 3 is no alignment it can give",
         "expected one of 1, 2, 4, 8, 16"),
        ("#pragma pack(pop)\n", 1, "#pragma pack(pop) without a push before it", ""),
        ("#pragma pack(pop, x)\n", 1, "#pragma pack(pop, x) without a push before it", ""),
        ("#pragma pack(push, 1 2)\n", 1, "#pragma pack(push, 1 2) says nothing",
         "write pack(n), pack(push, n) or pack(pop)"),
        ("#pragma pack 1\n", 1, "#pragma pack without its parentheses",
         "write #pragma pack(n), pack(push, n) or pack(pop)"),
        ('int f(void); _Pragma("pack(32)")', 14, "#pragma pack(32): 32 is no alignment it can give",
         "expected one of 1, 2, 4, 8, 16"),
        ('struct S { int a; _Pragma("pack(1)") };', 38, "#pragma pack inside a record",
         "gcc and clang read it differently: put it before the record"),
    ],
)  # fmt: skip
def test_messages(text: str, column: int, message: str, hint: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        parse(f"{text}; int last(void);")
    error = caught.value
    assert (error.message, error.line, error.column, error.hint) == (message, 1, column, hint)


@pytest.mark.parametrize(
    "name",
    ["__float128", "_Complex __float128", "_Decimal64", "__float80", "_Float64x", "_Float128"],
)
def test_what_microsofts_model_lacks(name: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        parse(f"void f({name} x)", "win64")
    word = name.removeprefix("_Complex ")
    assert caught.value.message == f"{word} does not exist in the LLP64 data model"
    assert caught.value.hint.startswith("its floating types are float, double, long double")
    assert parse(f"void f({name} x)", "mingw").parameters[0].type.size > 0


@pytest.mark.parametrize(
    "declaration",
    [
        f"typedef int V {V.format(12)}; V f(void)",
        "_BitInt(0) f(void)",
        "__m1024 f(void)",
        "void f(_Atomic void *x)",
    ],
)
def test_the_command_line_says_it_once_and_exits_with_2(declaration: str) -> None:
    command = [sys.executable, "-m", "abisim", "explain", declaration]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    lines = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (2, "")
    assert ": error: " in lines[0]
    assert lines[2].strip() == "^"
    assert len(lines) == 4

"""Attributes in every place that GNU C allows: size, alignment and bit offsets that follow."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.types import Record


@pytest.mark.parametrize(
    ("specifier", "size", "align", "offsets"),
    [
        ("struct __attribute__((packed)) S { char a; int b; }", 5, 1, [0, 8]),
        ("struct S { char a; int b; } __attribute__((packed))", 5, 1, [0, 8]),
        ("struct __attribute__((__packed__)) S { char a; int b; }", 5, 1, [0, 8]),
        ("struct [[gnu::packed]] S { char a; int b; }", 5, 1, [0, 8]),
        ("struct __attribute__((packed, aligned(4))) S { char a; int b; }", 8, 4, [0, 8]),
        ("struct __attribute__((packed)) __attribute__((aligned(2))) S { char a; int b; }", 6, 2,
         [0, 8]),
        ("struct __attribute__((aligned(16))) S { char a; }", 16, 16, [0]),
        ("struct __attribute__((aligned)) S { char a; }", 16, 16, [0]),
        ("struct __attribute__((aligned(2 * sizeof(int)))) S { char a; }", 8, 8, [0]),
        ("struct S { char a; int b __attribute__((packed)); }", 5, 1, [0, 8]),
        ("struct S { char a; __attribute__((packed)) int b; }", 5, 1, [0, 8]),
        ("struct S { char a; int __attribute__((packed)) b; }", 5, 1, [0, 8]),
        ("struct S { char a; const __attribute__((packed)) int b; }", 5, 1, [0, 8]),
        ("struct S { char a; unsigned __attribute__((packed)) int b; }", 5, 1, [0, 8]),
        ("struct S { char a; int b __attribute__((packed)), c; }", 12, 4, [0, 8, 64]),
        ("struct S { char a; char b __attribute__((aligned(8))); }", 16, 8, [0, 64]),
        ("struct S { char a; char b __attribute__((aligned(8), aligned(4))); }", 16, 8, [0, 64]),
        ("struct S { char a; _Alignas(4) char b __attribute__((aligned(8))); }", 16, 8, [0, 64]),
        ("typedef struct { _Alignas(8) char x; } U; struct S { char a; U b; }", 16, 8, [0, 64]),
        ("struct S { char a; char b[2] __attribute__((aligned(4))); }", 8, 4, [0, 32]),
        ("struct S { char a; _Alignas(8) char b; }", 16, 8, [0, 64]),
        ("struct S { char a; alignas(double) char b; }", 16, 8, [0, 64]),
        ("struct S { char a; _Alignas(0) int b; }", 8, 4, [0, 32]),
        ("struct S { char a; int b : 3 __attribute__((packed)); int c : 31; }", 8, 4, [0, 8, 32]),
        ("struct S { char a; int b : 1 ? 3 : 4 __attribute__((aligned(4))), c : 2; }", 8, 4,
         [0, 32, 35]),
        ("struct __attribute__((packed)) S { int a : 3; long b : 40; }", 6, 1, [0, 3]),
        ("struct S { char a; __typeof__(int __attribute__((aligned(2)))) b; }", 6, 2, [0, 16]),
        # gcc's reading: behind a star an attribute is the pointer type's, not the member's.
        ("struct S { char a; void *__attribute__((aligned(4))) b; }", 12, 4, [0, 32]),
        ("struct __attribute__((packed)) S { char a; void *__attribute__((aligned(2))) b; }", 9, 1,
         [0, 8]),
        ("struct S { char a; I2 b; }", 6, 2, [0, 16]),
        ("struct S { char a; I16 b; }", 32, 16, [0, 128]),
        ("struct __attribute__((packed)) S { char a; I16 b; }", 5, 1, [0, 8]),
        ("struct S { char a; P4 b; }", 12, 4, [0, 32]),
        ("struct S { char a; A32 b; }", 64, 32, [0, 256]),
        ("struct S { char a; R2 b; }", 6, 2, [0, 16]),
        ("struct S { int a __attribute__((deprecated(\"no\"), unused)); }", 4, 4, [0]),
        ("struct S { DI a; }", 8, 8, [0]),
    ],
)  # fmt: skip
def test_layouts(specifier: str, size: int, align: int, offsets: list[int]) -> None:
    preamble = """
        typedef int I2 __attribute__((aligned(2)));
        typedef __attribute__((aligned(16))) int I16;
        typedef void *P4 __attribute__((aligned(4)));
        typedef int A32[4] __attribute__((aligned(32)));
        typedef struct { int x; } R;
        typedef R R2 __attribute__((aligned(2)));
        typedef int DI __attribute__((mode(DI)));
    """
    ctype = parse(f"{preamble}{specifier}; void f(struct S x);").parameters[0].type
    assert isinstance(ctype, Record)
    assert (ctype.size, ctype.align) == (size, align)
    assert [field.bit_offset for field in ctype.fields] == offsets


@pytest.mark.parametrize(
    "text",
    [
        "__attribute__((noinline)) int f(int x);",
        "int __attribute__((noinline)) f(int x);",
        "int f(int x) __attribute__((noinline));",
        "static __inline __attribute__((always_inline)) int f(int x);",
        "static __attribute__((always_inline)) __inline int f(int x) { return x; }",
        "extern int (f)(int x) __attribute__((nonnull(1), __format__(printf, 1, 2)));",
        "int __attribute__((const, pure)) f(int __attribute__((unused)) x);",
        "[[gnu::const]] int f(int x [[maybe_unused]]);",
        "int f(int x) __attribute__(()), g;",
        'int f(int x) __attribute__((availability(macos, introduced=10.4, message="a)b")));',
    ],
)
def test_attributes_that_change_nothing(text: str) -> None:
    assert parse(text).prototype == "int f(int x)"


@pytest.mark.parametrize(
    ("text", "prototype"),
    [
        ("void (__attribute__((noreturn)) *f(int x))(void);", "void (*f(int x))(void)"),
        ("typedef __attribute__((unused)) struct { int a; } T; T *f(void);",
         "struct { int a; } *f(void)"),
        ("typedef size_t S; S __attribute__((unused)) const f(void);", "unsigned long f(void)"),
    ],
)  # fmt: skip
def test_attributes_among_declarators(text: str, prototype: str) -> None:
    assert parse(text).prototype == prototype


@pytest.mark.parametrize(
    ("parameter", "size", "align"),
    [
        ("int __attribute__((mode(DI))) x", 8, 8),
        ("int __attribute__((mode(DI)))", 8, 8),
        ("__typeof__(int __attribute__((aligned(16)))) x", 4, 16),
        ("__typeof__(int __attribute__((aligned(16))))", 4, 16),
        ("__typeof__(void *__attribute__((aligned(4)))) x", 8, 4),
        ("void *__attribute__((aligned(4))) x", 8, 4),
        ("__typeof__(__typeof__(struct { int a; }) __attribute__((aligned(32)))) x", 4, 32),
        ("struct { int a; } __attribute__((aligned(32))) x", 32, 32),
        ("T x", 4, 32),
        ("T *x", 8, 8),
    ],
)
def test_alignment_of_a_parameters_type(parameter: str, size: int, align: int) -> None:
    text = f"typedef int T __attribute__((aligned(32))); void f({parameter});"
    ctype = parse(text).parameters[0].type
    assert (ctype.size, ctype.align) == (size, align)


def test_aligned_types_are_written_so_that_gcc_reads_the_same() -> None:
    text = "typedef int T __attribute__((aligned(16))); void f(T x, struct { char c; T y; } s);"
    aligned = "__typeof__(int __attribute__((aligned(16))))"
    assert parse(text).shape == f"void f({aligned}, struct {{ signed char a; {aligned} b; }})"


@pytest.mark.parametrize(
    ("typedef", "prototype"),
    [
        ("struct S T", "void f(__typeof__(struct S __attribute__((aligned(8)))) x)"),
        ("union U T", "void f(__typeof__(union U __attribute__((aligned(8)))) x)"),
        # Behind a brace the attribute would be the record's.
        ("struct { int a; } V; typedef V T",
         "void f(__typeof__(__typeof__(struct { int a; }) __attribute__((aligned(8)))) x)"),
    ],
)  # fmt: skip
def test_an_aligned_record_is_written_and_read_back(typedef: str, prototype: str) -> None:
    preamble = "struct S { int a; } __attribute__((aligned(16))); union U { int a; };"
    first = parse(f"{preamble} typedef {typedef} __attribute__((aligned(8))); void f(T x);")
    assert first.prototype == prototype
    assert parse(f"{preamble} {prototype}").parameters[0].type.align == 8
    assert parse(f"{preamble} {prototype}").shape == first.shape

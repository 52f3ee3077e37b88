"""What scan makes of a header: exact text, read line by line."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from abisim.campaign.scan import scan
from abisim.declarations import parse_all

REQUIRED = os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1"
if not REQUIRED:
    pytest.importorskip("clang.cindex", reason="libclang is not installed: abisim[scan]")

Scanned = Callable[..., list[str]]

HEADER = """\
#ifndef VEC_H
#define VEC_H
#include <stdarg.h>
#include <stdio.h>
#include "parts.h"
#ifdef WITH_EXTRAS
int extra(void);
#endif
typedef struct { double x, y; } vec;
struct bits { int a:3; unsigned :0; unsigned b:5; int :2; };
struct nest { struct part p; union { int i; float f; }; struct { char c[2]; } n[2]; vec *v; };
struct hidden;
typedef struct hidden *handle;
typedef enum { RED, GREEN, BLUE = 7 } color;
typedef int (*compare)(const void *, const void *);
typedef float lanes __attribute__((vector_size(16)));

vec vec_add(const vec a, vec b);          /* by value, twice */
struct bits bits_of(struct nest n, color c);
handle open_handle(const char *restrict name, size_t length, va_list arguments);
void sort(void *base, size_t n, compare by, void (*done)(handle h, int status));
static inline double half(double x) { return undeclared_helper(x) / 2; }
lanes add_lanes(lanes a, lanes b);
__float128 quad(__float128 q);
int old_style();
int log_line(FILE *to, const char *format, ...);
vec vec_add(const vec a, vec b);
#endif
"""
PARTS = "struct part { short s; char c; } __attribute__((packed)); int part_size(struct part p);\n"

CORPUS = """\
/*
 * library: vec
 * version: 1.2
 * headers: vec.h
 * command: abisim scan vec.h --name vec --version 1.2
 * functions: 7, by value: 3, left out: 3
 */
struct part { short s; char c; } __attribute__((packed));
struct vec { double x; double y; };
typedef struct vec vec;
struct nest { struct part p; union { int i; float f; }; struct { char c[2]; } n[2]; vec *v; };
enum color { RED = 0, BLUE = 7 };
typedef enum color color;
struct bits { int a : 3; unsigned int: 0; unsigned int b : 5; int: 2; };
typedef unsigned long size_t;
typedef __builtin_va_list va_list;
struct hidden;
typedef struct hidden *handle;
typedef int (*compare)(const void *, const void *);
typedef struct _IO_FILE FILE;

// parts.h
int part_size(struct part p);

// vec.h
vec vec_add(const vec a, vec b);
struct bits bits_of(struct nest n, color c);
handle open_handle(const char *name, size_t length, va_list arguments);
void sort(void *base, size_t n, compare by, void (*done)(handle, int));
double half(double x);
int log_line(FILE *to, const char *format, ...);

// left out: add_lanes: type __attribute__((__vector_size__(4 * sizeof(float)))) float
// left out: quad: type __float128
// left out: old_style: declared without a prototype
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "vec.h").write_text(HEADER)
    (tmp_path / "parts.h").write_text(PARTS)
    return tmp_path / "vec.h"


@pytest.fixture
def scanned(tmp_path: Path) -> Scanned:
    """The lines that scan writes for a header, without the comment block and names of files."""

    def lines(text: str, **options: object) -> list[str]:
        header = tmp_path / "a.h"
        header.write_text(text)
        written = scan([str(header)], name="a", version="1", **options)  # type: ignore[arg-type]
        body = written.split(" */\n", 1)[1]
        return [line for line in body.splitlines() if line and line != "// a.h"]

    return lines


def test_a_header_becomes_exactly_this(library: Path) -> None:
    assert scan([str(library)], name="vec", version="1.2") == CORPUS


def test_the_same_headers_give_the_same_text(library: Path, tmp_path: Path) -> None:
    """Wherever they are, and however often."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("vec.h", "parts.h"):
        (elsewhere / name).write_text((tmp_path / name).read_text())
    texts = {
        scan([str(header)], name="vec", version="1.2")
        for header in (library, elsewhere / "vec.h", library)
    }
    assert len(texts) == 1
    assert not any(str(tmp_path) in text for text in texts)


def test_an_include_name_is_found_like_the_compiler_finds_it(library: Path) -> None:
    text = scan(
        ["vec.h"], name="vec", version="1.2", include=[str(library.parent)], define=["WITH_EXTRAS"]
    )
    assert " * command: abisim scan vec.h --name vec --version 1.2 -I DIR -D WITH_EXTRAS" in text
    assert "int extra(void);" in text
    assert "part_size" not in text  # an include directory is shared; vec.h alone was asked for


def test_only_and_skip_choose_functions(library: Path) -> None:
    options = {"name": "vec", "version": "1.2"}
    only = scan([str(library)], only=["parts.h"], **options)
    assert [declared.signature.name for declared in parse_all(only)] == ["part_size"]
    assert "--only parts.h" in only
    skip = scan([str(library)], skip="^vec_|_of$", **options)
    assert [declared.signature.name for declared in parse_all(skip)] == [
        "part_size", "open_handle", "sort", "half", "log_line",
    ]  # fmt: skip
    starred = scan([str(library)], only=["vec.h", "x*/"], **options)
    assert "--only 'x* /'" in starred  # the comment goes on
    everything = scan([str(library)], only=["*"], **options)
    assert "int printf(const char *" in everything


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("int f(void);", ["int f(void);"]),
        ("int f(int, char *s);", ["int f(int, char *s);"]),
        ("void f(int a[3], const int b[][4]);", ["void f(int a[3], const int b[][4]);"]),
        ("void f(int n, double a[n]);", ["void f(int n, double a[]);"]),
        ("void (*f(int s, void (*g)(int)))(int);", ["void (*f(int s, void (*g)(int)))(int);"]),
        ("int (*f(void))[3];", ["int (*f(void))[3];"]),
        ("typedef int fn(int); fn f;", ["int f(int);"]),
        ("typedef int fn(int); void f(fn *g);", ["typedef int fn(int);", "void f(fn *g);"]),
        ("void f(const char *const *a, volatile int *b);",
         ["void f(const char *const *a, volatile int *b);"]),
        ("_Complex double f(_Complex float z);", ["_Complex double f(_Complex float z);"]),
        ("__int128 f(unsigned __int128 a);", ["__int128 f(unsigned __int128 a);"]),
        ("typedef long __t; typedef __t t; t f(t a);", ["typedef long t;", "t f(t a);"]),
        ("typeof(1u) f(typeof(int *) p);", ["unsigned int f(int *p);"]),
        ("void f(int x __attribute__((unused)));", ["void f(int x);"]),
    ],
)  # fmt: skip
def test_declarators(scanned: Scanned, header: str, expected: list[str]) -> None:
    assert scanned(header) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("struct s { int a; }; void f(struct s *p);", ["struct s;", "void f(struct s *p);"]),
        ("typedef struct s s; struct s { s *next; }; s f(s a);",
         ["typedef struct s s;", "struct s { s *next; };", "s f(s a);"]),
        ("typedef struct { int a; } s; void f(s *p);", ["typedef struct s s;", "void f(s *p);"]),
        ("typedef struct { int a; } s; struct s { char c; }; struct s f(s a);",
         ["struct s { int a; };", "typedef struct s s;", "struct s_ { char c; };",
          "struct s_ f(s a);"]),
        ("struct s { char a; int b; } __attribute__((packed)); struct s f(void);",
         ["struct s { char a; int b; } __attribute__((packed));", "struct s f(void);"]),
        ("struct s { char a; int b __attribute__((packed)); }; struct s f(void);",
         ["struct s { char a; int b __attribute__((packed)); };", "struct s f(void);"]),
        ("struct s { char a; _Alignas(16) int b; }; struct s f(void);",
         ["struct s { char a; int b __attribute__((aligned(16))); };", "struct s f(void);"]),
        ("struct s { _Alignas(16) double a; char b __attribute__((aligned(8))); };"
         "struct s f(void);",
         ["struct s { double a __attribute__((aligned(16))); "
          "char b __attribute__((aligned(8))); };", "struct s f(void);"]),
        ("struct s { char a; } __attribute__((aligned(32))); struct s f(void);",
         ["struct s { char a; } __attribute__((aligned(32)));", "struct s f(void);"]),
        ("typedef double d __attribute__((aligned(32))); struct s { d x; }; struct s f(void);",
         ["typedef double d __attribute__((aligned(32)));", "struct s { d x; };",
          "struct s f(void);"]),
        ("#pragma pack(2)\nstruct s { char a; int b; }; struct s f(void);",
         ["struct s { char a __attribute__((aligned(1))); int b __attribute__((aligned(2))); }"
          " __attribute__((packed));", "struct s f(void);"]),
        ("struct s { int n; char data[]; }; struct s f(void);",
         ["struct s { int n; char data[]; };", "struct s f(void);"]),
        ("struct s {}; struct s f(void);", ["struct s { };", "struct s f(void);"]),
        ("enum e { A = -1, B = 2, C = 1 }; enum e f(void);",
         ["enum e { A = -1, B = 2 };", "enum e f(void);"]),
        ("enum e { A, B = 0x80000000 }; enum e f(void);",
         ["enum e { A = 0, B = 2147483648U };", "enum e f(void);"]),
        ("enum e { A = 1L << 40 }; enum e f(void);",
         ["enum e { A = 1099511627776L };", "enum e f(void);"]),
        ("struct s { enum { A, B } e : 2; }; struct s f(void);",
         ["struct s { enum { A = 0, B = 1 } e : 2; };", "struct s f(void);"]),
    ],
)  # fmt: skip
def test_types(scanned: Scanned, header: str, expected: list[str]) -> None:
    assert scanned(header) == expected


@pytest.mark.parametrize(
    ("declaration", "reason"),
    [
        ("_Float16 f(void);", "type _Float16"),
        ("void f(_Atomic int a);", "type _Atomic(int)"),
        ("_Complex int f(void);", "type _Complex int"),
        ("struct s { int a; __float128 q; }; void f(struct s s);", "type __float128"),
        ("struct s; struct s f(void);", "struct s is incomplete"),
        ("__attribute__((ms_abi)) int f(int a);", "calling convention ms_abi"),
        ("int f();", "declared without a prototype"),
        ("union u { int *i; char *c; } __attribute__((transparent_union)); void f(union u u);",
         "union u has an attribute (transparent_union?)"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_listed_and_leaves_no_types(
    scanned: Scanned, declaration: str, reason: str
) -> None:
    assert scanned(f"{declaration} int kept(void);") == [
        "int kept(void);",
        f"// left out: f: {reason}",
    ]

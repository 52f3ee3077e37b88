"""Functions: the declaration on the left, the prototype that was read on the right."""

from __future__ import annotations

import pytest

from abisim.declarations import Declared, parse, parse_all


@pytest.mark.parametrize(
    ("text", "prototype"),
    [
        ("int f(void);", "int f(void)"),
        ("int f();", "int f(void)"),
        ("int f(int a, long)", "int f(int a, long)"),
        ("void f(int a[3], char b[], short c[static 2])", "void f(int *a, char *b, short *c)"),
        ("void f(int n, int a[n], int b[*])", "void f(int n, int *a, int *b)"),
        ("void f(int n, int a[n][n])", "void f(int n, int (*a)[])"),
        ("void f(int a[2][3])", "void f(int (*a)[3])"),
        ("void f(const int a[], int *const b)", "void f(const int *a, int *b)"),
        ("void f(int g(char), int (h)(void))", "void f(int (*g)(char), int (*h)(void))"),
        ("const int f(volatile int x, register char y)", "int f(int x, char y)"),
        ("typedef void V; int f(V)", "int f(void)"),
        ("int *f(int), g(long)", "int g(long)"),
        ("int (*f(int a))(double)", "int (*f(int a))(double)"),
        ("int (*f(void))[3]", "int (*f(void))[3]"),
        ("int (f)(int)", "int f(int)"),
        ("typedef int F(char, long); F f;", "int f(char, long)"),
        ("typedef char S[8]; void f(S a, const S b)", "void f(char *a, const char *b)"),
        ("double f(int n, struct P { double x; float y; } p)", "double f(int n, struct P p)"),
        (
            "struct {double a; int b;} "
            "f(char c, struct {float x[3];} v, long double q, ..., double)",
            "struct { double a; int b; } f(char c, struct { float x[3]; } v, long double q, ..., "
            "double)",
        ),
        ("static inline int f(int x) { if (x) { return '}'; } return \"}\"[0]; }", "int f(int x)"),
        ("int a[2] = {1, 2}, *p = (int *){0}; int f(void) { }", "int f(void)"),
        ("extern int f(const char *restrict s, char *__restrict t)",
         "int f(const char *s, char *t)"),
        ("_Noreturn void f(void)", "void f(void)"),
        ("/* one */ int f(int /* two */ x); // three \\\n int g(void);", "int f(int x)"),
        ("__extension__ int f(long) __asm__(\"g\" \"h\") __attribute__((nothrow, leaf));",
         "int f(long)"),
        ("int f(int)\n{ return __extension__ ({ 1; }); }", "int f(int)"),
        ("_Static_assert(sizeof(int) == 4, \"\"); int f(int);", "int f(int)"),
        ("_Static_assert(sizeof(_Float16) == 2); static_assert(sizeof(x) == g()); int f(int);",
         "int f(int)"),
        ("int (*f(void))[3] { return 0; }", "int (*f(void))[3]"),
        ("int f(void) __attribute__((cold)) { return 1; }", "int f(void)"),
        ("typedef int T; typedef signed T; T f(void)", "int f(void)"),
        ("typedef struct S T; struct S { int a; }; typedef struct S T; T f(void)",
         "struct S f(void)"),
        ("typedef struct S (*T[1])(struct S, ...); struct S { int a; }; "
         "typedef struct S (*T[1])(struct S, ...); T *f(void)",
         "struct S (*(*f(void))[1])(struct S, ...)"),
        ("void f(int (*g)(int a), int (*h)(int a), int a)",
         "void f(int (*g)(int), int (*h)(int), int a)"),
        ("in\\\nt f(i\\\nnt a\\\nb);", "int f(int ab)"),
        ("int größe(int ä, int 引数);", "int größe(int ä, int 引数)"),
        ("int gr\\u00f6\\U000000dfe(int a\\u0308);", "int größe(int a\u0308)"),
        ("struct Ä { int ü; }; typedef struct \\u00c4 Ö; Ö f(struct Ä *)",
         "struct Ä f(struct Ä *)"),
        ("enum { Ä = 1'000 }; int f(struct { int x __attribute__((aligned(Ä + 24))); } ö)",
         "int f(struct { int x __attribute__((aligned(1024))); } ö)"),
        ("int $u0(int ä, int $u1, int ö)", "int $u0(int ä, int $u1, int ö)"),
        ("[[nodiscard]] int f([[maybe_unused]] int x);", "int f(int x)"),
    ],
)  # fmt: skip
def test_prototypes(text: str, prototype: str) -> None:
    assert parse(text).prototype == prototype


def test_parse_gives_the_last_function() -> None:
    assert parse("int f(void); int x; long g(int); struct S;").name == "g"


def test_parse_all_gives_every_function_and_its_place() -> None:
    text = "int f(void),\n  *g(int);\ntypedef int T;\n\tT h(T); int v;"
    found = parse_all(text, filename="a.h")
    assert [(one.signature.name, one.line, one.column, one.filename) for one in found] == [
        ("f", 1, 5, "a.h"),
        ("g", 2, 4, "a.h"),
        ("h", 4, 4, "a.h"),
    ]
    assert found[0] == Declared(parse("int f(void)"), 1, 5, "a.h")


def test_parse_all_of_nothing_is_nothing() -> None:
    assert parse_all("  // only a comment\n;") == []


def test_line_markers_say_where_a_declaration_is() -> None:
    text = 'int f(void);\n# 40 "/usr/include/x.h" 1 3\nint g(void);\n\n#line 7\nint h(void);\n'
    found = parse_all(text, filename="a.i")
    assert [(one.filename, one.line) for one in found] == [
        ("a.i", 1),
        ("/usr/include/x.h", 40),
        ("/usr/include/x.h", 7),
    ]


def test_struct_tags_of_parameter_lists_do_not_meet() -> None:
    text = "int f(struct P { int x; } p); int g(struct P { double y; } p);"
    assert [one.signature.parameters[0].type.size for one in parse_all(text)] == [4, 8]


def test_declarators_share_one_definition() -> None:
    first, second = parse_all("struct S { int a; } f(void), g(struct S);")
    assert first.signature.result is second.signature.result
    assert second.signature.parameters[0].type is first.signature.result


def test_time_is_linear_in_the_number_of_declarations() -> None:
    """Counted in tokens handed to pycparser, which no machine's load changes."""
    from abisim.declarations.source import Source
    from abisim.declarations.tokens import tokenize

    def tokens(count: int) -> int:
        text = "".join(f"int f{index}(int, size_t);\n" for index in range(count))
        assert len(parse_all(text)) == count
        return len(tokenize(Source(text, ""), {"size_t"}))

    assert tokens(1000) - tokens(500) == tokens(500) - tokens(0) - 4


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("int f(unsigned char a)", "int g(unsigned char b)", True),
        ("long f(char *)", "long long f(void (*)(int))", True),
        ("void f(struct A { int x; })", "void f(struct B { int y; })", True),
        ("void f(enum { A } x)", "void f(unsigned)", True),
        ("void f(int)", "void f(unsigned)", False),
        ("void f(int, ...)", "void f(int)", False),
        ("void f(struct { int x; })", "void f(int)", False),
        ("void f(_Bool)", "void f(unsigned char)", False),
    ],
)
def test_signature_ids_compare_shapes(first: str, second: str, alike: bool) -> None:
    assert (parse(first).id == parse(second).id) == alike

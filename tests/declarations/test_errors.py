"""Errors: what is wrong with the text on the left, word for word, with the caret's column."""

from __future__ import annotations

import time

import pytest

from abisim.declarations import parse, parse_all
from abisim.errors import AbisimError, DeclarationError, SourceError, UnsupportedError, UsageError


def refused(text: str) -> DeclarationError:
    with pytest.raises(DeclarationError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "column", "message", "hint"),
    [
        # names
        ("foo f(void)", 1, "unknown type name 'foo'", "declare it with typedef, or write struct"),
        ("int f(siz_t n)", 7, "unknown type name 'siz_t'", "did you mean 'size_t'?"),
        ("int f(int a, uint3_t b)", 14, "unknown type name 'uint3_t'", "did you mean 'uint32_t'?"),
        ("int f(FILE *p)", 7, "unknown type name 'FILE'",
         "declare it with typedef, or write struct"),
        ("typedef int number; nmber f(void)", 21, "unknown type name 'nmber'",
         "did you mean 'number'?"),
        ("struct S { foo x; };", 12, "unknown type name 'foo'",
         "declare it with typedef, or write struct"),
        ("int f(const foo *x)", 13, "unknown type name 'foo'",
         "declare it with typedef, or write struct"),
        ("typedef int x; int x(void)", 20, "'x' is declared before as something else", ""),
        # what compilers refuse
        ("void f(static int b)", 8, "'static' on a parameter", ""),
        ("void f(int a, extern int b)", 15, "'extern' on a parameter", ""),
        ("void f(_Thread_local int)", 8, "'_Thread_local' on a parameter", ""),
        ("void f(int (*g)(auto int))", 17, "'auto' on a parameter", ""),
        ("void f(typedef int)", 8, "'typedef' on a parameter", ""),
        ("int f(register void)", 7, "void alone has no storage class", "write (void)"),
        ("int f(void register)", 7, "void alone has no storage class", "write (void)"),
        ("static static int f(void)", 19, "'static' and 'static'", "one storage class"),
        ("extern static int f(void)", 19, "'extern' and 'static'", "one storage class"),
        ("register int f(void)", 14, "'register' on a function", ""),
        ("static _Thread_local int f(void)", 26, "'_Thread_local' on a function", ""),
        ("void f(int restrict x)", 21, "restrict on what is no pointer", ""),
        ("enum e : _Bool { A, B, C };", 24, "enumerator 'C' is too large", ""),
        ("enum e : _Bool { A = -1 };", 18, "enumerator 'A' is too large", ""),
        ("struct S { _Alignas(1) int a; };", 12, "_Alignas(1) is less than the 4 of int",
         "an attribute of a typedef can align less: __attribute__((aligned(n)))"),
        ("struct S { _Alignas(2) int a; } __attribute__((packed));", 12,
         "_Alignas(2) is less than the 4 of int",
         "an attribute of a typedef can align less: __attribute__((aligned(n)))"),
        # incomplete and misplaced types
        ("int f(struct S s)", 16, "parameter 's' has incomplete type 'struct S'",
         "expected the members of struct S before this"),
        ("int f(int, struct S)", 12, "parameter 2 has incomplete type 'struct S'",
         "expected the members of struct S before this"),
        ("struct Point { int x; }; int f(struct Piont p)", 45,
         "parameter 'p' has incomplete type 'struct Piont'", "did you mean 'Point'?"),
        ("struct S f(void)", 10, "result has incomplete type 'struct S'",
         "expected the members of struct S before this"),
        ("struct S { struct S s; };", 21, "member 's' has incomplete type 'struct S'",
         "expected the members of struct S before this"),
        ("struct S { union U a[2]; };", 20, "array element has incomplete type 'union U'",
         "expected the members of union U before this"),
        ("int f(enum E e)", 14, "parameter 'e' has incomplete type 'enum E'",
         "expected the enumerators of enum E before this"),
        ("int f(void x)", 12, "parameter 'x' has type void", "write void * for a pointer"),
        ("int f(int, void)", 12, "parameter 2 has type void", "write void * for a pointer"),
        ("struct S { void v; };", 17, "member 'v' has type void", "write void * for a pointer"),
        ("struct S { int v(void); };", 16, "member 'v' has a function's type",
         "a pointer to it is a value"),
        ("int f(void)[3]", 5, "function returns an array", "return a pointer or a struct"),
        ("int (f(void))(int)", 6, "function returns a function", "return a pointer to it"),
        ("int f(unsigned float x)", 7, "'unsigned float' is not a type", ""),
        ("int f(long char x)", 7, "'long char' is not a type", ""),
        ("union U { int i; }; unsigned union U f(void)", 36, "two types in one declaration", ""),
        # syntax
        ("int f(int", 6, "'(' is never closed", "expected ')'"),
        ("struct S { int a; int f(void);", 10, "'{' is never closed", "expected '}'"),
        ("int f)int(", 6, "unmatched ')'", ""),
        ("int f(int a[3)", 14, "missing ']' before ')'",
         "expected ']' for the '[' at line 1, column 12"),
        ("struct S { int a } ; int f(void)", 17, "missing ';'", "expected ';' before '}'"),
        ("struct S { int a int b; };", 17, "missing ';'", "expected ';' before 'int'"),
        ("struct S { int a; } int f(struct S);", 20, "missing ';'", "expected ';' before 'int'"),
        ("typedef int T[2] void f(T x);", 17, "missing ';'", "expected ';' before 'void'"),
        ("enum { A } struct S { int x; };", 11, "missing ';'", "expected ';' before 'struct'"),
        ("f(int x);", 1, "'f' has no result type", "expected a type before it"),
        ("int f(a, b)", 7, "parameter without a type", "expected a type for each parameter"),
        ("int f(struct *p)", 7, "struct without a tag or members",
         "expected a tag or '{' after 'struct'"),
        ("int ();", 5, "unexpected '('", ""),
        ("int f(int sizeof)", 11, "unexpected 'sizeof'", "'sizeof' is a keyword of C"),
        ("int ! f(int)", 5, "unexpected '!'", ""),
        ("int @f(void)", 5, "illegal character '@'", ""),
        ("int f(void) # x", 13, "stray '#'", ""),
        ("int f(void); # 5", 14, "stray '#'", ""),
        ("int f(void) /* open", 13, "comment is never closed", "expected '*/'"),
        ("int f(void) __attribute__(x)", 13, "malformed attribute", "expected __attribute__((…))"),
        ("int\0f(void)", 4, "control character '\\x00': this is not C text", ""),
        ("int f", 1, "no function declared", "expected a prototype, as in int f(int);"),
        ("", 1, "no function declared", "expected a prototype, as in int f(int);"),
        ("#include <stdio.h>", 1, "preprocessor directive #include",
         "preprocess the text first, or use abisim scan"),
        ("int f(int, ..., int, ...)", 22, "second ellipsis", ""),
        ("void f(int (*g)(int, ..., int))", 22, "arguments after the ellipsis of a function type",
         "only the declared function itself can list them"),
        # members
        ("struct { int a; char a; } f(void)", 22, "duplicate member 'a'", ""),
        ("struct { int a; struct { int a; }; } f(void)", 24, "duplicate member 'a'", ""),
        ("struct { int a : 33; } f(void)", 18, "bit-field 'a' is 33 bits wide, its type only 32",
         ""),
        ("struct { _Bool a : 2; } f(void)", 20,
         "bit-field 'a' is 2 bits wide, its type only 1", ""),
        ("struct { int a : -1; } f(void)", 19, "bit-field 'a' has a negative width", ""),
        ("struct { int a : 0; } f(void)", 18, "bit-field 'a' has a name and no width",
         "only an unnamed one can be 0 wide"),
        ("struct { float a : 3; } f(void)", 16, "bit-field 'a' is not of an integer type", ""),
        ("struct { int a[-1]; } f(void)", 17, "negative array size -1", ""),
        ("struct { int a[n]; } f(void)", 16, "'n' is not a constant",
         "an array's length is a constant"),
        ("struct { int a[1 / 0]; } f(void)", 16, "division by zero",
         "an array's length is a constant"),
        ("struct { int a[sizeof(T)]; } f(void)", 23, "unknown type name 'T'",
         "an array's length is a constant"),
        ("struct { int a[1 << 32]; } f(void)", 16, "shift by 32 bits",
         "an array's length is a constant"),
        ("struct { int a[2147483647 + 1]; } f(void)", 16, "value 2147483648 overflows int",
         "an array's length is a constant"),
        ("struct { int a[]; int b; } f(void)", 14, "flexible array member is not the last member",
         ""),
        ("union { int a[]; } f(void)", 13, "flexible array member in a union", ""),
        ("struct { int; } f(void)", 10, "member without a name", ""),
        ("struct { int a; _Static_assert(0, \"x\" \"y\"); } f(void)", 17,
         'static assertion failed: "xy"', ""),
        # assertions, old definitions and second declarations
        ('_Static_assert(sizeof(int) == 5, "no"); int f(int);', 1,
         'static assertion failed: "no"', ""),
        ("int f(int); static_assert(sizeof(long) < 8);", 13, "static assertion failed", ""),
        ("int f(a) int a; { return a; } int g(int);", 5, "old-style definition of 'f'",
         "write a prototype, with the types between the parentheses"),
        ("int f(a, b) int a; char *b; { asm (\"\" : \"=r\"(a)); } int g(int);", 5,
         "old-style definition of 'f'",
         "write a prototype, with the types between the parentheses"),
        ("typedef int T; typedef long T;", 29, "redefinition of 'T' as another type",
         "before this it is int"),
        ("typedef int *T; typedef const int *T;", 35, "redefinition of 'T' as another type",
         "before this it is int *"),
        ("typedef int T; typedef const int T;", 34, "redefinition of 'T' as another type",
         "before this it is int"),
        ("typedef void F(int); typedef void F(long);", 35, "redefinition of 'F' as another type",
         "before this it is void (int)"),
        ("typedef int T[2]; typedef int T[3];", 31, "redefinition of 'T' as another type",
         "before this it is int [2]"),
        ("typedef struct A *T; typedef struct B *T;", 39, "redefinition of 'T' as another type",
         "before this it is struct A *"),
        ("typedef int *T[2]; typedef long *T[2];", 34,
         "redefinition of 'T' as another type", "before this it is int *[2]"),
        ("typedef void F(int); typedef void F(int, ...);", 35,
         "redefinition of 'F' as another type", "before this it is void (int)"),
        ("struct S { int a; }; typedef struct S T; "
         "typedef struct S T __attribute__((aligned(16)));", 59,
         "redefinition of 'T' as another type", "before this it is struct S"),
        # parameter lists
        ("int f(int a, int a)", 18, "second parameter 'a'", ""),
        ("int f(int (*g)(int a, long a))", 28, "second parameter 'a'", ""),
        ("int f(int ..., int)", 11, "missing ',' before the ellipsis", ""),
        ("int f(const void)", 7, "void alone is not qualified", "write (void)"),
        ("int f(volatile void)", 7, "void alone is not qualified", "write (void)"),
        ("typedef const void V; int f(V)", 29, "void alone is not qualified", "write (void)"),
        ("int f(int a[2][])", 11, "array of arrays without a length", ""),
        ("int f(int n, int a[n][])", 18, "array of arrays without a length", ""),
        ("int f(int a[][2][])", 11, "array of arrays without a length", ""),
        ("typedef int A[]; int f(A a[2])", 26, "array of arrays without a length", ""),
        # tags
        ("struct S { int a; }; struct S { long a; };", 29, "redefinition of 'struct S'", ""),
        ("struct S { int a; }; union S *f(void)", 28, "'S' is a struct, not a union", ""),
        ("enum { A, A };", 11, "redefinition of 'A'", ""),
        ("enum E : char { A = 200 };", 17, "enumerator 'A' is too large", ""),
        # alignment and size
        ("int f(int __attribute__((aligned(3))) x)", 26, "alignment 3 is not a power of two", ""),
        ("int f(int __attribute__((aligned(1 2))) x)", 26, "unexpected '2'",
         "in an attribute's argument"),
        ("int f(int __attribute__((aligned(n))) x)", 26, "'n' is not a constant",
         "an attribute's argument is a constant"),
        ("struct { _Alignas(6) int x; } f(void)", 10, "alignment 6 is not a power of two", ""),
        ("struct { int x; } __attribute__((aligned(1 << 29))) f(void)", 34,
         "alignment 536870912 is larger than 268435456", ""),
        ("void f(_Alignas(16) int x)", 8, "_Alignas on a parameter or in a type name", ""),
        ("void f(_Alignas(16) int)", 8, "_Alignas on a parameter or in a type name", ""),
        ("typedef _Alignas(16) int T;", 9, "_Alignas in a typedef",
         "__attribute__((aligned(n))) behind the name aligns the type"),
        ("typedef int T __attribute__((aligned(16))); struct { T a[2]; } f(void)", 56,
         "array elements of 4 bytes cannot be aligned to 16", ""),
        ("void f(struct { char a[2000000000]; } x)", 39,
         "parameter 'x' of 2000000000 bytes is too large", "the limit is 1048576 bytes"),
        ("struct { char a[1 << 21]; } f(void)", 29, "result of 2097152 bytes is too large",
         "the limit is 1048576 bytes"),
        ("void f(struct { char a[1 << 20]; } x, int y)", 6,
         "arguments of 1048584 bytes together are too large", "the limit is 1048576 bytes"),
        ("struct { long a[1ul << 61]; } f(void)", 15,
         "an array of 2305843009213693952 elements of 8 bytes is too large", ""),
        ("int f(int x" + "[1]" * 65 + ")", 204, "declarator of more than 64 parts", ""),
        ("int f" + "()" * 65, 134, "declarator of more than 64 parts", ""),
        ("int f(int " + "*" * 5000 + ")", 7, "declarator of more than 64 parts", ""),
        ("int " + "*" * 65 + "f(void)", 70, "declarator of more than 64 parts", ""),
        ("int f(" + "int (" * 64 + ")" * 65, 326, "nested more than 64 levels deep", ""),
    ],
)  # fmt: skip
def test_messages(text: str, column: int, message: str, hint: str) -> None:
    error = refused(text)
    assert (error.message, error.line, error.column, error.hint) == (message, 1, column, hint)
    assert not isinstance(error, UnsupportedError)


@pytest.mark.parametrize(
    ("text", "column", "what"),
    [
        ("int f(__fp16 x)", 7, "__fp16"),
        ("int f(nullptr_t x)", 7, "nullptr_t"),
        ("typedef float V __attribute__((ext_vector_type(4)));", 32, "attribute ext_vector_type"),
        ("struct __attribute__((ms_struct)) S { int x; } f(void);", 23, "attribute ms_struct"),
        ("typedef union { int a; } U __attribute__((transparent_union));", 43,
         "attribute transparent_union"),
        ("int __attribute__((ms_abi)) f(void)", 20, "attribute ms_abi"),
        ("void f(int (*)(void) __attribute__((ms_abi)))", 37, "attribute ms_abi"),
        ("typedef int T __attribute__((mode(V4SI)));", 13, "attribute mode(V4SI) for int"),
        ("__declspec(dllimport) int f(void)", 1, "__declspec"),
        ("#pragma ms_struct on", 1, "#pragma ms_struct"),
    ],
)  # fmt: skip
def test_types_that_are_yet_to_come(text: str, column: int, what: str) -> None:
    with pytest.raises(UnsupportedError) as caught:
        parse(text)
    assert (caught.value.message, caught.value.column) == (f"not supported yet: {what}", column)


def test_the_text_of_an_error() -> None:
    assert str(refused("int f(int a,\n      siz_t n);")) == (
        "<string>:2:7: error: unknown type name 'siz_t'\n"
        "        siz_t n);\n"
        "        ^\n"
        "  did you mean 'size_t'?"
    )


def test_the_caret_stands_under_a_column_behind_tabs() -> None:
    assert str(refused("\tint\tf(foo x)")).splitlines()[1:3] == [
        "  \tint\tf(foo x)",
        "  \t   \t  ^",
    ]


def test_comments_attributes_and_splices_do_not_move_the_caret() -> None:
    text = "/* é */ int __attribute__((pure)) f(int, /* x\n */ \\\n  foo x)"
    error = refused(text)
    assert (error.line, error.column) == (3, 3)
    assert error.source_line == "  foo x)"


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("in\\\nt f(in\\  \nt a, foo b)", 3, 6, "unknown type name 'foo'"),
        ("i\\\n\\\nnt f(fo\\\no x)", 3, 6, "unknown type name 'foo'"),
        ("int f(int) /\\\n* x *\\\n/; int g(foo x)", 3, 10, "unknown type name 'foo'"),
        ("// x \\\n y\nint g(foo x)", 3, 7, "unknown type name 'foo'"),
        ("#pragma x \\\n y\nint g(foo x)", 3, 7, "unknown type name 'foo'"),
        ("int ä\\\nö(int ö\\\nß, foo x)", 3, 4, "unknown type name 'foo'"),
        ("int \\\nf(int @)", 2, 7, "illegal character '@'"),
        ("int f(int ä, int \\u00e4)", 1, 18, "second parameter 'ä'"),
        ("int größe(struct Ä x)", 1, 20, "parameter 'x' has incomplete type 'struct Ä'"),
        ("int f(int ä @)", 1, 13, "illegal character '@'"),
        ("int f(€ x)", 1, 7, "illegal character '€'"),
        ("int f(int x²)", 1, 12, "illegal character '²'"),
        ("int f(int \\u0041)", 1, 11, "illegal character '\\\\'"),
        ("int f(int \\ud800)", 1, 11, "illegal character '\\\\'"),
        ("int f(int \\U7fffffff)", 1, 11, "illegal character '\\\\'"),
        ("int f(int \\)", 1, 11, "illegal character '\\\\'"),
    ],
)
def test_places_are_the_original_texts(text: str, line: int, column: int, message: str) -> None:
    error = refused(text)
    assert (error.line, error.column, error.message) == (line, column, message)
    assert error.source_line == text.split("\n")[line - 1]


def test_a_spliced_line_marker_counts_from_the_next_line() -> None:
    error = refused('# 7 \\\n "a.h"\nint g(foo x);')
    assert (error.filename, error.line, error.column) == ("a.h", 7, 7)


def test_a_long_line_is_cut_around_the_caret() -> None:
    text = "int f(" + "int, " * 200 + "foo x" + ", int" * 200 + ")"
    line, caret = str(refused(text)).splitlines()[1:3]
    assert len(line) <= 122
    assert line[caret.index("^") :].startswith("foo x")
    assert line.strip().startswith("…")
    assert line.endswith("…")


def test_line_markers_name_the_file_and_line_of_an_error() -> None:
    error = refused('# 1 "top.h"\nint f(void);\n# 90 "inner.h" 1\n\nint g(foo);\n')
    assert (error.filename, error.line, error.column) == ("inner.h", 91, 7)
    assert error.source_line == "int g(foo);"


def test_a_bracket_of_a_hint_has_the_line_of_its_marker() -> None:
    with pytest.raises(DeclarationError) as found:
        parse('# 40 "a.h"\nint f(\nint a];')
    assert found.value.line == 41
    assert found.value.hint == "expected ')' for the '(' at line 40, column 6"


def test_the_filename_is_the_one_given() -> None:
    with pytest.raises(SourceError, match=r"^api\.h:3:1: error: unknown type name 'foo'"):
        parse_all("\n\nfoo f(void);", filename="api.h")


def test_carriage_returns_end_lines() -> None:
    error = refused("int f(void);\r\nfoo g(void);\r\n")
    assert (error.line, error.column, error.source_line) == (2, 1, "foo g(void);")


def test_an_unknown_abi_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"^unknown ABI 'vax'; expected one of: .*\bsysv\b"):
        parse("int f(void)", abi="vax")


@pytest.mark.parametrize(
    "text",
    [
        "int f(struct { int x[" + "-" * 3000 + "1]; } y)",
        "int f(struct { int x[" + "1 + " * 3000 + "1]; } y)",
        "int f(__attribute__((aligned(" + "-" * 3000 + "1))) int x)",
    ],
)
def test_deep_nesting_is_refused(text: str) -> None:
    assert refused(text).message == "nested too deeply"


def test_errors_have_one_base() -> None:
    assert issubclass(UnsupportedError, DeclarationError)
    assert issubclass(DeclarationError, SourceError)
    assert issubclass(SourceError, AbisimError)
    assert issubclass(UsageError, AbisimError)


@pytest.mark.parametrize(
    ("parameter", "column", "which"),
    [
        ("int a __attribute__((aligned(16)))", 12, "parameter 'a'"),
        ("int __attribute__((aligned(16))) a", 41, "parameter 'a'"),
        ("__attribute__((aligned(16))) int a", 41, "parameter 'a'"),
        ("__attribute__((aligned(16))) int *a", 41, "parameter 'a'"),
        ("int a [[gnu::aligned(16)]]", 12, "parameter 'a'"),
        ("int __attribute__((aligned(16)))", 8, "a parameter"),
        ("struct S __attribute__((aligned(16))) s", 46, "parameter 's'"),
        ("T t __attribute__((aligned(4)))", 10, "parameter 't'"),
        ("void *p __attribute__((aligned(4)))", 13, "parameter 'p'"),
        ("int a[3] __attribute__((aligned(16)))", 12, "parameter 'a'"),
        ("int [3] __attribute__((aligned(16)))", 8, "a parameter"),
        ("int (*)(int) __attribute__((aligned(16)))", 8, "a parameter"),
        ("int (*g)(int a __attribute__((aligned(16))))", 21, "parameter 'a'"),
        ("int, ..., int a __attribute__((aligned(16)))", 22, "parameter 'a'"),
    ],
)
def test_a_parameter_itself_cannot_be_aligned(parameter: str, column: int, which: str) -> None:
    preamble = "struct S { int x; }; typedef int T __attribute__((aligned(16)));\n"
    error = refused(f"{preamble}void f({parameter})")
    assert (error.message, error.line, error.column) == (f"alignment of {which}", 2, column)
    assert error.hint == "align its type: typedef T U __attribute__((aligned(n)))"


@pytest.mark.parametrize(
    "text",
    [
        "void f(register int a);",
        "void f(int a[static 3]);",
        "enum e : _Bool { A, B }; void f(enum e);",
        "void f(struct { _Alignas(1) _Alignas(8) int a; } s);",
        "void f(struct { _Alignas(0) int a; } s);",
        "typedef int L __attribute__((aligned(2))); void f(struct { _Alignas(2) L a; } s);",
    ],
)
def test_what_compilers_take_beside_it_is_taken(text: str) -> None:
    assert parse(text).name == "f"


def chain(count: int) -> str:
    """Unions of two unions of two …: 4 bytes, and 2 ** (count + 2) members in all."""
    levels = "".join(f"typedef union {{ t{i} a, b; }} t{i + 1}; " for i in range(count))
    return f"typedef union {{ int a, b; }} t0; {levels}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{chain(40)} void f(t40 x);", "parameter 'x' with 4,398,046,511,102 members in all"),
        (f"{chain(40)} t40 f(void);", "result with 4,398,046,511,102 members in all"),
        (f"{chain(9)} void f(t9, t9, t9);", "arguments with 6,138 members together"),
        (f"void f(struct {{ {''.join(f'int b{i}:3;' for i in range(5000))} }} s);",
         "parameter 's' with 5,000 members in all"),
        (f"void f(int a[{'1' * 600_000}]);", "a number that long fits no type"),
        (f"enum {{ A = 0x{'f' * 600_000} }};", "a number that long fits no type"),
    ],
)  # fmt: skip
def test_what_would_take_minutes_is_refused_at_once(text: str, message: str) -> None:
    begin = time.monotonic()
    assert refused(text).message == message
    assert time.monotonic() - begin < 10


def test_many_members_are_taken_and_pointers_to_more() -> None:
    assert parse(f"{chain(9)} void f(t9, t9 *, t9);").name == "f"
    assert parse(f"{chain(10)} void f(t9 *x);").name == "f"


FOR_FUNCTIONS = "it belongs to the declaration of a function"


@pytest.mark.parametrize("word", ["inline", "__inline__", "_Noreturn"])
@pytest.mark.parametrize(
    ("text", "column", "where"),
    [
        ("void f(@ int)", 8, "on a parameter"),
        ("void f(int @ x)", 12, "on a parameter"),
        ("void f(int (*)(@ int))", 16, "on a parameter"),
        ("int a[sizeof(@ int)]", 14, "on a parameter"),
        ("struct { @ int a; } f(void)", 10, "on a member"),
        ("typedef @ int T", 9, "in a typedef"),
    ],
)
def test_function_specifiers_are_for_functions(
    text: str, column: int, where: str, word: str
) -> None:
    error = refused(text.replace("@", word))
    assert (error.message, error.column) == (f"'{word}' {where}", column)
    assert error.hint == FOR_FUNCTIONS


@pytest.mark.parametrize(
    "text",
    [
        "inline static int f(int);",
        "int inline f(int);",
        "_Noreturn void f(int a[static 3]);",
        "static inline int f(int x) { for (register int i = 0; i < x; i++) {} return x; }",
        "typedef int T; inline T f(T);",
        "int *p = (static int[]){1}; int f(int register x);",
        "extern _Thread_local int x; int f(int *restrict p);",
        "typedef int *P; int f(P restrict p, P restrict a[3]);",
    ],
)
def test_specifiers_where_they_belong(text: str) -> None:
    assert parse(text).name == "f"


@pytest.mark.parametrize("length", [200, 50_000])
@pytest.mark.parametrize(
    "text",
    [
        "@ f(int)", "int f(struct @)", "int f(@ x)", "enum { A = @ }; int f(int)",
        "int x[@]; int f(int)",
    ],
)  # fmt: skip
def test_messages_do_not_repeat_long_words(text: str, length: int) -> None:
    error = refused(text.replace("@", "a" * length))
    assert "aaa…" in error.message
    assert all(len(line) < 200 for line in str(error).splitlines())


@pytest.mark.parametrize(
    "text", ["int f(1@'0)", "int f(@ long)", "int a['@ long']", "int '@ f(int)'"]
)
def test_messages_are_not_as_long_as_the_text(text: str) -> None:
    repeated = "'0" * 500 if "1@" in text else "long " * 500
    error = refused(text.replace("@", repeated))
    assert len(error.message) <= 300
    assert error.message.endswith("…")


def test_errors_in_an_attributes_argument_are_where_the_attribute_is() -> None:
    text = "int a;\nstruct { int n __attribute__((vector_size(offsetof(struct S, a)))); } f(void);"
    error = refused(text)
    assert "operand has incomplete type 'struct S'" in error.message
    assert (error.line, error.source_line[error.column - 1 :][:11]) == (2, "vector_size")
    text = "int a;\nint f(__attribute__((aligned(sizeof(struct S)))) int x);"
    error = refused(text)
    assert (error.line, error.source_line[error.column - 1 :][:7]) == (2, "aligned")


def test_behind_a_spliced_word_is_the_end_of_its_first_line() -> None:
    error = refused("typedef\\\n_Complex double T2[1];")
    assert (error.message, error.line, error.column) == ("missing ';'", 1, 9)


def test_of_a_long_file_name_the_end_is_shown() -> None:
    error = refused(f'# 3 "{"a" * 5000}/last.h"\nint f(')
    first, *_ = str(error).splitlines()
    assert first.startswith("…aaa")
    assert "aaa/last.h:3:" in first
    assert len(first) < 400
    assert error.filename == f"{'a' * 5000}/last.h"


def test_a_caret_stays_within_its_line() -> None:
    error = refused("_Complex _Float16")
    assert (error.message, error.column) == ("declaration ends too early", 18)

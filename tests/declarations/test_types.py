"""Types: the declaration on the left, the type that was read on the right."""

from __future__ import annotations

import pytest

from abisim.declarations import Parser, parse
from abisim.layout import LP64, Member
from abisim.spelling import declare
from abisim.types import Array, CType, Function, Opaque, Pointer, Record, Void


def parameter(text: str) -> CType:
    """The type of the last parameter of the last function."""
    return parse(text).parameters[-1].type


@pytest.mark.parametrize(
    ("spelling", "canonical", "size"),
    [
        ("_Bool", "_Bool", 1),
        ("bool", "_Bool", 1),
        ("char", "char", 1),
        ("signed char", "signed char", 1),
        ("char unsigned", "unsigned char", 1),
        ("short", "short", 2),
        ("int short signed", "short", 2),
        ("short unsigned int", "unsigned short", 2),
        ("signed", "int", 4),
        ("const int volatile", "int", 4),
        ("unsigned", "unsigned int", 4),
        ("long", "long", 8),
        ("int long unsigned", "unsigned long", 8),
        ("long int long", "long long", 8),
        ("long unsigned long", "unsigned long long", 8),
        ("__int128", "__int128", 16),
        ("unsigned __int128", "unsigned __int128", 16),
        ("__uint128_t", "unsigned __int128", 16),
        ("__signed__ char", "signed char", 1),
        ("float", "float", 4),
        ("double", "double", 8),
        ("double long", "long double", 16),
        ("_Complex float", "_Complex float", 8),
        ("double _Complex", "_Complex double", 16),
        ("long _Complex double", "_Complex long double", 32),
        ("__complex__ double", "_Complex double", 16),
        ("_Complex", "_Complex double", 16),
        ("_Float32", "_Float32", 4),
        ("_Float32x _Complex", "_Complex double", 16),
        ("_Complex _Float64x", "_Complex long double", 32),
        ("wchar_t", "int", 4),
        ("char8_t", "unsigned char", 1),
        ("char16_t", "unsigned short", 2),
        ("char32_t", "unsigned int", 4),
        ("size_t", "unsigned long", 8),
        ("ssize_t", "long", 8),
        ("ptrdiff_t", "long", 8),
        ("int8_t", "signed char", 1),
        ("uint16_t", "unsigned short", 2),
        ("int32_t", "int", 4),
        ("uint64_t", "unsigned long", 8),
        ("intptr_t", "long", 8),
        ("uintmax_t", "unsigned long", 8),
        ("typeof(short)", "short", 2),
        ("__typeof__(1ul + 'a')", "unsigned long", 8),
        ("enum { A }", "unsigned int", 4),
        ("enum E { A = -1 }", "enum E", 4),
        ("int *", "int *", 8),
        ("const char *", "const char *", 8),
        ("char *const", "char *", 8),
        ("char *const *", "char *const *", 8),
        ("char const *const *volatile", "const char *const *", 8),
        ("volatile char *volatile", "volatile char *", 8),
        ("int volatile const *volatile *", "const volatile int *volatile *", 8),
        ("int (*volatile *)(volatile int *)", "int (*volatile *)(volatile int *)", 8),
        ("volatile int (*)[3]", "volatile int (*)[3]", 8),
        ("void (*)(int, ...)", "void (*)(int, ...)", 8),
        ("int (*)[3]", "int (*)[3]", 8),
        ("const int (*)[3]", "const int (*)[3]", 8),
        ("int *(*)(char *)", "int *(*)(char *)", 8),
        ("struct Hidden *", "struct Hidden *", 8),
    ],
)
def test_spellings(spelling: str, canonical: str, size: int) -> None:
    ctype = parameter(f"void f(__typeof__({spelling}) x);")
    assert (declare(ctype), ctype.size) == (canonical, size)
    if "enum" not in spelling:  # once more would define it twice
        assert parse(f"__typeof__({spelling}) f(void);").result == ctype


@pytest.mark.parametrize(
    ("enumerators", "underlying"),
    [
        ("A", "unsigned int"),
        ("A = 0xffffffff", "unsigned int"),
        ("A = -1", "int"),
        ("A = -1, B = 0x7fffffff", "int"),
        ("A = -1, B = 0x80000000", "long"),
        ("A = 0x100000000", "unsigned long"),
        ("A = 0xffffffffffffffff", "unsigned long"),
        ("A = -0x100000000", "long"),
        ("A = 'x', B, C = B << 2", "unsigned int"),
    ],
)
def test_an_enum_is_as_wide_as_gcc_makes_it(enumerators: str, underlying: str) -> None:
    ctype = parameter(f"void f(enum E {{ {enumerators} }} x);")
    assert ctype == LP64.enum("E", LP64.integer(underlying))


@pytest.mark.parametrize(
    ("specifier", "underlying"),
    [
        ("enum __attribute__((packed)) E { A }", "unsigned char"),
        ("enum __attribute__((packed)) E { A = -1 }", "signed char"),
        ("enum E { A = -1, B = 200 } __attribute__((packed))", "short"),
        ("enum E : short { A }", "short"),
        ("enum E : unsigned char { A }", "unsigned char"),
    ],
)
def test_an_enum_with_a_type_of_its_own(specifier: str, underlying: str) -> None:
    ctype = parse(f"{specifier}; void f(enum E x);").parameters[0].type
    assert ctype == LP64.enum("E", LP64.integer(underlying))


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("3", 3),
        ("0x10", 16),
        ("010", 8),
        ("0b101", 5),
        ("1'000", 1000),
        ("'a'", 97),
        ("'\\n' + '\\x41' + '\\101'", 140),
        ("2 + 3 * 4", 14),
        ("(7 - 2) / 2", 2),
        ("-7 / 2 + 7", 4),
        ("-7 % 4 + 4", 1),
        ("1 << 4 | 1", 17),
        ("~0 + 9", 8),
        ("6 & 3 ^ 1", 3),
        ("!0 + !5", 1),
        ("1 ? 2 : 1 / 0", 2),
        ("0 && 1 / 0 || 4 > 3", 1),
        ("(unsigned char)258", 2),
        ("(int)3.9", 3),
        ("(_Bool)7", 1),
        ("-1 < 0u ? 4 : 5", 5),
        ("(unsigned)-1 == 0xffffffff", 1),
        ("sizeof(int)", 4),
        ("sizeof(struct { char c; long l; })", 16),
        ("sizeof(int[3])", 12),
        ("sizeof 1l", 8),
        ("sizeof(void (*)(void))", 8),
        ("_Alignof(long double)", 16),
        ("__alignof__(short)", 2),
        ("sizeof(size_t) * 2 - 1", 15),
        ("SEVEN", 7),
        ("EIGHT + 1", 9),
        ("offsetof(struct Pair, b)", 8),
        ("__builtin_offsetof(struct Pair, in.y)", 20),
        ("true + false", 1),
    ],
)
def test_constant_expressions(expression: str, value: int) -> None:
    preamble = (
        "enum { SEVEN = 7, EIGHT };struct Pair { char a; double b; struct { int x, y; } in; };"
    )
    ctype = parameter(f"{preamble} void f(struct {{ char a[{expression}]; }} x);")
    assert ctype.size == value


@pytest.mark.parametrize(
    ("body", "size", "align", "offsets"),
    [
        ("char a; double b", 16, 8, [0, 64]),
        ("char a; short b; int c; long d", 16, 8, [0, 16, 32, 64]),
        ("char a[3]; short b[2]", 8, 2, [0, 32]),
        ("int a, *b, c[2]", 24, 8, [0, 64, 128]),
        ("char a; long double b", 32, 16, [0, 128]),
        ("int a : 3, b : 5; char c", 4, 4, [0, 3, 8]),
        ("int a : 3, : 0, b : 5", 8, 4, [0, 32, 32]),
        ("char a; int : 7; char b", 3, 1, [0, 8, 16]),
        ("int a : 30, b : 3", 8, 4, [0, 32]),
        ("_Bool a : 1, b : 1", 1, 1, [0, 1]),
        ("int n; char d[]", 4, 4, [0, 32]),
        ("int n; long d[0]", 8, 8, [0, 64]),
        ("", 0, 1, []),
        ("char a; struct { int x; } b", 8, 4, [0, 32]),
        ("char a; union { int x; double y; }; char b", 24, 8, [0, 64, 128]),
        ("char a; struct { } b; short c", 4, 2, [0, 8, 16]),
        ("__int128 a; char b", 32, 16, [0, 128]),
        ("_Complex float a; char b", 12, 4, [0, 64]),
    ],
)
def test_structs(body: str, size: int, align: int, offsets: list[int]) -> None:
    members = f"{body};" if body else ""
    ctype = parameter(f"void f(struct {{ {members} }} x);")
    assert isinstance(ctype, Record)
    assert (ctype.size, ctype.align) == (size, align)
    assert [field.bit_offset for field in ctype.fields] == offsets


def test_a_union_is_as_large_as_its_largest_member() -> None:
    ctype = parameter("union U { char a[9]; int b; }; void f(union U x);")
    assert (declare(ctype), ctype.size, ctype.align) == ("union U", 12, 4)


def test_a_struct_may_point_to_itself() -> None:
    ctype = parameter("struct N { struct N *next; int v; }; void f(struct N x);")
    assert isinstance(ctype, Record)
    assert ctype.fields[0].type == LP64.pointer(Opaque("struct", "N"))


def test_a_typedef_is_completed_by_a_later_definition() -> None:
    ctype = parameter("typedef struct S S; struct S { int a; }; void f(S x);")
    assert ctype == LP64.record("struct", "S", [Member("a", LP64.integer("int"))])


def test_a_pointer_to_an_untagged_struct_keeps_the_struct() -> None:
    ctype = parameter("typedef struct { int a; } T; void f(T *x);")
    assert isinstance(ctype, Pointer)
    assert isinstance(ctype.target, Record)
    assert ctype.target.fields[0].name == "a"


def test_a_tagged_struct_inside_a_struct_declares_only_its_tag() -> None:
    ctype = parameter("struct A { struct B { int x; }; char y; }; void f(struct A a);")
    assert ctype.size == 1
    assert parameter("struct A { struct B { int x; }; char y; }; void f(struct B b);").size == 4


def test_va_list_is_an_array_of_one_structure() -> None:
    ctype = parameter("typedef va_list L[1]; void f(struct { va_list a; } x, L *p);")
    assert isinstance(ctype, Pointer)
    inner = ctype.target
    assert isinstance(inner, Array)
    assert isinstance(inner.element, Array)
    record = inner.element.element
    assert isinstance(record, Record)
    assert [(field.name, field.offset) for field in record.fields] == [
        ("gp_offset", 0),
        ("fp_offset", 4),
        ("overflow_arg_area", 8),
        ("reg_save_area", 16),
    ]
    assert inner.size == 24


def test_a_parameter_of_type_va_list_is_a_pointer() -> None:
    assert parameter("int vprintf(const char *, va_list ap);") == LP64.pointer(
        Opaque("struct", "__va_list_tag")
    )


def test_a_function_pointer_keeps_its_parameters() -> None:
    assert parameter("void f(int (*x)(double, struct Later));") == LP64.pointer(
        Function(LP64.integer("int"), (LP64.float("double"), Opaque("struct", "Later")))
    )


def test_const_belongs_to_the_pointee() -> None:
    assert parameter("typedef const int CI; void f(CI *x);") == LP64.pointer(
        LP64.integer("int"), const=True
    )
    assert parameter("void f(const void *x);") == LP64.pointer(Void(), const=True)


def test_known_typedefs_can_be_declared_again() -> None:
    text = "typedef unsigned int size_t; typedef char bool; size_t f(bool b);"
    assert parse(text).prototype == "unsigned int f(char b)"


def test_the_same_struct_may_be_defined_again() -> None:
    once = "struct S { int a; };"
    assert parse(f"{once}{once} void f(struct S x);").parameters[0].type.size == 4


def test_a_parser_keeps_names_from_text_to_text() -> None:
    parser = Parser()
    assert parser.read("typedef struct { int a, b; } T; enum { TWO = 2 };") == []
    (declared,) = parser.read("T f(struct { T x[TWO]; } y);")
    assert declared.signature.shape == (
        "struct { int a; int b; } f(struct { struct { int a; int b; } a[2]; })"
    )


@pytest.mark.parametrize(
    ("declaration", "prototype"),
    [
        ("void f(volatile int a[2])", "void f(volatile int *a)"),
        ("typedef volatile int V; void f(V *p, V a[1][3])",
         "void f(volatile int *p, volatile int (*a)[3])"),
        ("typedef volatile int V; volatile V *f(typeof_unqual(V) *p)", "volatile int *f(int *p)"),
    ],
)  # fmt: skip
def test_volatile_is_kept_in_the_text_and_not_in_the_shape(
    declaration: str, prototype: str
) -> None:
    signature = parse(declaration)
    assert signature.prototype == prototype
    assert signature.id == parse(declaration.replace("volatile", "")).id

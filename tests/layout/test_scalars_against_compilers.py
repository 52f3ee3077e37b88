"""Fundamental types, typedefs and enums: are they the types that compilers take them for?"""

from __future__ import annotations

from collections.abc import Callable

from abisim.declarations import parse
from abisim.spelling import declare
from abisim.types import CType, Enum

HEADERS = "#include <stddef.h>\n#include <stdint.h>\n#include <sys/types.h>\n#include <uchar.h>\n"
SPELLINGS = (
    "_Bool", "char", "signed char", "char unsigned", "short", "int short unsigned", "signed",
    "unsigned", "int long", "long unsigned int", "long int long", "long long unsigned",
    "__int128", "unsigned __int128", "float", "double", "double long", "float _Complex",
    "_Complex", "long _Complex double", "size_t", "ssize_t", "ptrdiff_t", "wchar_t", "char16_t",
    "char32_t", "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t",
    "uint64_t", "intptr_t", "uintptr_t", "intmax_t", "uintmax_t", "__int128_t", "__uint128_t",
    "void *", "char *const *", "int (*)[3]", "void (*)(int, ...)", "__typeof__(1ul + 'a')",
    "__typeof__('a')", "__typeof__(1 ? 2u : 3)", "__typeof__(sizeof(int))", "__typeof__(1u - 2l)",
    "__typeof__((char)1 << 1ul)", "__typeof__(0xffffffff)", "__typeof__(4294967295)",
)  # fmt: skip
ENUMS = (
    "enum A { A0 }",
    "enum B { B0 = -1 }",
    "enum C { C0 = 0xffffffff }",
    "enum D { D0 = -1, D1 = 0x80000000 }",
    "enum E { E0 = 0x100000000 }",
    "enum F { F0 = -0x100000000 }",
    "enum __attribute__((packed)) G { G0 = 255 }",
    "enum __attribute__((packed)) H { H0 = 256 }",
    "enum __attribute__((packed)) I { I0 = -129 }",
    "enum J { J0 = 1u, J1 = (char)200, J2 = ~0 }",
    "enum K { K0 = sizeof(int) - 5 > 0, K1 = -1 / 2, K2 = 'a' << 3, K3 = '\\377' }",
)


def test_a_canonical_spelling_is_the_same_type(
    constants: Callable[[str], dict[str, bytes]],
) -> None:
    types = [
        parse(f"void f(__typeof__({spelling}) x);").parameters[0].type for spelling in SPELLINGS
    ]
    wanted = list(zip(SPELLINGS, types, strict=True))
    assert _disagreements(constants, HEADERS, wanted) == []


def test_an_enum_is_compatible_with_the_same_integer_type(
    constants: Callable[[str], dict[str, bytes]],
) -> None:
    wanted: list[tuple[str, CType]] = []
    for text in ENUMS:
        ctype = parse(f"void f({text} x);").parameters[0].type
        assert isinstance(ctype, Enum)
        wanted.append((f"enum {ctype.tag}", ctype.underlying))
    definitions = "".join(f"{text};\n" for text in ENUMS)
    assert _disagreements(constants, definitions, wanted) == []


def _disagreements(
    ask: Callable[[str], dict[str, bytes]], preamble: str, wanted: list[tuple[str, CType]]
) -> list[str]:
    """What a compiler says is another type, or of another size or alignment."""
    probes = [
        f"const int fact_{index}[] = {{ "
        f"__builtin_types_compatible_p({spelling}, {declare(ctype)}), "
        f"sizeof({spelling}) == {ctype.size}, _Alignof({spelling}) == {ctype.align} }};"
        for index, (spelling, ctype) in enumerate(wanted)
    ]
    known = ask("\n".join([preamble, *probes]))
    return [
        f"{spelling} is not {declare(ctype)}"
        for index, (spelling, ctype) in enumerate(wanted)
        if known[f"fact_{index}"] != b"\1\0\0\0" * 3
    ]

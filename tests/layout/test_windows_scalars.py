"""Windows' fundamental types: is each name the type that compilers for Windows take it for?"""

from __future__ import annotations

from pathlib import Path

import pytest

from abisim.declarations import parse
from abisim.spelling import declare
from abisim.subjects.running import run
from abisim.types import CType, Enum
from tests.layout.conftest import compiler_for

HEADERS = "#include <stddef.h>\n#include <stdint.h>\n#include <stdarg.h>\n#include <stdbool.h>\n"
NAMES = (
    "_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int",
    "unsigned int", "long", "unsigned long", "long long", "unsigned long long", "__int128",
    "unsigned __int128", "float", "double", "long double", "_Complex float", "_Complex double",
    "_Complex long double", "_Complex short", "size_t", "ptrdiff_t", "wchar_t", "int8_t",
    "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "intptr_t",
    "uintptr_t", "intmax_t", "uintmax_t", "bool", "void *", "__typeof__(L'a')", "__typeof__('a')",
    "__typeof__(sizeof(int))", "__typeof__(1ul + 1ll)", "__typeof__(1u - 2l)",
    "__typeof__(0xffffffff)", "__typeof__(4294967295)", "__typeof__(0x100000000u)",
)  # fmt: skip
ENUMS = (
    "enum A { A0 }",
    "enum B { B0 = -1 }",
    "enum C { C0 = 0xffffffff }",
    "enum D { D0 = -1, D1 = 0x7fffffff }",
    "enum __attribute__((packed)) E { E0 = 255 }",
    "enum __attribute__((packed)) F { F0 = -129 }",
    "enum G { G0 = 0x100000000 }",
)
WITNESSES = [("clang", "win64"), ("gcc", "mingw"), ("clang", "mingw")]


@pytest.mark.parametrize(("family", "abi"), WITNESSES, ids=["-".join(each) for each in WITNESSES])
def test_names_and_enums_are_what_compilers_take_them_for(
    family: str, abi: str, tmp_path: Path
) -> None:
    lines = [HEADERS, *(f"{text};" for text in ENUMS)]
    for name in NAMES:
        (parameter,) = parse(f"void f(__typeof__({name}) x);", abi).parameters
        lines += _assertions(name, name, parameter.type)
    for text in ENUMS:
        (parameter,) = parse(f"void f({text} x);", abi).parameters
        assert isinstance(parameter.type, Enum)
        lines += _assertions(text, f"enum {parameter.type.tag}", parameter.type.underlying)
    assert _complaints(family, abi, lines, tmp_path) == ""
    wrong = [*lines, '_Static_assert(sizeof(long) == 8, "long");']
    assert "long" in _complaints(family, abi, wrong, tmp_path)


def _assertions(name: str, spelling: str, ctype: CType) -> list[str]:
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    facts = (
        f"__builtin_types_compatible_p({spelling}, {declare(ctype)})",
        f"sizeof({spelling}) == {ctype.size}",
        f"_Alignof({spelling}) == {ctype.align}",
    )
    return [f'_Static_assert({fact}, "{quoted}");' for fact in facts]


def _complaints(family: str, abi: str, lines: list[str], directory: Path) -> str:
    compiler = compiler_for(family, abi)
    Path(directory, "probe.c").write_text("\n".join([*lines, ""]))
    options = ("-std=gnu2x", "-w", "-ffreestanding", "-fsyntax-only", "probe.c")
    done = run((*compiler.words, *options), directory, 60)
    assert (done.status == 0) == (not done.messages)
    return done.messages

"""Random C texts: declarations of every kind, right ones and odd ones, by a small grammar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Final

from abisim.campaign.dice import Dice

_BASES: Final = (
    "int", "char", "signed char", "unsigned", "long", "long long int unsigned", "short",
    "float", "double", "long double", "_Bool", "bool", "__int128", "unsigned __int128",
    "_Float16", "__bf16", "__float128", "_Float32x", "_Float64", "_Decimal32", "_Decimal64",
    "_Decimal128", "float _Complex", "_Complex double", "_Complex _Float16",
    "_BitInt(7)", "unsigned _BitInt(128)", "_BitInt(1 + 2)",
    "size_t", "int32_t", "__m128", "__m256d", "_Atomic(int)", "_Atomic int", "typeof(int)",
    "__typeof__(1 + 2.0)", "typeof_unqual(const int)",
)  # fmt: skip
_ODD_BASES: Final = (
    "_Complex", "_BitInt(0)", "_BitInt(70000)", "va_list", "FILE", "T0", "T1", "auto",
    "long long long", "unsigned double", "short float", "_Imaginary float", "wchar_t",
    "struct S0", "struct S1", "union U0", "enum E0", "struct", "enum", "_Atomic(int[3])",
    "typeof(T0)", "_Atomic(_Atomic(int))", "void", "typeof(f)",
)  # fmt: skip
_QUALIFIERS: Final = (
    "const",
    "volatile",
    "__extension__",
    "__const",
    "_Atomic",
)
_ODD_QUALIFIERS: Final = (
    "restrict", "__restrict", "register", "static", "extern", "inline", "_Noreturn",
    "_Thread_local", "typedef", "auto", "constexpr",
    "__inline__", "_Alignas(16)", "_Alignas(int)", "alignas(3)", "__signed__",
    "__unaligned", "__stdcall", "__cdecl", "__declspec(dllexport)",
)  # fmt: skip
_ATTRIBUTES: Final = (
    "packed", "aligned", "aligned(16)", "aligned(sizeof(long))", "vector_size(16)", "unused",
    "packed, aligned(4)", "aligned(__alignof__(double))", "mode(TI)", "noreturn", "",
)  # fmt: skip
_ODD_ATTRIBUTES: Final = (
    "aligned(3)", "aligned(0)", "aligned(-8)", "aligned(1 << 40)", "aligned()",
    "aligned(x)", "aligned(8, 8)",
    "vector_size(3)", "vector_size(0)", "vector_size(1 << 20)",
    "vector_size", "mode(XX)", "mode", "mode(SF)", "ms_abi", "sysv_abi", "noreturn",
    "format(printf, 1, 2)", "nonnull(1)", "deprecated(\"why\")", "unused", "const", "",
    "transparent_union", "ms_struct", "gcc_struct", "ext_vector_type(4)", "no_such_thing",
    "packed, aligned(4)", ", ,", "aligned(__alignof__(double))", "cleanup(f)", "vector_size(4.5)",
    "aligned(1/0)", "aligned(\"8\")",
)  # fmt: skip
_NUMBERS: Final = (
    "1",
    "2",
    "3",
    "7",
    "8",
    "16",
    "0x10",
    "0b11",
    "017",
    "1u",
    "10ull",
    "sizeof(int)",
    "_Alignof(double)",
    "(1 + 2) * 3",
    "1 ? 2 : 3",
    "1 << 3",
    "3 > 2",
    "'\\n'",
)
NUMBERS: Final = (
    "0", "64", "'a'", "L'x'", "-1", "~0", "!1",
    "1 << 64", "1 / 0", "5 % 0", "A0", "A1", "nobody", "1.5", "(int)2.5",
    "0x7fffffffffffffff", "99999999999999999999999", "1e400", "08", "0x", "1'000", "'ab'", "''",
    "sizeof(struct S0)", "offsetof(struct S0, a)", "__builtin_offsetof(struct S1, b[2])",
    "(char)300", "sizeof x", "-9223372036854775807 - 1", "1ull << 63", "f(1)", "&a",
    "\"text\"", "sizeof(\"text\")", "(struct S0){0}", "nullptr", "true",
)  # fmt: skip
_ODD_NAMES: Final = ("T0", "T1", "f", "main", "_", "\\u00e9", "$", "class", "a", "b", "x", "é", "")


class Odds(Dice):
    """Dice that know how odd a text is to be."""

    __slots__ = ("_count", "_odd")

    def __init__(self, seed: str) -> None:
        super().__init__(seed)
        self._odd = self.pick((0.0, 0.01, 0.05, 0.2, 0.6))
        self._count = count()

    def of(self, usual: Sequence[str], odd: Sequence[str]) -> str:
        """A usual one, or at times an odd one."""
        return self.pick(odd if self.odd(1.0) else usual)

    def name(self, prefix: str = "n") -> str:
        """A name that nothing has yet, or at times one that means something."""
        return self.pick(_ODD_NAMES) if self.odd(1.0) else f"{prefix}{next(self._count)}"

    def number(self) -> str:
        """A constant expression."""
        return self.of(_NUMBERS, NUMBERS)

    def odd(self, weight: float) -> bool:
        """Whether something odd is to be, as likely as the text is odd."""
        return self.chance(self._odd * weight)


def text(dice: Odds) -> str:
    """A few external declarations; the last is often a function."""
    parts = [_external(dice) for _ in range(1 + min(dice.below(6), dice.below(6)))]
    if dice.chance(0.7):
        parts.append(_prototype(dice))
    if dice.odd(0.2):
        parts.insert(dice.below(len(parts) + 1), _pragma(dice))
    separator = "\n" if dice.chance(0.8) else " "
    return separator.join(parts)


def _external(dice: Odds) -> str:
    match dice.below(12 if dice.odd(1.0) else 7):
        case 0 | 1:
            return f"typedef {_specifiers(dice, 0)} {_declarator(dice, _name(dice, 'T'), 0)};"
        case 2 | 3:
            return f"{_record(dice, 0)};"
        case 4:
            return f"{_enum(dice)};"
        case 5:
            return f'_Static_assert({dice.number()}, "so");'
        case 6:
            return f"{_specifiers(dice, 0)} {_declarator(dice, dice.name(), 0)};"
        case 7:
            body = dice.pick(("{}", "{ return 0; }", '{ if (1) { x = "}"; } }', "{ '{' }", "= 0"))
            return f"{_prototype(dice)[:-1]} {body}"
        case 8:
            return f'# {1 + dice.below(99)} "{dice.pick(("a.h", "é.h", ""))}" {dice.below(5)}'
        case 9:
            return dice.pick((
                "#include <stdio.h>", "#define X 1", "#", "#line 5", "#line x", "extern \"C\" {}",
                ";", ";;", "// a comment", "/* a\ncomment */", "asm(\"nop\");", "int;",
                "int a = 1, *b = {0}, c[] = {1, 2};", "typedef int;", "struct;", "_Pragma(\"x\")",
            ))  # fmt: skip
        case _:
            return _prototype(dice)


def _pragma(dice: Odds) -> str:
    arguments = (
        "push, 1", "pop", "push", "2", "", "3", "push, x", "1 << 2", "push, a, 4", "pop, a",
        "show", "65536", "0", "-1", "push, 1, 2, 3",
    )  # fmt: skip
    inner = f"pack({dice.pick(arguments)})"
    return dice.pick((
        f"#pragma {inner}", f"_Pragma(\"{inner}\")", f"__pragma({inner})", "#pragma pack",
        "#pragma ms_struct on", "#pragma once", "#pragma scalar_storage_order big-endian",
    ))  # fmt: skip


def _prototype(dice: Odds) -> str:
    name = "f" if dice.chance(0.9) else dice.name()
    parameters = _parameters(dice, 0)
    result = _specifiers(dice, 0)
    tail = f" {_attribute(dice)}" if dice.chance(0.1) else ""
    return f"{result} {_stars(dice)}{name}({parameters}){tail};"


def _parameters(dice: Odds, depth: int) -> str:
    if dice.odd(0.2):
        return dice.pick(("void", "", "...", "int, ...", "void, int", "a, b", "int, ..., int",
                          "..., ...", "void x", "const void", "register void"))  # fmt: skip
    listed = []
    for _ in range(1 + min(dice.below(7), dice.below(7))):
        inner = dice.name() if dice.chance(0.5) else ""
        listed.append(f"{_specifiers(dice, depth + 1)} {_declarator(dice, inner, depth + 1)}")
    if dice.chance(0.1):
        listed.insert(dice.below(len(listed) + 1), "...")
    return ", ".join(listed)


def _specifiers(dice: Odds, depth: int) -> str:
    words = []
    if depth < 4 and dice.chance(0.25):
        words.append(_record(dice, depth + 1))
    elif dice.chance(0.04):
        words.append(_enum(dice))
    else:
        words.append(dice.of(_BASES, _ODD_BASES))
    while dice.chance(0.12):
        word = dice.of(_QUALIFIERS, _ODD_QUALIFIERS) if dice.chance(0.7) else _attribute(dice)
        words.insert(dice.below(len(words) + 1), word)
    return " ".join(words)


def _attribute(dice: Odds) -> str:
    inner = dice.of(_ATTRIBUTES, _ODD_ATTRIBUTES)
    if not dice.odd(1.0):
        return f"__attribute__(({inner}))"
    return dice.pick((
        f"__attribute__(({inner}))", f"[[gnu::{inner}]]", f"[[{inner}]]", f"__attribute(({inner}))",
        f"__attribute__({inner})",
    ))  # fmt: skip


def _stars(dice: Odds) -> str:
    return "*" * dice.below(3) if dice.chance(0.3) else ""


def _declarator(dice: Odds, name: str, depth: int) -> str:
    made = f"{_stars(dice)}{name}"
    if dice.chance(0.2):
        made += f"[{dice.pick(('', '*', 'static 3')) if dice.odd(0.3) else dice.number()}]"
    if depth < 4 and dice.chance(0.08):
        made = f"(*{name})({_parameters(dice, depth + 1)})"
    if dice.chance(0.06):
        made = f"({made})"
    if dice.chance(0.06):
        made += f" {_attribute(dice)}"
    return made


def _record(dice: Odds, depth: int) -> str:
    kind = dice.pick(("struct", "struct", "union"))
    tag = f" {_name(dice, kind[0].upper())}" if dice.chance(0.5) else ""
    before = f" {_attribute(dice)}" if dice.chance(0.08) else ""
    members = [_member(dice, depth) for _ in range(dice.below(6))]
    after = f" {_attribute(dice)}" if dice.chance(0.1) else ""
    return f"{kind}{before}{tag} {{ {' '.join(members)} }}{after}"


def _member(dice: Odds, depth: int) -> str:
    if dice.odd(0.1):
        return dice.pick(("int;", ";", "_Static_assert(1);", "struct { int a; };", "int a[];",
                          "int a[0];", "void f(void);", "auto x;", "int : 0;"))  # fmt: skip
    if dice.chance(0.2) and not dice.odd(1.0):
        width = 1 + dice.below(8)
        return f"{dice.pick(('int', 'unsigned', 'long', 'short'))} {dice.name()} : {width};"
    made = f"{_specifiers(dice, depth + 1)} {_declarator(dice, dice.name(), depth + 1)}"
    if dice.odd(0.3):
        made += f" : {dice.number()}"
    return f"{made};"


def _enum(dice: Odds) -> str:
    tag = f" {_name(dice, 'E')}" if dice.chance(0.5) else ""
    fixed = f" : {dice.of(('int', 'unsigned char'), _BASES)}" if dice.chance(0.3) else ""
    listed = [
        _name(dice, "A") + (f" = {dice.number()}" if dice.chance(0.5) else "")
        for _ in range(dice.below(4) if dice.odd(0.3) else 1 + dice.below(4))
    ]
    return f"enum{tag}{fixed} {{ {', '.join(listed)}{',' if dice.chance(0.2) else ''} }}"


def _name(dice: Odds, prefix: str) -> str:
    """A name of its own, or at times one that may be taken."""
    return f"{prefix}{dice.below(3)}" if dice.odd(1.0) else dice.name(prefix)

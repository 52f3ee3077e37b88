"""A C type for every kind of argument and result of the placement automaton.

A *level* says how common a type is, so that a compiler which refuses the rarer ones, or
takes a liberty with them, still has signatures without any: 0 C as everybody has it, 1 wide
vectors and __int128, 2 eightbytes of padding and empty structs, 3 typedefs with an alignment.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from abisim.campaign import automaton_microsoft as microsoft
from abisim.campaign.automaton_sysv import EXTENDED, Kind


class Written(NamedTuple):
    """A type's name, the declaration that it needs (empty for none), and its level."""

    name: str
    declaration: str
    level: int


LEVELS: Final = 4


def _vector(size: int, level: int) -> Written:
    name = f"v{size}"
    return Written(name, f"typedef float {name} __attribute__((vector_size({size})));", level)


def _struct(name: str, members: str, attributes: str = "", level: int = 0) -> Written:
    text = f"struct {name} {{ {members} }}" if members else f"struct {name} {{}}"
    if attributes:
        text += f" __attribute__(({attributes}))"
    return Written(f"struct {name}", f"{text};", level)


_LONG: Final = Written("long", "", 0)
_DOUBLE: Final = Written("double", "", 0)

#: Those that C has without a typedef.
_PLAIN: Final[dict[Kind, Written]] = {
    Kind("INTEGER", 1, 8): _LONG,
    Kind(EXTENDED, 1, 8): Written("char", "", 0),
    Kind("SSE", 1, 8): _DOUBLE,
    Kind("INTEGER INTEGER", 2, 8): _struct("ii", "long a, b;"),
    Kind("INTEGER INTEGER", 2, 16): Written("__int128", "", 1),
    Kind("INTEGER SSE", 2, 8): _struct("is", "long a; double b;"),
    Kind("SSE INTEGER", 2, 8): _struct("si", "double a; long b;"),
    Kind("SSE SSE", 2, 8): _struct("ss", "double a, b;"),
    Kind("INTEGER NO_CLASS", 2, 16): _struct("in", "long a;", "aligned(16)"),
    Kind("SSE NO_CLASS", 2, 16): _struct("sn", "double a;", "aligned(16)"),
    Kind("NO_CLASS INTEGER", 2, 8): _struct("ni", "long : 64; long a;", level=2),
    Kind("NO_CLASS SSE", 2, 8): _struct("ns", "long : 64; double a;", level=2),
    Kind("SSE SSEUP", 2, 16): _vector(16, 1),
    Kind("SSE 3 SSEUP", 4, 32): _vector(32, 1),
    Kind("SSE 7 SSEUP", 8, 64): _vector(64, 1),
    Kind("X87", 2, 16): Written("long double", "", 0),
    Kind("COMPLEX_X87", 4, 16): Written("_Complex long double", "", 0),
    Kind("MEMORY", 1, 8): _struct("m1", "char a; short b;", "packed"),
    Kind("MEMORY", 2, 8): _struct("m2", "char a; double b;", "packed"),
    Kind("MEMORY", 2, 16): _struct("m2_16", "char a; double b;", "packed, aligned(16)"),
    **{Kind("MEMORY", n, 8): _struct(f"m{n}", f"long a[{n}];") for n in range(3, 9)},
    **{
        Kind("MEMORY", n, align): _struct(f"m{n}_{align}", f"long a[{n}];", f"aligned({align})")
        for n, align in ((4, 16), (6, 16), (8, 16), (4, 32), (8, 32), (8, 64))
    },
}

#: What a typedef gives an alignment: records where there are any, for a variable argument
#: keeps no other type's.
_BASES: Final[dict[str, Written]] = {
    "INTEGER": _struct("i", "long a;"),
    EXTENDED: Written("char", "", 0),
    "SSE": _struct("s", "double a;"),
    "SSE SSEUP": _struct("u16", "float a __attribute__((vector_size(16)));"),
    "SSE 3 SSEUP": _struct("u32", "float a __attribute__((vector_size(32)));"),
    "SSE 7 SSEUP": _struct("u64", "float a __attribute__((vector_size(64)));"),
    "X87": _struct("x", "long double a;"),
    "COMPLEX_X87": Written("_Complex long double", "", 0),
}


#: What takes no place has no size or alignment that matters.
NOTHING: Final = _struct("none", "", level=2)


def sysv_type(kind: Kind) -> Written:
    """The type of a kind."""
    if kind.pattern == "NO_CLASS":
        return NOTHING
    if plain := _PLAIN.get(kind):
        return plain
    base = _BASES.get(kind.pattern) or _record(kind)
    stem = base.name.removeprefix("struct ").strip("_").replace(" ", "_")
    name = f"{stem}_{kind.align}"
    typedef = f"typedef {base.name} {name} __attribute__((aligned({kind.align})));"
    return Written(name, f"{base.declaration}\n{typedef}".lstrip(), LEVELS - 1)


def _record(kind: Kind) -> Written:
    """The first struct of its classes and size, whatever its alignment."""
    return next(
        written
        for (pattern, eightbytes, _), written in _PLAIN.items()
        if (pattern, eightbytes) == kind[:2] and written.name.startswith("struct")
    )


def sysv_result(pattern: str) -> Written:
    """A type whose result has this pattern."""
    if pattern == "void":
        return Written("void", "", 0)
    if pattern == "NO_CLASS":
        return NOTHING
    if pattern == "MEMORY":
        return _PLAIN[Kind("MEMORY", 3, 8)]
    return next(written for kind, written in _PLAIN.items() if kind.pattern == pattern)


def microsoft_type(kind: str, part: microsoft.Part) -> Written:
    """The type of a kind; narrow ones are not promoted where they are in structs."""
    variable = part == "variable"
    match kind:
        case "general of 8 bits":
            return _struct("c1", "char a;") if variable else Written("char", "", 0)
        case "general of 16 bits":
            return _struct("c2", "short a;") if variable else Written("short", "", 0)
        case "general of 32 bits":
            return Written("int", "", 0)
        case "general of 64 bits":
            return Written("long long", "", 0)
        case microsoft.NOTHING:
            return _struct("none", "int : 32;", level=2)
        case "vector of 16 bits":
            return Written("_Float16", "", 1)
        case "vector of 32 bits":
            return Written("_Float32", "", 3) if variable else Written("float", "", 0)
        case "vector of 64 bits":
            return _DOUBLE
        case "copy aligned to 16":
            return _struct("m3", "char a[3];")
        case _:
            align = kind.rpartition(" ")[2]
            return _struct(f"m_{align}", "char a[3];", f"aligned({align})")


def microsoft_result(kind: str) -> Written:
    """A type whose result is of this kind."""
    match kind:
        case "void":
            return Written("void", "", 0)
        case "memory":
            return _struct("m3", "char a[3];")
        case "vector of 128 bits":
            return _vector(16, 1)
        case "vector of 256 bits":
            return _vector(32, 1)
        case "vector of 512 bits":
            return _vector(64, 1)
        case _:
            return microsoft_type(kind, "fixed")

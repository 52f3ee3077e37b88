"""The menu that random signatures are drawn from: every scalar of a data model, by group.

Types that neither gcc nor clang takes are not on it (docs/fuzz.md lists them); what one
compiler refuses is found out by trying the representatives, one for each label.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from abisim.layout import DataModel, LayoutError, Member, natural_alignment, with_alignment
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Float,
    Integer,
    Pointer,
    Record,
    Vector,
    Void,
)

#: Whether a compiler takes a type.
Accepts = Callable[[CType], bool]

#: How often each group of scalars is drawn, relative to the others.
WEIGHTS: Final[dict[str, int]] = {
    "integer": 26, "float": 14, "pointer": 5, "enum": 4, "complex": 7, "vector": 14,
    "bit-precise": 9, "decimal": 5, "atomic": 5, "aligned": 7,
}  # fmt: skip

VECTOR_BYTES: Final = (1, 2, 4, 8, 16, 32, 64)
_VECTOR_ELEMENTS: Final = (
    "char", "unsigned char", "short", "int", "unsigned int", "long", "long long", "__int128",
    "_Float16", "__bf16", "float", "double",
)  # fmt: skip
#: Widths up to 64 are all drawn; of the others, those beside a multiple of 64, and some.
_WIDTHS: Final = (
    *range(1, 65), 65, 72, 80, 95, 96, 97, 100, 120, 127, 128, 129, 160, 191, 192, 193, 200, 255,
    256, 257, 320, 384, 500, 512, 513, 1000, 1024, 2048,
)  # fmt: skip
_COMPLEX_INTEGERS: Final = (
    "char", "unsigned char", "short", "unsigned short", "int", "unsigned int", "long",
    "unsigned long", "long long", "__int128", "unsigned __int128",
)  # fmt: skip
_FLOATS: Final = (
    "float", "double", "long double", "_Float16", "__bf16", "_Float32", "__float128",
)  # fmt: skip
_DECIMALS: Final = ("_Decimal32", "_Decimal64", "_Decimal128")
_ENUM_TYPES: Final = (
    "unsigned int", "int", "unsigned char", "signed char", "short", "unsigned short", "long",
    "unsigned long", "long long",
)  # fmt: skip
_COMPLEX_FLOATS: Final = (
    "_Float16", "float", "double", "long double", "__float128", "_Float32",
)  # fmt: skip
_ALIGNMENTS: Final = (1, 2, 4, 8, 16, 32, 64)
_ALIGNED: Final = (
    "char", "short", "int", "long", "long long", "__int128", "float", "double", "long double",
    "__float128",
)  # fmt: skip

#: What records can have besides members: each is tried on a smallest example.
FEATURES: Final = (
    "union", "nested record", "array", "packed", "aligned", "pragma pack", "packed member",
    "aligned member", "zero-length array", "flexible array", "empty", "unnamed bit-field",
    "zero-width bit-field",
)  # fmt: skip


@dataclass(frozen=True)
class Menu:
    """What one compiler takes of everything: scalars by group, bit-field types, features.

    ``weights`` accumulate over ``groups``; a group that is empty is left out.
    """

    model: DataModel
    groups: tuple[tuple[CType, ...], ...]
    weights: tuple[int, ...]
    bit_field_types: tuple[Integer | Enum | BitInt, ...]
    features: frozenset[str]
    atomic_records: bool


def everything(_: CType) -> bool:
    return True


def menu(model: DataModel, accepts: Accepts = everything) -> Menu:
    """The menu for a compiler.  ``accepts`` is asked for the representatives alone."""
    taken = {name: accepts(ctype) for name, ctype in representatives(model)}
    groups = {
        group: tuple(ctype for ctype in types if taken[label(ctype)])
        for group, types in _scalars(model).items()
    }
    total = 0
    weights = []
    for group, types in groups.items():
        if types:
            total += WEIGHTS[group]
            weights.append(total)
    return Menu(
        model,
        tuple(types for types in groups.values() if types),
        tuple(weights),
        tuple(ctype for ctype in _bit_field_types(model) if taken[f"bit-field of {label(ctype)}"]),
        frozenset(feature for feature in FEATURES if taken[feature]),
        taken["atomic record"],
    )


def label(ctype: CType) -> str:
    """What kind of scalar it is: types of one label are taken or refused together."""
    if not isinstance(ctype, Record | Array) and ctype.align != natural_alignment(ctype):
        plain = with_alignment(ctype, natural_alignment(ctype))  # type: ignore[type-var]
        word = "over" if ctype.align > plain.align else "under"
        return f"{word}-aligned {label(plain)}"
    match ctype:
        case Integer(name=name) | Float(name=name):
            return name
        case Pointer():
            return "pointer"
        case Enum(underlying=underlying):
            return f"enum of {underlying.name}"
        case Complex(element=element):
            return f"_Complex {element.name}"
        case Vector(element=element, size=size):
            return f"{element.name} vector of {size}"
        case BitInt(bits=bits):
            if bits <= 64:
                return "_BitInt up to 64"
            return "_BitInt up to 128" if bits <= 128 else "_BitInt above 128"
        case Atomic(value=value):
            return f"_Atomic {label(value)}"
        case Record(kind=kind):
            return kind
        case Array():
            return "array"
        case _:
            return type(ctype).__name__.lower()


def representatives(model: DataModel) -> tuple[tuple[str, CType], ...]:
    """Each label and feature, and a smallest type that has it."""
    found: dict[str, CType] = {}
    for types in _scalars(model).values():
        for ctype in types:
            found.setdefault(label(ctype), ctype)
    for ctype in _bit_field_types(model):
        width = ctype.bits if isinstance(ctype, BitInt) else ctype.size * 8
        member = Member("m", ctype, 1 if label(ctype) == "_Bool" else width - 1)
        found[f"bit-field of {label(ctype)}"] = model.record("struct", "", [member])
    for feature in FEATURES:
        found[feature] = _example(model, feature)
    found["atomic record"] = model.atomic(model.record("struct", "", _members(model, "int")))
    return tuple(found.items())


def _scalars(model: DataModel) -> dict[str, tuple[CType, ...]]:
    integers = tuple(model.integer(name) for name in model.integers)
    float_ = model.float("float")
    pointers = tuple(model.pointer(target) for target in (Void(), model.integer("char")))
    bit_precise = tuple(
        model.bit_int(bits, signed=signed)
        for bits in _WIDTHS
        for signed in (False, True)
        if bits > 1 or not signed
    )
    complexes = (
        *(model.complex(each) for each in _named(model, _COMPLEX_FLOATS)),
        *(model.complex(each) for each in _named(model, _COMPLEX_INTEGERS)),
    )
    atomics: tuple[CType, ...] = (
        *(each for each in integers if each.size <= 8),
        float_,
        model.float("double"),
        *pointers,
        model.complex(float_),
    )
    return {
        "integer": integers,
        "float": tuple(_named(model, _FLOATS)),
        "pointer": pointers,
        "enum": tuple(model.enum("E", model.integer(name)) for name in _ENUM_TYPES),
        "complex": complexes,
        "vector": tuple(_vectors(model)),
        "bit-precise": bit_precise,
        "decimal": tuple(_named(model, _DECIMALS)),
        "atomic": tuple(model.atomic(each) for each in atomics),
        "aligned": tuple(_aligned(model)),
    }


def _named(model: DataModel, names: Sequence[str]) -> Iterator[Integer | Float]:
    """The types of these names that the model has."""
    for name in names:
        if name in model.integers:
            yield model.integer(name)
        elif name in model.floats:
            yield model.float(name)


def _vectors(model: DataModel) -> Iterator[Vector]:
    for element in _named(model, _VECTOR_ELEMENTS):
        for size in VECTOR_BYTES:
            try:
                yield model.vector(element, size)
            except LayoutError:
                continue


def _aligned(model: DataModel) -> Iterator[CType]:
    """Typedefs that raise or lower an alignment."""
    bases: list[Integer | Float | Pointer] = [*_named(model, _ALIGNED)]
    for base in (*bases, model.pointer(Void())):
        for align in _ALIGNMENTS:
            if align != natural_alignment(base):
                yield with_alignment(base, align)


def _bit_field_types(model: DataModel) -> tuple[Integer | Enum | BitInt, ...]:
    return (
        *(model.integer(name) for name in model.integers),
        model.enum("E", model.integer("unsigned int")),
        model.bit_int(7, signed=False),
        model.bit_int(33, signed=True),
    )


def _members(model: DataModel, *names: str) -> list[Member]:
    return [Member(f"m{index}", model.integer(name)) for index, name in enumerate(names)]


def _example(model: DataModel, feature: str) -> CType:
    two = _members(model, "char", "int")
    int_ = model.integer("int")
    match feature:
        case "union":
            return model.record("union", "", two)
        case "nested record":
            return model.record("struct", "", [Member("m", model.record("struct", "", two))])
        case "array":
            return model.record("struct", "", [Member("m", model.array(int_, 2))])
        case "packed":
            return model.record("struct", "", two, packed=True)
        case "aligned":
            return model.record("struct", "", two, aligned=16)
        case "pragma pack":
            return model.record("struct", "", two, pack=2)
        case "packed member":
            return model.record("struct", "", [two[0], Member("p", int_, packed=True)])
        case "aligned member":
            return model.record("struct", "", [two[0], Member("p", int_, aligned=8)])
        case "zero-length array":
            return model.record("struct", "", [*two, Member("z", model.array(int_, 0))])
        case "flexible array":
            return model.record("struct", "", [*two, Member("z", model.array(int_, None))])
        case "empty":
            return model.record("struct", "", [])
        case "unnamed bit-field":
            return model.record("struct", "", [*two, Member("", int_, 3)])
        case _:
            bits = Member("b", int_, 3)
            return model.record("struct", "", [bits, Member("", int_, 0), Member("c", int_, 3)])

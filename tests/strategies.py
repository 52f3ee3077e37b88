"""Random types and signatures for property tests, laid out by a data model.

Plain functions that return strategies; every option is keyword-only.  Each strategy is made once:
to make one takes longer than to draw from it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TypeVar

from hypothesis import strategies as st

from abisim.layout import DATA_MODELS, LP64, DataModel, LayoutError, Member, with_alignment
from abisim.signature import Parameter, Signature
from abisim.types import (
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Float,
    Integer,
    Pointer,
    Vector,
    Void,
)

INTEGERS: Final = tuple(LP64.integers)
#: What a narrow type becomes behind the ellipsis (C 6.5.2.2, default promotions).
_PROMOTED_SIZE: Final = 4

Options = ParamSpec("Options")
Made = TypeVar("Made")


def once(make: Callable[Options, Made]) -> Callable[Options, Made]:
    """What was made with the same options and the same model, which has no hash."""
    made: dict[tuple[object, ...], tuple[object, Made]] = {}

    @wraps(make)
    def known(*given: Options.args, **named: Options.kwargs) -> Made:
        everything = (*given, *sorted(named.items()))
        parts = [
            part for each in everything for part in (each if isinstance(each, tuple) else (each,))
        ]
        key = tuple(id(part) if isinstance(part, DataModel) else part for part in parts)
        if key not in made:
            # The model is kept, so that no other one gets its number.
            made[key] = everything, make(*given, **named)
        return made[key][1]

    return known


@once
def integers(*, model: DataModel = LP64) -> st.SearchStrategy[Integer]:
    return st.sampled_from([model.integer(name) for name in INTEGERS])


@once
def floats(*, model: DataModel = LP64) -> st.SearchStrategy[Float]:
    return st.sampled_from([model.float(name) for name in model.floats])


@once
def complex_numbers(*, model: DataModel = LP64) -> st.SearchStrategy[Complex]:
    """``_Complex`` of what a compiler takes: integers, and binary floating-point numbers."""
    elements = st.one_of(floats(model=model), floats(model=model), integers(model=model))
    return elements.filter(_is_complex_element).map(model.complex)


def _is_complex_element(element: Integer | Float) -> bool:
    if isinstance(element, Integer):
        return not element.is_bool
    return element.format != "bfloat16" and not element.format.startswith("decimal")


@once
@st.composite
def vectors(draw: st.DrawFn, *, model: DataModel = LP64, most: int = 64) -> Vector:
    """GNU vectors of 1 to ``most`` bytes, a power of two."""
    element = draw(st.one_of(integers(model=model), floats(model=model)))
    if isinstance(element, Integer) and element.is_bool:
        element = model.integer("char")
    sizes = [1 << shift for shift in range(most.bit_length())]
    return model.vector(element, draw(st.sampled_from([n for n in sizes if n >= element.size])))


@once
def bit_ints(*, model: DataModel = LP64) -> st.SearchStrategy[BitInt]:
    """``_BitInt`` of any width up to 300, the ones around a size more often."""
    widths = st.one_of(
        st.sampled_from([2, 7, 8, 9, 63, 64, 65, 127, 128, 129]), st.integers(2, 300)
    )
    return st.builds(lambda bits, signed: model.bit_int(bits, signed=signed), widths, st.booleans())


@once
def atomics(*, model: DataModel = LP64) -> st.SearchStrategy[Atomic]:
    """``_Atomic`` scalars; records have members, so the record strategy makes their own."""
    bases = st.one_of(
        integers(model=model),
        floats(model=model),
        pointers(model=model),
        complex_numbers(model=model),
    )
    return bases.map(model.atomic)


@once
def pointers(*, model: DataModel = LP64) -> st.SearchStrategy[Pointer]:
    targets: list[CType] = [Void(), model.integer("char"), model.integer("int")]
    return st.sampled_from([model.pointer(target) for target in targets])


@once
def enums(*, model: DataModel = LP64) -> st.SearchStrategy[Enum]:
    underlying = st.sampled_from(["unsigned int", "int", "unsigned char", "short", "long"])
    return underlying.map(lambda name: model.enum("E", model.integer(name)))


@once
@st.composite
def scalars(draw: st.DrawFn, *, model: DataModel = LP64) -> CType:
    """Integers (``_Bool`` and ``__int128`` among them), floats, pointers, enums, complex numbers,
    vectors, ``_BitInt`` and ``_Atomic``.
    """
    kinds: list[st.SearchStrategy[CType]] = [
        integers(model=model),
        floats(model=model),
        pointers(model=model),
        enums(model=model),
        complex_numbers(model=model),
        vectors(model=model),
        bit_ints(model=model),
        atomics(model=model),
    ]
    return draw(st.one_of(kinds))


@once
def aligned_scalars(*, model: DataModel = LP64) -> st.SearchStrategy[CType]:
    """Scalars as typedefs with ``aligned`` make them, over- and under-aligned."""
    bases = st.one_of(
        integers(model=model),
        floats(model=model),
        pointers(model=model),
        vectors(model=model, most=32),
        bit_ints(model=model),
    )
    return st.builds(with_alignment, bases, st.sampled_from([1, 2, 4, 8, 16, 32]))


@once
@st.composite
def bit_fields(draw: st.DrawFn, *, model: DataModel = LP64, name: str = "b") -> Member:
    """A named, unnamed or zero-width bit-field."""
    ctype = draw(st.one_of(integers(model=model), integers(model=model), bit_ints(model=model)))
    widest = ctype.bits if isinstance(ctype, BitInt) else 1 if ctype.is_bool else ctype.size * 8
    form = draw(st.sampled_from(["named", "named", "named", "unnamed", "zero"]))
    bits = 0 if form == "zero" else draw(st.integers(1, widest))
    return Member(name if form == "named" else "", ctype, bits)


@once
@st.composite
def records(
    draw: st.DrawFn,
    *,
    model: DataModel = LP64,
    depth: int = 1,
    max_members: int = 5,
    attributes: bool = True,
    bits: bool = True,
) -> CType:
    """Structs and unions; ``attributes`` adds packed and aligned ones and those that
    ``#pragma pack`` packs, ``bits`` bit-fields.
    """
    kind = draw(st.sampled_from(["struct", "struct", "struct", "union"]))
    packed = attributes and draw(st.integers(0, 7)) == 0
    aligned = draw(st.sampled_from([8, 16, 32, 64])) if attributes and _seldom(draw) else None
    pack = draw(st.sampled_from([1, 2, 4, 8])) if attributes and _seldom(draw) else None
    members = []
    for index in range(draw(st.integers(0 if _seldom(draw) else 1, max_members))):
        name = f"m{index}"
        if bits and draw(st.integers(0, 5)) == 0:
            members.append(draw(bit_fields(model=model, name=name)))
            continue
        ctype = draw(_members(model, depth, attributes, bits))
        if draw(st.integers(0, 4)) == 0:
            ctype = _array(model, ctype, draw(st.integers(1, 4)))
        members.append(Member(name, ctype))
    return model.record(
        "union" if kind == "union" else "struct",
        "S",
        members,
        packed=packed,
        aligned=aligned,
        pack=pack,
    )


@once
def _members(
    model: DataModel, depth: int, attributes: bool, bits: bool
) -> st.SearchStrategy[CType]:
    if depth == 0:
        return scalars(model=model)
    nested = records(model=model, depth=depth - 1, max_members=3, attributes=attributes, bits=bits)
    plain = scalars(model=model)
    return st.one_of(plain, plain, nested, *([aligned_scalars(model=model)] if attributes else []))


def _array(model: DataModel, element: CType, count: int) -> CType:
    try:
        return model.array(element, count)
    except LayoutError:
        return element


def _seldom(draw: st.DrawFn) -> bool:
    return draw(st.integers(0, 9)) == 0


@once
def values(*, model: DataModel = LP64) -> st.SearchStrategy[CType]:
    """A type that can be passed or returned."""
    plain = scalars(model=model)
    atomic_records = records(model=model, max_members=3, attributes=False).map(model.atomic)
    return st.one_of(
        plain, plain, records(model=model), aligned_scalars(model=model), atomic_records
    )


@st.composite
def signatures(
    draw: st.DrawFn, *, abi: str = "sysv", max_parameters: int = 10, variadic: bool = True
) -> Signature:
    """A function of up to ``max_parameters`` parameters; one in four is variadic."""
    model = DATA_MODELS[abi]
    result: CType = draw(st.one_of(st.just(Void()), values(model=model)))
    types = draw(st.lists(values(model=model), max_size=max_parameters))
    named = None
    if variadic and types and draw(st.integers(0, 3)) == 0:
        named = draw(st.integers(1, len(types)))
        types = [
            ctype if index < named else _promoted(ctype, model) for index, ctype in enumerate(types)
        ]
    parameters = tuple(Parameter(f"p{index}", ctype) for index, ctype in enumerate(types))
    return Signature("f", result, parameters, named, abi)


def _promoted(ctype: CType, model: DataModel) -> CType:
    match ctype:
        case Atomic(value=value):
            return _promoted(value, model)
        case Integer() if ctype.size < _PROMOTED_SIZE:
            return model.integer("int")
        case Enum(underlying=underlying) if ctype.size < _PROMOTED_SIZE:
            return _promoted(underlying, model)
        case Float(name="float"):
            return model.float("double")
        case _:
            return ctype

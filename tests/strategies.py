"""Random types and signatures for property tests, laid out by a data model.

Plain functions that return strategies; every option is keyword-only.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from abisim.layout import LP64, DataModel, LayoutError, Member, with_alignment
from abisim.signature import Parameter, Signature
from abisim.types import CType, Enum, Float, Integer, Pointer, Void

INTEGERS: Final = tuple(LP64.integers)
FLOATS: Final = tuple(LP64.floats)
#: What a narrow type becomes behind the ellipsis (C 6.5.2.2, default promotions).
_PROMOTED_SIZE: Final = 4


def integers(*, model: DataModel = LP64) -> st.SearchStrategy[Integer]:
    return st.sampled_from([model.integer(name) for name in INTEGERS])


def floats(*, model: DataModel = LP64) -> st.SearchStrategy[Float]:
    return st.sampled_from([model.float(name) for name in FLOATS])


def pointers(*, model: DataModel = LP64) -> st.SearchStrategy[Pointer]:
    targets: list[CType] = [Void(), model.integer("char"), model.integer("int")]
    return st.sampled_from([model.pointer(target) for target in targets])


def enums(*, model: DataModel = LP64) -> st.SearchStrategy[Enum]:
    underlying = st.sampled_from(["unsigned int", "int", "unsigned char", "short", "long"])
    return underlying.map(lambda name: model.enum("E", model.integer(name)))


def scalars(*, model: DataModel = LP64, complex_numbers: bool = True) -> st.SearchStrategy[CType]:
    """Integers (``_Bool`` and ``__int128`` among them), floats, pointers, enums, complex."""
    parts: list[st.SearchStrategy[CType]] = [
        integers(model=model),
        floats(model=model),
        pointers(model=model),
        enums(model=model),
    ]
    if complex_numbers:
        parts.append(floats(model=model).map(model.complex))
    return st.one_of(parts)


def aligned_scalars(*, model: DataModel = LP64) -> st.SearchStrategy[CType]:
    """Scalars as typedefs with ``aligned`` make them, over- and under-aligned."""
    bases = st.one_of(integers(model=model), floats(model=model), pointers(model=model))
    return st.builds(with_alignment, bases, st.sampled_from([1, 2, 4, 8, 16, 32]))


@st.composite
def bit_fields(draw: st.DrawFn, *, model: DataModel = LP64, name: str = "b") -> Member:
    """A named, unnamed or zero-width bit-field."""
    ctype = draw(integers(model=model))
    widest = 1 if ctype.is_bool else ctype.size * 8
    form = draw(st.sampled_from(["named", "named", "named", "unnamed", "zero"]))
    bits = 0 if form == "zero" else draw(st.integers(1, widest))
    return Member(name if form == "named" else "", ctype, bits)


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
    """Structs and unions; ``attributes`` adds packed and aligned ones, ``bits`` bit-fields."""
    kind = draw(st.sampled_from(["struct", "struct", "struct", "union"]))
    packed = attributes and draw(st.integers(0, 7)) == 0
    aligned = draw(st.sampled_from([8, 16, 32, 64])) if attributes and _seldom(draw) else None
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
        "union" if kind == "union" else "struct", "S", members, packed=packed, aligned=aligned
    )


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


def values(*, model: DataModel = LP64) -> st.SearchStrategy[CType]:
    """A type that can be passed or returned."""
    plain = scalars(model=model)
    return st.one_of(plain, plain, records(model=model), aligned_scalars(model=model))


@st.composite
def signatures(
    draw: st.DrawFn, *, abi: str = "sysv", max_parameters: int = 10, variadic: bool = True
) -> Signature:
    """A function of up to ``max_parameters`` parameters; one in four is variadic."""
    result: CType = draw(st.one_of(st.just(Void()), values()))
    types = draw(st.lists(values(), max_size=max_parameters))
    named = None
    if variadic and types and draw(st.integers(0, 3)) == 0:
        named = draw(st.integers(1, len(types)))
        types = [ctype if index < named else _promoted(ctype) for index, ctype in enumerate(types)]
    parameters = tuple(Parameter(f"p{index}", ctype) for index, ctype in enumerate(types))
    return Signature("f", result, parameters, named, abi)


def _promoted(ctype: CType) -> CType:
    match ctype:
        case Integer() if ctype.size < _PROMOTED_SIZE:
            return LP64.integer("int")
        case Enum(underlying=underlying) if ctype.size < _PROMOTED_SIZE:
            return _promoted(underlying)
        case Float(format="binary32"):
            return LP64.float("double")
        case _:
            return ctype

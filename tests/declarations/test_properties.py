"""Properties over random types: what is written as C is read back as the same thing."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abisim.declarations import parse, parse_all
from abisim.errors import AbisimError
from abisim.layout import DATA_MODELS, LP64, DataModel, Member, with_alignment
from abisim.signature import Parameter, Signature
from abisim.spelling import declare, shape_of
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    CType,
    Enum,
    Function,
    Integer,
    Opaque,
    Record,
    Void,
)
from tests import strategies

#: Enums whose types all data models agree on.
PREAMBLE = "enum Signed : int { A = -1 }; enum Wide : unsigned long long { B };\n"
#: Time says nothing on a machine that others share.
RELAXED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
ALIGNMENTS = st.sampled_from([1, 2, 4, 8, 16, 32])


@strategies.once
def enums(model: DataModel) -> st.SearchStrategy[CType]:
    return st.sampled_from([
        model.enum("Signed", model.integer("int")),
        model.enum("Wide", model.integer("unsigned long long")),
    ])  # fmt: skip


def pointers(model: DataModel, targets: st.SearchStrategy[CType]) -> st.SearchStrategy[CType]:
    return st.builds(
        lambda target, const: model.pointer(
            Opaque(target.kind, target.tag)
            if isinstance(target, Record) and target.tag
            else target,
            const=const and not isinstance(target, Function),
        ),
        targets,
        st.booleans(),
    )


@strategies.once
def scalars(model: DataModel) -> st.SearchStrategy[CType]:
    simple = st.one_of(
        strategies.integers(model=model),
        strategies.floats(model=model),
        enums(model),
        strategies.complex_numbers(model=model),
        strategies.vectors(model=model, most=128),
        strategies.bit_ints(model=model),
        strategies.atomics(model=model),
    )
    targets = st.just(Void()) | simple | st.just(Opaque("struct", "Hidden"))
    to_target = pointers(model, targets)
    return st.one_of(
        simple,
        to_target,
        pointers(model, to_target),
        pointers(model, functions(simple)),
        to_target.map(lambda ctype: atomic(model, ctype)),
    )


def atomic(model: DataModel, ctype: CType) -> CType:
    """``_Atomic`` of what can be atomic, the type itself otherwise."""
    if isinstance(ctype, Void | Function | Opaque | Array | Atomic):
        return ctype
    return model.atomic(ctype)


def functions(types: st.SearchStrategy[CType]) -> st.SearchStrategy[CType]:
    return st.builds(Function, types, st.lists(types, max_size=3).map(tuple), st.booleans())


@strategies.once
@st.composite
def bit_fields(draw: st.DrawFn, model: DataModel, name: str) -> Member:
    ctype = draw(strategies.integers(model=model) | enums(model) | strategies.bit_ints(model=model))
    underlying = ctype.underlying if isinstance(ctype, Enum) else ctype
    assert isinstance(underlying, Integer | BitInt)
    widest = underlying.bits if isinstance(underlying, BitInt) else underlying.size * 8
    is_bool = isinstance(underlying, Integer) and underlying.is_bool
    width = draw(st.integers(0, 1 if is_bool else widest))
    named = width > 0 and draw(st.booleans())
    aligned = draw(st.none() | ALIGNMENTS) if named else None
    return Member(name if named else "", ctype, width, aligned, named and draw(st.booleans()))


@st.composite
def records(draw: st.DrawFn, model: DataModel, inner: st.SearchStrategy[CType]) -> Record:
    members: list[Member] = []
    for index in range(draw(st.integers(0, 5))):
        name = f"m{index}"
        if draw(st.booleans()):
            members.append(draw(bit_fields(model, name)))
            continue
        ctype = draw(inner)
        if ctype.size % ctype.align == 0 and draw(st.booleans()):
            ctype = model.array(ctype, draw(st.integers(0, 3)))
        elif draw(st.integers(0, 3)) == 0:
            ctype = atomic(model, ctype)
        if not isinstance(ctype, Record | Array) and draw(st.booleans()):
            ctype = realigned(ctype, draw(ALIGNMENTS))
        members.append(Member(name, ctype, None, draw(st.none() | ALIGNMENTS), draw(st.booleans())))
    kind = draw(st.sampled_from(["struct", "union"]))
    if kind == "struct" and draw(st.booleans()):
        members.append(Member("tail", model.array(draw(scalars(model)), None)))
    return model.record(
        "struct" if kind == "struct" else "union",
        "",
        members,
        packed=draw(st.booleans()),
        aligned=draw(st.none() | ALIGNMENTS),
        pack=draw(st.none() | st.none() | st.sampled_from([1, 2, 4, 8, 16])),
    )


def realigned(ctype: CType, align: int) -> CType:
    assert not isinstance(ctype, Void | Function | Opaque)
    return with_alignment(ctype, align)


@strategies.once
def values(model: DataModel) -> st.SearchStrategy[CType]:
    return st.recursive(scalars(model), lambda inner: records(model, inner), max_leaves=12)


def passed(model: DataModel) -> st.SearchStrategy[CType]:
    return values(model) | st.builds(realigned, values(model), ALIGNMENTS)


ABIS = st.sampled_from(sorted(DATA_MODELS))
#: An ABI and two types under it.
PASSED = ABIS.flatmap(
    lambda abi: st.tuples(st.just(abi), passed(DATA_MODELS[abi]), passed(DATA_MODELS[abi]))
)


@st.composite
def signatures(draw: st.DrawFn) -> Signature:
    abi = draw(ABIS)
    model = DATA_MODELS[abi]
    types = draw(st.lists(passed(model), max_size=4))
    result = draw(st.just(Void()) | passed(model))
    variadic = draw(st.booleans())
    named = draw(st.integers(0, len(types))) if variadic else None
    parameters = [Parameter("", ctype) for ctype in types]
    if named is not None:
        # What is passed after the ellipsis has been promoted already.
        parameters[named:] = [Parameter("", model.integer("int")) for _ in types[named:]]
    return Signature("f", result, tuple(parameters), named, abi)


@RELAXED
@given(signatures())
def test_a_shape_read_back_has_the_same_shape(signature: Signature) -> None:
    again = parse(signature.shape, signature.abi)
    assert again.shape == signature.shape
    assert again.named == signature.named
    assert again.id == signature.id


@RELAXED
@given(signatures())
def test_a_shape_read_back_has_the_same_layouts(signature: Signature) -> None:
    again = parse(signature.shape, signature.abi)
    model = signature.model
    expected = [shape_of(parameter.type, model) for parameter in signature.parameters]
    assert [shape_of(parameter.type, model) for parameter in again.parameters] == expected
    assert shape_of(again.result, model) == shape_of(signature.result, model)


@RELAXED
@given(PASSED)
def test_a_declaration_read_back_is_the_same_type(drawn: tuple[str, CType, CType]) -> None:
    abi, ctype, _ = drawn
    text = f"{PREAMBLE}void f({declare(ctype, 'x', bodies=True)});"
    assert parse(text, abi).parameters[0].type == ctype


@RELAXED
@given(PASSED)
def test_a_typedef_changes_nothing(drawn: tuple[str, CType, CType]) -> None:
    abi, ctype, result = drawn
    text = (
        f"{PREAMBLE}typedef {declare(ctype, 'T', bodies=True)};\n"
        f"typedef {declare(result, 'R', bodies=True)};\nR f(T x, T *p);"
    )
    signature = parse(text, abi)
    assert signature.parameters[0].type == ctype
    assert signature.result == result


@RELAXED
@given(signatures())
def test_a_prototype_of_untagged_types_reads_back_as_itself(signature: Signature) -> None:
    again = parse(PREAMBLE + signature.prototype, signature.abi)
    assert again.prototype == signature.prototype


@RELAXED
@given(strategies.signatures())
def test_a_drawn_signature_reads_back_with_the_same_shape(signature: Signature) -> None:
    assert parse(signature.shape, signature.abi).shape == signature.shape


@pytest.mark.parametrize("abi", sorted(DATA_MODELS))
def test_every_fundamental_type_reads_back_under_every_abi(abi: str) -> None:
    model = DATA_MODELS[abi]
    types: list[CType] = [model.integer(name) for name in model.integers]
    types += [model.float(name) for name in model.floats]
    for ctype in types:
        assert parse(f"{declare(ctype)} f(void)", abi).result == ctype
    assert {model.integers["long"][0], LP64.integers["long"][0]} <= {4, 8}


WORDS = """
    ( ) { } [ ] ; , : * ... = + - ? << int char struct union enum typedef S x 0 1 99 sizeof
    _Alignas(8) __attribute__((packed)) __attribute__((aligned(4))) const unsigned long void bool
    'a' "s" _Atomic typeof [[gnu::packed]] [[ ]] _Complex # \\ /* // static _Generic _BitInt(3)
    0x 08 'ab va_list __int128 auto extern __asm__ @ __m128 _Float16 _Decimal32 _BitInt
    __attribute__((vector_size(8))) __attribute__((vector_size)) _Pragma("pack(1)") _Pragma
    #pragma\u00a0pack(push,2)\n __pragma(pack(pop)) __pragma
"""
TOKENS = st.sampled_from([*(word.replace("\u00a0", " ") for word in WORDS.split(" ")), "\n", "\0"])


@settings(RELAXED, max_examples=300)
@given(st.lists(TOKENS, max_size=25), ABIS)
def test_any_text_is_read_or_refused_with_a_message(tokens: list[str], abi: str) -> None:
    text = " ".join(tokens)
    try:
        outcome = [declared.signature.shape for declared in parse_all(text, abi)]
    except AbisimError as error:
        outcome = [str(error)]
    assert all(re.search(r"\w\(|:\d+:\d+: error: ", line) for line in outcome)

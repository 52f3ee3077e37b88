"""Properties over random types: what is written as C is read back as the same thing."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abisim.declarations import parse, parse_all
from abisim.errors import AbisimError
from abisim.layout import LP64, Member, with_alignment
from abisim.signature import Parameter, Signature
from abisim.spelling import declare, shape_of
from abisim.types import (
    Array,
    CType,
    Enum,
    Function,
    Integer,
    Opaque,
    Record,
    Void,
)

INTEGERS = st.sampled_from([LP64.integer(name) for name in LP64.integers])
FLOATS = st.sampled_from([LP64.float(name) for name in LP64.floats])
ENUMS = st.sampled_from([
    LP64.enum("Small", LP64.integer("unsigned int")),
    LP64.enum("Signed", LP64.integer("int")),
    LP64.enum("Wide", LP64.integer("unsigned long")),
])  # fmt: skip
PREAMBLE = "enum Small { A }; enum Signed { B = -1 }; enum Wide { C = 0x100000000 };\n"
#: Time says nothing on a machine that others share.
RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
ALIGNMENTS = st.sampled_from([1, 2, 4, 8, 16, 32])


def pointers(targets: st.SearchStrategy[CType]) -> st.SearchStrategy[CType]:
    return st.builds(
        lambda target, const: LP64.pointer(
            Opaque(target.kind, target.tag)
            if isinstance(target, Record) and target.tag
            else target,
            const=const and not isinstance(target, Function),
        ),
        targets,
        st.booleans(),
    )


def scalars() -> st.SearchStrategy[CType]:
    simple = INTEGERS | FLOATS | ENUMS | FLOATS.map(LP64.complex)
    targets = st.just(Void()) | simple | st.just(Opaque("struct", "Hidden"))
    return simple | pointers(targets) | pointers(pointers(targets)) | pointers(functions(simple))


def functions(types: st.SearchStrategy[CType]) -> st.SearchStrategy[CType]:
    return st.builds(Function, types, st.lists(types, max_size=3).map(tuple), st.booleans())


@st.composite
def bit_fields(draw: st.DrawFn, name: str) -> Member:
    ctype = draw(INTEGERS | ENUMS)
    underlying = ctype.underlying if isinstance(ctype, Enum) else ctype
    assert isinstance(underlying, Integer)
    width = draw(st.integers(0, 1 if underlying.is_bool else underlying.size * 8))
    named = width > 0 and draw(st.booleans())
    aligned = draw(st.none() | ALIGNMENTS) if named else None
    return Member(name if named else "", ctype, width, aligned, named and draw(st.booleans()))


@st.composite
def records(draw: st.DrawFn, inner: st.SearchStrategy[CType]) -> Record:
    members: list[Member] = []
    for index in range(draw(st.integers(0, 5))):
        name = f"m{index}"
        if draw(st.booleans()):
            members.append(draw(bit_fields(name)))
            continue
        ctype = draw(inner)
        if ctype.size % ctype.align == 0 and draw(st.booleans()):
            ctype = LP64.array(ctype, draw(st.integers(0, 3)))
        if not isinstance(ctype, Record | Array) and draw(st.booleans()):
            ctype = realigned(ctype, draw(ALIGNMENTS))
        members.append(Member(name, ctype, None, draw(st.none() | ALIGNMENTS), draw(st.booleans())))
    kind = draw(st.sampled_from(["struct", "union"]))
    if kind == "struct" and draw(st.booleans()):
        members.append(Member("tail", LP64.array(draw(scalars()), None)))
    return LP64.record(
        "struct" if kind == "struct" else "union",
        "",
        members,
        packed=draw(st.booleans()),
        aligned=draw(st.none() | ALIGNMENTS),
    )


def realigned(ctype: CType, align: int) -> CType:
    assert not isinstance(ctype, Void | Function | Opaque)
    return with_alignment(ctype, align)


VALUES = st.recursive(scalars(), records, max_leaves=12)
PASSED = VALUES | st.builds(realigned, VALUES, ALIGNMENTS)


@st.composite
def signatures(draw: st.DrawFn) -> Signature:
    types = draw(st.lists(PASSED, max_size=4))
    result = draw(st.just(Void()) | PASSED)
    variadic = draw(st.booleans())
    named = draw(st.integers(0, len(types))) if variadic else None
    parameters = [Parameter("", ctype) for ctype in types]
    if named is not None:
        # What is passed after the ellipsis has been promoted already.
        parameters[named:] = [Parameter("", LP64.integer("int")) for _ in types[named:]]
    return Signature("f", result, tuple(parameters), named)


@RELAXED
@given(signatures())
def test_a_shape_read_back_has_the_same_shape(signature: Signature) -> None:
    again = parse(signature.shape)
    assert again.shape == signature.shape
    assert again.named == signature.named
    assert again.id == signature.id


@RELAXED
@given(signatures())
def test_a_shape_read_back_has_the_same_layouts(signature: Signature) -> None:
    again = parse(signature.shape)
    expected = [shape_of(parameter.type, LP64) for parameter in signature.parameters]
    assert [shape_of(parameter.type, LP64) for parameter in again.parameters] == expected
    assert shape_of(again.result, LP64) == shape_of(signature.result, LP64)


@RELAXED
@given(PASSED)
def test_a_declaration_read_back_is_the_same_type(ctype: CType) -> None:
    text = f"{PREAMBLE}void f({declare(ctype, 'x', bodies=True)});"
    assert parse(text).parameters[0].type == ctype


@RELAXED
@given(PASSED, PASSED)
def test_a_typedef_changes_nothing(ctype: CType, result: CType) -> None:
    text = (
        f"{PREAMBLE}typedef {declare(ctype, 'T', bodies=True)};\n"
        f"typedef {declare(result, 'R', bodies=True)};\nR f(T x, T *p);"
    )
    signature = parse(text)
    assert signature.parameters[0].type == ctype
    assert signature.result == result


@RELAXED
@given(signatures())
def test_a_prototype_of_untagged_types_reads_back_as_itself(signature: Signature) -> None:
    assert parse(PREAMBLE + signature.prototype).prototype == signature.prototype


WORDS = """
    ( ) { } [ ] ; , : * ... = + - ? << int char struct union enum typedef S x 0 1 99 sizeof
    _Alignas(8) __attribute__((packed)) __attribute__((aligned(4))) const unsigned long void bool
    'a' "s" _Atomic typeof [[gnu::packed]] [[ ]] _Complex # \\ /* // static _Generic _BitInt(3)
    0x 08 'ab va_list __int128 auto extern __asm__ @
"""
TOKENS = st.sampled_from([*WORDS.split(), "\n", "\0"])


@settings(RELAXED, max_examples=300)
@given(st.lists(TOKENS, max_size=25))
def test_any_text_is_read_or_refused_with_a_message(tokens: list[str]) -> None:
    text = " ".join(tokens)
    try:
        outcome = [declared.signature.shape for declared in parse_all(text)]
    except AbisimError as error:
        outcome = [str(error)]
    assert all(re.search(r"\w\(|:\d+:\d+: error: ", line) for line in outcome)

"""What holds for every signature, on random records and parameter lists."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abisim.layout import LP64, Member
from abisim.reference import Placement, budget, classify
from abisim.signature import Parameter, Signature
from abisim.types import Array, CType, Float, Integer, Pointer, Record, Void, leaves

#: A busy machine is no reason to fail.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

INTEGERS = [LP64.integer(name) for name in LP64.integers]
FLOATS = [LP64.float(name) for name in LP64.floats]
SCALARS: list[CType] = [
    *INTEGERS, *FLOATS, LP64.pointer(Void()), *(LP64.complex(float_) for float_ in FLOATS),
]  # fmt: skip


def scalars() -> st.SearchStrategy[CType]:
    return st.sampled_from(SCALARS)


@st.composite
def members(draw: st.DrawFn, types: st.SearchStrategy[CType]) -> Member:
    aligned = draw(st.sampled_from([None] * 8 + [8, 16, 32]))
    if draw(st.integers(0, 3)) == 0:
        integer = draw(st.sampled_from(INTEGERS))
        bits = draw(st.integers(0, 1 if integer.is_bool else 8 * integer.size))
        name = draw(st.sampled_from(["m", "m", ""])) if bits else ""
        return Member(name, integer, bits)
    ctype = draw(types)
    if draw(st.integers(0, 4)) == 0 and ctype.size % ctype.align == 0:
        ctype = LP64.array(ctype, draw(st.integers(0, 5)))
    return Member("m", ctype, None, aligned, draw(st.integers(0, 12)) == 0)


@st.composite
def records(draw: st.DrawFn, types: st.SearchStrategy[CType]) -> CType:
    found = draw(st.lists(members(types), max_size=5))
    found = [replace(m, name=m.name and f"m{index}") for index, m in enumerate(found)]
    return LP64.record(
        draw(st.sampled_from(["struct", "struct", "union"])),
        "tag",
        found,
        packed=draw(st.integers(0, 6)) == 0,
        aligned=draw(st.sampled_from([None] * 6 + [8, 16, 64])),
    )


def types() -> st.SearchStrategy[CType]:
    return st.recursive(scalars(), records, max_leaves=8)


@st.composite
def signatures(draw: st.DrawFn) -> Signature:
    parameters = draw(st.lists(st.one_of(scalars(), types()), max_size=14))
    variadic = draw(st.booleans())
    named = draw(st.integers(1, len(parameters))) if variadic and parameters else None
    return Signature(
        "f",
        draw(st.one_of(st.just(Void()), types())),
        tuple(Parameter(f"p{index}", ctype) for index, ctype in enumerate(parameters)),
        named,
    )


def registers(signature: Signature) -> list[str]:
    """The registers that hold something at the callee's entry, in the order of arguments."""
    assignment = classify(signature)
    hidden = [piece.at for piece in assignment.ret.pieces if assignment.ret.mode == "sret"]
    return hidden + [
        piece.at for argument in assignment.args for piece in argument.pieces if piece.at != "stack"
    ]


@patient
@given(types())
def test_pieces_are_disjoint_and_cover_every_bit_that_carries_the_value(ctype: CType) -> None:
    assignment = classify(Signature("f", ctype, (Parameter("", ctype),)))
    for placement in (*assignment.args, assignment.ret):
        if placement.mode == "sret":
            continue
        left = bytearray(placement.defined)
        end = 0
        for piece in placement.pieces:
            assert end <= piece.start < piece.end <= placement.size
            end = piece.end
            assert placement.defined[piece.end - 1], "a piece ends at its last significant byte"
            left[piece.start : piece.end] = bytes(piece.end - piece.start)
        assert not any(left)


@patient
@given(types())
def test_defined_bits_are_those_of_the_leaves(ctype: CType) -> None:
    bits = 0
    for leaf in leaves(ctype):
        bits |= (1 << leaf.bit_width) - 1 << leaf.bit_offset
    defined = classify(Signature("f", Void(), (Parameter("", ctype),))).args[0].defined
    assert defined == bits.to_bytes(ctype.size, "little")


@patient
@given(signatures())
def test_registers_are_taken_in_sequence_and_once(signature: Signature) -> None:
    used = registers(signature)
    general = [name for name in used if not name.startswith("xmm")]
    vector = [name for name in used if name.startswith("xmm")]
    assert general == ["rdi", "rsi", "rdx", "rcx", "r8", "r9"][: len(general)]
    assert vector == [f"xmm{index}" for index in range(len(vector))]


@patient
@given(signatures())
def test_al_counts_the_vector_registers_of_variadic_calls(signature: Signature) -> None:
    vector = {name for name in registers(signature) if name.startswith("xmm")}
    expected = len(vector) if signature.variadic else None
    assert classify(signature).al == expected


@patient
@given(signatures())
def test_stack_offsets_ascend_aligned_and_fit(signature: Signature) -> None:
    assignment = classify(signature)
    end = 0
    for argument in assignment.args:
        for piece in argument.pieces:
            if piece.offset is None:
                continue
            assert piece.offset >= end
            assert piece.offset % max(8, argument.align) == 0
            assert assignment.stack_align % max(16, argument.align) == 0
            end = piece.offset + -(-argument.size // 8) * 8
    assert end <= assignment.stack_bytes
    assert assignment.stack_bytes % 8 == 0
    assert assignment.stack_align >= 16


@patient
@given(signatures())
def test_a_further_argument_moves_none_before_it(signature: Signature) -> None:
    shorter = replace(
        signature,
        parameters=signature.parameters[:-1],
        named=None if signature.named is None else min(signature.named, 1),
    )
    assert classify(shorter).args == classify(signature).args[: len(shorter.parameters)]


@patient
@given(types())
def test_an_eightbyte_is_sse_when_all_its_leaves_are_floats(ctype: CType) -> None:
    placement = classify(Signature("f", Void(), (Parameter("", ctype),))).args[0]
    if not set(placement.classes) <= {"NO_CLASS", "INTEGER", "SSE"}:
        return
    for index, klass in enumerate(placement.classes):
        inside = [
            leaf.type
            for leaf in leaves(ctype)
            if leaf.bit_offset < 64 * (index + 1) and leaf.bit_offset + leaf.bit_width > 64 * index
        ]
        floats = [isinstance(leaf, Float) and leaf.format != "x87" for leaf in inside]
        if not inside:
            assert klass == "NO_CLASS"
        else:
            assert klass == ("SSE" if all(floats) else "INTEGER")


def renamed(ctype: CType, word: str) -> CType:
    """The type with other tags, field names and pointer targets."""
    match ctype:
        case Record(fields=fields):
            new = tuple(
                replace(f, name=f.name and f"{word}_{f.name}", type=renamed(f.type, word))
                for f in fields
            )
            return replace(ctype, tag=word, fields=new)
        case Array(element=element):
            return replace(ctype, element=renamed(element, word))
        case Pointer():
            return replace(ctype, target=Integer(word, 1, 1, True))
        case _:
            return ctype


def nameless(placement: Placement) -> Placement:
    clause = placement.clause.partition(" 1: ")[0]  # which field is unaligned
    return replace(placement, ctype=Void(), clause=clause)


@patient
@given(signatures())
def test_names_do_not_matter(signature: Signature) -> None:
    other = replace(
        signature,
        name="g",
        result=renamed(signature.result, "zzz"),
        parameters=tuple(Parameter("q", renamed(p.type, "zzz")) for p in signature.parameters),
    )
    one, two = classify(signature), classify(other)
    assert [*map(nameless, one.args)] == [*map(nameless, two.args)]
    assert nameless(one.ret) == nameless(two.ret)
    assert one._replace(args=(), ret=one.ret, signature=signature) == two._replace(
        args=(), ret=one.ret, signature=signature
    )


@patient
@given(signatures())
def test_texts_and_budgets_exist_for_all(signature: Signature) -> None:
    assignment = classify(signature)
    dump = assignment.dump().splitlines()
    assert len(dump) == 4 + len(assignment.args) + signature.variadic
    assert json.loads(json.dumps(assignment.to_dict())) == assignment.to_dict()
    buffer, avalue = budget(assignment, "buffer"), budget(assignment, "avalue")
    assert 1 <= buffer.least <= buffer.most
    assert 1 <= avalue.least <= avalue.most


@patient
@given(signatures())
def test_a_classification_does_not_depend_on_what_was_classified_before(
    signature: Signature,
) -> None:
    first = classify(signature)
    classify(replace(signature, result=Void()))
    assert classify(signature) == first

"""Argument and result bytes: each recognisable, in all of its bits, by its values alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abisim.declarations import parse
from abisim.layout import DATA_MODELS, struct_offsets
from abisim.reference import classify
from abisim.signature import Signature
from abisim.types import CType, leaves
from abisim.verification.values import Values, value_mask, values_for
from tests.strategies import signatures

_SETTINGS = settings(max_examples=150, deadline=None, derandomize=True)
#: Every type of every data model.
_SIGNATURES = st.sampled_from(sorted(DATA_MODELS)).flatmap(
    lambda abi: signatures(abi=abi, max_parameters=6)
)


def significant(signature: Signature, values: Values) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(mask, sequence over the passes) of every byte that carries part of a value."""
    masks = [*values.masks, values.result_mask]
    starts = [*((offset, values.arguments) for offset in values.offsets), (0, values.result)]
    for mask, (start, images) in zip(masks, starts, strict=True):
        for index, bits in enumerate(mask):
            if bits:
                yield bits, tuple(image[start + index] for image in images)


def bool_offsets(ctype: CType) -> set[int]:
    return {
        leaf.bit_offset // 8
        for leaf in leaves(ctype)
        if getattr(leaf.type, "is_bool", False) and leaf.bit_width == 8
    }


@_SETTINGS
@given(signature=_SIGNATURES)
def test_whole_bytes_have_sequences_of_their_own(signature: Signature) -> None:
    values = values_for(signature)
    bools = sum(len(bool_offsets(parameter.type)) for parameter in signature.parameters)
    bools += len(bool_offsets(signature.result))
    whole = [sequence for bits, sequence in significant(signature, values) if bits == 0xFF]
    assert len(set(whole)) == len(whole)
    assert bools <= len(whole)


@_SETTINGS
@given(signature=_SIGNATURES)
def test_no_significant_byte_is_the_same_in_every_pass(signature: Signature) -> None:
    """So that constant garbage is never taken for a value."""
    for bits, sequence in significant(signature, values_for(signature)):
        assert len({byte & bits for byte in sequence}) > 1


@_SETTINGS
@given(signature=_SIGNATURES)
def test_bools_are_0_or_1_and_not_always_the_same(signature: Signature) -> None:
    values = values_for(signature)
    for parameter, offset in zip(signature.parameters, values.offsets, strict=True):
        for index in bool_offsets(parameter.type):
            seen = {image[offset + index] for image in values.arguments}
            assert seen == {0, 1}
    for index in bool_offsets(signature.result):
        assert {image[index] for image in values.result} == {0, 1}


@_SETTINGS
@given(signature=_SIGNATURES)
def test_top_bits_of_whole_bytes_differ_between_the_passes(signature: Signature) -> None:
    """So that sign extension and zero extension differ in one pass or the other."""
    values = values_for(signature)
    for parameter, offset, mask in zip(
        signature.parameters, values.offsets, values.masks, strict=True
    ):
        bools = bool_offsets(parameter.type)
        for index, bits in enumerate(mask):
            if bits == 0xFF and index not in bools:
                first, second, *_ = (image[offset + index] & 0x80 for image in values.arguments)
                assert (first, second) == (0x80, 0)


@_SETTINGS
@given(signature=_SIGNATURES)
def test_images_are_as_large_as_the_arguments_and_the_result(signature: Signature) -> None:
    values = values_for(signature)
    types = [parameter.type for parameter in signature.parameters]
    offsets, end = struct_offsets(types)
    assert values.offsets == offsets
    assert {len(image) for image in values.arguments} == {end}
    assert {len(image) for image in values.result} == {signature.result.size}
    assert len(values.arguments) == len(values.result) == values.passes >= 2
    assert values_for(signature) == values


@_SETTINGS
@given(signature=_SIGNATURES)
def test_bits_of_a_part_are_neither_another_byte_s_nor_the_same_in_like_passes(
    signature: Signature,
) -> None:
    """Addresses and garbage are the same in passes that are both even, or both odd."""
    found = list(significant(signature, values_for(signature)))
    for at, (bits, sequence) in enumerate(found):
        if bits == 0xFF:
            continue
        right = bytes(byte & bits for byte in sequence)
        assert len(set(right[::2])) > 1
        assert len(set(right[1::2])) > 1
        for _, other in (*found[:at], *found[at + 1 :]):
            assert bytes(byte & bits for byte in other) != right


MASKS = [
    ("char x", "ff"),
    ("_Bool x", "ff"),
    ("int x", "ffffffff"),
    ("double x", "ff" * 8),
    ("long double x", "ff" * 10 + "00" * 6),
    ("_Complex long double x", ("ff" * 10 + "00" * 6) * 2),
    ("struct { char a; int b; } x", "ff000000ffffffff"),
    ("struct { int a : 3; } x", "07000000"),
    ("struct { int a : 3; int : 2; int b : 4; } x", "e7010000"),
    ("struct { int a : 12; char b; } x", "ff0fff00"),
    ("struct { long a : 40; } x", "ff" * 5 + "000000"),
    ("struct { _Bool a : 1; unsigned char b : 7; } x", "ff"),
    ("union { char a; short b; } x", "ffff"),
    ("union { int a : 3; char b : 6; } x", "3f000000"),
    ("struct { struct { char a; short b; } c[2]; } x", "ff00ffffff00ffff"),
    ("struct { } x", ""),
    ("struct __attribute__((aligned(8))) { char a; } x", "ff" + "00" * 7),
    ("struct { int a; double b[0]; } x", "ffffffff00000000"),
    ("_BitInt(37) x", "ffffffff1f000000"),
    ("_BitInt(64) x", "ff" * 8),
    ("_BitInt(65) x", "ff" * 8 + "01" + "00" * 7),
    ("unsigned _BitInt(1) x", "01"),
    ("_BitInt(130) x", "ff" * 16 + "03" + "00" * 7),
    ("struct { _BitInt(7) a; char b; } x", "7fff"),
    ("struct { _BitInt(40) a : 33; } x", "ffffffff01000000"),
    ("__m64 x", "ff" * 8),
    ("__m512d x", "ff" * 64),
    ("struct { char a; __m128 b; } x", "ff" + "00" * 15 + "ff" * 16),
    ("_Atomic _Bool x", "ff"),
    ("_Atomic long double x", "ff" * 10 + "00" * 6),
    ("_Atomic(struct { char a; int b; }) x", "ff000000ffffffff"),
    ("_Atomic(struct { int a : 3; _Bool b; }) x", "07ff0000"),
    ("struct { _Atomic(_BitInt(9)) a[2]; } x", "ff01ff01"),
    ("_Complex int x", "ff" * 8),
    ("_Complex unsigned char x", "ffff"),
    ("struct { char a; _Complex short b; } x", "ff00ffffffff"),
    ("_Complex __float128 x", "ff" * 32),
    ("_Float16 x", "ffff"),
    ("__bf16 x", "ffff"),
    ("_Decimal32 x", "ff" * 4),
    ("_Decimal128 x", "ff" * 16),
]


@pytest.mark.parametrize(("parameter", "mask"), MASKS, ids=[row[0] for row in MASKS])
def test_masks(parameter: str, mask: str) -> None:
    assert value_mask(parse(f"void f({parameter})").parameters[0].type).hex() == mask


#: What the data models say differently.
MODEL_MASKS = [
    ("sysv", "long double x", "ff" * 10 + "00" * 6),
    ("ms", "long double x", "ff" * 10 + "00" * 6),
    ("mingw", "long double x", "ff" * 10 + "00" * 6),
    ("win64", "long double x", "ff" * 8),
    ("ms", "_Complex long double x", ("ff" * 10 + "00" * 6) * 2),
    ("win64", "_Complex long double x", "ff" * 16),
    ("ms", "long x", "ff" * 8),
    ("win64", "long x", "ff" * 4),
    ("mingw", "struct { char a; long b; } x", "ff000000ffffffff"),
    ("sysv", "struct { char a; int b : 3; } x", "ff070000"),
    ("win64", "struct { char a; int b : 3; } x", "ff00000007000000"),
]


@pytest.mark.parametrize(
    ("abi", "parameter", "mask"), MODEL_MASKS, ids=[f"{row[0]}-{row[1]}" for row in MODEL_MASKS]
)
def test_masks_of_a_data_model(abi: str, parameter: str, mask: str) -> None:
    signature = parse(f"void f({parameter})", abi=abi)
    assert value_mask(signature.parameters[0].type).hex() == mask


@_SETTINGS
@given(signature=_SIGNATURES)
def test_the_reference_finds_the_same_padding(signature: Signature) -> None:
    """It has a recursion of its own over types; the judge holds one against the other."""
    values, assignment = values_for(signature), classify(signature)
    assert tuple(placement.defined for placement in assignment.args) == values.masks
    assert assignment.ret.defined == values.result_mask


@_SETTINGS
@given(signature=_SIGNATURES)
def test_padding_of_a_lone_bit_of_a_byte_is_zero(signature: Signature) -> None:
    """A one-bit _BitInt and a lone _Bool bit-field are then what an object of theirs holds."""
    for bits, sequence in significant(signature, values_for(signature)):
        if bits == 1:
            assert set(sequence) == {0, 1}


@pytest.mark.parametrize(
    "declaration",
    [
        "void f(_Atomic _Bool b)",
        "void f(struct { int a; _Atomic _Bool b; } s)",
        "void f(_Atomic(struct { char a; _Bool b[2]; }) s)",
        "void f(struct { enum E : _Bool { no, yes } b; } s)",
        "_Atomic _Bool f(void)",
    ],
)
def test_bools_inside_other_types_are_0_or_1(declaration: str) -> None:
    signature = parse(declaration)
    values = values_for(signature)
    narrow = {seq for _, seq in significant(signature, values) if set(seq) == {0, 1}}
    assert len(narrow) == (2 if "[2]" in declaration else 1)
    assert values == values_for(signature)


def test_a_bool_bit_field_leaves_its_neighbours_their_values() -> None:
    """Seven bits beside one bool: they are not all zero because of it."""
    values = values_for(parse("void f(struct { _Bool a : 1; unsigned char b : 7; } x)"))
    assert any(image[0] & 0xFE for image in values.arguments)


def test_more_than_sixteen_kibibytes_take_more_passes() -> None:
    def passes(size: int) -> int:
        return values_for(parse(f"void f(struct {{ char c[{size}]; }} x)")).passes

    assert [passes(1), passes(16384), passes(16385), passes(100_000)] == [2, 2, 3, 3]


def test_sequences_stay_unique_beyond_sixteen_kibibytes() -> None:
    signature = parse("void f(struct { char c[40000]; } x)")
    values = values_for(signature)
    sequences = [sequence for _, sequence in significant(signature, values)]
    assert len(set(sequences)) == len(sequences) == 40000


@pytest.mark.parametrize(("count", "passes"), [(1, 2), (2, 2), (3, 3), (6, 3), (7, 4), (100, 7)])
def test_many_bools_take_more_passes_and_differ(count: int, passes: int) -> None:
    signature = parse(f"void f({', '.join(['_Bool'] * count)})")
    values = values_for(signature)
    sequences = [sequence for _, sequence in significant(signature, values)]
    assert values.passes == passes
    assert len(set(sequences)) == count
    # All zeros and all ones look like no value.
    assert not {(0,) * passes, (1,) * passes} & set(sequences)


@pytest.mark.parametrize(("width", "count", "passes"), [(2, 12, 4), (2, 13, 8), (3, 56, 4),
                                                        (3, 57, 8), (7, 300, 4)])  # fmt: skip
def test_parts_of_bytes_take_no_sequence_twice_and_none_that_stays(
    width: int, count: int, passes: int
) -> None:
    fields = "".join(f"unsigned char b{n} : {width}; unsigned char : 0;" for n in range(count))
    signature = parse(f"void f(struct {{ {fields} }} s)")
    values = values_for(signature)
    ones = (1 << width) - 1
    sequences = {tuple(b & ones for b in seq) for _, seq in significant(signature, values)}
    assert values.passes == passes
    assert len(sequences) == count
    assert not {(digit,) * passes for digit in range(ones + 1)} & sequences

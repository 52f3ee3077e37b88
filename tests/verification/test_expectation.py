"""Whatever the reference says has to make sense to the judge: under every ABI and dialect."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given, settings

from abisim.declarations import parse
from abisim.dialects import NEWEST, PSABI
from abisim.layout import DATA_MODELS
from abisim.machine.state import SLOTS
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.signature import Signature
from abisim.types import Atomic, CType, Float, leaves
from abisim.verification.expectation import expect, place
from abisim.verification.values import values_for
from tests.strategies import signatures

_SETTINGS = settings(max_examples=30, deadline=None, derandomize=True)
DIALECTS = (PSABI, *NEWEST, "clang:14")
CONVENTIONS = [(abi, dialect) for abi in DATA_MODELS for dialect in DIALECTS]
#: What random signatures seldom have: each kind of wide value behind the last register.
CROWDED = [
    f"void f(int, float, unsigned char, double, long, int, int, int, {ctype}, {ctype})"
    for ctype in (
        "__int128", "long double", "_Complex long double", "__m64", "__m128", "__m256", "__m512",
        "_BitInt(65)", "_BitInt(200)", "_Complex double", "_Float16", "struct { long long a[5]; }",
        "struct { }", "struct { char c[3]; }", "_Atomic(struct { char c[16]; })",
    )
]  # fmt: skip
GNU_ONLY = [
    f"void f(int, float, unsigned char, double, long, int, int, int, {ctype}, {ctype})"
    for ctype in ("__float128", "_Complex __float128", "_Decimal64", "_Decimal128")
]


@pytest.mark.parametrize(("abi", "dialect"), CONVENTIONS)
def test_assignments_of_random_signatures_can_be_judged_by(abi: str, dialect: str) -> None:
    @_SETTINGS
    @given(signature=signatures(abi=abi))
    def holds(signature: Signature) -> None:
        try:
            assignment = classify(signature, dialect=dialect)
        except UnsupportedType:
            assert abi != "sysv"
            assert dialect.startswith("clang")
            assert any(map(_is_decimal_apart, types_of(signature)))
            return
        judged_by(signature, assignment)

    holds()


def types_of(signature: Signature) -> list[CType]:
    return [signature.result, *(each.type for each in signature.parameters)]


def _is_decimal_apart(ctype: CType) -> bool:
    """A record that is taken apart, with a decimal number in it, which clang has none of."""
    return isinstance(ctype, Atomic) and any(
        isinstance(leaf.type, Float) and leaf.type.format.startswith("decimal")
        for leaf in leaves(ctype.value)
    )


def _crowded() -> Iterator[ParameterSet]:
    """(ABI, dialect, declaration)."""
    for abi, dialect in CONVENTIONS:
        for declaration in CROWDED + ([] if abi == "win64" else GNU_ONLY):
            yield pytest.param(abi, dialect, declaration)


@pytest.mark.parametrize(("abi", "dialect", "declaration"), [*_crowded()])
def test_assignments_of_crowded_signatures_can_be_judged_by(
    abi: str, dialect: str, declaration: str
) -> None:
    signature = parse(declaration, abi=abi)
    judged_by(signature, classify(signature, dialect=dialect))


@pytest.mark.parametrize("abi", ["ms", "mingw"])
@pytest.mark.parametrize("size", [32, 64, 128])
def test_decimal_numbers_are_not_taken_apart(abi: str, size: int) -> None:
    """clang passes an _Atomic record by its scalars, and has none for these."""
    signature = parse(f"int f(_Atomic(struct {{ _Decimal{size} a; }}), int)", abi, dialect="clang")
    with pytest.raises(UnsupportedType, match="no decimal floating-point"):
        classify(signature, dialect="clang")
    judged_by(signature, classify(signature))


def judged_by(signature: Signature, assignment: Assignment) -> None:
    places_exist(assignment)
    no_two_values_are_in_one_place(assignment)
    every_bit_is_looked_at(signature, assignment)


def places_exist(assignment: Assignment) -> None:
    """Every piece is within its register, or within the argument area behind the shadow."""
    for placement in (*assignment.args, assignment.ret):
        for piece in placement.pieces:
            length = piece.extend.bytes if piece.extend else piece.end - piece.start
            assert 0 <= piece.start < piece.end
            if piece.offset is not None:
                assert assignment.shadow_bytes <= piece.offset, placement
                assert piece.offset + length <= assignment.stack_bytes, placement
            else:
                assert length <= (10 if piece.at in ("st0", "st1") else SLOTS[piece.at][1])


def no_two_values_are_in_one_place(assignment: Assignment) -> None:
    pieces = [piece for each in assignment.args for piece in each.pieces]
    if assignment.ret.mode == "sret":
        pieces += assignment.ret.pieces
    spans = sorted((place(piece), place(piece) + piece.end - piece.start) for piece in pieces)
    assert all(before[1] <= after[0] for before, after in pairwise(spans)), assignment.dump()


def every_bit_is_looked_at(signature: Signature, assignment: Assignment) -> None:
    """Each byte of a value that carries something is in a piece, or there is a pointer."""
    values, bits = values_for(signature), 0
    placements = (*assignment.args, assignment.ret)
    for placement, mask in zip(placements, (*values.masks, values.result_mask), strict=True):
        if assignment.dialect == PSABI:
            assert placement.defined == mask
        assert not any(ours & ~ones for ours, ones in zip(placement.defined, mask, strict=True))
        mask = placement.defined  # a compiler may lose bits
        if placement.mode in ("indirect", "sret"):
            assert [(each.start, each.end) for each in placement.pieces] == [(0, 8)]
            continue
        held = {byte for each in placement.pieces for byte in range(each.start, each.end)}
        assert held >= {index for index, ones in enumerate(mask) if ones}, placement
        if placement is not assignment.ret:
            bits += sum(
                ones.bit_count()
                for each in placement.pieces
                for ones in mask[each.start : each.end]
            )
    assert expect(assignment, values).mask.bit_count() == bits

"""Random signatures: the same for the same seed, and spread over everything."""

from __future__ import annotations

from collections import Counter
from itertools import islice

import pytest

from abisim.campaign.census import Tally, count, expected, kinds, missing
from abisim.campaign.draw import Drawer
from abisim.campaign.menu import label, representatives
from abisim.declarations import promoted
from abisim.layout import DATA_MODELS
from abisim.reference import classify
from abisim.types import Atomic, BitInt, Complex, CType, Record, Vector

ABIS = tuple(DATA_MODELS)


@pytest.mark.parametrize("abi", ABIS)
def test_a_signature_depends_on_the_seed_and_its_number_alone(abi: str) -> None:
    first = list(islice(Drawer(abi, 7), 200))
    again = Drawer(abi, 7)
    assert [again.draw(number) for number in reversed(range(200))] == first[::-1]
    assert [Drawer(abi, 8).draw(number) for number in range(200)] != first


def test_signatures_of_a_seed_stay_what_they_are() -> None:
    """Committed reports name a seed; whoever changes the drawing has to make them again."""
    drawer = Drawer("sysv", 1)
    texts = [drawer.draw(number).shape for number in (1, 24, 26)]
    assert texts == [
        "_Complex __float128 f(void)",
        "struct { long a; __bf16 __attribute__((vector_size(2))) b; } f(void)",
        "_Atomic(short) f(unsigned char __attribute__((vector_size(2))))",
    ]


def test_every_type_class_and_register_state_occurs_under_sysv() -> None:
    drawer = Drawer("sysv", 1)
    tally = count_of(drawer, 12_000)
    absent = missing(tally, expected(drawer.menu, "sysv"))
    # What takes no register can come in any state, but is rare.
    assert [row for row in absent if not row[1].endswith("NO_CLASS")] == []
    for row in ("xmm0 rax", "rax xmm0", "rax rdx", "xmm0 xmm1", "st0", "st0 st1", "ymm0", "zmm0"):
        assert tally["results", row] > 5, row


def count_of(drawer: Drawer, number: int) -> Tally:
    tally: Tally = Counter()
    for signature in islice(drawer, number):
        count(tally, signature, classify(signature))
    return tally


@pytest.mark.parametrize("abi", ABIS)
def test_every_type_of_the_menu_occurs(abi: str) -> None:
    drawer = Drawer(abi, 3)
    seen = Counter(
        kind
        for signature in islice(drawer, 8_000)
        for ctype in (signature.result, *(each.type for each in signature.parameters))
        for kind in kinds(ctype)
    )
    wanted = {row for table, row in expected(drawer.menu, abi) if table == "types"}
    assert sorted(wanted - set(seen)) == []


def test_what_a_compiler_refuses_is_not_drawn() -> None:
    def accepts(ctype: CType) -> bool:
        return not isinstance(ctype, Vector | BitInt | Atomic | Complex) and not (
            isinstance(ctype, Record) and ctype.packed
        )

    drawer = Drawer("sysv", 1, accepts=accepts)
    types = [
        ctype
        for signature in islice(drawer, 2_000)
        for ctype in (signature.result, *(each.type for each in signature.parameters))
    ]
    seen = {kind for ctype in types for kind in kinds(ctype)}
    words = ("vector", "_BitInt", "_Atomic", "_Complex", "packed")
    assert [kind for kind in seen if kind.startswith(words) and kind != "packed member"] == []
    assert {"struct", "union", "array", "int", "pragma pack"} <= seen


def test_variable_arguments_are_promoted() -> None:
    drawer = Drawer("sysv", 5)
    variable = [
        parameter.type
        for signature in islice(drawer, 3_000)
        if signature.named is not None
        for parameter in signature.parameters[signature.named :]
    ]
    assert len(variable) > 500
    assert all(promoted(ctype, drawer.menu.model) == ctype for ctype in variable)
    assert not any(isinstance(ctype, Atomic) for ctype in variable)


def test_a_variadic_function_has_a_named_parameter() -> None:
    named = [s.named for s in islice(Drawer("ms", 1), 2_000) if s.named is not None]
    assert len(named) > 200
    assert min(named) == 1


def test_small_sizes_prevail() -> None:
    sizes = [
        parameter.type.size
        for signature in islice(Drawer("sysv", 1), 2_000)
        for parameter in signature.parameters
    ]
    assert sum(size <= 64 for size in sizes) > 0.9 * len(sizes)
    assert max(sizes) > 200


@pytest.mark.parametrize("abi", ABIS)
def test_representatives_have_the_label_that_they_stand_for(abi: str) -> None:
    for name, ctype in representatives(DATA_MODELS[abi]):
        if not isinstance(ctype, Record) and name != "atomic record":
            assert label(ctype) == name

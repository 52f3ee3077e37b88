"""Signatures laid out once more: by the same model nothing changes."""

from __future__ import annotations

from itertools import islice

import pytest

from abisim.campaign.draw import Drawer
from abisim.campaign.relay import Relay, relaid
from abisim.declarations import parse
from abisim.dialects import LAYOUT_ENTRIES
from abisim.layout import DATA_MODELS


@pytest.mark.parametrize("abi", tuple(DATA_MODELS))
def test_the_same_model_lays_out_the_same(abi: str) -> None:
    for signature in islice(Drawer(abi, 2), 1_000):
        assert relaid(signature, DATA_MODELS[abi]) == signature


def test_the_text_s_own_dialect_changes_nothing() -> None:
    relay = Relay("sysv", "psabi")
    for signature in islice(Drawer("sysv", 2), 100):
        assert relay(signature) is signature


@pytest.mark.parametrize(
    ("entry", "dialect", "abi"),
    [
        ("atomic-size", "clang", "sysv"),
        ("atomic-array", "gcc", "sysv"),
        ("atomic-array", "gcc", "ms"),
        ("mingw-bit-field", "clang", "mingw"),
    ],
)
def test_a_dialect_lays_out_as_its_parser_does(entry: str, dialect: str, abi: str) -> None:
    example = next(each.example for each in LAYOUT_ENTRIES if each.id == entry)
    signature = parse(example, abi=abi)
    relay = Relay(abi, dialect)
    assert relay.entries(signature) == (entry,)
    assert relay(signature) == parse(example, abi=abi, dialect=dialect) != signature


@pytest.mark.parametrize(
    "text",
    [
        "typedef float v[4] __attribute__((aligned(16)));\nvoid f(struct { v a; float b; } x);",
        "typedef struct { int a, b; } s __attribute__((aligned(32)));\nvoid f(s x);",
        "typedef struct { long a; } s __attribute__((aligned(2)));\nvoid f(struct { s x; } y);",
    ],
)
@pytest.mark.parametrize("dialect", ["gcc", "clang:14", "clang"])
def test_what_a_typedef_aligned_stays_aligned(text: str, dialect: str) -> None:
    signature = parse(text)
    assert Relay("sysv", dialect)(signature) is signature

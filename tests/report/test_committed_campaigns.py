"""What is committed of the campaigns: 100,000 signatures for each compiler that a pair names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COUNT = 100_000
_PAIRS = re.search(r"^CAMPAIGNS := ((?:.*\\\n)*.*)$", (ROOT / "Makefile").read_text(), re.M)
assert _PAIRS is not None
PAIRS = _PAIRS[1].replace("\\\n", " ").split()
#: gcc has no target of Microsoft's own data model.
OWED = {"sysv": 3, "ms": 3, "mingw": 3, "win64": 2}


def test_every_compiler_is_a_witness_of_every_abi() -> None:
    compilers = ("gcc", "clang-14", "clang-22")
    owed = [f"{abi}/{each}" for abi, few in OWED.items() for each in compilers[3 - few :]]
    assert sorted(PAIRS) == sorted(owed)


def test_every_report_is_of_a_pair() -> None:
    reports = {path.stem for path in (ROOT / "reports" / "fuzz").iterdir()}
    assert reports == {pair.replace("/", "-") for pair in PAIRS}


@pytest.mark.parametrize("pair", PAIRS)
def test_nothing_is_left_unexplained(pair: str) -> None:
    abi, compiler = pair.split("/")
    text = (ROOT / "reports" / "fuzz" / f"{abi}-{compiler}.md").read_text()
    assert f"--abi {abi} --subject {compiler} --count {COUNT} --seed 1 " in text
    together = re.search(r"^\| \*\*together\*\* \|(.*)\|$", text, re.M)
    assert together is not None
    agree, explained, unsupported, refused, disagreement = (
        int(number.replace(",", "")) for number in together[1].split("|")
    )
    assert agree + explained + unsupported + refused == 2 * COUNT
    assert unsupported + refused < COUNT / 1000
    assert disagreement == 0
    speed = re.search(r"processes: (\d+) signatures a second", text)
    assert speed is not None
    assert int(speed[1]) >= 200

"""Arrays of a great many elements that have no bytes: nothing counts them one by one."""

from __future__ import annotations

import pytest

from abisim.cli.fuzz_declarations import explain
from abisim.declarations import parse
from abisim.reference import classify
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES
from abisim.verification.judge import verify


@pytest.mark.parametrize("dialect", ["psabi", "gcc", "clang"])
@pytest.mark.parametrize("kind", ["struct", "union"])
@pytest.mark.parametrize("inner", ["struct { }", "struct { struct { } m[1ull << 40]; }"])
def test_elements_of_no_bytes_take_no_time(inner: str, kind: str, dialect: str) -> None:
    """However many there are: this ends."""
    text = f"void f({kind} {{ {inner} a[1ull << 62]; unsigned _BitInt(5) b; }});"
    signature = parse(text, dialect=dialect)
    assert classify(signature, dialect=dialect).args[0].pieces[0].at == "rdi"
    for entry in ENTRIES:
        assert verify(signature, stub(signature, entry, dialect), dialect).ok


def test_they_are_explained() -> None:
    text = "int f(union { struct { } a[1ull << 62]; _Complex _Float16 b[2]; });"
    assert explain(parse(text), text)

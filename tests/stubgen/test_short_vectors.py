"""What takes 16 bytes on the stack because LLVM has a vector in it: clang's assembly.

An _Atomic float before it has taken the last vector register, which clang does not count.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.plan import ToStack, plan

#: A value, and the offset on the stack of an int behind it.
BEHIND = [
    ("struct { float a; }", 8),
    ("struct { double a; }", 8),
    ("struct { _Float16 a; }", 8),
    ("struct { float v __attribute__((vector_size(8))); }", 8),
    ("struct { float c; double b; }", 16),
    # An int more is on the stack, for the long.
    ("struct { long c; float b, d; }", 24),
    ("struct { float a, b; }", 16),
    ("_Complex float", 16),
    ("_Complex _Float16", 16),
    ("struct { _Float16 a[3]; }", 16),
    ("struct { _Float16 a; float b; }", 16),
    ("struct { float b; _Float16 a; }", 16),
    # The union's double is what LLVM has.
    ("union { float a[2]; double b; }", 8),
]


@pytest.mark.parametrize("dialect", ["clang:14", "clang:19", "clang:22"])
@pytest.mark.parametrize(("text", "offset"), BEHIND, ids=[row[0] for row in BEHIND])
def test_where_an_int_behind_it_is(text: str, offset: int, dialect: str) -> None:
    before, behind = ", ".join(["float"] * 7), ", ".join(["int"] * 7)
    signature = parse(f"void f({before}, _Atomic(float), {text}, {behind})")
    stack = [
        move.stack
        for move in plan(signature, dialect=dialect).arguments
        if isinstance(move, ToStack) and move.argument == 15
    ]
    assert stack == [offset]

"""How deep the x87 stack is told to be."""

from __future__ import annotations

import pytest

from abisim.machine.decode import block_facts
from abisim.machine.x87 import Depth, depth_in
from tests.conftest import Assembler

FLD, FSTP = "fld tbyte ptr [rdi];", "fstp tbyte ptr [rsp];"
DEPTHS = {
    "nop": Depth(0, 0, 0),
    FLD: Depth(1, 0, 1),
    FSTP: Depth(-1, 1, 0),
    FLD + FSTP: Depth(0, 0, 1),
    FSTP + FLD: Depth(0, 1, 0),
    3 * FLD + 2 * FSTP: Depth(1, 0, 3),
    2 * FSTP + 3 * FLD: Depth(1, 2, 1),
    "fxch": Depth(0, 2, 0),
    FLD + "fxch st(3)": Depth(1, 3, 1),
    "fld st(1)": Depth(1, 2, 1),
    "fld1; fldz; fstp st(0)": Depth(1, 0, 2),
}


@pytest.mark.parametrize(("text", "depth"), DEPTHS.items())
def test_depth(assemble: Assembler, text: str, depth: Depth) -> None:
    assert block_facts(assemble(text)).x87 == depth


@pytest.mark.parametrize(
    ("depth", "fitting"),
    [(Depth(0, 0, 8), {0}), (Depth(0, 2, 3), {2, 3, 4, 5}), (Depth(-1, 1, 0), {*range(1, 9)}),
     (Depth(9, 0, 9), set())],
)  # fmt: skip
def test_where_it_fits(depth: Depth, fitting: set[int]) -> None:
    assert {start for start in range(9) if depth.fits(start)} == fitting


def test_tags() -> None:
    assert [depth_in(tags) for tags in (0xFFFF, 0x3FFF, 0x0FFF, 0, 0xAAAA)] == [0, 1, 2, 8, 8]

"""Where a compiled callee finds copies and the storage of its result: as asked, no better."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.images import Image
from abisim.machine.state import get
from abisim.reference import classify
from abisim.stubs import CalleeCode
from abisim.verification.placing import Placing, Reception
from abisim.verification.setting import callee_machine
from abisim.verification.values import values_for

RETURN = CalleeCode(Image(b"\xc3", functions={"f": (0, 1)}), 0, 1, "by hand", widens=False)
ALIGNMENTS = (1, 2, 4, 8, 16, 32, 64, 128, 1024)


def receptions(declaration: str, abi: str) -> list[Reception]:
    """Two passes of entering a callee that does nothing."""
    signature = parse(declaration, abi=abi)
    placing = Placing(
        callee_machine(), signature, classify(signature, party="callee"), values_for(signature),
        RETURN, extended=True,
    )  # fmt: skip
    return [placing.run(number) for number in (0, 1)]


@pytest.mark.parametrize("align", ALIGNMENTS)
def test_a_hidden_result_is_aligned_to_no_more_than_its_type(align: int) -> None:
    record = f"struct {{ char c[{1024 + align}]; }} __attribute__((aligned({align})))"
    addresses = [each.output_at for each in receptions(f"{record} f(void)", "sysv")]
    assert [address % (2 * align) for address in addresses] == [align, align]
    assert addresses[0] != addresses[1]


@pytest.mark.parametrize("align", ALIGNMENTS[5:])
def test_copies_are_aligned_to_no_more_than_their_types(align: int) -> None:
    record = f"struct {{ char c[{align}]; }} __attribute__((aligned({align})))"
    for each in receptions(f"void f({record}, {record}, {record})", "ms"):
        pointers = [get(each.initial, name) for name in ("rcx", "rdx", "r8")]
        assert [pointer % (2 * align) for pointer in pointers] == [align] * 3
        assert len(set(pointers)) == 3

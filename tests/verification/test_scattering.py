"""Objects that lie anywhere: within their windows, aligned, and apart in each byte."""

from __future__ import annotations

from itertools import combinations

import pytest

from abisim.verification.scattering import (
    BUFFER,
    FIRST_ARGUMENT,
    OUTPUT,
    astride,
    gap,
    scatter,
    scattered,
)

WINDOW = (0x5500_0000_0000, 0x5500_0040_0000)
WIDE = (0x5500_0000_0000, 0x5500_0002_0000)
CELL = (0x5500_0003_0000, 0x5500_0004_0000)


@pytest.mark.parametrize("size", [1, 8, 24, 4096, 65_535, 65_536])
@pytest.mark.parametrize("align", [1, 2, 8, 64, 4096])
@pytest.mark.parametrize("seed", "abc")
def test_they_are_aligned_and_within_their_windows(seed: str, align: int, size: int) -> None:
    for window in WINDOW, CELL:
        for index in range(FIRST_ARGUMENT + 120):
            for number in range(4):
                address = scattered(scatter(seed, 0), index, number, window, size, align)
                assert address % align == 0
                assert window[0] <= address <= window[1] - size


@pytest.mark.parametrize("align", [1, 2, 8, 16, 64])
def test_every_bit_is_set_in_one_of_two_passes(align: int) -> None:
    by = scatter("a", 1)
    for number in (0, 2):
        one, other = (
            scattered(by, 5, each, WINDOW, 8, align) - WINDOW[0] for each in (number, number + 1)
        )
        assert one ^ other in ((1 << 21) - align, (1 << 22) - align)
    assert len({scattered(by, 5, number, WINDOW, 8, align) for number in range(4)}) == 4


@pytest.mark.parametrize("size", [1, 100, 4096])
@pytest.mark.parametrize("align", [1, 2, 8, 16])
def test_no_byte_of_one_is_another_s(align: int, size: int) -> None:
    """As many as the alignment leaves values of the lowest byte; their windows are theirs."""
    # Later ones have it by chance.
    for number in range(2):
        places = [
            scattered(scatter("x", 0), index, number, CELL, size, align)
            for index in range(min(FIRST_ARGUMENT + 120, 256 // align))
        ]
        for one, other in combinations(places, 2):
            assert all((one ^ other) >> 8 * byte & 0xFF for byte in range(2))
        buffer, output = (
            scattered(scatter("x", 0), index, number, WINDOW, size, align)
            for index in (BUFFER, OUTPUT)
        )
        assert all((buffer ^ output) >> 8 * byte & 0xFF for byte in range(3))


def test_seeds_and_variants_differ() -> None:
    assert scatter("a", 0) == scatter("a", 0)
    assert len({scatter("a", 0), scatter("b", 0), scatter("a", 1)}) == 3


@pytest.mark.parametrize("size", [1, 4, 12, 40, 1024, 65_600])
@pytest.mark.parametrize("align", [1, 4, 8, 64])
def test_astride_every_part_is_on_either_side(align: int, size: int) -> None:
    middle = (WIDE[0] + WIDE[1]) // 2
    cuts = set()
    for number in range(32):
        address = astride(number, WIDE, size, align)
        assert address % align == 0
        assert WIDE[0] <= address <= WIDE[1] - size
        cuts.add(middle - address)
    if size <= align:
        assert cuts == {0}
    elif size <= 32 * align:
        assert cuts == {*range(align, size, align)}
    else:
        assert len(cuts) > 15


def test_what_has_no_window_lies_apart() -> None:
    gaps = [gap(scatter("a", 0), index, number) for index in range(100) for number in range(4)]
    assert len({*gaps}) > 350
    assert 0 <= min(gaps) <= max(gaps) < 4096

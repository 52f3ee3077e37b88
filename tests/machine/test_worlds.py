"""Worlds that nobody knows beforehand: the same windows, and no addresses in common."""

from __future__ import annotations

from itertools import pairwise

import pytest

from abisim.machine import memory
from abisim.machine.memory import PAGE, USUAL, Window, World
from abisim.machine.worlds import elsewhere

SEEDS = [f"seed {number}" for number in range(20)]
#: The largest number that al may have.
MOST_AL = 8


def regions(world: World) -> list[Window]:
    return [world.code, world.callee, world.input, world.output, world.stack]


def inner(world: World) -> list[int]:
    """An address within everything that code is given an address of."""
    middles = [each.base + each.size // 2 for each in (world.input, world.output, *world.cells)]
    return [
        world.callee_entry,
        world.end,
        world.stack.base + world.stack.size - (1 << 16),
        *middles,
    ]


@pytest.mark.parametrize("opposite", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_windows_apart_from_each_other(seed: str, opposite: bool) -> None:
    one = elsewhere(seed, opposite=opposite)
    assert one == elsewhere(seed, opposite=opposite)
    for there, here in zip(regions(one), regions(USUAL), strict=True):
        assert (there.size, there.protection) == (here.size, here.protection)
    assert len(one.cells) == len(USUAL.cells)
    ranges = sorted((each.base, each.base + each.size) for each in (*regions(one), *one.cells))
    assert all(end + PAGE <= begin for (_, end), (begin, _) in pairwise(ranges))
    assert not any(begin <= one.end < end for begin, end in ranges)
    assert max(end for _, end in ranges) < 1 << 47
    assert min(begin for begin, _ in ranges) > 1 << 32
    # One hook has all cells, in either order.
    at = [ranges.index((cell.base, cell.base + cell.size)) for cell in one.cells]
    assert sorted(at) == [*range(min(at), min(at) + len(one.cells))]
    callee = range(one.callee.base, one.callee.base + PAGE - len(one.callee_code) + 1)
    assert one.callee_entry in callee
    assert one.callee_code.endswith(memory.CALLEE_CODE)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_address_has_a_byte_of_another_s(seed: str) -> None:
    world = elsewhere(seed)
    found = [*(each.base for each in (*regions(world), *world.cells)), world.end]
    for place in (24, 32, 40):
        parts = [address >> place & 0xFF for address in found]
        assert len({*parts}) == len(parts)
        assert min(parts) > MOST_AL
    parts = [cell.base >> 16 & 0xFF for cell in world.cells]
    assert len({part & ~1 for part in parts}) == len(parts)
    assert min(parts) > MOST_AL
    assert min(address >> 16 & 0xFF for address in found) > MOST_AL


@pytest.mark.parametrize("seed", SEEDS)
def test_the_opposite_has_other_bits(seed: str) -> None:
    """Of the uppermost bytes all, so that neither setting nor clearing one is right in both."""
    one, other = elsewhere(seed), elsewhere(seed, opposite=True)
    for here, there in zip(inner(one), inner(other), strict=True):
        assert here >> 32 ^ there >> 32 == 0x7FFF
    for world in (one, other):
        assert not {each >> 32 for each in inner(world)} & {each >> 32 for each in inner(USUAL)}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_the_same_in_the_usual_world_is_the_other_way_round(seed: str) -> None:
    world = elsewhere(seed)
    assert (world.end ^ USUAL.end) & 0xFFFFFF == 0xFFFFFF
    assert (world.callee_entry ^ USUAL.callee_entry) & 0xFFF == 0xFFF
    for there, here in zip(regions(world), regions(USUAL), strict=True):
        if here.size > PAGE:
            assert (there.base ^ here.base) & 3 << 22 == 3 << 22


@pytest.mark.parametrize("seed", SEEDS)
def test_the_opposite_s_regions_reach_across_multiples_of_4_gib(seed: str) -> None:
    world = elsewhere(seed, opposite=True)
    for each in (world.input, world.output, *world.cells):
        assert (each.base + each.size // 2) % (1 << 32) == 0
    assert (world.stack.base + world.stack.size - (1 << 16)) % (1 << 32) == 0


def test_seeds_differ() -> None:
    worlds = [elsewhere(seed, opposite=opposite) for seed in SEEDS for opposite in (False, True)]
    assert len({each.code.base for each in worlds}) == len(worlds)

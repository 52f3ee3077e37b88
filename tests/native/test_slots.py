"""Room is taken where it fits first, and is whole again when everything is given back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from abisim.native.slots import Slots


def test_ranges_begin_at_multiples_of_sixteen_and_are_used_again() -> None:
    slots = Slots(96)
    assert [slots.take(size) for size in (1, 17, 16, 32)] == [0, 16, 48, 64]
    assert slots.take(1) is None
    slots.give_back(16, 17)
    assert slots.take(33) is None
    assert slots.take(32) == 16


@given(st.lists(st.tuples(st.integers(1, 200), st.booleans()), max_size=60), st.randoms())
def test_no_two_ranges_overlap_and_all_given_back_is_unused(
    wanted: list[tuple[int, bool]], order: object
) -> None:
    slots = Slots(4096)
    taken: dict[int, int] = {}
    for size, goes in wanted:
        offset = slots.take(size)
        if offset is not None:
            end = offset + size
            assert offset % 16 == 0
            assert end <= 4096
            assert all(end <= at or at + held <= offset for at, held in taken.items())
            taken[offset] = size
        if goes and taken:
            at = order.choice(sorted(taken))  # type: ignore[attr-defined]
            slots.give_back(at, taken.pop(at))
    assert slots.is_unused == (not taken)
    for at in list(taken):
        slots.give_back(at, taken.pop(at))
    assert slots.is_unused
    assert slots.take(4096) == 0

"""Processes of their own: what each of them begins with."""

from __future__ import annotations

import gc

from abisim.campaign.processes import together
from abisim.collector import collect_seldom


def _threshold(_: int) -> tuple[int, int, int]:
    return gc.get_threshold()


def test_they_collect_as_seldom_as_the_first_one() -> None:
    before = gc.get_threshold()
    try:
        collect_seldom()
        seldom = gc.get_threshold()
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
    assert seldom[0] > before[0]
    assert list(together(_threshold, range(3), 2)) == [seldom] * 3

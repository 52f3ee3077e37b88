"""A lease ends after everything that holds it, whatever the collector does."""

from __future__ import annotations

import gc

from abisim.native.lease import Lease, lease
from tests.native.programs import output_of


def test_a_lease_ends_once_when_its_last_reference_goes() -> None:
    ended: list[str] = []
    first = lease("a", lambda: ended.append("a"))
    second = first
    assert first == "a"
    del first
    assert not ended
    del second
    assert ended == ["a"]


def test_two_leases_of_one_text_are_two() -> None:
    ended: list[int] = []
    first = lease("a", lambda: ended.append(1))
    second = lease("a", lambda: ended.append(2))
    del second
    assert ended == [2]
    del first
    assert ended == [2, 1]


def test_a_finalizer_in_a_collected_cycle_comes_before_the_end() -> None:
    """A weak reference's callback would come first."""
    order: list[str] = []

    class Holder:
        def __init__(self) -> None:
            self.held = lease("x", lambda: order.append("end"))
            self.circle = self

        def __del__(self) -> None:
            order.append("finalizer")

    Holder()
    gc.collect()
    assert order == ["finalizer", "end"]


def test_a_lease_is_not_the_collector_s() -> None:
    assert not gc.is_tracked(lease("x", lambda: None))
    assert gc.is_tracked(Lease("x"))  # which is why it has to be taken out


def test_nothing_ends_when_the_interpreter_does() -> None:
    printed = output_of(
        "import atexit\n"
        "from abisim.native.lease import lease\n"
        "atexit.register(lambda: later.append(lease('late', lambda: print('ended late'))))\n"
        "later = []\n"
        "held = lease('x', lambda: print('ended'))\n"
        "gone = lease('y', lambda: print('gone'))\n"
        "del gone\n"
    )
    assert printed == "gone\n"

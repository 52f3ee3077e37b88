"""Processes of their own: what each of them begins with, and the caller as one of them."""

from __future__ import annotations

import gc
import os
import signal
import threading
import time
from collections.abc import Iterator
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from abisim.campaign.processes import _interruption_blocked, together
from abisim.collector import collect_seldom
from abisim.errors import AbisimError


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


def _process(number: int) -> tuple[int, int]:
    return number, os.getpid()


def test_a_caller_that_helps_is_one_of_them() -> None:
    results = together(_process, range(40), 2, helping=True)
    made = [next(results)]
    assert len(active_children()) == 1
    made += results
    assert [number for number, _ in made] == list(range(40))
    processes = {process for _, process in made}
    assert len(processes) == 2
    assert os.getpid() in processes


def test_a_caller_that_does_not_help_is_none_of_them() -> None:
    assert os.getpid() not in {process for _, process in together(_process, range(9), 2)}


def _slow_elsewhere(number: int, caller: int) -> bool:
    """Whether it is done in the caller, where the others are done at once."""
    if os.getpid() != caller:
        time.sleep(3)
    return os.getpid() == caller


def test_a_caller_that_helps_waits_for_one_that_is_far_behind() -> None:
    """Results wait for their turn, so there may not be any number of them."""
    work = partial(_slow_elsewhere, caller=os.getpid())
    taken: list[int] = []

    def batches() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = together(work, batches(), 2, helping=True)
    assert next(results) is False
    assert 20 < len(taken) < 200
    results.close()


def _when_four_are_done(number: int, caller: int, done: Path) -> int:
    """Here a number takes until four of them are done elsewhere."""
    if os.getpid() != caller:
        (done / str(number)).touch()
        return number
    for _ in range(6000):
        if len(list(done.iterdir())) >= 4:
            return number
        time.sleep(0.01)
    raise TimeoutError


def test_others_have_work_while_a_caller_that_helps_is_at_its_own(tmp_path: Path) -> None:
    work = partial(_when_four_are_done, caller=os.getpid(), done=tmp_path)
    assert list(together(work, range(40), 2, helping=True)) == list(range(40))
    assert len(list(tmp_path.iterdir())) < 40


def _interrupted_here(number: int, caller: int, place: Path) -> int:
    """Elsewhere numbers are done; here one is interrupted when some of them are."""
    if os.getpid() != caller:
        (place / "begun").touch()
    elif number > 20:
        while not (place / "begun").exists():
            time.sleep(0.01)
        (place / f"interrupted at {number}").touch()
        raise KeyboardInterrupt
    return number


def test_ctrl_c_in_a_caller_that_helps_keeps_what_is_done(tmp_path: Path) -> None:
    work = partial(_interrupted_here, caller=os.getpid(), place=tmp_path)
    made = list(together(work, range(10_000), 2, helping=True))
    assert 0 < len(made) < 200
    assert made == list(range(len(made)))
    assert len(list(tmp_path.iterdir())) == 2


def _ends(number: int, caller: int) -> int:
    if os.getpid() != caller:
        os._exit(9)
    time.sleep(0.1)
    return number


@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.parametrize("helping", [False, True])
def test_a_process_that_ends_by_itself_is_an_error(jobs: int, helping: bool) -> None:
    work = partial(_ends, caller=os.getpid())
    with pytest.raises(AbisimError, match="a process ended by itself"):
        list(together(work, range(10_000), jobs, helping=helping))
    assert active_children() == []


def test_ctrl_c_that_comes_to_another_thread_waits_until_a_process_is_spawned() -> None:
    """As to that of a progress bar, which begins before and blocks nothing."""
    begun, done = threading.Event(), False

    def interrupt() -> None:
        begun.wait()
        os.kill(os.getpid(), signal.SIGINT)

    def spawn() -> None:
        nonlocal done
        with _interruption_blocked():
            begun.set()
            other.join()
            for _ in range(100):
                time.sleep(0.001)
            done = True

    other = threading.Thread(target=interrupt)
    other.start()
    with pytest.raises(KeyboardInterrupt):
        spawn()
    assert done

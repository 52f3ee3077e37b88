"""Work in watched processes: crashes and hangs are named, and all the rest is done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from abisim.campaign.watched import BATCH, Lost, NotReadyError, watched
from tests.cli.conftest import ROOT


@dataclass(frozen=True)
class Summing:
    """The numbers of a batch, added up; at some of them the process ends or hangs."""

    kills: frozenset[int] = frozenset()
    exits: frozenset[int] = frozenset()
    hangs: frozenset[int] = frozenset()
    broken: bool = False

    def start(self) -> Callable[[range, frozenset[int], Callable[[int], None]], int]:
        if self.broken:
            os._exit(3)
        return self._batch

    def _batch(self, numbers: range, without: frozenset[int], at: Callable[[int], None]) -> int:
        total = 0
        for number in numbers:
            if number in without:
                continue
            at(number)
            if number in self.kills:
                os.kill(os.getpid(), signal.SIGSEGV)
            if number in self.exits:
                os._exit(7)
            if number in self.hangs:
                time.sleep(600)
            total += number
        return total


@pytest.mark.parametrize("jobs", [1, 3])
def test_all_batches_are_done_in_order(jobs: int) -> None:
    numbers = range(7, 7 + 4 * BATCH + 1)
    done = list(watched(Summing(), numbers, jobs, 60))
    assert [each.numbers.start for each in done] == list(range(7, numbers.stop, BATCH))
    assert sum(each.outcome for each in done) == sum(numbers)
    assert all(each.memory > 1 for each in done)
    assert not any(each.lost for each in done)


def test_what_crashes_or_hangs_is_named_and_the_rest_is_done() -> None:
    work = Summing(frozenset({3, 4, BATCH}), frozenset({9}), frozenset({5}))
    done = list(watched(work, range(2 * BATCH), 2, 1.0))
    lost = {each.number: each.how for batch in done for each in batch.lost}
    assert lost == {
        3: "SIGSEGV", 4: "SIGSEGV", 9: "exit status 7", 5: "more than 1 s", BATCH: "SIGSEGV",
    }  # fmt: skip
    assert done[1].lost == (Lost(BATCH, "SIGSEGV"),)
    assert sum(each.outcome for each in done) == sum(set(range(2 * BATCH)) - set(lost))


def test_a_process_that_never_gets_ready_is_one_message() -> None:
    with pytest.raises(NotReadyError, match="before it did anything: exit status 3"):
        list(watched(Summing(broken=True), range(5), 1, 60))


@dataclass(frozen=True)
class Blocked:
    """Whether a process is deaf to Ctrl-C."""

    def start(self) -> Callable[[range, frozenset[int], Callable[[int], None]], bool]:
        return lambda *_: signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


#: In a Python of its own, where nothing was spawned before.
FIRST = """
from abisim.campaign.watched import watched
from tests.campaign.test_watched import Blocked

if __name__ == "__main__":
    print([done.outcome for done in watched(Blocked(), range(2), 1, 60)])
"""


def test_ctrl_c_is_for_the_parent_alone_from_the_first_process_on(tmp_path: Path) -> None:
    script = tmp_path / "first.py"
    script.write_text(FIRST)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(script)], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[True]\n", "")

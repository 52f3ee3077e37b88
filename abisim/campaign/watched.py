"""Work that may crash or hang its process, done in processes that are watched.

Items of work are numbers.  A process that ends, or that sits over one number for too long, is
replaced; the number it was at is lost, the others of its batch are done again without it.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.sharedctypes import RawArray
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

from abisim.errors import AbisimError

_Outcome = TypeVar("_Outcome", covariant=True)

#: Numbers that a process is given at once.
BATCH: Final = 250
_SECOND: Final = 1.0
#: Linux' count of pages.
_HELD: Final = Path("/proc/self/statm")
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_MIB: Final = 1 << 20
#: What a process says that it is at when it is at nothing.
_IDLE: Final = -1.0


class NotReadyError(AbisimError):
    """A process ends before it is at any number."""


class Work(Protocol[_Outcome]):
    """What is done in each process; it is sent there, so it is small."""

    def start(self) -> Callable[[range, frozenset[int], Callable[[int], None]], _Outcome]:
        """Make the process ready.  What is returned does a batch but for some numbers, and
        calls back with each number before it is at it.
        """


@dataclass(frozen=True, slots=True)
class Lost:
    """A number that ended its process (``how``: a signal's name, a status), or took too long."""

    number: int
    how: str


@dataclass(frozen=True, slots=True)
class Done(Generic[_Outcome]):
    """A batch's outcome, what was lost of it, and the MiB of memory that its process holds."""

    numbers: range
    outcome: _Outcome
    lost: tuple[Lost, ...]
    memory: float


def watched(
    work: Work[_Outcome], numbers: range, jobs: int, seconds: float
) -> Iterator[Done[_Outcome]]:
    """The batches in order, done by ``jobs`` processes, each number in at most ``seconds``.

    Ctrl-C passes through; the processes are gone then, and what they were at is dropped.
    """
    batches = deque(numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH))
    order = deque(batch.start for batch in batches)
    finished: dict[int, Done[_Outcome]] = {}
    context = get_context("spawn")
    workers = [_Worker(context, work) for _ in range(min(jobs, len(batches)))]
    try:
        while order:
            for worker in workers:
                if worker.batch is None and batches:
                    worker.give(batches.popleft())
            wait([worker.connection for worker in workers if worker.batch is not None], _SECOND)
            for worker in workers:
                done = worker.look(seconds)
                if done is not None:
                    finished[done.numbers.start] = done
            while order and order[0] in finished:
                yield finished.pop(order.popleft())
    finally:
        for worker in workers:
            worker.end()


class _Worker(Generic[_Outcome]):
    """A process, what it is given, and how it fares."""

    def __init__(self, context: SpawnContext, work: Work[_Outcome]) -> None:
        self._context, self._work = context, work
        self.batch: range | None = None
        self._lost: list[Lost] = []
        self._spawn()

    def _spawn(self) -> None:
        self.connection, theirs = self._context.Pipe()
        self._mark = RawArray("d", [_IDLE, 0.0])
        self._process: SpawnProcess = self._context.Process(
            target=_main, args=(self._work, theirs, self._mark), daemon=True
        )
        # Ctrl-C is for the parent alone; a process inherits that it is blocked.  What starts
        # the tracker takes that back.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        theirs.close()

    def give(self, batch: range) -> None:
        self.batch, self._lost = batch, []
        self._send()

    def _send(self) -> None:
        with suppress(BrokenPipeError):  # it is seen to have ended
            self.connection.send((self.batch, frozenset(each.number for each in self._lost)))

    def look(self, seconds: float) -> Done[_Outcome] | None:
        """The batch, if it is done.  A process that has ended or hangs is replaced."""
        batch = self.batch
        if batch is None:
            return None
        try:
            if self.connection.poll():
                outcome, memory = self.connection.recv()
                self.batch = None
                return Done(batch, outcome, tuple(self._lost), memory)
        except (EOFError, ConnectionResetError):
            self._process.join()
            self._replace(ending(self._process.exitcode or 0))
            return None
        number, began = self._mark
        if number != _IDLE and time.monotonic() - began > seconds:
            self._process.kill()
            self._replace(f"more than {seconds:g} s")
        return None

    def _replace(self, how: str) -> None:
        number = int(self._mark[0])
        self.end()
        if number == _IDLE:
            raise NotReadyError(f"a process ended before it did anything: {how}")
        self._lost.append(Lost(number, how))
        self._spawn()
        self._send()

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self.connection.close()


def ending(status: int) -> str:
    """A process's exit status in words; a negative one is a signal's."""
    if status >= 0:
        return f"exit status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"


def _main(work: Work[Any], connection: Connection, mark: Any) -> None:
    """What a process does: batches, until it is ended."""

    def at(number: int) -> None:
        mark[1] = time.monotonic()
        mark[0] = number

    do = work.start()
    while True:
        try:
            batch, without = connection.recv()
        except EOFError:
            return
        outcome = do(batch, without, at)
        mark[0] = _IDLE
        connection.send((outcome, resident()))


def resident() -> float:
    """MiB of memory that this process holds."""
    try:
        return int(_HELD.read_text("ascii").split()[1]) * _PAGE / _MIB
    except OSError:
        return 0.0

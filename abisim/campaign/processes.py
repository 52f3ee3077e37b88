"""Batches of work, spread over processes; Ctrl-C ends them at once and keeps what is done.

Unicorn survives no fork, so processes are spawned.  Ctrl-C, which the terminal sends to every
process, ends the batch that one is at; what came of that is dropped.  Processes take half a
second to begin: a caller that helps is at work meanwhile.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import active_children, get_context
from multiprocessing.synchronize import Event
from typing import Any, Final, Generic, TypeVar

from abisim.collector import collect_seldom

#: Seconds after which processes are told once more to stop.
_AGAIN: Final = 0.5
#: Batches that are given away, for each process; those that are finished wait for their turn.
_AHEAD: Final = 2
#: The same, when the caller takes some of them back.
_AHEAD_HELPING: Final = 32
_Batch = TypeVar("_Batch")
_Result = TypeVar("_Result")


def _nothing() -> None:
    pass


def together(
    judge: Callable[[_Batch], _Result],
    batches: Iterable[_Batch],
    jobs: int,
    prepare: Callable[..., None] = _nothing,
    arguments: tuple[Any, ...] = (),
    *,
    helping: bool = False,
) -> Generator[_Result, None, None]:
    """What ``judge`` makes of the batches, in order; after Ctrl-C of those that are finished.

    Each process first calls ``prepare`` with the arguments; the caller's own is one of them, and
    has prepared itself, if it is ``helping``.  What lies behind a batch that is dropped is
    dropped as well: there are no gaps.
    """
    context = get_context("spawn")
    stop = context.Event()
    running: deque[_Given[_Batch, _Result]] = deque()
    waiting = iter(batches)
    whole = True
    ahead = (_AHEAD_HELPING if helping else _AHEAD) * jobs
    with ProcessPoolExecutor(
        jobs - helping, mp_context=context, initializer=_begin, initargs=(stop, prepare, arguments)
    ) as pool:
        try:
            while True:
                try:
                    while not stop.is_set() and len(running) < ahead:
                        batch = next(waiting, None)
                        if batch is None:
                            break
                        with _interruption_blocked():
                            running.append(_Given(batch, pool.submit(_work, judge, batch)))
                    if not running:
                        return
                    if stop.is_set() or not (helping and _help(judge, running)):
                        wait((running[0].future,), _AGAIN if stop.is_set() else None)
                except KeyboardInterrupt:
                    stop.set()
                if stop.is_set():
                    _interrupt_children()
                while running and running[0].future.done():
                    result = running.popleft().result()
                    whole = whole and result is not None
                    if whole and result is not None:
                        yield result
        finally:
            if running:
                stop.set()
                _interrupt_children()


@dataclass(slots=True)
class _Given(Generic[_Batch, _Result]):
    """A batch, and what is to come of it."""

    batch: _Batch
    future: Future[_Result | None]

    def result(self) -> _Result | None:
        """None when it was interrupted."""
        return None if self.future.cancelled() else self.future.result()


def _help(judge: Callable[[_Batch], _Result], running: Iterable[_Given[_Batch, _Result]]) -> bool:
    """Do here the first batch that no process has yet; False when there is none."""
    for each in running:
        if each.future.cancel():
            result = judge(each.batch)
            each.future = Future()
            each.future.set_result(result)
            return True
    return False


class _Process:
    """``at_work``: Ctrl-C has something to end."""

    stop: Event
    at_work = False


def _begin(stop: Event, prepare: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    """Make this process ready.  No batch is begun any more when ``stop`` is set."""
    signal.signal(signal.SIGINT, _interrupted)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    prepare(*arguments)
    collect_seldom()
    _Process.stop = stop


def _work(judge: Callable[[_Batch], _Result], batch: _Batch) -> _Result | None:
    """What comes of a batch; None when it was interrupted."""
    try:
        _Process.at_work = True
        if _Process.stop.is_set():
            return None
        return judge(batch)
    except KeyboardInterrupt:
        return None
    finally:
        _Process.at_work = False


def _interrupted(*_: object) -> None:
    """End the batch, once; between batches there is nothing to end."""
    if _Process.at_work:
        _Process.at_work = False
        raise KeyboardInterrupt


@contextmanager
def _interruption_blocked() -> Iterator[None]:
    """A process that is spawned here is not interrupted before it is ready."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _interrupt_children() -> None:
    """Ctrl-C for the processes, which need not have a terminal, or may have lost it."""
    for child in active_children():
        if child.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(child.pid, signal.SIGINT)

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
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import active_children, get_context
from multiprocessing.synchronize import Event
from typing import Any, Final, TypeVar

from abisim.collector import collect_seldom
from abisim.errors import AbisimError
from abisim.interrupts import uninterrupted

#: Seconds after which processes are told once more to stop.
_AGAIN: Final = 0.5
#: Batches that are given away at a time, for each process.
_AHEAD: Final = 2
#: The same, when the caller is busy itself, and gives out new ones between two of its own.
_AHEAD_HELPED: Final = 6
#: Batches, for each process, of which the first is not finished: the others wait for their turn.
_MOST: Final = 32
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
    has prepared itself, if it is ``helping`` (two jobs at least, then).  What lies behind a batch
    that is dropped is dropped as well: there are no gaps.

    Raises AbisimError when a process ends by itself.
    """
    context = get_context("spawn")
    stop = context.Event()
    running: deque[Future[_Result | None]] = deque()
    waiting = iter(batches)
    whole = True
    others = jobs - helping
    ahead = (_AHEAD_HELPED if helping else _AHEAD) * others
    with ProcessPoolExecutor(
        others, mp_context=context, initializer=_begin, initargs=(stop, prepare, arguments)
    ) as pool:
        try:
            while True:
                try:
                    while not stop.is_set() and _unfinished(running) < ahead:
                        batch = next(waiting, None)
                        if batch is None:
                            break
                        with _interruption_blocked():
                            running.append(pool.submit(_work, judge, batch))
                    batch = None
                    if helping and not stop.is_set() and len(running) < _MOST * jobs:
                        batch = next(waiting, None)
                    if batch is not None:
                        running.append(_finished(judge(batch)))
                    elif running:
                        wait((running[0],), _AGAIN if stop.is_set() else None)
                    else:
                        return
                except KeyboardInterrupt:
                    stop.set()
                if stop.is_set():
                    _interrupt_children()
                while running and running[0].done():
                    result = running.popleft().result()
                    whole = whole and result is not None
                    if whole and result is not None:
                        yield result
        except BrokenProcessPool:
            raise AbisimError(
                "a process ended by itself: was it killed, or is there too little memory? "
                "fewer of them, as with -j 1, take less"
            ) from None
        finally:
            if running:
                stop.set()
                _interrupt_children()


def _unfinished(running: Iterable[Future[_Result | None]]) -> int:
    return sum(not each.done() for each in running)


def _finished(result: _Result) -> Future[_Result | None]:
    future: Future[_Result | None] = Future()
    future.set_result(result)
    return future


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
    """A process that is spawned here is not interrupted before it is ready, nor is spawning it.

    It inherits this thread's mask; the signal may come to another thread, as that of a progress
    bar.
    """
    with uninterrupted():
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

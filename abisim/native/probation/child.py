"""The forked child that runs what may crash or never end, and answers.

To fork, and to copy the pages that are written to afterwards, takes longer than what is run.  So
a process that has nothing else to do keeps its child, which waits for what it is to run next.
Code that ran before could have left anything there: what is objected to after it counts for
nothing, and is found out once more in another child.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Pipe
from typing import Any, Final

from abisim.native.scheduling import yield_to_waker

_SECONDS: Final = 10.0
#: After so many a child is replaced: of what it maps it gives nothing back.
_MOST_JOBS: Final = 64
#: linux/prctl.h
_PR_SET_PDEATHSIG: Final = 1


class Child:
    """A process that is a copy of this one as it was when it was made."""

    def __init__(self) -> None:
        self._connection, theirs = Pipe()
        #: How many it has begun.
        self.jobs = 0
        self._process = os.fork()
        if not self._process:
            # It never returns: nobody is to be answered twice.
            with contextlib.suppress(BaseException):
                # Of what it is waiting for it learns the end; at work it learns nothing.
                ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
                self._connection.close()
                # A crash is told by who began it.
                faulthandler.disable()
                # Who has it run something goes on meanwhile, or waits.
                yield_to_waker(0)
                while True:
                    job, arguments, is_asked = theirs.recv()
                    told = _told(job, arguments)
                    if is_asked:
                        theirs.send(told)
            os._exit(0)
        theirs.close()

    def begin(self, job: Callable[..., object], *arguments: Any) -> None:
        """Have it run ``job``.  Both have to be such that they can be sent.

        Raises OSError when it has ended.
        """
        self.jobs += 1
        self._connection.send((job, arguments, True))

    def prepare(self, job: Callable[..., object], *arguments: Any) -> None:
        """Have it run ``job`` before what it begins next; what that gives, nobody learns."""
        # If it has ended, who begins something finds out.
        with contextlib.suppress(OSError):
            self._connection.send((job, arguments, False))

    def answer(self) -> Any:
        """What the job gives, or what is wrong there; an exception is wrong as well.

        The child is kept where that is wished, and else ended.
        """
        try:
            if self._connection.poll(_SECONDS):
                answered = self._connection.recv()
                if _Kept.is_wished and self.jobs < _MOST_JOBS:
                    _Kept.child = self
                    return answered
            else:
                answered = f"natively, no answer after {_SECONDS:g} s"
        except (EOFError, OSError):
            answered = f"natively, the process ended with {self._how_it_ended()}"
        self.end()
        return answered

    def end(self) -> None:
        """End it, whatever it is at."""
        self._connection.close()
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
            self._process = 0

    def _how_it_ended(self) -> str:
        status = os.waitpid(self._process, 0)[1]
        self._process = 0
        if os.WIFSIGNALED(status):
            return signal.Signals(os.WTERMSIG(status)).name
        return f"status {os.waitstatus_to_exitcode(status)}"


class _Kept:
    """The child that waits, and whether one is wished; whether the last job's had had others."""

    is_wished = False
    child: Child | None = None
    had_others = False


def started(job: Callable[..., object], *arguments: Any) -> Child:
    """The child, which has begun to run ``job``."""
    child, _Kept.child = _Kept.child, None
    if child is not None:
        _Kept.had_others = child.jobs > 0
        try:
            child.begin(job, *arguments)
        except OSError:  # it was ended, with whatever else its user had
            child.end()
        else:
            return child
    _Kept.had_others = False
    child = Child()
    child.begin(job, *arguments)
    return child


def prepare(job: Callable[..., object], *arguments: Any) -> None:
    """Have the child that is kept run ``job`` meanwhile, which makes the next one quicker."""
    if _Kept.child is not None:
        _Kept.child.prepare(job, *arguments)


def objected(judge: Callable[[], str]) -> str:
    """What ``judge`` says is wrong, by what one child answers that has run nothing before."""
    objection = judge()
    if objection and _Kept.had_others:
        drop()
        objection = judge()
    if objection:
        drop()
    return objection


def keep_one() -> None:
    """From now on have a child ready for the next job.

    For a process in which nothing changes any more that a job depends on.
    """
    _Kept.is_wished = True
    if _Kept.child is None:
        # Without one, the next job waits for it.
        with contextlib.suppress(OSError):
            _Kept.child = Child()


def drop() -> None:
    """End the child that is kept, if there is one."""
    child, _Kept.child = _Kept.child, None
    if child is not None:
        child.end()


def _told(job: Callable[..., object], arguments: tuple[Any, ...]) -> object:
    try:
        return job(*arguments)
    except Exception as error:
        return f"natively, {type(error).__name__}: {error}"

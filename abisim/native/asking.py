"""The verifier's process: begun when it is first needed, one for all shapes.

It answers in the order in which it is asked.  Whoever receives an answer hands it to who asked.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import socket
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final
from weakref import WeakValueDictionary

from abisim.native.scheduling import yield_to_waker
from abisim.native.verifier import Answer, Question, answer

_SECONDS: Final = 120.0
#: How often a question is asked whose process ends before it answers.
TRIES: Final = 2
NO_ANSWER: Final = "the verifier does not run: its process ends before it answers"
#: Questions that nobody waits for: more of them, and answers, might not fit between the processes.
_MOST_ASKED: Final = 16
#: Where this package is; the search path may say so relative to another directory.
_ROOT: Final = str(Path(__file__).resolve().parents[2])
_PROGRAM: Final = """\
import sys
sys.path[:] = {path!r}
from abisim.native.verifier import serve
serve({handle})
"""


class _Process:
    """A running verifier.  Raises OSError where none can be started."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            program = _PROGRAM.format(path=[_ROOT, *sys.path], handle=theirs.fileno())
            self._child = subprocess.Popen(
                # Whatever the environment says, it finds what this process finds.
                [sys.executable, "-I", "-c", program],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                # An interruption is not for it.
                process_group=0,
            )
            self._connection = Connection(ours.detach())
        self._asked = 0
        self._yields = False
        #: Those who wait for answers, by the questions' numbers, while anybody has them.
        self._asking: WeakValueDictionary[int, Later] = WeakValueDictionary()

    def ask(self, question: Question, *, waits: bool) -> Later:
        """Begin to ask, by whether one waits then.  Raises OSError when the process has ended."""
        self._asked += 1
        if waits is self._yields:
            self._yields = not waits
            yield_to_waker(self._child.pid, yields=not waits)
        self._connection.send((self._asked, question))
        later = self._asking[self._asked] = Later(self)
        return later

    def receive(self, seconds: float) -> bool:
        """Whether an answer has come meanwhile, which whoever asked has then.

        Raises EOFError or OSError when the process has ended.
        """
        if not self._connection.poll(seconds):
            return False
        number, found = self._connection.recv()
        later = self._asking.pop(number, None)
        if later is not None:
            later.found = found
        return True

    @property
    def is_busy(self) -> bool:
        """Whether it has more questions than it is to be given without waiting for answers."""
        return len(self._asking) >= _MOST_ASKED

    def end(self) -> None:
        self._connection.close()
        self._child.kill()
        self._child.wait()

    def leave(self) -> None:
        """Leave it to the process that began it."""
        self._connection.close()
        # Nobody here is to wait for it.
        self._child.returncode = 0


class Later:
    """An answer that may come, as long as the process runs that was asked."""

    def __init__(self, process: _Process) -> None:
        self._process = process
        self.found: Answer | None = None

    def wait(self) -> Answer:
        """Raises EOFError or OSError when the process ends before it answers, or takes too long."""
        end = time.monotonic() + _SECONDS
        while self.found is None:
            if not self._process.receive(max(end - time.monotonic(), 0)):
                raise TimeoutError
        return self.found

    def look(self) -> Answer | None:
        """The answer if it is there, without waiting.  Raises EOFError when there will be none."""
        try:
            while self.found is None and self._process.receive(0):
                pass
        except OSError as error:
            raise EOFError(str(error)) from None
        return self.found


_running: Final[list[_Process]] = []


def ask(question: Question) -> Answer:
    """What the verifier says; one question at a time."""
    if not can_start():
        return answer(question)
    for _ in range(TRIES):
        try:
            return _started().ask(question, waits=True).wait()
        except (EOFError, OSError):
            # It may have been ended, with whatever else its user had.
            end()
        except BaseException:
            # What it still answers is not to be taken for the answer to what is asked next.
            end()
            raise
    return Answer(reason=NO_ANSWER)


def ask_later(question: Question) -> Later | None:
    """Ask, and leave the answer for later; None if it cannot be asked now.

    Only where :func:`can_start`.  Raises OSError where no verifier begins.
    """
    process = _started()
    try:
        while process.receive(0):
            pass
        return None if process.is_busy else process.ask(question, waits=False)
    except (EOFError, OSError):
        end()
        return None


def _started() -> _Process:
    """The process, begun if it is not there.  Raises OSError where it cannot be."""
    if not _running:
        _running.append(_Process())
    return _running[0]


def begin() -> None:
    """Begin the verifier's process, which gets ready before it is asked; does nothing where it
    runs, or cannot.  Only in one's turn, as :func:`ask`.
    """
    if not _running and can_start():
        with contextlib.suppress(OSError):
            _running.append(_Process())


def is_running() -> bool:
    return bool(_running)


def end() -> None:
    """End the verifier's process; the next question begins another one."""
    while _running:
        with contextlib.suppress(OSError):
            _running.pop().end()


def can_start() -> bool:
    """A program that has Python in it may not be one that runs Python."""
    return bool(sys.executable) and os.access(Path(sys.executable), os.X_OK)


def _after_fork() -> None:
    while _running:
        _running.pop().leave()


atexit.register(end)
os.register_at_fork(after_in_child=_after_fork)

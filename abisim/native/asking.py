"""The verifier's process: begun when it is first needed, one for all shapes."""

from __future__ import annotations

import atexit
import contextlib
import os
import socket
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from abisim.native.verifier import Answer, Question, answer

_SECONDS: Final = 120.0
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

    def ask(self, question: Question) -> Answer:
        """Raises EOFError or OSError when it ends before it answers, or takes too long."""
        self._asked += 1
        self._connection.send((self._asked, question))
        if not self._connection.poll(_SECONDS):
            raise TimeoutError
        number, found = self._connection.recv()
        if number != self._asked:
            raise EOFError("that is the answer to another question")
        answered: Answer = found
        return answered

    def end(self) -> None:
        self._connection.close()
        self._child.kill()
        self._child.wait()

    def leave(self) -> None:
        """Leave it to the process that began it."""
        self._connection.close()
        # Nobody here is to wait for it.
        self._child.returncode = 0


_running: Final[list[_Process]] = []


def ask(question: Question) -> Answer:
    """What the verifier says; one question at a time."""
    if not _can_start():
        return answer(question)
    for _ in range(2):
        try:
            if not _running:
                _running.append(_Process())
            return _running[0].ask(question)
        except (EOFError, OSError):
            # It may have been ended, with whatever else its user had.
            end()
        except BaseException:
            # What it still answers is not to be taken for the answer to what is asked next.
            end()
            raise
    return Answer(reason="the verifier does not run: its process ends before it answers")


def begin() -> None:
    """Begin the verifier's process, which gets ready before it is asked; does nothing where it
    runs, or cannot.  Only in one's turn, as :func:`ask`.
    """
    if not _running and _can_start():
        with contextlib.suppress(OSError):
            _running.append(_Process())


def is_running() -> bool:
    return bool(_running)


def end() -> None:
    """End the verifier's process; the next question begins another one."""
    while _running:
        with contextlib.suppress(OSError):
            _running.pop().end()


def _can_start() -> bool:
    """A program that has Python in it may not be one that runs Python."""
    return bool(sys.executable) and os.access(Path(sys.executable), os.X_OK)


def _after_fork() -> None:
    while _running:
        _running.pop().leave()


atexit.register(end)
os.register_at_fork(after_in_child=_after_fork)

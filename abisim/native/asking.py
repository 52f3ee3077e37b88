"""The verifier's process: begun when it is first needed, one for all shapes.

It answers in the order in which it is asked.  Whoever receives an answer hands it to who asked.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from abisim.native.scheduling import yield_to_waker
from abisim.native.verifier import Answer, Question, answer

_SECONDS: Final = 120.0
#: How often a question is asked whose process ends before it answers.
TRIES: Final = 2
NO_ANSWER: Final = "the verifier does not run: its process ends before it answers"
#: More questions that nobody waits for, or more bytes, might not fit between the processes.
_MOST_ASKED: Final = 16
_MOST_BYTES: Final = 1 << 16
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
        self._number = 0
        self._yields = False
        self._heard = 0.0
        #: By their numbers, which are the order in which they are answered: whose they are, and
        #: how many bytes.
        self._unanswered: dict[int, tuple[Later, int]] = {}

    def ask(self, key: str, question: Question, *, waits: bool) -> Later | None:
        """Begin to ask; None if there is no room, and one does not wait.

        Raises OSError when the process has ended, ValueError for what never has room.
        """
        if waits is self._yields:
            self._yields = not waits
            yield_to_waker(self._child.pid, yields=not waits)
        for later, _ in self._unanswered.values():
            if later.key == key:
                return later
        data = pickle.dumps((self._number + 1, question))
        if not waits and not self._has_room(len(data)):
            return None
        if not self._unanswered:
            self._heard = time.monotonic()
        self._number += 1
        later = Later(key)
        self._unanswered[self._number] = later, len(data)
        self._connection.send_bytes(data)
        return later

    def _has_room(self, size: int) -> bool:
        if size > _MOST_BYTES:
            raise ValueError(f"a question of {size} bytes")
        asked = size + sum(each for _, each in self._unanswered.values())
        return len(self._unanswered) < _MOST_ASKED and asked <= _MOST_BYTES

    def receive(self, *, waits: bool) -> bool:
        """Whether an answer has come, which whoever asked has then.

        Raises EOFError or OSError when the process has ended, or is silent for too long.
        """
        remaining = self._heard + _SECONDS - time.monotonic()
        if not self._connection.poll(max(remaining, 0) if waits else 0):
            if waits or (self._unanswered and remaining < 0):
                raise TimeoutError
            return False
        number, found = self._connection.recv()
        self._heard = time.monotonic()
        later, _ = self._unanswered.pop(number, (None, 0))
        if later is not None:
            later.found = found
        return True

    def blame(self) -> None:
        """It ended: over the question that it was at."""
        for later, _ in self._unanswered.values():
            later.is_blamed = True
            return

    def end(self) -> None:
        self._lose()
        self._connection.close()
        self._child.kill()
        self._child.wait()

    def leave(self) -> None:
        """Leave it to the process that began it."""
        self._lose()
        self._connection.close()
        # Nobody here is to wait for it.
        self._child.returncode = 0

    def _lose(self) -> None:
        for later, _ in self._unanswered.values():
            later.is_lost = True


class Later:
    """What was asked, and the answer when it is there.

    ``is_lost``: there will be none, since the process ended; ``is_blamed``: over this.
    """

    __slots__ = ("found", "is_blamed", "is_lost", "key")

    def __init__(self, key: str) -> None:
        self.key = key
        self.found: Answer | None = None
        self.is_lost = self.is_blamed = False


_running: Final[list[_Process]] = []


def ask(key: str, question: Question) -> Answer:
    """What the verifier says.  Questions of one ``key`` have one answer."""
    if not can_start():
        return answer(question)
    for _ in range(TRIES):
        with _mended():
            process = _started()
            later = process.ask(key, question, waits=True)
            assert later is not None
            while later.found is None:
                process.receive(waits=True)
            return later.found
    return Answer(reason=NO_ANSWER)


def ask_later(key: str, question: Question) -> Later | None:
    """Ask, and do not wait; None where there is no room now.  Only where :func:`can_start`.

    Raises EOFError where the process does not run, ValueError for what never has room.
    """
    with _mended():
        process = _started()
        while process.receive(waits=False):
            pass
        return process.ask(key, question, waits=False)
    raise EOFError(NO_ANSWER)


def look(later: Later) -> None:
    """See whether the answer is there, without waiting."""
    with _mended():
        while _running and later.found is None and _running[0].receive(waits=False):
            pass


@contextlib.contextmanager
def _mended() -> Iterator[None]:
    """When the process has ended, over what it was at, there is none; nothing is raised."""
    try:
        yield
    except (EOFError, OSError):
        # It may have been ended, with whatever else its user had.
        if _running:
            _running[0].blame()
        end()
    except ValueError:
        raise
    except BaseException:
        # What was read or written in part is not to be taken for what comes next.
        end()
        raise


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

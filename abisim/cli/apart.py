"""Running something in a process of its own, since C can end the process that it runs in."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from abisim.errors import AbisimError

#: What a mistake in the arguments raises.
_MISTAKES = (TypeError, ValueError, OverflowError, AbisimError)
_MOST_BYTES = 1 << 15


def run(action: Callable[[], str]) -> int:
    """The exit status of a child process that does this and prints what it gives; 0 unless C
    ended it with another one.

    Raises AbisimError for what the action refuses, and for a signal that ends it.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _child(action, writing)
    os.close(writing)
    status = _end_of(child)
    with os.fdopen(reading, "rb") as pipe:
        message = pipe.read().decode("utf-8", "replace")
    if os.WIFSTOPPED(status):
        number = os.WSTOPSIG(status)
        raise AbisimError(f"signal {number} stopped the call: {signal.strsignal(number)}")
    if message:
        raise AbisimError(message)
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        raise AbisimError(f"signal {number} ended the call: {signal.strsignal(number)}")
    return os.waitstatus_to_exitcode(status)


def _end_of(child: int) -> int:
    """The status that a child ends with, or that SIGSTOP stops it with, which ends it here.

    A terminal stops this process with it, and lets both go on.
    """
    while True:
        _, status = os.waitpid(child, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            return status
        if os.WSTOPSIG(status) == signal.SIGSTOP:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return status


def _child(action: Callable[[], str], writing: int) -> None:
    status = 1
    try:
        # C code does not ask whether it was interrupted.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        text = action()
        # What C printed comes first.
        ctypes.CDLL(None).fflush(None)
        sys.stdout.write(text)
        sys.stdout.flush()
        status = 0
    except _MISTAKES as error:
        message = str(error).encode("utf-8", "replace") or type(error).__name__.encode()
        # What the pipe holds while nobody reads.
        os.write(writing, message[:_MOST_BYTES])
    except BaseException:
        sys.excepthook(*sys.exc_info())
        with suppress(OSError, ValueError):
            sys.stderr.flush()
    finally:
        os._exit(status)

"""A forked child that runs what may crash or never end, and what it answers."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Pipe
from typing import Final, TypeVar

_SECONDS: Final = 10.0

Told = TypeVar("Told")


def in_child(tell: Callable[[], Told]) -> Told | str:
    """What ``tell`` gives in a forked child, or what is wrong there.

    An exception is what is wrong as well.  What is given has to be such that it can be sent.
    """
    receiving, sending = Pipe(duplex=False)
    child = os.fork()
    if not child:
        # It never returns: nobody is to be answered twice.
        with contextlib.suppress(BaseException):
            # A crash is told by who began it.
            faulthandler.disable()
            sending.send(_told(tell))
        os._exit(0)
    sending.close()
    answered: Told | str = f"natively, no answer after {_SECONDS:g} s"
    status = None
    try:
        with receiving:
            if receiving.poll(_SECONDS):
                answered = receiving.recv()
    except EOFError:
        status = os.waitpid(child, 0)[1]
        how = f"status {os.waitstatus_to_exitcode(status)}"
        if os.WIFSIGNALED(status):
            how = signal.Signals(os.WTERMSIG(status)).name
        answered = f"natively, the process ended with {how}"
    finally:
        if status is None:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    return answered


def _told(tell: Callable[[], Told]) -> Told | str:
    try:
        return tell()
    except Exception as error:
        return f"natively, {type(error).__name__}: {error}"

"""Ctrl-C is neither lost nor printed, wherever it comes."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType

import pytest

from abisim.declarations import parse
from abisim.interrupts import uninterrupted
from abisim.stubgen.compiler import stub
from abisim.verification.judge import verify

#: What Unicorn has C call.
HOOK = "uccallback.<locals>.decorate.<locals>.wrapper"


def test_an_interruption_waits_for_the_end() -> None:
    done: list[bool] = []

    def work() -> None:
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            done.append(True)

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == [True]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_another_thread_has_nothing_to_wait_for() -> None:
    entered: list[object] = []

    def work() -> None:
        with uninterrupted():
            entered.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert entered == [signal.default_int_handler]


def test_in_the_emulator_it_waits_for_the_verdict() -> None:
    """Where C calls Unicorn's hooks, nobody would be there to raise it to."""
    signature = parse("int f(struct { char c[4000]; })")
    code = stub(signature)
    came: list[int] = []

    def interrupting(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_qualname == HOOK and not came:
            came.append(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)

    sys.setprofile(interrupting)
    try:
        with pytest.raises(KeyboardInterrupt):
            verify(signature, code)
    finally:
        sys.setprofile(None)
    assert came
    assert verify(signature, code).ok

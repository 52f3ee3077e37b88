"""A process that forks after it has verified something, and threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import pytest

from abisim.declarations import parse
from abisim.machine.express import Express
from abisim.machine.machine import Machine
from abisim.stubgen.compiler import stub
from abisim.verification.judge import verify
from abisim.verification.setting import LOCK

DECLARATION = "int f(int a, int b)"


def forked(run: Callable[[], bool]) -> bool:
    """What a function says in a child of this process."""
    child = os.fork()
    if not child:
        said = False
        try:
            said = run()
        finally:
            os._exit(not said)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


@pytest.mark.parametrize("make", [Machine, Express])
def test_a_childs_memory_is_its_own(make: type[Machine | Express]) -> None:
    machine = make()
    machine.stack.write(machine.stack.base, b"parent")

    def write() -> bool:
        seen = machine.stack.read(machine.stack.base, 6) == b"parent"
        machine.stack.write(machine.stack.base, b"child.")
        machine.load(b"\xc3")
        return seen

    assert forked(write)
    assert machine.stack.read(machine.stack.base, 6) == b"parent"


def test_a_child_verifies() -> None:
    signature = parse(DECLARATION)
    code = stub(signature)
    assert verify(signature, code).ok
    assert forked(lambda: verify(signature, code).ok)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_child_does_not_wait_for_a_thread_of_its_parents() -> None:
    held = threading.Event()

    def hold() -> None:
        with LOCK:
            held.set()
            forking.wait(0.3)

    forking = threading.Event()
    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    assert forked(lambda: LOCK.acquire(timeout=2))
    forking.set()
    thread.join()


def test_threads_take_turns() -> None:
    signature = parse(DECLARATION)
    right = stub(signature)
    wrong = stub(parse("int f(int b, short a)"))
    seen: dict[str, set[str]] = {"right": set(), "wrong": set()}

    def judge(name: str) -> None:
        code = right if name == "right" else wrong
        for _ in range(100):
            seen[name].add(verify(signature, code).status)

    threads = [threading.Thread(target=judge, args=(name,)) for name in seen for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert seen == {"right": {"pass"}, "wrong": {"fail"}}

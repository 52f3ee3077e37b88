"""Calls that do not wait for a stub: they are right at once, and go through it when it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.native.programs import output_of

BEGIN = """
import os, signal, sys, time, threading, warnings
import abisim
from abisim.native import asking, pages
warnings.simplefilter("error")
placed = []
place = pages.place
def placing(seal, stub, addresses):
    placed.append(seal.shape)
    return place(seal, stub, addresses)
pages.place = placing
def new(number, **options):
    return abisim.bind("libc.so.6", f"int abs({'int, ' * number}int)", **{"wait": False, **options})
def call(f, number, value=-7): return f(value, *range(number))
def verifier(): return asking._running[0]._child.pid
def until(condition):
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)
def told_of(f, number, between=lambda: None):
    told = []
    def calling():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            assert call(f, number) == 7
        told.extend(str(each.message) for each in caught)
        between()
        return told
    until(calling)
    return told
GIVEN_UP = ["abs() is called through ctypes: " + asking.NO_ANSWER]
"""
#: The verifier runs, and answers nothing.
HELD = "abisim.bind('libc.so.6', 'int abs(int)')(-1); placed.clear()\n"
HELD += "os.kill(verifier(), signal.SIGSTOP)\n"


def run(program: str) -> str:
    return output_of(BEGIN + program)


def test_calls_are_right_before_the_stub_is_there_and_go_through_it_afterwards() -> None:
    run(f"""{HELD}
f = new(2)
assert [call(f, 2, each) for each in (-7, 0, 2**31 - 1)] == [7, 0, 2**31 - 1]
assert not placed
os.kill(verifier(), signal.SIGCONT)
def is_placed():
    assert call(f, 2) == 7
    return placed
until(is_placed)
assert len(placed) == 1
assert call(f, 2) == 7 and len(placed) == 1
""")


def test_errors_are_the_same_meanwhile() -> None:
    run(f"""{HELD}
def told(f, *arguments, **keywords):
    try: f(*arguments, **keywords)
    except Exception as error: return type(error), str(error)
def all_told(f):
    wrong = [(), (1,), (1, "x"), (2**31, 1), (1, 2, 3)]
    return [*(told(f, *each) for each in wrong), told(f, 1, a=2)]
f = new(1)
meanwhile = all_told(f)
assert None not in meanwhile and not placed
os.kill(verifier(), signal.SIGCONT)
until(lambda: call(f, 1) == 7 and placed)
assert all_told(f) == meanwhile
""")


def test_what_was_verified_before_is_not_waited_for() -> None:
    run("""
assert call(new(1, wait=True), 1) == 7
placed.clear()
os.kill(verifier(), signal.SIGSTOP)
assert call(new(1), 1) == 7
assert len(placed) == 1
""")


def test_who_waits_gets_the_answer_to_what_was_asked() -> None:
    run(f"""{HELD}
early = [new(number) for number in range(1, 6)]
assert [call(f, number) for number, f in enumerate(early, 1)] == [7] * 5
os.kill(verifier(), signal.SIGCONT)
assert call(new(9, wait=True), 9) == 7
assert len(placed) == 1
# It was asked last, so that the other answers are there.
assert [call(f, number) for number, f in enumerate(early, 1)] == [7] * 5
assert len(placed) == 6 and len(set(placed)) == 6
""")


def test_there_may_be_many() -> None:
    """More than fit between the processes."""
    run(f"""{HELD}
many = [abisim.bind("libc.so.6", "int abs(int, " + ", ".join(
    ("double" if number >> bit & 1 else "long") for bit in range(9)) + ")", wait=False)
    for number in range(200)]
arguments = -7, *range(9)
assert all(f(*arguments) == 7 for f in many)
assert not placed and len(asking._running[0]._unanswered) == 16
os.kill(verifier(), signal.SIGCONT)
until(lambda: all(f(*arguments) == 7 for f in many) and len(placed) == 200)
""")


def test_an_answer_that_nobody_has_use_for_is_not_kept() -> None:
    run(f"""{HELD}
f = new(3)
assert call(f, 3) == 7
del f
os.kill(verifier(), signal.SIGCONT)
assert call(new(4, wait=True), 4) == 7
assert not asking._running[0]._unanswered
import gc
assert not [each for each in gc.get_objects() if type(each).__name__ in ("Sought", "Awaited")]
""")


def test_a_verifier_that_is_ended_is_asked_once_more() -> None:
    run(f"""{HELD}
f, first = new(2), verifier()
assert call(f, 2) == 7
os.kill(first, signal.SIGKILL)
until(lambda: call(f, 2) == 7 and placed)
assert verifier() != first
""")


def test_a_verifier_that_is_always_ended_is_given_up() -> None:
    run(f"""{HELD}
f = new(2)
def kill():
    for each in asking._running: os.kill(each._child.pid, signal.SIGKILL)
assert told_of(f, 2, kill) == GIVEN_UP
assert call(f, 2) == 7 and not placed
""")


def test_functions_that_are_gone_count_as_well() -> None:
    """What was asked for them lies between the processes all the same."""
    run(f"""{HELD}
for number in range(200):
    kinds = ", ".join(("double" if number >> bit & 1 else "long") for bit in range(9))
    assert abisim.bind("libc.so.6", f"int abs(int, {{kinds}})", wait=False)(-7, *range(9)) == 7
assert len(asking._running[0]._unanswered) == 16
os.kill(verifier(), signal.SIGCONT)
assert call(new(1, wait=True), 1) == 7
""")


def test_a_shape_is_asked_for_once() -> None:
    run(f"""{HELD}
names = ["sin", "cos", "tan", "exp", "log"]
functions = [abisim.bind("libm.so.6", f"double {{each}}(double)", wait=False) for each in names]
assert [f(0.5) > -1 for f in functions] == [True] * 5
assert len(asking._running[0]._unanswered) == 1
os.kill(verifier(), signal.SIGCONT)
# So does who waits for the same.
assert abisim.bind("libm.so.6", "double sqrt(double)")(4.0) == 2.0
assert asking._running[0]._number == 2
assert [f(0.5) > -1 for f in functions] == [True] * 5
assert len(placed) == 6 and len(set(placed)) == 1
""")


def test_a_question_that_is_too_large_to_lie_about_is_waited_for() -> None:
    run("""
members = "".join(f" int member_{number}_of_many;" for number in range(3000))
text = f"struct large {{{members} }}; int abs(int, struct large *, struct large)"
f = abisim.bind("libc.so.6", text, wait=False)
assert f(-7, None, bytes(12000)) == 7
assert len(placed) == 1
""")


def test_two_that_wait_for_a_verifier_that_is_ended_are_both_asked_once_more() -> None:
    run(f"""{HELD}
f, g = new(2), new(3)
assert call(f, 2) == call(g, 3) == 7
os.kill(verifier(), signal.SIGKILL)
until(lambda: [call(f, 2), call(f, 2), call(g, 3), call(g, 3)] == [7] * 4 and len(placed) == 2)
""")


def test_a_fork_is_nobody_s_loss() -> None:
    run(f"""{HELD}
functions = {{number: new(number) for number in range(1, 7)}}
assert all(call(f, number) == 7 for number, f in functions.items())
child = os.fork()
if not child:
    until(lambda: all(call(f, n) == call(f, n) == 7 for n, f in functions.items())
        and len(placed) == 6)
    asking.end()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
os.kill(verifier(), signal.SIGCONT)
until(lambda: all(call(f, n) == 7 for n, f in functions.items()) and len(placed) == 6)
""")


def test_who_is_interrupted_while_waiting_loses_nothing_of_others() -> None:
    run(f"""{HELD}
f = new(2)
for number in (5, 6, 7):
    assert call(f, 2) == 7
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    os.kill(verifier(), signal.SIGSTOP)
    try: call(new(number, wait=True), number)
    except KeyboardInterrupt: pass
    else: raise AssertionError
until(lambda: call(f, 2) == 7 and placed)
""")


@pytest.mark.parametrize("where", ["poll", "recv", "send_bytes"])
def test_an_interruption_of_a_call_that_does_not_wait_loses_nothing(where: str) -> None:
    run(f"""{HELD}
f, g = new(2), new(3)
assert call(g, 3) == 7
process = asking._running[0]
class Interrupting:
    def __init__(self, real): self.real = real
    def __getattr__(self, name):
        if name != {where!r}: return getattr(self.real, name)
        def interrupted(*arguments):
            getattr(self.real, name)(*arguments)
            raise KeyboardInterrupt
        return interrupted
process._connection = Interrupting(process._connection)
os.kill(verifier(), signal.SIGCONT)
def interrupted():
    try: return call(f, 2) == 0
    except KeyboardInterrupt: return True
until(interrupted)
assert not placed
until(lambda: call(f, 2) == call(g, 3) == 7 and len(placed) == 2)
""")


def test_a_known_shape_does_not_wait_for_another_thread_s_turn() -> None:
    run("""
assert call(new(2, wait=True), 2) == 7
os.kill(verifier(), signal.SIGSTOP)
waiting = threading.Thread(target=lambda: call(new(5, wait=True), 5))
waiting.start()
time.sleep(0.2)
f = new(2)
assert call(f, 2) == 7 and waiting.is_alive() and len(placed) == 1
os.kill(verifier(), signal.SIGCONT)
waiting.join()
assert call(f, 2) == 7 and len(placed) == 3
""")


def test_what_comes_into_the_store_later_is_found(tmp_path: Path) -> None:
    output_of(
        BEGIN
        + """
f = new(3)
child = os.fork()
if not child:
    assert call(new(3, wait=True), 3) == 7
    asking.end()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
asking.end()
sys.executable = "/bin/false"
assert call(f, 3) == 7 and len(placed) == 1
""",
        ABISIM_CACHE=str(tmp_path),
    )


def test_a_verdict_that_nobody_waited_for_is_kept(tmp_path: Path) -> None:
    program = (
        BEGIN
        + """
f = new(3)
until(lambda: call(f, 3) == 7 and placed)
print(len(asking._running))
"""
    )
    printed = [output_of(program, ABISIM_CACHE=str(tmp_path)) for _ in range(2)]
    assert printed == ["1\n", "0\n"]


def test_a_verifier_that_is_silent_is_given_up() -> None:
    run(f"""{HELD}
asking._SECONDS = 0.3
def silence():
    if asking._running: os.kill(verifier(), signal.SIGSTOP)
assert told_of(new(2), 2, silence) == GIVEN_UP
""")


def test_what_ctypes_cannot_call_is_waited_for() -> None:
    run("""
from abisim.errors import UnsupportedError
from abisim.native import function
def refusing(*arguments, **options): raise UnsupportedError("no", filename="x", line=1, column=1)
function.engine = refusing
assert call(new(1), 1) == 7
assert len(placed) == 1
""")


def test_nothing_of_the_waiting_is_kept() -> None:
    run("""
f = new(2)
until(lambda: call(f, 2) == 7 and placed)
import gc
gc.collect()
assert not [each for each in gc.get_objects() if type(each).__name__ in ("Sought", "Awaited")]
""")


def test_where_no_process_can_be_started_it_is_waited_for() -> None:
    run("""
sys.executable = ""
assert call(new(1), 1) == 7
assert len(placed) == 1 and not asking._running
""")


def test_a_process_that_does_not_begin_is_told_once() -> None:
    run("""
sys.executable = "/bin/false"
f = new(1)
assert told_of(f, 1) == GIVEN_UP
# With warnings for errors.
assert call(f, 1) == 7 and not placed
""")


def test_a_process_that_cannot_be_made_is_told_as_well() -> None:
    run("""
def none(): raise OSError("too many open files")
f = new(1)
asking._started = none
assert told_of(f, 1) == GIVEN_UP
""")


def test_a_stub_that_does_not_pass_is_never_placed() -> None:
    run("""
from abisim.native import seal
from abisim.native.verifier import Answer
from abisim.verification.findings import Finding, Verdict
import abisim.native.verifier as v
from abisim.native.probe import probe
from abisim.native.options import Options
from abisim.declarations import parse
new_stub = v.answer((parse("int abs(int, int)"), probe().interpreter.name, Options())).stub
later = asking.Later("failed")
later.found = Answer(new_stub, Verdict("fail", (Finding("call.target", "x", "a", "b"),)))
asking.ask_later = lambda key, question: later
f = new(1)
(message,) = told_of(f, 1)
assert "did not pass" in message
assert call(f, 1) == 7 and not placed
""")


def test_a_forked_child_asks_for_itself() -> None:
    run(f"""{HELD}
f, first = new(2), verifier()
assert call(f, 2) == 7
child = os.fork()
if not child:
    until(lambda: call(f, 2) == 7 and placed)
    assert verifier() != first
    asking.end()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
assert not placed
os.kill(first, signal.SIGCONT)
until(lambda: call(f, 2) == 7 and placed)
assert verifier() == first
""")


def test_nobody_waits_for_another_thread_s_turn() -> None:
    run(f"""{HELD}
waiting = threading.Thread(target=lambda: call(new(5, wait=True), 5))
f = new(2)
waiting.start()
time.sleep(0.2)
assert call(f, 2) == 7 and waiting.is_alive() and not placed
os.kill(verifier(), signal.SIGCONT)
waiting.join()
until(lambda: call(f, 2) == 7 and len(placed) == 2)
""")


@pytest.mark.parametrize("release_gil", [False, True])
def test_errno_is_kept_meanwhile(release_gil: bool) -> None:
    run(f"""{HELD}
f = abisim.bind("libc.so.6", "int close(int)", wait=False, errno=True, release_gil={release_gil})
assert f(-1) == -1 and abisim.errno() == 9 and not placed
""")


def test_the_verifier_lets_go_on_who_does_not_wait_for_it() -> None:
    run("""
assert call(new(1, wait=True), 1) == 7
policies = []
for wait in (False, True, False, False, True):
    assert call(new(2 + len(policies), wait=wait), 2 + len(policies)) == 7
    policies.append(os.sched_getscheduler(verifier()) == os.SCHED_BATCH)
assert policies == [True, False, True, True, False]
""")


def test_further_arguments_and_libraries_take_it_too() -> None:
    run(f"""{HELD}
snprintf = abisim.bind("libc.so.6", "int snprintf(char *, size_t, const char *, ...)", wait=False)
place_for = bytearray(64)
assert snprintf(place_for, 64, b"%ld %g", 12, 0.5) == 6
assert bytes(place_for[:6]) == b"12 0.5" and not placed
c = abisim.library("libc.so.6", "int abs(int, int, int);", wait=False)
assert c.abs(-7, 0, 0) == 7 and not placed
""")

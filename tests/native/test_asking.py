"""The verifier's process: it answers again after it was ended, and does not outlive its program."""

from __future__ import annotations

import time
from pathlib import Path

from tests.native.programs import output_of

BEGIN = """
import os, signal, sys, time, warnings
signal.signal(signal.SIGINT, signal.default_int_handler)
import abisim
from abisim.native import asking
def new(number): return abisim.bind("libc.so.6", f"int abs({'int, ' * number}int)")
def verifier(): return asking._running[0]._child.pid
assert new(1)(-1, 0) == 1
"""


def run(program: str) -> str:
    return output_of(BEGIN + program)


def test_it_is_begun_anew_when_something_ended_it() -> None:
    run("""
first = verifier()
os.kill(first, signal.SIGKILL)
assert new(2)(-2, 0, 0) == 2
assert verifier() != first
""")


def test_an_interruption_is_not_for_it() -> None:
    run("""
first = verifier()
# A terminal interrupts the whole group of its foreground process.
assert os.getpgid(first) != os.getpgid(0)
os.setpgid(0, 0)
try:
    os.killpg(0, signal.SIGINT)
    time.sleep(1)
except KeyboardInterrupt: pass
assert new(2)(-2, 0, 0) == 2
assert verifier() == first
""")


def test_a_child_has_one_of_its_own() -> None:
    run("""
first = verifier()
child = os.fork()
if not child:
    assert not asking._running
    assert new(2)(-2, 0, 0) == 2
    assert verifier() != first
    asking.end()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
assert new(3)(-3, 0, 0, 0) == 3
assert verifier() == first
""")


def test_it_ends_with_the_program() -> None:
    printed = run("print(verifier())")
    assert not _is_there(int(printed))


def test_it_ends_when_the_program_is_killed() -> None:
    printed = output_of("""
import os, subprocess, sys, time
program = '''
import abisim
from abisim.native import asking
abisim.bind("libc.so.6", "int abs(int)")(-1)
print(asking._running[0]._child.pid, flush=True)
import time; time.sleep(60)
'''
child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
print(int(child.stdout.readline()))
child.kill(); child.wait(); child.stdout.close()
""")
    number = int(printed)
    for _ in range(100):
        if not _is_there(number):
            return
        time.sleep(0.1)
    raise AssertionError("the verifier is still there")


def test_an_interrupted_question_s_answer_is_nobody_s() -> None:
    run("""
first = verifier()
process = asking._running[0]
real = process._connection
class Interrupting:
    send_bytes = real.send_bytes
    close = real.close
    def poll(self, seconds): raise KeyboardInterrupt
process._connection = Interrupting()
try: new(2)(-2, 0, 0)
except KeyboardInterrupt: pass
else: raise AssertionError
assert new(3)(-3, 0, 0, 0) == 3
assert verifier() != first
""")


def test_an_answer_to_another_question_is_not_taken() -> None:
    run("""
first = verifier()
process = asking._running[0]
process._connection.send((1, (None, "x", None)))
assert new(2)(-2, 0, 0) == 2
assert verifier() == first
""")


def test_one_that_cannot_begin_is_told() -> None:
    printed = run("""
asking.end()
sys.executable = "/bin/false"
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    assert new(2)(-2, 0, 0) == 2
print(said[0].message)
""")
    assert printed == (
        "abs() is called through ctypes: the verifier does not run: "
        "its process ends before it answers\n"
    )


def test_without_a_python_to_run_it_verifies_here() -> None:
    printed = run("""
asking.end()
sys.executable = ""
assert new(2)(-2, 0, 0) == 2
print(asking._running, "unicorn" in sys.modules)
""")
    assert printed == "[] True\n"


def test_a_mistake_of_the_verifier_s_own_is_told() -> None:
    printed = run("""
from abisim.native import verifier
found = asking.ask("none", (None, "cpython-311", None))
print(found.stub, found.reason)
assert new(2)(-2, 0, 0) == 2
""")
    assert printed.startswith("None the verifier failed: AttributeError")


def _is_there(number: int) -> bool:
    stat = Path(f"/proc/{number}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_a_verifier_loads_no_parser() -> None:
    """It is asked about signatures: the parser would be a tenth of its beginning."""
    program = """
import sys
from abisim.native import verifier
verifier._get_ready()
assert "abisim.verification.python.judge" in sys.modules
print([name for name in sys.modules if name.startswith("pycparser")])
from abisim.native.probation import child
child.drop()
"""
    assert output_of(program) == "[]\n"

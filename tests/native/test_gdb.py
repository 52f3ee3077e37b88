"""gdb names stubs and finds its way through them, by its JIT interface."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.native.programs import output_of
from tests.witnesses import tool

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_SECONDS = 120


def gdb(*words: str, wanted: str = "1") -> str:
    """What gdb says, run without anybody's settings."""
    command = [tool("gdb"), "-nx", "-batch", "-iex", "set debuginfod enabled off"]
    done = subprocess.run(
        [*command, "-ex", "handle SIGCHLD nostop noprint", *words],
        capture_output=True, text=True, check=False, timeout=_SECONDS, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "ABISIM_GDB": wanted},
    )  # fmt: skip
    return done.stdout


def commands(*lines: str) -> list[str]:
    return [word for line in lines for word in ("-ex", line)]


def python(program: str) -> list[str]:
    return ["--args", sys.executable, "-c", program]


NESTED = """
import abisim
stop = abisim.bind("libc.so.6", "int raise(int)")
back = abisim.callback("int back(int a)", lambda a: stop(a))
through = abisim.bind(back.address, "int through(int)")
through(5)
del through
stop(5)
"""
#: SIGTRAP stops in gdb, and is not passed on.
LISTED = "info functions ^abisim::"


def frames(output: str) -> list[str]:
    """The functions of a backtrace, the innermost first."""
    return re.findall(r"^#\d+ +(?:0x[0-9a-f]+ in )?([^(\n]+?) \(", output, re.M)


def names(output: str) -> list[str]:
    """Stubs in the list of functions."""
    return sorted(re.findall(r"^0x[0-9a-f]+ +abisim::(.*)$", output, re.M))


def test_a_backtrace_goes_through_stubs_to_the_interpreter_and_on() -> None:
    output = gdb(*commands("run", "bt"), *python(NESTED))
    found = frames(output)
    ours = [each for each in found if each.startswith("abisim::")]
    assert ours == ["abisim::raise", "abisim::callback back", "abisim::through"], output
    assert any("__libc_start" in each for each in found[found.index(ours[-1]) :]), output
    assert not re.search("Backtrace stopped|corrupt", output), output


def test_names_go_with_their_functions() -> None:
    output = gdb(*commands("run", LISTED, "continue", LISTED, "continue"), *python(NESTED))
    before, after = output.split("Program received signal SIGTRAP")[1:]
    assert names(before) == ["callback back", "raise", "through"]
    assert names(after) == ["callback back", "raise"]
    assert "exited normally" in after


#: Each stub has private memory here, where gdb can put a breakpoint.
STEPPED = """
import abisim, signal
from abisim.native import pages
def refuse(*_): raise OSError(38, "no such call")
pages.Arena = refuse
class Index:
    def __index__(self): return 7
class Int(int): pass
text = "struct p { long a, b, c; }; struct q { _Alignas(32) char c[32]; };"
def bind(declaration, **options): return abisim.bind(None, text + declaration, **options)
labs = bind("long labs(long)")
kept = bind("int abs(int)", release_gil=True)
strtod = bind("double strtod(const char *, char **)", errno=True)
back = abisim.callback("int back(int, double)", lambda a, b: a)
call = abisim.bind(back.address, "int call(int, double)")
def through(declaration, function, *given):
    made = abisim.callback(text + declaration, function)
    return made, abisim.bind(made.address, text + declaration)
by_stack, stack = through("long stack(struct p, long)", lambda p, x: x)
by_room, room = through("struct q room(struct q)", lambda q: q)
def calls():
    for x in (1, -1, 2**31 - 1, 2**40, 1 - 2**63, True, Int(2**40), Index()):
        assert labs(x) == abs(getattr(x, "__index__")())
    assert kept(-3) == 3 and strtod(b"2.5", None) == 2.5
    assert call(3, 1.5) == 3 and call(2, 4) == 2
    assert stack(bytes(24), 5) == 5 and room(bytes(32)) == bytes(32)
    for bad in ("x", 1.5, 2**64):
        try: labs(bad)
        except (TypeError, OverflowError): pass
        else: raise AssertionError(bad)
calls()
signal.raise_signal(signal.SIGTRAP)
calls()
"""


def test_callers_and_their_registers_are_found_at_every_instruction() -> None:
    output = gdb("-x", str(HERE / "stepping_gdb.py"), *python(STEPPED))
    found = re.search(r"^(\d+) instructions of (\d+) calls$", output, re.M)
    assert found, output
    # Each call of a stub or thunk in the second calls(), one of them again by the slow path.
    assert int(found[2]) == 22
    assert int(found[1]) > 15 * 22


ATTACHED = """
import ctypes, sys, abisim
# Without this only a parent may look into a process, on many systems.
ctypes.CDLL(None).prctl(0x59616D61, ctypes.c_long(-1))
labs = abisim.bind(None, "long labs(long)")
labs(1)
print("ready", flush=True)
sys.stdin.read()
"""


def test_gdb_may_come_later() -> None:
    command = [sys.executable, "-c", ATTACHED]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ABISIM_GDB": "1"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        output = gdb("-p", str(process.pid), *commands(LISTED))
        process.communicate("")
    assert names(output) == ["labs"], output


def test_gdb_is_not_told_unasked() -> None:
    output = gdb(*commands("run", LISTED), *python(NESTED), wanted="0")
    assert "SIGTRAP" in output
    assert not names(output)


CHURN = """
import abisim, threading, gc, os
from abisim.native import gdbjit
def bind(): return abisim.bind(None, "long labs(long)")
def work(count):
    for number in range(count):
        f = bind()
        assert f(-number) == number
bind()(1)
threads = [threading.Thread(target=work, args=(50,)) for _ in range(4)]
for each in threads: each.start()
for number in range(5):
    if not (child := os.fork()):
        work(5)
        os._exit(gdbjit._waiting != type(gdbjit._waiting)())
    assert os.waitpid(child, 0)[1] == 0
for each in threads: each.join()
gc.collect()
there = gdbjit._list()
print(there._entries, there._head.first, there._head.action, len(gdbjit._waiting))
held = [bind() for _ in range(3)]
for f in held: f(1)
del f, held[1]
def chain():
    at, found, before = there._head.first, [], None
    while at:
        entry = gdbjit._Entry.from_address(at)
        assert entry.previous == before
        found.append(at); before = at; at = entry.next
    return found
print(len(chain()), {*chain()} == {*there._entries.values()})
del held[1]
print(len(chain()), {*chain()} == {*there._entries.values()})
del held[0]
print(chain())
"""


def test_the_list_is_whole_whatever_threads_and_forks_do() -> None:
    printed = output_of(CHURN, ABISIM_GDB="1")
    assert printed == "{} None 0 0\n2 True\n1 True\n[]\n"


NO_FILES = """
import os, abisim
def refuse(*_): raise OSError(38, "no such call")
bound = abisim.bind(None, "long labs(long)", probation=False)
from abisim.native import kernel
kernel.executable_file = refuse
assert bound(-4) == 4 and bound(-5) == 5
del bound
print("works")
"""


def test_where_there_can_be_no_object_calls_work() -> None:
    assert output_of(NO_FILES, ABISIM_GDB="1") == "works\n"

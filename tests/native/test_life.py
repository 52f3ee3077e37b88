"""Functions come and go: memory, threads, forks, collections and the interpreter's end.

Each program runs in a process of its own: a signal that ends it is a failed test.
"""

from __future__ import annotations

import pytest

from tests.native.programs import output_of

BEGIN = """
import gc, os, sys, threading, time
import abisim
from abisim.native import pages
HYPOT = "double hypot(double x, double y)"
def bind(): return abisim.bind("libm.so.6", HYPOT)
def resident(): return int(open("/proc/self/statm").read().split()[1])
def check(f): assert f(3.0, 4.0) == 5.0 and f(3, 4) == 5.0
"""


def run(program: str, variable: str = "", value: str = "") -> str:
    return output_of(BEGIN + program, **({variable: value} if variable else {}))


def test_ten_thousand_functions_take_the_room_of_one() -> None:
    printed = run("""
gc.disable()
where = set()
def cycle(count):
    for _ in range(count):
        f = bind()
        assert f(3.0, 4.0) == 5.0
        where.add(pages._PAGES._regions[0]._slots._free[0])
cycle(1000)
before, slots = resident(), len(where)
cycle(9000)
assert len(where) == slots, (slots, len(where))
assert len(pages._PAGES._regions) == 1
grown = (resident() - before) * 4
assert grown < 1024, f"{grown} KiB"
print("flat")
""")
    assert printed == "flat\n"


def test_a_slow_path_leaves_no_circle_behind() -> None:
    printed = run("""
gc.collect(); gc.disable()
def cycle(count):
    for _ in range(count):
        f = bind()
        check(f)
        try: f("x", 1)
        except TypeError: pass
cycle(50)
free = pages._PAGES._regions[0]._slots._free[:]
cycle(200)
assert pages._PAGES._regions[0]._slots._free == free
print("gone")
""")
    assert printed == "gone\n"


def test_many_functions_at_once_and_all_free_again() -> None:
    run("""
before = None
for _ in range(2):
    held = [bind() for _ in range(3000)]
    for f in held: check(f)
    count = len(pages._PAGES._regions)
    del held, f
    free = [region._slots._free for region in pages._PAGES._regions]
    assert all(len(each) == 1 for each in free), free
    assert before in (None, count)
    before = count
""")


def test_a_finalizer_in_a_collected_cycle_may_call() -> None:
    """Also for the first time, when what would be a weak reference is already gone."""
    printed = run("""
class Holder:
    def __init__(self, warm):
        self.f, self.circle = bind(), self
        if warm: check(self.f)
    def __del__(self):
        check(self.f); print("called")
for warm in (True, False):
    Holder(warm)
    gc.collect()
""")
    assert printed == "called\n" * 2


def test_a_finalizer_may_bind_and_call_while_another_shape_is_verified() -> None:
    printed = run("""
from abisim.native import asking
real = asking.ask
def interrupted(*question):
    asking.ask = real
    f = abisim.bind("libm.so.6", "double pow(double, double)")
    print(f(2.0, 10.0), f(2, 3))
    return real(*question)
asking.ask = interrupted
f = bind()
check(f); print("done")
""")
    assert printed == "1024.0 8.0\ndone\n"


def test_the_interpreter_s_end_with_functions_still_there() -> None:
    printed = run("""
import builtins, atexit
class Late:
    def __init__(self, f): self.f = f
    def __del__(self): print(self.f(3.0, 4.0))
f = bind(); check(f)
late = Late(f)
builtins.kept = Late(f)
builtins.circle = [Late(f)]; builtins.circle.append(builtins.circle)
never_called = bind()
atexit.register(check, bind())
""")
    assert printed == "5.0\n" * 3


def test_threads_bind_call_and_drop() -> None:
    run("""
failed = []
start = threading.Barrier(8)
shared = bind()
def work(number):
    try:
        start.wait()
        check(shared)
        for turn in range(150):
            f = bind(); check(f)
            g = abisim.bind("libc.so.6", f"int abs({'int' if turn % 2 else 'int x'})")
            assert g(-number) == number
    except BaseException as error: failed.append(error)
threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
sys.setswitchinterval(1e-5)
for each in threads: each.start()
for each in threads: each.join()
assert not failed, failed
""")


def test_the_gil_is_released_where_asked_for() -> None:
    """One thread waits in C for what another one, in Python, has to write."""
    run("""
read, write = os.pipe()
buffer = bytearray(8)
f = abisim.bind(None, "long read(int, void *, unsigned long)", release_gil=True)
other = threading.Timer(0.2, lambda: os.write(write, b"x"))
other.start()
assert f(read, buffer, 8) == 1 and buffer[:1] == b"x"
""")


def test_errno_is_each_thread_s_own() -> None:
    run("""
close = abisim.bind(None, "int close(int)", errno=True)
chdir = abisim.bind(None, "int chdir(const char *)", release_gil=True)
assert abisim.errno() == 0
found = {}
def work(name, f, argument):
    before = abisim.errno()
    assert f(argument) == -1
    time.sleep(0.05)
    found[name] = before, abisim.errno()
threads = [threading.Thread(target=work, args=each)
           for each in (("a", close, -1), ("b", chdir, "/none"))]
for each in threads: each.start()
for each in threads: each.join()
assert found == {"a": (0, 9), "b": (0, 2)}, found
assert abisim.errno() == 0
""")


@pytest.mark.parametrize("dropping", ["parent", "child"])
def test_after_a_fork_neither_process_disturbs_the_other(dropping: str) -> None:
    """The arena is one file, mapped by both."""
    printed = run(f"""
dropping = {dropping!r}
f, g = bind(), bind()
check(f); check(g)
reading, writing = os.pipe()
child = os.fork()
if (child == 0) == (dropping == "child"):
    del f
    # In the same place, something else.
    many = [abisim.bind("libm.so.6", "double fmod(double, double)") for _ in range(200)]
    for each in many: assert each(3.0, 4.0) == 3.0
    os.write(writing, b"x")
else:
    os.read(reading, 1)
    check(f); check(g)
    more = bind(); check(more)
    check(f)
if child == 0:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
check(g)
print("both")
""")
    assert printed == "both\n"


def test_a_fork_while_another_thread_verifies() -> None:
    run("""
bind()  # whose modules are loaded: a child waits for ever for what a thread had half imported
texts = [f"int abs({', '.join(['int'] * n)})" for n in range(1, 9)]
def work():
    for text in texts: abisim.bind("libc.so.6", text)(*[1] * (text.count("int") - 1))
thread = threading.Thread(target=work)
thread.start()
children = []
for _ in range(10):
    child = os.fork()
    if not child:
        check(bind())
        os._exit(0)
    children.append(child)
    time.sleep(0.002)
thread.join()
for child in children: assert os.waitpid(child, 0)[1] == 0
""", "PYTHONWARNINGS", "ignore::DeprecationWarning")  # fmt: skip


def test_files_that_were_closed_and_opened_as_others_are_not_written() -> None:
    run("""
import tempfile
f = bind(); check(f)
os.closerange(3, 64)
with tempfile.TemporaryFile() as file:
    content = b"x" * (1 << 18)
    file.write(content); file.flush()
    copies = [os.dup(file.fileno()) for _ in range(20)]
    g = bind(); check(g); check(f)
    del f; gc.collect()
    file.seek(0)
    assert file.read() == content
""")


def test_perf_finds_a_name_for_each_function() -> None:
    run("""
real, placed = pages.place, []
def place(*arguments):
    placed.append(real(*arguments))
    return placed[-1]
pages.place = place
f = bind(); check(f)
call = abisim.callback("int f(int a)", abs)
path = f"/tmp/perf-{os.getpid()}.map"
lines = [line for line in open(path) if "abisim" in line]
names = ["abisim::hypot", "abisim::callback f"]
assert lines == [f"{e.address:x} {e.size:x} {n}\\n" for e, n in zip(placed, names)], lines
address, size, name = lines[0].split()
line, = [line for line in open("/proc/self/maps") if "memfd:abisim" in line]
low, high = (int(part, 16) for part in line.split()[0].split("-"))
assert low <= int(address, 16) < int(address, 16) + int(size, 16) <= high
os.unlink(path)
""", "ABISIM_PERF", "1")  # fmt: skip


def test_perf_is_not_told_unasked() -> None:
    run("""
check(bind())
assert not os.path.exists(f"/tmp/perf-{os.getpid()}.map")
""")


def test_a_first_call_while_the_interpreter_ends() -> None:
    """Nothing can be imported any more, which a call takes the slow path for."""
    printed = output_of(
        """
import abisim, builtins, warnings
warnings.simplefilter("ignore")
function = abisim.bind(None, "int abs(int number)")
class Late:
    def __del__(self): print(function(-5))
builtins.late = Late()
""",
        ABISIM_CACHE="",
    )
    assert printed == "5\n"

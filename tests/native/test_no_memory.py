"""Where executable memory is refused: other ways, and at last none, which is said."""

from __future__ import annotations

from pathlib import Path

from tests.native.programs import output_of

BEGIN = """
import ctypes, gc, os, resource, warnings
import abisim
from abisim.native import pages
libc = ctypes.CDLL(None)
def no_memory_gains_execution(): assert libc.prctl(65, 1, 0, 0, 0) == 0
def no_more_files():
    used = os.open("/dev/null", os.O_RDONLY)
    os.close(used)
    resource.setrlimit(resource.RLIMIT_NOFILE, (used, 4096))
def bind(): return abisim.bind(None, "int abs(int number)")
def writable_and_executable():
    with open("/proc/self/maps") as maps:
        return [line for line in maps if {"w", "x"} <= set(line.split()[1])]
def kinds(): return [type(region).__name__ for region in pages._PAGES._regions]
free = True
warm = bind()
assert warm(-1) == 1
try: warm("x")
except TypeError: pass
del warm
def regions_forgotten():
    pages._PAGES._regions.clear()
    from abisim.native import function
    function._lazy_entry.cache_clear()
"""


def run(program: str) -> str:
    return output_of(BEGIN + program)


def test_where_memory_may_not_become_executable() -> None:
    """PR_SET_MDWE: what was writable may not be made executable, and arenas are never writable."""
    printed = run("""
no_memory_gains_execution()
regions_forgotten()
f = bind()
print(f(-5), f(7), f(-(1 << 31) + 1), kinds())
assert not writable_and_executable()
""")
    assert printed == "5 7 2147483647 ['Arena']\n"


def test_a_new_shape_where_memory_may_not_become_executable() -> None:
    """The verifier's process began before."""
    printed = run("""
no_memory_gains_execution()
regions_forgotten()
f = abisim.bind("libm.so.6", "double hypot(double, double)")
print(f(3.0, 4.0), kinds())
""")
    assert printed == "5.0 ['Arena']\n"


def test_a_stored_shape_where_memory_never_became_executable(tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    output_of(BEGIN, ABISIM_CACHE=cache)
    begin = BEGIN.replace("free = True", "no_memory_gains_execution()")
    assert begin != BEGIN
    printed = output_of(begin + "print(bind()(-5), kinds())", ABISIM_CACHE=cache)
    assert printed == "5 ['Arena']\n"


def test_without_a_verifier_calls_go_through_ctypes() -> None:
    """Its emulator is refused memory, too."""
    begin = BEGIN.replace(
        "free = True", "no_memory_gains_execution(); warnings.simplefilter('ignore')"
    )
    printed = output_of(
        begin
        + """
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    print(bind()(-5))
print(said[0].message)
"""
    )
    assert printed == (
        "5\nabs() is called through ctypes: the emulator gets no memory to run in: "
        "mmap: Permission denied\n"
    )


def test_where_no_file_can_be_opened() -> None:
    printed = run("""
no_more_files()
regions_forgotten()
f, g = bind(), bind()
print(f(-5), g(-6), kinds())
del f
print(g(-7), kinds())
g = None
print(kinds())
""")
    assert printed == "5 6 ['Page', 'Page', 'Page']\n7 ['Page', 'Page']\n['Page']\n"


def test_where_nothing_is_executable_calls_go_through_ctypes() -> None:
    printed = run("""
no_memory_gains_execution()
no_more_files()
regions_forgotten()
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    f = bind()
    print(f(-5), f(-6), f.__name__, f.__doc__)
print(len(said), said[0].category.__name__, said[0].message)
for bad in ((), ("x",), (1 << 40,)):
    try: f(*bad)
    except (TypeError, OverflowError) as error: print(error)
for each in f, bind():
    try: each(number=1)
    except TypeError as error: print(error)
close = abisim.bind(None, "int close(int)", errno=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(close(-1), abisim.errno())
""")
    lines = printed.splitlines()
    assert lines[0] == "5 6 abs int abs(int number)"
    assert lines[1].startswith(
        "1 SlowPathWarning abs() is called through ctypes: no memory can be made executable"
    )
    assert lines[2:] == [
        "abs() takes exactly 1 argument (0 given)",
        "abs() argument 1 (number): expected int, got str",
        "abs() argument 1 (number): 1099511627776 does not fit int (-2147483648 to 2147483647)",
        "abs() takes no keyword arguments",
        "abs() takes no keyword arguments",
        "-1 9",
    ]


def test_where_the_layout_is_in_doubt_calls_go_through_ctypes() -> None:
    printed = run("""
from abisim.native import shapes, probe
shapes.probe = lambda: probe.Probed(None, "the objects are odd")
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    f = bind()
    print(f(-5), f(-6), len(said))
print(said[0].message)
""")
    assert printed == "5 6 1\nabs() is called through ctypes: the objects are odd\n"


def test_a_stub_that_does_not_pass_is_not_mapped() -> None:
    printed = run("""
from abisim.native import asking, verifier
from abisim.verification.findings import Verdict
real = asking.ask
def failing(*question):
    return verifier.Answer(real(*question).stub, Verdict("fail", reason="so it is told"))
asking.ask = failing
before = pages._PAGES._regions[0]._slots._free[:]
f = abisim.bind(None, "long labs(long number)")
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    print(f(-5), f(-6), len(said))
print(said[0].message)
assert pages._PAGES._regions[0]._slots._free == before
""")
    assert printed == (
        "5 6 1\nlabs() is called through ctypes: the stub for long labs(long number) "
        "did not pass: fail: so it is told\n"
    )


def test_where_files_may_not_grow_any_more() -> None:
    """RLIMIT_FSIZE, which files in memory obey: what is bound before it and after it is fast."""
    printed = run("""
regions_forgotten()
f = bind()
print(f(-5), kinds())
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
g, h = bind(), abisim.bind("libm.so.6", "double hypot(double, double)")
print(g(-6), h(3.0, 4.0), f(-7), kinds())
del f, g
gc.collect()
print(h(6.0, 8.0))
""")
    assert printed == "5 ['Arena']\n6 5.0 7 ['Arena', 'Page', 'Page']\n10.0\n"

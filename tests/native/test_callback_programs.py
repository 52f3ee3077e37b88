"""Callbacks from C that was written for none of this: libraries, threads, forks, a process's end.

What might end its process runs in one of its own.
"""

from __future__ import annotations

import ctypes
import random
from pathlib import Path
from typing import Any

import abisim
from abisim.subjects.running import run
from tests.native.programs import output_of
from tests.witnesses import shared_library, witness


def test_a_library_passes_structs_and_numbers_by_value(tmp_path: Path) -> None:
    compiler = witness("gcc")
    Path(tmp_path, "shapes.c").write_text(
        """
        struct P { double x; int y; };
        struct B { long a[5]; };
        struct P twice(struct P (*f)(struct P, int), struct P p) {
            p = f(p, 3); return f(p, 4);
        }
        long sum(struct B (*f)(long, struct B)) {
            struct B b = {{1, 2, 3, 4, 5}}; b = f(6, b);
            return b.a[0] + 10 * b.a[4];
        }
        long double halved(long double (*f)(long double), long double x) { return f(x) / 2; }
        _Complex double turned(_Complex double (*f)(_Complex double)) { return f(1.0) * 1.0i; }
        """
    )
    words = (*compiler.words, "-O1", "-shared", "-fPIC", "shapes.c", "-o", "shapes.so")
    done = run(words, tmp_path, 60.0)
    assert done.status == 0, done.messages
    shapes = abisim.library(
        str(tmp_path / "shapes.so"),
        """
        struct P { double x; int y; };
        struct B { long a[5]; };
        struct P twice(struct P (*f)(struct P, int), struct P p);
        long sum(struct B (*f)(long, struct B));
        long double halved(long double (*f)(long double), long double x);
        _Complex double turned(_Complex double (*f)(_Complex double));
        """,
    )

    class P(ctypes.Structure):
        _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_int))

    def step(data: bytes, more: int) -> P:
        p = P.from_buffer_copy(data)
        return P(p.x * more, p.y + more)

    p = P.from_buffer_copy(shapes.twice(step, P(0.5, 1)))
    assert (p.x, p.y) == (6.0, 8)

    def changed(first: int, data: bytes) -> Any:
        b = (ctypes.c_long * 5).from_buffer_copy(data)
        b[0] = first
        return b

    assert shapes.sum(changed) == 6 + 50
    assert shapes.halved(lambda x: x + 0.5, 1.25) == 0.875
    assert shapes.turned(lambda z: z + 1j) == -1 + 1j


def test_qsort_sorts_by_a_python_comparator() -> None:
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    numbers = [random.Random(seed).randrange(-1000, 1000) for _ in range(500)]
    qsort = abisim.bind(
        "libc.so.6",
        "void qsort(void *base, unsigned long n, unsigned long size, "
        "int (*compare)(const void *, const void *))",
    )

    def compare(a: int, b: int) -> int:
        x, y = (ctypes.c_int.from_address(each).value for each in (a, b))
        return (x > y) - (x < y)

    array = (ctypes.c_int * len(numbers))(*numbers)
    qsort(array, len(numbers), 4, compare)
    assert [*array] == sorted(numbers)
    array = (ctypes.c_int * len(numbers))(*numbers)
    with abisim.callback("int f(const void *, const void *)", lambda a, b: -compare(a, b)) as made:
        qsort(array, len(numbers), 4, made)
        assert [*array] == sorted(numbers, reverse=True)
        array = (ctypes.c_int * len(numbers))(*numbers)
        ctypes.CDLL("libc.so.6").qsort(array, ctypes.c_size_t(500), ctypes.c_size_t(4), made)
    assert [*array] == sorted(numbers, reverse=True)


def test_sqlite_is_filled_and_read_through_its_c_interface() -> None:
    lite = abisim.library(
        shared_library("libsqlite3.so.0"),
        """
        typedef struct sqlite3 sqlite3;
        typedef struct sqlite3_context sqlite3_context;
        typedef struct sqlite3_value sqlite3_value;
        int sqlite3_open(const char *filename, sqlite3 **db);
        int sqlite3_exec(sqlite3 *db, const char *sql,
                         int (*row)(void *, int, char **, char **), void *context, char **error);
        int sqlite3_create_function(sqlite3 *db, const char *name, int nArg, int eTextRep,
            void *app, void (*xFunc)(sqlite3_context *, int, sqlite3_value **),
            void (*xStep)(sqlite3_context *, int, sqlite3_value **),
            void (*xFinal)(sqlite3_context *));
        double sqlite3_value_double(sqlite3_value *);
        void sqlite3_result_double(sqlite3_context *, double);
        int sqlite3_close(sqlite3 *db);
        """,
    )
    handle = ctypes.c_void_p()
    assert lite.sqlite3_open(":memory:", ctypes.byref(handle)) == 0
    rows: list[tuple[int | None, list[bytes | None], list[bytes | None]]] = []

    def row(context: int, count: int, values: int, names: int) -> int:
        texts = ctypes.c_char_p * count
        rows.append((context, [*texts.from_address(values)], [*texts.from_address(names)]))
        return 0

    def halved(context: int, count: int, values: int) -> None:
        """Calls of C within a callback within a call of C."""
        value = ctypes.c_void_p.from_address(values).value
        lite.sqlite3_result_double(context, lite.sqlite3_value_double(value) / count / 2)

    half = abisim.callback("void half(void *context, int count, void *values)", halved)
    create = lite.sqlite3_create_function
    assert create(handle, "half", 1, 1, None, half, None, None) == 0
    made = "create table t (a int, b text); insert into t values (1, 'one'), (5, null)"
    assert lite.sqlite3_exec(handle, made, None, None, None) == 0
    asked = "select half(a) as h, b from t order by a"
    assert lite.sqlite3_exec(handle, asked, row, 77, None) == 0
    assert rows == [(77, [b"0.5", b"one"], [b"h", b"b"]), (77, [b"2.5", None], [b"h", b"b"])]
    assert lite.sqlite3_exec(handle, asked, lambda *_: 1, None, None) == 4  # SQLITE_ABORT
    assert lite.sqlite3_close(handle) == 0


NESTED = """
import abisim
depth = 50
def function(n, x):
    seen.append(n)
    if n == 0:
        return x
    return call(n - 1, x * 2) + n
seen = []
declaration = "long double f(int n, long double x)"
made = abisim.callback(declaration, function)
call = abisim.bind(made.address, declaration)
result = call(depth, 1.0)
assert result == 2.0 ** depth + sum(range(depth + 1)), result
assert seen == [*range(depth, -1, -1)]
print("nested")
"""


def test_calls_and_callbacks_nest() -> None:
    assert output_of(NESTED) == "nested\n"


THREADS = """
import ctypes, threading, abisim
libc = ctypes.CDLL("libc.so.6")
known = threading.get_ident()
seen = []
lock = threading.Lock()
def start(argument):
    here = threading.get_ident()
    with lock:
        seen.append((argument, here != known))
    return argument * 2
made = abisim.callback("void *start(void *argument)", start)
create = abisim.bind("libc.so.6", "int pthread_create(unsigned long *thread, const void *how,"
                     " void *(*start)(void *), void *argument)")
join = abisim.bind("libc.so.6", "int pthread_join(unsigned long thread, void **result)",
                   release_gil=True)
for again in range(5):
    threads = []
    for number in range(8):
        thread = ctypes.c_ulong()
        assert create(ctypes.byref(thread), None, made, 100 + number) == 0
        threads.append(thread.value)
    for number, thread in enumerate(threads):
        result = ctypes.c_void_p()
        if number % 2:
            assert join(thread, ctypes.byref(result)) == 0
        else:
            assert libc.pthread_join(ctypes.c_ulong(thread), ctypes.byref(result)) == 0
        assert result.value == 2 * (100 + number)
assert sorted(seen) == sorted([(100 + n, True) for n in range(8)] * 5), seen
print("joined")
"""


def test_a_thread_that_python_did_not_make_calls_back() -> None:
    assert output_of(THREADS) == "joined\n"


FORKED = """
import os, abisim
made = abisim.callback("int f(int a)", lambda a: a + base)
call = abisim.bind(made.address, "int f(int a)")
base = 1
assert call(1) == 2
child = os.fork()
if not child:
    base = 10
    other = abisim.callback("int g(int a)", lambda a: a * 3)
    assert (call(1), abisim.bind(other.address, "int g(int a)")(5)) == (11, 15)
    made.close()
    os._exit(7)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
assert call(1) == 2
print("forked")
"""


def test_a_child_process_has_its_own() -> None:
    assert output_of(FORKED) == "forked\n"


ENDED = """
import ctypes, os, abisim
made = abisim.callback("void f(void *)", lambda _: print("never", flush=True))
# Called once there is no interpreter any more.
assert ctypes.CDLL("libc.so.6").__cxa_atexit(made, None, None) == 0
class Late:
    def __init__(self):
        self.made = abisim.callback("int g(int a)", abs)
        self.call = abisim.bind(self.made.address, "int g(int a)")
        self.call(1)
    def __del__(self, write=os.write):
        write(1, b"%d\\n" % self.call(-4))
late = Late()
closed = abisim.callback("int h(int a)", abs)
again = abisim.bind(closed.address, "int h(int a)")
closed.close()
class Closed:
    def __del__(self, write=os.write, again=again):
        write(1, b"%d\\n" % again(-4))
print("ending", flush=True)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
late.closed = Closed()
again(1)
"""


def test_the_interpreter_may_end_first() -> None:
    """While it ends callbacks work, afterwards they do nothing."""
    assert output_of(ENDED) == "ending\n4\n0\n"


PROTECTED = """
import abisim
made = abisim.callback("int f(int a)", lambda a: a + 1)
assert abisim.bind(made.address, "int f(int a)")(1) == 2
with open("/proc/self/maps") as file:
    assert not [line for line in file if {"w", "x"} <= {*line.split()[1]}]
print("apart")
"""


def test_no_page_is_writable_and_executable() -> None:
    assert output_of(PROTECTED) == "apart\n"


def test_compiled_callers_agree() -> None:
    witness("gcc")
    seed = random.randrange(1 << 32)
    program = f"""
import sys
from tests.native import callback_differential
sys.argv = ["", "--signatures", "25", "--seed", "{seed}"]
callback_differential.main()
"""
    assert output_of(program) == f"seed {seed}, gcc, sysv\n25 signatures, no difference\n"


def test_a_callback_for_a_call_ends_with_it(tmp_path: Path) -> None:
    """C that keeps the pointer gets zeros afterwards."""
    compiler = witness("gcc")
    Path(tmp_path, "kept.c").write_text(
        """
        static int (*kept)(int);
        int keep(int (*f)(int), int x) { kept = f; return f(x); }
        int again(int x) { return kept(x); }
        """
    )
    words = (*compiler.words, "-O1", "-shared", "-fPIC", "kept.c", "-o", "kept.so")
    done = run(words, tmp_path, 60.0)
    assert done.status == 0, done.messages
    program = f"""
import gc, sys, weakref, abisim
told = []
sys.unraisablehook = lambda it: told.append(str(it.exc_value))
kept = abisim.library({str(tmp_path / "kept.so")!r},
                      "int keep(int (*f)(int), int x); int again(int x);")
class Doubling:
    def __call__(self, x):
        return 2 * x
function = Doubling()
alive = weakref.ref(function)
print(kept.keep(function, 4), kept.again(5), kept.again(6), told)
del function
gc.collect()
print(alive())
"""
    assert output_of(program) == "8 0 0 ['the callback callback() is closed']\nNone\n"


RECURSION = """
import os, sys, abisim
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
made = abisim.callback("int f(int n)", lambda n: call(n + 1) + 1)
call = abisim.bind(made.address, "int f(int n)")
print(sys.getrecursionlimit() // 4 < call(0) < sys.getrecursionlimit())
"""


def test_recursion_without_end_ends_as_in_python() -> None:
    """The innermost call gives zero.  Its report may itself go too deep to be seen."""
    assert output_of(RECURSION) == "True\n"


REFUSED = """
import ctypes, abisim
warm = abisim.callback("int f(int a)", abs)  # the verifier's process begins before
assert ctypes.CDLL("libc.so.6").prctl(65, 1, 0, 0, 0) == 0  # PR_SET_MDWE
made = abisim.callback("double f(double a, long b)", lambda a, b: a * b)
print(abisim.bind(made.address, "double f(double a, long b)")(1.5, 4))
"""


def test_memory_need_not_become_executable() -> None:
    assert output_of(REFUSED) == "6.0\n"

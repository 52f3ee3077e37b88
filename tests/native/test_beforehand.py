"""The verifier begins when it is going to be asked, and not before; what it gave stays known."""

from __future__ import annotations

from pathlib import Path

import pytest

import abisim
from abisim.declarations import parse
from abisim.interpreters import Interpreter
from abisim.native import shapes, store
from abisim.native.beforehand import needs, seal
from abisim.native.options import Options
from abisim.native.seal import Seal
from abisim.pystubs import PythonStub
from tests.native.programs import output_of

BEGIN = """
import ctypes, gc, os, sys, warnings
import abisim
assert "abisim.native" not in sys.modules
warnings.simplefilter("error")
def restrict(flags=1): assert ctypes.CDLL(None).prctl(65, flags, 0, 0, 0) == 0
def children():
    with open(f"/proc/self/task/{os.getpid()}/children") as file: return file.read().split()
def descending(a, b):
    a, b = (ctypes.c_int.from_address(each).value for each in (a, b))
    return b - a
QSORT = "void qsort(void *, unsigned long, unsigned long, int (*)(const void *, const void *))"
def sorts(qsort):
    numbers = (ctypes.c_int * 4)(3, 1, 4, 2)
    qsort(numbers, 4, 4, descending)
    return list(numbers)
"""


def run(program: str, cache: Path | str) -> str:
    return output_of(BEGIN + program, ABISIM_CACHE=str(cache))


def test_no_memory_may_become_executable_once_functions_are_bound(tmp_path: Path) -> None:
    """PR_SET_MDWE goes on to the processes that are begun later, and to none that runs."""
    printed = run(
        """
absolute, qsort = abisim.bind(None, "int abs(int)"), abisim.bind(None, QSORT)
restrict()
print(absolute(-5), sorts(qsort), len(children()))
""",
        tmp_path,
    )
    assert printed == "5 [4, 3, 2, 1] 1\n"


def test_only_this_process_s_memory_may_not_become_executable(tmp_path: Path) -> None:
    """PR_MDWE_NO_INHERIT: the verifier's is its own affair."""
    printed = run(
        """
restrict(1 | 2)
print(abisim.bind(None, "int abs(int)")(-5), sorts(abisim.bind(None, QSORT)))
""",
        tmp_path,
    )
    assert printed == "5 [4, 3, 2, 1]\n"


@pytest.mark.parametrize("options", [Options(), Options(release_gil=True, errno=True)])
def test_what_is_sealed_needs_no_verifier(
    options: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ABISIM_CACHE", str(tmp_path))
    qsort = parse(
        "void qsort(void *, unsigned long, unsigned long, int (*)(const void *, const void *))"
    )
    found = list(needs(qsort, options))
    assert [each.signature.prototype for each in found] == [
        "void qsort(void *, unsigned long, unsigned long, int (*)(const void *, const void *))",
        "int callback(const void *, const void *)",
    ]
    assert [seal(each) for each in found] == [("new", "")] * 2
    assert [seal(each) for each in found] == [("known", "")] * 2
    printed = run(
        f"""
restrict()
print(sorts(abisim.bind(None, QSORT, release_gil={options.release_gil})), children())
print("abisim.native.asking" in sys.modules)
""",
        tmp_path,
    )
    assert printed == "[4, 3, 2, 1] []\nFalse\n"


def test_a_thunk_that_is_not_known_is_a_reason_to_begin(tmp_path: Path) -> None:
    printed = run(
        """
same = abisim.bind(None, QSORT.replace("const void *, const void *", "int *"))
same(None, 0, 1, None)
first = len(children())
from abisim.native import asking
asking.end()
qsort = abisim.bind(None, QSORT)
print(first, len(children()))
""",
        tmp_path,
    )
    assert printed == "1 1\n"


@pytest.mark.parametrize(
    ("program", "began"),
    [
        ("", 0),
        ("abisim.parse('int abs(int)')", 0),
        ("m = abisim.library(None, 'int abs(int);')", 0),
        ("m = abisim.library(None, 'int abs(int);').abs", 1),
        ("abisim.bind(None, 'int abs(int)'), abisim.bind(None, 'long labs(long)')", 1),
        ("abisim.bind(None, 'int printf(const char *, ...)')", 0),
    ],
)
def test_when_it_begins(program: str, began: int, tmp_path: Path) -> None:
    assert run(f"{program}\nprint(len(children()))", tmp_path) == f"{began}\n"
    assert not list(tmp_path.iterdir())  # nothing is compiled before the first call


def test_the_parser_is_loaded_while_it_begins_and_not_where_nothing_begins(tmp_path: Path) -> None:
    program = """
function = abisim.bind(None, "int abs(int)")
print("abisim.declarations.parser" in sys.modules, function(-3))
"""
    assert run(program, tmp_path) == "True 3\n"
    assert run(program, tmp_path) == "False 3\n"


def test_where_it_cannot_begin_the_first_call_says_so(tmp_path: Path) -> None:
    printed = run(
        """
import subprocess
def refused(*_, **__): raise OSError("no more processes")
subprocess.Popen = refused
function = abisim.bind(None, "int abs(int)")
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    print(function(-5), said[0].message)
""",
        tmp_path,
    )
    assert printed == (
        "5 abs() is called through ctypes: the verifier does not run: "
        "its process ends before it answers\n"
    )


def test_what_the_store_has_is_read_when_a_function_is_bound(tmp_path: Path) -> None:
    """So that nobody has to be asked when it is called, whatever became of the store."""
    output_of(BEGIN + 'abisim.bind(None, "int abs(int)")(-5)', ABISIM_CACHE=str(tmp_path))
    printed = run(
        f"""
import shutil
function = abisim.bind(None, "int abs(int x)")
shutil.rmtree({str(tmp_path)!r})
print(function(-5), children())
""",
        tmp_path,
    )
    assert printed == "5 []\n"


def test_what_the_store_has_not_is_looked_for_once_until_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ABISIM_CACHE", str(tmp_path))
    read: list[str] = []
    recall = store.recall

    def spying(shape: str, interpreter: Interpreter) -> tuple[PythonStub, Seal] | None:
        read.append(shape)
        return recall(shape, interpreter)

    monkeypatch.setattr(store, "recall", spying)
    shapes.forget()
    first, second = (abisim.bind(None, f"long labs(long {name})") for name in ("x", "y"))
    assert len(read) == 1
    assert (first(-3), second(-4)) == (3, 4)
    assert len(read) == 2
    shapes.forget()
    assert abisim.bind(None, "long labs(long z)")(-5) == 5
    assert len(read) == 3
    shapes.forget()

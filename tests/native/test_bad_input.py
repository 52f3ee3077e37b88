"""What cannot be bound, called or called back: one clear exception each, and no crash."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

import abisim
from abisim.errors import AbisimError, DeclarationError
from abisim.native.callbacks.slots import ClosedCallbackError
from abisim.native.function import SlowPathWarning
from abisim.native.libraries import LibraryError, SymbolError
from abisim.stubgen.classes import UnsupportedTypeError
from tests.native.programs import output_of
from tests.native.test_binding import HYPOT, LIBM, libm_path

NO_VALUES = {
    "an array as the result": ("int (f(int x))[3]", "function returns an array"),
    "a function as the result": ("int f(int x)(int)", "function returns a function"),
    "an array of functions": ("int f(int x[3](int))", "array element has a function's type"),
    "an array of nothing": ("int f(void x[3])", "array element has type void"),
    "nothing as a parameter": ("int f(int x, void y)", "has type void"),
    "a struct that is not there": ("int f(struct S s)", "incomplete type 'struct S'"),
    "a result that is not there": ("struct S f(int x)", "incomplete type 'struct S'"),
    "an enum that is not there": ("int f(enum E e)", "incomplete type 'enum E'"),
    "a struct of megabytes": ("int f(struct { char a[16777217]; } s)", "is too large"),
    "an integer of no bits": ("_BitInt(0) f(void)", "does not exist"),
    "a type of another system": ("int f(HANDLE h)", "unknown type name 'HANDLE'"),
}


@pytest.mark.parametrize(("declaration", "words"), NO_VALUES.values(), ids=NO_VALUES)
def test_what_no_abi_passes(declaration: str, words: str) -> None:
    with pytest.raises(DeclarationError, match=words):
        abisim.bind(1, declaration)
    with pytest.raises(DeclarationError, match=words):
        abisim.callback(declaration, print)
    with pytest.raises(DeclarationError, match=words):
        abisim.library(LIBM, declaration + ";")


#: clang's idea of this under this convention is one that neither compiler of ours follows.
UNFOLLOWED = "int abs(_Atomic(_Complex long double) x)"


def test_what_nobody_here_can_pass() -> None:
    f = abisim.bind(None, UNFOLLOWED, abi="ms", dialect="clang")
    for _ in range(2):
        with warnings.catch_warnings():  # of the first call, since there is no fast path
            warnings.simplefilter("ignore", SlowPathWarning)
            with pytest.raises(UnsupportedTypeError, match="ms-atomic-vector"):
                f(1)
    with pytest.raises(AbisimError, match="ms-atomic-vector"):
        abisim.callback(UNFOLLOWED, print, abi="ms", dialect="clang")


NO_LIBRARIES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a directory": (lambda path: path.mkdir(), "cannot read file data"),
    "an empty file": (lambda path: path.touch(), "file too short"),
    "text": (lambda path: path.write_text("int f(int);\n" * 100), "invalid ELF header"),
    "half a library": (
        lambda path: path.write_bytes(Path(libm_path()).read_bytes()[:5000]),
        "the file is cut short",
    ),
    "another processor's": (
        lambda path: path.write_bytes(
            (data := Path(libm_path()).read_bytes())[:18] + b"\xb7\0" + data[20:]
        ),
        "cannot open",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_LIBRARIES)
def test_what_is_no_library(name: str, tmp_path: Path) -> None:
    make, words = NO_LIBRARIES[name]
    path = tmp_path / "libx.so"
    make(path)
    for bad in (path, str(path)):
        with pytest.raises(LibraryError, match=words) as caught:
            abisim.bind(bad, HYPOT)
        assert "libx.so" in str(caught.value)
        assert isinstance(caught.value, OSError)
    with pytest.raises(LibraryError, match=words):
        abisim.library(path, HYPOT + ";")


def test_a_deleted_library_goes_on_and_is_not_opened_again(tmp_path: Path) -> None:
    copy = tmp_path / "libcopy.so"
    shutil.copy(libm_path(), copy)
    m = abisim.library(copy, "double sin(double); double cos(double); int nope(int);")
    called, kept = m.sin, abisim.bind(copy, HYPOT)
    assert called(0.0) == 0.0
    copy.unlink()
    # Before their first calls, too: the file is mapped.
    assert (called(0), kept(3.0, 4.0), m.cos(0.0)) == (0.0, 5.0, 1.0)
    with pytest.raises(SymbolError, match=r"there is no function nope in libcopy\.so"):
        m.nope(1)
    del m, called, kept
    with pytest.raises(LibraryError, match=r"libcopy\.so: cannot open shared object file"):
        abisim.bind(tmp_path / "elsewhere" / ".." / "libcopy.so", HYPOT)


def test_a_freed_callback_is_no_argument() -> None:
    text = "int f(const void *, const void *)"
    sort = abisim.bind(
        None,
        "void qsort(void *, unsigned long, unsigned long, int (*)(const void *, const void *))",
    )
    made = abisim.callback(text, lambda _, __: 0)
    data = bytearray(b"ba")
    sort(data, 2, 1, made)
    made.close()
    for _ in range(2):
        with pytest.raises(ClosedCallbackError, match=r"the callback f\(\) is closed"):
            sort(data, 2, 1, made)
        with pytest.raises(ClosedCallbackError, match="is closed"):
            abisim.bind(made.address, text)
    assert data == b"ba"


FREED = """
import gc, sys, abisim
told = []
sys.unraisablehook = lambda it: told.append(str(it.exc_value))
made = abisim.callback("double f(int a)", float)
call = abisim.bind(made.address, "double f(int a)")
first = call(4)
del made
gc.collect()
print(first, call(4), call(4), told)
"""


def test_c_that_calls_a_freed_callback_gets_zeros() -> None:
    assert output_of(FREED) == "4.0 0.0 0.0 ['the callback f() is closed']\n"


@pytest.mark.parametrize(
    "opened", ["abisim.bind(path, 'double sqrt(double)')", "ctypes.CDLL(path)"]
)
def test_a_library_that_is_cut_short_where_it_lies(opened: str, tmp_path: Path) -> None:
    """What is open is looked at again: to look a name up in what is gone ends the process."""
    path = tmp_path / "lib.so"
    shutil.copy(libm_path(), path)
    printed = output_of(f"""
import ctypes, os, abisim
abisim.bind(None, "int abs(int)")  # what is loaded for it
path = {str(path)!r}
kept = {opened}
os.truncate(path, 4096)
try:
    abisim.bind(path, "double cbrt(double)")
except OSError as error:
    print(str(error).rpartition(": ")[2], flush=True)
os._exit(0)
""")
    assert printed == "the file is cut short\n"

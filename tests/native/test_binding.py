"""``abisim.bind`` and ``abisim.library``: what they take, give and refuse."""

from __future__ import annotations

import copy
import ctypes
import inspect
import pickle
import pydoc
import re
import shutil
from pathlib import Path
from types import BuiltinFunctionType
from typing import Any

import pytest

import abisim
from abisim.errors import AbisimError, DeclarationError, UsageError
from abisim.native.libraries import LibraryError, SymbolError
from abisim.reference import UnsupportedType
from tests.native.programs import output_of

HYPOT = "double hypot(double x, double y)"
LIBM = "libm.so.6"


def libm_path() -> str:
    found = [
        line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines()
        if line.endswith(LIBM)
    ]  # fmt: skip
    return found[0]


@pytest.fixture(autouse=True)
def _loaded() -> None:
    ctypes.CDLL(LIBM)


def test_a_bound_function_is_a_builtin_that_says_what_it_is() -> None:
    plain = pydoc.plaintext  # type: ignore[attr-defined]
    f = abisim.bind(LIBM, HYPOT)
    assert isinstance(f, BuiltinFunctionType)
    assert (f.__name__, f.__module__, f.__doc__) == ("hypot", LIBM, HYPOT)
    assert str(inspect.signature(f)) == "(x, y, /)"
    assert HYPOT in pydoc.render_doc(f, renderer=plain)
    assert "hypot(x, y, /)" in pydoc.render_doc(f, renderer=plain)


@pytest.mark.parametrize(
    ("declaration", "signature"),
    [
        ("void f(void)", "()"),
        ("void f(int)", "(argument1, /)"),
        ("void f(int from, int from_, int, int argument3)", "(from_, from__, argument3, argument3_, /)"),  # noqa: E501
        ("void f(int a, ...)", "(a, /, *more)"),
        ("void f(int more, ...)", "(more, /, *more_)"),
        ("void f(int a, ..., double, double)", "(a, argument2, argument3, /)"),
    ],
)  # fmt: skip
def test_parameters_have_names_that_python_takes(declaration: str, signature: str) -> None:
    assert str(inspect.signature(abisim.bind(1, declaration))) == signature


def test_a_library_is_a_name_a_path_an_open_one_the_process_or_an_address() -> None:
    address = ctypes.cast(ctypes.CDLL(LIBM).hypot, ctypes.c_void_p).value
    path = libm_path()
    for each in (LIBM, path, Path(path), ctypes.CDLL(LIBM), ctypes.CDLL(path), None, address):
        assert abisim.bind(each, HYPOT)(3.0, 4.0) == 5.0


def test_it_can_be_called_as_often_as_wanted_fast_and_slow() -> None:
    f = abisim.bind(LIBM, HYPOT)
    assert [f(3.0, 4.0), f(3, 4), f(True, 0), f(6.0, 8.0)] == [5.0, 5.0, 1.0, 10.0]
    with pytest.raises(TypeError, match=r"hypot\(\) argument 2 \(y\): expected double, got str"):
        f(1.0, "x")
    with pytest.raises(TypeError, match=r"hypot\(\) takes exactly 2 arguments \(1 given\)"):
        f(1.0)
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        f(x=1.0, y=2.0)
    assert f(3.0, 4.0) == 5.0


def test_keywords_are_refused_by_cpython_in_words_of_its_own() -> None:
    """docs/native.md has the reason: before the first call, after it, and for an ellipsis."""
    f = abisim.bind(LIBM, HYPOT)
    said = rf"^{re.escape(f.__module__)}\.function\.hypot\(\) takes no keyword arguments$"
    for _ in range(2):
        with pytest.raises(TypeError, match=said):
            f(x=1.0, y=2.0)
        assert f(3.0, 4.0) == 5.0
    with pytest.raises(TypeError, match=r"printf\(\) takes no keyword arguments$"):
        abisim.bind(None, "int printf(const char *, ...)")(format=b"")


def test_the_first_call_may_be_one_that_is_refused() -> None:
    for bad in ((), (1.0, "x"), (1.0, 2.0, 3.0)):
        f = abisim.bind(LIBM, HYPOT)
        with pytest.raises(TypeError, match=r"hypot\(\)"):
            f(*bad)
        assert f(3.0, 4.0) == 5.0


def test_the_last_function_that_is_declared_is_bound() -> None:
    assert abisim.bind(LIBM, "double sin(double); typedef double r; r cos(r)")(0) == 1.0


def test_a_struct_comes_back_as_bytes_and_a_complex_number_as_one() -> None:
    div = abisim.bind(None, "struct q { int quot, rem; } div(int, int)")
    assert div(17, 5) == b"\3\0\0\0\2\0\0\0"
    csqrt = abisim.bind(LIBM, "double _Complex csqrt(double _Complex)")
    assert [csqrt(-4), csqrt(-4 + 0j), csqrt(-4.0)] == [2j, 2j, 2j]
    # Of arguments, too, that the stub takes itself.
    strtold = abisim.bind(None, "long double strtold(const char *, char **)")
    assert [strtold(b"2.5", None) for _ in range(3)] == [2.5, 2.5, 2.5]


def test_a_string_that_is_const_comes_back_as_bytes() -> None:
    get = abisim.bind(None, "const char *getenv(const char *)")
    put = abisim.bind(None, "int setenv(const char *, const char *, int)")
    assert put("ABISIM_TESTED", b"yes", 1) == 0
    assert get("ABISIM_TESTED") == b"yes"
    assert get(b"ABISIM_NOT_THERE") is None
    # The same shape, but another carrier.
    address = abisim.bind(None, "char *getenv(const char *)")
    found = address("ABISIM_TESTED")
    assert isinstance(found, int)
    assert ctypes.string_at(found) == b"yes"


def errors() -> list[tuple[Any, Any, type[Exception], str]]:
    return [
        ("libnone.so", "int f(int)", OSError, "cannot open the library libnone.so: cannot open"),
        ("/etc/passwd", "int f(int)", OSError, "cannot open the library /etc/passwd: "),
        (LIBM, "int nope(int)", AttributeError, "there is no function nope in libm.so.6"),
        (None, "int nope(int)", AttributeError, "there is no function nope in the process"),
        (LIBM, "double hypot(", DeclarationError, "<declaration>:1:13: error: "),
        (LIBM, "", DeclarationError, "no function declared"),
        (LIBM, "int x", DeclarationError, "no function declared"),
        (LIBM, "void sin(struct s)", DeclarationError, "incomplete type"),
        (3.5, HYPOT, UsageError, "a library is a name, .*; not float"),
        (b"libm.so.6", HYPOT, UsageError, "not bytes"),
        ("", HYPOT, UsageError, "'' is no library's name"),
        ("a\0b", HYPOT, UsageError, "is no library's name"),
        (0, HYPOT, UsageError, "0 is no address of a function"),
        (-1, HYPOT, UsageError, "-1 is no address of a function"),
        (1 << 64, HYPOT, UsageError, "is no address"),
        (True, HYPOT, UsageError, "True is no address"),
        (LIBM, b"double sin(double)", UsageError, "a declaration is C text, not bytes"),
        (LIBM, None, UsageError, "a declaration is C text, not NoneType"),
    ]


@pytest.mark.parametrize(("library", "declaration", "kind", "words"), errors())
def test_one_clear_message(
    library: Any, declaration: Any, kind: type[Exception], words: str
) -> None:
    with pytest.raises(kind, match=words) as caught:
        abisim.bind(library, declaration)
    assert isinstance(caught.value, AbisimError)


def test_unknown_options() -> None:
    for options in ({"abi": "arm"}, {"dialect": "borland"}):
        with pytest.raises(UsageError):
            abisim.bind(LIBM, HYPOT, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["abi", "dialect"])
def test_options_of_another_type(name: str) -> None:
    options: dict[str, Any] = {name: ["sysv"]}
    with pytest.raises(UsageError, match="named by a text, not list"):
        abisim.bind(LIBM, HYPOT, **options)
    with pytest.raises(UsageError, match="named by a text, not list"):
        abisim.library(LIBM, HEADER, **options)


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(UsageError, match="is no library's name"):
        abisim.bind("\ud800", HYPOT)


def test_a_library_with_a_handle_that_is_not_its_name_s_is_refused() -> None:
    handle = ctypes.CDLL(LIBM)._handle
    assert abisim.bind(ctypes.CDLL(LIBM, handle=handle), HYPOT)(3, 4) == 5.0
    for name in (None, "libc.so.6"):
        with pytest.raises(LibraryError, match="is another library than"):
            abisim.bind(ctypes.CDLL(name, handle=handle), "int abs(int)")


def test_a_library_is_neither_copied_nor_pickled() -> None:
    m = abisim.library(LIBM, HEADER)
    for attempt in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="a bound library is this process's"):
            attempt(m)


def test_a_library_that_was_closed_is_refused(tmp_path: Path) -> None:
    from _ctypes import dlclose

    copy = tmp_path / "libcopy.so"
    shutil.copy(libm_path(), copy)
    closed = ctypes.CDLL(str(copy))
    dlclose(closed._handle)
    with pytest.raises(LibraryError, match=r"libcopy\.so is not open any more"):
        abisim.bind(closed, HYPOT)
    copy.unlink()
    with pytest.raises(LibraryError, match="cannot open"):
        abisim.bind(copy, HYPOT)


def test_a_function_keeps_its_library_open(tmp_path: Path) -> None:
    from _ctypes import dlclose

    copy = tmp_path / "libcopy.so"
    shutil.copy(libm_path(), copy)
    given = ctypes.CDLL(str(copy))
    f = abisim.bind(given, HYPOT)
    dlclose(given._handle)
    assert f(3.0, 4.0) == 5.0


HEADER = "typedef double real; real hypot(real, real); real pow(real, real); int nope(int);"


def test_a_library_s_functions_are_attributes() -> None:
    m = abisim.library(LIBM, HEADER)
    assert dir(m) == ["hypot", "nope", "pow"]
    assert repr(m) == "<abisim library libm.so.6: 3 functions>"
    assert (m.hypot(3, 4), m.pow(2, 10)) == (5.0, 1024.0)
    assert m.hypot is m.hypot
    with pytest.raises(SymbolError, match=r"there is no function nope in libm\.so\.6"):
        m.nope(1)
    with pytest.raises(AttributeError, match="no function sin is declared"):
        m.sin(1)


def test_functions_may_be_called_as_a_library_s_own_names() -> None:
    names = ("_place", "_functions", "_options")
    bound = abisim.library("libm.so.6", "".join(f"int {name}(int);" for name in names))
    for name in names:
        with pytest.raises(SymbolError, match=f"there is no function {name} in"):
            getattr(bound, name)


def test_a_library_of_nothing() -> None:
    with pytest.raises(LibraryError):
        abisim.library("libnone.so", HEADER)
    with pytest.raises(DeclarationError, match="no function declared"):
        abisim.library(LIBM, "int x;")
    with pytest.raises(UsageError, match="a header is C text"):
        abisim.library(LIBM, None)  # type: ignore[arg-type]


def test_errno_is_kept_of_functions_that_ask_for_it() -> None:
    kept = abisim.bind(None, "int close(int)", errno=True)
    released = abisim.bind(None, "int chdir(const char *)", release_gil=True)
    other = abisim.bind(None, "int isatty(int)")
    assert (kept(-1), abisim.errno()) == (-1, 9)
    assert (other(-1), abisim.errno()) == (0, 9)
    assert (released("/there/is/none"), abisim.errno()) == (-1, 2)


LOADED = "[name for name in ('unicorn', 'keystone', 'capstone') if name in sys.modules]"
FIRST_CALL = f"""
import sys, abisim
f = abisim.bind({LIBM!r}, {HYPOT!r})
def asked():
    asking = sys.modules.get("abisim.native.asking")
    return [each._number for each in asking._running] if asking else "nobody"
before = asked()
print(f(3.0, 4.0), before, asked(), {LOADED})
"""


def test_nothing_is_compiled_before_the_first_call_and_no_emulator_is_loaded_here() -> None:
    assert output_of(FIRST_CALL) == "5.0 [0] [1] []\n"


def test_a_shape_in_the_store_is_not_verified_again(tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    assert output_of(FIRST_CALL, ABISIM_CACHE=cache) == "5.0 [0] [1] []\n"
    assert output_of(FIRST_CALL, ABISIM_CACHE=cache) == "5.0 nobody nobody []\n"
    assert output_of(FIRST_CALL, ABISIM_CACHE="") == "5.0 [0] [1] []\n"


def test_what_was_verified_is_not_classified_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    assert abisim.bind(LIBM, "double sqrt(double)")(4.0) == 2

    def refusing(signature: object, *, dialect: str) -> None:
        raise UnsupportedType(f"{signature} under {dialect}")

    monkeypatch.setattr("abisim.reference.classify", refusing)
    assert abisim.bind(LIBM, "double cbrt(double x)")(8.0) == 2
    with pytest.raises(UnsupportedType):
        abisim.bind(LIBM, "double cbrt(double, short, float *)")
    with pytest.raises(UnsupportedType):
        abisim.bind(LIBM, "double cbrt(double x)", dialect="gcc")
    with pytest.raises(UnsupportedType):
        abisim.library(LIBM, "double cbrt(double, short, float *);").cbrt  # noqa: B018

"""What pointers are made of, what lives over the call, and what is let go after it."""

from __future__ import annotations

import array
import ctypes
import gc
import mmap
import os
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from abisim.declarations import parse
from abisim.native.slow import hooks
from abisim.native.slow.function import slow_callable
from abisim.native.slow.hooks import Addressed
from abisim.types import Function


def address_of(buffer: Any) -> int:
    return ctypes.addressof((ctypes.c_char * 0).from_buffer(buffer))


def taking(declaration: str, fast: Callable[[Any], Any] = lambda value: value) -> Any:
    return slow_callable(parse(f"void f({declaration})"), "f", fast)


def pointer(value: Any, declaration: str = "void *p") -> Any:
    """The carrier of a pointer."""
    return taking(declaration)(value)


class Sub(bytes):
    pass


class Record(ctypes.Structure):
    _fields_ = (("a", ctypes.c_int), ("b", ctypes.c_int))


class Either(ctypes.Union):
    _fields_ = (("a", ctypes.c_int), ("b", ctypes.c_double))


@pytest.mark.parametrize("value", [None, 0, 5, 2**64 - 1, -(2**63), b"", b"bytes"])
def test_carriers_go_through(value: Any) -> None:
    for declaration in ("void *p", "const char *p", "int (*p)(int)", "_Atomic(void *) p"):
        got = pointer(value, declaration)
        assert got is value or got == value
        assert type(got) is type(value)


def test_true_is_an_address_as_any_int_is() -> None:
    assert pointer(True) == 1
    assert type(pointer(True)) is int


@pytest.mark.parametrize("make", [
    lambda: bytearray(b"some bytes"), lambda: array.array("i", (1, 2, 3)),
    lambda: memoryview(bytearray(b"some bytes")), lambda: memoryview(bytearray(b"some"))[1:],
    lambda: Record(1, 2), lambda: Either(1), lambda: (ctypes.c_int * 4)(), lambda: ctypes.c_int(7),
    lambda: mmap.mmap(-1, 100), lambda: ctypes.create_string_buffer(b"text"),
])  # fmt: skip
def test_a_writable_buffer_is_its_address(make: Callable[[], Any]) -> None:
    buffer = make()
    assert pointer(buffer) == address_of(buffer)


@pytest.mark.parametrize("make", [
    lambda: memoryview(b"read only"), lambda: memoryview(b"read only")[5:],
    lambda: Sub(b"read only"),
    lambda: memoryview(bytearray(b"read only")).toreadonly(),
    lambda: memoryview(b"read only").cast("c", (3, 3)),
])  # fmt: skip
def test_a_read_only_buffer_is_its_address(make: Callable[[], Any]) -> None:
    buffer = make()
    data = bytes(memoryview(buffer))
    assert ctypes.string_at(pointer(buffer), len(data)) == data


def test_an_empty_buffer_has_an_address_too() -> None:
    assert pointer(bytearray())
    assert isinstance(pointer(memoryview(b"")), int)


def test_ctypes_pointers_are_their_values() -> None:
    record = Record(1, 2)
    at = ctypes.addressof(record)
    function = ctypes.CFUNCTYPE(None)(lambda: None)
    code = ctypes.cast(function, ctypes.c_void_p).value
    for value, wanted in [
        (ctypes.pointer(record), at), (ctypes.POINTER(Record)(), None), (ctypes.byref(record), at),
        (ctypes.byref(record, 4), at + 4), (ctypes.c_void_p(at), at), (ctypes.c_void_p(), None),
        (ctypes.c_char_p(at), at), (ctypes.c_wchar_p(at), at), (function, code),
    ]:  # fmt: skip
        assert pointer(value) == wanted
        assert pointer(value, "const char *p") == wanted
    assert pointer(function, "void (*p)(void)") == code


def test_text_is_utf_8() -> None:
    assert pointer("größe", "const char *p") == "größe".encode()
    assert pointer("", "char *p") == b""
    assert pointer("a", "_Atomic(char *) p") == b"a"


def test_a_buffer_is_held_over_the_call_and_no_longer() -> None:
    data = bytearray(b"0123456789")

    def fast(_: int) -> None:
        with pytest.raises(BufferError):
            data.append(1)

    taking("void *p", fast)(data)
    data.append(1)
    taking("void *p", fast)(memoryview(data).toreadonly())
    data.append(1)


def test_a_temporary_lives_over_the_call() -> None:
    class Kept(bytearray):
        pass

    kept: list[weakref.ref[Kept]] = []

    def temporary() -> memoryview:
        buffer = Kept(b"temporary")
        kept.append(weakref.ref(buffer))
        return memoryview(buffer).toreadonly()

    def fast(address: int) -> bytes:
        gc.collect()
        assert kept[0]() is not None
        return ctypes.string_at(address, 9)

    assert taking("void *p", fast)(temporary()) == b"temporary"
    assert kept[0]() is None


class Callback(Addressed):
    def __init__(self, address: int) -> None:
        self._address = address

    @property
    def address(self) -> int:
        return self._address


@pytest.fixture
def made() -> Iterator[list[tuple[Function, Any, weakref.ref[Callback]]]]:
    """What callbacks were made of."""
    calls: list[tuple[Function, Any, weakref.ref[Callback]]] = []

    def maker(function_type: Function, function: Any, *, probation: bool) -> Callback:
        assert probation
        callback = Callback(4096 + len(calls))
        calls.append((function_type, function, weakref.ref(callback)))
        return callback

    before = hooks._makers[:]
    hooks.fill(maker)
    yield calls
    hooks._makers[:] = before


def test_a_callback_is_its_address() -> None:
    for declaration in ("void *p", "int (*p)(int)", "char *p"):
        assert pointer(Callback(77), declaration) == 77


def test_a_callable_becomes_a_callback_for_the_call(
    made: list[tuple[Function, Any, weakref.ref[Callback]]],
) -> None:
    def fast(address: int) -> int:
        gc.collect()
        assert made[-1][2]() is not None
        return address

    function = taking("int (*compare)(const void *, const void *)", fast)
    assert function(max) == 4096
    assert function(min) == 4097
    (kind, given, ref), _ = made
    assert len(kind.parameters) == 2
    assert given is max
    assert ref() is None


def test_a_callable_is_no_pointer_to_anything_else(
    made: list[tuple[Function, Any, weakref.ref[Callback]]],
) -> None:
    with pytest.raises(
        TypeError, match=r"^f\(\) argument 1 \(p\): expected void \*, got function$"
    ):
        pointer(lambda: None)
    with pytest.raises(TypeError, match=r"expected int \(\*\)\(int\), got str$"):
        pointer("text", "int (*p)(int)")
    assert not made


def test_objects_of_cffi() -> None:
    try:
        import cffi
    except ImportError:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES"):
            pytest.fail("cffi is required here and is not installed")
        pytest.skip("cffi is not installed")
    ffi = cffi.FFI()
    array_, owned = ffi.new("int[3]"), ffi.new("double *")
    for value in (array_, owned, ffi.cast("char *", 4096), ffi.NULL, array_ + 1):
        assert pointer(value) == int(ffi.cast("uintptr_t", value))
    for value in (ffi.cast("int", 5), ffi.new("struct { int a; } *")[0]):
        with pytest.raises(TypeError, match="expected void"):
            pointer(value)

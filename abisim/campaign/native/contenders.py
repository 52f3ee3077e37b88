"""Ways to call a C function from Python, which native calls are timed with.

Each is a column: what it is called, what it needs, and how one case's callable and arguments
are made.  Loading one imports what it needs and no more.
"""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import BuiltinFunctionType, ModuleType
from typing import Any, Final, Literal, TypeAlias

from abisim.campaign.native.by_ctypes import PROTOTYPES, RECORDS
from abisim.campaign.native.cases import Case, Record, packed

#: compiler: a C compiler built it; package: so did one of PyPI's, for this interpreter.
Need: TypeAlias = Literal["nothing", "compiler", "package"]
LIBRARY: Final = "libcallees.so"


@dataclass(frozen=True, slots=True)
class Call:
    """A callable, its arguments, and how its result is read: None for one of no meaning."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    read: Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class Contender:
    """``load`` is given the directory of what was built, and makes cases' calls, None for a
    case that it has no call of.
    """

    name: str
    needs: Need
    load: Callable[[Path], Callable[[Case], Call | None]]


def _same(result: Any) -> Any:
    return result


def _member_values(names: str) -> Callable[[Any], Any]:
    return lambda result: tuple(getattr(result, name) for name in names)


def _imported(directory: Path, name: str) -> ModuleType:
    (found,) = directory.glob(f"{name}.*.so")
    spec = importlib.util.spec_from_file_location(name, found)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _ctypes(kind: type[ctypes.CDLL]) -> Callable[[Path], Callable[[Case], Call]]:
    def load(directory: Path) -> Callable[[Case], Call]:
        library = kind(str(directory / LIBRARY))

        def call(case: Case) -> Call:
            function = library[case.function]
            function.argtypes, function.restype = PROTOTYPES[case.function]
            read = _member_values("xy") if isinstance(case.result, Record) else _same
            return Call(function, _made(case, lambda e: RECORDS[e.name](*e.values)), read)

        return call

    return load


def _made(case: Case, record: Callable[[Record], Any]) -> tuple[Any, ...]:
    """The arguments, records made into what a contender has for them."""
    return tuple(record(each) if isinstance(each, Record) else each for each in case.values)


def _cffi(directory: Path, *, api: bool) -> Callable[[Case], Call]:
    if api:
        module = _imported(directory, "bench_cffi")
        ffi, library = module.ffi, module.lib
    else:
        import cffi

        ffi = cffi.FFI()
        ffi.cdef((directory / "callees.cdef").read_text())
        library = ffi.dlopen(str(directory / LIBRARY))

    def call(case: Case) -> Call:
        arguments = _made(
            case, lambda e: ffi.new(f"struct bench_{e.name.lower()} *", list(e.values))[0]
        )
        if case.function == "bench_variadic":
            # Further arguments have to say their types.
            text, number, real = arguments
            arguments = text, ffi.cast("int", number), ffi.cast("double", real)
        read: Callable[[Any], Any] = _same
        if isinstance(case.result, Record):
            read = _member_values("xy")
        elif isinstance(case.result, bytes):
            read = ffi.string
        return Call(getattr(library, case.function), arguments, read)

    return call


def _classes(name: str) -> Callable[[Path], Callable[[Case], Call]]:
    """An extension of C++ that has a class for each struct."""

    def load(directory: Path) -> Callable[[Case], Call]:
        module = _imported(directory, name)

        def call(case: Case) -> Call:
            arguments = _made(case, lambda e: getattr(module, e.name)(*e.values))
            read = _member_values("xy") if isinstance(case.result, Record) else _same
            return Call(getattr(module, case.function), arguments, read)

        return call

    return load


def _extension(directory: Path) -> Callable[[Case], Call]:
    module = _imported(directory, "bench_extension")
    return lambda case: Call(getattr(module, case.function), _carriers(case), _same)


def _floor(name: str) -> Callable[[Path], Callable[[Case], Call]]:
    def load(directory: Path) -> Callable[[Case], Call]:
        function = getattr(_imported(directory, "bench_extension"), name)
        return lambda case: Call(function, _carriers(case), None)

    return load


def _carriers(case: Case) -> tuple[Any, ...]:
    return _made(case, packed)


def _abisim(directory: Path, *, release_gil: bool = False) -> Callable[[Case], Call]:
    library = str(directory / LIBRARY)

    def call(case: Case) -> Call:
        function = bound(library, case, release_gil=release_gil)
        return Call(function, _carriers(case), _same)

    return call


def bound(library: str, case: Case, *, release_gil: bool = False) -> BuiltinFunctionType:
    """The case's function, bound and called: the fast path and the slow one are both there."""
    from abisim.native.binding import bind

    function = bind(library, case.declaration, release_gil=release_gil)
    arguments = _carriers(case)
    function(*arguments)
    for _ in range(2):
        # The slow callable is put together when it is first needed.
        _slow_of(function)(*arguments)
    return function


def _slow_of(function: BuiltinFunctionType) -> Callable[..., Any]:
    slow = function.__self__
    assert callable(slow)
    return slow


def _slow_callable(directory: Path) -> Callable[[Case], Call]:
    library = str(directory / LIBRARY)
    return lambda case: Call(_slow_of(bound(library, case)), _carriers(case), _same)


def _slow_objects(directory: Path) -> Callable[[Case], Call | None]:
    library = str(directory / LIBRARY)

    def call(case: Case) -> Call | None:
        return None if case.odd is None else Call(bound(library, case), case.odd, _same)

    return call


FLOOR: Final = "no-op builtin"
RELEASED_FLOOR: Final = "no-op, GIL released"
OURS: Final = "abisim"
RELEASED: Final = "abisim, GIL released"
SLOW: Final = "abisim, slow callable"
ODD: Final = "abisim, slow objects"
EXTENSION: Final = "C extension"
CDLL: Final = "ctypes.CDLL"
PYDLL: Final = "ctypes.PyDLL"

CONTENDERS: Final = (
    Contender(FLOOR, "compiler", _floor("no_operation")),
    Contender(RELEASED_FLOOR, "compiler", _floor("no_operation_released")),
    Contender(OURS, "nothing", _abisim),
    Contender(RELEASED, "nothing", lambda place: _abisim(place, release_gil=True)),
    Contender(EXTENSION, "compiler", _extension),
    Contender("nanobind", "package", _classes("bench_nanobind")),
    Contender("pybind11", "package", _classes("bench_pybind11")),
    Contender("cffi, API", "package", lambda place: _cffi(place, api=True)),
    Contender("cffi, ABI", "package", lambda place: _cffi(place, api=False)),
    Contender(CDLL, "nothing", _ctypes(ctypes.CDLL)),
    Contender(PYDLL, "nothing", _ctypes(ctypes.PyDLL)),
    Contender(SLOW, "nothing", _slow_callable),
    Contender(ODD, "nothing", _slow_objects),
)


def is_right(case: Case, call: Call) -> bool:
    """Whether a contender's call gives the case's result, as it has it."""
    found = call.function(*call.arguments)
    if call.read is None:
        return True
    found = call.read(found)
    if isinstance(case.result, Record):
        return found in (case.result.values, packed(case.result))
    return bool(found == case.result and type(found) is type(case.result))

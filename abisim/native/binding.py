"""``abisim.bind`` and ``abisim.library``: C functions as Python builtins."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import BuiltinFunctionType
from typing import Any, Final, NoReturn

from abisim.dialects import PSABI
from abisim.errors import UsageError
from abisim.native.function import Target, bound
from abisim.native.libraries import Library, Opened, SymbolError, function_address, opened
from abisim.native.options import Options
from abisim.native.shapes import TURN, is_known
from abisim.native.variadic import is_open, variadic
from abisim.signature import Signature

_REMEMBERED: Final = 1024
#: What messages call a function's declaration, and a library's.
_SOURCE: Final = "<declaration>"
_HEADER: Final = "<header>"


def bind(
    library: Library | int,
    declaration: str,
    *,
    release_gil: bool = False,
    errno: bool = False,
    abi: str = "sysv",
    dialect: str = PSABI,
    probation: bool = True,
    wait: bool = True,
) -> BuiltinFunctionType:
    """The C function that ``declaration`` declares, of a library, as a builtin.

    ``library`` is a name or path, a ``ctypes.CDLL``, None for the process itself, or the
    function's own address.  Of several functions that are declared it is the last.  Nothing
    is compiled before the first call.  ``release_gil`` lets other threads run during a call,
    ``errno`` (which ``release_gil`` implies) keeps errno for :func:`abisim.errno`.  The first
    call of a new shape waits until its stub is verified; without ``wait`` calls go through ctypes
    until it is.

    Raises OSError for a library that cannot be opened, AttributeError for a function that is
    not in it, DeclarationError for text that declares none, UnsupportedType for what no ABI
    passes, UsageError for anything else; all are AbisimErrors.
    """
    signature = _read(declaration, abi, dialect)
    options = _options(dialect, release_gil, errno, probation, wait)
    _require_passable(signature, options)
    if isinstance(library, int):
        address = function_address(library)
        return function_of(Target(address, signature, "the process"), options)
    place = opened(library)
    return _from(place, signature, options)


def _options(
    dialect: str, release_gil: object, errno: object, probation: object, wait: object
) -> Options:
    keeps = bool(errno or release_gil)
    return Options(dialect, bool(release_gil), keeps, bool(probation), bool(wait))


def function_of(target: Target, options: Options) -> BuiltinFunctionType:
    """The builtin of a C function that was found."""
    return variadic(target, options) if is_open(target.signature) else bound(target, options)


def _from(place: Opened, signature: Signature, options: Options) -> BuiltinFunctionType:
    address = place.address(signature.name)
    return function_of(Target(address, signature, place.name, place.handle), options)


def declared(declaration: str, abi: str, dialect: str) -> Signature:
    """The last function that a text declares, one that can be called; raises like :func:`bind`."""
    signature = _read(declaration, abi, dialect)
    _classify(signature, dialect)
    return signature


def _read(declaration: str, abi: str, dialect: str) -> Signature:
    if not isinstance(declaration, str):
        raise UsageError(f"a declaration is C text, not {type(declaration).__name__}")
    _require_names(abi, dialect)
    return _parsed(declaration, abi, dialect)


def _require_names(abi: str, dialect: str) -> None:
    for what, name in (("an ABI", abi), ("a dialect", dialect)):
        if not isinstance(name, str):
            raise UsageError(f"{what} is named by a text, not {type(name).__name__}")


@lru_cache(maxsize=_REMEMBERED)
def _parsed(declaration: str, abi: str, dialect: str) -> Signature:
    # No process is forked in a turn: a child would wait for ever for what is half imported.
    with TURN.take():
        from abisim.declarations import parse

        return parse(declaration, abi, _SOURCE, dialect=dialect)


def _require_passable(signature: Signature, options: Options) -> None:
    """Raises UnsupportedType for what no ABI passes.  What was verified is passed."""
    if not is_known(signature, options):
        _classify(signature, options.dialect)


@lru_cache(maxsize=_REMEMBERED)
def _classify(signature: Signature, dialect: str) -> None:
    with TURN.take():
        from abisim.reference import classify

        classify(signature, dialect=dialect)


class BoundLibrary:
    """A library's functions as attributes, each bound when it is first asked for.

    Its own names are of its class alone, so that none hides a function.
    """

    __place: Opened
    __functions: Mapping[str, Signature]
    __options: Options

    def __init__(self, place: Opened, functions: Mapping[str, Signature], options: Options) -> None:
        self.__place = place
        self.__functions = functions
        self.__options = options

    def __getattr__(self, name: str) -> BuiltinFunctionType:
        signature = self.__functions.get(name)
        if signature is None:
            raise SymbolError(f"no function {name} is declared of {self.__place.name}")
        _require_passable(signature, self.__options)
        function = self.__dict__[name] = _from(self.__place, signature, self.__options)
        return function

    def __reduce__(self) -> NoReturn:
        raise TypeError("a bound library is this process's: it cannot be copied or pickled")

    def __dir__(self) -> list[str]:
        return sorted(self.__functions)

    def __repr__(self) -> str:
        count = len(self.__functions)
        return f"<abisim library {self.__place.name}: {count} function{'s' * (count != 1)}>"


def library(
    library: Library,
    header_text: str,
    *,
    release_gil: bool = False,
    errno: bool = False,
    abi: str = "sysv",
    dialect: str = PSABI,
    probation: bool = True,
    wait: bool = True,
) -> Any:
    """An object that has each function that the text declares as an attribute.

    Options and errors are :func:`bind`'s; whether a function is in the library is found out
    when it is asked for.
    """
    if not isinstance(header_text, str):
        raise UsageError(f"a header is C text, not {type(header_text).__name__}")
    _require_names(abi, dialect)
    place = opened(library)
    functions = _functions(header_text, abi, dialect)
    options = _options(dialect, release_gil, errno, probation, wait)
    return BoundLibrary(place, functions, options)


def _functions(header_text: str, abi: str, dialect: str) -> dict[str, Signature]:
    with TURN.take():
        from abisim.declarations import no_function, parse_all
        from abisim.declarations.source import Source

        found = parse_all(header_text, abi, _HEADER, dialect=dialect)
        if not found:
            raise no_function(Source(header_text, _HEADER))
        return {each.signature.name: each.signature for each in found}

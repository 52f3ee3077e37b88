"""Adapters: Python functions between a thunk and the callable of a callback.

One is compiled for each signature.  A thunk passes carriers and takes one (``abisim.thunks``), in
the only form that it knows: an int in range, a bool, a float, bytes of the size.  The adapter
makes values of the carriers that are bytes of a number, and of the callable's result its carrier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from types import FunctionType
from typing import Any, Final

from abisim.native.slow import numbers
from abisim.native.slow.errors import Where
from abisim.native.slow.pointers import LEAST, MOST, hold
from abisim.native.slow.source import SourceOf, compiled, integer_of
from abisim.native.slow.values import decoder, encoder, in_one_piece
from abisim.pystubs import parameter_carrier
from abisim.signature import Signature
from abisim.thunks import given_carrier
from abisim.types import CType

_INDENT: Final = "    "


class ResultWhere(Where):
    """The result of a callback, as messages name it."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"{self.function}() result"


def _address(value: Any, where: Where) -> int:
    """A pointer that is returned: nobody would keep what a str or bytes object holds."""
    if isinstance(value, str | bytes):
        raise where.expected(value)
    found, _ = hold(value, where)
    return found or 0


_COMMON: Final[dict[str, object]] = {
    "__name__": __name__,
    "in_one_piece": in_one_piece,
    "address": _address,
    **{name: getattr(numbers, name) for name in ("integer", "character", "boolean", "real")},
}


def adapter(signature: Signature, function: Callable[..., Any]) -> Callable[..., Any]:
    """What a thunk calls so that ``function`` is called; it may be ``function`` itself.

    The adapter raises what ``function`` raises, and TypeError, OverflowError and ValueError,
    which name the signature's function, for what it returns.
    """
    text = _text(signature)
    if text is None:
        return function
    result = signature.result
    names: dict[str, object] = {
        **_COMMON, "__loader__": SourceOf(text), "function": function,
        "where": ResultWhere(signature.name, 0, "", result),
    }  # fmt: skip
    if given_carrier(result) == "bytes":
        names["encode"] = encoder(result)
    for index, parameter in enumerate(signature.parameters):
        names[f"decode{index}"] = _decoder(parameter.type)
    code = compiled(text).replace(co_name=signature.name)
    return FunctionType(code, names, signature.name)


def zero(result: CType) -> object:
    """The carrier of a result of zeros."""
    match given_carrier(result):
        case "none":
            return None
        case "bool":
            return False
        case "float":
            return 0.0
        case "int" | "pointer":
            return 0
        case _:
            return bytes(result.size)


def _decoder(ctype: CType) -> Callable[[bytes], Any] | None:
    return decoder(ctype) if parameter_carrier(ctype) == "bytes" else None


@lru_cache(maxsize=1024)
def _text(signature: Signature) -> str | None:
    """A function ``f`` of the parameters; None where nothing is to be done."""
    values = [f"a{index}" for index in range(len(signature.parameters))]
    passed = [
        f"decode{index}({value})" if _decoder(parameter.type) is not None else value
        for index, (value, parameter) in enumerate(zip(values, signature.parameters, strict=True))
    ]
    lines = [*_converted(signature.result)]
    if passed == values and not lines:
        return None
    call = f"function({', '.join(passed)})"
    head = f"def f({', '.join(values)}):"
    if not lines:
        return f"{head}\n{_INDENT}{call}\n"
    return f"\n{_INDENT}".join([head, f"r = {call}", *lines, "return r"]) + "\n"


def _converted(result: CType) -> Iterator[str]:
    """Lines that make ``r`` the carrier of the result."""
    match given_carrier(result):
        case "none":
            return
        case "int":
            scalar = integer_of(result)
            maker = "character" if scalar.name == "char" else "integer"
            more = f", signed={scalar.signed}" if scalar.name == "char" else ""
            yield "if type(r) is not int:"
            yield f"{_INDENT}r = {maker}(r, where{more})"
            bits = scalar.size * 8
            least = -(1 << (bits - 1)) if scalar.signed else 0
            yield from _in_range(least, (1 << (bits - scalar.signed)) - 1)
        case "bool":
            yield "if r is not True and r is not False:"
            yield f"{_INDENT}r = boolean(r, where)"
        case "float":
            yield "if type(r) is not float:"
            yield f"{_INDENT}r = real(r, where)"
        case "pointer":
            yield "if type(r) is not int:"
            yield f"{_INDENT}r = 0 if r is None else address(r, where)"
            yield from _in_range(LEAST, MOST)
        case _:
            yield f"if type(r) is not bytes or len(r) != {result.size}:"
            maker = "in_one_piece" if encoder(result) is None else "encode"
            yield f"{_INDENT}r = {maker}(r, where)"


def _in_range(least: int, most: int) -> Iterator[str]:
    yield f"if not {least} <= r <= {most}:"
    yield f"{_INDENT}raise where.outside(r, {least}, {most})"

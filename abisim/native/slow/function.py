"""Slow callables: Python functions that take every object that a parameter can be made of.

One is compiled for each signature.  It turns its arguments into carriers in the form that a
stub takes itself (``abisim.pystubs``), calls the stub, or an engine in its place, and makes
the result's value of the result's carrier.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

from abisim.native.slow import numbers, pointers
from abisim.native.slow.errors import Where, arity, no_keywords
from abisim.native.slow.source import SourceOf, compiled, text_of
from abisim.native.slow.values import decoder, encoder, in_one_piece
from abisim.pystubs import result_carrier
from abisim.signature import Signature

#: The value of a parameter that no argument was given for.
_MISSING: Final = object()

_COMMON: Final[dict[str, object]] = {
    "__name__": __name__,
    "MISSING": _MISSING,
    "arity": arity,
    "no_keywords": no_keywords,
    "join": b"".join,
    "in_one_piece": in_one_piece,
    **{name: getattr(numbers, name) for name in ("integer", "character", "boolean", "real")},
    **{name: getattr(pointers, name) for name in ("hold", "hold_text", "hold_function")},
}


def slow_callable(
    signature: Signature,
    name: str,
    fast: Callable[..., Any],
    *,
    keywords: bool = False,
    probation: bool = True,
) -> Callable[..., Any]:
    """A function that calls ``fast`` with a carrier for each argument.

    It takes positional arguments alone; keyword arguments raise a TypeError, with the words of
    a builtin's if ``keywords`` are expected to come this far, which takes a few nanoseconds.
    It raises TypeError, OverflowError and ValueError
    that name ``name``, the argument's number and the parameter; what ``fast`` raises, and what
    an argument's own methods raise, goes through.  Buffers and strings live until it returns.
    Where the result's carrier is bytes that are a number, it gives the number.  Callables that
    are passed as functions become callbacks with ``probation`` or without.
    """
    decode = decoder(signature.result) if result_carrier(signature.result) == "bytes" else None
    text = text_of(signature, decodes=decode is not None, keywords=keywords)
    names: dict[str, object] = {
        **_COMMON, "__loader__": SourceOf(text), "name": name, "fast": fast, "decode": decode,
    }  # fmt: skip
    for index, parameter in enumerate(signature.parameters):
        names[f"w{index}"] = Where(
            name, index + 1, parameter.name, parameter.type, probation=probation
        )
        names[f"encode{index}"] = encoder(parameter.type)
    code = compiled(text).replace(co_name=name)
    missing = (_MISSING,) * len(signature.parameters)
    function = FunctionType(code, names, name, missing)
    function.__qualname__ = name
    function.__doc__ = f"{signature.prototype};"
    return function

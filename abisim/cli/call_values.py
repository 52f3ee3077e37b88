"""Arguments written as text, by the types of the parameters they are for."""

from __future__ import annotations

import ast
import os
from collections.abc import Sequence
from typing import Any

from abisim.dialects import PSABI
from abisim.errors import UsageError
from abisim.native.binding import declared
from abisim.signature import Parameter
from abisim.spelling import declare
from abisim.types import Atomic, BitInt, Complex, CType, Enum, Float, Integer, Pointer

_NULL = ("None", "NULL")


def values(
    declaration: str, texts: Sequence[str], abi: str = "sysv", dialect: str = PSABI
) -> list[Any]:
    """A value for each text, for the parameters of the function that a text declares.

    What goes beyond the parameters is a literal, or text.  Whether the values fit, and whether
    there are enough, the function itself says.  Raises UsageError for a text that is no value
    of its parameter's type.
    """
    parameters = declared(declaration, abi, dialect).parameters
    known = [_value(*each) for each in zip(texts, parameters, range(1, 1 << 30), strict=False)]
    return known + [_literal(text, text) for text in texts[len(parameters) :]]


def _value(text: str, parameter: Parameter, number: int) -> Any:
    try:
        return _of_type(text, parameter.type)
    except ValueError:
        name = f" ({parameter.name})" if parameter.name else ""
        wanted = declare(parameter.type)
        raise UsageError(f"argument {number}{name}: {text!r} is no {wanted}") from None


def _of_type(text: str, ctype: CType) -> Any:
    """Raises ValueError for what is no value of the type."""
    match ctype:
        case Enum(underlying=underlying):
            return _of_type(text, underlying)
        case Atomic(value=value):
            return _of_type(text, value)
        case Integer() | BitInt():
            return _integer(text)
        case Float():
            return float(text)
        case Complex():
            return complex(text)
        case Pointer(target=Integer(size=1)):
            return _text(text)
        case Pointer():
            return _pointer(text)
        case _:
            return _literal(text)


def _integer(text: str) -> Any:
    try:
        return int(text, 0)
    except ValueError:
        value = _literal(text)
    # A character, which an int's parameter refuses by itself.
    return value.encode() if isinstance(value, str) else value


def _text(text: str) -> Any:
    """Text, a null pointer, or a literal of text or bytes; digits are text."""
    if text in _NULL:
        return None
    value = _literal(text, text)
    if isinstance(value, bytes):
        return value
    # The bytes that the shell passed, whatever they are.
    return os.fsencode(value if isinstance(value, str) else text)


def _pointer(text: str) -> Any:
    if text in _NULL:
        return None
    value = _literal(text)
    return value.encode() + b"\0" if isinstance(value, str) else value


def _literal(text: str, otherwise: str | None = None) -> Any:
    """A Python literal.  Raises ValueError for none, unless there is something else to give."""
    try:
        return ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        if otherwise is None:
            raise ValueError(text) from None
        return otherwise

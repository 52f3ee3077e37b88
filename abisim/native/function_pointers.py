"""Parameters that point to functions, and what a callable that is passed for one becomes."""

from __future__ import annotations

from collections.abc import Iterator

from abisim.signature import Parameter, Signature
from abisim.types import Atomic, CType, Function, Pointer


def function_type(ctype: CType) -> Function | None:
    """What a pointer leads to, None where that is no function."""
    match ctype:
        case Atomic(value=value):
            return function_type(value)
        case Pointer(target=Function() as function):
            return function
        case _:
            return None


def callback_signature(function: Function, name: str) -> Signature:
    """The signature of a callback of this type."""
    return Signature(
        name,
        function.result,
        tuple(Parameter("", each) for each in function.parameters),
        len(function.parameters) if function.variadic else None,
    )


def callbacks_of(signature: Signature) -> Iterator[Signature]:
    """The callbacks that calls of a function may take, by its parameters that point to functions.

    What has an ellipsis cannot be called back, and is none.
    """
    for parameter in signature.parameters:
        found = function_type(parameter.type)
        if found is not None and not found.variadic:
            yield callback_signature(found, parameter.name or "callback")

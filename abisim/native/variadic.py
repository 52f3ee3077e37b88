"""Functions with further arguments: one stub for each shape of call, by the arguments' types.

C promotes what it passes behind an ellipsis.  Python's types stand for promoted ones: bool and
int for ``long``, float for ``double``, str for ``const char *``; None, bytes and whatever has
a buffer or an address for ``void *``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import BuiltinFunctionType, FunctionType
from typing import Any, Final

from abisim.layout import DataModel
from abisim.native.function import Target, bound, dispatching
from abisim.native.options import Options
from abisim.signature import Parameter, Signature
from abisim.types import CType, Void

#: More shapes than this, and they are forgotten: types can be made without end.
_MOST: Final = 1024


def is_open(signature: Signature) -> bool:
    """Whether a call says what its further arguments are."""
    return signature.named is not None and signature.named == len(signature.parameters)


def variadic(target: Target, options: Options) -> BuiltinFunctionType:
    """The builtin of a function whose further arguments each call chooses."""
    signature = target.signature
    named, name = len(signature.parameters), signature.name
    shapes: dict[tuple[type, ...], Callable[..., Any]] = {}
    by_types: dict[tuple[CType, ...], Callable[..., Any]] = {}
    model = signature.model

    def shape(types: tuple[type, ...]) -> Callable[..., Any]:
        passed = tuple(further_type(each, model) for each in types)
        made = by_types.get(passed)
        if made is None:
            more = tuple(Parameter("", each) for each in passed)
            whole = replace(signature, parameters=signature.parameters + more)
            made = by_types[passed] = bound(replace(target, signature=whole), options)
        return made

    def call(*arguments: Any) -> Any:
        if len(arguments) < named:
            words = f"{named} argument{'s' * (named != 1)} ({len(arguments)} given)"
            raise TypeError(f"{name}() takes at least {words}")
        types = tuple(map(type, arguments[named:]))
        function = shapes.get(types)
        if function is None:
            if len(shapes) >= _MOST:
                shapes.clear()
                by_types.clear()
            function = shapes[types] = shape(types)
        return function(*arguments)

    assert isinstance(call, FunctionType)
    return dispatching(target, call)


def further_type(kind: type, model: DataModel) -> CType:
    """The C type that an argument of a Python type is passed as, behind an ellipsis."""
    if issubclass(kind, int):
        return model.integer("long")
    if issubclass(kind, float):
        return model.float("double")
    if issubclass(kind, str):
        return replace(model.pointer(model.integer("char")), const=True)
    if hasattr(kind, "__index__"):
        return model.integer("long")
    if hasattr(kind, "__float__"):
        return model.float("double")
    return model.pointer(Void())

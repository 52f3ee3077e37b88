"""What a slow callable asks of callbacks, which are built above it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol

from abisim.types import Function


class Addressed:
    """What a C function or object lies behind: any pointer parameter takes its ``address``.

    It is kept as long as the call runs that it is passed to.
    """

    __slots__ = ()

    @property
    def address(self) -> int:
        raise NotImplementedError


class Maker(Protocol):
    """Makes a C function of a Python callable; what it gives lives as long as the call."""

    def __call__(
        self, function_type: Function, function: Callable[..., Any], *, probation: bool
    ) -> Addressed: ...


_makers: list[Maker] = []


def fill(maker: Maker) -> None:
    """From now on this makes callbacks of the callables that are passed as functions."""
    _makers[:] = [maker]


def make_callback(
    function_type: Function, function: Callable[..., Any], *, probation: bool
) -> Addressed:
    """A C function of this type that calls ``function``; ``probation`` as ``bind`` has it.

    Raises NotImplementedError where nothing makes callbacks.
    """
    if not _makers:
        import_module("abisim.native.callbacks.callback")  # which fills this
    if not _makers:
        raise NotImplementedError("nothing here makes callbacks of Python callables")
    return _makers[0](function_type, function, probation=probation)

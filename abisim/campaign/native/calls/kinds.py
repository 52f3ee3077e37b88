"""Objects that a number can be had from in some way, or in none."""

from __future__ import annotations

import ctypes
from typing import Any


class Whole(int):
    """A subclass of int."""


class Real(float):
    """A subclass of float, which is another number to C."""

    def __float__(self) -> float:
        return -7.0


class Index:
    """Has ``__index__``."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __index__(self) -> Any:
        return self.value

    def __repr__(self) -> str:
        return f"Index({self.value})"


class Floating:
    """Has ``__float__``."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __float__(self) -> Any:
        return self.value

    def __repr__(self) -> str:
        return f"Floating({self.value})"


class Two:
    """Has ``__complex__``."""

    def __complex__(self) -> complex:
        return 1.5 - 2.5j

    def __repr__(self) -> str:
        return "Two()"


class Raises:
    """Raises an error of its own from every conversion."""

    def __index__(self) -> int:
        raise KeyError("own")

    def __float__(self) -> float:
        raise KeyError("own")

    def __repr__(self) -> str:
        return "Raises()"


class Pair(ctypes.Structure):
    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_int))

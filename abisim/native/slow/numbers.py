"""Python numbers to carriers of one word: int, bool and float."""

from __future__ import annotations

from operator import index

from abisim.native.slow.errors import Where

#: The value of an int of any class, whatever methods that class has.
_exact_int = int.__index__
_exact_float = float.__float__


def integer(value: object, where: Where) -> int:
    """An exact int of any size.  Raises TypeError for what has no ``__index__``."""
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise where.expected(value)
        value = index(value)  # type: ignore[arg-type]
    return _exact_int(value)


def character(value: object, where: Where, *, signed: bool = True) -> int:
    """The same; bytes of length 1 too, as the number that a ``char`` of them is."""
    if isinstance(value, bytes):
        if len(value) != 1:
            raise where.wrong_size(len(value))
        return int.from_bytes(value, "little", signed=signed)
    return integer(value, where)


def boolean(value: object, where: Where) -> bool:
    """True and False, 0 and 1.  Raises OverflowError for other numbers."""
    number = integer(value, where)
    if number not in (0, 1):
        raise where.outside(number, 0, 1)
    return number == 1


def real(value: object, where: Where) -> float:
    """An exact float.  Raises TypeError for what has neither ``__float__`` nor ``__index__``,
    OverflowError for an int that is too large.
    """
    if isinstance(value, float):
        return _exact_float(value)
    if isinstance(value, int):
        return float(_exact_int(value))
    if not (hasattr(type(value), "__float__") or hasattr(type(value), "__index__")):
        raise where.expected(value)
    return float(value)  # type: ignore[arg-type]

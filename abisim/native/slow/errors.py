"""What a call refuses, and in which words: the errors of every bound function."""

from __future__ import annotations

from abisim.spelling import declare
from abisim.types import CType

#: Longer numbers are not written out; CPython refuses to from 4,300 digits on.
_MOST_BITS = 256


class Where:
    """A parameter of a function: ``number`` counts from 1, ``parameter`` may be empty.

    ``probation`` is the function's option, for callables that are passed.
    """

    __slots__ = ("ctype", "function", "number", "parameter", "probation")

    def __init__(
        self, function: str, number: int, parameter: str, ctype: CType, *, probation: bool = True
    ) -> None:
        self.function = function
        self.number = number
        self.parameter = parameter
        self.ctype = ctype
        self.probation = probation

    def __str__(self) -> str:
        name = f" ({self.parameter})" if self.parameter else ""
        return f"{self.function}() argument {self.number}{name}"

    def expected(self, value: object) -> TypeError:
        """The type of the value is wrong."""
        return TypeError(f"{self}: expected {declare(self.ctype)}, got {type(value).__name__}")

    def outside(self, value: int, least: int, most: int) -> OverflowError:
        """The number is out of the type's range."""
        what = (
            str(value)
            if value.bit_length() <= _MOST_BITS
            else (f"an int of {value.bit_length()} bits")
        )
        return OverflowError(
            f"{self}: {what} does not fit {declare(self.ctype)} ({least} to {most})"
        )

    def wrong_size(self, size: int) -> ValueError:
        """So many bytes are not the type's."""
        unit = "byte" if size == 1 else "bytes"
        return ValueError(f"{self}: {size} {unit}, {declare(self.ctype)} has {self.ctype.size}")

    def bad(self, what: str) -> ValueError:
        """The value is wrong for another reason."""
        return ValueError(f"{self}: {what}")


def arity(function: str, given: tuple[object, ...], missing: object) -> TypeError:
    """``given`` are the parameters, ``missing`` those that were not given, and what came after."""
    *parameters, rest = given
    assert isinstance(rest, tuple)
    count = sum(each is not missing for each in parameters) + len(rest)
    wanted = len(parameters)
    if not wanted:
        return TypeError(f"{function}() takes no arguments ({count} given)")
    plural = "" if wanted == 1 else "s"
    return TypeError(f"{function}() takes exactly {wanted} argument{plural} ({count} given)")


def no_keywords(function: str) -> TypeError:
    return TypeError(f"{function}() takes no keyword arguments")

"""The text of slow callables, and code that is compiled once for all that it is the same for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from types import CodeType
from typing import Final

from abisim.native.slow.pointers import LEAST, MOST, holder
from abisim.native.slow.values import encoder
from abisim.pystubs import parameter_carrier
from abisim.signature import Signature
from abisim.types import Atomic, CType, Enum, Integer

_INDENT: Final = "    "


@dataclass(frozen=True, slots=True)
class SourceOf:
    """What ``linecache`` asks for the lines of a traceback."""

    text: str

    def get_source(self, _: str) -> str:
        return self.text


@lru_cache(maxsize=1024)
def compiled(text: str) -> CodeType:
    """The code of the one function in a text."""
    digest = sha256(text.encode()).hexdigest()[:12]
    module = compile(text, f"abisim call {digest}", "exec", dont_inherit=True)
    return next(each for each in module.co_consts if isinstance(each, CodeType))


def text_of(signature: Signature, *, decodes: bool, keywords: bool = False) -> str:
    """A function ``f`` of the signature's parameters.

    Its names: ``fast``, ``name``, ``MISSING``, ``decode``; ``w0`` … and ``encode0`` … for
    each parameter, and what converts one.  ``decodes``: the result goes through ``decode``;
    ``keywords``: they are refused in so many words.
    """
    count = len(signature.parameters)
    values = [f"a{index}" for index in range(count)]
    rest = ["/"] * bool(count) + ["*rest"] + ["**keywords"] * keywords
    lines = [f"def f({', '.join([*values, *rest])}):"]
    if keywords:
        lines += ["if keywords:", f"{_INDENT}raise no_keywords(name)"]
    last = f"{values[-1]} is MISSING or rest" if values else "rest"
    given = ", ".join([*values, "rest"])
    lines += [f"if {last}:", f"{_INDENT}raise arity(name, ({given},), MISSING)"]
    for index, parameter in enumerate(signature.parameters):
        lines += _converted(index, parameter.type)
    call = f"fast({', '.join(values)})"
    lines.append(f"return decode({call})" if decodes else f"return {call}")
    return f"\n{_INDENT}".join(lines) + "\n"


def _converted(index: int, ctype: CType) -> Iterator[str]:
    """Lines that make argument ``index`` the carrier of its type."""
    value, where = f"a{index}", f"w{index}"
    match parameter_carrier(ctype):
        case "int":
            scalar = integer_of(ctype)
            yield f"if type({value}) is not int:"
            if scalar.name == "char":
                yield f"{_INDENT}{value} = character({value}, {where}, signed={scalar.signed})"
            else:
                yield f"{_INDENT}{value} = integer({value}, {where})"
            bits = scalar.size * 8
            least = -(1 << (bits - 1)) if scalar.signed else 0
            most = (1 << (bits - scalar.signed)) - 1
            yield from _in_range(value, where, least, most)
        case "bool":
            yield f"if {value} is not True and {value} is not False:"
            yield f"{_INDENT}{value} = boolean({value}, {where})"
        case "float":
            yield f"if type({value}) is not float:"
            yield f"{_INDENT}{value} = real({value}, {where})"
        case "pointer":
            yield f"if type({value}) is not bytes and {value} is not None:"
            yield f"{_INDENT}if type({value}) is int:"
            for line in _in_range(value, where, LEAST, MOST):
                yield f"{_INDENT * 2}{line}"
            yield f"{_INDENT}else:"
            # The second one is held until the function returns.
            yield f"{_INDENT * 2}{value}, held{index} = {holder(ctype)}({value}, {where})"
        case _ if encoder(ctype) is not None:
            yield f"if type({value}) is not bytes or len({value}) != {ctype.size}:"
            yield f"{_INDENT}{value} = encode{index}({value}, {where})"
        case _:
            yield f"if type({value}) is not bytes:"
            yield f"{_INDENT}try:"
            yield f"{_INDENT * 2}{value} = join(({value},))"
            yield f"{_INDENT}except (TypeError, BufferError):"
            yield f"{_INDENT * 2}raise {where}.expected({value}) from None"
            yield f"if len({value}) != {ctype.size}:"
            yield f"{_INDENT}raise {where}.wrong_size(len({value}))"


def _in_range(value: str, where: str, least: int, most: int) -> Iterator[str]:
    yield f"if not {least} <= {value} <= {most}:"
    yield f"{_INDENT}raise {where}.outside({value}, {least}, {most})"


def integer_of(ctype: CType) -> Integer:
    """The integer that a value of the carrier ``int`` is."""
    match ctype:
        case Enum(underlying=underlying):
            return underlying
        case Atomic(value=value):
            return integer_of(value)
        case Integer():
            return ctype
        case _:
            raise AssertionError("no integer")

"""What libffi gives back: the registers of a result, or what lies in the room for one."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Final

from abisim.native.slow.source import integer_of
from abisim.pystubs import Carrier, result_carrier
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.moves import STACK_ALIGN
from abisim.stubgen.plan import (
    FromGeneral,
    FromVector,
    FromX87,
    HiddenPointer,
    MovePlan,
    Result,
)
from abisim.types import CType

_WORD: Final = 8
X87_BYTES: Final = 10


class _LongDouble(ctypes.c_longdouble):
    """A subclass: ctypes gives the object with the result's bytes, and makes no float of it."""


def _pair(first: Any, second: Any) -> type[ctypes.Structure]:
    return type("Pair", (ctypes.Structure,), {"_fields_": [("low", first), ("high", second)]})


#: Stands for the type that ctypes does not have.
X87_PAIR: Final = object()
_GENERAL: Final = ctypes.c_uint64
_VECTOR: Final = ctypes.c_double
#: The registers that libffi takes a struct of two words from.
_PAIRS: Final = {
    ("rax", "rdx"): _pair(_GENERAL, _GENERAL),
    ("xmm0", "xmm1"): _pair(_VECTOR, _VECTOR),
    ("rax", "xmm0"): _pair(_GENERAL, _VECTOR),
}

_INTEGERS: Final[dict[tuple[int, bool], Any]] = {
    (1, True): ctypes.c_int8, (1, False): ctypes.c_uint8,
    (2, True): ctypes.c_int16, (2, False): ctypes.c_uint16,
    (4, True): ctypes.c_int32, (4, False): ctypes.c_uint32,
    (8, True): ctypes.c_int64, (8, False): ctypes.c_uint64,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Return:
    """The type that the call returns, and lines that make the carrier of it, ``r``.

    No ``lines``: it is the carrier.  ``storage`` comes before everything else.  Bytes of a
    result that carry no value are any.
    """

    ctype: Any
    lines: tuple[str, ...] = ()
    storage: tuple[str, ...] = ()


def return_of(signature: Signature, moves: MovePlan) -> Return:
    """How a plan's result comes back.  Raises UnsupportedTypeError."""
    ctype = signature.result
    carrier = result_carrier(ctype)
    hidden = any(isinstance(move, HiddenPointer) for move in moves.arguments)
    if carrier == "bytes":
        return _in_memory(ctype) if hidden else _in_registers(ctype, moves.results)
    if carrier == "none":
        return Return(None)
    expected: Result = (
        FromVector("xmm0", 0, ctype.size)
        if carrier == "float"
        else FromGeneral("rax", 0, ctype.size)
    )
    if hidden or moves.results != (expected,):
        raise UnsupportedTypeError("a number that does not come back in the register of its kind")
    return Return(_scalar(ctype, carrier))


def _scalar(ctype: CType, carrier: Carrier) -> Any:
    match carrier:
        case "string":
            return ctypes.c_char_p
        case "pointer":
            return ctypes.c_uint64
        case "bool":
            return ctypes.c_bool
        case "float":
            return ctypes.c_float if ctype.size < _WORD else ctypes.c_double
        case _:
            scalar = integer_of(ctype)
            return _INTEGERS[scalar.size, scalar.signed]


def _in_memory(ctype: CType) -> Return:
    size = max(1, ctype.size)
    return Return(
        None,
        (f"return bytes_at(room.address, {ctype.size})",),
        (f"room = Room({size}, {max(STACK_ALIGN, ctype.align)})",),
    )


def _in_registers(ctype: CType, results: tuple[Result, ...]) -> Return:
    vectors = [move for move in results if isinstance(move, FromVector)]
    for move in vectors:
        if move.size > _WORD:
            raise UnsupportedTypeError(
                f"a result of {move.size} bytes in {move.register}; libffi takes {_WORD}"
            )
    used = {move.register for move in results if not isinstance(move, FromX87)}
    if not results:
        return Return(None, (f"return bytes({ctype.size})",))
    if not used:
        if len(results) > 1:
            return Return(X87_PAIR, (f"return r[:{X87_BYTES}] + bytes(6) + r[16:26] + bytes(6)",))
        padding = ctype.size - X87_BYTES
        return Return(_LongDouble, (f"return bytes(r)[:{X87_BYTES}] + bytes({padding})",))
    if used == {"rax"}:
        return Return(_GENERAL, ("r = pack_quad(r)", _cut(ctype, results, ("rax",))))
    if used == {"xmm0"}:
        return Return(_VECTOR, ("r = pack_double(r)", _cut(ctype, results, ("xmm0",))))
    for registers, pair in _PAIRS.items():
        if used <= set(registers):
            return Return(pair, ("r = bytes(r)", _cut(ctype, results, registers)))
    raise UnsupportedTypeError(f"a result in {', '.join(sorted(used))}, of which libffi knows two")


def _cut(ctype: CType, results: tuple[Result, ...], registers: tuple[str, ...]) -> str:
    """The line that gives the result's bytes, ``r`` being those of the registers."""
    #: Where in ``r`` each byte of the result is, in the order of the moves.
    sources: list[int | None] = [None] * ctype.size
    for move in results:
        assert not isinstance(move, FromX87)
        first = registers.index(move.register) * _WORD
        for index in range(max(0, -move.skip), move.size):
            sources[move.offset + index] = first + move.skip + index
    parts: list[str] = []
    start = 0
    while start < len(sources):
        end = start + 1
        source = sources[start]
        while end < len(sources) and sources[end] == (
            None if source is None else source + end - start
        ):
            end += 1
        length = end - start
        parts.append(f"bytes({length})" if source is None else f"r[{source}:{source + length}]")
        start = end
    return f"return {' + '.join(parts)}"

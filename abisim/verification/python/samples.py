"""Python values for a call that is made twice, in the simulator and natively."""

from __future__ import annotations

import struct
from random import Random
from typing import Final, NamedTuple, TypeAlias

from abisim.pystubs import Carrier, parameter_carrier, result_carrier
from abisim.signature import Signature
from abisim.types import CType, Float, Integer
from abisim.verification.python.things import stripped

_WORD: Final = 8
#: Calls of one signature: the first with ordinary values, the second with ones of every width.
CALLS: Final = 2
_ORDINARY: Final = range(7, 120)

Value: TypeAlias = int | float | bytes | None


class Sample(NamedTuple):
    """A value in Python, and its bytes in C."""

    carrier: Carrier
    value: Value
    data: bytes


class Call(NamedTuple):
    """What is passed, and what the function returns."""

    arguments: tuple[Sample, ...]
    result: Sample


def calls(signature: Signature, text: int) -> tuple[Call, ...]:
    """The calls of a signature, the same each time; ``text`` is the address of a C string,
    which is empty.
    """
    random = Random(signature.shape)
    made = []
    for wide in range(CALLS):
        arguments = [
            _sample(parameter_carrier(each.type), each.type, random, wide=bool(wide))
            for each in signature.parameters
        ]
        carrier = result_carrier(signature.result)
        if carrier == "string":
            result = Sample(carrier, b"", text.to_bytes(_WORD, "little"))
            if wide:
                result = Sample(carrier, None, bytes(_WORD))
        else:
            result = _sample(carrier, signature.result, random, wide=bool(wide))
        made.append(Call(tuple(arguments), result))
    return tuple(made)


def _sample(carrier: Carrier, ctype: CType, random: Random, *, wide: bool) -> Sample:
    plain = stripped(ctype)
    match carrier, plain:
        case "int", Integer(size=size, signed=signed):
            number = random.randrange(_ORDINARY.start, _ORDINARY.stop)
            if wide:
                number = random.randrange(1 << 8 * size) - (1 << 8 * size - 1) * signed
            return Sample(carrier, number, number.to_bytes(size, "little", signed=signed))
        case "bool", _:
            return Sample(carrier, not wide, bytes([not wide]))
        case "float", Float(format=kind):
            form = "<f" if kind == "binary32" else "<d"
            data = struct.pack(form, random.randrange(-(1 << 20), 1 << 20) / 64 if wide else 1.5)
            return Sample(carrier, struct.unpack(form, data)[0], data)
        case "pointer", _:
            # Nobody looks where it leads.
            number = random.randrange(1 << 46) if wide else random.randrange(1 << 20)
            return Sample(carrier, number, number.to_bytes(_WORD, "little"))
        case "none", _:
            return Sample(carrier, None, b"")
        case _:
            data = random.randbytes(ctype.size)
            return Sample(carrier, data, data)

"""Python values for a call that is made twice, in the simulator and natively."""

from __future__ import annotations

import struct
from random import Random
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from abisim.pystubs import Carrier, parameter_carrier, result_carrier
from abisim.signature import Signature
from abisim.types import CType, Float, Integer
from abisim.verification.python.things import stripped

_WORD: Final = 8
#: What the values of a call are, and there is a call of each: small ones; any of the type's;
#: objects of another type than is mostly passed; the least ones, and objects in memory.
Round: TypeAlias = Literal["ordinary", "wide", "seldom", "least"]
_ORDINARY: Final = range(7, 120)
_IN_MEMORY: Final = b"where these bytes are"

Value: TypeAlias = int | float | bytes | None


class Sample(NamedTuple):
    """A value in Python, and its bytes in C."""

    carrier: Carrier
    value: Value
    data: bytes

    @property
    def is_place(self) -> bool:
        """Whether it stands for where it lies, which ``data`` does not say."""
        return self.carrier == "pointer" and isinstance(self.value, bytes)


class Call(NamedTuple):
    """What is passed, and what the function returns."""

    arguments: tuple[Sample, ...]
    result: Sample


def calls(signature: Signature, text: int) -> tuple[Call, ...]:
    """The calls of a signature, the same each time; ``text`` is the address of a C string,
    which is empty.
    """
    random = Random(signature.shape)
    return tuple(
        Call(
            tuple(
                _argument(parameter_carrier(each.type), each.type, random, round_)
                for each in signature.parameters
            ),
            _result(signature.result, random, round_, text),
        )
        for round_ in get_args(Round)
    )


def _argument(carrier: Carrier, ctype: CType, random: Random, round_: Round) -> Sample:
    plain = stripped(ctype)
    match carrier, round_, plain:
        case "int", "seldom", Integer(size=size):
            return Sample(carrier, True, (1).to_bytes(size, "little"))
        case "bool", "seldom", _:
            return Sample(carrier, 1, b"\1")
        case "float", "seldom", Float(format=kind):
            number = random.randrange(-(1 << 20), 1 << 20)
            return Sample(carrier, number, struct.pack(_form(kind), number))
        case "pointer", "seldom", _:
            return Sample(carrier, None, bytes(_WORD))
        case "pointer", "least", _:
            return Sample(carrier, _IN_MEMORY, bytes(_WORD))
        case _:
            return sample(carrier, ctype, random, round_)


def _result(ctype: CType, random: Random, round_: Round, text: int) -> Sample:
    carrier = result_carrier(ctype)
    if carrier != "string":
        return sample(carrier, ctype, random, round_)
    if round_ == "ordinary":
        return Sample(carrier, b"", text.to_bytes(_WORD, "little"))
    return Sample(carrier, None, bytes(_WORD))


def sample(carrier: Carrier, ctype: CType, random: Random, round_: Round) -> Sample:
    """What is mostly passed, and what comes back: a value of the type in one of its rounds."""
    plain = stripped(ctype)
    match carrier, plain:
        case "int", Integer(size=size, signed=signed):
            number = random.randrange(_ORDINARY.start, _ORDINARY.stop)
            if round_ == "wide":
                number = random.randrange(1 << 8 * size) - (1 << 8 * size - 1) * signed
            elif round_ == "least":
                number = -(1 << 8 * size - 1) * signed
            return Sample(carrier, number, number.to_bytes(size, "little", signed=signed))
        case "bool", _:
            truth = round_ in ("ordinary", "seldom")
            return Sample(carrier, truth, bytes([truth]))
        case "float", Float(format=kind):
            wide = random.randrange(-(1 << 20), 1 << 20) / 64
            chosen = {"wide": wide, "least": -0.0}.get(round_, 1.5)
            data = struct.pack(_form(kind), chosen)
            return Sample(carrier, struct.unpack(_form(kind), data)[0], data)
        case "pointer", _:
            # Nobody looks where it leads.
            most = {"wide": 1 << 46, "least": 1}.get(round_, 1 << 20)
            number = random.randrange(most)
            return Sample(carrier, number, number.to_bytes(_WORD, "little"))
        case "none", _:
            return Sample(carrier, None, b"")
        case _:
            data = random.randbytes(ctype.size)
            return Sample(carrier, data, data)


def _form(kind: str) -> str:
    """What ``struct`` calls a format."""
    return "<f" if kind == "binary32" else "<d"

"""Values for a call of a thunk that is made twice, in the simulator and natively."""

from __future__ import annotations

import struct
from random import Random
from typing import Final, Literal, NamedTuple, TypeAlias

from abisim.layout import struct_offsets
from abisim.pystubs import parameter_carrier
from abisim.reference import Assignment
from abisim.signature import Signature
from abisim.thunks import given_carrier
from abisim.verification.python.samples import Round, Sample, sample
from abisim.verification.thunk.trial import Given
from abisim.verification.values import Values

#: What happens in a call: values of a round; the callable raises; who calls has not the GIL.
Event: TypeAlias = Literal["returns", "raises", "released"]
_CALLS: Final[tuple[tuple[Round, Event], ...]] = (
    ("ordinary", "returns"), ("wide", "returns"), ("least", "returns"), ("ordinary", "raises"),
    ("wide", "released"), ("ordinary", "released"),
)  # fmt: skip
_WHOLE: Final = (1 << 64) - 1


class ThunkCall(NamedTuple):
    """What C passes, what the callable gives if it gives anything, and what else happens."""

    arguments: tuple[Sample, ...]
    result: Sample
    event: Event


def thunk_calls(signature: Signature) -> tuple[ThunkCall, ...]:
    """The calls of a signature, the same each time."""
    random = Random(signature.shape)
    return tuple(
        ThunkCall(
            tuple(
                sample(parameter_carrier(each.type), each.type, random, round_)
                for each in signature.parameters
            ),
            sample(given_carrier(signature.result), signature.result, random, round_),
            event,
        )
        for round_, event in _CALLS
    )


def values_of(assignment: Assignment, calls: tuple[ThunkCall, ...]) -> Values:
    """The same as values of one pass for each call."""
    offsets, size = struct_offsets([each.type for each in assignment.signature.parameters])
    images = []
    for call in calls:
        image = bytearray(size)
        for offset, each in zip(offsets, call.arguments, strict=True):
            image[offset : offset + len(each.data)] = each.data
        images.append(bytes(image))
    return Values(
        len(calls), offsets, tuple(images), tuple(each.defined for each in assignment.args),
        tuple(each.result.data for each in calls), assignment.ret.defined,
    )  # fmt: skip


def given(call: ThunkCall) -> Given | None:
    """What the callable gives, None for an exception."""
    if call.event == "raises":
        return None
    carrier, value, data = call.result
    match value:
        case bool():
            answer = data + bytes(3)
        case float():
            answer = struct.pack("<d", value)
        case int():
            answer = (value & _WHOLE).to_bytes(8, "little")
        case _:
            answer = data
    return Given(f"{value!r}, {carrier}", data, answer)

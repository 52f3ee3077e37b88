"""Random calls of compiled functions, by an engine, by a slow callable, and by ctypes itself.

    python -m tests.native.differential --calls 20000 --seed 1 [--abi ms] [--compiler clang]

Number n of a seed is the same call on every run.  A crash shows as the exit status.
"""

from __future__ import annotations

import argparse
import ctypes
import math
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from abisim.campaign.dice import Dice
from abisim.errors import AbisimError
from abisim.native.engine.call import engine
from abisim.native.slow.function import slow_callable
from abisim.native.slow.values import decoder
from abisim.pystubs import parameter_carrier, result_carrier
from abisim.signature import Signature
from abisim.subjects.compiler import find_compiler
from abisim.types import CType, Float, Integer, Pointer, Record, Void
from abisim.verification.values import value_mask, values_for
from tests.native.callees import Callees, Source, compiled
from tests.native.objects import Value, any_object, carried, plain

_BATCH = 60
_CALLS = 30
_TEXT = ctypes.create_string_buffer(b"returned")


class DifferenceError(Exception):
    """What arrived, or came back, is not what it had to be."""


def calls(abi: str, command: str, seed: int) -> Iterator[str]:
    """One call after the other; what each was made by.  Raises DifferenceError."""
    compiler = find_compiler(command, abi)
    if compiler is None:
        raise SystemExit(f"no {command} for {abi} here")
    source = Source(compiler, seed)
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        number = 0
        while True:
            number += 1
            signatures = source.take(_BATCH)
            callees = compiled(compiler, signatures, Path(name, str(number)))
            for index, signature in enumerate(signatures):
                dice = Dice(f"{seed} {abi} {number} {index}")
                yield from _of_signature(signature, index, callees, dice)


def _of_signature(signature: Signature, index: int, callees: Callees, dice: Dice) -> Iterator[str]:
    address = callees.addresses[index]
    release = dice.chance(0.3)
    try:
        fast = engine(signature, address, release_gil=release)
    except AbisimError as error:
        yield f"none ({type(error).__name__})"
        return
    slow = slow_callable(signature, "f", fast)
    witness = _ctypes_function(signature, address)
    for _ in range(_CALLS // 3):
        images = _images(signature, dice)
        makers: list[tuple[str, Callable[..., Any], Callable[..., Value]]] = [
            ("engine", fast, carried), ("slow", slow, any_object),
        ]  # fmt: skip
        if witness is not None:
            makers.append(("ctypes", witness, carried))
        for which, function, make in makers:
            values = [
                make(parameter.type, image, dice)
                for parameter, image in zip(signature.parameters, images, strict=True)
            ]
            _call(signature, callees, which, function, values, dice)
            yield which


def _images(signature: Signature, dice: Dice) -> list[bytes]:
    values = values_for(signature, dice.below(1 << 14))
    data = dice.pick(values.arguments)
    return [
        data[offset : offset + parameter.type.size]
        for offset, parameter in zip(values.offsets, signature.parameters, strict=True)
    ]


def _call(
    signature: Signature,
    callees: Callees,
    which: str,
    function: Callable[..., Any],
    values: list[Value],
    dice: Dice,
) -> None:
    known = values_for(signature, dice.below(1 << 14))
    result = dice.pick(known.result)
    if result_carrier(signature.result) == "string":
        address = dice.pick((0, ctypes.addressof(_TEXT)))
        result = address.to_bytes(8, "little")
    ctypes.memset(callees.received, 0x5A, 1 << 12)
    ctypes.memmove(callees.result, result, len(result))
    given = [each.given for each in values]
    got = function(*given)
    for number, (offset, value) in enumerate(zip(known.offsets, values, strict=True)):
        ctype = signature.parameters[number].type
        arrived = ctypes.string_at(ctypes.addressof(callees.received) + offset, ctype.size)
        if not _alike(ctype, arrived, value.bytes):
            raise DifferenceError(
                f"{which}: {signature.prototype}\nargument {number + 1} of {given}\n"
                f"expected {value.bytes.hex(' ')}\nfound    {arrived.hex(' ')}"
            )
    if not _is_result(signature.result, result, got, which):
        raise DifferenceError(
            f"{which}: {signature.prototype}\nresult {result.hex(' ')}\nis {got!r} after {given}"
        )


def _alike(ctype: CType, one: bytes, other: bytes) -> bool:
    bare = plain(ctype)
    if isinstance(bare, Float) and parameter_carrier(ctype) == "float" and one != other:
        kind = ctypes.c_float if bare.size == 4 else ctypes.c_double
        return all(math.isnan(kind.from_buffer_copy(each).value) for each in (one, other))
    mask = int.from_bytes(value_mask(ctype), "little")
    return not (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")) & mask


def _is_result(ctype: CType, data: bytes, got: Any, which: str) -> bool:
    bare = plain(ctype)
    match result_carrier(ctype):
        case "none":
            return got is None
        case "int":
            assert isinstance(bare, Integer)
            return got == int.from_bytes(data, "little", signed=bare.signed) and type(got) is int
        case "bool":
            return got is bool(data[0] & 1)
        case "pointer":
            return type(got) is int and got == int.from_bytes(data, "little")
        case "string":
            return bool(got == (b"returned" if any(data) else None))
        case "float":
            kind = ctypes.c_float if bare.size == 4 else ctypes.c_double
            wanted = kind.from_buffer_copy(data).value
            return type(got) is float and (got == wanted or (got != got and wanted != wanted))
    if which == "slow" and (decode := decoder(ctype)) is not None:
        return repr(got) == repr(decode(data))
    return type(got) is bytes and len(got) == ctype.size and _alike(ctype, got, data)


_SIMPLE: dict[tuple[int, bool], Any] = {
    (1, True): ctypes.c_int8, (2, True): ctypes.c_int16, (4, True): ctypes.c_int32,
    (8, True): ctypes.c_int64, (1, False): ctypes.c_uint8, (2, False): ctypes.c_uint16,
    (4, False): ctypes.c_uint32, (8, False): ctypes.c_uint64,
}  # fmt: skip


def _ctypes_function(signature: Signature, address: int) -> Callable[..., Any] | None:
    """The function by types of ctypes' own, where it has them."""
    types = [_ctypes_type(parameter.type) for parameter in signature.parameters]
    result = None if isinstance(signature.result, Void) else _ctypes_type(signature.result)
    if None in types or signature.named is not None or signature.abi != "sysv":
        return None
    if result is None and not isinstance(signature.result, Void):
        return None
    if result is ctypes.c_void_p:
        result = ctypes.c_uint64
    if result_carrier(signature.result) == "string":
        result = ctypes.c_char_p
    function = ctypes.CFUNCTYPE(result, *types)(address)

    def call(*values: Any) -> Any:
        got = function(
            *(
                each.from_buffer_copy(value) if issubclass(each, ctypes.Structure) else value
                for each, value in zip(types, values, strict=True)
            )
        )
        return bytes(got) if isinstance(got, ctypes.Structure) else got

    return call


def _ctypes_type(ctype: CType) -> Any:
    bare = plain(ctype)
    match bare:
        case Integer(size=size, signed=signed) if size <= 8:
            return ctypes.c_bool if bare.is_bool else _SIMPLE[size, signed]
        case Float(format="binary32"):
            return ctypes.c_float
        case Float(format="binary64"):
            return ctypes.c_double
        case Pointer():
            return ctypes.c_void_p
        case Record(kind="struct") if not (bare.packed or bare.aligned or bare.pack):
            return _ctypes_struct(bare)
        case _:
            return None


def _ctypes_struct(record: Record) -> Any:
    """None for a record that is not of plain members; ctypes passes no others by value."""
    fields = []
    for field in record.fields:
        ctype = _ctypes_type(field.type)
        if ctype is None or field.bit_width is not None or field.packed or field.aligned:
            return None
        fields.append((field.name, ctype))
    made = type("Made", (ctypes.Structure,), {"_fields_": fields})
    return made if fields and ctypes.sizeof(made) == record.size else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--abi", choices=["sysv", "ms"], default="sysv")
    parser.add_argument("--compiler", default="gcc")
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.compiler}, {options.abi}", flush=True)
    made: Counter[str] = Counter()
    done = 0
    try:
        for which in calls(options.abi, options.compiler, options.seed):
            made[which] += 1
            done += not which.startswith("none")
            if done >= options.calls:
                break
    except DifferenceError as difference:
        raise SystemExit(f"call {done + 1}: {difference}") from None
    print(f"{done} calls, no difference: {dict(made)}")


if __name__ == "__main__":
    main()

"""Random calls of callbacks by compiled callers: what arrives in Python, what comes back in C.

    python -m tests.native.callback_differential --signatures 2000 --seed 1 [--abi ms]

Number n of a seed is the same on every run.  A crash shows as the exit status.
"""

from __future__ import annotations

import argparse
import ctypes
import random
import struct
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from abisim.campaign.dice import Dice
from abisim.layout import struct_offsets
from abisim.native.callbacks.callback import Callback
from abisim.native.callbacks.slots import take
from abisim.native.slow.values import decoder
from abisim.pystubs import parameter_carrier
from abisim.signature import Signature, anonymous
from abisim.subjects.compiler import Compiler, find_compiler
from abisim.subjects.options import flags
from abisim.subjects.running import run
from abisim.subjects.source import stub_name, stub_text
from abisim.subjects.typedefs import Typedefs
from abisim.thunks import given_carrier
from abisim.types import CType, Integer
from abisim.verification.values import value_mask, values_for
from tests.native.callees import Source
from tests.native.objects import plain

_BATCH = 100
_SECONDS = 120.0
_GUARD = 32


class DifferenceError(Exception):
    """What arrived, or came back, is not what it had to be."""


def checked(abi: str, command: str, seed: int) -> Iterator[Signature]:
    """One signature after the other.  Raises DifferenceError."""
    compiler = find_compiler(command, abi)
    if compiler is None:
        raise SystemExit(f"no {command} for {abi} here")
    source = Source(compiler, seed, "buffer")
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        number = 0
        while True:
            number += 1
            signatures = source.take(_BATCH)
            callers = _compiled(compiler, signatures, Path(name, str(number)))
            for index, signature in enumerate(signatures):
                _check(signature, callers[stub_name(index)], Dice(f"{seed} {number} {index}"))
                yield signature


def _compiled(compiler: Compiler, signatures: Sequence[Signature], place: Path) -> ctypes.CDLL:
    typedefs = Typedefs()
    texts = [
        stub_text(number, anonymous(signature), "buffer", typedefs)
        for number, signature in enumerate(signatures)
    ]
    place.mkdir(parents=True)
    Path(place, "callers.c").write_text("\n".join([*typedefs.lines, *texts, ""]))
    options = (*flags(compiler, 0), "-O1", "-shared", "-fPIC", "-std=gnu2x")
    done = run((*compiler.words, *options, "callers.c", "-o", "callers.so"), place, _SECONDS)
    if done.status:
        raise AssertionError(f"{compiler.version}: {(done.messages or done.output)[:500]}")
    return ctypes.CDLL(str(place / "callers.so"))


def _check(signature: Signature, caller: Any, dice: Dice) -> None:
    arrived: list[tuple[Any, ...]] = []
    answers: list[object] = []

    def function(*values: Any) -> object:
        arrived.append(values)
        if not answers:
            raise LookupError
        return answers[-1]

    made = Callback(signature, function, take(signature, "psabi"))
    types = [each.type for each in signature.parameters]
    size = struct_offsets(types)[1]
    result = signature.result
    storage = _aligned(result.size + 2 * _GUARD + 64)
    images = _aligned(size + 64)
    for again in range(3):
        values = values_for(signature, dice.below(1 << 14))
        arguments, wanted = dice.pick(values.arguments), dice.pick(values.result)
        ctypes.memmove(images, arguments, len(arguments))
        ctypes.memset(storage, 0x5A, result.size + _GUARD)
        answers[:] = [_given(result, wanted)] if again else []
        caller(ctypes.c_void_p(images), ctypes.c_void_p(storage), ctypes.c_void_p(made.address))
        if not again:
            wanted = bytes(result.size)
        got = ctypes.string_at(storage, result.size + _GUARD)
        _same(signature, "result", result, got[: result.size], wanted)
        if got[result.size :] != b"\x5a" * _GUARD:
            raise DifferenceError(f"{signature.prototype}: behind the result")
        if len(arrived) != again + 1 or len(arrived[-1]) != len(types):
            raise DifferenceError(f"{signature.prototype}: called with {arrived}")
        for number, (ctype, offset) in enumerate(zip(types, values.offsets, strict=True)):
            image = arguments[offset : offset + ctype.size]
            _arrived(signature, f"argument {number + 1}", ctype, arrived[-1][number], image)
    made.close()


_kept: list[Any] = []


def _aligned(size: int) -> int:
    """Memory for good, aligned to 64."""
    room = ctypes.create_string_buffer(size + 64)
    _kept.append(room)
    return -(-ctypes.addressof(room) // 64) * 64


def _given(ctype: CType, data: bytes) -> object:
    """An object of which a result with these bytes is made."""
    bare = plain(ctype)
    match given_carrier(ctype):
        case "none":
            return None
        case "bool":
            return bool(data[0] & 1)
        case "float":
            return struct.unpack("<f" if bare.size == 4 else "<d", data)[0]
        case "int" | "pointer":
            signed = isinstance(bare, Integer) and bare.signed
            return int.from_bytes(data, "little", signed=signed)
        case _:
            return data


def _arrived(signature: Signature, where: str, ctype: CType, got: Any, image: bytes) -> None:
    if parameter_carrier(ctype) == "bytes" and (decode := decoder(ctype)) is None:
        if type(got) is not bytes or len(got) != ctype.size:
            raise DifferenceError(f"{signature.prototype}: {where} is {got!r}")
        _same(signature, where, ctype, got, image)
        return
    decode = decoder(ctype) if parameter_carrier(ctype) == "bytes" else None
    right = decode(image) if decode is not None else _given(ctype, image)
    if repr(got) != repr(right) or type(got) is not type(right):
        raise DifferenceError(f"{signature.prototype}: {where} is {got!r}, not {right!r}")


def _same(signature: Signature, where: str, ctype: CType, got: bytes, right: bytes) -> None:
    if given_carrier(ctype) == "float" and repr(_given(ctype, got)) == repr(_given(ctype, right)):
        return  # no number is as good as another
    mask = int.from_bytes(value_mask(ctype), "little") if ctype.size else 0
    if (int.from_bytes(got, "little") ^ int.from_bytes(right, "little")) & mask:
        raise DifferenceError(
            f"{signature.prototype}: {where}\nexpected {right.hex(' ')}\nfound    {got.hex(' ')}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signatures", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--abi", choices=["sysv", "ms"], default="sysv")
    parser.add_argument("--compiler", default="gcc")
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.compiler}, {options.abi}", flush=True)
    import sys

    def told(unraisable: Any) -> None:
        if unraisable.exc_type is not LookupError:
            sys.__unraisablehook__(unraisable)

    sys.unraisablehook = told
    done = 0
    try:
        for done, _ in enumerate(checked(options.abi, options.compiler, options.seed), 1):
            if done >= options.signatures:
                break
    except DifferenceError as difference:
        raise SystemExit(f"signature {done + 1}: {difference}") from None
    print(f"{done} signatures, no difference")


if __name__ == "__main__":
    main()

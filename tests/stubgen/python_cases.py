"""Cases for :mod:`tests.stubgen.python_child`: stubs, callees that a compiler makes, and facts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from abisim.campaign.relay import Relay
from abisim.campaign.witness import dialect_of
from abisim.interpreters import Interpreter
from abisim.layout import struct_offsets
from abisim.pystubs import PythonStub, parameter_carrier, result_carrier
from abisim.signature import Signature
from abisim.stubgen.python.stub import python_stub
from abisim.stubs import widened
from abisim.subjects.compiler import Compiler, NoStub, compile_pairs
from abisim.subjects.source import callee_name, callee_text
from abisim.subjects.typedefs import Typedefs
from abisim.types import Atomic, CType, Enum, Integer, leaves

CHILD: Final = Path(__file__).with_name("python_child.py")
_SECONDS: Final = 300
_OPTIONS: Final = ("-O1", "-w", "-std=gnu11", "-Wno-psabi", "-mavx512f", "-fPIC", "-shared")


def callable_by(compiler: Compiler, signatures: Iterable[Signature]) -> list[Signature]:
    """Those that a compiler makes callees of, as its dialect lays them out."""
    relay = Relay(compiler.abi, dialect_of(compiler))
    laid_out = [relay(signature) for signature in signatures]
    pairs = compile_pairs(compiler, laid_out)
    return [pair.signature for pair in pairs if not isinstance(pair.callee, NoStub)]


def library(compiler: Compiler, signatures: Sequence[Signature], path: Path) -> None:
    """A shared object with ``callee_<index>`` for each signature."""
    typedefs = Typedefs(fixed_enums=False)
    callees = [callee_text(index, each, typedefs) for index, each in enumerate(signatures)]
    source = path.with_suffix(".c")
    page = "__attribute__((aligned(4096)))"
    exchange = f"unsigned char abisim_received[1 << 16] {page}, abisim_result[1 << 16] {page};"
    source.write_text("\n".join([exchange, *typedefs.lines, *callees, ""]), encoding="utf-8")
    command = [*compiler.words, *_OPTIONS, str(source), "-o", str(path)]
    subprocess.run(command, check=True, timeout=_SECONDS)


def case(index: int, signature: Signature, stub: PythonStub) -> dict[str, Any]:
    types = [parameter.type for parameter in signature.parameters]
    offsets, extent = struct_offsets(types)[:2]
    wide: dict[int, list[int]] = {}
    for argument, offset in widened(signature):
        wide.setdefault(argument, []).append(offset)
    parameters = [
        {"at": offset, "widened": wide.get(number, []), **_value(ctype, parameter_carrier(ctype))}
        for number, (ctype, offset) in enumerate(zip(types, offsets, strict=True))
    ]
    return {
        "symbol": callee_name(index),
        "text": signature.prototype,
        "code": stub.code.hex(),
        "relocations": stub.relocations,
        "parameters": parameters,
        "extent": extent + 16 + 4 * len(wide),
        "result": _value(signature.result, result_carrier(signature.result)),
        "released": stub.release_gil,
        # Small ints among the arguments may be what is returned.
        "small": True,
    }


def _value(ctype: CType, carrier: str) -> dict[str, Any]:
    return {
        "carrier": carrier,
        "size": ctype.size,
        "signed": carrier == "int" and _is_signed(ctype),
        "mask": _mask(ctype).hex(),
    }


def _is_signed(ctype: CType) -> bool:
    match ctype:
        case Integer(signed=signed):
            return signed
        case Enum(underlying=inner) | Atomic(value=inner):
            return _is_signed(inner)
        case _:
            raise AssertionError(ctype)


def _mask(ctype: CType) -> bytes:
    """The bits of a value that are no padding."""
    bits = 0
    for leaf in leaves(ctype):
        bits |= ((1 << leaf.bit_width) - 1) << leaf.bit_offset
    return bits.to_bytes(ctype.size, "little")


def run_cases(
    python: str, cases: Sequence[dict[str, Any]], shared: Path, seed: str, rounds: int
) -> tuple[int, int, list[str]]:
    """Calls, how many reached the target, and what differed.  A crash is an AssertionError."""
    file = shared.with_suffix(".json")
    file.write_text(json.dumps(list(cases)), encoding="utf-8")
    command = [python, str(CHILD), str(file), str(shared), seed, str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    last = done.stderr[-500:]
    assert done.returncode == 0, f"status {done.returncode}, seed {seed}, behind {last}"
    calls, reached, differences = json.loads(done.stdout)
    return calls, reached, differences


def stubs_of(
    signatures: Sequence[Signature], interpreter: Interpreter, dialect: str, **options: bool
) -> list[dict[str, Any]]:
    """A case for each signature."""
    return [
        case(index, each, python_stub(each, interpreter, dialect=dialect, **options))
        for index, each in enumerate(signatures)
    ]

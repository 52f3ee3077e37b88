"""Instructions and bytes of python stubs, for every interpreter, from the simulator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from abisim.campaign.native.cases import CASES
from abisim.declarations import parse
from abisim.interpreters import INTERPRETERS, Interpreter
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubgen.python.stub import python_stub
from abisim.verification.judge import verify
from abisim.verification.python.judge import verify_python

READ: Final = (
    "typedef long ssize_t; typedef unsigned long size_t; ssize_t read(int, void *, size_t)"
)
#: The bytes that a handle of ``read`` had in an experiment that others made.
READ_BYTES: Final = 144
#: What a prototype's stubs took, by function.
PROTOTYPE: Final = {"bench_nothing": 8, "bench_add": 32, "bench_doubles": 16}


@dataclass(frozen=True, slots=True)
class Count:
    """The fast path's instructions, None with the reason if the stub did not pass; code's bytes,
    and those with the pool.
    """

    instructions: int | None
    code_bytes: int
    all_bytes: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A signature and, for each interpreter in turn, its counts."""

    function: str
    prototype: str
    counts: tuple[Count, ...]


def rows(*, release_gil: bool) -> Iterator[Row]:
    """Every signature that is timed, for every interpreter family."""
    for function, declaration in {case.function: case.declaration for case in CASES}.items():
        counts = tuple(_count(declaration, each, release_gil=release_gil) for each in INTERPRETERS)
        yield Row(function, parse(declaration).prototype, counts)


def _count(declaration: str, interpreter: Interpreter, *, release_gil: bool) -> Count:
    signature = parse(declaration)
    stub = python_stub(signature, interpreter, release_gil=release_gil)
    verdict = verify_python(signature, stub)
    reason = "" if verdict.ok else verdict.reason or str(verdict.findings[0])
    instructions = verdict.instructions if verdict.ok else None
    return Count(instructions, stub.instructions_end, len(stub.code), reason)


def read_handle() -> Count:
    """``read``'s stub in the ``avalue`` form, complete."""
    signature = parse(READ)
    stub = compile_stub(signature, "avalue")
    verdict = verify(signature, stub)
    reason = "" if verdict.ok else verdict.reason or str(verdict.findings[0])
    size = len(stub.code)
    return Count(verdict.instructions if verdict.ok else None, size, size, reason)

"""Single bits of right python stubs flipped: the judge notices, but for those that do the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

import pytest

from abisim.disassembly import listing
from abisim.interpreters import CPYTHON_311, CPYTHON_312, CPYTHON_314, Interpreter
from abisim.pystubs import PythonStub
from abisim.verification.python.judge import verify_python
from tests.conftest import Assembler
from tests.verification.python_stubs import RIGHT

#: Every so many bits of the longer stubs, beginning with one that depends on the stub alone.
_EVERY: Final = 23


def flipped(stub: PythonStub, bit: int) -> PythonStub:
    code = bytearray(stub.code)
    code[bit // 8] ^= 1 << bit % 8
    return replace(stub, code=bytes(code))


def size(stub: PythonStub) -> int:
    """The bytes of the code, without what fills up to the pool."""
    return len(stub.code[: stub.instructions_end].rstrip(b"\xcc"))


def instruction(stub: PythonStub, offset: int) -> str:
    """The instruction that a byte belongs to, as text."""
    text = ""
    for line in listing(stub.code[: stub.instructions_end]).splitlines():
        at, rest = line.split(":", 1)
        if int(at, 16) > offset:
            break
        text = rest.split(maxsplit=1)[1] if len(rest.split(maxsplit=1)) > 1 else ""
    return text


#: What survives in ``void f(void)``, and why it may: (instruction, how many of its bits).
SURVIVORS: Final = {
    "test rdx, rdx": 1,  # the operands, both rdx, encoded the other way round
    "jne 0x15": 1,  # ja: test leaves the carry clear
    "push rcx": 3,  # another register, for alignment
    "pop rcx": 1,  # another one that means nothing, before rax is written
    "mov rax, qword ptr [rip + 0x14]": 2,  # bits of the REX prefix that name no register here
    "xor ecx, ecx": 1,  # the other encoding
}


def test_every_bit_of_the_smallest_stub(assemble: Assembler) -> None:
    right = RIGHT["void"]
    stub = right.stub(assemble, CPYTHON_312)
    survivors: Counter[str] = Counter()
    for bit in range(8 * size(stub)):
        if verify_python(right.signature, flipped(stub, bit)).ok:
            survivors[instruction(stub, bit // 8)] += 1
    assert dict(survivors) == SURVIVORS


@pytest.mark.parametrize("layout", [CPYTHON_311, CPYTHON_312, CPYTHON_314], ids=lambda e: e.name)
@pytest.mark.parametrize("name", ["ints", "floats", "string", "struct", "memory", "released"])
def test_few_bits_may_be_otherwise(assemble: Assembler, name: str, layout: Interpreter) -> None:
    right = RIGHT[name]
    stub = right.stub(assemble, layout)
    bits = range(len(name), 8 * size(stub), _EVERY)
    verdicts = [verify_python(right.signature, flipped(stub, bit)) for bit in bits]
    assert all(each.status in ("pass", "fail", "unsupported") for each in verdicts)
    assert sum(each.ok for each in verdicts) <= len(verdicts) * 0.2

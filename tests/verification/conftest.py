"""Hand-written stubs, assembled and judged."""

from __future__ import annotations

from collections.abc import Callable

import keystone
import pytest

from abisim.declarations import parse
from abisim.stubs import Entry, Stub
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify

Assembler = Callable[[str], bytes]
Judge = Callable[[str, str | bytes, Entry], Verdict]


@pytest.fixture(scope="session")
def assemble() -> Assembler:
    assembler = keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)

    def run(text: str) -> bytes:
        encoded, _ = assembler.asm(text)
        return bytes(encoded or ())

    return run


@pytest.fixture(scope="session")
def judge(assemble: Assembler) -> Judge:
    """(declaration, assembler text or bytes, entry) → verdict."""

    def run(declaration: str, code: str | bytes, entry: Entry) -> Verdict:
        code = assemble(code) if isinstance(code, str) else code
        return verify(parse(declaration), Stub(code, entry, "a test"))

    return run

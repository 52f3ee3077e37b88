"""Hand-written stubs and callees, assembled and judged."""

from __future__ import annotations

from typing import Protocol

import pytest

from abisim.declarations import parse
from abisim.images import Image
from abisim.stubs import CalleeCode, Entry, Stub
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify, verify_callee
from tests.conftest import Assembler
from tests.verification.callees import with_addresses


class Judge(Protocol):
    def __call__(
        self,
        declaration: str,
        code: str | bytes,
        entry: Entry,
        abi: str = "sysv",
        *,
        cet: bool = False,
    ) -> Verdict: ...


class CalleeJudge(Protocol):
    def __call__(
        self, declaration: str, code: str, abi: str = "sysv", *, cet: bool = False
    ) -> Verdict: ...


@pytest.fixture(scope="session")
def judge(assemble: Assembler) -> Judge:
    """(declaration, assembler text or bytes, entry, ABI of the target) → verdict."""

    def run(
        declaration: str, code: str | bytes, entry: Entry, abi: str = "sysv", *, cet: bool = False
    ) -> Verdict:
        code = assemble(code) if isinstance(code, str) else code
        return verify(parse(declaration, abi=abi), Stub(code, entry, "a test"), cet=cet)

    return run


@pytest.fixture(scope="session")
def judge_callee(assemble: Assembler) -> CalleeJudge:
    """(declaration, assembler text with RECEIVED and RESULT, ABI) → verdict."""

    def run(declaration: str, code: str, abi: str = "sysv", *, cet: bool = False) -> Verdict:
        text = assemble(with_addresses(code))
        image = Image(text, functions={"callee": (0, len(text))})
        callee = CalleeCode(image, 0, len(text), "a test")
        return verify_callee(parse(declaration, abi=abi), callee, cet=cet)

    return run

"""Code for Control-flow Enforcement Technology: endbr64, and a shadow stack."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.images import Image
from abisim.stubgen.compiler import stub
from abisim.stubs import ENDBR64, ENTRIES, OWN, CalleeCode, Entry, Stub
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify, verify_callee
from tests.conftest import Assembler
from tests.verification.callees import with_addresses
from tests.verification.conftest import Judge

_LANDING = ".byte 0xf3, 0x0f, 0x1e, 0xfa;"
_NOTRACK = ".byte 0x3e;"

#: What, code of a stub of ``int f(int a)``, the finding or nothing.
STUBS = [
    ("right", f"{_LANDING} push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret", ""),
    ("no endbr64", "push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "cet.endbr64: the stub's entry: expected endbr64, as an indirect branch leads there, found "
     "push rsi"),
    ("a jump leads to endbr64",
     f"{_LANDING} push rsi; mov edi, [rdi]; lea rax, [rip + 2]; jmp rax; {_LANDING}"
     "call rdx; pop rcx; mov [rcx], eax; ret", ""),
    ("a jump leads elsewhere",
     f"{_LANDING} push rsi; mov edi, [rdi]; lea rax, [rip + 2]; jmp rax;"
     "call rdx; pop rcx; mov [rcx], eax; ret",
     "cet.endbr64: offset 0x10: expected endbr64, as an indirect branch leads there, found "
     "call rdx"),
    ("a jump that is not tracked",
     f"{_LANDING} push rsi; mov edi, [rdi]; lea rax, [rip + 3]; {_NOTRACK} jmp rax;"
     "call rdx; pop rcx; mov [rcx], eax; ret", ""),
    ("a direct jump leads anywhere",
     f"{_LANDING} push rsi; mov edi, [rdi]; jmp l; l: call rdx; pop rcx; mov [rcx], eax; ret", ""),
    ("a direct call leads anywhere, and returns",
     f"{_LANDING} push rsi; call l; call rdx; pop rcx; mov [rcx], eax; ret;"
     "l: mov edi, [rdi]; ret", ""),
    ("a call whose return is dropped",
     f"{_LANDING} push rsi; mov edi, [rdi]; call l; l: pop rax; call rdx; pop rcx; mov [rcx], eax;"
     "ret", "cet.shadow-stack: a return: expected back to offset 0xc, found to the stub's caller"),
    ("a return to the target",
     f"{_LANDING} push rsi; mov edi, [rdi]; lea rax, [rip + 4]; push rax; push rdx; ret;"
     "nop; pop rcx; mov [rcx], eax; ret",
     "cet.shadow-stack: a return: expected back to the stub's caller, found to the target"),
    ("a jump back",
     f"{_LANDING} push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; pop rcx; jmp rcx",
     "cet.endbr64: the stub's caller: expected endbr64, as an indirect branch leads there, found "
     "none"),
    ("a jump back that is not tracked",
     f"{_LANDING} push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; pop rcx;"
     f"{_NOTRACK} jmp rcx",
     "cet.shadow-stack: a return: expected back to the stub's caller, found to the stub's caller"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "says"), [row[1:] for row in STUBS], ids=[row[0] for row in STUBS]
)
def test_stubs(judge: Judge, code: str, says: str) -> None:
    assert judge("int f(int a)", code, "buffer").ok
    verdict = judge("int f(int a)", code, "buffer", cet=True)
    if not says:
        assert verdict.ok, verdict
        return
    [finding] = verdict.findings
    assert str(finding).startswith(says)


#: What, code of a callee of ``int f(int a)`` behind its beginning, the finding or nothing.
CALLEES = [
    ("right", _LANDING, "ret", ""),
    ("no endbr64", "", "ret", "cet.endbr64: the callee's entry"),
    ("a jump back", _LANDING, "pop rcx; jmp rcx", "cet.endbr64: the callee's caller"),
    ("a push and a return", _LANDING, "lea rcx, [rip + 2]; push rcx; ret; ret",
     "cet.shadow-stack: a return: expected back to the callee's caller"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "says"), [row[1:] for row in CALLEES], ids=[row[0] for row in CALLEES]
)
def test_callees(assemble: Assembler, before: str, after: str, says: str) -> None:
    text = with_addresses(f"mov [RECEIVED], edi; mov eax, [RESULT]; {after}")
    code = assemble(f"{before} {text}")
    callee = CalleeCode(Image(code, functions={"callee": (0, len(code))}), 0, len(code), "a test")
    signature = parse("int f(int a)")
    assert verify_callee(signature, callee).ok
    verdict = verify_callee(signature, callee, cet=True)
    assert verdict.ok is not bool(says), verdict
    assert [str(each).startswith(says) for each in verdict.findings] == [True] * bool(says)


@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("entry", ENTRIES)
def test_our_own_stubs(entry: Entry, abi: str) -> None:
    """endbr64 is beyond what the budget of code without it allows, and within the other."""
    signature = parse("struct S { long a[3]; } f(int a, struct S s, double d)", abi=abi)
    made = stub(signature, entry, cet=True)
    bare = stub(signature, entry)
    assert made.code == ENDBR64 + bare.code

    def judged(code: Stub, *, cet: bool) -> Verdict:
        return verify(signature, code, cet=cet)

    assert judged(made, cet=True).ok
    assert [each.rule for each in judged(bare, cet=True).findings] == ["cet.endbr64"]
    with_two = Stub(ENDBR64 + made.code, entry, OWN)
    most = judged(made, cet=True).metrics
    assert most is not None
    if most.instructions == most.most:
        assert [each.rule for each in judged(with_two, cet=True).findings] == ["budget.over"]


def test_broken_code_is_broken_with_cet_too(judge: Judge) -> None:
    """What else is wrong comes first; how it branches is looked at when nothing is."""
    verdict = judge("int f(int a)", "ret", "buffer", cet=True)
    assert [each.rule for each in verdict.findings] == ["call.target"]

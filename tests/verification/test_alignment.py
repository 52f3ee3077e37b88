"""How often stubs with operands that must be aligned are run, and on which machine."""

from __future__ import annotations

import pytest

from abisim.machine.machine import Machine
from abisim.stubs import Entry
from abisim.verification import judge as judging
from abisim.verification import judge_callee as judge_callee_module
from abisim.verification.call import Call
from abisim.verification.callee import Callee
from abisim.verification.courtesy import CalleeMaker
from abisim.verification.screen import Screen
from abisim.verification.setting import USUAL, Setting
from tests.verification.conftest import CalleeJudge, Judge

SAVES = (
    "sub rsp, 56; movaps [rsp], xmm6; movaps [rsp + 16], xmm7; mov rax, rdx; movsd xmm0, [rdi];"
    "call rax; movaps xmm6, [rsp]; movaps xmm7, [rsp + 16]; add rsp, 56; ret"
)

#: What: declaration, entry, code, (on the careful machine, displaced) of each case, verdict.
CASES: list[tuple[str, str, Entry, str, list[tuple[bool, bool]], str]] = [
    ("nothing aligned", "void f(double a)", "buffer", "movsd xmm0, [rdi]; jmp rdx",
     [(False, False)], "pass"),
    ("saves on the stack", "void f(double a)", "buffer", SAVES, [(False, False)], "pass"),
    ("saves 8 off", "void f(double a)", "buffer", SAVES.replace("56", "64"),
     [(False, False), (True, False), (True, True)], "fail"),
    ("an object that is aligned", "void f(__float128 a)", "buffer", "movaps xmm0, [rdi]; jmp rdx",
     [(False, False)], "pass"),
    ("a result that is aligned", "__float128 f(void)", "buffer",
     "push rsi; call rdx; pop rcx; movaps [rcx], xmm0; ret",
     [(False, False), (True, False), (True, True)], "pass"),
    ("an object that is aligned by chance", "void f(double a, double b)", "buffer",
     "mov rax, rdi; movaps xmm0, [rax]; movhlps xmm1, xmm0; jmp rdx",
     [(False, False), (False, True), (True, True)], "fail"),
    ("a result that is aligned by chance", "struct { double a, b; } f(void)", "buffer",
     "push rsi; sub rsp, 16; mov [rsp], rsi; call rdx; movlhps xmm0, xmm1; mov rsi, [rsp];"
     "jmp l; l: movaps [rsi], xmm0; add rsp, 24; ret",
     [(False, False), (False, True), (True, True)], "fail"),
    ("depending on overflow", "void f(double a)", "buffer", "seto al; movsd xmm0, [rdi]; jmp rdx",
     [(False, False), (True, False), (True, True)], "unsupported"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "entry", "code", "runs", "status"),
    [row[1:] for row in CASES],
    ids=[row[0] for row in CASES],
)
def test_cases(
    judge: Judge,
    monkeypatch: pytest.MonkeyPatch,
    declaration: str,
    entry: Entry,
    code: str,
    runs: list[tuple[bool, bool]],
    status: str,
) -> None:
    seen = []

    class Seen(Call):
        def __init__(
            self,
            machine: Machine,
            *rest: object,
            displaced: bool = False,
            setting: Setting = USUAL,
            make_callee: CalleeMaker = Callee,
        ) -> None:
            if setting is USUAL and make_callee is Callee:  # no repetition
                seen.append((machine is not judging.shared_machine(), displaced))
            super().__init__(
                machine,
                *rest,  # type: ignore[arg-type]
                displaced=displaced,
                setting=setting,
                make_callee=make_callee,
            )

    monkeypatch.setattr(judging, "Call", Seen)
    monkeypatch.setattr(Screen, "passed", lambda *_: None)
    verdict = judge(declaration, code, entry)
    assert (seen, verdict.status) == (runs, status), verdict
    if status == "fail":
        assert [finding.rule for finding in verdict.findings][:1] == ["code.fault"]
        assert "aligned to 16" in str(verdict.findings[0])


def test_callees_that_save_registers_run_on_the_fast_machine(
    judge_callee: CalleeJudge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        judge_callee_module, "careful_callee_machine", lambda: pytest.fail("the careful machine")
    )
    saves = "sub rsp, 24; movaps [rsp], xmm6; movsd [RECEIVED], xmm0; movaps xmm6, [rsp];"
    assert judge_callee("void f(double a)", saves + "add rsp, 24; ret", "ms").ok

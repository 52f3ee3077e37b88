"""Vectors of 32 and 64 bytes, whose instructions the machine emulates itself."""

from __future__ import annotations

import pytest

from tests.verification.conftest import CalleeJudge, Judge

M256 = "__m256 f(__m256 a)"
M512 = "__m512 f(__m512 a)"
MS_RESULT = "sub rsp, 72; {}; call rdx; {}; mov [rsi], eax; add rsp, 72; ret"

#: What, ABI, declaration, buffer stub, the rule that it breaks or none, part of the finding.
STUBS = [
    ("ymm0 in and out", "sysv", M256,
     "push rsi; vmovups ymm0, [rdi]; call rdx; pop rcx; vmovups [rcx], ymm0; vzeroupper; ret",
     "", ""),
    ("the upper half not passed", "sysv", M256,
     "push rsi; movups xmm0, [rdi]; call rdx; pop rcx; vmovups [rcx], ymm0; vzeroupper; ret",
     "argument.value", "byte 16 is wrong: it is no byte of any argument"),
    ("the upper half zero", "sysv", M256,
     "push rsi; vmovups xmm0, [rdi]; call rdx; pop rcx; vmovups [rcx], ymm0; vzeroupper; ret",
     "argument.value", "byte 16 is wrong: it is zero"),
    ("the result's upper half not stored", "sysv", M256,
     "push rsi; vmovups ymm0, [rdi]; call rdx; pop rcx; vmovups [rcx], xmm0; ret",
     "result.value", "byte 16 of 32"),
    ("the result's upper half cleared", "sysv", M256,
     "push rsi; vmovups ymm0, [rdi]; call rdx; pop rcx; vzeroupper; vmovups [rcx], ymm0; ret",
     "result.value", "byte 16 of 32"),
    ("more stored than there is", "sysv", M256,
     "push rsi; vmovups ymm0, [rdi]; call rdx; pop rcx; vmovups [rcx], zmm0; vzeroupper; ret",
     "result.overrun", "byte 32 of the result's buffer"),
    ("zmm0 in and out", "sysv", M512,
     "push rsi; vmovups zmm0, [rdi]; call rdx; pop rcx; vmovups [rcx], zmm0; vzeroupper; ret",
     "", ""),
    ("half of zmm0", "sysv", M512,
     "push rsi; vmovups ymm0, [rdi]; call rdx; pop rcx; vmovups [rcx], zmm0; vzeroupper; ret",
     "argument.value", "byte 32 is wrong: it is zero"),
    ("the wrong register", "sysv", "void f(__m256 a, __m256 b)",
     "vmovups ymm1, [rdi]; vmovups ymm0, [rdi + 32]; jmp rdx",
     "argument.value", ", byte 0)"),
    ("a copy aligned to 32", "ms", "void f(__m256 a)",
     "push rbp; mov rbp, rsp; sub rsp, 96; and rsp, -32; vmovups ymm0, [rdi];"
     "vmovaps [rsp + 32], ymm0; lea rcx, [rsp + 32]; call rdx; leave; ret", "", ""),
    *[(f"a copy aligned to 32 by chance, {size} bytes below", "ms", "void f(__m256 a)",
       f"sub rsp, {size}; vmovups ymm0, [rdi]; vmovups [rsp + 32], ymm0; lea rcx, [rsp + 32];"
       f"call rdx; add rsp, {size}; ret", "argument.copy-alignment", "which is not aligned to 32")
      for size in (72, 88, 104, 120)],
    ("a store that must be aligned", "ms", "void f(__m256 a)",
     "sub rsp, 72; vmovups ymm0, [rdi]; vmovaps [rsp + 32], ymm0; lea rcx, [rsp + 32];"
     "call rdx; add rsp, 72; ret", "code.fault", "must be aligned to 32 bytes"),
    ("the low half of ymm6 kept", "ms", "int f(void)",
     MS_RESULT.format("vmovq xmm6, rsi", "vmovq rsi, xmm6"), "", ""),
    ("the upper half of ymm6 not kept", "ms", "int f(void)",
     MS_RESULT.format("vmovq xmm6, rsi; vinsertf128 ymm6, ymm6, xmm6, 1",
                      "vextractf128 xmm0, ymm6, 1; vmovq rsi, xmm0"),
     "register.volatile", "zmm6, across the call"),
    ("xmm16 not kept", "ms", "int f(void)",
     MS_RESULT.format("vmovq xmm16, rsi", "vmovq rsi, xmm16"),
     "register.volatile", "zmm16, across the call"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "declaration", "code", "rule", "says"),
    [row[1:] for row in STUBS],
    ids=[row[0] for row in STUBS],
)
def test_stubs(judge: Judge, abi: str, declaration: str, code: str, rule: str, says: str) -> None:
    verdict = judge(declaration, code, "buffer", abi)
    assert verdict.status == ("fail" if rule else "pass"), verdict
    assert {finding.rule for finding in verdict.findings} == ({rule} if rule else set())
    assert all(says in str(finding) for finding in verdict.findings)


#: What, ABI, declaration, callee, the rule that it breaks or none, part of the finding.
CALLEES = [
    ("ymm0 in and out", "sysv", M256,
     "vmovups [RECEIVED], ymm0; vmovups ymm0, [RESULT]; ret", "", ""),
    ("half of ymm0 taken", "sysv", M256,
     "movups [RECEIVED], xmm0; vmovups ymm0, [RESULT]; ret", "callee.argument", "byte 16 is wrong"),
    ("half of ymm0 left", "sysv", M256,
     "vmovups [RECEIVED], ymm0; movups xmm0, [RESULT]; ret", "callee.result", "byte 16 is wrong"),
    ("zmm0 in and out", "sysv", M512,
     "vmovups [RECEIVED], zmm0; vmovups zmm0, [RESULT]; ret", "", ""),
    ("half of zmm0 left", "sysv", M512,
     "vmovups [RECEIVED], zmm0; vmovups ymm0, [RESULT]; ret", "callee.result", "byte 32 is wrong"),
    ("the copy's alignment relied on", "ms", "void f(__m256 a)",
     "vmovaps ymm0, [rcx]; vmovups [RECEIVED], ymm0; ret", "", ""),
    ("more alignment than the copy has", "ms", "void f(__m128 a)",
     "vmovaps ymm0, [rcx]; movups [RECEIVED], xmm0; ret",
     "code.fault", "must be aligned to 32 bytes"),
    ("the argument area's alignment relied on", "sysv", "void f(int, ..., __m256 a)",
     "mov [RECEIVED], edi; vmovaps ymm0, [rsp + 8]; vmovups [RECEIVED + 32], ymm0; ret", "", ""),
    ("upper halves cleared", "ms", "void f(void)", "vzeroupper; ret", "", ""),
    ("whole registers cleared", "ms", "void f(void)", "vzeroall; ret",
     "register.preserved", "on the callee's return: expected 0x"),
    ("whole registers cleared", "sysv", "void f(void)", "vzeroall; ret", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "declaration", "code", "rule", "says"),
    [row[1:] for row in CALLEES],
    ids=[f"{row[1]}-{row[0]}" for row in CALLEES],
)
def test_callees(
    judge_callee: CalleeJudge, abi: str, declaration: str, code: str, rule: str, says: str
) -> None:
    verdict = judge_callee(declaration, code, abi)
    assert verdict.status == ("fail" if rule else "pass"), verdict
    assert {finding.rule for finding in verdict.findings} == ({rule} if rule else set())
    assert all(says in str(finding) for finding in verdict.findings)

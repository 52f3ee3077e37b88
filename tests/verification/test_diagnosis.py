"""Stubs with several mistakes: each is named, and nothing that comes of them."""

from __future__ import annotations

import pytest

from abisim.reference.doubt import Doubt
from abisim.verification.doubtful import beyond
from abisim.verification.findings import Finding
from abisim.verification.rules import RULES
from tests.verification.conftest import Judge

#: What, declaration, code of a buffer stub, the rules and places of its findings.
SEVERAL = [
    ("the red zone, and the wrong register", "int f(void)",
     "mov [rsp - 32], rsi; sub rsp, 8; call rdx; add rsp, 8; mov rcx, [rsp - 32]; mov [rcx], edx;"
     "ret",
     [("stack.red-zone", "8 bytes at rsp-24, across the call"),
      ("result.register", "bytes 0 to 3 of the result")]),
    ("a register and the red zone", "int f(void)",
     "mov r11, rsi; mov [rsp - 40], rdx; sub rsp, 8; call rdx; add rsp, 8; mov [r11], eax;"
     "mov rax, [rsp - 40]; mov [r11], al; ret",
     [("register.volatile", "r11, across the call"), ("result.value", "the result, byte 0 of 4")]),
    ("two words of the red zone", "struct { long a[3]; } f(void)",
     "mov [rsp - 40], rsi; mov [rsp - 24], rbx; sub rsp, 8; mov rdi, rsi; xor ebx, ebx; call rdx;"
     "add rsp, 8; mov rcx, [rsp - 40]; mov rbx, [rsp - 24]; mov rcx, [rcx]; ret",
     [("stack.red-zone", "8 bytes at rsp-32, 8 bytes at rsp-16, across the call")]),
    ("arguments, and the wrong register", "int f(int a, int b)",
     "push rsi; mov esi, [rdi]; mov edi, [rdi + 4]; call rdx; pop rcx; mov [rcx], edx; ret",
     [("result.register", "bytes 0 to 3 of the result"),
      ("argument.value", "argument 1 (a) in rdi"), ("argument.value", "argument 2 (b) in rsi")]),
    ("the wrong half of the right register", "struct { float a, b, c, d; } f(void)",
     "push rsi; call rdx; pop rcx; movups [rcx], xmm0; ret",
     [("result.upper-bits", "bytes 8 to 15 of the result")]),
    ("results that changed places", "struct { long a, b; } f(void)",
     "push rsi; call rdx; pop rcx; mov [rcx], rdx; mov [rcx + 8], rax; ret",
     [("result.value", "the result.a, byte 0 of 16")]),
    ("a result that is nowhere", "int f(void)",
     "push rsi; call rdx; pop rcx; mov dword ptr [rcx], 7; ret",
     [("result.value", "the result, byte 0 of 4")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "code", "found"), [row[1:] for row in SEVERAL], ids=[row[0] for row in SEVERAL]
)
def test_every_mistake_is_named(
    judge: Judge, declaration: str, code: str, found: list[tuple[str, str]]
) -> None:
    verdict = judge(declaration, code, "buffer")
    assert [(each.rule, each.where) for each in verdict.findings] == found


def test_the_symptom_is_in_the_detail(judge: Judge) -> None:
    code = "mov r11, rsi; push rsi; call rdx; mov [r11], eax; pop rsi; ret"
    [finding] = judge("int f(void)", code, "buffer").findings
    assert finding.detail.startswith("it shows as memory.write: offset 0x6, after the call")


#: What the rule says of code whose result may be in memory or not.
PLACES = ("callee.result-pointer", "result.hidden-pointer", "result.hidden-overlap",
          "state.x87-stack")  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
def test_what_a_doubt_about_the_result_covers(rule: str) -> None:
    left = beyond(Doubt(result=True), [Finding(rule, "", "", "")])
    assert len(left) == (rule not in PLACES)


@pytest.mark.parametrize("rule", RULES)
def test_what_a_doubt_about_faults_covers(rule: str) -> None:
    """Wild accesses of every kind, and no other rule."""
    left = beyond(Doubt(faults=True), [Finding(rule, "", "", "")])
    faults = rule.startswith("memory.") or rule in (
        "code.fault", "code.self-modifying", "stack.depth",
    )  # fmt: skip
    assert len(left) == (not faults)

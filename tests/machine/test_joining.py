"""Which instructions could put an address together from parts of others."""

from __future__ import annotations

import re

import capstone
import pytest

from abisim.machine.joining import could_join, joins
from abisim.machine.straight import straight
from tests.conftest import Assembler

_capstone = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)

#: Instructions; whether they could before the call, and behind it.
ONES = {
    "mov al, byte ptr [rdx]": (True, True),
    "mov sil, dil": (True, True),
    "mov r9b, byte ptr [rax]": (True, True),
    "mov r10w, ax": (True, True),
    "mov si, di": (True, True),
    "movsx ax, byte ptr [rdi]": (True, True),
    "xchg cl, al": (True, True),
    "xchg bx, cx": (True, True),
    "pinsrw xmm0, word ptr [rdi], 2": (True, True),
    "shrd rax, rdx, 8": (True, True),
    "movlps xmm0, qword ptr [rdi]": (True, True),
    "movhpd xmm0, qword ptr [rdi]": (True, True),
    "movss xmm0, xmm1": (True, True),
    "movsd xmm0, xmm1": (True, True),
    "mov byte ptr [rsp], al": (True, True),
    "mov word ptr [rsp + 2], ax": (True, True),
    "mov dword ptr [rsp + 8], eax": (True, True),
    "xchg byte ptr [rsp], al": (True, True),
    "fstp tbyte ptr [rsp]": (True, True),
    "mov qword ptr [rsp + 4], rax": (True, True),
    "mov rax, qword ptr [rsp + 4]": (True, True),
    "movups xmm0, xmmword ptr [rsp - 0x1c]": (True, True),
    "push qword ptr [rsp + 1]": (True, True),
    "pop qword ptr [rsp + 1]": (True, True),
    "mov qword ptr [rsi], rax": (True, False),
    "mov byte ptr [rcx], al": (True, False),
    "fstp tbyte ptr [rcx]": (True, False),
    "pop qword ptr [rcx]": (True, False),
    "mov rax, qword ptr [rdi + 4]": (False, True),
    "movzx eax, byte ptr [rdi]": (False, True),
    "movss xmm0, dword ptr [rdi]": (False, True),
    "push qword ptr [rdi]": (False, True),
    "fld tbyte ptr [rdi]": (False, True),
    "mov rcx, qword ptr [rsp + 8]": (False, False),
    "mov qword ptr [rsp + 8], rax": (False, False),
    "movups xmmword ptr [rsp], xmm0": (False, False),
    "movzx eax, cl": (False, False),
    "mov eax, ecx": (False, False),
    "movq rax, xmm0": (False, False),
    "push rsi": (False, False),
    "pop rcx": (False, False),
    "fld st(1)": (False, False),
    "shl rax, 8": (False, False),
    "sub rsp, 8": (False, False),
    "call rdx": (False, False),
    "jmp qword ptr [rdx]": (False, False),
    "ret": (False, False),
}


@pytest.mark.parametrize(("text", "expected"), ONES.items(), ids=ONES)
def test_an_instruction(assemble: Assembler, text: str, expected: tuple[bool, bool]) -> None:
    [(_, _, mnemonic, operands)] = _capstone.disasm_lite(assemble(text), 0)
    assert f"{mnemonic} {operands}".rstrip() == text.replace("tbyte", "xword")
    found = tuple(joins(mnemonic, operands, behind=behind) for behind in (False, True))
    assert found == expected


@pytest.mark.parametrize("text", [each for each, (before, _) in ONES.items() if before])
def test_before_the_call_it_is_not_straight(assemble: Assembler, text: str) -> None:
    assert straight(assemble(f"{text}; jmp rdx")) is None
    assert straight(assemble(f"push rsi; {text}; call rdx; pop rcx; ret")) is None


@pytest.mark.parametrize("text", [each for each, (_, behind) in ONES.items() if behind])
def test_behind_the_call_it_is_not_straight(assemble: Assembler, text: str) -> None:
    assert straight(assemble(f"push rsi; call rdx; {text}; pop rcx; ret")) is None


#: These move rsp, or end the code.
MOVING = re.compile("push|pop|sub|call|jmp|ret")
STILL = {text: found for text, found in ONES.items() if not MOVING.match(text)}


@pytest.mark.parametrize("text", [each for each, (before, _) in STILL.items() if not before])
def test_whatever_could_not_is_straight(assemble: Assembler, text: str) -> None:
    code = assemble(f"push rsi; push rdi; {text}; jmp rdx")
    assert straight(code) is not None
    assert not could_join(code)


@pytest.mark.parametrize("text", [each for each, (_, behind) in STILL.items() if not behind])
def test_nor_behind_the_call(assemble: Assembler, text: str) -> None:
    code = f"push rsi; sub rsp, 16; call rdx; {text}; add rsp, 16; pop rcx; ret"
    assert straight(assemble(code)) is not None
    assert not could_join(assemble(code))


#: Codes that take a pointer to a result, and what to call.
WHOLE = {
    "a jump": "mov edi, dword ptr [rdi]; jmp rdx",
    "a call": "push rsi; mov rdi, [rdi + 4]; call rdx; pop rcx; mov [rcx], rax; ret",
    "a frame": "push rbp; mov rbp, rsp; and rsp, -64; call rdx; leave; ret",
    "what a frame keeps": (
        "push rbp; mov rbp, rsp; push rsi; and rsp, -32; call rdx; mov rcx, [rbp - 8]; "
        "mov [rcx], rax; leave; ret"
    ),
    "vectors": "vmovups ymm0, [rdi]; vmovups [rsp - 40], ymm0; jmp rdx",
    "what never runs": "jmp rdx; mov rsp, rdi; mov al, [rdi]; .byte 0x06",
    "what never runs, behind a return": "push rsi; call rdx; pop rcx; ret; xchg rsp, rsi",
    "rbp behind its frame": "push rbp; mov rbp, rsp; leave; push rbp; pop rbp; jmp rdx",
}
PARTLY = {
    "an odd place": "sub rsp, 12; push rsi; call rdx; pop rcx; add rsp, 12; ret",
    "a short push": "push si; push di; call rdx; pop rcx; ret",
    "a short push, prefixed twice": ".byte 0x66, 0x48, 0x56; jmp rdx",
    "part of a frame": (
        "push rbp; mov rbp, rsp; push rsi; push rdi; mov rcx, [rbp - 12]; call rdx; leave; ret"
    ),
    "an index that is none": "push rbp; mov rbp, rsp; .byte 0x48,0x8b,0x44,0x25,0; leave; jmp rdx",
    "an index": "mov rax, [rsp + rax]; jmp rdx",
    "part of it, stored": "push rbp; mov rbp, rsp; push rsi; mov [rbp - 8], di; leave; jmp rdx",
    "a frame's pointer copied": (
        "push rbp; mov rbp, rsp; push rsi; push rdi; mov rax, rbp; mov rcx, [rax - 12]; leave; "
        "jmp rdx"
    ),
    "a frame's pointer pushed": "push rbp; mov rbp, rsp; push rbp; pop rax; leave; jmp rdx",
    "vectors that merge": "vmovss xmm0, xmm1, xmm2; jmp rdx",
    "half a vector": "vmovlps xmm0, xmm1, qword ptr [rdi]; jmp rdx",
    "a stack that is taken from elsewhere": "mov rsp, rdi; jmp rdx",
    "another one's stack": "xchg rsp, rdi; jmp rdx",
    "another one's stack, the other way round": "push rsi; xchg rax, rsp; jmp rdx",
    "a call with a prefix": "push rsi; .byte 0x3e; call rdx; pop rcx; ret",
    "no end": "mov edi, dword ptr [rdi]",
    "what is none": ".byte 0x06; jmp rdx",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_code_that_could_not(assemble: Assembler, text: str) -> None:
    assert not could_join(assemble(text))


@pytest.mark.parametrize("text", PARTLY.values(), ids=PARTLY)
def test_code_that_could(assemble: Assembler, text: str) -> None:
    assert could_join(assemble(text))


@pytest.mark.parametrize("text", [each for each, (before, _) in ONES.items() if before])
def test_code_that_could_by_one(assemble: Assembler, text: str) -> None:
    assert could_join(assemble(f"{text}; jmp rdx"))


@pytest.mark.parametrize("text", [each for each, (_, behind) in ONES.items() if behind])
def test_code_that_could_behind_its_call(assemble: Assembler, text: str) -> None:
    assert could_join(assemble(f"push rsi; call rdx; {text}; pop rcx; ret"))

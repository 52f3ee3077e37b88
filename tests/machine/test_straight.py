"""Which code runs straight on and only copies, and what it executes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from abisim.machine import straight as module
from abisim.machine.decode import InstructionFacts, Nature, instruction_facts
from abisim.machine.flags import OVERFLOW, FlagEffects
from abisim.machine.straight import straight
from tests.conftest import Assembler

#: Code; instructions, loads and stores up to the callee and behind it; where it goes on.
STRAIGHT = [
    ("jmp rdx", (1, 0, 0), (0, 0, 0), None),
    ("call rdx; ret", (1, 0, 1), (1, 1, 0), 2),
    ("push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     (3, 1, 2), (3, 2, 1), 5),
    ("push [rdi]; push [rdi + 8]; call rdx; add rsp, 16; ret", (3, 2, 3), (2, 1, 0), 7),
    ("jmp [rdx]", (1, 1, 0), (0, 0, 0), None),
    (".byte 0xf3, 0x0f, 0x1e, 0xfa; nop; jmp rdx", (3, 0, 0), (0, 0, 0), None),
    ("mov eax, 8; jmp rdx", (2, 0, 0), (0, 0, 0), None),
    ("sub rsp, 128; add rsp, 128; sub rsp, 8; add rsp, 8; jmp rdx", None, None, None),
    ("sub rsp, 64; add rsp, 64; sub rsp, 64; add rsp, 64; jmp rdx", (5, 0, 0), (0, 0, 0), None),
    ("sub rsp, 8; call rdx; add rsp, 64; sub rsp, 56; ret", None, None, None),
    ("sub rsp, 72; call rdx; add rsp, 64; sub rsp, 64; add rsp, 72; ret", None, None, None),
    ("sub rsp, 72; call rdx; add rsp, 32; sub rsp, 32; add rsp, 72; ret",
     (2, 0, 1), (4, 1, 0), 6),
    ("push rsi; pop rsi; sub rsp, 200; call rdx; add rsp, 200; ret", (4, 1, 2), (2, 1, 0), 11),
    ("sub rsp, 64; add rsp, 64; sub rsp, 88; call rdx; add rsp, 88; ret",
     (4, 0, 1), (2, 1, 0), 14),
    ("push rsi; and rsp, -16; jmp rdx", (3, 0, 1), (0, 0, 0), None),
    ("add rsp, 8; and rsp, -16; jmp rdx", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "before", "after", "back"), STRAIGHT, ids=[row[0] for row in STRAIGHT]
)
def test_what_it_executes(
    assemble: Assembler,
    code: str,
    before: tuple[int, int, int] | None,
    after: tuple[int, int, int] | None,
    back: int | None,
) -> None:
    found = straight(assemble(code))
    assert found == (None if before is None else (before, after, back))


#: What is wrong with code, in assembler or hexadecimal.
NOT_STRAIGHT = {
    "no code": "",
    "two calls": "call rdx; call rdx; ret",
    "a call and a jump": "call rdx; jmp rdx",
    "a return before the jump": "ret; jmp rdx",
    "a frame": "push rbp; mov rbp, rsp; call rdx; leave; ret",
    "two returns": "call rdx; ret; ret",
    "no return": "call rdx",
    "nothing but a return": "ret",
    "a return before the call": "ret; call rdx",
    "code behind the jump": "jmp rdx; nop",
    "code behind the return": "call rdx; ret; nop",
    "a call to within": "call 0x7; ret",
    "a branch": "je 0x2; jmp rdx",
    "half an instruction": "ffe266",
    "half an instruction before the jump": "4883c4ffe2",
    "an address of the code's own": "mov rax, [rip]; jmp rdx",
    "its own address": "lea rax, [rip]; jmp rdx",
    "a fixed address": "mov eax, [0x1000]; jmp rdx",
    "an index": "mov rax, [rdi + rsi]; jmp rdx",
    "an index alone": "mov rax, [rsi * 8 + 8]; jmp rdx",
    "arithmetic": "add rdi, 8; jmp rdx",
    "a constant": "mov eax, 9; jmp rdx",
    "rsp copied": "mov rax, rsp; jmp rdx",
    "rsp pushed": "push rsp; jmp rdx",
    "rsp exchanged": "xchg rsp, rax; jmp rdx",
    "rsp set": "mov rsp, rdi; jmp rdx",
    "rsp cleared": "xor esp, esp; jmp rdx",
    "part of rsp cleared": "xor sp, sp; jmp rdx",
    "part of rsp moved": "add esp, 0; jmp rdx",
    "another register's sum": "sub rax, 8; jmp rdx",
    "an aligned operand": "movaps xmm0, [rdi]; jmp rdx",
    "half a word pushed": "665058ffe2",
    "half a word popped": "6658ffe2",
    "rsp rounded down to next to nothing": "and rsp, 0x7ffffff0; jmp rdx",
    "more stack than there is": "sub rsp, 0x2001; add rsp, 0x2001; jmp rdx",
    "more stack, bit by bit": "sub rsp, 0x2000; sub rsp, 8; add rsp, 0x2000; add rsp, 8; jmp rdx",
    "rsp above where it began": "add rsp, 8; sub rsp, 8; jmp rdx",
    "rsp above, behind the call": "push rsi; call rdx; add rsp, 16; sub rsp, 8; ret",
    "rsp above, before the call": "add rsp, 16; sub rsp, 24; call rdx; add rsp, 8; ret",
    "rsp above, rounded down": "push rsi; push rsi; and rsp, -16; call rdx; add rsp, 23; "
    "and rsp, -8; add rsp, 8; ret",
    "a word popped by quarters": "56 ffd2 6659 6659 6659 6659 c3",
    "a larger frame than there is room for": "sub rsp, 0x2010; call rdx; add rsp, 0x1008; "
    "add rsp, 0x1008; ret",
    "a deeper stack than there is": "sub rsp, 0x2000; push rsi; pop rsi; push rsi; call rdx; "
    "add rsp, 0x2000; pop rsi; ret",
    "what is no instruction": "8fe8ffe2",
    "words that overlap": "sub rsp, 4; push rsi; add rsp, 12; push rdi; sub rsp, 4; pop rsi; "
    "pop rdi; jmp rdx",
    "a shift by no byte": "shl rax, 7; jmp rdx",
    "too many": "90" * 4096 + "ffe2",
}


@pytest.mark.parametrize("code", NOT_STRAIGHT.values(), ids=NOT_STRAIGHT)
def test_what_is_not_straight(assemble: Assembler, code: str) -> None:
    try:
        made = bytes.fromhex(code)
    except ValueError:
        made = assemble(code)
    assert straight(made) is None


@pytest.mark.parametrize("objection", ["unsupported", "repeated", "reads_overflow", "copies"])
def test_whatever_the_decoder_objects_to_is_not_straight(
    monkeypatch: pytest.MonkeyPatch, objection: str
) -> None:
    """The pattern leaves none of it; if it ever does, this holds."""
    push = b"\x56"
    monkeypatch.setattr(module, "_FACTS", module._Facts())
    monkeypatch.setattr(module, "_KNOWN", {})

    def facts(code: bytes, *_: str) -> InstructionFacts:
        found = instruction_facts(code)
        if code != push:
            return found
        match objection:
            case "unsupported":
                return replace(found, unsupported="system instruction")
            case "repeated":
                return replace(found, repeated=True)
            case "reads_overflow":
                return replace(found, flags=FlagEffects(tests=OVERFLOW))
        return replace(found, nature=Nature(copies_only=False))

    monkeypatch.setattr(module, "facts_by_shape", facts)
    assert straight(b"\x90\xff\xe2") is not None
    assert straight(push + b"\xff\xd2\x59\xc3") is None


@pytest.mark.parametrize("code", ["9090ffe2", "9006ffe2"])
def test_where_an_instruction_ends_is_for_the_decoder_to_say(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    pattern = re.compile(re.escape(bytes.fromhex(code[:4])) + rb"|\x90|\xff\xe2")
    monkeypatch.setattr(module, "_INSTRUCTION", pattern)
    monkeypatch.setattr(module, "_FACTS", module._Facts())
    monkeypatch.setattr(module, "_KNOWN", {})
    assert straight(bytes.fromhex("90ffe2")) is not None
    assert straight(bytes.fromhex(code)) is None


def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_KNOWN", 1)
    monkeypatch.setattr(module, "_KNOWN", {})
    for number in range(4):
        assert straight(bytes([0x90 + number, 0xFF, 0xE2])) is not None
    assert len(module._FACTS) == len(module._MOVES) == 2

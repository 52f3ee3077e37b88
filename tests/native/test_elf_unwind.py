"""Unwind rows: worked out from the code, refused where they cannot be."""

from __future__ import annotations

import pytest

from abisim.native.elf.unwind import Row, UnfollowedError, rows
from tests.conftest import Assembler

#: Code, and its rows: offset, base, distance, saved.
FOLLOWED = {
    "nothing": ("jmp rax", "0 rsp+8"),
    "a push and a pop": ("push rsi; call rdx; pop rcx; ret", "0 rsp+8, 1 rsp+16, 4 rsp+8"),
    "room for eight words": (
        "sub rsp, 0x40; call rdi; add rsp, 0x40; ret", "0 rsp+8, 4 rsp+72, a rsp+8"
    ),
    "room for more than a page": (
        "sub rsp, 0x1238; call rdi; add rsp, 0x1238; ret", "0 rsp+8, 7 rsp+4672, 10 rsp+8"
    ),
    "words pushed from memory, numbers, addresses": (
        "push rsp; push qword ptr [rdi + 8]; push 5; push -1; call rdx; add rsp, 0x20; ret",
        "0 rsp+8, 1 rsp+16, 4 rsp+24, 6 rsp+32, 8 rsp+40, e rsp+8",
    ),
    "a frame": (
        "push rbp; mov rbp, rsp; and rsp, -0x40; push rsi; call rdx; leave; ret",
        "0 rsp+8, 1 rsp+16 rbp-16, 4 rbp+16 rbp-16, c rsp+8",
    ),
    "a frame below other things": (
        "push rbx; push rbp; mov rbp, rsp; push rax; call rdx; leave; pop rbx; ret",
        "0 rsp+8, 1 rsp+16 rbx-16, 2 rsp+24 rbx-16 rbp-24, 5 rbp+24 rbx-16 rbp-24, "
        "9 rsp+16 rbx-16, a rsp+8",
    ),
    "a register kept in a frame": (
        "push rbp; mov rbp, rsp; push rbx; call rdx; pop rbx; leave; ret",
        "0 rsp+8, 1 rsp+16 rbp-16, 4 rbp+16 rbp-16, 5 rbp+16 rbp-16 rbx-24, 8 rbp+16 rbp-16, "
        "9 rsp+8",
    ),
    "registers kept": (
        "push rbx; push r12; mov rbx, rdi; call rdx; pop r12; pop rbx; ret",
        "0 rsp+8, 1 rsp+16 rbx-16, 3 rsp+24 rbx-16 r12-24, a rsp+16 rbx-16, b rsp+8",
    ),
    "a register that is kept in another place as well": (
        "push rbx; push rbx; add rsp, 8; pop rbx; ret",
        "0 rsp+8, 1 rsp+16 rbx-16, 2 rsp+24 rbx-16, 6 rsp+16 rbx-16, 7 rsp+8",
    ),
    "registers kept, and rbp used": (
        "push rbp; mov ebp, 5; pop rbp; ret", "0 rsp+8, 1 rsp+16 rbp-16, 7 rsp+8"
    ),
    "moves that repeat themselves": (
        "push rdi; rep movsq; pop rdi; ret", "0 rsp+8, 1 rsp+16, 5 rsp+8"
    ),
}  # fmt: skip

REFUSED = {
    "no end": ("push rsi; pop rcx", "code that does not end, at offset 0x2"),
    "code behind the end": ("ret; nop", "code behind its end, at offset 0x1"),
    "half an instruction at the end": (b"\x57\x48", "code that does not end, at offset 0x1"),
    "a return with words on the stack": ("push rsi; ret", "'ret' at offset 0x1 cannot be unwound"),
    "a return that takes words along": ("ret 8", "'ret 8' at offset 0x0"),
    "a jump with words on the stack": ("push rsi; jmp rax", "'jmp rax' at offset 0x1"),
    "a jump inside": (b"\xeb\x00\xc3", "'jmp 2' at offset 0x0"),
    "a call inside": (b"\xe8\x00\x00\x00\x00\xc3", "'call 5' at offset 0x0"),
    "a condition": (b"\x74\x00\xc3", "'je 2' at offset 0x0"),
    "a loop": (b"\xe2\xfe\xc3", "'loop 0' at offset 0x0"),
    "more popped than pushed": ("pop rcx; push rcx; ret", "'pop rcx' at offset 0x0"),
    "more room given back than taken": ("add rsp, 8; sub rsp, 8; ret", "at offset 0x0"),
    "half a word of room": ("sub rsp, 4; add rsp, 4; ret", "at offset 0x0"),
    "half a word pushed": (b"\x66\x57\x66\x5f\xc3", "'push di' at offset 0x0"),
    "rbx overwritten": ("xor ebx, ebx; ret", "'xor ebx, ebx' at offset 0x0"),
    "the base overwritten": (
        "push rbp; mov rbp, rsp; xor ebp, ebp; leave; ret", "'xor ebp, ebp' at offset 0x4"
    ),
    "a part of rbp overwritten": ("mov bpl, 1; ret", "'mov bpl, 1' at offset 0x0"),
    "bh overwritten": ("mov bh, 1; ret", "'mov bh, 1' at offset 0x0"),
    "another word back into rbx": (
        "push rbx; push rax; pop rbx; pop rax; ret", "'pop rbx' at offset 0x2"
    ),
    "rbp from nowhere": ("push rax; pop rbp; ret", "'pop rbp' at offset 0x1"),
    "a saved register left behind": ("push rbx; add rsp, 8; ret", "'add rsp, 8' at offset 0x1"),
    "a saved register popped away": ("push rbx; pop rax; ret", "'pop rax' at offset 0x1"),
    "the stack pointer rounded with no frame": ("and rsp, -0x40; ret", "at offset 0x0"),
    "the stack pointer from elsewhere": ("mov rsp, rax; ret", "'mov rsp, rax' at offset 0x0"),
    "the stack pointer exchanged": ("xchg rsp, rax; ret", "at offset 0x0"),
    "the stack pointer popped": ("pop rsp; ret", "'pop rsp' at offset 0x0"),
    "an unknown amount of room": ("sub rsp, rax; add rsp, rax; ret", "at offset 0x0"),
    "a frame with rbp not kept": ("mov rbp, rsp; ret", "'mov rbp, rsp' at offset 0x0"),
    "a frame that is not there": ("leave; ret", "'leave' at offset 0x0"),
    "a frame left with rbp deeper": (
        "push rbp; push rax; mov rbp, rsp; leave; ret", "'leave' at offset 0x5"
    ),
    "a frame left with another register in it": (
        "push rbp; mov rbp, rsp; push rbx; leave; ret", "'leave' at offset 0x5"
    ),
    "a frame not left": ("push rbp; mov rbp, rsp; ret", "'ret' at offset 0x4"),
}  # fmt: skip


def written(row: Row) -> str:
    saved = "".join(f" {name}-{at}" for name, at in row.saved)
    return f"{row.at:x} {row.base}+{row.distance}{saved}"


@pytest.mark.parametrize(("text", "expected"), FOLLOWED.values(), ids=FOLLOWED)
def test_the_rows_of_code(text: str, expected: str, assemble: Assembler) -> None:
    assert ", ".join(map(written, rows(assemble(text)))) == expected


@pytest.mark.parametrize(("code", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_followed(code: str | bytes, message: str, assemble: Assembler) -> None:
    with pytest.raises(UnfollowedError) as caught:
        rows(assemble(code) if isinstance(code, str) else code)
    assert message in str(caught.value)

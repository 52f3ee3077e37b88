"""The stack not aligned, al missing or out of bounds, calls and jumps taken for each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from abisim.mutation.edits import Edit, call_at, number_operand, replaced, with_operand
from abisim.mutation.lines import Line, instruction, written

_MASK: Final = 0xFFFFFFFFFFFFFFFF
_OPERATIONS: Final = {
    "add": ("sub", "or"), "sub": ("add", "xor"), "or": ("and", "xor", "add", "adc"),
    "and": ("or", "xor"), "shl": ("shr", "rol"), "shr": ("shl", "sar", "ror"), "xor": ("or", "and"),
    "shrd": ("shld",), "psllq": ("psrlq", "pslldq"), "psrlq": ("psllq", "psrldq"),
    "push": ("pop",), "pop": ("push",), "xchg": ("mov", "add"), "mov": ("lea", "xchg", "add", "or"),
    "lea": ("mov",), "movsd": ("movss", "movups", "movhps", "movq", "movapd"),
    "movss": ("movsd", "movd", "addss"), "movups": ("movaps", "movlps", "addps"),
    "call": ("jmp",), "jmp": ("call",), "ret": ("nop", "leave"), "leave": ("pop rbp", "ret"),
}  # fmt: skip


def wrong_alignment(code: Sequence[Line]) -> Iterator[Edit]:
    """The frame is as it was, and lower or higher by what alignment does not allow."""
    called = call_at(code)
    for amount in (8, 16, 24):
        down, up = Line(f"sub rsp, {written(amount)}"), Line(f"add rsp, {written(amount)}")
        if called is None:
            yield Edit("wrong alignment", 0, 0, (down,))
            continue
        for start in range(called + 1):
            # Around the call alone, and around more and more of what comes before it.
            inner = tuple(code[start : called + 1])
            yield Edit("wrong alignment", start, called + 1, (down, *inner, up))
    for at, line in enumerate(code):
        if line.mnemonic == "and" and line.operands[0] == "rsp":
            align = -(number_operand(line.operands[1]) or 0) & _MASK
            for other in (align // 4, align // 2, align * 2, align // 2 * 3):
                number = f"{-other & _MASK:#x}"
                yield replaced("wrong alignment", at, with_operand(line, 1, number))
        elif line.mnemonic == "jmp":
            tail = instruction("call", *line.operands), Line("ret")
            yield replaced("wrong alignment", at, *tail)


def wrong_al(code: Sequence[Line]) -> Iterator[Edit]:
    """The number of vector registers is not said, or is too small or too great."""
    called = next(at for at, line in enumerate(code) if line.mnemonic in ("call", "jmp"))
    line = code[called - 1] if called else None
    if line is None or not (line.text == "xor eax, eax" or line.text.startswith("mov eax, ")):
        return
    count = number_operand(line.operands[1]) or 0
    yield Edit("missing al", called - 1, called, ())
    for other in {*range(10), 16, 255, 256, 0x101 * count} - {count}:
        text = f"mov eax, {written(other)}" if other else "xor eax, eax"
        yield replaced("wrong al", called - 1, Line(text))


def wrong_operation(code: Sequence[Line]) -> Iterator[Edit]:
    """Another instruction with the same operands."""
    for at, line in enumerate(code):
        for other in _OPERATIONS.get(line.mnemonic, ()):
            if line.mnemonic == "ret" or " " in other or other == "ret":
                yield replaced("wrong operation", at, Line(other))
            else:
                yield replaced("wrong operation", at, instruction(other, *line.operands))

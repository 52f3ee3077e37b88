"""Ints of any class and of up to three digits: routines behind a stub's way."""

from __future__ import annotations

from functools import partial
from typing import Final, Literal, TypeAlias

from abisim.interpreters import DIGIT_BITS, LONG_SUBCLASS
from abisim.registers import gpr_name
from abisim.stubgen.python_draft import REFUSE_FROM_ROUTINE, SPARE, PythonDraft

#: The 64-bit numbers that are asked for; a pointer is of either kind.
Range: TypeAlias = Literal["signed", "unsigned", "either"]

#: lv_tag: the count of digits lies above so many bits, and this one says that it is negative.
TAG_SHIFT: Final = 3
_NEGATIVE: Final = 2
#: The bits of a third digit that 64 have room for.
_THIRD_DIGIT: Final = (1 << 64 - 2 * DIGIT_BITS) - 1


def call_any(draft: PythonDraft, values: Range) -> None:
    """The int in r11 into r10, whatever its length and its class.  rax is lost."""
    draft.call_routine(f"{values} int", partial(any_int, draft, values))
    draft.restore_types()


def any_int(draft: PythonDraft, values: Range) -> None:
    """An int of up to three digits, or of a subclass, from r11 into r10.  A routine; takes rax."""
    code, layout = draft.code, draft.interpreter
    count = draft.memory(layout.digit_count_at)
    flag_byte, flag = divmod(LONG_SUBCLASS.bit_length() - 1, 8)
    code.emit(f"mov rax, {draft.memory(layout.type_at)}")
    code.emit(f"test {draft.memory(layout.flags_at + flag_byte, 1, 'rax')}, {1 << flag}")
    code.jump("je", REFUSE_FROM_ROUTINE)
    code.emit(f"mov rax, {count}")
    if layout.digits == "tag":
        code.emit("shr rax, {}", TAG_SHIFT)
    else:
        code.move(SPARE, "rax")
        code.emit(f"neg {SPARE}")
        code.emit(f"cmovns rax, {SPARE}")
    _magnitude(draft, values)
    if layout.digits == "tag":
        code.emit(f"test {draft.memory(layout.digit_count_at, 1)}, {_NEGATIVE}")
        negative = "jne"
    else:
        code.emit(f"cmp {count}, 0")
        negative = "js"
    if values == "unsigned":
        code.jump(negative, REFUSE_FROM_ROUTINE)
        code.emit("ret")
        return
    code.jump(negative, f"{values} negative")
    if values == "signed":
        code.emit(f"test {SPARE}, {SPARE}")
        code.jump("js", REFUSE_FROM_ROUTINE)
    code.emit("ret")
    code.label(f"{values} negative")
    code.emit(f"neg {SPARE}")
    code.jump("jns", REFUSE_FROM_ROUTINE)
    code.emit("ret")


def _magnitude(draft: PythonDraft, values: Range) -> None:
    """The digits in r11, whose number is in rax, as one number in r10."""
    code = draft.code
    spare = gpr_name(SPARE, 4)
    two, none, low, done = (f"{values} {part}" for part in ("two", "none", "low", "done"))
    code.emit(f"xor {spare}, {spare}")
    code.emit("cmp rax, {}", 2)
    code.jump("je", two)
    code.jump("jb", none)
    code.emit("cmp rax, {}", 3)
    code.jump("ja", REFUSE_FROM_ROUTINE)
    code.emit(f"mov {spare}, {draft.digit(2)}")
    code.emit(f"cmp {spare}, {{}}", _THIRD_DIGIT)
    code.jump("ja", REFUSE_FROM_ROUTINE)
    code.emit(f"shl {SPARE}, {{}}", DIGIT_BITS)
    code.label(two)
    code.emit(f"mov eax, {draft.digit(1)}")
    code.emit(f"or {SPARE}, rax")
    code.emit(f"shl {SPARE}, {{}}", DIGIT_BITS)
    code.jump("jmp", low)
    code.label(none)
    code.emit("test eax, eax")
    code.jump("je", done)
    code.label(low)
    code.emit(f"mov eax, {draft.digit(0)}")
    code.emit(f"or {SPARE}, rax")
    code.label(done)

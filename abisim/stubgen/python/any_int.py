"""Ints of any class and of up to three digits: what is behind a stub's way."""

from __future__ import annotations

from functools import partial
from typing import Final, Literal, TypeAlias

from abisim.interpreters import DIGIT_BITS, LONG_SUBCLASS
from abisim.registers import gpr_name
from abisim.stubgen.python.draft import REFUSE_FROM_ROUTINE, SPARE, PythonDraft

#: The 64-bit numbers that are asked for; a pointer is of either kind.
Range: TypeAlias = Literal["signed", "unsigned", "either"]

#: lv_tag: the count of digits lies above so many bits, and this one says that it is negative.
TAG_SHIFT: Final = 3
_NEGATIVE: Final = 2
#: The bits of a third digit that 64 have room for.
_THIRD_DIGIT: Final = (1 << 64 - 2 * DIGIT_BITS) - 1


def require_any_class(draft: PythonDraft, otherwise: str) -> None:
    """Go elsewhere with what is no int of any class.  The object's type is in r10 then."""
    layout = draft.interpreter
    byte, bit = divmod(LONG_SUBCLASS.bit_length() - 1, 8)
    draft.code.emit(f"mov {SPARE}, {draft.memory(layout.type_at)}")
    draft.code.emit(f"test {draft.memory(layout.flags_at + byte, 1, SPARE)}, {1 << bit}")
    draft.code.jump("je", otherwise)


def call_digits(draft: PythonDraft, values: Range) -> None:
    """The int in r11 into r10, however many digits it has; others are refused."""
    draft.call_routine(f"{values} digits", partial(_digits, draft, values))
    # The routine takes rax.
    draft.restore_types()


def _digits(draft: PythonDraft, values: Range) -> None:
    """Only for pointers it may have less than two, unless it is negative and must not be."""
    code = draft.code
    longer, three, join = (f"{values} {part}" for part in ("longer", "three", "join"))
    spare = gpr_name(SPARE, 4)
    if values == "unsigned":
        _jump_if_negative(draft, REFUSE_FROM_ROUTINE)
    code.emit(f"mov rax, {draft.memory(draft.interpreter.digit_count_at)}")
    if draft.interpreter.digits == "tag":
        code.emit("shr rax, {}", TAG_SHIFT)
    elif values != "unsigned":
        code.move(SPARE, "rax")
        code.emit(f"neg {SPARE}")
        code.emit(f"cmovns rax, {SPARE}")
    if values == "either":
        code.emit("cmp rax, {}", 1)
        code.jump("ja", longer)
        code.emit(f"mov {spare}, {draft.digit(0)}")
        # Nothing, if there are no digits.
        code.emit(f"imul {spare}, eax")
        _jump_if_negative(draft, f"{values} negative")
        code.emit("ret")
        code.label(longer)
    code.emit("cmp rax, {}", 3)
    code.jump("je", three)
    code.jump("ja", REFUSE_FROM_ROUTINE)
    code.emit(f"mov {spare}, {draft.digit(1)}")
    code.label(join)
    code.emit(f"shl {SPARE}, {{}}", DIGIT_BITS)
    code.emit(f"mov eax, {draft.digit(0)}")
    code.emit(f"or {SPARE}, rax")
    if values != "unsigned":
        _jump_if_negative(draft, f"{values} negative")
    if values == "signed":
        code.emit(f"test {SPARE}, {SPARE}")
        code.jump("js", REFUSE_FROM_ROUTINE)
    code.emit("ret")
    if values != "unsigned":
        code.label(f"{values} negative")
        code.emit(f"neg {SPARE}")
        code.jump("jns", REFUSE_FROM_ROUTINE)
        code.emit("ret")
    code.label(three)
    code.emit(f"mov {spare}, {draft.digit(2)}")
    code.emit(f"cmp {spare}, {{}}", _THIRD_DIGIT)
    code.jump("ja", REFUSE_FROM_ROUTINE)
    code.emit(f"shl {SPARE}, {{}}", DIGIT_BITS)
    code.emit(f"mov eax, {draft.digit(1)}")
    code.emit(f"or {SPARE}, rax")
    code.jump("jmp", join)


def _jump_if_negative(draft: PythonDraft, label: str) -> None:
    layout = draft.interpreter
    if layout.digits == "tag":
        draft.code.emit(f"test {draft.memory(layout.digit_count_at, 1)}, {_NEGATIVE}")
        draft.code.jump("jne", label)
    else:
        draft.code.emit(f"cmp {draft.memory(layout.digit_count_at)}, 0")
        draft.code.jump("js", label)

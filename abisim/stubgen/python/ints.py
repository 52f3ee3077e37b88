"""Python ints into registers: those of one digit on the way, all others behind it.

An int of one digit, or none, is compact.  What an int without digits has in their place counts
for nothing.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from abisim.interpreters import DIGIT_BITS
from abisim.registers import gpr_name
from abisim.stubgen.python.any_int import TAG_SHIFT, call_digits, require_any_class
from abisim.stubgen.python.draft import (
    ARGUMENTS,
    OBJECT,
    REFUSE,
    REFUSE_FROM_ROUTINE,
    SPARE,
    PythonDraft,
)
from abisim.stubgen.python.frame import WORD
from abisim.types import Atomic, CType, Enum, Integer

_INT: Final = 4
#: lv_tag: below it lie the compact ones; two bits for the sign; the bits that neither one digit
#: nor being small sets in a number that is not negative.
_COMPACT, _SIGN, _NEITHER = 16, 3, "-0xe"


def integer_of(ctype: CType) -> Integer:
    """The integer that a type of carrier int or bool is."""
    match ctype:
        case Integer():
            return ctype
        case Enum(underlying=inner) | Atomic(value=inner):
            return integer_of(inner)
        case _:
            raise AssertionError(ctype)


def take_int(
    draft: PythonDraft, argument: int, size: int, *, signed: bool, register: str | None
) -> str:
    """The argument as an integer of ``size`` bytes, in range; returns where it is.

    It is sign- or zero-extended to 32 bits.  Without a ``register`` it is in r10 or r11.
    """
    code = draft.code
    name = f"int {argument}"
    draft.load_object(argument)
    draft.require_type("PyLong_Type", f"{name} other class")
    code.label(f"{name} of any class")
    narrow = size < _INT
    # Two digits are too many for a narrow one, which may yet be refused: that takes rsi.
    longer = REFUSE if narrow else f"{name} longer"
    target = None if narrow and register == ARGUMENTS else register
    if signed:
        value = _compact(draft, target, size, longer)
    else:
        value = _compact_unsigned(draft, target, longer)
    code.label(f"{name} taken")
    if narrow and signed:
        beside = SPARE if value != SPARE else OBJECT
        half = 1 << 8 * size - 1
        code.emit(f"lea {gpr_name(beside, 4)}, [{value}{{}}]", half)
        code.emit(f"cmp {gpr_name(beside, 4)}, {{}}", 2 * half)
        code.jump("jae", REFUSE)
    elif narrow:
        code.emit(f"cmp {gpr_name(value, 4)}, {{}}", 1 << 8 * size)
        code.jump("jae", REFUSE)
    draft.later(partial(_other_class, draft, name))
    if not narrow:
        draft.later(partial(_longer, draft, name, size, signed=signed, value=value))
    if register is not None and value != register:
        code.move(gpr_name(register, 4), gpr_name(value, 4))
        value = register
    return value


def take_bool(draft: PythonDraft, argument: int, register: str | None) -> str:
    """The argument as a _Bool, which is extended to 64 bits; returns where it is."""
    code = draft.code
    name = f"bool {argument}"
    value = register or SPARE
    draft.load_object(argument)
    draft.require_type("PyBool_Type", name)
    code.emit(f"mov {gpr_name(value, 4)}, {draft.memory(draft.interpreter.digit_count_at, 4)}")
    if draft.interpreter.digits == "tag":
        code.emit(f"shr {gpr_name(value, 4)}, {{}}", TAG_SHIFT)
    code.label(f"{name} taken")

    def other() -> None:
        code.label(name)
        require_any_class(draft, REFUSE)
        number = _compact_unsigned(draft, None, REFUSE)
        code.emit(f"cmp {gpr_name(number, 4)}, {{}}", 1)
        code.jump("ja", REFUSE)
        if value != number:
            code.move(gpr_name(value, 4), gpr_name(number, 4))
        code.jump("jmp", f"{name} taken")

    draft.later(other)
    return value


def take_two_digits(draft: PythonDraft, register: str | None, otherwise: str) -> str:
    """An address, as a rule of two digits, of the int in r11; returns where it is."""
    code, layout = draft.code, draft.interpreter
    value = register or OBJECT
    two = 2 << TAG_SHIFT if layout.digits == "tag" else 2
    code.emit(f"cmp {draft.memory(layout.digit_count_at)}, {{}}", two)
    code.jump("jne", otherwise)
    code.emit(f"mov {gpr_name(SPARE, 4)}, {draft.digit(1)}")
    code.emit(f"mov {gpr_name(value, 4)}, {draft.digit(0)}")
    code.emit(f"shl {SPARE}, {{}}", DIGIT_BITS)
    code.emit(f"or {value}, {SPARE}")
    return value


def take_compact(draft: PythonDraft) -> None:
    """The exact and compact int in r11, in r11d; any other is refused.  A routine."""
    draft.require_type("PyLong_Type", REFUSE_FROM_ROUTINE)
    value = _compact(draft, None, _INT, REFUSE_FROM_ROUTINE)
    if value != OBJECT:
        draft.code.move(gpr_name(OBJECT, 4), gpr_name(value, 4))
    draft.code.emit("ret")


def _compact(draft: PythonDraft, register: str | None, size: int, otherwise: str) -> str:
    """The compact int in r11, with its sign; returns where it is."""
    code, layout = draft.code, draft.interpreter
    width = max(size, _INT)
    count = draft.memory(layout.digit_count_at)
    if layout.digits == "tag":
        value = register or OBJECT
        code.emit(f"mov {SPARE}, {count}")
        code.emit(f"cmp {SPARE}, {{}}", _COMPACT)
        code.jump("jae", otherwise)
        code.emit(f"and {gpr_name(SPARE, 4)}, {{}}", _SIGN)
        code.emit(f"mov {gpr_name(value, 4)}, {draft.digit(0)}")
        # 0, 1 and 2 are +, 0 and -: what is left of a digit after it is taken away so often.
        code.emit(f"imul {gpr_name(SPARE, width)}, {gpr_name(value, width)}")
        code.emit(f"sub {gpr_name(value, width)}, {gpr_name(SPARE, width)}")
        return value
    # The count is -1, 0 or 1, and the sign with it.
    if register is None or register == ARGUMENTS:
        sign, beside = SPARE, draft.scratch()
    else:
        sign, beside = register, SPARE
    code.emit(f"mov {sign}, {count}")
    if beside is None:
        code.emit(f"inc {sign}")
        code.emit(f"cmp {sign}, {{}}", 2)
        code.jump("ja", otherwise)
        code.emit(f"dec {sign}")
    else:
        code.emit(f"lea {beside}, [{sign}{{}}]", 1)
        code.emit(f"cmp {beside}, {{}}", 2)
        code.jump("ja", otherwise)
    if width == _INT and register != ARGUMENTS:
        code.emit(f"imul {gpr_name(sign, 4)}, {draft.digit(0)}")
        return sign
    value = register if register == ARGUMENTS else OBJECT if sign == SPARE else SPARE
    code.emit(f"mov {gpr_name(value, 4)}, {draft.digit(0)}")
    target, source = (value, sign) if sign == SPARE else (sign, value)
    code.emit(f"imul {gpr_name(target, width)}, {gpr_name(source, width)}")
    return target


def _compact_unsigned(draft: PythonDraft, register: str | None, otherwise: str) -> str:
    """The compact int in r11, if it is not negative; returns where it is."""
    code, layout = draft.code, draft.interpreter
    direct = register is not None and register != ARGUMENTS
    count = register if register is not None and direct else SPARE
    code.emit(f"mov {count}, {draft.memory(layout.digit_count_at)}")
    if layout.digits == "tag":
        code.emit(f"test {count}, {_NEITHER}")
        code.jump("jne", otherwise)
        code.emit(f"shr {gpr_name(count, 4)}, {{}}", TAG_SHIFT)
    else:
        code.emit(f"cmp {count}, {{}}", 1)
        code.jump("ja", otherwise)
    if register == ARGUMENTS:
        code.emit(f"mov {gpr_name(register, 4)}, {draft.digit(0)}")
        code.emit(f"imul {gpr_name(register, 4)}, {gpr_name(count, 4)}")
        return register
    code.emit(f"imul {gpr_name(count, 4)}, {draft.digit(0)}")
    return count


def _other_class(draft: PythonDraft, name: str) -> None:
    """A bool, or an int of a subclass, or nothing to take, in r11."""
    draft.code.label(f"{name} other class")
    require_any_class(draft, REFUSE)
    draft.code.jump("jmp", f"{name} of any class")


def _longer(draft: PythonDraft, name: str, size: int, *, signed: bool, value: str) -> None:
    """The int in r11, which is not compact."""
    code = draft.code
    code.label(f"{name} longer")
    call_digits(draft, "signed" if signed else "unsigned")
    if size < WORD:
        if signed:
            code.emit(f"movsxd {OBJECT}, {gpr_name(SPARE, 4)}")
        else:
            code.move(gpr_name(OBJECT, 4), gpr_name(SPARE, 4))
        code.emit(f"cmp {OBJECT}, {SPARE}")
        code.jump("jne", REFUSE)
    if value != SPARE:
        code.move(value, SPARE)
    code.jump("jmp", f"{name} taken")

"""Pointers from Python: bytes or an int on the way, None, bytearray and the other behind it."""

from __future__ import annotations

from functools import partial

from abisim.pystubs import Symbol
from abisim.registers import gpr_name
from abisim.stubgen.python.any_int import call_digits, require_any_class
from abisim.stubgen.python.draft import OBJECT, REFUSE, SPARE, PythonDraft
from abisim.stubgen.python.ints import take_two_digits
from abisim.types import CType, Integer, Pointer, Void


def takes_bytes_first(ctype: CType) -> bool:
    """Whether a pointer is more often to bytes than a handle that C gave."""
    match ctype:
        case Pointer(target=Void() | Integer(size=1)):
            return True
        case _:
            return False


def pointer_type(ctype: CType) -> Symbol:
    """The type of what is taken on the way."""
    return "PyBytes_Type" if takes_bytes_first(ctype) else "PyLong_Type"


def take_pointer(draft: PythonDraft, argument: int, ctype: CType, register: str | None) -> str:
    """The argument as an address; returns where it is, r11 without a register."""
    code = draft.code
    name = f"pointer {argument}"
    value = register or OBJECT
    bytes_first = takes_bytes_first(ctype)
    draft.load_object(argument)
    draft.require_type(pointer_type(ctype), name)
    if bytes_first:
        code.emit(f"lea {value}, [{OBJECT}{{}}]", draft.interpreter.bytes_at)
    else:
        take_two_digits(draft, register, f"{name} int")
    code.label(f"{name} taken")
    draft.later(partial(_other, draft, name, value, bytes_first=bytes_first))
    return value


def _other(draft: PythonDraft, name: str, value: str, *, bytes_first: bool) -> None:
    """None, an int or, what was not looked for on the way, bytes or a bytearray, in r11."""
    code, layout = draft.code, draft.interpreter
    back = f"{name} taken"
    code.label(name)
    code.pooled(f"cmp {OBJECT}, qword ptr [rip{{}}]", "None")
    code.jump("jne", f"{name} not None")
    code.emit(f"xor {gpr_name(value, 4)}, {gpr_name(value, 4)}")
    code.jump("jmp", back)
    code.label(f"{name} not None")
    # Without the lock a bytearray's bytes may move.
    no_buffer = bytes_first and draft.release_gil
    require_any_class(draft, REFUSE if no_buffer else f"{name} no int")
    code.label(f"{name} int")
    call_digits(draft, "either")
    code.move(value, SPARE)
    code.jump("jmp", back)
    if no_buffer:
        return
    code.label(f"{name} no int")
    if not bytes_first:
        code.pooled(f"cmp {SPARE}, qword ptr [rip{{}}]", "PyBytes_Type")
        code.jump("jne", REFUSE if draft.release_gil else f"{name} no bytes")
        code.emit(f"lea {value}, [{OBJECT}{{}}]", layout.bytes_at)
        code.jump("jmp", back)
    if draft.release_gil:
        return
    code.label(f"{name} no bytes")
    code.pooled(f"cmp {SPARE}, qword ptr [rip{{}}]", "PyByteArray_Type")
    code.jump("jne", REFUSE)
    code.emit(f"mov {SPARE}, {draft.memory(layout.bytearray_start_at)}")
    # An empty one may have none.
    code.emit(f"test {SPARE}, {SPARE}")
    code.jump("je", REFUSE)
    code.move(value, SPARE)
    code.jump("jmp", back)

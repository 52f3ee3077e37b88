"""Pointers from Python: bytes or an int on the way, None, bytearray and the other behind it."""

from __future__ import annotations

from functools import partial
from typing import Final

from abisim.pystubs import Symbol
from abisim.registers import gpr_name
from abisim.stubgen.python_any_int import any_int
from abisim.stubgen.python_draft import OBJECT, REFUSE_FROM_ROUTINE, SPARE, PythonDraft
from abisim.stubgen.python_ints import take_two_digits
from abisim.types import CType, Integer, Pointer, Void

_TYPE: Final = "rax"


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
    code, layout = draft.code, draft.interpreter
    name = f"pointer {argument}"
    value = register or OBJECT
    draft.load_object(argument)
    draft.require_type(pointer_type(ctype), name)
    if takes_bytes_first(ctype):
        code.emit(f"lea {value}, [{OBJECT}{{}}]", layout.bytes_at)
    else:
        take_two_digits(draft, name, register)
    code.label(f"{name} taken")

    def other() -> None:
        code.label(name)
        code.pooled(f"cmp {OBJECT}, qword ptr [rip{{}}]", "None")
        code.jump("jne", f"{name} not None")
        code.emit(f"xor {gpr_name(value, 4)}, {gpr_name(value, 4)}")
        code.jump("jmp", f"{name} taken")
        code.label(f"{name} not None")
        draft.call_routine("any pointer", partial(_any_pointer, draft))
        draft.restore_types()
        code.move(value, SPARE)
        code.jump("jmp", f"{name} taken")

    draft.later(other)
    return value


def _any_pointer(draft: PythonDraft) -> None:
    """The address that the object in r11, not None, stands for, in r10.  A routine; takes rax."""
    code, layout = draft.code, draft.interpreter
    code.emit(f"mov {_TYPE}, {draft.memory(layout.type_at)}")
    code.pooled(f"cmp {_TYPE}, qword ptr [rip{{}}]", "PyBytes_Type")
    code.jump("jne", "not bytes")
    code.emit(f"lea {SPARE}, [{OBJECT}{{}}]", layout.bytes_at)
    code.emit("ret")
    code.label("not bytes")
    if not draft.release_gil:
        # Without the lock its bytes may move.
        code.pooled(f"cmp {_TYPE}, qword ptr [rip{{}}]", "PyByteArray_Type")
        code.jump("jne", "not bytearray")
        code.emit(f"mov {SPARE}, {draft.memory(layout.bytearray_start_at)}")
        # An empty one may have none.
        code.emit(f"test {SPARE}, {SPARE}")
        code.jump("je", REFUSE_FROM_ROUTINE)
        code.emit("ret")
        code.label("not bytearray")
    any_int(draft, "either")

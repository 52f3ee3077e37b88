"""From the target's return to the stub's: the result taken out of registers, and its object."""

from __future__ import annotations

from typing import Final

from abisim.pystubs import Symbol, result_carrier
from abisim.registers import gpr_name
from abisim.stubgen.moves import FromVector
from abisim.stubgen.python.draft import PythonDraft, displacement
from abisim.stubgen.python.frame import WORD
from abisim.stubgen.python.ints import integer_of
from abisim.stubgen.storing import store_results
from abisim.types import CType, Integer

_INT: Final = 4
_THRICE: Final = 3


def keep_result(draft: PythonDraft, result: CType, *, over_calls: bool) -> None:
    """Put into the frame what is in registers and has to stay, or has to be there."""
    if result_carrier(result) == "bytes":
        store_results(draft.code, draft.plan.results, "rsp", draft.frame.result)
    elif over_calls:
        for move in draft.plan.results:
            if isinstance(move, FromVector):
                draft.code.store_vector(move.register, "rsp", draft.frame.result, move.size)
            else:
                draft.code.store("rax", "rsp", draft.frame.result, WORD)


def give_result(draft: PythonDraft, result: CType, *, kept: bool) -> None:
    """Release the frame, make the object and return it."""
    code = draft.code
    carrier = result_carrier(result)
    if carrier == "bytes" and result.size:
        code.emit("lea rdi, [rsp{}]", draft.frame.result)
        code.emit("mov esi, {}", result.size)
        code.pooled("call qword ptr [rip{}]", "PyBytes_FromStringAndSize")
        draft.frame.leave(code)
        code.emit("ret")
        return
    if kept:
        for move in draft.plan.results:
            if isinstance(move, FromVector):
                at = draft.frame.result
                code.load_vector(move.register, "rsp", at, move.size, offset=0, scratch="")
            else:
                code.load_whole("rax", "rsp", draft.frame.result, WORD)
    draft.frame.leave(code)
    match carrier:
        case "bytes":
            code.move("rdi", "rsp")
            code.emit("xor esi, esi")
            code.pooled("jmp qword ptr [rip{}]", "PyBytes_FromStringAndSize")
        case "none":
            _return(draft, "None")
        case "float":
            if result.size == _INT:
                code.emit("cvtss2sd xmm0, xmm0")
            code.pooled("jmp qword ptr [rip{}]", "PyFloat_FromDouble")
        case "bool":
            code.emit("test al, al")
            code.pooled("mov rax, qword ptr [rip{}]", "True")
            code.pooled("cmove rax, qword ptr [rip{}]", "False")
            _finish(draft)
        case "string":
            _give_string(draft)
        case "pointer":
            _give_pointer(draft)
        case "int":
            _give_int(draft, integer_of(result))


def _return(draft: PythonDraft, symbol: Symbol) -> None:
    draft.code.pooled("mov rax, qword ptr [rip{}]", symbol)
    _finish(draft)


def _finish(draft: PythonDraft) -> None:
    """Return the object in rax, which exists: one reference more, where they are counted."""
    layout = draft.interpreter
    if not layout.immortal:
        draft.code.emit(f"inc qword ptr [rax{displacement(layout.count_at)}]")
    draft.code.emit("ret")


def _give_string(draft: PythonDraft) -> None:
    code = draft.code
    code.emit("test rax, rax")
    code.jump("je", "null")
    code.move("rdi", "rax")
    code.pooled("jmp qword ptr [rip{}]", "PyBytes_FromString")

    def null() -> None:
        code.label("null")
        _return(draft, "None")

    draft.later(null)


def _give_pointer(draft: PythonDraft) -> None:
    code = draft.code
    code.emit("cmp rax, {}", draft.interpreter.small_ints.stop)
    code.jump("jb", "small")
    code.move("rdi", "rax")
    code.pooled("jmp qword ptr [rip{}]", "PyLong_FromUnsignedLongLong")

    def small() -> None:
        code.label("small")
        _small_int(draft)

    draft.later(small)


def _give_int(draft: PythonDraft, integer: Integer) -> None:
    """Small ints on the way; negative ones, and those that are not small, behind it."""
    code, small = draft.code, draft.interpreter.small_ints
    size, signed = integer.size, integer.signed
    bits = 8 * size
    least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if size < _INT:
        narrow = gpr_name("rax", size)
        code.emit(f"{'movsx' if signed else 'movzx'} eax, {narrow}")
    wide = gpr_name("rax", max(size, _INT))
    if most >= small.stop:
        code.emit(f"cmp {wide}, {{}}", small.stop)
        code.jump("jae", "not small")
    elif signed:
        code.emit("test eax, eax")
        code.jump("js", "not small")
    _small_int(draft, wide)

    def not_small() -> None:
        code.label("not small")
        if not signed:
            code.move("rdi" if size == WORD else "edi", wide)
            maker: Symbol = "PyLong_FromUnsignedLongLong" if size == WORD else "PyLong_FromLong"
            code.pooled("jmp qword ptr [rip{}]", maker)
            return
        # As unsigned numbers these are the largest.
        code.emit(f"cmp {wide}, {small.start}")
        code.jump("jae", "negative")
        code.emit(f"{'mov' if size == WORD else 'movsxd'} rdi, {wide}")
        code.pooled("jmp qword ptr [rip{}]", "PyLong_FromLong")
        code.label("negative")
        if size < WORD:
            code.emit("cdqe")
        _small_int(draft)

    if least < 0 or most >= small.stop:
        draft.later(not_small)


def _small_int(draft: PythonDraft, register: str = "rax") -> None:
    """Return the small int whose value is in rax, or in eax if it is not negative."""
    odd = apart = draft.interpreter.small_int_bytes
    while odd % 2 == 0:
        odd //= 2
    if odd == _THRICE:
        draft.code.emit(f"lea {register}, [rax + rax*2]")
    else:
        assert odd == 1, apart
    draft.code.emit(f"shl {register}, {{}}", (apart // odd).bit_length() - 1)
    draft.code.pooled("add rax, qword ptr [rip{}]", "small_ints")
    _finish(draft)

"""Machine code that enters a thunk with a block of registers and an argument area, and keeps
what it leaves in another block.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, TypeAlias

from abisim.machine.state import BLOCK_SIZE, SLOTS
from abisim.native.probation.leaving import ENVIRONMENT, keep_control, keep_left
from abisim.native.probation.vectors import VECTORS, load_vector, store_vector, widest
from abisim.reference import Assignment
from abisim.registers import GPR
from abisim.stubgen.assembly import Assembly
from abisim.verification.boundary import STUB_PRESERVED

#: The words of its pool: the thunk, and the blocks that it is entered with and that it leaves.
Place: TypeAlias = Literal["thunk", "given", "left"]
_RSP: Final = SLOTS["rsp"][0]
_WHOLE: Final = (1 << 64) - 1
#: Behind a block's registers: the code's own rsp in the first, the x87's environment in the
#: second; and in both the argument area, with what is above it.
_OWN: Final = BLOCK_SIZE
WINDOW_AT: Final = BLOCK_SIZE + -(-ENVIRONMENT // 16) * 16
#: Bytes of the caller's frame above the argument area.
ABOVE: Final = 64


@lru_cache(maxsize=4)
def entering(assignment: Assignment, *, lower: bool) -> tuple[bytes, tuple[tuple[int, Place], ...]]:
    """A function without arguments or result.

    The argument area is aligned as it has to be and no better, or, with ``lower``, to twice that.
    """
    pieces = [each for one in (*assignment.args, assignment.ret) for each in one.pieces]
    kind = widest(each.at for each in pieces)
    window = assignment.stack_bytes + ABOVE
    code: Assembly[Place] = Assembly()
    for name in STUB_PRESERVED:
        code.emit(f"push {name}")
    code.pooled("mov rax, qword ptr [rip{}]", "given")
    code.emit("mov qword ptr [rax{}], rsp", _OWN)
    _make_room(code, window, assignment.stack_align, lower=lower)
    code.emit("mov qword ptr [rax{}], rsp", _RSP)
    keep_control(code, "rax")
    code.emit("lea rsi, [rax{}]", WINDOW_AT)
    code.emit("mov rdi, rsp")
    _copy(code, window)
    _load(code, kind)
    code.pooled("call qword ptr [rip{}]", "thunk")
    code.pooled("mov rcx, qword ptr [rip{}]", "left")
    _store(code, kind)
    code.pooled("mov rdx, qword ptr [rip{}]", "given")
    keep_left(code)
    for number in range(sum(each.at.startswith("st") for each in assignment.ret.pieces)):
        code.emit("fstp xword ptr [rcx{}]", SLOTS[f"fp{number}"][0])
    code.emit("lea rdi, [rcx{}]", WINDOW_AT)
    code.emit("mov rsi, rsp")
    _copy(code, window)
    _restore(code)
    for name in reversed(STUB_PRESERVED):
        code.emit(f"pop {name}")
    code.emit("ret")
    return code.link()


def _make_room(code: Assembly[Place], window: int, align: int, *, lower: bool) -> None:
    code.emit("sub rsp, {}", window + 2 * align)
    code.emit(f"and rsp, {-2 * align & _WHOLE:#x}")
    if not lower:
        code.emit("sub rsp, {}", align)


def _copy(code: Assembly[Place], window: int) -> None:
    code.emit("mov ecx, {}", window)
    code.emit("cld")
    code.emit("rep movsb byte ptr [rdi], byte ptr [rsi]")


def _load(code: Assembly[Place], kind: str) -> None:
    """Every register from the block at rax."""
    code.emit("mov rcx, qword ptr [rax{}]", SLOTS["rflags"][0])
    code.emit("push rcx")
    code.emit("popfq")
    for number in range(VECTORS):
        load_vector(code, f"{kind}{number}", "rax")
    for name in (*(each for each in GPR if each not in ("rsp", "rax")), "rax"):
        code.emit(f"mov {name}, qword ptr [rax{{}}]", SLOTS[name][0])


def _store(code: Assembly[Place], kind: str) -> None:
    """Every register but rsp to the block at rcx, which no result is in and nobody keeps."""
    for name in GPR:
        if name not in ("rsp", "rcx"):
            code.emit(f"mov qword ptr [rcx{{}}], {name}", SLOTS[name][0])
    for number in range(VECTORS):
        store_vector(code, f"{kind}{number}", "rcx")


def _restore(code: Assembly[Place]) -> None:
    """The state that this process had, whatever the thunk left."""
    code.pooled("mov rdx, qword ptr [rip{}]", "given")
    code.emit("fninit")
    code.emit("fldcw word ptr [rdx{}]", SLOTS["fpcw"][0])
    code.emit("ldmxcsr dword ptr [rdx{}]", SLOTS["mxcsr"][0])
    code.emit("mov rsp, qword ptr [rdx{}]", _OWN)

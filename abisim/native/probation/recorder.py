"""The recording callee: machine code that keeps what it was called with and returns a result."""

from __future__ import annotations

import ctypes
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from abisim.machine.state import BLOCK_SIZE, SLOTS, VECTOR_WIDTHS, get
from abisim.native.probation.placing import placed
from abisim.native.probation.vectors import VECTORS, load_vector, store_vector, widest
from abisim.reference import Assignment
from abisim.registers import GPR
from abisim.stubgen.assembly import Assembly
from abisim.verification.expectation import place
from abisim.verification.python.recording import Recording

_WORD: Final = 8
#: What the callee leaves in errno.
ERRNO: Final = 4711
#: The words of its pool: where it records to, where its result is, errno, how often it ran.
_Place: TypeAlias = Literal["record", "result", "errno", "count"]


class Recorder:
    """A callee that takes ``assignment``'s arguments and returns ``result``.

    ``depth`` is how many bytes above its return address it may read.
    """

    def __init__(self, assignment: Assignment, result: bytes, depth: int) -> None:
        self._assignment = assignment
        #: Bytes from the argument area on.
        self._window = max(depth, assignment.stack_bytes)
        self._record = (ctypes.c_ubyte * (BLOCK_SIZE + self._window))()
        self._result = (ctypes.c_ubyte * (BLOCK_SIZE + len(result)))()
        self._count = ctypes.c_uint64()
        self._code, self._pool = _code(assignment, self._window, len(result))
        self._leave(result)
        self._places: dict[_Place, int] = {
            "record": ctypes.addressof(self._record),
            "result": ctypes.addressof(self._result),
            "errno": _errno_at(),
            "count": ctypes.addressof(self._count),
        }

    def place(self) -> int:
        """The address that it has now, for a process that ends soon.

        Raises OSError where no memory can be made executable.
        """
        return placed(self._code, self._pool, self._places)

    def recording(self) -> Recording:
        """What it was called with."""
        whole = bytes(self._record)
        registers, window = whole[:BLOCK_SIZE], whole[BLOCK_SIZE:]
        area = window[: self._assignment.stack_bytes]
        start = get(registers, "rsp") + _WORD
        copies = []
        for placement in self._assignment.args:
            if placement.mode == "indirect" and placement.pieces:
                at = place(placement.pieces[0])
                copy = int.from_bytes(whole[at : at + _WORD], "little") - start
                copies.append(window[copy : copy + placement.size] if copy >= 0 else b"")
        return Recording(registers, area, tuple(copies), self._window)

    @property
    def count(self) -> int:
        """How often it was called."""
        return self._count.value

    def _leave(self, result: bytes) -> None:
        """Put the result where the code takes it from: registers, or behind them."""
        ret = self._assignment.ret
        if ret.mode == "sret":
            ctypes.memmove(ctypes.addressof(self._result) + BLOCK_SIZE, result, len(result))
            return
        for piece in ret.pieces:
            name = piece.at.replace("st", "fp") if piece.at.startswith("st") else piece.at
            at, value = SLOTS[name][0], result[piece.start : piece.end]
            ctypes.memmove(ctypes.addressof(self._result) + at, value, len(value))


def _errno_at() -> int:
    """Where this thread's errno is."""
    function = ctypes.CDLL(None)["__errno_location"]
    function.restype = ctypes.c_void_p
    address: int = function()
    return address


@lru_cache(maxsize=4)
def _code(
    assignment: Assignment, window: int, size: int
) -> tuple[bytes, tuple[tuple[int, _Place], ...]]:
    """The callee's code, for a result of ``size`` bytes."""
    code: Assembly[_Place] = Assembly()
    _keep_registers(code, widest([each.at for arg in assignment.args for each in arg.pieces]))
    # rax is the record's address from here on.
    code.emit("lea rsi, [rsp{}]", _WORD)
    code.emit("lea rdi, [rax{}]", BLOCK_SIZE)
    code.emit("mov ecx, {}", window)
    code.emit("cld")
    code.emit("rep movsb byte ptr [rdi], byte ptr [rsi]")
    code.pooled("mov rcx, qword ptr [rip{}]", "count")
    code.emit("add qword ptr [rcx], {}", 1)
    code.pooled("mov rcx, qword ptr [rip{}]", "errno")
    code.emit("mov dword ptr [rcx], {}", ERRNO)
    code.pooled("mov rcx, qword ptr [rip{}]", "result")
    ret = assignment.ret
    if ret.mode == "sret":
        pointer = SLOTS[ret.pieces[0].at][0]
        code.emit("mov rdi, qword ptr [rax{}]", pointer)
        code.emit("lea rsi, [rcx{}]", BLOCK_SIZE)
        code.emit("mov ecx, {}", size)
        code.emit("rep movsb byte ptr [rdi], byte ptr [rsi]")
        _keep_microsofts(code)
        code.emit("mov rax, qword ptr [rax{}]", pointer)
    else:
        _keep_microsofts(code)
        _return_registers(code, [each.at for each in ret.pieces])
    code.emit("ret")
    return code.link()


def _keep_registers(code: Assembly[_Place], kind: str) -> None:
    """Everything as it was at the entry; the record's address is in rax then."""
    code.emit("push rax")
    code.pooled("mov rax, qword ptr [rip{}]", "record")
    for name in GPR:
        if name not in ("rax", "rsp"):
            code.emit(f"mov qword ptr [rax{{}}], {name}", SLOTS[name][0])
    code.emit("pop rcx")
    code.emit("mov qword ptr [rax{}], rcx", SLOTS["rax"][0])
    code.emit("mov qword ptr [rax{}], rsp", SLOTS["rsp"][0])
    code.emit("pushfq")
    code.emit("pop rcx")
    code.emit("mov qword ptr [rax{}], rcx", SLOTS["rflags"][0])
    code.emit("stmxcsr dword ptr [rax{}]", SLOTS["mxcsr"][0])
    code.emit("fnstcw word ptr [rax{}]", SLOTS["fpcw"][0])
    for number in range(VECTORS):
        store_vector(code, f"{kind}{number}", "rax")


def _keep_microsofts(code: Assembly[_Place]) -> None:
    """Rsi and rdi, which Microsoft's convention has a callee keep."""
    for name in ("rsi", "rdi"):
        code.emit(f"mov {name}, qword ptr [rax{{}}]", SLOTS[name][0])


def _return_registers(code: Assembly[_Place], names: list[str]) -> None:
    """Load a result; its block's address is in rcx."""
    for name in sorted(names, reverse=True):
        if name.startswith("st"):
            code.emit("fld xword ptr [rcx{}]", SLOTS[name.replace("st", "fp")][0])
        elif name not in SLOTS or name[:3] in VECTOR_WIDTHS:
            load_vector(code, name, "rcx")
        elif name != "rax":
            code.emit(f"mov {name}, qword ptr [rcx{{}}]", SLOTS[name][0])
    code.emit("mov rax, qword ptr [rcx{}]", SLOTS["rax"][0])

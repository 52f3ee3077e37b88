"""The recording caller: machine code that calls a python stub as CPython does, and keeps what the
stub leaves of what it has to preserve.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import Final, Literal, TypeAlias

from abisim.machine.state import BLOCK_SIZE, DIRECTION_FLAG, SLOTS, get
from abisim.native.arena import Page
from abisim.stubgen.assembly import Assembly
from abisim.verification.callee import control_state

_WORD: Final = 8
#: What a System V function preserves, beside rsp (psABI 3.2.1).
_PRESERVED: Final = ("rbx", "rbp", "r12", "r13", "r14", "r15")
#: The words of its pool: what is called, what it is entered with, what it leaves.
_Place: TypeAlias = Literal["stub", "given", "left"]
#: The environment of the x87, as fnstenv stores it, lies behind the registers; its tags: all empty.
_ENVIRONMENT: Final = 28
_TAGS: Final = slice(BLOCK_SIZE + 8, BLOCK_SIZE + 10)
_EMPTY: Final = b"\xff\xff"


class Caller:
    """A function with the stub's own entry, which hands on its arguments and the result.

    ``lower``, a multiple of 16, is how many bytes of stack it leaves between its frame and the
    stub's: so that nothing is aligned to more than 16 by chance.
    """

    def __init__(self, lower: int) -> None:
        # Here, and not by every child.
        self._code, self._pool = _code(lower)
        size = BLOCK_SIZE + _ENVIRONMENT
        self._given, self._left = (ctypes.c_ubyte * size)(), (ctypes.c_ubyte * size)()
        random = Random("what a caller has in its registers")
        for name in _PRESERVED:
            at = SLOTS[name][0]
            self._given[at : at + _WORD] = list(random.randbytes(_WORD))

    def place(self, stub: int) -> int:
        """The address that it has now, for a process that ends soon; ``stub`` is what it calls.

        Raises OSError where no memory can be made executable.
        """
        whole = bytearray(self._code)
        places: dict[_Place, int] = {
            "stub": stub,
            "given": ctypes.addressof(self._given),
            "left": ctypes.addressof(self._left),
        }
        for offset, name in self._pool:
            whole[offset : offset + _WORD] = places[name].to_bytes(_WORD, "little")
        return Page(bytes(whole)).base

    def changes(self) -> Iterator[str]:
        """What the last call did not leave as it was."""
        given, left = bytes(self._given), bytes(self._left)
        for name in (*_PRESERVED, "rsp"):
            before, after = get(given, name), get(left, name)
            if before != after:
                yield f"{name} on return: {before:#x}, and natively {after:#x}"
        if get(left, "rflags") & DIRECTION_FLAG:
            yield "the direction flag on return: clear, and natively set"
        first, second = control_state(given), control_state(left)
        if first != second:
            yield f"mxcsr and fpcw on return: {first}, and natively {second}"
        if left[_TAGS] != _EMPTY:
            yield "the x87 stack on return: empty, and natively not"


@lru_cache(maxsize=8)
def _code(lower: int) -> tuple[bytes, tuple[tuple[int, _Place], ...]]:
    code: Assembly[_Place] = Assembly()
    for name in _PRESERVED:
        code.emit(f"push {name}")
    code.emit("sub rsp, {}", lower + _WORD)  # a multiple of 16 now
    code.pooled("mov rax, qword ptr [rip{}]", "given")
    for name in _PRESERVED:
        code.emit(f"mov {name}, qword ptr [rax{{}}]", SLOTS[name][0])
    code.emit("mov qword ptr [rax{}], rsp", SLOTS["rsp"][0])
    _keep_control(code, "rax")
    code.pooled("mov rax, qword ptr [rip{}]", "stub")
    code.emit("call rax")
    code.pooled("mov rcx, qword ptr [rip{}]", "left")
    for name in (*_PRESERVED, "rsp"):
        code.emit(f"mov qword ptr [rcx{{}}], {name}", SLOTS[name][0])
    _keep_control(code, "rcx")
    # It masks exceptions, so it is loaded again.
    code.emit("fnstenv [rcx{}]", BLOCK_SIZE)
    code.emit("fldenv [rcx{}]", BLOCK_SIZE)
    # Whatever was left, this process goes on to tell.
    code.pooled("mov rdx, qword ptr [rip{}]", "given")
    code.emit("mov rsp, qword ptr [rdx{}]", SLOTS["rsp"][0])
    code.emit("pushfq")
    code.emit("pop rdx")
    code.emit("mov qword ptr [rcx{}], rdx", SLOTS["rflags"][0])
    code.emit("cld")
    code.emit("add rsp, {}", lower + _WORD)
    for name in reversed(_PRESERVED):
        code.emit(f"pop {name}")
    code.emit("ret")
    return code.link()


def _keep_control(code: Assembly[_Place], block: str) -> None:
    code.emit(f"stmxcsr dword ptr [{block}{{}}]", SLOTS["mxcsr"][0])
    code.emit(f"fnstcw word ptr [{block}{{}}]", SLOTS["fpcw"][0])

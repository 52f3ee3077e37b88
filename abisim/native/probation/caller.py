"""The recording caller: machine code that calls a python stub as CPython does, and keeps what the
stub leaves of what it has to preserve.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import Final, Literal, TypeAlias

from abisim.machine.state import BLOCK_SIZE, SLOTS
from abisim.native.probation.leaving import ENVIRONMENT, changes, keep_control, keep_left
from abisim.native.probation.placing import placed
from abisim.stubgen.assembly import Assembly
from abisim.verification.boundary import STUB_PRESERVED

_WORD: Final = 8
#: The words of its pool: what is called, what it is entered with, what it leaves.
_Place: TypeAlias = Literal["stub", "given", "left"]


class Caller:
    """A function with the stub's own entry, which hands on its arguments and the result.

    ``lower``, a multiple of 16, is how many bytes of stack it leaves between its frame and the
    stub's: so that nothing is aligned to more than 16 by chance.
    """

    def __init__(self, lower: int) -> None:
        # Here, and not by every child.
        self._code, self._pool = _code(lower)
        size = BLOCK_SIZE + ENVIRONMENT
        self._given, self._left = (ctypes.c_ubyte * size)(), (ctypes.c_ubyte * size)()
        random = Random("what a caller has in its registers")
        for name in STUB_PRESERVED:
            at = SLOTS[name][0]
            self._given[at : at + _WORD] = list(random.randbytes(_WORD))

    def place(self, stub: int) -> int:
        """The address that it has now, for a process that ends soon; ``stub`` is what it calls.

        Raises OSError where no memory can be made executable.
        """
        places: dict[_Place, int] = {
            "stub": stub,
            "given": ctypes.addressof(self._given),
            "left": ctypes.addressof(self._left),
        }
        return placed(self._code, self._pool, places)

    def changes(self) -> Iterator[str]:
        """What the last call did not leave as it was."""
        yield from changes(bytes(self._given), bytes(self._left), STUB_PRESERVED)


@lru_cache(maxsize=8)
def _code(lower: int) -> tuple[bytes, tuple[tuple[int, _Place], ...]]:
    code: Assembly[_Place] = Assembly()
    for name in STUB_PRESERVED:
        code.emit(f"push {name}")
    code.emit("sub rsp, {}", lower + _WORD)  # a multiple of 16 now
    code.pooled("mov rax, qword ptr [rip{}]", "given")
    for name in STUB_PRESERVED:
        code.emit(f"mov {name}, qword ptr [rax{{}}]", SLOTS[name][0])
    code.emit("mov qword ptr [rax{}], rsp", SLOTS["rsp"][0])
    keep_control(code, "rax")
    code.pooled("mov rax, qword ptr [rip{}]", "stub")
    code.emit("call rax")
    code.pooled("mov rcx, qword ptr [rip{}]", "left")
    for name in STUB_PRESERVED:
        code.emit(f"mov qword ptr [rcx{{}}], {name}", SLOTS[name][0])
    # Whatever was left, this process goes on to tell.
    code.pooled("mov rdx, qword ptr [rip{}]", "given")
    keep_left(code)
    code.emit("add rsp, {}", lower + _WORD)
    for name in reversed(STUB_PRESERVED):
        code.emit(f"pop {name}")
    code.emit("ret")
    return code.link()

"""A machine without hooks, for straight code that only copies: see ``machine.straight``.

Nothing of such code has to be watched while it runs, so a run costs two calls of the C
library beside the emulation itself.  That it ends is certain as long as it cannot come by its
own address: the address is drawn anew in every process, and a callee's return is made for it,
so that no return address is left below the stack pointer.
"""

from __future__ import annotations

import ctypes
import secrets
from typing import Final

from unicorn import UC_ARCH_X86, UC_MODE_64, UC_PROT_EXEC, UC_PROT_READ, UC_PROT_WRITE, Uc

from abisim.machine.loader import HLT
from abisim.machine.memory import PAGE, USUAL, Region, Window, World
from abisim.machine.state import LIBRARY, Batch
from abisim.registers import GPR, XMM

_WORDS: Final = (*GPR, "rip", "rflags", "mxcsr", "fpcw", "fpsw", "fptag")
_LONG: Final = (*(f"fp{number}" for number in range(8)), *XMM)
#: Register → (offset, size) in the block, in bytes.  What only AVX has is not there.
SLOTS: Final[dict[str, tuple[int, int]]] = {
    **{name: (8 * place, 8) for place, name in enumerate(_WORDS)},
    **{name: (8 * len(_WORDS) + 16 * place, 16) for place, name in enumerate(_LONG)},
}
BLOCK_SIZE: Final = 8 * len(_WORDS) + 16 * len(_LONG)
#: The largest code that it takes.
MOST_CODE: Final = 1 << 12
_SLOT_ALIGN: Final = 16
_CODE_BYTES: Final = 1 << 19
#: Bytes of each area of memory: what a run fills and compares is to stay in the nearest cache.
AREA_BYTES: Final = 1 << 12


class Express:
    """One processor and its memory.  Not for more than one thread.

    ``input`` may not be written to by code, ``output`` and ``stack`` may.  Nothing is mapped
    around any of them.
    """

    def __init__(self, world: World = USUAL) -> None:
        self._engine = Uc(UC_ARCH_X86, UC_MODE_64)
        self._engine.ctl_set_tcg_buffer_size(4 << 20)
        base = (0x20_0000 | secrets.randbits(21)) << 24 | secrets.randbits(3) << 20
        self._code = Region(self._engine, Window(base, _CODE_BYTES, UC_PROT_READ | UC_PROT_EXEC))
        writable = UC_PROT_READ | UC_PROT_WRITE

        def region(place: Window, protection: int) -> Region:
            return Region(self._engine, Window(place.base, AREA_BYTES, protection))

        self.input = region(world.input, UC_PROT_READ)
        self.output = region(world.output, writable)
        self.stack = region(world.stack, writable)
        self.cells = tuple(
            Region(self._engine, Window(cell.base, PAGE, UC_PROT_READ)) for cell in world.cells
        )
        #: Where the machine stops, in the callee and after the return.  Nothing is there.
        self.callee_address: Final = world.callee_entry
        self.end_address: Final = world.end
        self._engine.ctl_exits_enabled(True)
        self._engine.ctl_set_exits([self.callee_address, self.end_address])
        self._handle = ctypes.c_void_p(self._engine._uch.value)
        buffer = (ctypes.c_ubyte * BLOCK_SIZE)()
        #: The registers' block: what :meth:`run` begins with, and what it leaves.
        self.registers = memoryview(buffer).cast("B")
        batch = Batch(self._engine, buffer, {name: at for name, (at, _) in SLOTS.items()})
        self._read, self._write = batch.read, batch.write
        self._next = 0

    def load(self, code: bytes) -> int:
        """Put code (at most MOST_CODE bytes) where none has run; its address."""
        start = self._next
        if start + MOST_CODE > _CODE_BYTES:
            start = 0
            self._engine.ctl_flush_tb()
        end = start + len(code)
        self._code.bytes[start : end + 1] = code + HLT
        self._next = -(-(end + 1) // _SLOT_ALIGN) * _SLOT_ALIGN
        return self._code.base + start

    def run(self, address: int) -> bytes | None:
        """Run straight code from an address until it has called or returned.

        The registers afterwards, None after a fault.
        """
        self._write()
        if _start(self._handle, address, self.end_address, 0, 0):
            return None
        self._read()
        return bytes(self.registers)


_start: Final = LIBRARY.uc_emu_start
_start.argtypes = (
    ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_size_t,
)  # fmt: skip

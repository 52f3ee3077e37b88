"""A machine for code that calls many functions, each of which somebody outside plays.

No function is there: where one would begin, or where code returns to in the end, is an *exit*,
at which the machine stops.  Nothing is watched while code runs but what faults and which blocks
run for the first time, so a run costs little beside the emulation itself.  ``careful`` machines
look at every instruction; they are several times slower.  Knows no calling convention.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from unicorn import (
    UC_ARCH_X86,
    UC_HOOK_CODE,
    UC_HOOK_EDGE_GENERATED,
    UC_HOOK_MEM_INVALID,
    UC_MODE_64,
    Uc,
    UcError,
)

from abisim.machine.access import AccessError, Confined, GuestMemory, Objects
from abisim.machine.conversion import UnmaskedError
from abisim.machine.decode import AlignedOperand
from abisim.machine.loader import HLT
from abisim.machine.memory import PAGE, Region, Window
from abisim.machine.stack import StackWatch
from abisim.machine.state import BLOCK_SIZE, LIBRARY, RegisterFile, get, put, register_id
from abisim.machine.stops import OFF_STACK, DoesNotFitError, Stop
from abisim.machine.vector import Emulated

#: Instructions of one run, iterations of rep-prefixed ones each counted.
INSTRUCTION_LIMIT: Final = 1 << 13
_SLOT_ALIGN: Final = 64
_ENGINE_CACHE_BYTES: Final = 4 << 20
_ALIGNMENT: Final = 16
_ADDRESS_MASK: Final = (1 << 64) - 1
#: The binding's own way to start takes longer than most runs.
_start: Final = LIBRARY.uc_emu_start
_start.argtypes = (
    ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_size_t,
)  # fmt: skip
_ACCESS: Final = {
    19: "read", 20: "write", 21: "fetch", 22: "write", 23: "read", 24: "fetch",
}  # fmt: skip


class Host:
    """One simulated processor with its memory.  Not for more than one thread.

    ``windows`` by name, ``code`` and ``stack`` among them, become ``regions``.  Runs stop at
    the ``exits``, in front of whatever is there.
    """

    def __init__(
        self, windows: Mapping[str, Window], exits: Iterable[int], *, careful: bool = False
    ) -> None:
        engine = self._engine = Uc(UC_ARCH_X86, UC_MODE_64)
        engine.ctl_set_tcg_buffer_size(_ENGINE_CACHE_BYTES)
        self.regions: Final = {name: Region(engine, each) for name, each in windows.items()}
        self.code: Final = self.regions["code"]
        self.stack: Final = self.regions["stack"]
        self._handle = ctypes.c_void_p(engine._uch.value)
        self._exits: Final = frozenset(exits)
        engine.ctl_exits_enabled(True)
        engine.ctl_set_exits(sorted(self._exits))
        regions = [*self.regions.values()]
        self._memory = GuestMemory(regions, Confined(self.stack), Objects(()))
        self._registers = RegisterFile(engine)
        #: Instructions that one run may take; the same for all runs of code that was loaded.
        self.limit = INSTRUCTION_LIMIT
        self._watch = StackWatch(self.stack)
        self._next_slot = self.code.base
        self._stale = False
        self._emulated: Mapping[int, Emulated] = {}
        self._aligned: Mapping[int, AlignedOperand] = {}
        #: Where the code lies that was loaded last; nowhere before.
        self.base = -1
        self._fault: tuple[int, str] | None = None
        #: Where blocks began that ran for the first time since the code was loaded, in order;
        #: of those that a run begins with some are missing.
        self.blocks: list[int] = []
        engine.hook_add(UC_HOOK_EDGE_GENERATED, self._on_edge)
        engine.hook_add(UC_HOOK_MEM_INVALID, self._on_invalid_access)
        if careful:
            engine.hook_add(UC_HOOK_CODE, self._on_instruction)
        #: The engine counts a processor's exceptions (see ``machine.machine``).
        self._unharmed = engine.context_save()

    def load(
        self,
        code: bytes,
        emulated: Mapping[int, Emulated],
        aligned: Mapping[int, AlignedOperand],
    ) -> int:
        """Put code where none has run, and return its address.

        ``emulated`` are the instructions that the engine does not run, ``aligned`` the operands
        that must be aligned, by their offsets; careful machines alone look at the latter.
        Raises DoesNotFitError.
        """
        size = -(-(len(code) + 1) // _SLOT_ALIGN) * _SLOT_ALIGN
        if size > self.code.end - self.code.base:
            raise DoesNotFitError(f"{len(code)} bytes of code do not fit in the machine")
        if self._next_slot + size > self.code.end:
            self._next_slot = self.code.base
            self._stale = True
        if self._stale:
            self._engine.ctl_flush_tb()
            self._stale = False
        base = self.base = self._next_slot
        self._next_slot += size
        guest = bytearray(code)
        for offset in emulated:
            guest[offset : offset + 1] = HLT
        self.code.write(base, bytes(guest) + HLT * (size - len(code)))
        self._emulated = {base + offset: each for offset, each in emulated.items()}
        self._aligned = {base + offset: each for offset, each in aligned.items()}
        self.blocks.clear()
        return base

    def place_of(self, address: int) -> str:
        """Where an address is among the regions, in words."""
        for name, region in self.regions.items():
            if address in region:
                return f"{name} + {address - region.base:#x}"
            if region.end <= address < region.end + PAGE:
                return f"past the end of {name}"
            if region.base - PAGE <= address < region.base:
                return f"before the beginning of {name}"
        return f"{address:#x}, where nothing is"

    def enter(self, rsp: int, floor: int) -> None:
        """Code is about to be called with this stack, which reaches down to ``floor``."""
        self._watch.enter(rsp, floor)

    def run(self, address: int, registers: bytes | bytearray) -> Stop:
        """Run from an address with these registers until an exit, a fault or too much.

        The stop's reason is ``exit``, ``fault``, ``limit``, ``refused`` or ``halt``; rip of its
        registers is where it stopped.
        """
        assert len(registers) == BLOCK_SIZE
        self._fault = None
        self._watch.begin(get(registers, "rsp"))
        self._registers.write(bytes(registers))
        while True:
            status = _start(self._handle, address, 0, 0, self.limit)
            error = str(UcError(status)) if status else ""
            after = self._registers.read()
            rip = get(after, "rip")
            if error or self._fault is not None:
                self._engine.context_restore(self._unharmed)
                # What lies there was translated, and may be something else next time.
                self._stale = True
                where, detail = self._fault or (rip, error)
                return Stop("fault", after, where, detail)
            if rip in self._exits:
                return Stop("exit", after)
            place = rip - len(HLT)
            if place not in self._emulated:
                reached = rip in self.code and self.code.read(place, 1) != HLT
                return Stop("limit" if reached else "halt", after, rip)
            block = bytearray(after)
            stop = self._emulate(place, block)
            if stop is not None:
                return stop
            address = get(block, "rip")
            self.blocks.append(address)
            self._registers.write(bytes(block))

    def _emulate(self, address: int, block: bytearray) -> Stop | None:
        """Run the emulated instructions at an address; rip of the block is then behind them."""
        while (instruction := self._emulated.get(address)) is not None:
            self.blocks.append(address)
            put(block, "rip", address)
            try:
                instruction.step(block, self._memory, address + instruction.length)
            except AccessError as fault:
                return Stop("fault", bytes(block), fault.address, fault.detail)
            except UnmaskedError:
                return Stop("refused", bytes(block), address, "an unmasked exception")
            address += instruction.length
        put(block, "rip", address)
        return None

    def _on_edge(self, _engine: Uc, current: Any, _previous: Any, _: Any) -> None:
        self.blocks.append(current.pc)

    def _on_instruction(self, engine: Uc, address: int, _size: int, _: Any) -> None:
        read = self._register
        rsp = read("rsp")
        if not self._watch.is_own(rsp):
            self._fault = (rsp, OFF_STACK)
            engine.emu_stop()
            return
        self._watch.signal(rsp)
        operand = self._aligned.get(address)
        if operand is not None:
            place = place_of(operand, address, read)
            if place % _ALIGNMENT:
                self._fault = (place, f"access that must be aligned to {_ALIGNMENT} bytes")
                engine.emu_stop()

    def _register(self, name: str) -> int:
        return self._registers.word(register_id(name))

    def _on_invalid_access(
        self, _engine: Uc, access: int, address: int, size: int, _value: int, _: Any
    ) -> bool:
        self._fault = (address, f"{_ACCESS.get(access, 'access')} of {size} bytes")
        return False


def place_of(operand: AlignedOperand, address: int, read: Callable[[str], int]) -> int:
    """Where the operand of an instruction at an address lies, given the registers."""
    place = operand.displacement
    if operand.base == "rip":
        place += address + operand.size
    elif operand.base:
        place += read(operand.base)
    if operand.index:
        place += read(operand.index) * operand.scale
    return place & _ADDRESS_MASK

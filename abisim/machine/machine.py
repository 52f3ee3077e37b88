"""The machine: one long-lived Unicorn engine that runs calling code up to a fake callee.

The fake callee is ``hlt; ret``.  A run stops there, the caller of this module looks at
registers and stack, decides what the callee leaves behind, and resumes at the ``ret``.
This module knows registers and memory, and no calling convention.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from unicorn import (
    UC_ARCH_X86,
    UC_HOOK_BLOCK,
    UC_HOOK_CODE,
    UC_HOOK_MEM_INVALID,
    UC_MODE_64,
    Uc,
    UcError,
)

from abisim.machine import memory
from abisim.machine.decode import AlignedOperand, block_facts
from abisim.machine.state import BLOCK_SIZE, RegisterFile, get, register_id

#: ``callee``: the fake callee was entered.  ``exit``: the stub returned to END.
#: ``limit``: too many blocks.  ``refused``: an instruction that must not run here.
#: ``care``: code that has to be looked at more closely than this machine does.
StopReason: TypeAlias = Literal["callee", "exit", "fault", "limit", "refused", "care", "halt"]

_HLT: Final = b"\xf4"
_CALLEE_CODE: Final = _HLT + b"\xc3"  # hlt; ret
_CALLEE_RETURN: Final = memory.CALLEE_ENTRY + 1
#: Straight runs of instructions that a stub may execute.
BLOCK_LIMIT: Final = 4096
#: Iterations of rep-prefixed instructions, of which a byte of an argument takes one.
_REPEAT_LIMIT: Final = 1 << 20
_SLOT_ALIGN: Final = 16
_ALIGNMENT: Final = 16
_ENGINE_CACHE_BYTES: Final = 4 << 20


@dataclass(frozen=True, slots=True)
class Stop:
    """Why and where a run stopped, and the registers there (see ``state.SLOTS``).

    ``address`` is the faulting address, or the address of the refused instruction.
    A refused instruction is ``forbidden`` when nothing of its kind belongs into a stub;
    the others only the simulator cannot run.
    """

    reason: StopReason
    registers: bytes
    address: int = 0
    detail: str = ""
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """What ran outside the callee: a rep-prefixed instruction counts once."""

    instructions: int
    loads: int
    stores: int


class DoesNotFitError(ValueError):
    """Code or data that is larger than the simulated memory has room for."""


class Machine:
    """One simulated processor with its memory.  Not for more than one thread.

    The emulator does not fault at misaligned operands of SSE instructions.  A ``careful``
    machine looks at every instruction's operand before it runs, which makes it several
    times slower; any other stops for ``care`` at code that has such operands, or that
    depends on the overflow flag.
    """

    def __init__(self, *, careful: bool = False) -> None:
        self._engine = Uc(UC_ARCH_X86, UC_MODE_64)
        self._engine.ctl_set_tcg_buffer_size(_ENGINE_CACHE_BYTES)
        self.code = memory.Region(self._engine, memory.CODE)
        self.callee = memory.Region(self._engine, memory.CALLEE)
        self.input = memory.Region(self._engine, memory.INPUT)
        self.cells = tuple(memory.Region(self._engine, cell) for cell in memory.CELLS)
        self.output = memory.Region(self._engine, memory.OUTPUT)
        self.stack = memory.Region(self._engine, memory.STACK)
        self.callee.write(memory.CALLEE_ENTRY, _CALLEE_CODE)
        self._registers = RegisterFile(self._engine)
        self._next_slot = memory.CODE.base
        self._slot = range(0)
        self._stale = False
        self._trace: list[tuple[int, int]] = []
        self._repeating = 0
        self._iterations = 0
        self._resumed = False
        self._fault: tuple[int, str] | None = None
        self._refused: tuple[int, str, bool] | None = None
        self._limited = self._needs_care = False
        self._careful = careful
        self._aligned: dict[int, AlignedOperand] = {}
        self._engine.hook_add(UC_HOOK_BLOCK, self._on_block)
        if careful:
            self._engine.hook_add(UC_HOOK_CODE, self._on_instruction)
        self._engine.hook_add(UC_HOOK_MEM_INVALID, self._on_invalid_access)

    @property
    def callee_address(self) -> int:
        return memory.CALLEE_ENTRY

    def load(self, code: bytes) -> int:
        """Put code where it can run, instead of what was loaded before.

        Every load gets a fresh address, because the engine keeps the translation of
        code that was overwritten.  Raises DoesNotFitError.
        """
        if len(code) + _SLOT_ALIGN > memory.CODE.size:
            raise DoesNotFitError(f"{len(code)} bytes of code do not fit in {memory.CODE.size}")
        if self._next_slot + len(code) + _SLOT_ALIGN > memory.CODE.base + memory.CODE.size:
            self._next_slot = memory.CODE.base
            self._stale = True
        if self._stale:
            self._engine.ctl_flush_tb()
            self._stale = False
        address = self._next_slot
        padding = _SLOT_ALIGN - len(code) % _SLOT_ALIGN
        self.code.write(address, code + _HLT * padding)
        self._next_slot += len(code) + padding
        self._aligned.clear()
        self._slot = range(address, address + len(code))
        return address

    def start(self, address: int, registers: bytes | bytearray) -> Stop:
        """Run from ``address`` with these registers until something stops it.

        Only the code that was loaded last may run.
        """
        return self._run(address, registers)

    def resume(self, registers: bytes | bytearray) -> Stop:
        """Return from the fake callee with these registers."""
        return self._run(_CALLEE_RETURN, registers)

    def counts(self) -> Counts:
        """What the last start or resume executed, the callee's own ``ret`` not counted."""
        instructions = loads = stores = 0
        for address, size in self._trace:
            facts = block_facts(self.code.read(address, size))
            instructions += facts.instructions
            loads += facts.loads
            stores += facts.stores
        return Counts(instructions, loads, stores)

    def _run(self, address: int, registers: bytes | bytearray) -> Stop:
        assert len(registers) == BLOCK_SIZE
        self._trace.clear()
        self._repeating = self._iterations = 0
        self._resumed = address == _CALLEE_RETURN
        self._fault = self._refused = None
        self._limited = self._needs_care = False
        self._registers.write(bytes(registers))
        error = ""
        try:
            self._engine.emu_start(address, memory.END)
        except UcError as failure:
            error = str(failure)
        return self._stop(self._registers.read(), error)

    def _stop(self, registers: bytes, error: str) -> Stop:
        if self._refused is not None:
            address, text, forbidden = self._refused
            return Stop("refused", registers, address, text, forbidden)
        if self._needs_care:
            return Stop("care", registers)
        if self._limited:
            return Stop("limit", registers)
        rip = get(registers, "rip")
        if error or self._fault is not None:
            address, kind = self._fault or (rip, error)
            return Stop("fault", registers, address, kind)
        if rip == memory.END:
            return Stop("exit", registers)
        if rip == _CALLEE_RETURN:
            return Stop("callee", registers)
        return Stop("halt", registers, rip, "an instruction that is none")

    def _on_block(self, engine: Uc, address: int, size: int, _: Any) -> None:
        if address == self._repeating:
            # The emulator re-enters a rep-prefixed instruction once an iteration.
            self._iterations += 1
            if self._iterations > _REPEAT_LIMIT:
                self._limited = True
                engine.emu_stop()
            return
        if address not in self._slot:
            # Of the callee, only its entry is a target; its return runs once, on resuming.
            returning, self._resumed = self._resumed and address == _CALLEE_RETURN, False
            if address in self.code:
                # What lies there now was translated before it was refused.
                self._stale = True
            if address != memory.CALLEE_ENTRY and not returning:
                self._refused = (address, "a jump out of the stub", True)
                engine.emu_stop()
            return
        room = self._slot.stop - address
        facts = block_facts(self.code.read(address, min(size, room)))
        refusal = facts.refusal
        if size > room and (refusal is None or not refusal[2]):
            refusal = (room, "the end of the code", True)
        if refusal is not None:
            offset, text, system = refusal
            self._refused = (address + offset, text, system)
            engine.emu_stop()
            return
        if facts.needs_care:
            if not self._careful:
                self._needs_care = True
                engine.emu_stop()
                return
            self._aligned.update((address + offset, each) for offset, each in facts.aligned)
        self._repeating = address + facts.last if facts.repeats else 0
        self._trace.append((address, size))
        if len(self._trace) > BLOCK_LIMIT:
            self._limited = True
            engine.emu_stop()

    def _on_instruction(self, engine: Uc, address: int, _size: int, _: Any) -> None:
        operand = self._aligned.get(address)
        if operand is None:
            return
        place = operand.displacement
        if operand.base == "rip":
            place += address + operand.size
        elif operand.base:
            place += engine.reg_read(register_id(operand.base))
        if operand.index:
            place += engine.reg_read(register_id(operand.index)) * operand.scale
        if place % _ALIGNMENT:
            self._fault = (place % (1 << 64), f"access that must be aligned to {_ALIGNMENT} bytes")
            engine.emu_stop()

    def _on_invalid_access(
        self, _engine: Uc, access: int, address: int, size: int, _value: int, _: Any
    ) -> bool:
        self._fault = (address, f"{_ACCESS.get(access, 'access')} of {size} bytes")
        return False


_ACCESS: Final = {
    19: "read", 20: "write", 21: "fetch", 22: "write", 23: "read", 24: "fetch",
}  # fmt: skip

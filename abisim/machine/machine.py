"""The machine: one long-lived Unicorn engine that runs calling code up to a fake callee.

The fake callee is ``hlt; ret``.  A run stops there, the caller of this module looks at
registers and stack, decides what the callee leaves behind, and resumes at the ``ret``.
This module knows registers and memory, and no calling convention.
"""

from __future__ import annotations

from typing import Any, Final

from unicorn import (
    UC_ARCH_X86,
    UC_HOOK_BLOCK,
    UC_HOOK_CODE,
    UC_HOOK_MEM_INVALID,
    UC_HOOK_MEM_READ,
    UC_HOOK_MEM_WRITE,
    UC_MEM_WRITE,
    UC_MODE_64,
    Uc,
    UcError,
)

from abisim.images import Image
from abisim.machine import memory
from abisim.machine.access import AccessError, Confined, GuestMemory, Objects
from abisim.machine.aliases import keep_addresses_apart
from abisim.machine.alignment import aligned_addresses, places
from abisim.machine.conversion import UnmaskedError
from abisim.machine.decode import AlignedOperand, BlockFacts, Nature, block_facts
from abisim.machine.flow import Flow
from abisim.machine.loader import HLT, Loader
from abisim.machine.stack import StackWatch
from abisim.machine.state import BLOCK_SIZE, RegisterFile, get, put, register_id
from abisim.machine.stops import (
    JUMPED_OUT,
    OFF_STACK,
    RAN_OUT,
    Counts,
    DoesNotFitError,
    Stop,
    StopReason,
)
from abisim.machine.text import Text
from abisim.machine.x87 import depth_in, whole
from abisim.registers import GPR

__all__ = ["BLOCK_LIMIT", "Counts", "DoesNotFitError", "Machine", "Stop", "StopReason"]

#: Straight runs of instructions that a stub may execute.
BLOCK_LIMIT: Final = 4096
#: Iterations of rep-prefixed instructions, of which a byte of an argument takes one.
REPEAT_LIMIT: Final = 1 << 20
_ALIGNMENT: Final = 16
#: The most bytes that an instruction has.
_LONGEST: Final = 15
_ADDRESS_MASK: Final = (1 << 64) - 1
_REGISTER_IDS: Final = {name: register_id(name) for name in GPR}
_ENGINE_CACHE_BYTES: Final = 4 << 20


class Machine:
    """One simulated processor with its memory.  Not for more than one thread.

    The emulator does not fault at misaligned operands of SSE instructions.  A ``careful``
    machine looks at every instruction's operand before it runs, and at rsp, which makes it
    several times slower; any other looks at those of a block before that runs, and stops for
    ``care`` where they are misaligned or not told, where rsp may leave the stack, and at code
    that depends on the overflow flag.  With ``constant_data`` the code of images may not write
    to their data.  ``world`` is where everything lies.  A ``watchful`` machine keeps ``flow``
    as well.
    """

    def __init__(
        self,
        *,
        careful: bool = False,
        constant_data: bool = False,
        watchful: bool = False,
        world: memory.World = memory.USUAL,
    ) -> None:
        self._engine = Uc(UC_ARCH_X86, UC_MODE_64)
        self._engine.ctl_set_tcg_buffer_size(_ENGINE_CACHE_BYTES)
        self._loader = Loader(self._engine, world.code, constant_data=constant_data)
        #: The address that code returns to in the end; nothing is there.
        self.end_address = world.end
        self.callee_address = world.callee_entry
        self._callee_return = world.callee_entry + len(world.callee_code) - 1
        self.code = self._loader.code
        self.callee = memory.Region(self._engine, world.callee)
        self.input = memory.Region(self._engine, world.input)
        self.cells = tuple(memory.Region(self._engine, cell) for cell in world.cells)
        self.output = memory.Region(self._engine, world.output)
        self.stack = memory.Region(self._engine, world.stack)
        #: What images store and find: the exchange areas of ``abisim.images``, then data.
        self.data = self._loader.data
        self.constants = self._loader.constants
        self.callee.write(world.callee_entry, world.callee_code)
        self._confined = Confined(self.output)
        #: What the caller has lent the code.
        self._objects = Objects((self.input, *self.cells))
        self._memory = GuestMemory(
            (
                self.code, self.input, *self.cells, self.output, self.stack,
                self._loader.image_code, self.constants, self.data,
            ),
            self._confined,
            self._objects,
        )  # fmt: skip
        #: No objects of the caller are in these.
        self._own = (self.stack, self.code, self._loader.image_code, self.constants, self.data)
        self._stack_watch = StackWatch(self.stack)
        self._stack_floor = self.stack.base
        self._registers = RegisterFile(self._engine)
        self._text = Text(world.code.base, b"")
        self._trace: list[BlockFacts] = []
        self._repeating = 0
        self._iterations = 0
        #: Iterations that one instruction may take; at most REPEAT_LIMIT make sense.
        self.repeat_limit = REPEAT_LIMIT
        self._accesses = 0
        #: How often one run may access objects, the result and its own code.
        self.access_limit = REPEAT_LIMIT
        self._resumed = False
        self._fault: tuple[int, str] | None = None
        self._refused: tuple[int, str, bool] | None = None
        self._wrongly_run: tuple[int, int] | None = None
        self._limited = self._needs_care = False
        #: How many values are on the x87 stack when a run begins.
        self._x87_depth = 0
        #: The status flags that the last block left undefined.
        self._undefined = 0
        #: Where the last block's conditional jump ends, and which ways such jumps went.
        self._branch: int | None = None
        self._ways: set[tuple[int, bool]] = set()
        self._aligned_objects: set[int] = set()
        self._careful = careful
        self._aligned: dict[int, AlignedOperand] = {}
        self._engine.hook_add(UC_HOOK_BLOCK, self._on_block)
        if careful:
            self._engine.hook_add(UC_HOOK_CODE, self._on_instruction)
        #: What a processor with CET would object to in the last run.
        self.flow = Flow(self.callee_address)
        self._watchful = watchful
        if watchful:
            self._engine.hook_add(UC_HOOK_CODE, self._on_step)
        self._engine.hook_add(UC_HOOK_MEM_INVALID, self._on_invalid_access)
        keep_addresses_apart(self._engine)
        self._engine.hook_add(
            UC_HOOK_MEM_WRITE | UC_HOOK_MEM_READ, self._on_output,
            begin=self.output.base, end=self.output.end - 1,
        )  # fmt: skip
        self._engine.hook_add(
            UC_HOOK_MEM_READ, self._on_code, begin=self.code.base, end=self.code.end - 1
        )
        # The engine lets what it has fetched be read, whatever the page's protection.
        self._engine.hook_add(
            UC_HOOK_MEM_READ, self._on_callee, begin=self.callee.base, end=self.callee.end - 1
        )
        # Of the cells, one hook has all: every load asks each of them.
        cells = sorted(self.cells, key=lambda cell: cell.base)
        for first, last in (self.input, self.input), (cells[0], cells[-1]):
            self._engine.hook_add(
                UC_HOOK_MEM_READ, self._on_object, begin=first.base, end=last.end - 1
            )
        #: The engine counts a processor's exceptions: after two divide errors any other one is
        #: a triple fault, which halts without a word (unicorn-engine/unicorn, issue 1883).
        self._unharmed = self._engine.context_save()

    def load(self, code: bytes) -> int:
        """Put code where it can run, instead of what was loaded before.

        Every load gets a fresh address, because the engine keeps the translation of
        code that was overwritten.  Raises DoesNotFitError.
        """
        return self._run_next(self._loader.load(code))

    def load_image(self, image: Image) -> int:
        """Put an image where it can run, instead of what was loaded before.

        Returns the address of its code, ``images.CODE_BASE``.  An image that is loaded
        again is taken as it is; its data are what its code made of them, until
        :meth:`reset_data`.  Raises DoesNotFitError.
        """
        return self._run_next(self._loader.load_image(image))

    def reset_data(self) -> None:
        """Give the loaded image's data their first values; the exchange areas stay."""
        self._loader.reset_data()

    def _run_next(self, text: Text) -> int:
        self._aligned.clear()
        self._text = text
        return text.base

    def lend(self, region: memory.Region, address: int, data: bytes) -> None:
        """Write what is there until :meth:`take_back`; nothing else there may be read."""
        self._objects.lend(region, address, data)

    def take_back(self) -> None:
        """Make zeros of everything that was lent."""
        self._objects.take_back()

    def confine_output(self, start: int, end: int) -> None:
        """Let an access to the result's region fault that is not within ``start`` … ``end``."""
        self._confined.start, self._confined.end = start, end

    def confine_stack(self, floor: int) -> None:
        """Let rsp below ``floor`` be off the stack."""
        self._stack_floor = floor

    def start(self, address: int, registers: bytes | bytearray) -> Stop:
        """Run from ``address`` with these registers until something stops it.

        Only the code that was loaded last may run.
        """
        if self._watchful:
            self.flow.begin(self.end_address)
        self._stack_watch.enter(get(registers, "rsp"), self._stack_floor)
        return self._run(address, registers)

    def resume(self, registers: bytes | bytearray) -> Stop:
        """Return from the fake callee with these registers."""
        return self._run(self._callee_return, registers)

    def counts(self) -> Counts:
        """What the last start or resume executed, the callee's own ``ret`` not counted."""
        instructions = loads = stores = 0
        for facts in self._trace:
            instructions += facts.instructions
            loads += facts.loads
            stores += facts.stores
        return Counts(instructions, loads, stores)

    def nature(self) -> Nature:
        """What all that the last start or resume executed is like."""
        nature = Nature.of(facts.nature for facts in self._trace)
        if not whole(facts.x87 for facts in self._trace).fits(self._x87_depth):
            nature = nature._replace(untrusted=nature.untrusted or "fld or fstp")
        return nature._replace(ways=frozenset(self._ways)) if self._ways else nature

    def _run(self, address: int, registers: bytes | bytearray) -> Stop:
        assert len(registers) == BLOCK_SIZE
        self._trace.clear()
        self._repeating = self._iterations = self._accesses = 0
        self._resumed = address == self._callee_return
        self._fault = self._refused = self._wrongly_run = None
        self._limited = self._needs_care = False
        self._undefined = 0
        self._branch = None
        self._ways.clear()
        self._x87_depth = depth_in(get(registers, "fptag"))
        self._aligned_objects.clear()
        self._stack_watch.begin(get(registers, "rsp"))
        self._registers.write(bytes(registers))
        while True:
            error = ""
            try:
                self._engine.emu_start(address, self.end_address)
            except UcError as failure:
                error = str(failure)
            if self._wrongly_run is not None:
                address = self._replace_instructions()
                continue
            after = self._registers.read()
            if error:
                self._engine.context_restore(self._unharmed)
            place = get(after, "rip") - len(HLT)
            if error or place not in self._text.emulated or self._interrupted:
                return self._stop(after, error)
            block = bytearray(after)
            address = self._emulate(place, block)
            if self._interrupted:
                return self._stop(bytes(block), "")
            self._registers.write(bytes(block))

    @property
    def _interrupted(self) -> bool:
        return (
            self._refused is not None
            or self._fault is not None
            or self._limited
            or self._needs_care
        )

    def _replace_instructions(self) -> int:
        """Put ``hlt`` where emulated instructions begin; the address of the block to repeat."""
        assert self._wrongly_run is not None
        block, first = self._wrongly_run
        self._loader.halt_at(self._text.find_emulated(first))
        self._wrongly_run = None
        return block

    def _emulate(self, address: int, block: bytearray) -> int:
        """Run the emulated instructions at an address; the address behind them."""
        text = self._text
        while (instruction := text.emulated.get(address)) is not None:
            self._trace.append(instruction.facts)
            put(block, "rip", address)
            try:
                instruction.step(block, self._memory, address + instruction.length)
            except AccessError as fault:
                self._fault = (fault.address, fault.detail)
                return address
            except UnmaskedError:
                self._refused = (address, "an unmasked exception", False)
                return address
            rsp = get(block, "rsp")
            if not self._stack_watch.is_own(rsp):
                self._fault = (rsp, OFF_STACK)
                return address
            address += instruction.length
        put(block, "rip", address)
        if address == text.end:
            self._refused = (address, RAN_OUT, True)
        return address

    def _stop(self, registers: bytes, error: str) -> Stop:
        reason: StopReason
        address, detail, forbidden = 0, "", False
        rip = get(registers, "rip")
        if self._refused is not None:
            reason = "refused"
            address, detail, forbidden = self._refused
        elif self._needs_care:
            reason = "care"
        elif self._limited:
            reason = "limit"
        elif error or self._fault is not None:
            reason = "fault"
            address, detail = self._fault or (rip, error)
        elif rip == self.end_address:
            reason = "exit"
            if self._watchful:
                self.flow.end(rip)
        elif rip == self._callee_return:
            reason = "callee"
        else:
            reason, address, detail = "halt", rip, "an instruction that is none"
        objects = frozenset(self._aligned_objects)
        return Stop(reason, registers, address, detail, forbidden, objects)

    def _on_block(self, engine: Uc, address: int, size: int, _: Any) -> None:
        if address == self._repeating:
            # The emulator re-enters a rep-prefixed instruction once an iteration.
            self._iterations += 1
            if self._iterations > self.repeat_limit:
                self._limited = True
                engine.emu_stop()
            return
        text = self._text
        if not text.base <= address < text.end:
            # Of the callee, only its entry is a target; its return runs once, on resuming.
            returning, self._resumed = self._resumed and address == self._callee_return, False
            if self._loader.is_code(address):
                # What lies there now was translated before it was refused.
                self._loader.forget_later()
            if address != self.callee_address and not returning:
                self._refused = (address, JUMPED_OUT, True)
                engine.emu_stop()
            return
        if text.emulated:
            overlap = text.overlap(address, size)
            if overlap is not None:
                self._refused = (overlap, "overlapping instructions", False)
                engine.emu_stop()
                return
            if address + size - 1 in text.emulated:
                size -= 1  # the hlt that stands for it
                if not size:
                    self._repeating = 0
                    return
        room = text.end - address
        code = text.read(address, size)
        facts = block_facts(code)
        refusal = facts.refusal
        if size > room and (refusal is None or not refusal[2]):
            refusal = (room, RAN_OUT, True)
        flags = facts.flags
        if flags.tests & self._undefined and refusal is None:
            refusal = (0, "what is undefined", False)
        if refusal is not None:
            offset, what, system = refusal
            if not system and text.can_emulate(address + offset):
                self._wrongly_run = address, address + offset
                engine.emu_stop()
                return
            self._refused = (address + offset, what, system)
            engine.emu_stop()
            return
        if self._careful:
            self._aligned.update((address + offset, each) for offset, each in facts.aligned)
        elif (
            facts.reads_overflow
            or (facts.aligned and not self._are_aligned(address, code))
            or not self._stack_watch.harmless(code, address, self._register)
        ):
            self._needs_care = True
            engine.emu_stop()
            return
        self._repeating = address + facts.last if facts.repeats else 0
        self._undefined = (self._undefined & ~flags.defines) | flags.undefines
        if self._branch is not None:
            self._ways.add((self._branch - text.base, address == self._branch))
        self._branch = address + size if facts.branches else None
        self._trace.append(facts)
        if len(self._trace) > BLOCK_LIMIT:
            self._limited = True
            engine.emu_stop()

    def _on_step(self, _engine: Uc, address: int, _size: int, _: Any) -> None:
        inside = self._text.base <= address < self._text.end
        code = self._text.read(address, _LONGEST) if inside else self.callee.read(address, 1)
        self.flow.step(address, code)

    def _are_aligned(self, address: int, code: bytes) -> bool:
        """Whether all of a block's operands are that must be; the block is about to run."""
        addresses = aligned_addresses(code)
        if addresses is None:
            return False
        for place in places(addresses, address, self._register):
            if place % _ALIGNMENT:
                return False
            self._note_aligned(place)
        return True

    def _register(self, name: str) -> int:
        return self._registers.word(_REGISTER_IDS[name])

    def _note_aligned(self, address: int) -> None:
        if not any(address in region for region in self._own):
            self._aligned_objects.add(address)

    def _on_instruction(self, engine: Uc, address: int, _size: int, _: Any) -> None:
        rsp = self._register("rsp")
        if not self._stack_watch.is_own(rsp):
            self._fault = (rsp, OFF_STACK)
            engine.emu_stop()
            return
        self._stack_watch.signal(rsp)
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
            self._fault = (
                place & _ADDRESS_MASK,
                f"access that must be aligned to {_ALIGNMENT} bytes",
            )
            engine.emu_stop()
        self._note_aligned(place & _ADDRESS_MASK)

    def _on_output(
        self, engine: Uc, access: int, address: int, size: int, _value: int, _: Any
    ) -> None:
        self._count_access(engine)
        if self._confined.forbids(address, size):
            what = "write" if access == UC_MEM_WRITE else "read"
            self._stop_access(engine, address, f"{what} of {size} bytes")

    def _count_access(self, engine: Uc) -> None:
        self._accesses += 1
        if self._accesses > self.access_limit:
            self._limited = True
            engine.emu_stop()

    def _on_object(
        self, engine: Uc, _access: int, address: int, size: int, _value: int, _: Any
    ) -> None:
        self._count_access(engine)
        if self._objects.forbids(address, size):
            self._stop_access(engine, address, f"read of {size} bytes")

    def _on_code(
        self, engine: Uc, _access: int, address: int, size: int, _value: int, _: Any
    ) -> None:
        self._count_access(engine)
        if not self._text.base <= address <= self._text.end - size:
            self._stop_access(engine, address, f"read of {size} bytes")

    def _on_callee(
        self, engine: Uc, _access: int, address: int, size: int, _value: int, _: Any
    ) -> None:
        self._stop_access(engine, address, f"read of {size} bytes")

    def _stop_access(self, engine: Uc, address: int, detail: str) -> None:
        self._fault = (address, detail)
        engine.emu_stop()

    def _on_invalid_access(
        self, _engine: Uc, access: int, address: int, size: int, _value: int, _: Any
    ) -> bool:
        self._fault = (address, f"{_ACCESS.get(access, 'access')} of {size} bytes")
        return False


_ACCESS: Final = {
    19: "read", 20: "write", 21: "fetch", 22: "write", 23: "read", 24: "fetch",
}  # fmt: skip

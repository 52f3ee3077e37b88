"""One run of a python stub: what has happened so far, and what must not have."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import Final

from abisim.machine.state import SLOTS, get
from abisim.reference.assignment import Assignment
from abisim.stubs import WIDENED_BYTES
from abisim.verification.boundary import STUB_PRESERVED, common_state
from abisim.verification.copies import Copy
from abisim.verification.findings import Finding
from abisim.verification.python.arguments import Place
from abisim.verification.python.results import Boxing
from abisim.verification.python.text import PythonText
from abisim.verification.python.trial import Trial, place, random_flags
from abisim.verification.python.world import World

WORD: Final = 8
_RFLAGS: Final = SLOTS["rflags"][0]
_KEPT: Final = [SLOTS[each] for each in (*STUB_PRESERVED, "rsp", "mxcsr", "fpcw")]
_GENERAL: Final = SLOTS["rip"][0]
_PRESERVED: Final = sum(((1 << 64) - 1) << 8 * SLOTS[name][0] for name in STUB_PRESERVED)
_word: Final = struct.Struct("<Q")
_WHOLE: Final = (1 << 64) - 1
#: What functions beside the target take below their return address.
_TAKEN: Final = 256


class BadTrialError(Exception):
    """A finding ends the run."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


@dataclass(slots=True)
class Stage:
    """What all runs of a stub have in common.  The code begins at ``slot``.

    ``offsets`` are the parameters' in a C struct of them, ``places`` where the arguments have to
    be, if that is quickly told.  ``depth`` is the stack that the stub has.  ``has_small_ints``:
    the code knows of those.  ``seen`` are the offsets of instructions that ran in any run,
    ``checked`` those of blocks known to be right.
    """

    world: World
    text: PythonText
    assignment: Assignment
    offsets: tuple[int, ...]
    places: tuple[Place, ...] | None
    how: Boxing
    depth: int
    release_gil: bool
    errno: bool
    has_small_ints: bool
    slot: int = 0
    seen: set[int] = field(default_factory=set)
    checked: set[int] = field(default_factory=set)


class State:
    """``reached``: the target was called; ``slow``: the slow callable was.  ``starts`` are where
    code began to run, its entry and what calls returned to, and ``marks`` how many blocks the
    machine knew then; ``split`` is the number of them before the target returned.
    """

    def __init__(self, stage: Stage, trial: Trial, *, touched: bool) -> None:
        self.stage, self.trial = stage, trial
        self.world, self.text = stage.world, stage.text
        self.placed = place(stage.world, trial, stage.depth)
        #: Objects change while the GIL is released.
        self.touched = touched
        self.released = self.restored = self.located = self.kept = False
        self.thread_state = self.errno_then = 0
        #: What the function returned that made the object.
        self.given: int | None = None
        self.calls = 0
        self.reached = self.slow = False
        #: What the target was entered with: registers and argument area, and copies.
        self.seen = b""
        self.copies: tuple[Copy, ...] = ()
        self.starts: list[int] = []
        self.marks: list[int] = []
        self.split = self.stack_bytes = 0
        #: Releasing the GIL implies that errno is kept.
        self.captures = stage.errno or stage.release_gil
        self._drawn = trial.number * 0x9E3779B97F4A7C15

    def wrong(
        self, rule: str, where: str, expected: str, actual: str, detail: str = ""
    ) -> BadTrialError:
        """A finding, with the call that shows it."""
        shown = f"{where}, {self.trial.passed}" if where else self.trial.passed
        return BadTrialError(Finding(rule, shown, expected, actual, detail))

    def left_alone(self, registers: bytes, when: str, rsp: int) -> None:
        """Whatever a function keeps is as it was at the entry."""
        initial = self.placed.registers
        for finding in common_state(registers, when):
            raise self.of(finding)
        if rsp != self.placed.top:
            off = rsp - self.placed.top
            raise self.wrong("stack.balance", f"rsp {when}", "as it was", f"{off:+d} bytes off")
        general, kept = registers[:_GENERAL], initial[:_GENERAL]
        if (int.from_bytes(general, "little") ^ int.from_bytes(kept, "little")) & _PRESERVED:
            for name in STUB_PRESERVED:
                if get(registers, name) != get(initial, name):
                    before, after = f"{get(initial, name):#x}", f"{get(registers, name):#x}"
                    raise self.wrong("register.preserved", f"{name} {when}", before, after)
        above = self.placed.above
        if above and self.world.stack.read(self.placed.top + WORD, len(above)) != above:
            raise self.wrong(
                "stack.caller-frame", f"above the return address {when}", "as it was", "changed"
            )

    def unchanged(self, rule: str, where: str, counted: int | None = None) -> None:
        """None, True, False and the small ints are as they were, but for one count of ``counted``.

        They are put right again.
        """
        world = self.world
        if world.interpreter.immortal:
            return
        region, right = world.counted, world.pristine
        if counted is not None:
            at = counted - region.base + world.interpreter.count_at
            more = _word.unpack_from(right, at)[0] + 1
            right = right[:at] + _word.pack(more) + right[at + WORD :]
        found = region.mapping[:]
        if found != world.pristine:
            region.write(region.base, world.pristine)
        if found != right:
            at = next(at for at in range(len(right)) if found[at] != right[at])
            raise self.wrong(
                rule, f"reference counts at {where}",
                "one more" if counted is not None else "as they were",
                f"changed, or not, at {world.name(region.base + at)}",
            )  # fmt: skip

    def poisoned(self, registers: bytes) -> bytearray:
        """What a System V function may leave in registers and below its stack."""
        left = bytearray(
            self.world.registers[1] if self.trial.number & 4 else self.world.callee.registers
        )
        for at, size in _KEPT:
            left[at : at + size] = registers[at : at + size]
        _word.pack_into(left, _RFLAGS, random_flags(self.trial.number + self.calls))
        rsp = get(registers, "rsp")
        if rsp - _TAKEN in self.world.stack:
            self.world.stack.write(rsp - _TAKEN, self.world.callee.fill(_TAKEN + WORD))
        return left

    def write_errno(self) -> int:
        """Errno becomes another number, as any function may change it; that number."""
        if not self.captures:
            return 0
        errno = self._draw() >> 33 if self.trial.number % 5 else 0
        value = errno.to_bytes(WIDENED_BYTES, "little")
        self.world.host.regions["errno"].write(self.world.errno_at, value)
        return errno

    def _draw(self) -> int:
        """64 bits that nobody could guess."""
        self._drawn = (self._drawn ^ self.world.secret) * 0xD1342543DE82EF95 & _WHOLE
        return self._drawn

    def pointer(self) -> int:
        """What may be the address of an object."""
        return self._draw() >> 18 & ~15 | 1 << 40

    def of(self, finding: Finding) -> BadTrialError:
        return self.wrong(
            finding.rule, finding.where, finding.expected, finding.actual, finding.detail
        )

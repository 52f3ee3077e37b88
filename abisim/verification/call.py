"""One call in the machine, pass by pass, and what was seen of it."""

from __future__ import annotations

from dataclasses import dataclass

from abisim.machine.decode import Nature
from abisim.machine.machine import Counts, Machine, Stop
from abisim.machine.state import get
from abisim.reference.assignment import Assignment
from abisim.signature import Signature
from abisim.stubs import Stub
from abisim.verification.callee import Callee
from abisim.verification.caller import GUARD, Caller, accesses, repeats
from abisim.verification.copies import Copy, read_copies
from abisim.verification.courtesy import CalleeMaker
from abisim.verification.misplaced import Misplaced
from abisim.verification.setting import USUAL, Setting
from abisim.verification.values import Values


@dataclass(frozen=True, slots=True)
class Recording:
    """What one pass showed.

    ``initial`` are the registers that the stub was entered with.  ``entry`` is the first
    stop; ``stack`` the argument area then, and ``top`` what rsp leads to if it is not the
    callee's entry.  ``is_early``: the result's buffer, which is none of the callee's, was
    written to before that.  ``hidden`` is what was wrong with the hidden result pointer, None when
    nothing was, ``shadow`` what was wrong with the argument area.  ``copies`` are what
    indirect arguments' pointers led to.  ``left`` are the registers that the callee returned
    with, ``leave`` is the stop after that, None when it was never entered.  ``output`` is the
    result's buffer with ``guard`` bytes before it and some behind, ``frame`` the caller's
    frame, and ``…_before`` what they held at first.  ``nature`` is that of everything that ran.
    """

    initial: bytes
    entry: Stop
    stack: bytes
    hidden: Misplaced | None
    shadow: Misplaced | None
    top: int
    copies: tuple[Copy, ...]
    left: bytes
    leave: Stop | None
    before: Counts
    after: Counts
    output: bytes
    output_before: bytes
    guard: int
    frame: bytes
    frame_before: bytes
    nature: Nature
    is_early: bool

    @property
    def depth(self) -> int:
        """How far below its beginning rsp is at the first stop."""
        return get(self.initial, "rsp") - get(self.entry.registers, "rsp")

    @property
    def stops(self) -> tuple[Stop, ...]:
        return (self.entry,) if self.leave is None else (self.entry, self.leave)


class Call:
    """A stub's call, ready to run pass by pass.  Raises DoesNotFitError.

    ``slot`` is the stub's address; for ``displaced`` see :class:`caller.Caller`.
    """

    def __init__(
        self,
        machine: Machine,
        signature: Signature,
        assignment: Assignment,
        values: Values,
        stub: Stub,
        *,
        displaced: bool = False,
        setting: Setting = USUAL,
        make_callee: CalleeMaker = Callee,
    ) -> None:
        self._machine = machine
        self.signature = signature
        self.assignment = assignment
        self.values = values
        self.displaced = displaced
        self._caller = Caller(
            machine,
            signature,
            assignment,
            values,
            stub.entry,
            displaced=displaced,
            setting=setting,
        )
        self._callee = make_callee(machine, assignment, signature.result.size, setting.callee)
        self.slot = load(machine, stub)
        sizes = len(values.arguments[0]) + signature.result.size + assignment.stack_bytes
        self._repeats, self._accesses = repeats(sizes), accesses(sizes)

    def wants_more(self, stop: Stop) -> bool:
        """Whether code wanted an object aligned that is so by chance alone."""
        return any(map(self._caller.is_displaceable, stop.aligned_objects))

    def run(self, number: int) -> Recording:
        """Pass ``number``: enter the stub, stop at the callee, leave a result, return."""
        machine = self._machine
        machine.repeat_limit = self._repeats
        machine.access_limit = self._accesses
        registers, output = self._caller.enter(number)
        output_before = self._caller.prepare_output(output)
        guard = min(output - machine.output.base, GUARD)
        machine.confine_output(output, output + self.assignment.ret.size)
        frame, frame_before = self._caller.frame(registers)
        entry = machine.start(self.slot, registers)
        before = machine.counts()
        nature = machine.nature()
        stack, left, top, after = b"", b"", 0, Counts(0, 0, 0)
        hidden = shadow = leave = None
        is_early = False
        copies: tuple[Copy, ...] = ()
        if entry.reason == "callee":
            area = get(entry.registers, "rsp") + 8
            stack = machine.stack.read(area, self.assignment.stack_bytes)
            is_early = self._is_early(output, output_before[guard:])
            hidden = self._callee.hidden_pointer_fault(entry.registers, frame, output)
            shadow = self._callee.argument_area_fault(entry.registers, frame)
            copies = read_copies(machine, self.assignment, entry.registers, frame)
            result = self.values.result[number]
            left = bytes(
                self._callee.leave(
                    number, entry.registers, result, copies, pointer_is_good=hidden is None
                )
            )
            leave = machine.resume(left)
            after = machine.counts()
            nature = nature.plus(machine.nature())
        else:
            rsp = get(entry.registers, "rsp")
            top = int.from_bytes(machine.stack.read(rsp, 8), "little")
        return Recording(
            initial=bytes(registers),
            entry=entry,
            stack=stack,
            hidden=hidden,
            shadow=shadow,
            top=top,
            copies=copies,
            left=left,
            leave=leave,
            before=before,
            after=after,
            output=machine.output.read(output - guard, len(output_before)),
            output_before=output_before,
            guard=guard,
            frame=machine.stack.read(frame, len(frame_before)),
            frame_before=frame_before,
            nature=nature,
            is_early=is_early,
        )

    def _is_early(self, output: int, before: bytes) -> bool:
        """Whether the result's buffer changed before the callee left a result that is no business
        of its own.
        """
        size = self.signature.result.size
        return (
            self.assignment.ret.mode != "sret"
            and self._machine.output.read(output, size) != before[:size]
        )


def load(machine: Machine, stub: Stub) -> int:
    """Put a stub where it can run; the address it begins at.  Raises DoesNotFitError."""
    if stub.image is None:
        return machine.load(stub.code)
    return machine.load_image(stub.image) + stub.at

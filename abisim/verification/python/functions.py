"""The functions that a python stub calls, played for one run, and when it may call them."""

from __future__ import annotations

import struct
from typing import Final

from abisim.machine.state import SLOTS, get
from abisim.verification.arguments import passed
from abisim.verification.callee import Callee
from abisim.verification.copies import Copy, read_copies
from abisim.verification.python.arguments import are_right
from abisim.verification.python.results import boxed_wrongly, is_boxing
from abisim.verification.python.state import WORD, BadTrialError, State
from abisim.verification.python.trial import random_flags, spoil
from abisim.verification.values import Values

_RAX: Final = SLOTS["rax"][0]
_RFLAGS: Final = SLOTS["rflags"][0]
_word: Final = struct.Struct("<Q")


class Functions(State):
    """Plays functions.  Its methods raise BadTrialError for a call that may not be."""

    def _play(self, function: str, registers: bytes) -> bytearray:
        """What a function does, and the registers that it returns with."""
        if function == "target":
            return self._target(registers)
        self._expect(function, registers)
        left = self.poisoned(registers)
        if function != "__errno_location":
            self.write_errno()
        answer: int | None = None
        if function == "PyEval_SaveThread":
            self.released = True
            answer = self.thread_state = self.pointer()
            if self.touched:
                spoil(self.world, self.placed)
        elif function == "__errno_location":
            answer = self.world.errno_at
        elif is_boxing(function):
            answer = self.pointer()
            if self.trial.number % 7 == 6:
                answer = 0
            self.given = answer
        if answer is not None:
            _word.pack_into(left, _RAX, answer)
        return left

    def _expect(self, function: str, registers: bytes) -> None:
        """Whether the function may be called now, and so."""
        where = f"the call of {function}"
        if function == "PyEval_SaveThread":
            if not self.stage.release_gil or self.released or self.reached:
                raise self.wrong("python.gil", where, "it is held until the end", "one call")
            self.unchanged("python.count", where)
        elif function == "PyEval_RestoreThread":
            if not self.released or self.restored or not self.reached:
                raise self.wrong("python.gil", where, "after the target, once", "another call")
            if get(registers, "rdi") != self.thread_state:
                expected = "rdi: what PyEval_SaveThread returned"
                raise self.wrong("python.gil", where, expected, f"{get(registers, 'rdi'):#x}")
            self.unchanged("python.gil", where)
            self.restored = True
        elif function in ("__errno_location", "pthread_setspecific"):
            self._expect_errno(function, registers, where)
        elif not self.reached:
            raise self.wrong("python.early", where, "no call before the target's", "one")
        elif self.given is not None:
            raise self.wrong("python.boxed", where, "one object made", "a second one")
        elif self.released and not self.restored:
            raise self.wrong("python.gil", where, "a call with the GIL held", "it is released")
        else:
            self._check_boxing(function, registers)

    def _expect_errno(self, function: str, registers: bytes, where: str) -> None:
        if not self.captures:
            raise self.wrong("python.errno", where, "none: errno is not asked for", "one")
        if function == "__errno_location":
            if not self.reached or self.located:
                raise self.wrong("python.errno", where, "directly after the target", "one more")
            self.located = True
            return
        if not self.located or self.kept:
            raise self.wrong("python.errno", where, "once, after __errno_location", "another call")
        key, value = get(registers, "rdi") & 0xFFFF_FFFF, get(registers, "rsi")
        if key != self.world.symbols["errno_key"]:
            raise self.wrong("python.errno", f"edi at {where}", "errno_key", f"{key:#x}")
        if value != self.errno_then:
            expected = f"{self.errno_then}, as the target left it"
            raise self.wrong("python.errno", f"rsi at {where}", expected, f"{value}")
        self.kept = True

    def _check_boxing(self, function: str, registers: bytes) -> None:
        address, size = get(registers, "rdi"), self.stage.how.size
        memory = None
        if function == "PyBytes_FromStringAndSize":
            start = get(registers, "rsp") + WORD
            if start <= address and address + size <= self.placed.top:
                memory = self.world.stack.read(address, size)
        finding = boxed_wrongly(self.stage.how, self.trial.returned, function, registers, memory)
        if finding is not None:
            raise self.of(finding)

    def _target(self, registers: bytes) -> bytearray:
        """The C function: the values of the arguments, and what it leaves behind."""
        trial, assignment = self.trial, self.stage.assignment
        if self.reached:
            raise self.wrong("call.repeated", "the stub", "one call of the target", "a second")
        self.reached = True
        self.split = len(self.starts)
        rsp = get(registers, "rsp")
        self.stack_bytes = self.placed.top - rsp
        if self.stage.release_gil and not self.released:
            raise self.wrong("python.gil", "the call of the target", "the GIL released", "held")
        self.unchanged("python.count", "the call of the target")
        if trial.duty == "refuses":
            raise self._taken()
        frame = self.placed.top + WORD
        world = self.world
        callee = Callee(world, assignment, self.stage.how.size, world.callee)
        for where, fault in (
            ("the argument area", callee.argument_area_fault(registers, frame)),
            ("the hidden result pointer", callee.hidden_pointer_fault(registers, frame)),
        ):
            if fault:
                raise self.wrong(fault.rule, where, "in the stub's own frame", fault.what)
        copies = self._arguments(registers, rsp + WORD, frame)
        al = get(registers, "rax") & 0xFF
        if assignment.al is not None and not assignment.al <= al <= (assignment.al_bound or 0):
            bounds = f"{assignment.al} to {assignment.al_bound}"
            raise self.wrong("call.al", "al at the call", bounds, str(al))
        left = callee.leave(trial.number, registers, trial.returned.data, copies,
                            pointer_is_good=True)  # fmt: skip
        _word.pack_into(left, _RFLAGS, random_flags(trial.number + 3))
        self.errno_then = self.write_errno()
        return left

    def _arguments(self, registers: bytes, area: int, frame: int) -> tuple[Copy, ...]:
        """The arguments are where they have to be; the copies that pointers lead to."""
        world, assignment = self.world, self.stage.assignment
        seen = self.seen = registers + world.stack.read(area, assignment.stack_bytes)
        image = self.placed.image(self.stage.offsets)
        if self.stage.places is not None and are_right(self.stage.places, image, seen):
            return ()
        copies = self.copies = read_copies(world, assignment, registers, frame)
        masks = tuple(each.defined for each in assignment.args)
        values = Values(
            1, self.stage.offsets, (image,), masks, (self.trial.returned.data,), self.stage.how.mask
        )
        for finding in passed(assignment, values, [seen], (copies,)):
            raise self.of(finding)
        return copies

    def _taken(self) -> BadTrialError:
        trial = self.trial
        if trial.nargs != len(self.stage.offsets):
            return self.wrong(
                "python.arity", "the number of arguments", "the slow exit", "the target called"
            )
        index = next(index for index, each in enumerate(trial.things) if each.duty == "refuses")
        return self.wrong(
            "python.accepted", f"argument {index + 1}", "the slow exit", "the target called",
            f"{trial.things[index].label} is not what the parameter takes",
        )  # fmt: skip

"""Runs a python stub for one trial, plays every function that it calls, and judges as it goes.

A run ends with the first thing that is wrong: what comes of that says nothing more.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from abisim.machine.state import SLOTS, get
from abisim.verification.boundary import common_state
from abisim.verification.findings import Finding
from abisim.verification.python import faults
from abisim.verification.python.functions import Functions
from abisim.verification.python.state import WORD, BadTrialError, Stage
from abisim.verification.python.trial import Trial

_RSP: Final = SLOTS["rsp"][0]
_STACK_ALIGN: Final = 16
#: rax, rcx, rdx, rbx, rsp, rbp, rsi and rdi, as a block begins.
_general: Final = struct.Struct("<8Q")
_word: Final = struct.Struct("<Q")
#: What PyObject_Vectorcall is called with at the slow exit.
_SLOW: Final = {"rdi": "self", "rsi": "args", "rdx": "nargs", "rcx": "no names"}
#: Calls that a stub may make.
_MOST_CALLS: Final = 16
_RETURNED: Final = "a return"
_JUMPED: Final = "a jump"


class Run(Functions):
    """One run.  ``finding`` is what was wrong first, None if nothing was; ``unsupported`` is an
    instruction that the simulator does not run.
    """

    def __init__(self, stage: Stage, trial: Trial, *, touched: bool = True) -> None:
        super().__init__(stage, trial, touched=touched)
        self.finding: Finding | None = None
        self.unsupported = ""

    def play(self) -> Run:
        """Run it to its end."""
        host = self.world.host
        self.write_errno()
        host.enter(self.placed.top, self.placed.bottom)
        address = self.stage.slot
        registers: bytes | bytearray = self.placed.registers
        try:
            while True:
                self.starts.append(address)
                self.marks.append(len(host.blocks))
                stop = host.run(address, registers)
                self._check_text(len(self.starts) - 1)
                if stop.reason != "exit":
                    faults.raise_for(stop, self)
                went = get(stop.registers, "rip")
                if went == self.world.end:
                    self._finish(stop.registers, _RETURNED)
                    break
                answer = self._call(self.world.functions[went], stop.registers)
                if answer is None:
                    break
                registers, address = answer
        except BadTrialError as bad:
            self.finding = bad.finding
        return self

    def _check_text(self, start: int) -> None:
        """Every block that began begins with an instruction of the text, and may run."""
        blocks = self.world.host.blocks[self.marks[start] :]
        for address in (self.starts[start], *blocks):
            offset = address - self.stage.slot
            if offset not in self.stage.checked and (
                0 <= offset <= self.text.size or address in self.world.host.code
            ):
                self._check_block(offset)

    def _check_block(self, offset: int) -> None:
        lines = self.text.lines
        if offset not in lines:
            raise self.wrong(
                "python.text", f"offset {offset:#x}",
                "an instruction that the disassembly shows", "the middle of one, or none",
            )  # fmt: skip
        self.stage.checked.add(offset)
        for each in self.text.block(offset):
            line = lines[each].kind
            self.stage.seen.add(each)
            if line.trouble and line.system:
                raise self.wrong(
                    "code.system", f"offset {each:#x}", "an ordinary instruction", line.trouble
                )
            if line.trouble:
                self.unsupported = f"{line.trouble!r} at offset {each:#x}"

    def _call(self, function: str, registers: bytes) -> tuple[bytes | bytearray, int] | None:
        """A function is entered: what it returns with and where to; None at the end."""
        rsp = get(registers, "rsp")
        stack = self.world.stack
        if rsp not in stack or rsp + WORD > stack.end:
            raise self.wrong(
                "stack.pivot", f"the call of {function}", "rsp in the stack", f"{rsp:#x}"
            )
        back = _word.unpack(stack.read(rsp, WORD))[0]
        tail = back == self.world.end and rsp == self.placed.top
        if not tail and back - self.stage.slot not in self.text.returns:
            if back == self.world.end:
                self.left_alone(registers, f"at the jump to {function}", rsp)
            shown = self.world.name(back)
            raise self.wrong(
                "code.forbidden", f"the call of {function}",
                "a return address that a call left", shown,
            )  # fmt: skip
        self.calls += 1
        if self.calls > _MOST_CALLS:
            raise self.wrong("code.limit", "", "the stub to end", "calls without end")
        if function == "PyObject_Vectorcall":
            self._slow_exit(registers, tail=tail)
            return None
        if tail:
            self.left_alone(registers, f"at the jump to {function}", rsp)
        for finding in common_state(registers, f"at the call of {function}"):
            raise self.of(finding)
        align = self.stage.assignment.stack_align if function == "target" else 16
        if (rsp + WORD) % align:
            raise self.wrong(
                "stack.alignment", f"rsp at the call of {function}", f"a multiple of {align}",
                f"{(rsp + WORD) % align} past one",
            )  # fmt: skip
        left = self._play(function, registers)
        if tail:
            self._finish(bytes(left), _JUMPED)
            return None
        _word.pack_into(left, _RSP, rsp + WORD)
        return left, back

    def _slow_exit(self, registers: bytes, *, tail: bool) -> None:
        """The jump to the slow callable, everything as it was at the entry."""
        if self.reached:
            raise self.wrong("python.slow-exit", "", "none once the target was called", "one")
        self.slow = True
        if not tail:
            raise self.wrong(
                "python.slow-exit", "the stack", "a jump, rsp as at the entry",
                f"rsp {get(registers, 'rsp') - self.placed.top:+d}",
            )  # fmt: skip
        if self.released:
            raise self.wrong("python.gil", "the slow exit", "the GIL held", "it is released")
        right = (self.world.symbols["slow"], self.placed.array, self.trial.nargs, 0)
        _, rcx, rdx, _, _, _, rsi, rdi = _general.unpack_from(registers)
        found = (rdi, rsi, rdx, rcx)
        if found != right:
            name, what = next(
                (name, is_) for name, is_, shown in zip(_SLOW, right, found, strict=True)
                if is_ != shown
            )  # fmt: skip
            shown = f"{get(registers, name):#x}"
            raise self.wrong("python.slow-exit", name, f"{_SLOW[name]}, {what:#x}", shown)
        self.left_alone(registers, "at the slow exit", get(registers, "rsp"))
        self.unchanged("python.count", "the slow exit")
        if self.trial.duty == "takes":
            raise self.wrong(
                "python.refused", "", "the target called", "the slow exit",
                "the stub has to take these itself",
            )  # fmt: skip

    def _finish(self, registers: bytes, how: str) -> None:
        """The stub's caller goes on: the right object, and everything as it was."""
        if not self.reached:
            raise self.wrong("call.target", "the stub", "one call of the target", f"{how}")
        if how is _RETURNED:
            self.left_alone(registers, "on return", get(registers, "rsp") - WORD)
        if self.stage.release_gil and not self.restored:
            raise self.wrong("python.gil", "the stub", "PyEval_RestoreThread called", how)
        if self.captures and not self.kept:
            raise self.wrong("python.errno", "the stub", "pthread_setspecific called", how)
        returned, found = self.trial.returned, get(registers, "rax")
        if self.given is not None:
            if found != self.given:
                expected, shown = f"the object made, {self.given:#x}", self.world.name(found)
                raise self.wrong("python.boxed", "the result", expected, shown)
            self.unchanged("python.count", "the end")
            if returned.address and self.stage.has_small_ints:
                what = f"{returned.label} from the array of small ints"
                raise self.wrong("python.small-int", "the result", what, "one that was made")
            return
        if not returned.address or found != returned.address:
            shown = self.world.name(found)
            raise self.wrong("python.boxed", "the result", returned.label, shown)
        counted = None if self.world.interpreter.immortal else returned.address
        self.unchanged("python.count", "the end", counted)


def executed(run: Run) -> Iterator[tuple[int, int]]:
    """(number of the stretch, offset) of the instructions of a run, which was the first one since
    the code was loaded.
    """
    host, lines = run.world.host, run.text.lines
    marks = [*run.marks, len(host.blocks)]
    for number, start in enumerate(run.starts):
        seen: set[int] = set()
        for address in (start, *host.blocks[marks[number] : marks[number + 1]]):
            if address - run.stage.slot in lines:
                seen.update(run.text.block(address - run.stage.slot))
        for offset in seen:
            yield number, offset

"""The judge of python stubs: whether this code may be run by a CPython of that layout.

The stub is called with objects of every kind that its parameters take and with others that
look like them, and with other numbers of arguments; each function that it calls is played.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from abisim.dialects import PSABI
from abisim.identity import remembered
from abisim.interrupts import uninterrupted
from abisim.layout import struct_offsets
from abisim.machine.machine import DoesNotFitError
from abisim.pystubs import PythonStub, parameter_carrier
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.signature import Signature
from abisim.verification.findings import Finding, Metrics, Verdict
from abisim.verification.python.arguments import places_of
from abisim.verification.python.budget import python_budget
from abisim.verification.python.maker import Thing
from abisim.verification.python.objects import INT_FLAGS, OTHER_FLAGS
from abisim.verification.python.results import boxing
from abisim.verification.python.run import Run, executed
from abisim.verification.python.state import Stage
from abisim.verification.python.text import pool, read_text
from abisim.verification.python.things import things
from abisim.verification.python.trial import Trial
from abisim.verification.python.trials import trials
from abisim.verification.python.world import world
from abisim.verification.setting import LOCK

#: Stack that a stub has beside room for everything twice.
_STACK: Final = 1 << 14
_STACK_ALIGN: Final = 1024
#: What callers' frames take at most.
_ABOVE: Final = 1 << 12
#: Instructions that a run may take beside two for each byte of stack.
_INSTRUCTIONS: Final = 1 << 12
#: Between pieces of code, where nothing runs.
_PADDING: Final = frozenset({"int3", "nop"})


def verify_python(
    signature: Signature,
    stub: PythonStub,
    *,
    dialect: str = PSABI,
    thorough: bool = False,
    covered: bool = False,
) -> Verdict:
    """Run a python stub and judge it.

    ``thorough``: with many more objects, in two worlds.  ``covered``: nothing of its code may be
    left that no run came to.  Never raises for anything that the stub does.  Threads take turns.
    """
    try:
        assignment = classify(signature, dialect=dialect)
    except UnsupportedType as error:
        return Verdict("unsupported", reason=str(error))
    wrong = next(pool(stub), None)
    if wrong is not None:
        return Verdict("fail", (wrong,))
    with LOCK, uninterrupted():
        try:
            first = (
                Judge(assignment, stub, thorough=True) if thorough else judge_of(assignment, stub)
            )
            verdict = first.verdict(covered=covered)
            if verdict.ok and thorough:
                elsewhere = Judge(assignment, stub, thorough=True, other=True).verdict()
                if not elsewhere.ok:
                    return replace(elsewhere, metrics=verdict.metrics)
        except DoesNotFitError as error:
            return Verdict("error", reason=str(error))
    return verdict


@remembered(1)
def judge_of(assignment: Assignment, stub: PythonStub) -> Judge:
    """A judge of a stub, who is no thorough one: the last one, if that was for it."""
    return Judge(assignment, stub, thorough=False)


class _UnsupportedError(Exception):
    """An instruction that the simulator does not run."""


class Judge:
    """One stub in one world."""

    def __init__(
        self, assignment: Assignment, stub: PythonStub, *, thorough: bool, other: bool = False
    ) -> None:
        signature = assignment.signature
        self._stub, self._thorough = stub, thorough
        text = read_text(stub)
        there = world(stub.interpreter, other=other, careful=not text.simple)
        types = [each.type for each in signature.parameters]
        offsets, size = struct_offsets(types)
        depth = _STACK + 2 * (size + signature.result.size + assignment.stack_bytes)
        depth += 2 * assignment.stack_align
        depth += -depth % _STACK_ALIGN
        # A bytes object may be twice as long as the parameter, beside all others.
        too_deep = depth + _ABOVE > there.stack.end - there.stack.base
        if too_deep or 3 * size > there.room.end - there.room.base:
            raise DoesNotFitError("the arguments do not fit in the simulated memory")
        how = boxing(signature.result, assignment.ret.defined, there, thorough=thorough)
        self._stage = Stage(
            there, text, assignment, offsets, places_of(assignment, offsets), how,
            depth, stub.release_gil, stub.errno,
            any(symbol == "small_ints" for _, symbol in stub.relocations),
        )  # fmt: skip
        self.world, self._text, self._how = there, text, how
        self._things = [
            things(each, there, release_gil=stub.release_gil, thorough=thorough) for each in types
        ]
        code = bytearray(stub.code)
        for offset, symbol in stub.relocations:
            code[offset : offset + 8] = there.symbols[symbol].to_bytes(8, "little")
        self._code = bytes(code)
        self._limits = python_budget(assignment, stub)
        self._metrics: Metrics | None = None

    def verdict(self, *, covered: bool = False) -> Verdict:
        try:
            finding = self._judge() or (self._unreached() if covered else None)
        except _UnsupportedError as error:
            return Verdict("unsupported", reason=str(error))
        if finding is not None:
            return Verdict("fail", (finding,), self._metrics)
        return Verdict("pass", (), self._metrics)

    def _judge(self) -> Finding | None:
        """What is wrong first, if anything."""
        finding = self._quickest() or self._told_by_type()
        if finding is not None:
            return finding
        for trial in trials(self.world, self._things, self._how.results, thorough=self._thorough):
            finding = self._finding(self.run(trial))
            if finding is not None:
                return finding
        return None

    def get_ready(self) -> None:
        """Have the code loaded, as :meth:`run` wants it."""
        if self.world.host.base != self._stage.slot:
            self.load()

    def load(self) -> None:
        """Put the code where the next runs begin, and where none has run."""
        text = self._text
        self.world.host.limit = _INSTRUCTIONS + 2 * self._stage.depth
        self._stage.slot = self.world.host.load(self._code, text.emulated, text.aligned)

    def run(self, trial: Trial, *, touched: bool = True) -> Run:
        """One call, played and judged."""
        run = Run(self._stage, trial, touched=touched).play()
        if run.unsupported:
            raise _UnsupportedError(f"the simulator does not run {run.unsupported}")
        return run

    def _finding(self, run: Run) -> Finding | None:
        """What was wrong, after another run that may tell the cause."""
        finding = run.finding
        if finding is None or not self._stub.release_gil:
            return finding
        if self.run(run.trial, touched=False).finding is None:
            return Finding(
                "python.gil-touch", run.trial.passed, "no object touched without the GIL",
                "another value for what changes meanwhile", str(finding),
            )  # fmt: skip
        return finding

    def _quickest(self) -> Finding | None:
        """The fast path, counted: to an object made and to one that is there."""
        made = next((each for each in self._how.results if not each.address), None)
        there = next((each for each in self._how.results if each.address), None)
        quick = tuple(each[0] for each in self._things)
        counted: list[Metrics] = []
        for number, returned in enumerate(each for each in (made, there) if each is not None):
            trial = Trial(quick, len(quick), "takes", returned, number)
            metrics, finding = self._measured(trial)
            if finding is not None or metrics is None:
                return finding
            counted.append(metrics)
        metrics = self._metrics = max(counted, key=lambda each: each.instructions)
        where, count = "the fast path", f"{metrics.instructions} instructions"
        if metrics.instructions > metrics.most:
            return Finding("budget.over", where, f"at most {metrics.most}", count)
        if min(each.instructions for each in counted) < metrics.least:
            return Finding("budget.under", where, f"at least {metrics.least}", count)
        return self._in_order(quick, counted[0].before)

    def _in_order(self, quick: tuple[Thing, ...], before: int) -> Finding | None:
        """Objects that are not the usual ones take no fewer instructions than these."""
        seldom = [next((e for e in each if e.seldom), each[0]) for each in self._things]
        if not any(each.seldom for each in seldom):
            return None
        trial = Trial(tuple(seldom), len(quick), "takes", self._how.results[0], 0)
        metrics, finding = self._measured(trial)
        if finding is not None or metrics is None or metrics.before >= before:
            return finding
        return Finding(
            "python.order", f"the fast path, and {trial.passed}",
            f"{metrics.before} instructions before the target, or fewer", f"{before}",
        )  # fmt: skip

    def _told_by_type(self) -> Finding | None:
        """Exact ints are told by their type, and not by its flags as others are: these lie."""
        ints = any(
            parameter_carrier(each.type) == "int"
            for each in self._stage.assignment.signature.parameters
        )
        if not ints or not any(symbol == "PyLong_Type" for _, symbol in self._stub.relocations):
            return None
        quick = tuple(each[0] for each in self._things)
        self.world.flag("PyLong_Type", OTHER_FLAGS)
        try:
            run = self.run(Trial(quick, len(quick), "may", self._how.results[0], 0))
        finally:
            self.world.flag("PyLong_Type", INT_FLAGS)
        if run.finding is None and run.slow:
            return Finding(
                "python.order", f"the fast path, {run.trial.passed}", "types compared first",
                "tp_flags looked at", "it costs two instructions, and a type that is far away",
            )  # fmt: skip
        return run.finding

    def _measured(self, trial: Trial) -> tuple[Metrics | None, Finding | None]:
        """What a trial takes, as the first one of code that was just loaded."""
        self.load()
        run = self.run(trial)
        finding = self._finding(run)
        if finding is not None:
            return None, finding
        lines = self._text.lines
        counts = {True: [0, 0, 0], False: [0, 0, 0]}
        for number, offset in executed(run):
            line, count = lines[offset].kind, counts[number < run.split]
            for place, each in enumerate((1, line.loads, line.stores)):
                count[place] += each
        limits = self._limits
        before, after = counts[True], counts[False]
        return Metrics(
            before[0], after[0], self._stub.instructions_end, before[1] + after[1],
            before[2] + after[2], run.stack_bytes, limits.least, limits.most,
        ), None  # fmt: skip

    def _unreached(self) -> Finding | None:
        """Code that no run came to, which nobody knows anything about."""
        for offset, line in self._text.lines.items():
            if offset not in self._stage.seen and line.kind.mnemonic not in _PADDING:
                shown = f"{line.kind.mnemonic} {line.kind.operands}".strip()
                return Finding(
                    "python.unreached", f"offset {offset:#x}", "code that some call runs", shown
                )
        return None

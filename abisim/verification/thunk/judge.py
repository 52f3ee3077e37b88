"""The judge of thunks: whether C may call this code, and this code Python.

A thunk is entered as the reference places the values, garbage everywhere else, and each function
that it calls is played: objects are made or not, the callable returns or raises, another thread
closes the callback meanwhile, the interpreter has ended.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from abisim.dialects import PSABI
from abisim.interrupts import uninterrupted
from abisim.machine.machine import DoesNotFitError
from abisim.reference import Assignment, UnsupportedType, classify
from abisim.signature import Signature
from abisim.thunks import Thunk
from abisim.verification.findings import Verdict
from abisim.verification.python.text import pool, read_text
from abisim.verification.setting import LOCK
from abisim.verification.thunk.functions import Stage
from abisim.verification.thunk.run import Run
from abisim.verification.thunk.trial import Caller, Trial, trials
from abisim.verification.thunk.world import thunk_world
from abisim.verification.values import Values, values_for

#: Instructions between two calls, beside one for each byte that is copied or cleared.
_INSTRUCTIONS: Final = 1 << 12
#: Where values begin in the other world.
_OTHER_VALUES: Final = 3001


def verify_thunk(
    signature: Signature, thunk: Thunk, *, dialect: str = PSABI, thorough: bool = False
) -> Verdict:
    """Run a thunk and judge it.

    ``thorough``: with every object that may fail to be made, and once more in another world with
    other values.  Never raises for anything that the thunk does.  Threads take turns.
    """
    try:
        assignment = classify(signature, dialect=dialect, party="callee")
    except UnsupportedType as error:
        return Verdict("unsupported", reason=str(error))
    wrong = next(pool(thunk), None)
    if wrong is not None:
        return Verdict("fail", (replace(wrong, rule="thunk.pool"),))
    with LOCK, uninterrupted():
        try:
            verdict = _verdict(assignment, thunk, thorough=thorough, other=False)
            if verdict.ok and thorough:
                verdict = _verdict(assignment, thunk, thorough=True, other=True)
        except DoesNotFitError as error:
            return Verdict("error", reason=str(error))
    return verdict


def _verdict(assignment: Assignment, thunk: Thunk, *, thorough: bool, other: bool) -> Verdict:
    signature = assignment.signature
    values = values_for(signature, _OTHER_VALUES) if other else values_for(signature)
    hall = Hall(assignment, thunk, values, other=other)
    for trial in trials(assignment, values, thorough=thorough):
        run = hall.run(trial)
        if run.unsupported:
            return Verdict("unsupported", reason=f"the simulator does not run {run.unsupported}")
        if run.finding is not None:
            return Verdict("fail", (run.finding,))
    return Verdict("pass")


class Hall:
    """A thunk in a world, and a caller that passes it these values.

    Only with the machine's lock.  Raises DoesNotFitError.
    """

    def __init__(
        self, assignment: Assignment, thunk: Thunk, values: Values, *, other: bool = False
    ) -> None:
        self._text = read_text(thunk)
        world = thunk_world(other=other, careful=not self._text.simple)
        code = bytearray(thunk.code)
        for offset, symbol in thunk.relocations:
            code[offset : offset + 8] = world.symbols[symbol].to_bytes(8, "little")
        self._caller = Caller(world, assignment, values)
        self._stage = Stage(world, assignment, values)
        world.host.limit = _INSTRUCTIONS + 2 * self._caller.depth
        self._slot = world.host.load(bytes(code), self._text.emulated, self._text.aligned)

    def run(self, trial: Trial) -> Run:
        """The thunk, once."""
        entered = self._caller.enter(trial)
        return Run(self._stage, self._text, self._slot, trial, entered).play()

"""What a run on the machine comes to: why it stopped, and what ran."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

#: ``callee``: the fake callee was entered.  ``exit``: the stub returned to END.
#: ``limit``: too many blocks.  ``refused``: an instruction that must not run here.
#: ``care``: code that has to be looked at more closely than this machine does.
StopReason: TypeAlias = Literal["callee", "exit", "fault", "limit", "refused", "care", "halt"]


#: Details of refusals that are about where control went, not about an instruction.
JUMPED_OUT: Final = "a jump out of the stub"
RAN_OUT: Final = "the end of the code"
#: The detail of a fault that no access makes; its address is where rsp is.
OFF_STACK: Final = "rsp"
LEFT: Final = (JUMPED_OUT, RAN_OUT)


@dataclass(frozen=True, slots=True)
class Stop:
    """Why and where a run stopped, and the registers there (see ``state.SLOTS``).

    ``address`` is the faulting address, or the address of the refused instruction.
    A refused instruction is ``forbidden`` when nothing of its kind belongs into a stub;
    the others only the simulator cannot run.  ``aligned_objects`` are the addresses of
    operands that must be aligned, elsewhere than on the stack and among the code's own data;
    it need not have come to them.
    """

    reason: StopReason
    registers: bytes
    address: int = 0
    detail: str = ""
    forbidden: bool = False
    aligned_objects: frozenset[int] = frozenset()


class Counts(NamedTuple):
    """What ran outside the callee: a rep-prefixed instruction counts once."""

    instructions: int
    loads: int
    stores: int


class DoesNotFitError(ValueError):
    """Code or data that is larger than the simulated memory has room for."""

"""A case: one stub's recordings, and everything they are judged by."""

from __future__ import annotations

from dataclasses import dataclass

from abisim.machine.decode import Nature
from abisim.machine.machine import Stop
from abisim.reference import Assignment
from abisim.signature import Signature
from abisim.stubs import Stub
from abisim.verification.call import Recording
from abisim.verification.values import Values


@dataclass(frozen=True, slots=True)
class Case:
    """Everything there is to judge.  ``slot`` is the address that the stub ran at;
    ``displaced`` says where its objects lay, see :class:`caller.Caller`.
    """

    signature: Signature
    assignment: Assignment
    values: Values
    stub: Stub
    slot: int
    recordings: tuple[Recording, ...]
    displaced: bool = False

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Every stop of every pass, in order."""
        return tuple(stop for recording in self.recordings for stop in recording.stops)

    @property
    def entered(self) -> bool:
        """Whether every pass reached the callee."""
        return self._all_passes_ran and all(
            recording.entry.reason == "callee" for recording in self.recordings
        )

    @property
    def returned(self) -> bool:
        """Whether every pass reached the callee and came back."""
        return self._all_passes_ran and all(
            recording.leave is not None and recording.leave.reason == "exit"
            for recording in self.recordings
        )

    @property
    def nature(self) -> Nature:
        """What everything that ran is like."""
        return Nature.of_runs(each.nature for each in self.recordings)

    @property
    def is_depth_by_place(self) -> bool:
        """Whether rsp is moved by another distance in one pass than in another one, as code does
        that aligns it: in even passes it comes with bits set that are clear in odd ones.
        """
        return len({each.depth for each in self.recordings}) > 1

    @property
    def _all_passes_ran(self) -> bool:
        return len(self.recordings) == self.values.passes

"""A case: one stub's recordings, and everything they are judged by."""

from __future__ import annotations

from dataclasses import dataclass

from abisim.reference import Assignment
from abisim.signature import Signature
from abisim.stubs import Stub
from abisim.verification.call import Call, Recording
from abisim.verification.values import Values


@dataclass(frozen=True, slots=True)
class Case:
    """Everything there is to judge."""

    signature: Signature
    assignment: Assignment
    values: Values
    stub: Stub
    call: Call
    recordings: tuple[Recording, ...]

    @property
    def entered(self) -> bool:
        """Whether every pass reached the callee."""
        return all(recording.entry.reason == "callee" for recording in self.recordings)

    @property
    def returned(self) -> bool:
        """Whether every pass reached the callee and came back."""
        return all(
            recording.leave is not None and recording.leave.reason == "exit"
            for recording in self.recordings
        )

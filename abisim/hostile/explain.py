"""Why a pass is right: the code is the right stub's, or it is proven to be a right stub.

Neither asks the judge, nor runs anything.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from abisim.hostile.attempt import Attempt, Target
from abisim.mutation.proof import unproven

#: same code: the right stub's bytes, from the first to those that nothing follows.
#: proven: followed with symbols, every byte that the ABI defines is where it has to be.
Reason: TypeAlias = Literal["same code", "proven"]
REASONS: Final[tuple[Reason, ...]] = ("same code", "proven")


def explain(attempt: Attempt, target: Target) -> tuple[Reason | None, str]:
    """The reason for a pass; None, and why not, for a wrong one.

    A right stub is a straight row of instructions that ends with its last one, so what lies
    behind it is never reached.
    """
    if attempt.code.startswith(target.code):
        return "same code", ""
    why = unproven(target.assignment, attempt.entry, attempt.code)
    return (None, why) if why else ("proven", "")

"""Why a pass is right: the code is the right stub's, or it is proven to be a right stub.

Neither asks the judge, nor runs anything.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from abisim.disassembly import listing
from abisim.hostile.attempt import Attempt, Target
from abisim.hostile.prefixes import plain
from abisim.mutation.proof import unproven

#: A jump or call to a number, or an address relative to the instruction.
_RELATIVE: Final = re.compile(r"\b(?:j\w+|call|loop\w*) -?\d|\brip\b")
#: same code: the right stub's bytes, from the first to those that nothing follows.
#: same instructions: but for prefixes that mean nothing.
#: proven: followed with symbols, every byte that the ABI defines is where it has to be.
Reason: TypeAlias = Literal["same code", "same instructions", "proven"]
REASONS: Final[tuple[Reason, ...]] = ("same code", "same instructions", "proven")


def explain(attempt: Attempt, target: Target) -> tuple[Reason | None, str]:
    """The reason for a pass; None, and why not, for a wrong one.

    A right stub is a straight row of instructions that ends with its last one, so what lies
    behind it is never reached.
    """
    if attempt.code.startswith(target.code):
        return "same code", ""
    if plain(attempt.code).startswith(plain(target.code)):
        return "same instructions", ""
    why = unproven(target.assignment, attempt.entry, attempt.code)
    if why and not _RELATIVE.search(listing(attempt.code)):
        # Nothing depends on where instructions are.
        why = unproven(target.assignment, attempt.entry, plain(attempt.code))
    return (None, why) if why else ("proven", "")

"""Placement as an automaton: what an argument's place depends on, and each step of a call.

An argument's place depends on little: on the registers that are left, on where the stack ends
modulo 64, and on what kind of value comes.  A step from one such state to the next is a
transition; docs/coverage.md has the tables.  All of it is the ABI's text, without dialects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from abisim.campaign import automaton_microsoft, automaton_sysv
from abisim.campaign.transition import Transition
from abisim.reference.assignment import Assignment

_STEPS: Final[dict[str, Callable[[Assignment], Iterator[Transition]]]] = {
    "sysv": automaton_sysv.transitions,
    "ms": automaton_microsoft.transitions,
    "win64": automaton_microsoft.transitions,
    "mingw": automaton_microsoft.transitions,
}


def transitions(assignment: Assignment) -> Iterator[Transition]:
    """The steps of one call, read off what the reference says by the ABI's text.

    An argument that is aligned to more than 64 bytes has no transition on the stack, for
    its offset does not depend on the state alone; nor has one that no C program passes.
    """
    return _STEPS[assignment.abi](assignment)


@lru_cache(maxsize=8)
def universe(abi: str) -> tuple[Transition, ...]:
    """Every transition that a C call can make under an ABI, in a fixed order."""
    if abi == "sysv":
        return tuple(automaton_sysv.universe())
    return tuple(automaton_microsoft.universe())

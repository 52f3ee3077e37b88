"""The placement automaton of the Microsoft convention: its documentation, Parameter passing.

A state is the position that comes next: one of four with a register of either kind, or
eight bytes of stack.  What comes is what the type alone decides: its register file and its
bytes, or a pointer to a copy and the copy's alignment.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from abisim.campaign.transition import Transition
from abisim.reference.assignment import Assignment
from abisim.reference.eightbytes import TEXT
from abisim.reference.slots import GENERAL, SLOT, fit_of
from abisim.types import CType, Void

#: All arguments of a fixed list; those before the ellipsis, and those behind it.  The text
#: tells the first from the others, "Varargs"; only the last are read by va_arg.
Part: TypeAlias = Literal["fixed", "named", "variable"]
PARTS: Final[tuple[Part, ...]] = ("fixed", "named", "variable")

PERIOD: Final = 64
#: Positions that are told apart: four with registers, then eight of the stack, again and again.
POSITIONS: Final = len(GENERAL) + PERIOD // SLOT

NOTHING: Final = "general of no bits"
KINDS: Final = (
    "general of 8 bits", "general of 16 bits", "general of 32 bits", "general of 64 bits", NOTHING,
    "vector of 16 bits", "vector of 32 bits", "vector of 64 bits",
    "copy aligned to 16", "copy aligned to 32", "copy aligned to 64",
)  # fmt: skip
RESULTS: Final = (
    "void", "general of 8 bits", "general of 16 bits", "general of 32 bits", "general of 64 bits",
    NOTHING, "vector of 16 bits", "vector of 32 bits", "vector of 64 bits", "vector of 128 bits",
    "vector of 256 bits", "vector of 512 bits", "memory",
)  # fmt: skip


def kind_of(ctype: CType) -> str:
    """Raises UnsupportedType for what is no value."""
    fit = fit_of(ctype, TEXT)
    if fit.passed == "reference":
        return f"copy aligned to {fit.copy_align}"
    return f"{fit.passed} of {8 * fit.size} bits" if fit.significant else NOTHING


def transitions(assignment: Assignment) -> Iterator[Transition]:
    """The steps of one call: its result, each argument, and what the call leaves."""
    signature = assignment.signature
    call = "variadic" if signature.variadic else "fixed"
    yield Transition("result", _result(signature.result), call)
    hidden = int(assignment.ret.mode == "sret")
    for index, argument in enumerate(assignment.args):
        part: Part = "fixed"
        if signature.named is not None:
            part = "named" if index < signature.named else "variable"
        yield slot(part, index + hidden, kind_of(argument.ctype))
    yield end(call, len(assignment.args) + hidden)


def _result(ctype: CType) -> str:
    if isinstance(ctype, Void):
        return "void"
    fit = fit_of(ctype, TEXT)
    if fit.returned == "memory":
        return "memory"
    return f"{fit.returned} of {8 * fit.size} bits" if fit.significant else NOTHING


@lru_cache(maxsize=1024)
def slot(part: str, position: int, kind: str) -> Transition:
    return Transition("slots", kind, f"{part}, {_state(position)}")


@lru_cache(maxsize=64)
def end(call: str, positions: int) -> Transition:
    return Transition("end", "stack", f"{call}, then {_state(positions)}")


def _state(position: int) -> str:
    if position < len(GENERAL):
        return f"position {position + 1}"
    return f"stack at {SLOT * position % PERIOD}"


def universe() -> Iterator[Transition]:
    """Every transition that a C call can make; a variadic one has a named parameter."""
    for kind in RESULTS:
        for call in ("fixed", "variadic"):
            yield Transition("result", kind, call)
    for part in PARTS:
        for kind in KINDS:
            for position in range(int(part == "variable"), POSITIONS):
                yield slot(part, position, kind)
    for call in ("fixed", "variadic"):
        for positions in range(int(call == "variadic"), POSITIONS):
            yield end(call, positions)

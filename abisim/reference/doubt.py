"""What nothing can be said about in a call, where a compiler is at odds with itself.

Everything else in the same call is judged as ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from abisim.dialects import Party
from abisim.reference.assignment import Assignment, Placement

#: The argument area's, in every ABI.
LEAST_ALIGNMENT = 16


@dataclass(frozen=True, slots=True)
class Doubt:
    """Arguments by their indices, and the result, of which the bytes may be anything.

    ``faults``: the code may fault over them.  False when there is no doubt.
    """

    arguments: frozenset[int] = frozenset()
    result: bool = False
    faults: bool = False

    def __bool__(self) -> bool:
        return bool(self.arguments) or self.result or self.faults

    def __or__(self, other: Doubt) -> Doubt:
        return Doubt(
            self.arguments | other.arguments,
            self.result or other.result,
            self.faults or other.faults,
        )


NO_DOUBT = Doubt()


def together(doubts: Iterable[Doubt]) -> Doubt:
    """All of them at once."""
    whole = NO_DOUBT
    for doubt in doubts:
        whole |= doubt
    return whole


def doubted(assignment: Assignment, doubt: Doubt, party: Party) -> Assignment:
    """The assignment with no bit defined of what is in doubt.

    A callee is still given the arguments; a caller is not asked for them, nor for room and
    alignment.
    """
    if not doubt.arguments and not doubt.result:
        return assignment
    rest = assignment._replace(
        args=tuple(
            _undefined(argument, party) if index in doubt.arguments else argument
            for index, argument in enumerate(assignment.args)
        ),
        ret=_undefined(assignment.ret, "callee") if doubt.result else assignment.ret,
    )
    if party == "callee":
        return rest
    return rest._replace(stack_bytes=_room(rest), stack_align=_alignment(rest))


def _room(assignment: Assignment) -> int:
    """Bytes of stack that the arguments which are not in doubt need."""
    ends = [
        -(-(piece.offset + piece.end - piece.start) // 8) * 8
        for argument in assignment.args
        for piece in argument.pieces
        if piece.offset is not None
    ]
    return max(assignment.shadow_bytes, *ends, 0)


def _alignment(assignment: Assignment) -> int:
    """The area's alignment for the arguments that are not in doubt."""
    wanted = [
        argument.align
        for argument in assignment.args
        if any(piece.offset is not None for piece in argument.pieces)
    ]
    return min(assignment.stack_align, max(LEAST_ALIGNMENT, *wanted, 0))


def _undefined(placement: Placement, party: Party) -> Placement:
    nothing = bytes(len(placement.defined))
    if party == "caller":
        return replace(placement, mode="ignore", pieces=(), defined=nothing)
    pieces = tuple(replace(piece, extend=None) for piece in placement.pieces)
    return replace(placement, defined=nothing, pieces=pieces)

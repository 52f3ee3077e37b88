"""How many instructions the fast path of a python stub may take.

Counted are the instructions that run outside of other functions, from the stub's first to its
return or to the jump to what makes the result, for the quickest objects of each type: small
exact ints, exact floats, bytes.  docs/budget.md states the formula.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from abisim.pystubs import Carrier, PythonStub, parameter_carrier, result_carrier
from abisim.reference.assignment import Assignment
from abisim.reference.budget import budget

#: Instructions beyond those of a buffer stub to look at an argument and take it apart.
_TAKE: Final[dict[Carrier, int]] = {
    "int": 12, "bool": 9, "float": 5, "pointer": 14, "string": 14, "bytes": 6, "none": 0,
}  # fmt: skip
_GIVE: Final[dict[Carrier, int]] = {
    "int": 8, "bool": 5, "float": 3, "pointer": 7, "string": 5, "bytes": 6, "none": 3,
}  # fmt: skip
#: Arity, the stack aligned, a register saved and restored.
_MOST_AROUND: Final = 10
#: Arity (two), the call, the return.
_LEAST_AROUND: Final = 4
#: An argument's pointer, its type, a branch.
_LEAST_TAKE: Final = 3
_GIL: Final = 9
_ERRNO: Final = 7
#: Over the call that releases the GIL each argument is put away.
_KEPT: Final = 2


class PythonBudget(NamedTuple):
    """Instructions: a right stub takes ``least`` or more, a good one ``most`` or fewer."""

    least: int
    most: int


def python_budget(assignment: Assignment, stub: PythonStub) -> PythonBudget:
    """The budget of a stub."""
    signature = assignment.signature
    parameters = [parameter_carrier(each.type) for each in signature.parameters]
    most = budget(assignment, "buffer").most + _MOST_AROUND
    most += sum(_TAKE[each] for each in parameters) + _GIVE[result_carrier(signature.result)]
    if stub.release_gil:
        pieces = sum(max(1, len(each.pieces)) for each in assignment.args)
        most += _GIL + _KEPT * pieces
    if stub.errno or stub.release_gil:
        most += _ERRNO
    return PythonBudget(_LEAST_AROUND + _LEAST_TAKE * len(parameters), most)

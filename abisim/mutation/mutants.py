"""Mutants of a stub, drawn evenly over the operators, the same for the same seed."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from keystone import KsError

from abisim.mutation.amounts import off_by, widen_or_narrow, wrong_extension
from abisim.mutation.edits import Operator
from abisim.mutation.frame import wrong_al, wrong_alignment, wrong_operation
from abisim.mutation.lines import split
from abisim.mutation.order import drop, duplicate, early_release, late_store, swap
from abisim.mutation.plans import PLAN_OPERATORS
from abisim.mutation.tables import PlannerTables, planner_tables
from abisim.mutation.wrong_registers import clobber, exchanged_registers, wrong_register
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import compile_plan
from abisim.stubgen.moves import MovePlan
from abisim.stubgen.plan import plan
from abisim.stubs import Entry

CODE_OPERATORS: Final[tuple[Operator, ...]] = (
    drop, duplicate, swap, late_store, early_release, off_by, widen_or_narrow, wrong_extension,
    wrong_register, exchanged_registers, clobber, wrong_alignment, wrong_al, wrong_operation,
)  # fmt: skip
FLIP: Final = "flipped bit"
TABLE: Final = "planner's table"
#: What the stub compiler stumbles over when it is handed nonsense.
_STUMBLES: Final = (
    ArithmeticError, AssertionError, AttributeError, LookupError, StopIteration, TypeError,
    UnsupportedTypeError, ValueError, KsError,
)  # fmt: skip
_Make: TypeAlias = Callable[[], bytes | None]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed stub, and what was done to it."""

    operator: str
    code: bytes


def flips(code: bytes, count: int, source: random.Random) -> Iterator[Mutant]:
    """``count`` of the codes that differ in one bit, or all of them."""
    for bit in source.sample(range(8 * len(code)), min(count, 8 * len(code))):
        yield Mutant(FLIP, flipped(code, bit))


def flipped(code: bytes, bit: int) -> bytes:
    changed = bytearray(code)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def semantic(
    signature: Signature, entry: Entry, code: bytes, count: int, source: random.Random
) -> Iterator[Mutant]:
    """``count`` different codes that operators make of a stub, or as many as there are."""
    made = {code}
    for operator, make in _drawn(_candidates(signature, entry, code), source):
        if len(made) > count:
            return
        changed = make()
        if changed is not None and changed not in made:
            made.add(changed)
            yield Mutant(operator, changed)


def _candidates(signature: Signature, entry: Entry, code: bytes) -> dict[str, list[_Make]]:
    """What can be done, by operator; nothing is assembled or compiled yet."""
    found: dict[str, list[_Make]] = defaultdict(list)
    lines = split(code)
    for operator in CODE_OPERATORS:
        for edit in operator(lines):
            found[edit.operator].append(partial(edit.apply, lines))
    moves = plan(signature)
    for plan_operator in PLAN_OPERATORS:
        for name, changed in plan_operator(moves):
            found[name].append(partial(_compiled, changed, entry))
    for _, tables in planner_tables(signature.abi):
        found[TABLE].append(partial(_planned, signature, tables, entry))
    return found


def _drawn(
    candidates: dict[str, list[_Make]], source: random.Random
) -> Iterator[tuple[str, _Make]]:
    """All of them, a round of one from each operator after another."""
    waiting = list(candidates.items())
    while waiting:
        source.shuffle(waiting)
        for operator, makes in waiting:
            at = source.randrange(len(makes))
            makes[at], makes[-1] = makes[-1], makes[at]
            yield operator, makes.pop()
        waiting = [each for each in waiting if each[1]]


def _compiled(moves: MovePlan, entry: Entry) -> bytes | None:
    try:
        return compile_plan(moves, entry)
    except _STUMBLES:
        return None


def _planned(signature: Signature, tables: PlannerTables, entry: Entry) -> bytes | None:
    try:
        return compile_plan(plan(signature, tables), entry)
    except _STUMBLES:
        return None

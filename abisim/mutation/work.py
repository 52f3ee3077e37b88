"""The mutants of a batch of stubs, made and judged."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from abisim.mutation.fates import judge
from abisim.mutation.mutants import Mutant, flips, semantic
from abisim.mutation.outcomes import Outcomes
from abisim.reference import UnsupportedType, classify
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import stub
from abisim.stubs import Entry


@dataclass(frozen=True, slots=True)
class Task:
    """A stub to damage: how many mutants of each kind, by which seed."""

    signature: Signature
    entry: Entry
    semantic: int
    flips: int
    seed: str


def judge_batch(tasks: Sequence[Task]) -> Outcomes:
    """Make the mutants of these stubs and judge them."""
    outcomes = Outcomes()
    for task in tasks:
        signature, entry = task.signature, task.entry
        try:
            assignment = classify(signature)
            code = stub(signature, entry).code
        except (UnsupportedType, UnsupportedTypeError):
            continue
        outcomes.stubs += 1
        mutants: list[Mutant] = [
            *semantic(signature, entry, code, task.semantic, random.Random(f"{task.seed} s")),
            *flips(code, task.flips, random.Random(f"{task.seed} f")),
        ]
        for mutant in mutants:
            judged = judge(assignment, entry, code, mutant.code)
            outcomes.add(signature.shape, entry, code, mutant, judged)
    return outcomes

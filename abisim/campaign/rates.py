"""How many fresh signatures are checked a second, and where the time goes.

A check is everything from the signature to the verdict: classified, compiled, given values,
run twice, and judged by every rule.  Chunks take turns: one is timed as a whole, one stage by
stage, and the stubs of that one are run bare, which is the simulator's own ceiling.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from abisim.campaign.engine import FunctionRef, judge_all
from abisim.campaign.fresh import FreshDrawer
from abisim.campaign.processes import together
from abisim.errors import UsageError
from abisim.machine.straight import straight
from abisim.reference import classify
from abisim.signature import Signature
from abisim.stubgen.compiler import stub as compile_stub
from abisim.subjects.commands import Compiler
from abisim.subjects.native import Given, passes_natively
from abisim.verification.judge import verify_all
from abisim.verification.screen import shared_screen
from abisim.verification.values import Values, values_for

#: Signatures that are timed together.
CHUNK: Final = 500
STAGES: Final = ("classify", "compile", "values", "run and judge")
_PAGE_KIB: Final = 4
#: Signatures that a process begins with, unmeasured.
_WARM: Final = 4000
_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


@dataclass(slots=True)
class Rates:
    """What was measured: signatures and seconds, as a whole, by stage, and bare.

    ``statuses`` counts verdicts; ``memory`` is the resident set after each chunk, in KiB.
    """

    checked: int = 0
    seconds: float = 0.0
    staged: int = 0
    stages: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    bare: int = 0
    bare_seconds: float = 0.0
    statuses: Counter[str] = field(default_factory=Counter)
    memory: list[int] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        return self.checked / self.seconds

    @property
    def ceiling(self) -> float:
        """Stubs that the simulator runs a second, twice each, with nothing else done."""
        return self.bare / self.bare_seconds

    def shares(self) -> dict[str, float]:
        """Each stage's part of the time, the simulator's apart from what is judged."""
        parts = {stage: seconds / self.staged for stage, seconds in self.stages.items()}
        *before, last = STAGES
        simulator = min(self.bare_seconds / self.bare, parts[last])
        split = {each: parts[each] for each in before}
        split |= {"run": simulator, "judge": parts[last] - simulator}
        whole = sum(split.values())
        return {stage: seconds / whole for stage, seconds in split.items()}


def measure(
    drawer: FreshDrawer,
    numbers: range,
    rates: Rates,
    *,
    apart: bool = True,
    on_chunk: Callable[[int], None] = lambda _: None,
) -> None:
    """Check the signatures of these numbers, adding to ``rates`` chunk by chunk.

    ``apart``: every other chunk is timed stage by stage.  Ctrl-C leaves what is done.
    """
    for place, start in enumerate(range(numbers.start, numbers.stop, CHUNK)):
        signatures = list(drawer.span(range(start, min(start + CHUNK, numbers.stop))))
        if apart and place % 2:
            _by_stage(signatures, rates)
        else:
            began = time.perf_counter()
            verdicts = list(judge_all(signatures))
            rates.seconds += time.perf_counter() - began
            rates.checked += len(signatures)
            rates.statuses.update(verdict.status for verdict in verdicts)
        rates.memory.append(_resident())
        on_chunk(len(signatures))


def _by_stage(signatures: Sequence[Signature], rates: Rates) -> None:
    """Time a chunk stage by stage, and its stubs bare."""

    def timed(stage: str, work: Callable[[_Item], _Made], items: Iterable[_Item]) -> list[_Made]:
        began = time.perf_counter()
        made = [work(each) for each in items]
        rates.stages[stage] += time.perf_counter() - began
        return made

    classify_stage, compile_stage, values_stage, last = STAGES
    timed(classify_stage, classify, signatures)
    stubs = timed(compile_stage, compile_stub, signatures)
    timed(values_stage, values_for, signatures)
    began = time.perf_counter()
    verdicts = verify_all(signatures, stubs)
    whole = time.perf_counter() - began
    # The judge classifies and makes the values by itself: what it takes beside that.
    spent = _seconds(classify, signatures) + _seconds(values_for, signatures)
    rates.stages[last] += max(0.0, whole - spent)
    rates.staged += len(signatures)
    rates.statuses.update(verdict.status for verdict in verdicts)
    screen = shared_screen()
    known = [(each.code, straight(each.code)) for each in stubs]
    runs = [(code, way.back) for code, way in known if way is not None]
    began = time.perf_counter()
    for code, back in runs:
        screen.run_bare(code, back)
    rates.bare_seconds += time.perf_counter() - began
    rates.bare += len(runs)


def _seconds(work: Callable[[Signature], object], signatures: Sequence[Signature]) -> float:
    began = time.perf_counter()
    for signature in signatures:
        work(signature)
    return time.perf_counter() - began


def _resident() -> int:
    """This process's resident set, in KiB."""
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * _PAGE_KIB


def measure_together(
    functions: Sequence[FunctionRef],
    seed: int,
    numbers: range,
    jobs: int,
    on_chunk: Callable[[int], None] = lambda _: None,
) -> list[Rates]:
    """Check the signatures of these numbers in several processes; what each measured."""
    each = -(-len(numbers) // jobs)
    spans = [numbers[start : start + each] for start in range(0, len(numbers), each)]
    measured = together(_measure_part, spans, len(spans), _prepare, (functions, seed))
    found: list[Rates] = []
    for rates in measured:
        found.append(rates)
        on_chunk(rates.checked)
    return found


class _Worker:
    """What a process measures with."""

    drawer: FreshDrawer


def _prepare(functions: Sequence[FunctionRef], seed: int) -> None:
    """Make this process ready: its caches warm."""
    _Worker.drawer = FreshDrawer(functions, seed)
    measure(_Worker.drawer, range(-_WARM, 0), Rates(), apart=False)


def _measure_part(numbers: range) -> Rates:
    rates = Rates()
    measure(_Worker.drawer, numbers, rates, apart=False)
    return rates


def against(compiler: Compiler, signatures: Sequence[Signature], batch: int) -> float:
    """Signatures a second that a C compiler compiles, links and runs the same check of, so many
    to a program.

    Raises UsageError when the compiler refuses a program or a call in it is not right.
    """
    values = [values_for(signature) for signature in signatures]
    given = [_given(each) for each in values]
    began = time.perf_counter()
    for start in range(0, len(signatures), batch):
        chosen = slice(start, start + batch)
        if not passes_natively(compiler, signatures[chosen], given[chosen]):
            raise UsageError(f"a check that {compiler.command} compiled fails")
    return len(signatures) / (time.perf_counter() - began)


def _given(values: Values) -> Given:
    mask = bytearray(len(values.arguments[0]))
    for offset, bits in zip(values.offsets, values.masks, strict=True):
        mask[offset : offset + len(bits)] = bits
    passes = list(zip(values.arguments, values.result, strict=True))
    return passes[:2], (bytes(mask), values.result_mask)

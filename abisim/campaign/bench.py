"""Measurements: how fast shapes are checked, and our stubs beside a compiler's.

Times are only ever compared within one run; instruction counts are exact.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from abisim.campaign.engine import Shape, judge
from abisim.declarations import parse
from abisim.machine import memory
from abisim.machine.machine import Machine
from abisim.machine.state import BLOCK_SIZE, initial_block, put
from abisim.signature import Signature
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubs import Entry
from abisim.subjects.compiler import Compiler, NoStub, compile_stubs
from abisim.verification.judge import verify

_CHUNK: Final = 100
_CODE_FOR_BARE_RUNS: Final = bytes.fromhex("ffd2c3")  # call rdx; ret
_PASSES: Final = 2


@dataclass(frozen=True, slots=True)
class Rate:
    """``shapes`` distinct shapes in ``seconds``; ``bare`` is how many verifications of a
    trivial stub (load, two passes, nothing generated or judged) the simulator does a
    second in the same run.
    """

    shapes: int
    seconds: float
    bare: float

    @property
    def per_second(self) -> float:
        return self.shapes / self.seconds

    @property
    def ratio(self) -> float:
        return self.per_second / self.bare


def measure_rate(shapes: Sequence[Shape], machine: Machine, entry: Entry, rounds: int = 1) -> Rate:
    """Generate and judge every shape, the bare simulator taking turns with it.

    Every round starts with shapes that were seen in the round before; their verdicts are
    not kept, but types that were classified may be.
    """
    seconds = bare_seconds = 0.0
    checked = bare = 0
    for _ in range(rounds):
        for start in range(0, len(shapes), _CHUNK):
            chunk = shapes[start : start + _CHUNK]
            began = time.perf_counter()
            for shape in chunk:
                judge(shape.signature, entry)
            seconds += time.perf_counter() - began
            checked += len(chunk)
            began = time.perf_counter()
            for _ in range(_CHUNK):
                _bare_verification(machine)
            bare_seconds += time.perf_counter() - began
            bare += _CHUNK
    return Rate(checked, seconds, bare / bare_seconds)


def _bare_verification(machine: Machine) -> None:
    address = machine.load(_CODE_FOR_BARE_RUNS)
    for _ in range(_PASSES):
        top = memory.STACK.base + memory.STACK.size - memory.PAGE - 8
        machine.stack.write(top, memory.END.to_bytes(8, "little"))
        block = initial_block(bytes(BLOCK_SIZE))
        put(block, "rsp", top)
        put(block, "rdx", machine.callee_address)
        machine.resume(machine.start(address, block).registers)


@dataclass(frozen=True, slots=True)
class Figure:
    """A signature with instructions per call that others needed (native single-step,
    libffi of August 2026): ``ffi_call``, libffi's plan, and gcc -O2's avalue stub.
    """

    name: str
    declaration: str
    ffi_call: int
    libffi_plan: int
    gcc: int


NUMBERS_TO_BEAT: Final = (
    Figure("void(void)", "void f(void)", 121, 49, 1),
    Figure("int(int,int,int)", "int f(int, int, int)", 544, 143, 15),
    Figure("long(long,long,long)", "long f(long, long, long)", 585, 57, 14),
    Figure("double(double,int,double)", "double f(double, int, double)", 528, 148, 13),
    Figure("double({double,double})", "double f(struct { double x, y; })", 489, 513, 9),
    Figure(
        "{long,long,long}(long,long,long)",
        "struct { long a, b, c; } f(long, long, long)", 586, 138, 20,
    ),
    Figure("long double(long double)", "long double f(long double)", 255, 279, 11),
    Figure(
        "10 mixed, spilling",
        "int f(char, int, double, long, float, int, long, long, int, long)", 1495, 366, 31,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Instructions per call of one shape: ours and the compiler's.

    ``theirs`` is None when the compiler's stub cannot run on its own; ``note`` says why,
    or names a rule that the compiler's stub breaks.
    """

    shape: str
    label: str
    entry: Entry
    ours: int | None
    theirs: int | None
    note: str = ""

    @property
    def at_or_under(self) -> bool:
        return self.ours is not None and (self.theirs is None or self.ours <= self.theirs)


def compare(
    compiler: Compiler,
    signatures: Sequence[tuple[str, Signature]],
    entry: Entry,
    on_result: Callable[[Comparison], None] = lambda _: None,
) -> Iterator[Comparison]:
    """Our stub and the compiler's for each labelled signature, both counted by the machine.

    Raises UsageError when the compiler refuses the source.
    """
    theirs = compile_stubs(compiler, [signature for _, signature in signatures], entry)
    for (label, signature), other in zip(signatures, theirs, strict=True):
        ours = verify(signature, compile_stub(signature, entry))
        count, note = None, ""
        if isinstance(other, NoStub):
            note = other.reason
        else:
            verdict = verify(signature, other)
            count = verdict.instructions
            # Being longer than the budget is what is measured here.
            broken = [f.rule for f in verdict.findings if not f.rule.startswith("budget.")]
            note = verdict.reason or ", ".join(dict.fromkeys(broken))
        comparison = Comparison(signature.shape, label, entry, ours.instructions, count, note)
        on_result(comparison)
        yield comparison


def figures() -> tuple[tuple[Figure, Signature], ...]:
    """The numbers to beat, with their signatures."""
    return tuple((figure, parse(figure.declaration)) for figure in NUMBERS_TO_BEAT)

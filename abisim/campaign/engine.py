"""A run: the functions of a corpus, grouped by signature shape, each shape judged once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from abisim.campaign.corpus import load
from abisim.campaign.coverage import Coverage
from abisim.campaign.processes import together
from abisim.campaign.transition import Transition
from abisim.declarations import parse_all
from abisim.dialects import PSABI
from abisim.errors import UsageError
from abisim.signature import Signature, shape_id
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubgen.compiler import stubs as compile_stubs
from abisim.stubs import Entry, Side, Stub
from abisim.verification.findings import Status, Verdict
from abisim.verification.judge import verify, verify_all

if TYPE_CHECKING:
    from abisim.subjects.compiler import Compiler

#: What makes the code that is checked, when it is no C compiler: our own stub compiler.
OWN_SUBJECT: Final = "stub"
#: The same for CET.
CET_SUBJECT: Final = "stub+cet"


#: Signatures that are judged together.
_CHUNK: Final = 256
#: Shapes that a process judges at a time.
_PART: Final = 32


@dataclass(frozen=True, slots=True)
class FunctionRef:
    """A function of the corpus: where it was declared, and its signature.

    ``shape`` is the signature's, empty if nobody has asked for it yet.
    """

    library: str
    version: str
    path: str
    line: int
    signature: Signature
    shape: str = ""

    @property
    def label(self) -> str:
        return f"{self.library}:{self.signature.name}"


@dataclass(frozen=True, slots=True)
class Shape:
    """Functions that are called alike; ``signature`` is the first of them."""

    id: str
    text: str
    signature: Signature
    functions: tuple[FunctionRef, ...]


@dataclass(frozen=True, slots=True)
class ShapeResult:
    """A shape and its verdict for each side that was run: entry conventions, the callee."""

    shape: Shape
    verdicts: tuple[tuple[Side, Verdict], ...]

    @property
    def status(self) -> Status:
        """The worst of the verdicts."""
        order: tuple[Status, ...] = ("error", "fail", "unsupported", "pass")
        return min((verdict.status for _, verdict in self.verdicts), key=order.index)


@dataclass(frozen=True, slots=True)
class RunResult:
    """A whole run.  ``complete`` is false when it was interrupted.

    ``subject`` is "stub", "stub+cet" or a compiler's label.  ``exercised`` is what the shapes
    that were judged exercise of the placement automaton.
    """

    abi: str
    dialect: str
    subject: str
    results: tuple[ShapeResult, ...]
    complete: bool = True
    exercised: frozenset[Transition] = frozenset()

    @property
    def judged(self) -> bool:
        """Whether there was code to judge, of anything at all."""
        return any(
            verdict.status != "unsupported"
            for result in self.results
            for _, verdict in result.verdicts
        )

    @property
    def ok(self) -> bool:
        """Everything passed.  What a C compiler refuses is no fault of its calling code, but
        where it refuses everything, nothing passed.
        """
        good = ("pass",) if self.subject in (OWN_SUBJECT, CET_SUBJECT) else ("pass", "unsupported")
        return (
            self.complete and self.judged and all(result.status in good for result in self.results)
        )


def corpus_functions(
    paths: Sequence[Path], abi: str = "sysv", dialect: str = PSABI
) -> list[FunctionRef]:
    """The functions of corpus files and directories of them.  Raises AbisimError."""
    return [
        FunctionRef(
            file.name, file.version, str(file.path), declared.line, declared.signature, shape
        )
        for file in load(paths, abi=abi, dialect=dialect).files
        for declared, shape in zip(file.functions, file.shapes, strict=True)
    ]


def text_functions(text: str, abi: str = "sysv", dialect: str = PSABI) -> list[FunctionRef]:
    """The functions that a C text declares.  Raises DeclarationError."""
    return [
        FunctionRef("declaration", "", "<declaration>", declared.line, declared.signature)
        for declared in parse_all(text, abi, "<declaration>", dialect=dialect)
    ]


def group_by_shape(functions: Iterable[FunctionRef]) -> list[Shape]:
    """Shapes in the order in which they first occur."""
    groups: dict[tuple[str, str], list[FunctionRef]] = {}
    for function in functions:
        signature = function.signature
        shape = function.shape or signature.shape
        groups.setdefault((signature.abi, shape), []).append(function)
    return [
        Shape(shape_id(abi, shape), shape, members[0].signature, tuple(members))
        for (abi, shape), members in groups.items()
    ]


def run(
    shapes: Sequence[Shape],
    *,
    entries: Sequence[Entry],
    dialect: str = "psabi",
    compiler: Compiler | None = None,
    abi: str = "sysv",
    cet: bool = False,
    jobs: int = 1,
    on_result: Callable[[ShapeResult], None] = lambda _: None,
) -> RunResult:
    """Judge every shape under every entry convention.

    With a ``compiler`` its typed stubs are judged and its callees, otherwise our own stubs, in
    ``jobs`` processes, made and judged for CET with ``cet``; a compiler says itself whether its
    code is.
    ``on_result`` is told each result as it comes.  Ctrl-C ends the run early and keeps
    what is done; the result then is not complete.
    """
    results: list[ShapeResult] = []
    coverage = Coverage(abi)
    complete = True
    try:
        judged = (
            _own(shapes, entries, dialect, jobs, cet=cet)
            if compiler is None
            else _theirs(shapes, entries, dialect, compiler)
        )
        for result in judged:
            results.append(result)
            if any(verdict.status in ("pass", "fail") for _, verdict in result.verdicts):
                coverage.add(result.shape.signature)
            on_result(result)
        # Processes that are interrupted end early.
        complete = len(results) == len(shapes)
    except KeyboardInterrupt:
        complete = False
    own = CET_SUBJECT if cet else OWN_SUBJECT
    subject = own if compiler is None else compiler.label
    return RunResult(abi, dialect, subject, tuple(results), complete, coverage.exercised)


def _own(
    shapes: Sequence[Shape], entries: Sequence[Entry], dialect: str, jobs: int, *, cet: bool
) -> Iterator[ShapeResult]:
    signatures = [shape.signature for shape in shapes]
    if jobs == 1:
        judged = _Part(signatures, entries, dialect, cet).judged()
    else:
        parts = [
            _Part(signatures[start : start + _PART], entries, dialect, cet)
            for start in range(0, len(signatures), _PART)
        ]
        judged = chain.from_iterable(together(_judge_part, parts, jobs, helping=True))
    # They may end early.
    for shape, verdicts in zip(shapes, judged, strict=False):
        yield ShapeResult(shape, tuple(zip(entries, verdicts, strict=True)))


@dataclass(frozen=True, slots=True)
class _Part:
    """Signatures that one process judges."""

    signatures: Sequence[Signature]
    entries: Sequence[Entry]
    dialect: str
    cet: bool

    def judged(self) -> Iterator[tuple[Verdict, ...]]:
        if not self.cet:
            return judge_entries(self.signatures, self.entries, self.dialect)
        return (
            tuple([judge(each, entry, self.dialect, cet=True) for entry in self.entries])
            for each in self.signatures
        )


def _judge_part(part: _Part) -> list[tuple[Verdict, ...]]:
    return list(part.judged())


def _theirs(
    shapes: Sequence[Shape], entries: Sequence[Entry], dialect: str, compiler: Compiler
) -> Iterator[ShapeResult]:
    from abisim.campaign.compiled import judge_compiled

    signatures = [shape.signature for shape in shapes]
    judged = judge_compiled(signatures, compiler, entries, dialect)
    for shape, verdicts in zip(shapes, judged, strict=True):
        yield ShapeResult(shape, verdicts)


def judge(
    signature: Signature, entry: Entry = "buffer", dialect: str = "psabi", *, cet: bool = False
) -> Verdict:
    """Compile a stub for this signature and judge it, both with ``cet`` for that."""
    try:
        stub = compile_stub(signature, entry, dialect, cet=cet)
    except UnsupportedTypeError as error:
        return Verdict("unsupported", reason=str(error))
    return verify(signature, stub, dialect, cet=cet)


def judge_all(
    signatures: Iterable[Signature], entry: Entry = "buffer", dialect: str = "psabi"
) -> Iterator[Verdict]:
    """The verdicts of :func:`judge` on each signature, in order, some at a time."""
    return (verdict for (verdict,) in judge_entries(signatures, (entry,), dialect))


def judge_entries(
    signatures: Iterable[Signature], entries: Sequence[Entry], dialect: str = "psabi"
) -> Iterator[tuple[Verdict, ...]]:
    """The verdicts of :func:`judge` under each of the entries, signature by signature."""
    waiting = iter(signatures)
    while chunk := list(islice(waiting, _CHUNK)):
        made: list[list[Stub] | Verdict] = []
        for signature in chunk:
            try:
                made.append(compile_stubs(signature, entries, dialect))
            except UnsupportedTypeError as error:
                made.append(Verdict("unsupported", reason=str(error)))
        pairs = [
            (signature, stub)
            for signature, stubs in zip(chunk, made, strict=True)
            if not isinstance(stubs, Verdict)
            for stub in stubs
        ]
        judged = iter(verify_all([s for s, _ in pairs], [stub for _, stub in pairs], dialect))
        for stubs in made:
            if isinstance(stubs, Verdict):
                yield (stubs,) * len(entries)
            else:
                yield tuple([next(judged) for _ in stubs])


def check(
    signatures: Iterable[Signature], subject: str = OWN_SUBJECT, entry: Entry = "buffer"
) -> Iterator[Verdict]:
    """The verdict of each signature, in order, some at a time.

    The emulator is taken to work: ``verification.selftest.self_test`` tries it, as the
    command line does before it passes anything.  ``subject`` is "stub" or a C compiler's
    command, whose verdict is the worse of its caller's and its callee's.  Raises UsageError
    for an unknown subject or entry convention.
    """
    if subject != OWN_SUBJECT:
        yield from _check_compiler(list(signatures), subject, entry)
        return
    yield from judge_all(signatures, entry)


def _check_compiler(
    signatures: Sequence[Signature], command: str, entry: Entry
) -> Iterator[Verdict]:
    """The worse verdict of caller and callee, in order; signatures of any mix of ABIs."""
    from abisim.campaign.compiled import judge_compiled
    from abisim.subjects.compiler import find_compiler

    abis = sorted({each.abi for each in signatures}) or ["sysv"]
    compilers = {abi: find_compiler(command, abi) for abi in abis}
    for abi, compiler in compilers.items():
        if compiler is None:
            raise UsageError(f"unknown subject {command!r}: no C compiler of that name for {abi}")
    order: tuple[Status, ...] = ("error", "fail", "unsupported", "pass")
    for abi, members in groupby(signatures, key=lambda each: each.abi):
        compiler = compilers[abi]
        assert compiler is not None
        for verdicts in judge_compiled(list(members), compiler, (entry,)):
            yield min((each for _, each in verdicts), key=lambda each: order.index(each.status))

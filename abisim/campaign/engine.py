"""A run: the functions of a corpus, grouped by signature shape, each shape judged once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from abisim.campaign.corpus import load
from abisim.declarations import parse_all
from abisim.errors import UsageError
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubs import Entry, Stub
from abisim.verification.findings import Status, Verdict
from abisim.verification.judge import verify

#: What makes the code that is checked.  ``stub`` is our own compiler.
Subject: TypeAlias = Literal["stub"]
SUBJECTS: Final[tuple[Subject, ...]] = ("stub",)


@dataclass(frozen=True, slots=True)
class FunctionRef:
    """A function of the corpus: where it was declared, and its signature."""

    library: str
    version: str
    path: str
    line: int
    signature: Signature

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
    """A shape and its verdict for each entry convention that was run."""

    shape: Shape
    verdicts: tuple[tuple[Entry, Verdict], ...]

    @property
    def status(self) -> Status:
        """The worst of the verdicts."""
        order: tuple[Status, ...] = ("error", "fail", "unsupported", "pass")
        return min((verdict.status for _, verdict in self.verdicts), key=order.index)


@dataclass(frozen=True, slots=True)
class RunResult:
    """A whole run.  ``complete`` is false when it was interrupted."""

    abi: str
    dialect: str
    subject: str
    results: tuple[ShapeResult, ...]
    complete: bool = True

    @property
    def ok(self) -> bool:
        return self.complete and all(result.status == "pass" for result in self.results)


def corpus_functions(paths: Sequence[Path], abi: str = "sysv") -> list[FunctionRef]:
    """The functions of corpus files and directories of them.  Raises AbisimError."""
    return [
        FunctionRef(file.name, file.version, str(file.path), declared.line, declared.signature)
        for file in load(paths, abi=abi).files
        for declared in file.functions
    ]


def text_functions(text: str, abi: str = "sysv") -> list[FunctionRef]:
    """The functions that a C text declares.  Raises DeclarationError."""
    return [
        FunctionRef("declaration", "", "<declaration>", declared.line, declared.signature)
        for declared in parse_all(text, abi, "<declaration>")
    ]


def group_by_shape(functions: Iterable[FunctionRef]) -> list[Shape]:
    """Shapes in the order in which they first occur."""
    groups: dict[str, list[FunctionRef]] = {}
    for function in functions:
        groups.setdefault(function.signature.id, []).append(function)
    return [
        Shape(identity, members[0].signature.shape, members[0].signature, tuple(members))
        for identity, members in groups.items()
    ]


def run(
    shapes: Sequence[Shape],
    *,
    entries: Sequence[Entry],
    dialect: str = "psabi",
    subject: Subject = "stub",
    abi: str = "sysv",
    on_result: Callable[[ShapeResult], None] = lambda _: None,
) -> RunResult:
    """Judge every shape under every entry convention.

    ``on_result`` is told each result as it comes.  Ctrl-C ends the run early and keeps
    what is done; the result then is not complete.
    """
    results: list[ShapeResult] = []
    complete = True
    try:
        for shape in shapes:
            verdicts = tuple((entry, judge(shape.signature, entry, dialect)) for entry in entries)
            results.append(ShapeResult(shape, verdicts))
            on_result(results[-1])
    except KeyboardInterrupt:
        complete = False
    return RunResult(abi, dialect, subject, tuple(results), complete)


def judge(signature: Signature, entry: Entry = "buffer", dialect: str = "psabi") -> Verdict:
    """Compile a stub for this signature and judge it."""
    try:
        stub: Stub = compile_stub(signature, entry)
    except UnsupportedTypeError as error:
        return Verdict("unsupported", reason=str(error))
    return verify(signature, stub, dialect)


def check(
    signatures: Iterable[Signature], subject: Subject = "stub", entry: Entry = "buffer"
) -> Iterator[Verdict]:
    """The verdict of each signature, in order; equal shapes are judged once.

    The emulator is taken to work: ``verification.selftest.self_test`` tries it, as the
    command line does before it passes anything.  Raises UsageError for an unknown subject
    or entry convention.
    """
    if subject not in SUBJECTS:
        raise UsageError(f"unknown subject {subject!r}; known: {', '.join(SUBJECTS)}")
    known: dict[str, Verdict] = {}
    for signature in signatures:
        identity = signature.id
        if identity not in known:
            known[identity] = judge(signature, entry)
        yield known[identity]

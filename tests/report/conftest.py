"""Runs to report: one made by hand, in which everything occurs, and one by the engine."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from abisim.campaign.coverage import Coverage
from abisim.campaign.engine import FunctionRef, RunResult, ShapeResult, group_by_shape, run
from abisim.declarations import parse
from abisim.report.document import Document, document
from abisim.stubs import ENTRIES, Entry
from abisim.verification.findings import Finding, Metrics, Verdict

#: library, version, path, declaration.  Not in the order in which they are reported.
DECLARED = (
    ("zlib", "1.3", "corpus/zlib.h", "unsigned long crc32(unsigned long, const char *, unsigned)"),
    ("zlib", "1.3", "corpus/zlib.h", "unsigned long adler32(unsigned long, char *, unsigned)"),
    ("m", "2.36", "/somewhere/else/m.h", "_Complex double csqrt(_Complex double)"),
    ("m", "2.36", "/somewhere/else/m.h", "_Complex double cexp(_Complex double)"),
    ("m", "2.36", "/somewhere/else/m.h", "_Complex double clog(_Complex double)"),
    ("m", "2.36", "/somewhere/else/m.h", "_Complex double csin(_Complex double)"),
    ("m", "2.36", "/somewhere/else/m.h", "_Complex double ccos(_Complex double)"),
    ("m", "2.36", "/somewhere/else/m.h", "_Complex double ctan(_Complex double)"),
    ("c|", "", "c.h", "int printf(const char *format, ..., int)"),
    ("c|", "", "c.h", "int printf(const char *format, ..., double)"),
    ("c|", "", "c.h", "struct pair { int quot, rem; } div(int, int)"),
    ("c|", "", "c.h", "void *lfind(void *, union { int i; float f; })"),
)

HARD_WORDS = "a <b> & `c` | d*e* \x1b[31m\x00\n\ud800 \u202e @f #1 ü"
VALUE = Finding("argument.value", "xmm0 bytes [0, 8)", "11 12 13", "00 00 00", "from .re")
EXTENSION = Finding("argument.extension", "rdi", "0x1", "0xffff", HARD_WORDS)
RESULT = Finding("result.value", "bytes [8, 16)", "21", "31")
METRICS = Metrics(5, 4, 1026, 5, 4, 16, 8, 9)

#: By the first function of a shape: the verdicts of buffer and avalue.
JUDGED = {
    "crc32": (Verdict("pass", metrics=METRICS), Verdict("pass", metrics=METRICS)),
    "csqrt": (
        Verdict("fail", (VALUE, EXTENSION, VALUE), METRICS),
        Verdict("fail", (RESULT,)),
    ),
    "printf": (
        Verdict("pass", metrics=Metrics(3, 3, 9, 3, 3, 16, 6, 6)),
        Verdict("pass", metrics=Metrics(12, 3, 31, 4, 3, 16, 6, 15)),
    ),
    "div": (
        Verdict("unsupported", reason="struct pair: not yet"),
        Verdict("pass", metrics=METRICS),
    ),
    "lfind": (Verdict("error", reason=HARD_WORDS), Verdict("fail", (VALUE,))),
}


def functions() -> list[FunctionRef]:
    return [
        FunctionRef(library, version, path, line, parse(declaration))
        for line, (library, version, path, declaration) in enumerate(DECLARED, 1)
    ]


@pytest.fixture(scope="session")
def made_run() -> RunResult:
    results = []
    for shape in group_by_shape(functions()):
        buffer, avalue = JUDGED[shape.signature.name]
        results.append(ShapeResult(shape, (("buffer", buffer), ("avalue", avalue))))
    coverage = Coverage("sysv")
    for result in results:
        coverage.add(result.shape.signature)
    return RunResult("sysv", "psabi", "stub", tuple(results), exercised=coverage.exercised)


@pytest.fixture(scope="session")
def made(made_run: RunResult) -> Document:
    return document(made_run)


@pytest.fixture(scope="session")
def real_run() -> RunResult:
    return run(group_by_shape(functions()), entries=ENTRIES)


@pytest.fixture(scope="session")
def one_shape() -> Callable[[Verdict], RunResult]:
    """A run of ``int f(int)`` alone that ended with this verdict for each given entry."""

    def build(verdict: Verdict, *entries: Entry) -> RunResult:
        reference = FunctionRef("lib", "1", "lib.h", 1, parse("int f(int)"))
        (shape,) = group_by_shape([reference])
        verdicts = tuple((entry, verdict) for entry in entries or ENTRIES)
        return RunResult("sysv", "psabi", "stub", (ShapeResult(shape, verdicts),))

    return build


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Holds a text to the file of that name in ``golden/``.

    ``ABISIM_REGENERATE=1 pytest tests/report`` writes the files; review them as a diff.
    """

    def check(name: str, text: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if os.environ.get("ABISIM_REGENERATE"):
            path.write_bytes(text.encode("utf-8"))
            pytest.skip(f"wrote {name}")
        assert text == path.read_bytes().decode("utf-8")

    return check

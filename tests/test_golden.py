"""Golden files: what is generated from the corpus is what is committed.

``make stubs`` and ``make check`` write them again; review the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from abisim.campaign.engine import RunResult, corpus_functions, group_by_shape, run
from abisim.report.formats import document, lock_text
from abisim.report.markdown import dumps as markdown
from abisim.report.pages import pages
from abisim.stubs import ENTRIES

ROOT = Path(__file__).parents[1]
STUBS = ROOT / "stubs"
REPORTS = ROOT / "reports"


#: ABI → where its reports are, and whether its counts are committed.
ABIS = {
    "sysv": (REPORTS, True),
    "ms": (REPORTS / "ms", True),
    "win64": (REPORTS / "win64", False),
    "mingw": (REPORTS / "mingw", False),
}
#: Microsoft's copies are not passed quickly (``verification.screen``): all of them are `long`.
MICROSOFT = [abi for abi in ABIS if abi != "sysv"]
#: Of those so many are one in the sample.
_SAMPLED = 20


@pytest.fixture(
    scope="module",
    params=["sysv", *(pytest.param(abi, marks=pytest.mark.long) for abi in MICROSOFT)],
)
def whole_corpus(request: pytest.FixtureRequest) -> RunResult:
    shapes = group_by_shape(corpus_functions([ROOT / "corpus"], request.param))
    return run(shapes, entries=ENTRIES, abi=request.param)


@pytest.mark.parametrize("abi", MICROSOFT)
def test_a_sample_of_the_corpus_passes(abi: str) -> None:
    """With the committed counts; all of it has the committed totals."""
    shapes = group_by_shape(corpus_functions([ROOT / "corpus"], abi))
    sample = run(shapes[::_SAMPLED], entries=ENTRIES, abi=abi)
    assert sample.ok
    assert len(sample.results) >= 200
    directory, counted = ABIS[abi]
    report = (directory / "check.md").read_text(encoding="utf-8")
    functions = sum(len(shape.functions) for shape in shapes)
    assert f"\n{functions:,} functions of " in report
    assert f" libraries, {len(shapes):,} shapes: " in report
    if counted:
        committed = (directory / "counts.lock").read_text(encoding="utf-8").splitlines()
        made = lock_text(document(sample)).splitlines()
        made = [line for line in made if not line.startswith("#")]
        assert len(made) == 2 * len(sample.results)
        assert set(made) <= set(committed)


def test_every_shape_of_the_edge_cases_has_its_page() -> None:
    made = pages(ROOT / "corpus" / "edge-cases.h")
    committed = {path.name: path.read_text(encoding="utf-8") for path in STUBS.glob("*.txt")}
    assert len(made) > 500
    assert sorted(made) == sorted(committed)
    different = [name for name, text in made.items() if committed[name] != text]
    assert not different, "run `make stubs` and review the difference"


def test_the_whole_corpus_passes(whole_corpus: RunResult) -> None:
    assert whole_corpus.ok
    assert len(whole_corpus.results) > 3000


def test_the_counts_are_the_committed_ones(whole_corpus: RunResult) -> None:
    made = document(whole_corpus)
    different = "run `make check` and review the difference"
    directory, counted = ABIS[whole_corpus.abi]
    if counted:
        lock = (directory / "counts.lock").read_text(encoding="utf-8")
        assert lock_text(made) == lock, different
    assert markdown(made) == (directory / "check.md").read_text(encoding="utf-8"), different

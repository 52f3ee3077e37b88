"""A newcomer's test run has a real witness, whatever compiler there is."""

from __future__ import annotations

from pathlib import Path

from abisim.campaign.engine import corpus_functions, group_by_shape, run
from abisim.campaign.witness import AUTO
from abisim.subjects.compiler import find_any

CORPUS = Path(__file__).parents[2] / "corpus"


def test_some_compiler_agrees_with_the_reference_in_both_directions() -> None:
    """gcc, clang, or ziglang from PyPI, which `make test` installs where neither is."""
    compiler = find_any()
    assert compiler is not None
    shapes = group_by_shape(corpus_functions([CORPUS / "edge-cases.h"]))[:150]
    result = run(shapes, entries=("buffer",), dialect=AUTO, compiler=compiler)
    assert result.ok
    verdicts = [verdict for each in result.results for _, verdict in each.verdicts]
    assert sum(verdict.ok for verdict in verdicts) == 2 * len(shapes)

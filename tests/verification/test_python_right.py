"""Right python stubs pass, on every layout."""

from __future__ import annotations

import pytest

from abisim.interpreters import Interpreter
from abisim.verification.python.judge import verify_python
from tests.conftest import Assembler
from tests.verification.python_stubs import LAYOUTS, RIGHT


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@pytest.mark.parametrize("name", RIGHT)
@pytest.mark.parametrize("thorough", [False, True], ids=["quickly", "thoroughly"])
def test_right_stubs_pass(
    assemble: Assembler, name: str, layout: Interpreter, thorough: bool
) -> None:
    right = RIGHT[name]
    stub = right.stub(assemble, layout)
    verdict = verify_python(right.signature, stub, thorough=thorough)
    assert verdict.status == "pass", (verdict.reason, *map(str, verdict.findings))

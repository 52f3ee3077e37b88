"""Runs in several processes."""

from __future__ import annotations

import pytest

from abisim.campaign import engine
from abisim.campaign.engine import group_by_shape, run, text_functions


def test_what_processes_leave_out_is_not_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(f"void f{n}({', '.join(['int'] * (n + 1))});" for n in range(70))
    shapes = group_by_shape(text_functions(text))
    assert len(run(shapes, entries=("buffer",), jobs=2).results) == 70
    monkeypatch.setattr(engine, "together", lambda judge, parts, _, **__: [judge(parts[0])])
    result = run(shapes, entries=("buffer",), jobs=2)
    assert (len(result.results), result.complete, result.ok) == (engine._PART, False, False)

"""``abisim mutate``: a survivor."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.cli.conftest import ROOT, Run

SOURCE = "int f(int, char, double); struct { long a, b; } g(long double, ...);"


def test_a_survivor_is_shown_and_the_exit_status_is_1(abisim: Run, tmp_path: Path) -> None:
    """Nothing is proven here, so that whatever is equivalent survives."""
    (tmp_path / "sitecustomize.py").write_text(
        "import abisim.mutation.fates as fates\n"
        "fates.unproven = lambda *arguments: 'there is no proof here'\n"
    )
    path = f"{ROOT}{os.pathsep}{tmp_path}"
    done = abisim("mutate", SOURCE, "--mutants", "300", "--flips", "9", PYTHONPATH=path)
    assert done.status == 1
    assert "survivor, " in done.out
    assert "  not proven: there is no proof here" in done.out
    assert re.search(r"^    [+-] \w+", done.out, re.MULTILINE)

"""LIEF is never interrupted: it would abort."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Stands for LIEF: Ctrl-C comes while it is imported.
LIEF = """
import os, pathlib, signal
os.kill(os.getpid(), signal.SIGINT)
for _ in range(1000):
    pass
class logging:
    disable = staticmethod(lambda: None)
pathlib.Path("imported").touch()
"""


def test_reading_an_object_is_not_interrupted(tmp_path: Path) -> None:
    (tmp_path / "lief.py").write_text(LIEF)
    program = "from abisim.subjects.objects import read_object; read_object(b'')"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr.strip().endswith("KeyboardInterrupt")
    assert (tmp_path / "imported").exists()

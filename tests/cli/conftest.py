"""Running the command line as a user does, in a process of its own or in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def abisim(tmp_path: Path) -> Run:
    """``abisim("check", …)`` in an empty directory."""

    def run(*arguments: str, cwd: Path = tmp_path, **environment: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-c", "from abisim.cli import main; main()", *arguments],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run

"""Running the command line as a user does, in a process of its own or in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "abisim")


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def abisim(tmp_path: Path) -> Run:
    """``abisim("check", …)`` in an empty directory."""

    def run(*arguments: str, cwd: Path = tmp_path, given: bytes = b"", **environment: str) -> Done:
        done = subprocess.run(
            [*COMMAND, *arguments],
            cwd=cwd,
            # pytest-xdist says how wide its own terminal is.
            env={**os.environ, "COLUMNS": "", "PYTHONPATH": str(ROOT), **environment},
            input=given,
            capture_output=True,
            check=False,
            timeout=300,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def start(command: Sequence[str], directory: Path, *paths: Path) -> subprocess.Popen[str]:
    """A command left to run in a directory, and in a session of its own, with the streams
    kept.  ``paths`` are looked into for modules.
    """
    return subprocess.Popen(
        command,
        cwd=directory,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT, *paths)))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )

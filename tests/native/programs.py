"""Programs that run in a process of their own, since what they do might end it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import abisim

_ROOT = Path(abisim.__file__).parents[1]
_SECONDS = 120


def output_of(program: str, **environment: str) -> str:
    """What a program prints.  A signal, an exit status or a warning fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT), **environment},
    )
    assert done.returncode == 0, f"status {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert not done.stderr, done.stderr
    return done.stdout

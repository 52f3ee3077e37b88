"""The GIL, errno, callbacks: each in a process of its own, which may hang or crash."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from abisim.subjects.running import run
from tests.native.engine_run import SOURCE
from tests.witnesses import witness

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compiler = witness("gcc")
    directory = tmp_path_factory.mktemp("library")
    Path(directory, "calls.c").write_text(SOURCE)
    words = (*compiler.words, "-O1", "-w", "-shared", "-fPIC", "calls.c", "-o", "calls.so")
    done = run(words, directory, 60)
    assert done.status == 0, done.messages
    return directory / "calls.so"


@pytest.mark.parametrize(
    "name", ["released", "errno", "x87_pair", "raising", "nested", "a_traceback"]
)
def test_in_a_process(library: Path, name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "tests.native.engine_run", str(library), name],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{name}: right\n"

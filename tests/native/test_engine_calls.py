"""Calls without code of ours, against functions that compilers made; a crash fails the test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.witnesses import witness

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("command", "abi", "seed"), [("gcc", "sysv", 11), ("gcc", "ms", 12), ("clang", "sysv", 13)]
)
def test_random_calls(command: str, abi: str, seed: int) -> None:
    witness(command, abi)
    words = ("--calls", "300", "--seed", str(seed), "--abi", abi, "--compiler", command)
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "tests.native.differential", *words],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "300 calls, no difference" in done.stdout

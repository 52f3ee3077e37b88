"""What README.md shows is what is printed."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")

CONSOLES = re.findall(r"```console\n\$ \.venv/bin/abisim (.+)\n((?:.*\n)+?)```", README)
PROGRAM = re.search(r"```python\n((?:.*\n)+?)```\n\n```\n((?:.+\n)+?)```", README)


@pytest.mark.parametrize(("command", "shown"), CONSOLES, ids=[row[0][:20] for row in CONSOLES])
def test_a_command_prints_what_is_shown(command: str, shown: str) -> None:
    arguments, _, tail = command.partition(" | tail -")
    done = subprocess.run(
        [sys.executable, "-c", "from abisim.cli import main; main()", *shlex.split(arguments)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stdout.splitlines(keepends=True)
    assert "".join(lines[-int(tail) :] if tail else lines) == shown


def test_there_are_commands_to_try() -> None:
    assert [command.split()[0] for command, _ in CONSOLES] == ["explain", "stub"]


def test_the_planted_mistake_is_found_as_shown() -> None:
    assert PROGRAM is not None
    program, shown = PROGRAM.groups()
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == shown


def test_the_summary_is_the_committed_report_s() -> None:
    report = (ROOT / "reports" / "check.md").read_text(encoding="utf-8")
    summary = re.search(r"^([\d,]+) functions, ([\d,]+) shapes: \1 pass$", README, re.MULTILINE)
    assert summary is not None
    functions, shapes = summary.groups()
    assert f"{functions} functions" in report
    assert f"{shapes} shapes" in report

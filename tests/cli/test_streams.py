"""Standard input and output that are closed, full or gone, and Ctrl-C at any time."""

from __future__ import annotations

import os
import shlex
import subprocess
import tomllib
from pathlib import Path

import pytest

from abisim.__main__ import main
from tests.cli.conftest import COMMAND, ROOT, Run

FULL = "abisim: error: cannot write the output: No space left on device\n"


def shell(line: str) -> tuple[int, str]:
    """The exit status and the standard error of ``line``, in which $A is the command."""
    done = subprocess.run(
        ["/bin/sh", "-c", line.replace("$A", shlex.join(COMMAND))],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize(
    "arguments",
    ["--help", "check --help", "explain 'int f(int)'", "stub 'int f(int)'", "doctor",
     "check 'int f(int)'", "check --output-format json 'int f(int)'"],
)  # fmt: skip
def test_an_output_that_is_full_is_one_message(arguments: str) -> None:
    assert shell(f"$A {arguments} >/dev/full") == (2, FULL)


def test_errors_that_cannot_be_written_still_set_the_status() -> None:
    assert shell("$A explain 'int f(int)' >/dev/full 2>/dev/full") == (2, "")
    assert shell("$A explain 'int f(unknown)' 2>/dev/full") == (2, "")


def test_a_reader_that_has_gone_is_no_news() -> None:
    assert shell("{ sleep 0.1; $A explain 'int f(int)'; } | true") == (0, "")


@pytest.mark.parametrize("command", ["explain", "stub", "check"])
@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("<&-", "there is no standard input to read"),
        ("</dev/zero", "the standard input has more than 16,777,216 bytes"),
        ("<latin1", "the standard input is not UTF-8: byte 0xe9 at offset 4"),
    ],
)  # fmt: skip
def test_a_standard_input_that_cannot_be_used(
    command: str, given: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "latin1").write_text("int é(int);", encoding="latin-1")
    assert shell(f"$A {command} - {given}") == (2, f"abisim: error: {message}\n")


def test_ctrl_c_while_it_starts_is_one_line(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
    done = abisim("--help", PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}")
    assert (done.status, done.out, done.err) == (130, "", "abisim: interrupted\n")


def test_the_script_starts_where_the_module_does() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"abisim": f"{main.__module__}:{main.__name__}"}

"""The same bytes whatever the hash seed, the locale, the directory and the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import abisim

ROOT = Path(abisim.__file__).parents[1]

#: Runs the engine over a few declarations and prints every format's bytes.
SCRIPT = """
import locale, sys
locale.setlocale(locale.LC_ALL, "")
from abisim.campaign.engine import FunctionRef, RunResult, ShapeResult, group_by_shape, run
from abisim.declarations import parse
from abisim.report.formats import FORMATS, document, lock_text
from abisim.stubs import ENTRIES
from abisim.verification.findings import Finding, Verdict

texts = ["int %s(int)", "double %s(double, struct { float x, y; })", "void %s(void)",
         "long %s(const char *, ..., double)"]
references = [FunctionRef(library, "1", library + ".h", 1, parse(text % f"f{n}"))
              for n, text in enumerate(texts) for library in ("b", "a", "Z", "\u00e9")]
result = run(group_by_shape(references), entries=ENTRIES)
verdict = Verdict("fail", tuple(Finding(rule, "rdi", "1", "2") for rule in
                  ("result.value", "call.al", "argument.value")))
shapes = [ShapeResult(r.shape, (("buffer", verdict), ("avalue", verdict))) for r in result.results]
for made in (document(result), document(RunResult("sysv", "psabi", "stub", tuple(shapes)))):
    for write in [*FORMATS.values(), lock_text]:
        sys.stdout.buffer.write(write(made).encode("utf-8"))
"""


def output(directory: Path, **environment: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=directory,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], **environment},
        stdout=subprocess.PIPE,
        check=True,
    ).stdout


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return output(tmp_path_factory.mktemp("here"), PYTHONHASHSEED="0", LC_ALL="C")


def test_there_is_something_to_compare(expected: bytes) -> None:
    assert expected.count(b"abisim check") >= 2
    assert expected.index(b'"name":"Z"') < expected.index(b'"name":"a"')


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "0", "FORCE_COLOR": "1", "COLUMNS": "20", "TERM": "xterm-256color"},
    ],
    ids=lambda environment: " ".join(f"{key}={value}" for key, value in environment.items()),
)
def test_same_bytes(expected: bytes, environment: dict[str, str], tmp_path: Path) -> None:
    assert output(tmp_path, **environment) == expected

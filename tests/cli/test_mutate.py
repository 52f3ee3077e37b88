"""``abisim mutate``: exit status, report, bad usage, Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, ROOT, Run

MEASURED = re.compile(r"^<!-- measured -->.*$", re.MULTILINE)
SOURCE = "int f(int, char, double); struct { long a, b; } g(long double, ...);"


def test_the_report_is_the_same_but_for_the_measured_line(abisim: Run, tmp_path: Path) -> None:
    texts = []
    for jobs in ("1", "2"):
        done = abisim(
            "mutate", SOURCE, "--mutants", "400", "--flips", "60", "-j", jobs, "--report", "r.md"
        )
        assert done.status == 0, done
        assert re.search(r"^400 mutants: [\d,]+ killed, [\d,]+ proven equivalent, ", done.out, re.M)
        assert re.search(r"^60 flipped bits: ", done.out, re.M)
        assert "wrote r.md" in done.err
        texts.append((tmp_path / "r.md").read_text())
    assert [len(MEASURED.findall(text)) for text in texts] == [1, 1]
    assert MEASURED.sub("", texts[0]) == MEASURED.sub("", texts[1])
    assert "--abi sysv --mutants 400 --flips 60 --seed 1 --report r.md" in texts[0]
    assert "## Survivors\n\nNone." in texts[0]


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


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--mutants", "-1"), "-1 is not in the range"),
        (("--flips", "many"), "'many' is not a valid integer"),
        (("-j", "0"), "0 is not in the range"),
        (("--abi", "vms"), "'vms' is not one of"),
        (("--report", "nowhere/r.md"), "there is no directory nowhere"),
        (("nowhere.h",), "nowhere.h"),
        ((), "there is no ./corpus here"),
    ],
)
def test_bad_usage_is_one_message(arguments: tuple[str, ...], message: str, abisim: Run) -> None:
    done = abisim("mutate", *arguments)
    assert done.status == 2
    assert message in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_reports_what_is_done(jobs: str, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "mutate", str(ROOT / "corpus" / "edge-cases.h"), "--mutants", "1000000",
         "-j", jobs, "--report", "r.md"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )  # fmt: skip
    time.sleep(10)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130, (out, err)
    assert "abisim: interrupted; what was done is above" in err
    assert "Traceback" not in err
    assert " proven equivalent, " in out
    assert "**Interrupted: what follows is a part of the run.**" in (tmp_path / "r.md").read_text()

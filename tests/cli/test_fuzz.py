"""``abisim fuzz``: exit status, report, bad usage, Ctrl-C."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, ROOT, Run

MEASURED = re.compile(r"^<!-- measured -->.*$", re.MULTILINE)


def test_the_report_is_the_same_but_for_the_measured_line(abisim: Run, tmp_path: Path) -> None:
    texts = []
    for jobs in ("1", "2"):
        done = abisim("fuzz", "--count", "350", "-j", jobs, "--report", "r.md")
        assert done.status in (0, 1)
        assert "350 signatures to abisim's stub compiler: " in done.out
        assert "wrote r.md" in done.err
        texts.append((tmp_path / "r.md").read_text())
    assert [len(MEASURED.findall(text)) for text in texts] == [1, 1]
    assert MEASURED.sub("", texts[0]) == MEASURED.sub("", texts[1])
    assert "abisim fuzz --abi sysv --subject stub --count 350 --seed 1 --report r.md" in texts[0]


def test_the_exit_status_says_whether_there_is_a_disagreement(abisim: Run) -> None:
    done = abisim("fuzz", "--count", "150")
    found = int(re.search(r"([\d,]+) disagreement", done.out)[1].replace(",", ""))  # type: ignore[index]
    assert done.status == (1 if found else 0)


def test_a_compiler_with_known_disagreements_exits_with_1(abisim: Run, tmp_path: Path) -> None:
    if shutil.which("tcc") is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
            pytest.fail("no tcc here, and ABISIM_REQUIRE_WITNESSES=1")
        pytest.skip("no tcc here")
    done = abisim("fuzz", "--subject", "tcc", "--count", "150", "--report", "tcc.md")
    assert done.status == 1
    text = (tmp_path / "tcc.md").read_text()
    assert "## Disagreements\n\nNone." not in text
    assert re.search(r"^1\. `.* f\(.*\)`$", text, re.MULTILINE)
    assert "Tried once, refused, and so not drawn:" in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--count", "0"), "0 is not in the range"),
        (("--count", "-5"), "-5 is not in the range"),
        (("--count", "many"), "'many' is not a valid integer"),
        (("--seed", "one"), "'one' is not a valid integer"),
        (("--start", "-1"), "-1 is not in the range"),
        (("-j", "0"), "0 is not in the range"),
        (("--abi", "vms"), "'vms' is not one of"),
        (("--subject", "no-such-cc"), "no C compiler 'no-such-cc' for --abi sysv"),
        (("--cc", "no-such-cc -v"), "no C compiler 'no-such-cc -v' for --abi sysv"),
        (("--cc", ""), "empty"),
        (("--cc", "gcc 'x"), "is no command"),
        (("--cc", "gcc", "--subject", "gcc"), "give --subject or --cc, not both"),
        (("--dialect", "icc"), "unknown dialect 'icc'"),
        (("--report", "nowhere/r.md"), "there is no directory nowhere"),
        (("--report", "."), "is a directory"),
        (("int f(int);",), "unexpected extra argument"),
    ],
)
def test_bad_usage_is_one_message(arguments: tuple[str, ...], message: str, abisim: Run) -> None:
    done = abisim("fuzz", "--count", "10", *arguments)
    assert done.status == 2
    assert message in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_reports_what_is_done(jobs: str, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "fuzz", "--count", "1000000", "-j", jobs, "--report", "r.md"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    time.sleep(8)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130, (out, err)
    assert "abisim: interrupted; what was done is above" in err
    assert "Traceback" not in err
    assert " signatures to abisim's stub compiler: " in out
    assert (
        "**Interrupted: what follows is a part of the campaign.**"
        in (tmp_path / "r.md").read_text()
    )


def test_ctrl_c_waits_for_no_batch(tmp_path: Path) -> None:
    """A batch takes long when each signature does; whoever waits for it waits for minutes."""
    (tmp_path / "sitecustomize.py").write_text(
        "import abisim.campaign.fuzz_subject as subject, pathlib, time\n"
        "judge = subject.judge\n"
        "def slow(*arguments):\n"
        "    time.sleep(0.2)\n"
        "    return judge(*arguments)\n"
        "subject.judge = slow\n"
        "begin = subject.accepting\n"
        "def ready(left_out):\n"
        "    pathlib.Path('ready').open('a').write('x')\n"
        "    return begin(left_out)\n"
        "subject.accepting = ready\n"
        "subject.representatives = lambda model: []\n"
    )
    process = subprocess.Popen(
        [*COMMAND, "fuzz", "--count", "10000", "-j", "2"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    ready, deadline = tmp_path / "ready", time.monotonic() + 60
    while not (ready.exists() and len(ready.read_text()) == 2) and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(1)
    process.send_signal(signal.SIGINT)  # to the first process alone
    begin = time.monotonic()
    out, err = process.communicate(timeout=200)
    assert time.monotonic() - begin < 20, "it waited for a batch"
    assert process.returncode == 130, (out, err)
    assert "\n0 signatures to" in out
    assert "Traceback" not in err


def test_fuzz_is_a_command(abisim: Run) -> None:
    words = " ".join(abisim("fuzz", "--help").out.split())
    assert "Put random signatures to a compiler" in words

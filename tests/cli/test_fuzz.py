"""``abisim fuzz``: exit status, what a compiler refuses, batches that take long."""

from __future__ import annotations

import os
import re
import shutil
import signal
import time
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Run, start


def test_the_exit_status_says_whether_there_is_a_disagreement(abisim: Run) -> None:
    done = abisim("fuzz", "--count", "150")
    found = int(re.search(r"([\d,]+) disagreement", done.out)[1].replace(",", ""))  # type: ignore[index]
    assert done.status == (1 if found else 0)


def test_a_compiler_with_known_disagreements_exits_with_1(abisim: Run, tmp_path: Path) -> None:
    if shutil.which("tcc") is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
            pytest.fail("no tcc here, and ABISIM_REQUIRE_WITNESSES=1")
        pytest.skip("no tcc here")
    # What these come down to is found at once.
    words = ("--subject", "tcc", "--count", "4", "--seed", "3")
    done = abisim("fuzz", *words, "--report", "tcc.md")
    assert done.status == 1
    text = (tmp_path / "tcc.md").read_text()
    assert "## Disagreements\n\nNone." not in text
    assert re.search(r"^1\. `.* f\(.*\)`$", text, re.MULTILINE)
    assert "Tried once, refused, and so not drawn:" in text


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
    process = start([*COMMAND, "fuzz", "--count", "10000", "-j", "2"], tmp_path, tmp_path)
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

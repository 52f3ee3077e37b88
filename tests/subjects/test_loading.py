"""LIEF is never interrupted: it would abort."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from abisim.subjects.loading import uninterrupted

ROOT = Path(__file__).parents[2]
#: Stands for LIEF: Ctrl-C comes while it is imported.
LIEF = """
import os, pathlib, signal
os.kill(os.getpid(), signal.SIGINT)
for _ in range(1000):
    pass
class logging:
    disable = staticmethod(lambda: None)
pathlib.Path("imported").touch()
"""


def test_an_interruption_waits_for_the_end() -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            done.append(True)

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == [True]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_another_thread_has_nothing_to_wait_for() -> None:
    entered = []

    def work() -> None:
        with uninterrupted():
            entered.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert entered == [signal.default_int_handler]


def test_reading_an_object_is_not_interrupted(tmp_path: Path) -> None:
    (tmp_path / "lief.py").write_text(LIEF)
    program = "from abisim.subjects.objects import read_object; read_object(b'')"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr.strip().endswith("KeyboardInterrupt")
    assert (tmp_path / "imported").exists()

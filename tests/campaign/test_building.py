"""Directories that a killed process leaves half built are removed, and no others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from abisim.campaign.native.build import directory
from abisim.campaign.native.building import beside

KILLED = """
import os, signal, sys
from pathlib import Path
from abisim.campaign.native.building import beside
with beside(Path(sys.argv[1], "peers-x")) as fresh:
    Path(fresh, "half").touch()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def left(place: Path) -> list[Path]:
    return sorted(place.glob(".building-*"))


def test_what_a_killed_process_leaves_is_removed_by_the_next(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    assert done.returncode == -signal.SIGKILL
    (path,) = left(tmp_path)
    assert [each.name for each in path.iterdir()] == ["half"]
    assert directory(tmp_path) == tmp_path
    assert not left(tmp_path)


def test_what_is_being_built_stays(tmp_path: Path) -> None:
    with beside(tmp_path / "peers-x") as fresh:
        Path(fresh, "half").touch()
        directory(tmp_path)
        assert left(tmp_path) == [fresh]
    assert not left(tmp_path)
    directory(tmp_path)
    assert [each.name for each in Path(tmp_path, "peers-x").iterdir()] == ["half"]


@pytest.mark.parametrize("name", [".building-{own}-abc", ".building-abcdefgh"])
@pytest.mark.parametrize(("hours", "stays"), [(1, True), (25, False)])
def test_what_is_older_than_a_day_is_nobody_s(
    name: str, hours: int, stays: bool, tmp_path: Path
) -> None:
    path = tmp_path / name.format(own=os.getpid())
    path.mkdir()
    then = time.time() - hours * 3600
    os.utime(path, (then, then))
    directory(tmp_path)
    assert path.exists() is stays


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), beside(tmp_path / "peers-x"):
        raise RuntimeError
    assert not [*tmp_path.iterdir()]

"""The one writer: whole files, links kept, and nothing replaced that is not a file."""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path

import pytest

from abisim.errors import AbisimError
from abisim.files import write_each, write_whole
from abisim.report.writing import write_all
from tests.cli.conftest import COMMAND, ROOT, Run

RAW = bytes.fromhex("8b3f ffe2")


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_the_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.h"
    path.write_text("old")
    write_whole(path, "new ✓\n")
    assert path.read_bytes() == "new ✓\n".encode()
    assert names(tmp_path) == ["a.h"]


@pytest.mark.parametrize(("before", "after"), [(None, 0o640), (0o755, 0o755), (0o600, 0o600)])
def test_a_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(
    before: int | None, after: int, tmp_path: Path
) -> None:
    if before is not None:
        (tmp_path / "f").touch(mode=before)
        (tmp_path / "f").chmod(before)
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "f", b"\xff")
    finally:
        os.umask(mask)
    assert (tmp_path / "f").read_bytes() == b"\xff"
    assert (tmp_path / "f").stat().st_mode & 0o777 == after


def test_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "old").write_text("old")
    for name in ("old", "new"):
        (tmp_path / name).symlink_to(f"there/{name}")
        write_whole(tmp_path / name, "text")
        assert (tmp_path / name).is_symlink()
    assert [(path.name, path.read_text()) for path in sorted((tmp_path / "there").iterdir())] == [
        ("new", "text"), ("old", "text")
    ]  # fmt: skip


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_whole(pipe, "text")
    reader.join(timeout=10)
    assert got == [b"text"]
    assert pipe.is_fifo()


def test_what_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(AbisimError, match=r"^cannot write .*/none/a\.h: No such file or directory"):
        write_whole(tmp_path / "none" / "a.h", "x")
    (tmp_path / "a.h").mkdir()
    with pytest.raises(AbisimError, match=r"^cannot write .*/a\.h: Is a directory"):
        write_whole(tmp_path / "a.h", "x")
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(AbisimError, match=r"^cannot write .*/loop: Too many levels"):
        write_whole(tmp_path / "loop", "x")
    with pytest.raises(AbisimError, match=r"^cannot write /dev/full: No space left on device"):
        write_whole(Path("/dev/full"), "x")
    assert names(tmp_path) == ["a.h", "loop"]


def test_a_report_that_is_a_device_is_written_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/dev/null")
    assert write_all(tmp_path, {"a": ""}) == (tmp_path / "a",)
    assert (tmp_path / "a").is_char_device()


@pytest.mark.parametrize("broken", ["none/b", "/dev/full"])
def test_when_one_cannot_be_written_none_is(broken: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(AbisimError, match=broken):
        write_each({tmp_path / "a": "new", tmp_path / broken: "new", tmp_path / "c": "new"})
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == ["a"]


def test_an_interruption_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(Path, "chmod", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a", "new")
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_raw_code_goes_through_a_link(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "f.bin").symlink_to("real.bin")
    assert abisim("stub", "void f(int a)", "--raw", "f.bin").status == 0
    assert (tmp_path / "f.bin").is_symlink()
    assert (tmp_path / "real.bin").read_bytes() == RAW


def test_raw_code_to_the_standard_output(tmp_path: Path) -> None:
    """Appended when that is a file: a shell's ``>>`` loses nothing."""
    command = [*COMMAND, "stub", "void f(int a)", "--raw", "/dev/stdout"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    piped = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert piped.stdout == RAW
    with (tmp_path / "log").open("ab") as log:
        log.write(b"before")
        log.flush()
        subprocess.run(command, env=environment, stdout=log, check=True)
        log.write(b"after")
    assert (tmp_path / "log").read_bytes() == b"before" + RAW + b"after"

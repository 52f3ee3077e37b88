"""Several files at once: all or none, and nothing that has not changed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from abisim.campaign.engine import RunResult
from abisim.errors import AbisimError
from abisim.report import markdown
from abisim.report.formats import FILES, document, write_reports
from abisim.report.writing import write_all

NAMES = ["check.json", "check.md", "check.xml", "counts.lock"]


def listing(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_writes_the_reports_and_nothing_else(made_run: RunResult, tmp_path: Path) -> None:
    directory = tmp_path / "a" / "b"
    assert write_reports(made_run, directory) == tuple(directory / name for name in NAMES)
    assert listing(directory) == NAMES


def test_a_second_time_touches_nothing(made_run: RunResult, tmp_path: Path) -> None:
    write_reports(made_run, tmp_path)
    for name in NAMES:
        os.utime(tmp_path / name, ns=(0, 0))
    assert write_reports(made_run, tmp_path) == ()
    assert [(tmp_path / name).stat().st_mtime_ns for name in NAMES] == [0] * 4


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_all(tmp_path, {"a": "1\n", "b": "1\n"})
    os.utime(tmp_path / "a", ns=(0, 0))
    assert write_all(tmp_path, {"a": "1\n", "b": "2\n"}) == (tmp_path / "b",)
    assert (tmp_path / "a").stat().st_mtime_ns == 0
    assert (tmp_path / "b").read_bytes() == b"2\n"


def test_an_interrupted_run_leaves_the_lock_that_is_there(
    made_run: RunResult, tmp_path: Path
) -> None:
    write_reports(made_run, tmp_path)
    before = (tmp_path / "counts.lock").read_bytes()
    part = replace(made_run, results=made_run.results[:2], complete=False)
    changed = write_reports(part, tmp_path)
    assert [path.name for path in changed] == NAMES[:3]
    assert (tmp_path / "counts.lock").read_bytes() == before


def test_an_interrupted_run_makes_no_lock(made_run: RunResult, tmp_path: Path) -> None:
    write_reports(replace(made_run, complete=False), tmp_path)
    assert listing(tmp_path) == NAMES[:3]


def test_a_format_that_cannot_be_produced_leaves_all_as_it_was(
    made_run: RunResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(document: object) -> str:
        raise KeyError("no such rule")

    monkeypatch.setitem(FILES, "check.xml", broken)
    with pytest.raises(KeyError):
        write_reports(made_run, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    write_all(tmp_path, {"a": "old\n"})
    with pytest.raises(AbisimError, match="cannot write"):
        write_all(tmp_path, {"a": "new\n", "no/such/directory": "x\n"})
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old\n"
    assert listing(tmp_path) == ["a"]


def test_a_directory_in_the_way(made_run: RunResult, tmp_path: Path) -> None:
    (tmp_path / "check.md").mkdir()
    with pytest.raises(AbisimError, match=r"cannot write reports to .*Is a directory"):
        write_reports(made_run, tmp_path)
    assert listing(tmp_path) == ["check.md"]


def test_a_file_where_the_directory_should_be(made_run: RunResult, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("", encoding="utf-8")
    with pytest.raises(AbisimError, match=r"^cannot write reports to .*file: File exists"):
        write_reports(made_run, path)


def test_others_may_read_the_files(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write_all(tmp_path, {"a": "1\n"})
    finally:
        os.umask(mask)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def test_files_are_what_the_formats_say(made_run: RunResult, tmp_path: Path) -> None:
    write_reports(made_run, tmp_path)
    text = (tmp_path / "check.md").read_bytes().decode("utf-8")
    assert text == markdown.dumps(document(made_run))

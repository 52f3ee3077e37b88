"""``abisim stub --pages``: our pages are written and removed, others' files are neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from abisim.errors import AbisimError
from abisim.report.pages import write_pages

OLD_PAGE = "# int old(void)\n# signature 0123456789ab\n"
#: What may be where a page belongs, or end in .txt: made by these.
FOREIGN = {
    "notes": lambda path: path.write_text("# my notes\n"),
    "other bytes": lambda path: path.write_bytes(b"\xff\xfe"),
    "a directory": lambda path: path.mkdir(),
    "a link to a page": lambda path: path.symlink_to("old.page"),
    "a link to nothing": lambda path: path.symlink_to("nothing"),
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "corpus.h").write_text("int one(int);\nlong two(long);\n")
    return tmp_path / "corpus.h"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "old.page").write_text(OLD_PAGE)
    return made


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_pages_of_no_shape_go_and_a_second_time_nothing_is_written(
    corpus: Path, directory: Path
) -> None:
    (directory / "old.txt").write_text(OLD_PAGE)
    written = write_pages(corpus, directory)
    assert [path.name for path in written] == ["one.txt", "two.txt"]
    assert names(directory) == ["old.page", "one.txt", "two.txt"]
    assert (directory / "one.txt").read_text().startswith("# int one(int)\n# signature ")
    assert write_pages(corpus, directory) == []
    (directory / "one.txt").write_text(OLD_PAGE)
    assert write_pages(corpus, directory) == [directory / "one.txt"]


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_page_stays(kind: str, corpus: Path, directory: Path) -> None:
    FOREIGN[kind](directory / "other.txt")
    write_pages(corpus, directory)
    assert names(directory) == ["old.page", "one.txt", "other.txt", "two.txt"]


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_where_a_page_belongs_is_said_and_nothing_changes(
    kind: str, corpus: Path, directory: Path
) -> None:
    (directory / "old.txt").write_text(OLD_PAGE)
    FOREIGN[kind](directory / "two.txt")
    with pytest.raises(AbisimError, match=r"pages/two\.txt is where a page belongs and is none"):
        write_pages(corpus, directory)
    assert names(directory) == ["old.page", "old.txt", "two.txt"]


def test_nothing_is_removed_before_all_is_written(
    corpus: Path, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise AbisimError("no space")

    (directory / "old.txt").write_text(OLD_PAGE)
    monkeypatch.setattr("abisim.report.pages.write_each", full)
    with pytest.raises(AbisimError, match="no space"):
        write_pages(corpus, directory)
    assert names(directory) == ["old.page", "old.txt"]


def test_a_name_that_is_too_long_is_said(tmp_path: Path, directory: Path) -> None:
    (tmp_path / "long.h").write_text(f"int {'f' * 300}(int);")
    with pytest.raises(AbisimError, match=r"^cannot write .*: File name too long"):
        write_pages(tmp_path / "long.h", directory)

"""What is kept between runs: taken only when nothing has changed, and never in the way."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from abisim.campaign import cache, corpus
from abisim.campaign.corpus import CorpusFile, load_file
from abisim.errors import SourceError

TEXT = "/*\n * library: some\n * version: 1\n */\nint f(struct S { int a; } s, char *p);\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    (tmp_path / "some.h").write_text(TEXT)
    return tmp_path


def kept(place: Path) -> list[Path]:
    return sorted(Path(place, "cache").glob("*"))


def no_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "parse_all", lambda *_, **__: pytest.fail("parsed again"))


def test_the_second_time_nothing_is_parsed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_file(place / "some.h")
    [file] = kept(place)
    assert file.stat().st_mode & 0o777 == 0o600
    no_parse(monkeypatch)
    assert load_file(place / "some.h") == first
    (place / "other").mkdir()
    (place / "other" / "some.h").write_text(TEXT)
    assert load_file(place / "other" / "some.h").path == place / "other" / "some.h"


@pytest.mark.parametrize("change", ["text", "abi", "dialect", "reader", "python", "name"])
def test_whatever_changes_it_is_parsed_anew(
    place: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    load_file(place / "some.h")
    path, abi, dialect = place / "some.h", "sysv", "psabi"
    match change:
        case "text":
            path.write_text(TEXT + "int g(void);\n")
        case "abi":
            abi = "ms"
        case "dialect":
            dialect = "gcc"
        case "reader":
            monkeypatch.setattr(cache, "_readers", lambda: "others")
        case "python":
            monkeypatch.setattr("sys.version", "4.0")
        case "name":
            path = path.rename(place / "another.h")
    load_file(path, abi=abi, dialect=dialect)
    assert len(kept(place)) == 2


@pytest.mark.parametrize("content", [b"", b"junk", pickle.dumps("no corpus file"), b"\x80\x05."])
def test_what_is_damaged_is_read_anew(place: Path, content: bytes) -> None:
    first = load_file(place / "some.h")
    [file] = kept(place)
    file.write_bytes(content)
    assert load_file(place / "some.h") == first
    assert isinstance(pickle.loads(file.read_bytes()), CorpusFile)


def test_what_others_may_write_is_not_taken(place: Path) -> None:
    load_file(place / "some.h")
    [file] = kept(place)

    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(place / "owned"),)

    file.write_bytes(pickle.dumps(Evil()))
    file.chmod(0o622)
    load_file(place / "some.h")
    assert not (place / "owned").exists()


def test_without_a_place_it_works_as_well(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_file(place / "some.h")
    (place / "file").write_text("")
    for where in ("", str(place / "file"), str(place / "file" / "below"), "/proc/nowhere"):
        monkeypatch.setenv(cache.VARIABLE, where)
        assert load_file(place / "some.h") == first
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(place / "xdg"))
    load_file(place / "some.h")
    assert len(list((place / "xdg" / "abisim").iterdir())) == 1


def test_errors_are_not_kept(place: Path) -> None:
    (place / "some.h").write_text("int f(")
    for _ in range(2):
        with pytest.raises(SourceError):
            load_file(place / "some.h")
    assert kept(place) == []


def test_the_oldest_go(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 4)
    for number in range(5):
        path = place / f"n{number}.h"
        path.write_text(TEXT)
        load_file(path)
        for file in kept(place):
            os.utime(file, (file.stat().st_atime, file.stat().st_mtime - 10))
    assert len(kept(place)) == 3

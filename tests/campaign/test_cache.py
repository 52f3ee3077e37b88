"""What is kept between runs: taken only when nothing has changed, and never in the way."""

from __future__ import annotations

import errno
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from abisim import caching
from abisim.campaign import cache, corpus
from abisim.campaign.corpus import load_file
from abisim.errors import SourceError

TEXT = "/*\n * library: some\n * version: 1\n */\nint f(struct S { int a; } s, char *p);\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(caching.VARIABLE, str(tmp_path / "cache"))
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
    elsewhere = load_file(place / "other" / "some.h")
    assert elsewhere.path == place / "other" / "some.h"
    assert [each.filename for each in elsewhere.functions] == [str(elsewhere.path)]


@pytest.mark.parametrize("change", ["text", "abi", "dialect", "reader", "parser", "python", "name"])
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
        case "parser":
            monkeypatch.setattr("pycparser.__version__", "4.0")
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
    whole = file.read_bytes()
    file.write_bytes(content)
    assert load_file(place / "some.h") == first
    assert file.read_bytes() == whole


@pytest.mark.parametrize("at", [0, 31, 32, 100, 200, -1])
def test_one_bit_of_damage_is_seen(place: Path, at: int) -> None:
    first = load_file(place / "some.h")
    [file] = kept(place)
    whole = file.read_bytes()
    damaged = bytearray(whole)
    damaged[at] ^= 1
    for content in (bytes(damaged), whole[:at], whole + b"."):
        file.write_bytes(content)
        assert load_file(place / "some.h") == first
        assert file.read_bytes() == whole


def test_what_was_kept_under_another_name_is_not_taken(place: Path) -> None:
    first = load_file(place / "some.h")
    [file] = kept(place)
    (place / "more.h").write_text(TEXT + "int g(void);\n")
    assert load_file(place / "more.h") != first
    [more] = {*kept(place)} - {file}
    more.replace(file)
    assert load_file(place / "some.h") == first


@pytest.mark.parametrize("kind", ["link", "pipe", "directory", "others'"])
def test_what_is_no_file_is_not_taken(
    place: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    first = load_file(place / "some.h")
    [file] = kept(place)
    match kind:
        case "link":
            file.rename(place / "elsewhere")
            file.symlink_to(place / "elsewhere")
        case "pipe":
            file.unlink()
            os.mkfifo(file, 0o600)
        case "directory":
            file.unlink()
            file.mkdir()
        case "others'":
            monkeypatch.setattr(os, "geteuid", lambda: file.stat().st_uid + 1)
    no_parse(monkeypatch)
    with pytest.raises(pytest.fail.Exception, match="parsed again"):
        load_file(place / "some.h")
    monkeypatch.undo()
    monkeypatch.setenv(caching.VARIABLE, str(place / "cache"))
    assert load_file(place / "some.h") == first


def test_a_full_disk_leaves_nothing_behind(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(cache, "_seal", full)
    assert load_file(place / "some.h").functions
    assert kept(place) == []


def test_without_sources_nothing_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise FileNotFoundError

    monkeypatch.setattr(cache, "_readers", missing)
    first = load_file(place / "some.h")
    assert load_file(place / "some.h") == first
    assert kept(place) == []


def test_what_can_change_what_is_read_is_in_the_key() -> None:
    """Whatever of the package the reader loads is in the digest, or never decides a type."""
    code = (
        "import sys, abisim.declarations\n"
        "print(*(each for each in sys.modules if each.startswith('abisim.')))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    named = {each.removesuffix(".py").replace("/", ".") for each in cache._READERS}
    missing = {
        each
        for each in (name.removeprefix("abisim.") for name in loaded)
        if each not in named and each.split(".")[0] not in named
    }
    assert missing == {"errors"}


def test_what_others_may_write_is_not_taken(place: Path) -> None:
    load_file(place / "some.h")
    [file] = kept(place)

    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(place / "owned"),)

    content = pickle.dumps(Evil())
    file.write_bytes(cache._seal(file.name, content) + content)
    file.chmod(0o622)
    load_file(place / "some.h")
    assert not (place / "owned").exists()


def test_without_a_place_it_works_as_well(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_file(place / "some.h")
    (place / "file").write_text("")
    for where in ("", str(place / "file"), str(place / "file" / "below"), "/proc/nowhere"):
        monkeypatch.setenv(caching.VARIABLE, where)
        assert load_file(place / "some.h") == first
    monkeypatch.delenv(caching.VARIABLE)
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
    (place / "cache" / "mine").write_text("")
    os.utime(place / "cache" / "mine", (0, 0))
    monkeypatch.setattr(cache, "_MOST", 0)
    (place / "some.h").write_text(TEXT)
    load_file(place / "some.h")
    assert Path(place, "cache", "mine") in kept(place)

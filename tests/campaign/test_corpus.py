"""Corpus files and directories, read and refused."""

from __future__ import annotations

import errno
import gc
import os
from pathlib import Path

import pytest

from abisim.campaign.corpus import MOST_BYTES, CorpusFile, LeftOut, load
from abisim.errors import AbisimError, DeclarationError

SCANNED = """\
/*
 * library: tiny
 * version: 2:1.0-1
 * functions: 1, by value: 0, left out: 2
 */
int tiny(void);

// left out: f: type _Float16
// left out: g: layout differs: parameter 1: 4 bytes for clang, 8 for abisim
"""


def summary(file: CorpusFile) -> tuple[str, str, list[str]]:
    return file.name, file.version, [signature.prototype for signature in file.signatures]


def test_a_file_says_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "a.h").write_text(SCANNED)
    [file] = load([tmp_path / "a.h"]).files
    assert summary(file) == ("tiny", "2:1.0-1", ["int tiny(void)"])
    assert file.path == tmp_path / "a.h"
    assert [(found.line, found.filename) for found in file.functions] == [(6, str(file.path))]
    assert file.left_out == (
        LeftOut("f", "type _Float16"),
        LeftOut("g", "layout differs: parameter 1: 4 bytes for clang, 8 for abisim"),
    )


@pytest.mark.parametrize(
    ("text", "name", "version"),
    [
        ("int f(void);", "plain", ""),
        ("/* library: no */ int f(void);", "plain", ""),
        ("int g(void); /*\n * library: late\n */", "plain", ""),
        ("/*\n * library: only a name\n */", "only a name", ""),
        ("\n/*\n * version: 3\n */\r\n", "plain", "3"),
    ],
)
def test_names_and_versions(tmp_path: Path, text: str, name: str, version: str) -> None:
    (tmp_path / "plain.h").write_text(text)
    [file] = load([tmp_path / "plain.h"]).files
    assert (file.name, file.version) == (name, version)


def test_directories_are_read_sorted_and_no_file_twice(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ("b.h", "a.h", "below/c.h", "below/not-c.txt"):
        (tmp_path / name).write_text(f"int in_{Path(name).stem}(void);")
    corpus = load([tmp_path / "b.h", tmp_path, tmp_path / "below" / ".." / "a.h"])
    assert [file.name for file in corpus.files] == ["b", "a", "c"]
    assert [signature.name for signature in corpus.signatures] == ["in_b", "in_a", "in_c"]
    assert [found.signature.name for found in corpus.functions] == ["in_b", "in_a", "in_c"]


def test_the_order_is_not_the_file_systems(tmp_path: Path) -> None:
    names = [f"{letter}{number}" for letter in "cab" for number in (3, 1, 2, 0)]
    for name in names:
        (tmp_path / f"{name}.h").write_text("int f(void);")
    assert [file.name for file in load([tmp_path]).files] == sorted(names)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"int f(void);\0", "{path} is not text: NUL byte at offset 12"),
        (b"\x7fELF\x02\x01\x01\0", "{path} is not text: NUL byte at offset 7"),
        ("int é(void);".encode("latin-1"),
         "{path} is not text: byte 0xe9 at offset 4 is not UTF-8"),
    ],
)  # fmt: skip
def test_files_that_are_not_text(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "a.h"
    path.write_bytes(content)
    with pytest.raises(AbisimError) as caught:
        load([path])
    assert str(caught.value) == expected.format(path=path)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.h").write_bytes(b"\xef\xbb\xbf" + SCANNED.replace("\n", "\r\n").encode())
    [file] = load([tmp_path / "a.h"]).files
    assert summary(file) == ("tiny", "2:1.0-1", ["int tiny(void)"])


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(
            AbisimError, match=rf"^{path} is not a regular file; copy what it gives"
        ):
            load([path])


def test_files_have_a_greatest_size(tmp_path: Path) -> None:
    path = tmp_path / "a.h"
    path.write_bytes(b"int f(void);".ljust(MOST_BYTES))
    assert len(list(load([path]).functions)) == 1
    with path.open("ab") as file:
        file.write(b" ")
    with pytest.raises(AbisimError) as caught:
        load([path])
    assert str(caught.value) == (f"{path} is too large: 16,777,217 bytes, of 16,777,216 at most")


def test_a_path_that_cannot_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AbisimError, match=r"^cannot read x{300}\.h: File name too long$"):
        load([Path(f"{'x' * 300}.h")])

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "stat", locked)
    with pytest.raises(AbisimError, match=r"^cannot read locked/a\.h: Permission denied$"):
        load([Path("locked/a.h")])


def test_paths_that_hold_nothing(tmp_path: Path) -> None:
    for path, expected in (
        (tmp_path / "none.h", f"no such corpus file or directory: {tmp_path / 'none.h'}"),
        (tmp_path, f"no corpus files (*.h) in {tmp_path}"),
    ):
        with pytest.raises(AbisimError) as caught:
            load([path])
        assert str(caught.value) == expected
    with pytest.raises(AbisimError, match=r"^no corpus given; name corpus files or directories"):
        load([])


def test_an_error_in_a_file_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "a.h"
    path.write_text("int f(void);\nint g(unknown x);\n")
    with pytest.raises(DeclarationError) as caught:
        load([path])
    assert str(caught.value).startswith(f"{path}:2:7: error: ")
    assert gc.isenabled()  # paused while loading


def test_a_collector_that_was_off_stays_off(tmp_path: Path) -> None:
    (tmp_path / "a.h").write_text("int f(void);")
    gc.disable()
    try:
        load([tmp_path])
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_equal_in_a_file_is_there_once(tmp_path: Path) -> None:
    text = "struct s { int i; }; struct s f(struct s a, int); struct s g(struct s a, int b);\n"
    (tmp_path / "a.h").write_text(text, "ascii")
    for _ in ("read", "kept"):
        first, second = (each.signature for each in load([tmp_path / "a.h"]).functions)
        assert first.result is second.result
        assert first.parameters[0] is second.parameters[0]
        assert [each.name for each in (first.parameters[1], second.parameters[1])] == ["", "b"]

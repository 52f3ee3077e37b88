"""The trusted store gives back what was put in, and nothing that anyone else could have put in."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from abisim import caching
from abisim.interpreters import INTERPRETERS
from abisim.native import pages, store, version
from abisim.native.seal import Seal, issue
from abisim.pystubs import PythonStub
from tests.native.stubs import returning, running

SHAPE = "sysv int f(void) ()->int psabi cpython"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(caching.VARIABLE, str(tmp_path / "cache"))
    place = store.place()
    assert place == tmp_path / "cache" / "native"
    return place


def kept() -> tuple[PythonStub, Seal]:
    stub = replace(returning(), errno=True)
    seal = issue(SHAPE, stub, version.verifier())
    store.keep(stub, seal)
    return stub, seal


def the_file(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_what_is_kept_comes_back_with_a_seal_that_maps(folder: Path) -> None:
    stub, seal = kept()
    found = store.recall(SHAPE, running())
    assert found == (stub, seal)
    pages.release(pages.place(found[1], found[0], {"target": 1}))


def test_only_this_user_may_enter(folder: Path) -> None:
    kept()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(the_file(folder).stat().st_mode) == 0o600


def test_another_shape_verifier_or_layout_finds_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept()
    other = next(each for each in INTERPRETERS if each != running())
    assert store.recall(SHAPE + " ", running()) is None
    assert store.recall(SHAPE, other) is None
    monkeypatch.setattr(store, "verifier", lambda: "another")
    assert store.recall(SHAPE, running()) is None


def test_probation_is_of_the_verifier() -> None:
    """What it lets through has to go through it again once it is another one."""
    root = Path(version.__file__).parents[1]
    names = {str(each.relative_to(root)) for each in version._sources(root)}
    parts = ("verifier", "probation/stub", "probation/thunk", "probation/recorder")
    assert names >= {f"native/{each}.py" for each in parts}


def test_nothing_is_kept_without_a_verifier_or_a_genuine_seal(folder: Path) -> None:
    stub = returning()
    store.keep(stub, issue(SHAPE, stub, ""))
    store.keep(stub, replace(issue(SHAPE, stub, "x"), verifier="y"))
    store.keep(replace(stub, errno=True), issue(SHAPE, stub, "x"))
    assert not folder.exists()


def test_without_a_cache_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(caching.VARIABLE, "")
    kept()
    assert store.place() is None
    assert store.recall(SHAPE, running()) is None


def flip(at: int) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[at] ^= 1
        path.write_bytes(content)

    return damage


def rename(path: Path) -> None:
    path.rename(path.with_name("0" * 64))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def alter(path: Path) -> None:
    """Other code, with a digest of the file that is right."""
    content = path.read_bytes()
    row = json.loads(content[64:])
    row["code"] = "90" + row["code"][2:]
    body = json.dumps(row).encode()
    path.write_bytes(store._hash(path.name, body) + body)


def link(path: Path) -> None:
    beside = path.with_suffix(".real")
    path.rename(beside)
    path.symlink_to(beside)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "damage",
    [
        *(flip(at) for at in (0, 63, 64, 200, -1)), rename, cut, alter, link, pipe,
        lambda path: path.chmod(0o620), lambda path: path.chmod(0o602),
        lambda path: path.parent.chmod(0o750), lambda path: path.parent.chmod(0o701),
        lambda path: path.write_bytes(b""), lambda path: path.write_bytes(b"x" * (2 << 20)),
    ],
)  # fmt: skip
def test_what_is_damaged_or_another_s_is_not_taken(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    kept()
    assert store.recall(SHAPE, running()) is not None
    damage(the_file(folder))
    assert store.recall(SHAPE, running()) is None


def test_another_owner_s_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept()
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert store.recall(SHAPE, running()) is None


def test_a_directory_that_is_a_link_is_none(folder: Path) -> None:
    kept()
    folder.rename(folder.with_name("real"))
    folder.symlink_to(folder.with_name("real"))
    assert store.recall(SHAPE, running()) is None


def test_a_directory_that_others_may_enter_is_not_written(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    kept()
    assert not list(folder.iterdir())


def test_the_verifier_is_told_by_its_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = version.verifier.__wrapped__()
    assert whole
    monkeypatch.setattr(version, "_PARTS", version._PARTS[:-1])
    assert version.verifier.__wrapped__() not in ("", whole)
    monkeypatch.setattr(version, "__file__", "/none/abisim/native/version.py")
    assert version.verifier.__wrapped__() == ""

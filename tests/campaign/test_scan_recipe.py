"""The table of libraries, and the committed corpus made again from it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from abisim.campaign import recipe as recipe_module
from abisim.campaign.corpus import load_file
from abisim.campaign.headers import SYSTEM_ROOTS
from abisim.campaign.recipe import installed_version, libraries, main, regenerate
from abisim.errors import AbisimError

BY_HAND = {"edge-cases", "gnu-types", "libffi-suite", "libffi-suite-mingw", "types"}
REQUIRED = os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1"
if not REQUIRED:
    pytest.importorskip("clang.cindex", reason="libclang is not installed: abisim[scan]")

TABLE = Path(__file__).parents[2] / "corpus" / "libraries.ini"
LIBRARIES = libraries(TABLE)


@pytest.mark.parametrize("name", sorted(LIBRARIES))
def test_scanning_again_gives_the_committed_bytes(name: str) -> None:
    """Where the library is installed in the version of the corpus.

    zlib is always there on the machine that requires witnesses; another version of it must
    give the same declarations, its version line apart.
    """
    library = LIBRARIES[name]
    committed = load_file(TABLE.parent / f"{name}.h")
    version = installed_version(library.package)
    if version != committed.version and not (REQUIRED and name == "zlib"):
        pytest.skip(f"{library.package} {committed.version} is not installed ({version})")
    assert any((root / "zlib.h").is_file() for root in SYSTEM_ROOTS) or name != "zlib"
    assert library.scan(TABLE, committed.version) == committed.path.read_text(encoding="utf-8")


def test_every_library_has_its_file_and_every_file_its_library() -> None:
    scanned = {path.stem for path in TABLE.parent.glob("*.h")} - BY_HAND
    assert scanned == LIBRARIES.keys()


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One made-up library, and dpkg saying that its package is installed."""
    (tmp_path / "include").mkdir()
    (tmp_path / "include" / "tiny.h").write_text("int tiny(void); int tiny_char(void);")
    (tmp_path / "include" / "tiny-more.h").write_text("#ifdef MORE\nint more(void);\n#endif\n")
    path = tmp_path / "libraries.ini"
    path.write_text(
        f"[tiny]\npackage = libtiny-dev\nheaders = tiny*.h\ninclude = {tmp_path}/include\n"
        "define = MORE\nonly = tiny\nskip =\n    _int$|\n    _char$\n"
        "[absent]\npackage = libabsent-dev\nheaders = absent.h\n"
    )
    monkeypatch.setattr(recipe_module, "installed_version", {"libtiny-dev": "2:1.0-1"}.get)
    return path


def test_a_library_is_written_beside_the_table(table: Path) -> None:
    assert regenerate(table, ["tiny"]) == [table.parent / "tiny.h"]
    assert (table.parent / "tiny.h").read_text().splitlines() == [
        "/*",
        " * library: tiny",
        " * version: 2:1.0-1",
        " * headers: tiny-more.h tiny.h",
        " * command: python -m abisim.campaign.recipe corpus/libraries.ini tiny",
        " * functions: 2, by value: 0, left out: 0",
        " */",
        "",
        "// tiny-more.h",
        "int more(void);",
        "",
        "// tiny.h",
        "int tiny(void);",
    ]


def test_the_command_prints_files_or_one_error(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(table), "tiny"]) == 0
    assert capsys.readouterr() == (f"{table.parent / 'tiny.h'}\n", "")
    assert main([str(table)]) == 2
    assert capsys.readouterr().err == (
        "error: absent: package libabsent-dev is not installed; apt-get install libabsent-dev\n"
    )
    assert main([]) == 2
    assert capsys.readouterr().err == "usage: python -m abisim.campaign.recipe TABLE [NAME…]\n"


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("[a]\npackage = p\nheaders = a.h\n", ["b"], "has no library 'b'; it has a"),
        ("[a]\nheaders = a.h\n", [], "[a] has no package"),
        ("[a]\npackage = p\n", [], "[a] has no headers"),
        ("[a]\npackage = p\nheaders = a.h\nheader = b.h\n", [], "[a] has an unknown key 'header'"),
        ("package = p\n", [], "is not a table of libraries: File contains no section headers."),
    ],
)
def test_tables_that_are_wrong(tmp_path: Path, text: str, names: list[str], expected: str) -> None:
    path = tmp_path / "libraries.ini"
    path.write_text(text)
    with pytest.raises(AbisimError) as caught:
        regenerate(path, names)
    assert expected in str(caught.value)


def test_a_table_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(AbisimError, match=r"cannot read .*none\.ini: No such file or directory"):
        regenerate(tmp_path / "none.ini")


def test_dpkg_is_asked_for_versions() -> None:
    if shutil.which("dpkg-query") is None:
        pytest.skip("no dpkg here")
    assert installed_version("dpkg") not in (None, "")
    assert installed_version("abisim-no-such-package") is None

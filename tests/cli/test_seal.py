"""``abisim seal``: what binding functions takes, in the store beforehand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run

TEXT = """
int abs(int); int toupper(int c);
void qsort(void *, unsigned long, unsigned long, int (*)(const void *, const void *));
int bsearch_like(int (*compare)(const void *, const void *));
int printf(const char *, ...); int printf(const char *, ..., double);
"""


def test_each_shape_is_verified_once(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "x.h").write_text(TEXT)
    store = tmp_path / "cache" / "native"
    cache = str(store.parent)
    first = abisim("seal", "x.h", ABISIM_CACHE=cache)
    # Five stubs, and the one thunk of the two that compare.
    assert (first.status, first.out, first.err) == (
        0, f"6 shapes in {store}: 6 new, 0 known, 0 refused\n", ""
    )  # fmt: skip
    assert len(list(store.iterdir())) == 6
    again = abisim("seal", "x.h", "long labs(long);", ABISIM_CACHE=cache)
    assert again.out == f"7 shapes in {store}: 1 new, 6 known, 0 refused\n"
    # A thunk has no options.
    other = abisim("seal", "x.h", "--errno", ABISIM_CACHE=cache)
    assert other.out == f"6 shapes in {store}: 5 new, 1 known, 0 refused\n"
    implied = abisim("seal", "int abs(int);", "--release-gil", ABISIM_CACHE=cache)
    assert implied.out == f"1 shape in {store}: 1 new, 0 known, 0 refused\n"
    microsofts = abisim("seal", "int abs(int);", "--abi", "ms", ABISIM_CACHE=cache)
    assert microsofts.out == f"1 shape in {store}: 1 new, 0 known, 0 refused\n"


def test_a_damaged_file_is_made_anew(abisim: Run, tmp_path: Path) -> None:
    for expected in ("1 new, 0 known", "1 new, 0 known", "0 new, 1 known"):
        done = abisim("seal", "int abs(int);", ABISIM_CACHE=str(tmp_path / "cache"))
        assert expected in done.out
        if expected == "1 new, 0 known" and not (tmp_path / "again").exists():
            (file,) = (tmp_path / "cache" / "native").iterdir()
            file.write_bytes(file.read_bytes()[:-1])
            (tmp_path / "again").touch()


def test_what_is_refused_is_told_and_the_rest_is_sealed(abisim: Run, tmp_path: Path) -> None:
    """Under PR_SET_MDWE nothing new is verified."""
    store = tmp_path / "cache" / "native"
    environment = {"ABISIM_CACHE": str(store.parent), "PYTHONPATH": str(ROOT)}
    assert abisim("seal", "int abs(int);", **environment).status == 0
    program = "import ctypes; assert not ctypes.CDLL(None).prctl(65, 1, 0, 0, 0)\n"
    program += "from abisim.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "seal", "int abs(int); void f(long); int g(int);"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == f"2 shapes in {store}: 0 new, 1 known, 1 refused\n"
    assert done.stderr == (
        "abisim: refused: void f(long): the emulator gets no memory to run in: "
        "mmap: Permission denied\n"
    )


@pytest.mark.parametrize(
    ("cache", "arguments", "message"),
    [
        ("", ["int abs(int);"], "abisim: error: nothing can be kept: ABISIM_CACHE is empty"),
        ("/proc/x", ["int abs(int);"], "abisim: error: nothing can be kept in /proc/x/native: No"),
        ("file", ["int abs(int);"], "abisim: error: nothing can be kept in file/native: Not a"),
        ("open", ["int abs(int);"], "open/native: open/native is not this user's alone"),
        ("cache", ["int abs("], "<declaration>:1:8: error: "),
        ("cache", ["int x;"], "<declaration>:1:1: error: no function declared"),
        ("cache", ["int abs(int);", "--abi", "arm"], "Usage: abisim seal"),
    ],
)
def test_bad_input_is_one_message(
    cache: str, arguments: list[str], message: str, abisim: Run, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "open" / "native").mkdir(parents=True, mode=0o755)
    done = abisim("seal", *arguments, ABISIM_CACHE=cache)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert "Traceback" not in done.err

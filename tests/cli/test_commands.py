"""What the other commands print."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from abisim.declarations import parse
from abisim.interpreters import INTERPRETERS, interpreter, running
from abisim.stubgen.python.stub import python_stub
from abisim.verification.python.judge import verify_python
from tests.cli.conftest import Run


def test_stub_shows_placement_verdict_and_listing(abisim: Run) -> None:
    done = abisim("stub", "void f(int a)", "--entry", "both")
    assert done.status == 0
    assert "# buffer: pass, 2 instructions" in done.out
    assert "# avalue: pass, 4 instructions" in done.out
    assert "   0:  8b3f                  mov edi, dword ptr [rdi]\n" in done.out
    assert "# 1 a " in done.out


def test_stubs_for_cet(abisim: Run, tmp_path: Path) -> None:
    done = abisim("stub", "void f(int a)", "--cet")
    assert (done.status, done.out.splitlines()[-3].split(maxsplit=2)[-1]) == (0, "endbr64")
    checked = abisim("check", "int f(int); int g(double);", "--cet", "--reports", "reports")
    assert checked.status == 0
    assert "subject stub+cet" in (tmp_path / "reports" / "counts.lock").read_text()
    refused = abisim("stub", "--cet", "--pages", "corpus.h", "pages")
    assert (refused.status, refused.err.count("not both")) == (2, 1)


def test_stub_writes_raw_code(abisim: Run, tmp_path: Path) -> None:
    assert abisim("stub", "void f(int a)", "--raw", "f.bin").status == 0
    assert (tmp_path / "f.bin").read_bytes() == bytes.fromhex("8b3f ffe2")


def pool(text: str) -> list[str]:
    """The lines behind the instructions of a python stub."""
    return text.partition("\n# pool\n")[2].splitlines()


@pytest.mark.parametrize("layout", [each.name for each in INTERPRETERS])
def test_stub_shows_what_is_behind_bind(layout: str, abisim: Run, tmp_path: Path) -> None:
    words = ("stub", "double f(double a, double b)", "--entry", "python", "--layout", layout)
    done = abisim(*words)
    assert done.status == 0, done.err
    family = interpreter(layout)
    made = python_stub(parse(words[1]), family)
    verdict = verify_python(parse(words[1]), made)
    assert f"\n# python {layout}: pass, {verdict.instructions} instructions (" in done.out
    assert f", {len(made.code)} bytes, " in done.out
    assert "# 1 a " in done.out
    assert f"\n{made.listing}\n\n# pool\n" in done.out
    assert pool(done.out) == [f"{at:4x}:  {symbol}" for at, symbol in made.relocations]
    assert abisim(*words, "--raw", "f.bin").out == ""
    assert (tmp_path / "f.bin").read_bytes() == made.code


def test_a_python_stub_is_for_this_interpreter_and_has_bind_s_options(abisim: Run) -> None:
    words = ("stub", "int f(void)", "--entry", "python")
    name = running().name
    plain, errno, released = (
        abisim(*words, *more) for more in ((), ("--errno",), ("--release-gil",))
    )
    assert f"# python {name}: pass" in plain.out
    assert f"# python {name} --errno: pass" in errno.out
    assert f"# python {name} --release-gil: pass" in released.out
    assert not any("errno" in line for line in pool(plain.out))
    assert any("errno_key" in line for line in pool(errno.out))
    assert not any("PyEval_SaveThread" in line for line in pool(errno.out))
    assert any("PyEval_SaveThread" in line for line in pool(released.out))


def test_diff_tells_changes_and_accepts_what_it_is_told_to(abisim: Run, tmp_path: Path) -> None:
    for name, source in (("old", "int f(int); int g(long);"), ("new", "int f(int); int h(char);")):
        (tmp_path / name).mkdir()
        assert abisim("check", source, "--reports", name).status == 0
    same = abisim("diff", "old/check.json", "old/counts.lock")
    assert (same.status, same.out) == (0, "no change\n")
    done = abisim("diff", "old/counts.lock", "new/counts.lock")
    assert done.status == 1
    assert [line[:10] for line in done.out.splitlines()] == ["! added   ", "! removed "]
    assert "--accept added --accept removed" in done.err
    half = abisim("diff", "old/counts.lock", "new/counts.lock", "--accept", "added")
    assert half.status == 1
    every = abisim(
        "diff", "old/counts.lock", "new/counts.lock", "--accept", "added", "--accept", "removed"
    )
    assert every.status == 0


def test_doctor_passes_here(abisim: Run) -> None:
    done = abisim("doctor")
    assert done.status == 0
    assert "FAIL" not in done.out
    assert "self-tests passed" in done.out


def test_bench_prints_the_rate_and_its_ratio(abisim: Run) -> None:
    done = abisim("bench", "--fresh", "600", "-j", "2", "int f(int); long g(long, double);")
    assert done.status == 0
    shapes, _, fresh = done.out.partition("\n\n")
    lines = shapes.splitlines()
    assert [line.split(":")[0] for line in lines] == ["buffer", "avalue"]
    assert all("distinct shapes a second" in line and "of the bare simulator's" in line
               for line in lines)  # fmt: skip
    title, *rows = fresh.splitlines()
    assert title == "fresh signatures of the types of 2 functions, seed 1"
    assert [row.split(":")[0].strip() for row in rows if ":" in row] == [
        "one core", "time", "memory", "2 processes", "memory",
    ]  # fmt: skip


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc is not installed")
def test_bench_writes_what_it_prints_and_every_shape(abisim: Run, tmp_path: Path) -> None:
    source = "int f(int); long g(long, double);"
    done = abisim("bench", "--fresh", "0", "--against", "gcc", "-o", "page.md", source)
    assert done.status == 0
    assert done.err == "wrote page.md\n"
    _, _, printed = done.out.partition("\n\n")
    title, _, rest = (tmp_path / "page.md").read_text().partition("\n\n")
    assert title == "# Our stubs beside a compiler's"
    page, _, shapes = rest.partition("\n## Every shape\n\n")
    assert page == printed
    assert printed.startswith("Instructions per call, the callee excluded. Compiler: gcc")
    assert [line.split(" | ")[0] for line in shapes.splitlines()[2:]] == [
        "| buffer", "| buffer", "| avalue", "| avalue"
    ]  # fmt: skip


def test_bench_native_is_a_command_of_its_own(abisim: Run, tmp_path: Path) -> None:
    words = ["--no-peers", "--rounds", "1", "--laps", "1", "--times", "1", "--cache", "cache"]
    done = abisim("bench", "native", *words, "--python", sys.executable, "-o", "page.md")
    assert (done.status, done.err) == (0, "wrote page.md\n")
    page = (tmp_path / "page.md").read_text()
    assert page.startswith("# Native calls from Python\n\n`abisim bench native --rounds 1 ")
    assert " --times 1 --no-peers`" in page
    assert "| signature | abisim | abisim, GIL released | ctypes.CDLL |" in page


def test_bench_native_has_help_of_its_own(abisim: Run) -> None:
    assert "Usage: abisim bench native [OPTIONS]" in abisim("bench", "native", "--help").out
    plain = abisim("bench", "--help").out
    assert "Usage: abisim bench [OPTIONS] [SOURCES]..." in plain
    assert "abisim bench native" in plain

"""``abisim check``: exit status, reports, and what Ctrl-C leaves."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run, start
from tests.witnesses import witness

SOURCE = """\
/*
 * library: demo
 * version: 2
 */
struct point { double x, y; };
int one(int);
long two(struct point);
unsigned three(int);
int four(int);
"""


def test_everything_passes_and_shapes_are_checked_once(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "demo.h").write_text(SOURCE)
    done = abisim("check", "demo.h")
    assert done.status == 0
    assert done.out.endswith("4 functions, 3 shapes: 4 pass\n")
    assert done.err.startswith("6 stubs judged in ")


@pytest.mark.parametrize("text", [b"int f(int);", b"\xef\xbb\xbfint f(int); // \xc3\xa9\r\n"])
def test_text_from_the_standard_input(text: bytes, abisim: Run) -> None:
    done = abisim("check", "-", given=text)
    assert done.status == 0
    assert done.out.endswith("1 function, 1 shape: 1 pass\n")


def test_text_that_is_too_long_for_a_path(abisim: Run) -> None:
    done = abisim("check", f"int f({', '.join(f'int parameter_{n}' for n in range(40))})")
    assert done.status == 0
    assert done.out.endswith("1 function, 1 shape: 1 pass\n")


def test_a_path_that_looks_like_text_is_a_path(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "f(1);").write_text("int f(int); int g(long);")
    assert abisim("check", "f(1);").out.endswith("2 functions, 2 shapes: 2 pass\n")


def test_directories_are_searched_with_all_below(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.h").write_text("int f(int);")
    assert abisim("check", "a").out.endswith("1 function, 1 shape: 1 pass\n")
    words = " ".join(abisim("check", "--help").out.split())
    assert "Directories are searched with all below for *.h." in words


def test_no_colours_outside_a_terminal(abisim: Run) -> None:
    done = abisim("check", "int f(int);")
    assert "\x1b" not in done.out + done.err


@pytest.mark.parametrize("name", ["json", "junit", "markdown"])
def test_other_formats_go_to_the_standard_output_alone(name: str, abisim: Run) -> None:
    done = abisim("check", "--output-format", name, "int f(int);")
    assert done.status == 0
    assert done.out.startswith({"json": "{", "junit": "<?xml", "markdown": "# "}[name])
    assert done.err == ""


def test_a_second_run_changes_no_file(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "demo.h").write_text(SOURCE)
    first = abisim("check", "demo.h", "--reports", "reports")
    names = {"check.json", "check.md", "check.xml", "counts.lock"}
    assert {path.name for path in (tmp_path / "reports").iterdir()} == names
    before = {path: path.stat() for path in (tmp_path / "reports").iterdir()}
    second = abisim("check", "demo.h", "--reports", "reports")
    assert "wrote reports/counts.lock" in first.err
    assert "reports is up to date" in second.err
    after = {path: path.stat() for path in (tmp_path / "reports").iterdir()}
    assert {path: stat.st_mtime_ns for path, stat in after.items()} == {
        path: stat.st_mtime_ns for path, stat in before.items()
    }


def test_a_failing_self_test_passes_nothing(abisim: Run, tmp_path: Path) -> None:
    """The emulator's version is one of the things that the self-test looks at."""
    (tmp_path / "sitecustomize.py").write_text("import unicorn\nunicorn.__version__ = '2.0.0'\n")
    path = f"{ROOT}{os.pathsep}{tmp_path}"
    for command in ("check", "stub", "bench"):
        done = abisim(command, "int f(int);", PYTHONPATH=path)
        assert done.status == 2
        assert "the self-test fails, so nothing can be passed (emulator version" in done.err
        assert "pass" not in done.out
    doctor = abisim("doctor", PYTHONPATH=path)
    assert doctor.status == 1
    assert "FAIL  emulator version: unicorn 2.0.0 is not of the 2.1.4 line" in doctor.out


def test_ctrl_c_stops_cleanly_and_keeps_what_is_done(tmp_path: Path) -> None:
    functions = [f"int f{n}({', '.join(['int'] * (n % 40) + ['long'] * (n // 40))});"
                 for n in range(2000)]  # fmt: skip
    (tmp_path / "many.h").write_text("\n".join(functions))
    program = (
        "import abisim.campaign.engine as engine, time, sys\n"
        "judge = engine.verify_all\n"
        "def slow(*arguments, **options):\n"
        "    print('judging', file=sys.stderr, flush=True)\n"
        "    time.sleep(0.2)\n"
        "    return judge(*arguments, **options)\n"
        "engine.verify_all = slow\n"
        "from abisim.cli import main; main()\n"
    )
    command = [sys.executable, "-c", program, "check", "many.h", "-j", "1", "--reports", "reports"]
    process = start(command, tmp_path)
    assert process.stderr is not None
    for _ in range(4):
        assert process.stderr.readline() == "judging\n"
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert "(interrupted)" in out
    report = json.loads((tmp_path / "reports" / "interrupted" / "check.json").read_text())
    assert report["complete"] is False
    assert 5 <= len(report["shapes"]) < 2000
    assert not (tmp_path / "reports" / "counts.lock").exists()


def test_several_processes_say_the_same(abisim: Run, tmp_path: Path) -> None:
    functions = [f"int f{n}({', '.join(['int'] * (n % 20 + 1) + ['long'] * (n // 20))});"
                 for n in range(200)]  # fmt: skip
    (tmp_path / "many.h").write_text("\n".join(functions))
    alone, several = (
        abisim("check", "many.h", "--output-format", "json", "-j", jobs) for jobs in "13"
    )
    assert alone.status == several.status == 0
    assert len(json.loads(alone.out)["shapes"]) == 200
    assert several.out == alone.out
    cet = abisim("check", "many.h", "--cet", "--brief", "-j", "2")
    assert cet.out.endswith("200 functions, 200 shapes: 200 pass\n")


def test_a_compiler_that_makes_no_objects_is_bad_usage(abisim: Run) -> None:
    witness("gcc")
    done = abisim("check", "int f(int);", "--cc", "gcc -fsyntax-only")
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "makes no object that can be used" in done.err


def test_another_layout_is_a_finding(abisim: Run) -> None:
    witness("gcc")
    text = "struct P { char c; int a; }; int f(struct P a, int b);"
    done = abisim("check", text, "--cc", "gcc -fpack-struct=1", "--brief")
    assert done.status == 1
    assert "gcc lays out struct P { char c; int a; } as 5 bytes, not 8" in done.out

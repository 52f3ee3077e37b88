"""``abisim build``: a library and its header, or one message and nothing written."""

from __future__ import annotations

import io
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from tests.cli.conftest import ROOT, Run

MATHS = """
double hypot(double x, double y);
double pow(double x, double y);
int abs(int n);
"""
#: A stub compiler that swaps the first two registers of every call.
SWAPPED = """
import dataclasses
import abisim.stubgen.compiler as compiler, abisim.stubgen.plan as plan
make = compiler.plan
general = ('rsi', 'rdi', *plan.SYSV.general[2:])
swapped = dataclasses.replace(plan.SYSV, general=general)
compiler.plan = lambda signature: make(signature, swapped)
"""
#: One that does not know a type, of which there is none.
UNKNOWN = """
import abisim.native.ahead as ahead
compile_stub = ahead.compile_stub
def refuse(signature, *arguments, **options):
    if signature.name == "g":
        raise ahead.UnsupportedTypeError("nobody knows how")
    return compile_stub(signature, *arguments, **options)
ahead.compile_stub = refuse
"""
MISTAKES = {
    "no output": (["x.h"], "Missing option '-o' / '--output'"),
    "no sources": (["-o", "x.so"], "Missing argument 'SOURCES...'"),
    "a missing file": (["no.h", "-o", "x.so"], "no such corpus file or directory: no.h"),
    "wrong C": (["int f(foo_t x);", "-o", "x.so"], "<declaration>:1:7: error: unknown type name"),
    "no function": (["int x;", "-o", "x.so"], "<declaration>:1:1: error: no function declared"),
    "a type that is not for calls": (
        ["void f(struct S x);", "-o", "x.so"], "<declaration>:1:17: error: parameter 'x' has"
    ),
    "both entries": (["x.h", "-o", "x.so", "--entry", "both"], "'both' is not one of"),
    "another system": (["x.h", "-o", "x.so", "--abi", "win64"], "'win64' is not one of"),
    "an unknown dialect": (
        ["x.h", "-o", "x.so", "--dialect", "clang:0"], "no entry was tried with clang:0"
    ),
    "no directory": (["x.h", "-o", "no/x.so"], "cannot write no/x.so: there is no directory no"),
    "no directory for the header": (
        ["x.h", "-o", "x.so", "--header", "no/y.h"], "cannot write no/y.h: there is no directory no"
    ),
    "a directory": (["x.h", "-o", "d"], "'d' is a directory"),
    "one file for both": (
        ["x.h", "-o", "y", "--header", "./y"], "y cannot be the shared object and its header"
    ),
    "over what is read": (["x.h", "-o", "./x.h"], "x.h is read; write to another file"),
    "a header over what is read": (
        ["x.h", "-o", "x.so", "--header", "x.h"], "x.h is read; write to another file"
    ),
    "over a file of a directory that is read": (
        ["d", "-o", "x.so", "--header", "d/y.h"], "d/y.h is read; write to another file"
    ),
    "two functions of one name": (
        ["x.h", "int abs(double);", "-o", "x.so"],
        "abisim_abs would name two stubs, one for int abs(int n) and one for int abs(double)\n",
    ),
}  # fmt: skip


def symbols(path: Path) -> set[str]:
    file = ELFFile(io.BytesIO(path.read_bytes()))
    return {each.name for each in file.get_section_by_name(".dynsym").iter_symbols()} - {""}


def test_a_library_has_each_function_and_each_shape(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "x.h").write_text(MATHS)
    done = abisim("build", "x.h", "-o", "x.so", "--header", "x.abisim.h")
    assert (done.status, done.out) == (0, "")
    assert done.err == "wrote x.so\nwrote x.abisim.h\n"
    shapes = {each for each in symbols(tmp_path / "x.so") if each.startswith("abisim_shape_")}
    assert symbols(tmp_path / "x.so") - shapes == {"abisim_hypot", "abisim_pow", "abisim_abs"}
    assert len(shapes) == 2
    header = (tmp_path / "x.abisim.h").read_text()
    assert "void abisim_hypot(void (*fn)(void), void *rvalue, void **avalue);" in header
    assert all(f"void {each}(" in header for each in symbols(tmp_path / "x.so"))
    assert "/* double pow(double x, double y); */\nvoid abisim_pow(" in header


def test_options_reach_the_stubs(abisim: Run, tmp_path: Path) -> None:
    options = ["--entry", "buffer", "--abi", "ms", "--cet", "--soname", "libx.so.1"]
    done = abisim("build", "-", "-o", "x.so", "--header", "x.h", *options, given=MATHS.encode())
    assert done.status == 0, done.err
    content = (tmp_path / "x.so").read_bytes()
    assert b"abisim 0.1.0: buffer stubs, ms, psabi\0" in content
    assert b"libx.so.1\0" in content
    file = ELFFile(io.BytesIO(content))
    assert file.get_section_by_name(".note.gnu.property") is not None
    text = file.get_section_by_name(".text")
    for each in list(file.get_section_by_name(".dynsym").iter_symbols())[1:]:
        at = each["st_value"] - text["sh_addr"]
        assert text.data()[at : at + 4].hex() == "f30f1efa"  # endbr64
    assert "__attribute__((ms_abi))" in (tmp_path / "x.h").read_text()
    assert "(const void *args, void *result, void (*fn)(void));" in (tmp_path / "x.h").read_text()


def test_names_that_are_not_ascii(abisim: Run, tmp_path: Path) -> None:
    done = abisim("build", "int é(int);", "-o", "x.so", "--soname", "lib\udcff.so")
    assert done.status == 0, done.err
    assert "abisim_é" in symbols(tmp_path / "x.so")
    assert b"\0lib\xff.so\0" in (tmp_path / "x.so").read_bytes()


def test_the_same_input_gives_the_same_files(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    for name, seed in (("x", "1"), ("d/y", "2")):
        files = ["-o", f"{name}.so", "--header", f"{name}.h"]
        assert abisim("build", MATHS, *files, PYTHONHASHSEED=seed).status == 0
    for suffix in ("so", "h"):
        assert (tmp_path / f"x.{suffix}").read_bytes() == (tmp_path / f"d/y.{suffix}").read_bytes()


def test_a_function_that_is_declared_twice_is_there_once(abisim: Run, tmp_path: Path) -> None:
    done = abisim(
        "build", "int f(int a); int g(int b); int f(int c);", "-o", "x.so", "--header", "x.h"
    )
    assert done.status == 0, done.err
    header = (tmp_path / "x.h").read_text()
    assert header.count("abisim_f(") == 1
    assert "/* int f(int a); */" in header
    assert header.index("abisim_f(") < header.index("abisim_g(")


@pytest.mark.parametrize(("arguments", "message"), MISTAKES.values(), ids=MISTAKES)
def test_bad_input_is_one_message_and_nothing_is_written(
    arguments: list[str], message: str, abisim: Run, tmp_path: Path
) -> None:
    (tmp_path / "x.h").write_text(MATHS)
    (tmp_path / "d").mkdir()
    (tmp_path / "d/y.h").write_text("int f(int);")
    before = sorted(tmp_path.rglob("*"))
    done = abisim("build", *arguments)
    assert done.status == 2, done.err
    assert message in done.err
    assert done.out == ""
    assert "Traceback" not in done.err
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "x.h").read_text() == MATHS
    assert (tmp_path / "d/y.h").read_text() == "int f(int);"


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        (SWAPPED, ["2 shapes: 2 fail", "argument.value", "argument 1 (a) in rdi"]),
        (UNKNOWN, ["2 shapes: 1 pass, 1 unsupported", "avalue: unsupported: nobody knows how"]),
    ],
    ids=["a mistake", "a type nobody knows"],
)
def test_what_does_not_pass_is_not_written(planted: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.so").write_text("as it was")
    program = f"{textwrap.dedent(planted)}\nfrom abisim.cli import main; main()"
    arguments = ["int f(int a, int b); long g(long);", "-o", "x.so", "--header", "x.h"]
    done = subprocess.run(
        [sys.executable, "-c", program, "build", *arguments],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    for each in found:
        assert each in done.stdout
    assert done.stderr == "abisim: x.so is not written: not every stub passed\n"
    assert [path.name for path in tmp_path.iterdir()] == ["x.so"]
    assert (tmp_path / "x.so").read_text() == "as it was"


def test_where_the_header_cannot_be_written_neither_is(abisim: Run, tmp_path: Path) -> None:
    (tmp_path / "x.so").write_text("as it was")
    done = abisim("build", MATHS, "-o", "x.so", "--header", "x" * 300)
    assert done.status == 2
    assert "File name too long" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["x.so"]
    assert (tmp_path / "x.so").read_text() == "as it was"


@pytest.mark.parametrize("name", ["", "a\nb"])
def test_a_soname_that_is_none(abisim: Run, tmp_path: Path, name: str) -> None:
    done = abisim("build", "int f(int);", "-o", str(tmp_path / "x.so"), "--soname", name)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"abisim: error: {name!r} is no name of a shared object\n"
    assert not [*tmp_path.iterdir()]

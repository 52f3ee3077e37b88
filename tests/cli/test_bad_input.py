"""Bad usage and bad input: exit status 2, one clear message, nothing written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run

MISTAKES = {
    "an unknown type": (
        ["explain", "int f(foo_t x)"],
        "<declaration>:1:7: error: unknown type name 'foo_t'\n  int f(foo_t x)\n        ^\n",
    ),
    "a missing brace": (
        ["explain", "int f(struct {int a; x)"],
        "<declaration>:1:23: error: missing '}' before ')'\n",
    ),
    "an incomplete struct by value": (
        ["explain", "int f(struct S x)"],
        "<declaration>:1:16: error: parameter 'x' has incomplete type 'struct S'\n",
    ),
    "a 2 GB array": (
        ["explain", "void f(struct {char a[2147483648];} x)"],
        "<declaration>:1:37: error: parameter 'x' of 2147483648 bytes is too large\n",
    ),
    "a file that is not text": (
        ["check", "binary.h"], "binary.h is not text: NUL byte at offset 11"
    ),
    "a directory with nothing in it": (["check", "empty"], "no corpus files (*.h) in empty"),
    "a missing file": (["check", "missing.h"], "no such corpus file or directory: missing.h"),
    "no sources": (["check"], "there is no ./corpus here"),
    "no function": (["check", "none.h"], "no function is declared in none.h"),
    "a vector of three": (
        ["explain", "void f(int __attribute__((vector_size(12))) x)"],
        "error: a vector of 3 elements: their number is a power of two\n",
    ),
    "an integer of no bits": (
        ["explain", "void f(_BitInt(0) x)"],
        "<declaration>:1:16: error: _BitInt(0) does not exist\n",
    ),
    "a vector of 128 bytes": (
        ["explain", "--format", "svg", "void f(__m1024 x)"],
        "<declaration>:1:8: error: unknown type name '__m1024'\n",
    ),
    "an atomic nothing": (
        ["explain", "--abi", "win64", "void f(_Atomic(void) x)"],
        "<declaration>:1:8: error: _Atomic ",
    ),
    "nothing to show": (["stub"], "give a declaration, or --pages CORPUS-FILE DIRECTORY"),
    "an unknown compiler": (
        ["bench", "--against", "no-such-cc", "int f(void)"], "there is no 'no-such-cc' on the path"
    ),
    "a missing report": (["diff", "old.json", "new.json"], "cannot read old.json"),
    "a report that is none": (["diff", "none.h", "none.h"], "none.h"),
    "a missing header": (
        ["scan", "missing.h", "--name", "x", "--version", "1"], "header not found: missing.h"
    ),
    "raw code of two stubs": (
        ["stub", "int f(int)", "--entry", "both", "--raw", "x.bin"], "--raw takes one entry"
    ),
    "python stubs for CET": (
        ["stub", "int f(int)", "--entry", "python", "--cet"], "--cet is not for --entry python"
    ),
    "pages of python stubs": (
        ["stub", "--entry", "python", "--pages", "x.h", "pages"],
        "--pages is not for --entry python",
    ),
    "a layout for C": (
        ["stub", "int f(int)", "--layout", "cpython-311"], "--layout is for --entry python alone"
    ),
    "the GIL in C": (
        ["stub", "int f(int)", "--release-gil"], "--release-gil is for --entry python alone"
    ),
    "errno kept in C": (
        ["stub", "int f(int)", "--entry", "both", "--errno"], "--errno is for --entry python alone"
    ),
    "an unknown layout": (
        ["stub", "int f(int)", "--entry", "python", "--layout", "pypy"], "'pypy' is not one of"
    ),
    "an unknown command": (["frobnicate"], "No such command 'frobnicate'"),
    "an unknown ABI": (["explain", "--abi", "vax", "int f(int)"], "'vax' is not"),
    "text with no function": (
        ["check", "int x;"], "<declaration>:1:1: error: no function declared\n  int x;\n  ^\n"
    ),
    "no text to speak of": (
        ["check", ";"], "<declaration>:1:1: error: no function declared\n  ;\n  ^\n"
    ),
    "a version that there is not": (
        ["explain", "--dialect", "clang:0", "int f(int)"],
        "no entry was tried with clang:0; known: psabi, gcc:",
    ),
    "a version that is yet to come": (
        ["check", "--dialect", "clang:99", "int f(int)"], "no entry was tried with clang:99"
    ),
    "a version that nobody tried": (
        ["fuzz", "--dialect", "gcc:4"], "no entry was tried with gcc:4"
    ),
    "long text with no function": (
        ["check", f"int {'x' * 300};"], "<declaration>:1:1: error: no function declared\n  int xxx"
    ),
    "an empty source": (["check", ""], "an empty source; name corpus files, directories or C"),
    "nothing on the standard input": (
        ["check", "-"], "no function is declared in the standard input"
    ),
    "a path that is too long": (
        ["check", "x" * 300], f"cannot read {'x' * 300}: File name too long"
    ),
    "a path through a file": (["check", "none.h/a.h"], "no such corpus file or directory: none.h/"),
    "a pipe": (["check", "pipe"], "pipe is not a regular file"),
    "no interpreter": (
        ["bench", "native", "--python", "/dev/null"], "/dev/null is no Python interpreter"
    ),
    "native rounds": (["bench", "native", "--rounds", "0"], "0 is not in the range 1<=x<=1000"),
    "no rounds": (["bench", "--rounds", "0", "int f(int)"], "0 is not in the range x>=1"),
    "a comparison with nothing": (
        ["bench", "-o", "x.md", "int f(int)"], "--output takes the comparison of --against"
    ),
    "a library that looks like an error": (
        ["scan", "no: error: .h", "--name", "x", "--version", "1"],
        "abisim: error: header not found: no: error: .h"
    ),
    "an unwritable file": (
        ["stub", "int f(int)", "--raw", "no/such/x.bin"], "cannot write no/such"
    ),
    "unwritable reports": (
        ["check", "int f(int)", "--reports", "none.h/reports"], "none.h/reports"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), MISTAKES.values(), ids=MISTAKES)
def test_bad_input_is_one_message_and_exit_status_2(
    arguments: list[str], message: str, abisim: Run, tmp_path: Path
) -> None:
    (tmp_path / "binary.h").write_bytes(b"int f(int);\0\xff")
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "none.h").write_text("struct s { int a; };\n")
    before = sorted(tmp_path.rglob("*"))
    done = abisim(*arguments)
    assert done.status == 2, done.err
    assert message in done.err
    # Errors at a place begin with the place, so that editors find it.
    assert done.err.startswith(message) or not message.startswith("<declaration>:")
    assert "Traceback" not in done.err + done.out
    assert sorted(tmp_path.rglob("*")) == before

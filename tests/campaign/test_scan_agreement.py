"""The cross-check of layouts, fed with declarations that are not the header's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from abisim.campaign import scan as scan_module
from abisim.campaign.agreement import disagreement
from abisim.campaign.headers import read_headers
from abisim.campaign.scan import scan
from abisim.declarations import Declared, parse, parse_all

if os.environ.get("ABISIM_REQUIRE_WITNESSES") != "1":
    pytest.importorskip("clang.cindex", reason="libclang is not installed: abisim[scan]")


@pytest.mark.parametrize(
    ("header", "corpus", "difference"),
    [
        ("int f(int a);", "int f(int a);", None),
        ("int f(int a[4]);", "int f(int *a);", None),
        ("struct s { char a; int b : 3; }; struct s f(void);",
         "struct s { char a; int b : 3; }; struct s f(void);", None),
        ("int f(int);", "int f(long);", "parameter 1: clang has int, abisim Integer"),
        ("int f(int);", "unsigned f(int);", "the result: clang has int, abisim Integer"),
        ("int f(int, int);", "int f(int);", "clang counts 2 parameters, abisim 1"),
        ("int f(int, ...);", "int f(int);", "one of clang and abisim calls it variadic"),
        ("int f(int a[4]);", "int f(long a);",
         "parameter 1: an array or function that is not a pointer for abisim"),
        ("double f(float);", "double f(double);", "parameter 1: clang has float, abisim Float"),
        ("_Complex double f(void);", "_Complex float f(void);",
         "the result: clang has _Complex double, abisim Complex"),
        ("enum e { A }; void f(enum e);", "enum e { A = -1 }; void f(enum e);",
         "parameter 1: clang has enum e, abisim Enum"),
        ("union s { int a; }; void f(union s);", "struct s { int a; }; void f(struct s);",
         "parameter 1: clang has union s, abisim Record"),
        ("struct s { int a; }; void f(struct s);", "struct s { int a, b; }; void f(struct s);",
         "parameter 1: 4 bytes for clang, 8 for abisim"),
        ("struct s { int a; }; void f(struct s);",
         "struct s { int a; } __attribute__((packed)); void f(struct s);",
         "parameter 1: clang aligns it to 4, abisim to 1"),
        ("struct s { int a, b; }; void f(struct s);", "struct s { int a, c; }; void f(struct s);",
         "parameter 1.c: clang calls it b"),
        ("struct s { int a; int b; }; void f(struct s);",
         "struct s { int a; int b : 32; }; void f(struct s);",
         "parameter 1.b: None bits wide for clang, 32 for abisim"),
        ("struct s { char a, b; short c; }; void f(struct s);",
         "struct s { char a; char b __attribute__((aligned(2))); char c; }; void f(struct s);",
         "parameter 1.b: at bit 8 for clang, 16 for abisim"),
        ("struct s { int a; int b; }; void f(struct s);",
         "struct s { int a; float b; }; void f(struct s);",
         "parameter 1.b: clang has int, abisim Float"),
        ("struct s { int a[2]; }; void f(struct s);", "struct s { float a[2]; }; void f(struct s);",
         "parameter 1.a[]: clang has int, abisim Float"),
        ("struct s { int a; }; void f(struct s);",
         "struct s { int a; struct { } b; }; void f(struct s);",
         "parameter 1: 1 members for clang, 2 for abisim"),
    ],
)  # fmt: skip
def test_differences(tmp_path: Path, header: str, corpus: str, difference: str | None) -> None:
    path = tmp_path / "a.h"
    path.write_text(header)
    [(_, cursor)] = read_headers([str(path)]).functions
    assert disagreement(cursor, parse(corpus)) == difference


def test_a_typedef_that_aligns_array_elements_agrees(tmp_path: Path) -> None:
    path = tmp_path / "a.h"
    path.write_text(
        "typedef float row[4] __attribute__((aligned(16))); typedef row rows[2];"
        "struct s { rows r; }; struct s f(void);"
    )
    [(_, cursor)] = read_headers([str(path)]).functions
    assert disagreement(cursor, parse(path.read_text())) is None


def test_a_function_whose_layout_differs_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A front end that lays doubles out like floats is found, and its function not taken."""

    def wrong(text: str) -> list[Declared]:
        return parse_all(text.replace("double", "float"))

    monkeypatch.setattr(scan_module, "parse_all", wrong)
    path = tmp_path / "a.h"
    path.write_text("struct s { double d; }; void f(struct s s); int g(int a);")
    text = scan([str(path)], name="a", version="1")
    assert "functions: 1, by value: 0, left out: 1" in text
    assert text.endswith(
        "\n// a.h\nint g(int a);\n\n"
        "// left out: f: layout differs: parameter 1: clang aligns it to 8, abisim to 4\n"
    )
    assert "struct s {" not in text


def test_a_declaration_that_abisim_cannot_read_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.h"
    path.write_text("struct s { char c[1 << 21]; }; void f(struct s s); int g(int a);")
    text = scan([str(path)], name="a", version="1")
    assert "functions: 1, by value: 0, left out: 1" in text
    assert "// left out: f: not readable here: " in text

"""``abisim explain`` as a user runs it."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from abisim.report.picture_text import GRID
from tests.cli.conftest import Run

UNSEEN = "struct {double a; int b;} f(char c, struct {float x[3];} v, long double q, ..., double)"


def test_a_function_that_nobody_scanned(abisim: Run) -> None:
    done = abisim("explain", UNSEEN)
    assert (done.status, done.err) == (0, "")
    found = [" ".join(line.split()) for line in done.out.splitlines()]
    for row in (
        "1 c char 1 byte, aligned to 1",
        "[0:1] INTEGER → rdi",
        "[0:8] SSE → xmm0 float x[0..1]",
        "[8:12] SSE → xmm1 float x[2]",
        "[0:8] X87 → stack+0",
        "[8:16] X87UP → stack+8",
        "rdi │ c │sign-extended │···················│ 1 c, extended de facto",
        "xmm0 │ x[0] │ x[1] │ 2 v [0:8]",
        "rax │ 3 │··································│ al: vector registers used, 3 to 8",
        "[8:16] INTEGER → rax int b",
        "unused: rsi, rdx, rcx, r8, r9, xmm3 to xmm7",
    ):
        assert row in found, row


def test_json(abisim: Run) -> None:
    done = abisim("explain", "--format", "json", UNSEEN)
    found = json.loads(done.out)
    assert found["al"] == 3
    assert found["args"][2]["pieces"] == [{"at": "stack", "offset": 0, "bytes": [0, 10]}]
    assert found["signature"] == "dade88eaa03a"


def test_svg(abisim: Run) -> None:
    done = abisim("explain", "--abi", "win64", "--format", "svg", UNSEEN)
    assert done.status == 0
    root = ElementTree.fromstring(done.out)
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts.count("shadow space") == 4


def test_shadow_space_and_copies(abisim: Run) -> None:
    done = abisim(
        "explain", "--abi", "win64", "void f(struct { long long a[3]; } s, int, ..., float)"
    )
    assert "by reference: rcx → copy of 24 bytes, aligned to 16\n" in done.out
    assert "→ to a copy of s" in done.out
    assert "also in xmm2" in done.out
    assert "home of r9\n" in done.out


def test_a_terminal_without_box_drawing_gets_ascii(abisim: Run) -> None:
    done = abisim("explain", "int f(short x, int y)", PYTHONIOENCODING="ascii")
    assert done.status == 0
    assert done.out.isascii()
    assert "      rdi |    x    |" in done.out


def test_colours_are_for_terminals(abisim: Run) -> None:
    assert "\x1b" not in abisim("explain", "int f(int x)", FORCE_COLOR="").out


def test_bad_input_is_one_message(abisim: Run) -> None:
    for arguments in (["--dialect", "msvc"], ["--format", "png"], ["--abi", "vax"]):
        done = abisim("explain", *arguments, "int f(int)")
        assert (done.status, done.out) == (2, "")
        assert "Traceback" not in done.err


def test_as_wide_as_columns_say_and_no_wider_than_it_reads_well(abisim: Run) -> None:
    for columns, widest in (("40", GRID), ("70", 70), ("500", 100)):
        done = abisim("explain", "int f(struct { double a[2]; int b; } s)", COLUMNS=columns)
        width = max(map(len, done.out.splitlines()[2:-1]))
        assert width <= widest
    assert GRID <= 60 < width
